import Domain
import Sheets
import Store

/// An empty list to be filled in, with how to fill it in on a second sheet.
public struct ListTemplate: Workbook {
  var kind: ListKind

  public init(kind: ListKind) { self.kind = kind }

  public var title: String { "Mẫu \(kind.name)" }

  public func write(to writer: SheetWriter, at desk: Desk) throws { try write(to: writer) }

  /// Writes the whole file, in place of what lay there; nothing of an installation is needed for it.
  public func write(path: String) throws {
    let writer = try SheetWriter(path: path, title: title)
    try write(to: writer)
    try writer.finish()
  }

  private func write(to writer: SheetWriter) throws {
    try writer.begin(kind.name, columns: kind.offeredFields.map(\.column))
    try writer.begin(
      "Hướng dẫn",
      columns: [
        SheetColumn("Cột", width: 24), SheetColumn("Cần có", width: 9), SheetColumn("Cách ghi", width: 70),
        SheetColumn("Ví dụ", width: 50),
      ])
    for field in kind.offeredFields {
      try writer.row([
        .text(field.heading), .text(field.isNeeded ? "có" : ""), .text(field.hint), .text(field.example),
      ])
    }
    guard kind == .people else { return }
    try writer.begin(
      "Vai trò", columns: [SheetColumn("Vai trò dùng được", width: 36), SheetColumn("Phạm vi", width: 60)])
    for role in Role.allCases where role.isListed {
      try writer.row([.text(role.name), .text(role.scopes.map(\.hint).joined(separator: ", hoặc "))])
    }
  }
}

extension Scope.Kind {
  /// How it is written in a list.
  fileprivate var hint: String {
    switch self {
    case .installation: "Toàn hệ thống"
    case .plan: "tên kế hoạch"
    case .track: "«kế hoạch: đợt»"
    case .unit: "tên đơn vị"
    case .council: "Hội đồng"
    }
  }
}

extension ListField {
  fileprivate var column: SheetColumn { SheetColumn(isNeeded ? "\(heading) (*)" : heading, width: width) }
}

/// A list as it stands, in the columns in which it comes in.
public struct ListWorkbook: Workbook {
  var kind: ListKind
  var words: String
  var year: Int?

  /// - Parameters:
  ///   - words: only what is found by these words.
  ///   - year: only what is of that year.
  public init(kind: ListKind, words: String = "", year: Int? = nil) {
    self.kind = kind
    self.words = words
    self.year = year
  }

  public var title: String { kind.name }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    try writer.begin(kind.name, columns: kind.offeredFields.map(\.column))
    switch kind {
    case .units: try writeUnits(writer, desk)
    case .people: try writePeople(writer, desk)
    case .pastInitiatives:
      try PastInitiatives.each(words: words, year: year, on: desk.connection) { try writer.row($0.cells) }
    }
  }

  private func writeUnits(_ writer: SheetWriter, _ desk: Desk) throws {
    let tree = try desk.unitTree()
    let names = UnitNames(tree, on: desk.now.day)
    let kinds = try Units.kinds(on: desk.connection)
    for (unit, _) in tree.outline where unit.exists(on: desk.now.day) {
      try writer.row([
        .text(unit.name(on: desk.now.day)), .text(kinds.name(unit.kind)), .text(unit.parent.map(names.words(for:))),
        .day(unit.names.first?.since),
      ])
    }
  }

  /// A row for each role, one at least for each person whose account is open.
  private func writePeople(_ writer: SheetWriter, _ desk: Desk) throws {
    let names = UnitNames(try desk.unitTree(), on: desk.now.day)
    let plans = try desk.plans()
    let roles = Dictionary(grouping: try People.appointments(on: desk.connection), by: \.person)
    var words: [Unit.ID: String] = [:]
    func called(_ unit: Unit.ID) -> String {
      if let known = words[unit] { return known }
      let name = names.words(for: unit)
      words[unit] = name
      return name
    }
    try People.each(words: self.words, on: desk.connection) { person in
      // Taken in elsewhere, a closed account would be an open one.
      guard person.closed == nil else { return }
      let cells: [Cell] = [
        .text(person.name), .text(person.signIn), .text(person.unit.map(called)), .text(person.position),
        .text(person.qualification), .day(person.birth),
      ]
      let held = roles[person.id] ?? []
      if held.isEmpty { try writer.row(cells) }
      for role in held {
        try writer.row(
          cells + [
            .text(role.role.name), .text(role.scope.words(plans, called)), .day(role.from), .day(role.through),
          ])
      }
    }
  }
}

extension Scope {
  /// As a list writes it, so that it is found again.
  fileprivate func words(_ plans: [Plan], _ called: (Unit.ID) -> String) -> String {
    func name(_ id: Plan.ID) -> String {
      let titles = plans.map { UnitNames.key($0.shortTitle) }
      guard let plan = plans.first(where: { $0.id == id }), !plan.shortTitle.contains(":"),
        titles.count(where: { $0 == UnitNames.key(plan.shortTitle) }) == 1
      else { return id.description }
      return plan.shortTitle
    }
    switch self {
    case .installation: return "Toàn hệ thống"
    case .plan(let plan): return name(plan)
    case .track(let plan, let track): return "\(name(plan)): \(track)"
    case .unit(let unit): return called(unit)
    case .council: return ""
    }
  }
}

extension PastInitiative {
  fileprivate var cells: [Cell] {
    [
      .text(title), .text(authors.joined(separator: ", ")), .text(unit), .ordinal(year), .text(level), .text(field),
      .text(grade), .text(decisionNumber), .day(decisionDay), .text(summary),
    ]
  }
}

/// What became of each row of a list that came in.
public struct ImportResult: Workbook {
  var list: ListImport
  var rows: [ReadRow]

  /// - Parameter rows: the kept rows of the list.
  public init(list: ListImport, rows: [ReadRow]) {
    self.list = list
    self.rows = rows
  }

  public var title: String { "Kết quả nhập \(list.kind.name)" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    let fates = try list.isOpen || list.isRunning ? checked(desk) : outcome(desk)
    try writer.begin(
      "Kết quả",
      lines: [
        "KẾT QUẢ NHẬP DANH SÁCH: \(list.kind.name.uppercased())",
        "Tệp \(list.fileName), trang \(list.sheet) · \(list.state.name)",
      ],
      columns: [
        SheetColumn("Dòng", width: 8), SheetColumn("Kết quả", width: 26), SheetColumn("Lý do", width: 60),
      ]
        + list.headings.enumerated().map {
          SheetColumn($1.isEmpty ? "Cột \(CellAddress.letters(of: $0))" : $1, width: 24)
        })
    for row in rows {
      let (result, reason) = fates[row.index + 1] ?? ("Bỏ qua", "dòng trống ở các cột được ghép")
      try writer.row(
        [.ordinal(row.index + 1), .text(result), .text(reason)] + row.cells.map { $0.isEmpty ? .empty : .text($0.text) }
      )
    }
  }

  /// Before it was taken in: what would become of each row, and what is wrong with it.
  private func checked(_ desk: Desk) throws -> [Int: (String, String)] {
    let checked = try CheckedList(matched: list, rows, at: desk)
    var fates = Dictionary(
      uniqueKeysWithValues: checked.fates.map { ($0, ($1.promise, checked.remarks[$0] ?? "")) })
    for (row, mistakes) in Dictionary(grouping: checked.mistakes, by: \.row) {
      let reasons = mistakes.map { mistake in
        [mistake.field.flatMap { list.kind.field($0)?.heading }, mistake.reason].compactMap { $0 }.joined(
          separator: ": ")
      }
      fates[row] = ("Sai", reasons.joined(separator: "; "))
    }
    return fates
  }

  /// After it was taken in, from what is there.
  private func outcome(_ desk: Desk) throws -> [Int: (String, String)] {
    guard list.isDone else {
      return Dictionary(
        list.listRows(rows).map { ($0.number, ("Đã hoàn tác", "")) }, uniquingKeysWith: { first, _ in first })
    }
    let brought = try BroughtRecords(by: list, at: desk)
    let main = Set(
      (brought.units.map(\.value.key) + brought.people.map(\.value.key) + brought.initiatives.map(\.value.key)))
    let roles = Set(brought.appointments.map(\.value.key))
    var fates: [Int: (String, String)] = [:]
    for row in list.listRows(rows) {
      // Whatever the kind, the key follows from the import and the row.
      let key = list.person(row: row.number).description
      fates[row.number] =
        main.contains(key)
        ? (CheckedList.Fate.added.result, "")
        : roles.contains(key)
          ? (CheckedList.Fate.roleAdded.result, "") : (CheckedList.Fate.known.result, "đã có trong hệ thống")
    }
    return fates
  }
}

extension CheckedList.Fate {
  fileprivate var result: String {
    switch self {
    case .added: "Đã thêm"
    case .roleAdded: "Đã thêm vai trò"
    case .known: "Không đổi"
    }
  }

  /// What would become of a row.
  public var promise: String {
    switch self {
    case .added: "Sẽ thêm"
    case .roleAdded: "Sẽ thêm vai trò"
    case .known: "Không đổi"
    }
  }
}
