import Cryptography
import Domain
import Markup

/// A value that is kept as one row: its document, and columns that listings need.
public protocol StoredRecord: Codable, Sendable {
  /// The table, which is also the kind that the journal names.
  static var table: StaticString { get }
  var key: String { get }
  /// The columns beside the document, all derived from the value.
  var columns: [(name: StaticString, value: SQL.Value)] { get }
  /// By what the row is found; nil for kinds that are not searched, and for rows that no list shows yet.
  var searchEntry: SearchEntry? { get }
  /// Which draft the row is, whose saves between two events the journal does not record; nil when each change stands in
  /// the journal.
  var draft: String? { get }
  /// Which draft that entry leaves the row as: a row that calls itself a draft is right only when its last entry says
  /// the same.
  static func draft(after entry: JournalEntry) -> String?
  /// The tables whose rows follow from records of this kind alone.
  static var derivedTables: [DerivedTable<Self>] { get }
  /// Further tables whose rows are derived from records of this kind, and from others too; each with the column that
  /// names the record.
  static var otherDerivedTables: [(table: StaticString, column: StaticString)] { get }
  /// Whether one that was removed may be made again under its key; its history then goes on.
  static var comesAgain: Bool { get }
  /// The plans to which the record belongs, and what says of which of their rounds it is; none for those of no plan.
  func roundMarks(on connection: any Connection) throws -> [RoundMark]
  /// The digests of the files that the value names.
  var files: [String] { get }
  /// Brings what else is derived from the value to it, besides the rows of `derivedTables`; `before` is what it was
  /// derived from.
  func updateDerivedRows(from before: Self?, on connection: any Connection) throws
  /// Takes away what else is derived from the value, which is being removed.
  func removeDerivedRows(on connection: any Connection) throws
  /// The further table whose rows are not those that are derived from the value; nil when all is well.
  func derivedRowsMismatch(on connection: any Connection) throws -> String?
}

extension StoredRecord {
  public var searchEntry: SearchEntry? { nil }
  public var draft: String? { nil }
  public static func draft(after entry: JournalEntry) -> String? { nil }
  public static var derivedTables: [DerivedTable<Self>] { [] }
  public static var otherDerivedTables: [(table: StaticString, column: StaticString)] { [] }
  /// Every table whose rows are derived from records of this kind, with the column that names the record.
  static var namesOfDerivedTables: [(table: StaticString, column: StaticString)] {
    derivedTables.map { ($0.name, $0.owner) } + otherDerivedTables
  }
  public static var comesAgain: Bool { false }
  public var files: [String] { [] }
  public func updateDerivedRows(from before: Self?, on connection: any Connection) throws {}
  public func removeDerivedRows(on connection: any Connection) throws {}
  public func derivedRowsMismatch(on connection: any Connection) throws -> String? { nil }
}

/// A record as it was loaded, with the version that guards its next save.
public struct Loaded<Record: StoredRecord>: Sendable {
  public var value: Record
  public var version: Int

  public init(value: Record, version: Int) {
    self.value = value
    self.version = version
  }
}

/// Someone else saved the row since it was loaded.
public struct SaveConflict: Error, Sendable {
  public var kind: String
  public var key: String
}

/// Loading and saving records of every kind.
public enum Records {
  /// Every kind that an installation keeps.
  public static let kinds: [any StoredRecord.Type] = [
    Dossier.self, AdmittedParticipant.self, PublishedPlan.self, Bindings.self, Unit.self, ResponsePlan.self,
    HostOffice.self, UnitKind.self,
    Person.self, Appointment.self, AccountRequest.self, Council.self,
    Session.self, Ballot.self, BallotBox.self, EarlierRound.self, Decision.self,
    Revocation.self,
    PaperOrder.self, PaperTemplate.self,
    DecisionDraft.self,
    Correction.self, Complaint.self,
    Nomination.self, CommendationList.self, Estimate.self, Payment.self, Remuneration.self,
    Fund.self, FundEntry.self, FundSpending.self, Award.self, AwardRound.self,
    Honour.self,
    YearBook.self, BookStory.self,
    ForwardingList.self, SubmissionList.self, SignedCopy.self, Question.self, Fulfilment.self, UnitRequest.self,
    Announcement.self, Distribution.self, Acknowledgement.self, Report.self, ReportRequest.self,
    Cluster.self, ClusterList.self,
    Post.self,
    Event.self, Participant.self, EventRatings.self, Inspection.self, RoundClosing.self,
    Replication.self, Model.self, Need.self,
    Partner.self, ReceivedPackage.self,
    ListImport.self, PastInitiative.self,
    MailSettings.self, Reminder.self,
    JournalTakeover.self,
  ]

  /// Whether others may change a record between its loading in a write and that write's end.
  public enum Hold: Sendable {
    /// They may; saving it then throws a `SaveConflict`.
    case none
    /// They may not, but may rely on it too.
    case shared
    /// They may not, nor rely on it before this write ends.
    case exclusive
  }

  /// The record of that key with the version that its next save replaces; nil when there is none.
  public static func load<R: StoredRecord>(
    _ type: R.Type, _ key: String, hold: Hold = .none, on connection: any Connection
  ) throws -> Loaded<R>? {
    let held: SQL =
      switch hold {
      case .none: .empty
      case .shared: connection.sharing
      case .exclusive: connection.holding
      }
    return try connection.first("SELECT version, seal, document FROM \(name(R.self)) WHERE id = \(key)\(held)", loaded)
  }

  /// Every record that the condition names, in its order.
  public static func all<R: StoredRecord>(_ type: R.Type, _ rest: SQL = "ORDER BY id", on connection: any Connection)
    throws -> [Loaded<R>]
  {
    try connection.rows("SELECT version, seal, document FROM \(name(R.self)) \(rest)", loaded)
  }

  private static func loaded<R: StoredRecord>(_ row: any Row) throws -> Loaded<R> {
    Loaded(
      value: try DecodedRecords.value(in: R.table, of: try row.text(1)) { try decoded(try row.text(2)) },
      version: try row.int(0))
  }

  /// Inserts a new row and returns its seal.
  @discardableResult
  public static func insert<R: StoredRecord>(_ record: R, on connection: any Connection) throws -> String {
    let (document, seal) = try encoded(record)
    let columns = record.columns
    let names = columns.map { SQL(stringLiteral: $0.name) }.map { ", \($0)" as SQL }.joined(separator: .empty)
    let values = columns.map { ", \($0.value)" as SQL }.joined(separator: .empty)
    try connection.run(
      """
      INSERT INTO \(name(R.self)) (id, version, document, seal\(names))
      VALUES (\(record.key), 1, \(document), \(seal)\(values))
      """)
    try updateDerivedRows(of: record, from: nil, on: connection)
    return seal
  }

  /// Inserts many new rows at once and returns their seals.
  ///
  /// - Parameter earlier: the last version of those that were there before and were removed, by their keys.
  public static func insert<R: StoredRecord>(
    all records: [R], after earlier: [String: Int] = [:], on connection: any Connection
  ) throws -> [String] {
    var seals: [String] = []
    seals.reserveCapacity(records.count)
    for start in stride(from: 0, to: records.count, by: portion) {
      let some = records[start..<min(start + portion, records.count)]
      var rows: [SQL] = []
      for record in some {
        let (document, seal) = try encoded(record)
        let values = record.columns.map { ", \($0.value)" as SQL }.joined(separator: .empty)
        rows.append("(\(record.key), \((earlier[record.key] ?? 0) + 1), \(document), \(seal)\(values))")
        seals.append(seal)
      }
      let columns = some.first?.columns ?? []
      let names = columns.map { SQL(stringLiteral: $0.name) }.map { ", \($0)" as SQL }.joined(separator: .empty)
      try connection.run(
        """
        INSERT INTO \(name(R.self)) (id, version, document, seal\(names)) VALUES \(rows.joined(separator: ", "))
        """)
      for record in some { try updateDerivedRows(of: record, from: nil, on: connection) }
    }
    return seals
  }

  /// Rows that travel together.
  static let portion = 100

  /// Removes rows as they were loaded.
  ///
  /// - Throws: `SaveConflict` when one has moved on.
  public static func remove<R: StoredRecord>(all records: [Loaded<R>], on connection: any Connection) throws {
    for start in stride(from: 0, to: records.count, by: portion) {
      let some = records[start..<min(start + portion, records.count)]
      let rows = some.map { "(id = \($0.value.key) AND version = \($0.version))" as SQL }
      try connection.run(
        "DELETE FROM \(name(R.self)) WHERE \(rows.joined(separator: " OR "))", changing: some.count,
        orElse: SaveConflict(kind: R.table.description, key: some.first?.value.key ?? ""))
      for record in some {
        if record.value.searchEntry != nil {
          try connection.search.remove(kind: R.table.description, id: record.value.key)
        }
        try RecordFiles.update(nil, from: record.value, on: connection)
        for table in R.derivedTables { try table.remove(record.value, on: connection) }
        try record.value.removeDerivedRows(on: connection)
      }
    }
  }

  /// Saves a row over the version it was loaded with and returns its seal.
  ///
  /// - Throws: `SaveConflict` when the row has moved on.
  @discardableResult
  public static func save<R: StoredRecord>(
    _ record: R, over before: Loaded<R>, on connection: any Connection
  ) throws -> String {
    let (document, seal) = try encoded(record)
    let assignments = record.columns.map { ", \(SQL(stringLiteral: $0.name)) = \($0.value)" as SQL }
      .joined(separator: .empty)
    try connection.run(
      """
      UPDATE \(name(R.self)) SET version = \(before.version + 1), document = \(document), seal = \(seal)\(assignments)
      WHERE id = \(record.key) AND version = \(before.version)
      """, changing: 1, orElse: SaveConflict(kind: R.table.description, key: record.key))
    try updateDerivedRows(of: record, from: before.value, on: connection)
    return seal
  }

  /// Brings everything that is derived from a record to it: its search entry, the files it names, its own rows.
  private static func updateDerivedRows<R: StoredRecord>(
    of record: R, from before: R?, on connection: any Connection
  ) throws {
    let (entry, old) = (record.searchEntry, before?.searchEntry)
    if let entry, entry != old {
      try connection.search.put(kind: R.table.description, id: record.key, entry)
    } else if entry == nil, old != nil {
      try connection.search.remove(kind: R.table.description, id: record.key)
    }
    try RecordFiles.update(record, from: before, on: connection)
    for table in R.derivedTables { try table.update(record, from: before, on: connection) }
    try record.updateDerivedRows(from: before, on: connection)
  }

  static func name<R: StoredRecord>(_ type: R.Type) -> SQL { SQL(stringLiteral: R.table) }

  static func decoded<R: StoredRecord>(_ document: String) throws -> R {
    do {
      return try JSON.decoded(R.self, from: document)
    } catch {
      throw Fault("a row of \(R.table) cannot be read", cause: error)
    }
  }

  /// The document, the same bytes for the same value, and its seal.
  static func encoded<R: StoredRecord>(_ record: R) throws -> (document: String, seal: String) {
    let bytes = try JSON.encoded(record)
    return (String(decoding: bytes, as: UTF8.self), Digest.hex(of: bytes))
  }
}
