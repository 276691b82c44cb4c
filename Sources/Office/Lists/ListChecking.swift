import Domain
import HeavyWork
import Sheets
import Store

extension ListImport {
  /// The rows by their fields, as the columns are matched.
  func listRows(_ rows: [ReadRow]) -> [ListRow] {
    let columns = columns.enumerated().compactMap { index, field in field.map { (index, $0) } }
    return rows.map { row in
      ListRow(
        number: row.index + 1,
        Dictionary(columns.map { ($0.1, row[$0.0].text) }, uniquingKeysWith: { first, _ in first }))
    }.filter { !$0.isEmpty }
  }
}

extension CheckedList {
  /// What the rows of a list come to, checked against what is here now.
  init(_ list: ListImport, _ rows: [ListRow], at desk: Desk) throws {
    self = try CheckedList(readable: list, rows, at: desk).adding(rows.flatMap(\.failures))
  }

  /// What the rows of a list come to; nothing while columns that it needs are not matched.
  init(matched list: ListImport, _ rows: [ReadRow], at desk: Desk) throws {
    self = list.missing.isEmpty ? try CheckedList(list, list.listRows(rows), at: desk) : CheckedList()
  }

  private init(readable list: ListImport, _ rows: [ListRow], at desk: Desk) throws {
    let (connection, today) = (desk.connection, desk.now.day)
    switch list.kind {
    case .units:
      self = UnitRows(
        try desk.unitTree(), kinds: try Units.kinds(on: connection), today: today, key: list.unit(row:)
      ).check(rows)
    case .people:
      let names = Set(rows.map { $0["dang-nhap"].lowercased() })
      let people = try Lists.people(signIns: names.sorted(), on: connection)
      let known = PeopleRows.Known(
        units: UnitNames(try desk.unitTree(), on: today), plans: try desk.plans(), people: people,
        appointments: try Lists.appointments(of: people.values.map(\.id).sorted(), on: connection))
      self = PeopleRows(
        known, today: today, person: list.person(row:), appointment: list.appointment(row:)
      ).check(rows)
    case .pastInitiatives:
      self = PastInitiativeRows(
        known: try PastInitiatives.identities(on: connection), today: today, key: list.initiative(row:)
      ).check(rows)
    }
  }
}

extension Office {
  /// What the rows of a list come to now, for the command line.
  public func check(_ list: ListImport) async throws -> CheckedList {
    _ = try list.begun()
    let rows = list.listRows(try await rows(of: list))
    return try await read(as: nil) { try CheckedList(list, rows, at: $0) }
  }

  /// The kept rows of a list.
  public func rows(of list: ListImport) async throws -> [ReadRow] {
    var bytes: [UInt8] = []
    for try await piece in files.pieces(of: list.content) { bytes += piece }
    return try await WorkLine.reading.run { [bytes] in try KeptTable.rows(bytes) }
  }

  /// Reads a file, keeps its rows and opens the import of the list found in it.
  ///
  /// - Parameter sheet: the sheet that holds the list; found out when it is not told.
  /// - Throws: a `Refusal` for the field `file`, which names sheet and cell, or for `sheet`; `Busy` when too many files
  ///   wait to be read.
  public func open(
    _ bytes: @autoclosure @Sendable () throws -> [UInt8], name: String, sheet: String? = nil, as kind: ListKind,
    by person: Person.ID?
  ) async throws -> ListImport {
    let (file, table) = try await WorkLine.reading.run {
      let file = try ListFile(try bytes(), name: name, sheet: sheet, kind: kind)
      return (file, KeptTable.bytes(of: file.rows))
    }
    guard let kept = try await files.keep(table) else {
      throw Fault("a table that was read is no text")
    }
    let now = clock.now
    let list = ListImport(
      id: ListImport.ID(at: now), kind: kind, fileName: name.keptFileName, content: kept.digest,
      sheet: file.sheet, headRow: file.headRow, headings: file.headings, rows: file.rows.count,
      lastRow: (file.rows.last?.index ?? 0) + 1, notes: file.notes,
      by: person, at: now)
    guard let person else { return try await runUnattended(.openList(list)) }
    return try await run(.openList(list), as: person)
  }
}
