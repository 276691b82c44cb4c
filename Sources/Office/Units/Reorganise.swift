import Domain
import Store

extension Command<Void> {
  /// Merges units into one, or divides one among several: those that take over get its people, units below, roles,
  /// dossiers on their way, duties, plans in response and its place in plans. What the past has stays as it was.
  public static func reorganise(_ what: Reorganisation) -> Command {
    .at(.installation, .manageUnits) { desk in
      // A form sent twice.
      if let new = what.heirs.first(where: \.isNew), try desk.has(Unit.self, new.id.description) { return }
      try desk.requirePast(what.day, "day", "Ngày sắp xếp chưa tới.")
      let what = try desk.named(what)
      let heirs = try desk.heirs(of: what)
      try PassingOnWork.requireNone(for: what.units + heirs.map(\.id), at: desk)
      for unit in what.units { try Succession(of: unit, to: heirs, what, at: desk).perform() }
    }
  }
}

extension Desk {
  /// The same with the units that were named.
  ///
  /// - Throws: `Refusal` for names that none or several units have, and for too many.
  fileprivate func named(_ what: Reorganisation) throws -> Reorganisation {
    guard what.others.count < Reorganising.mostUnits, what.heirs.count <= Reorganising.mostHeirs else {
      throw Refusal.input(
        "others", "Mỗi lần sáp nhập tối đa \(Reorganising.mostUnits) đơn vị.", next: "Chia làm nhiều lần.")
    }
    var what = what
    let tree = try unitTree()
    what.units += try what.others.map { try tree.unit(named: $0, at: "others", on: now.day).id }
    guard Set(what.units).count == what.units.count, !what.units.isEmpty else {
      throw Refusal.input("others", "Mỗi đơn vị chỉ ghi một lần.")
    }
    guard !what.heirs.isEmpty else { throw Refusal.input("name-1", "Ghi đơn vị tiếp nhận.") }
    return what
  }

  /// The units that take over, new ones added.
  fileprivate func heirs(of what: Reorganisation) throws -> [Domain.Unit] {
    let tree = try unitTree()
    let parent =
      try what.parent.typed.isEmpty
      ? tree[what.units[0]]?.parent : tree.unit(named: what.parent, at: "parent", on: now.day).id
    var heirs: [Domain.Unit] = []
    for (index, heir) in what.heirs.enumerated() {
      let field = "name-\(index + 1)"
      guard heir.isNew else {
        heirs.append(try existing(heir.name, field, of: what, in: tree))
        continue
      }
      if let parent, what.end, what.units.contains(where: { tree.lineage(of: parent).contains($0) }) {
        throw Refusal.input("parent", "Đơn vị mới không thể trực thuộc đơn vị sẽ giải thể.")
      }
      let unit = Domain.Unit(
        id: heir.id, name: try named(field) { try Domain.Unit.checked(heir.name) },
        kind: heir.kind.typed.isEmpty
          ? tree[what.units[0]]?.kind ?? UnitKind.usual.slug : try unitKind(named: heir.kind).slug, parent: parent,
        since: what.day)
      try insert(unit, ["from": what.units.map(\.description).joined(separator: " ")])
      heirs.append(unit)
    }
    guard Set(heirs.map(\.id)).count == heirs.count, !heirs.isEmpty else {
      throw Refusal.input("name-1", "Ghi mỗi đơn vị tiếp nhận một lần.")
    }
    return heirs
  }

  private func existing(
    _ name: String, _ field: String, of what: Reorganisation, in tree: UnitTree
  ) throws -> Domain.Unit {
    let unit = try tree.unit(named: name, at: field, on: now.day)
    guard !what.units.contains(unit.id) else {
      throw Refusal.input(field, "\(unit.name) là đơn vị được sắp xếp, không tự tiếp nhận mình.")
    }
    if what.end, let above = what.units.first(where: { tree.lineage(of: unit.id).contains($0) }) {
      throw Refusal.input(
        field, "\(unit.name) đang trực thuộc \(tree[above]?.name ?? "đơn vị này").",
        next: "Chuyển \(unit.name) lên cấp trên trước, hoặc chọn một đơn vị không trực thuộc.")
    }
    return unit
  }

  private func named<T>(_ field: String, _ body: () throws -> T) throws -> T {
    do { return try body() } catch var refusal as Refusal {
      refusal.field = field
      throw refusal
    }
  }
}
