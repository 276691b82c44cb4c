/// Checks a list of units against those that are there.
public struct UnitRows {
  private let tree: UnitTree
  private let names: UnitNames
  private let kinds: UnitKinds
  private let today: Day
  private let key: (Int) -> Unit.ID

  /// - Parameter key: the key of the unit that a row gives.
  public init(
    _ tree: UnitTree, kinds: UnitKinds = UnitKinds(), today: Day, key: @escaping (Int) -> Unit.ID
  ) {
    self.tree = tree
    self.kinds = kinds
    names = UnitNames(tree, on: today)
    self.today = today
    self.key = key
  }

  /// A row on its way.
  private struct Entry {
    var row: ListRow
    /// The unit that is there, or the new one.
    var id: Unit.ID
    var isNew: Bool
    /// Its own name and those above it, as they are written.
    var path: [String]
    var parent: Unit.ID?
  }

  public func check(_ rows: [ListRow]) -> CheckedList {
    var list = CheckedList()
    var entries = rows.map(entry)
    refuseTwice(entries, &list)
    let byName = Dictionary(grouping: entries) { $0.path.first ?? "" }
    for index in entries.indices {
      do throws(ListMistake) {
        entries[index].parent = try parent(of: entries[index].row, among: byName)
        try add(entries[index], to: &list)
      } catch {
        list.mistakes.append(error)
      }
    }
    refuseCircles(entries, &list)
    list.mistakes.sort { $0.row < $1.row }
    return list
  }

  private func entry(_ row: ListRow) -> Entry {
    let path = [UnitNames.key(row["ten"])] + UnitNames.path(row["thuoc"])
    let words = row["thuoc"].isEmpty ? row["ten"] : "\(row["ten"]) < \(row["thuoc"])"
    let known = names.units(words).first { row["thuoc"].isEmpty ? tree[$0]?.parent == nil : true }
    return Entry(row: row, id: known ?? key(row.number), isNew: known == nil, path: path)
  }

  private func refuseTwice(_ entries: [Entry], _ list: inout CheckedList) {
    var seen: [[String]: Int] = [:]
    for entry in entries {
      if let first = seen[entry.path] {
        list.mistakes.append(
          ListMistake(row: entry.row.number, field: "ten", "đơn vị này đã có ở dòng \(first) của bảng"))
      }
      seen[entry.path] = seen[entry.path] ?? entry.row.number
    }
  }

  /// The unit above: one that is there, or one of another row.
  private func parent(of row: ListRow, among entries: [String: [Entry]]) throws(ListMistake) -> Unit.ID? {
    let words = row["thuoc"]
    guard !words.isEmpty else { return nil }
    let path = UnitNames.path(words)
    let rows = (entries[path.first ?? ""] ?? []).filter { $0.isNew && $0.path.starts(with: path) }.map(\.id)
    let found = names.units(words) + rows
    guard let parent = found.first else {
      throw ListMistake(row: row.number, field: "thuoc", "không có đơn vị nào tên «\(words.prefix(80))»")
    }
    guard found.count == 1 else {
      throw ListMistake(
        row: row.number, field: "thuoc",
        "có \(found.count) đơn vị tên «\(words.prefix(80))»; ghi thêm đơn vị cấp trên, như «\(words.prefix(40)) < …»")
    }
    return parent
  }

  private func add(_ entry: Entry, to list: inout CheckedList) throws(ListMistake) {
    let row = entry.row
    let name: String
    do { name = try Unit.checked(row["ten"]) } catch {
      throw ListMistake(row: row.number, field: "ten", "tên đơn vị dài từ 2 đến 200 ký tự")
    }
    // A name is also how a unit is found: what parts names cannot be in one.
    guard !name.contains("<") else {
      throw ListMistake(row: row.number, field: "ten", "tên đơn vị không có dấu <")
    }
    let kind: UnitKind
    do { kind = try kinds.kind(named: row["loai"]) } catch {
      throw ListMistake(
        row: row.number, field: "loai", "loại «\(row["loai"].prefix(40))» không dùng được; viết như Trường học")
    }
    let since = try row.day("tu-ngay", "từ ngày") ?? today
    guard entry.isNew else {
      list.fates[row.number] = .known
      if !row["loai"].isEmpty, let unit = tree[entry.id], unit.kind != kind.slug {
        list.remarks[row.number] = "đã có, loại «\(kinds.name(unit.kind))»; không sửa theo bảng này"
      }
      return
    }
    // One without a unit above it that is there below another is rarely meant as a second one.
    if row["thuoc"].isEmpty, let namesake = names.units(row["ten"]).first {
      throw ListMistake(
        row: row.number, field: "ten",
        "đã có đơn vị này: «\(names.words(of: namesake))»; ghi cột «Thuộc đơn vị», hoặc bỏ dòng này")
    }
    list.units.append(Unit(id: entry.id, name: name, kind: kind.slug, parent: entry.parent, since: since))
    if !list.kinds.contains(kind) { list.kinds.append(kind) }
    list.fates[row.number] = .added
  }

  /// New units that lie below themselves.
  private func refuseCircles(_ entries: [Entry], _ list: inout CheckedList) {
    let parents = Dictionary(entries.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
    for entry in entries where entry.isNew {
      var seen: Set<Unit.ID> = []
      var next: Unit.ID? = entry.id
      while let id = next, seen.insert(id).inserted { next = parents[id] ?? nil }
      if next == entry.id {
        list.mistakes.append(
          ListMistake(row: entry.row.number, field: "thuoc", "đơn vị này nằm dưới chính nó"))
      }
    }
  }
}
