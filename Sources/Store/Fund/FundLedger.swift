import Domain
import Markup

/// A fund is of no round of its plan: its years are closed by themselves.
extension Fund: StoredRecord {
  public static let table: StaticString = "fund"
  public var key: String { plan.description }
  public var columns: [(name: StaticString, value: SQL.Value)] { [("plan", plan.sqlValue)] }
  public var files: [String] { [founding.file?.digest].compactMap { $0 } }
  public func roundMarks(on connection: any Connection) -> [RoundMark] { [] }

  /// The balance is the sum of the entries, what is kept back that of the spending that waits.
  public func derivedRowsMismatch(on connection: any Connection) throws -> String? {
    let entries = try connection.first(
      "SELECT count(*), COALESCE(CAST(sum(effect) AS BIGINT), 0) FROM fund_entry WHERE plan = \(plan)"
    ) { (try $0.int(0), try $0.int(1)) }
    guard let entries, entries == (count, balance.amount) else { return FundEntry.table.description }
    let kept = try connection.first(
      "SELECT COALESCE(CAST(sum(reserved) AS BIGINT), 0) FROM fund_spending WHERE plan = \(plan)"
    ) { try $0.int(0) }
    return kept == reserved.amount ? nil : FundSpending.table.description
  }
}

extension FundEntry: StoredRecord {
  public static let table: StaticString = "fund_entry"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [
      ("plan", plan.sqlValue), ("number", number.sqlValue), ("year", year.sqlValue), ("sort", sort.rawValue.sqlValue),
      ("effect", effect.sqlValue), ("reverses", reversed.map(\.sqlValue) ?? .null),
      ("spending", spending.map(\.sqlValue) ?? .null), ("purpose", purpose.map(\.sqlValue) ?? .null),
      // Who gave, where the public may know.
      ("giver", contribution.flatMap { $0.isNamed ? $0.giver.sqlValue : nil } ?? .null),
      ("words", "\(party) \(text) \(voucher.number)".folded.sqlValue),
    ]
  }
  public var files: [String] { [voucher.file?.digest].compactMap { $0 } }
  public func roundMarks(on connection: any Connection) -> [RoundMark] { [] }
}

extension FundSpending: StoredRecord {
  public static let table: StaticString = "fund_spending"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [
      ("plan", plan.sqlValue), ("state", state.rawValue.sqlValue),
      ("reserved", (state.keepsMoney ? amount.amount : 0).sqlValue),
      ("prize", isVoid ? .null : prize?.description.sqlValue ?? .null),
    ]
  }
  public var files: [String] { [voucher.file?.digest].compactMap { $0 } }
  public func roundMarks(on connection: any Connection) -> [RoundMark] { [] }
}

/// Which entries of a ledger a list has.
public struct FundFilter: Sendable {
  public var plan: Plan.ID
  public var year: Int?
  public var sort: FundEntry.Sort?
  public var words: String

  public init(plan: Plan.ID, year: Int? = nil, sort: FundEntry.Sort? = nil, words: String = "") {
    (self.plan, self.year, self.sort, self.words) = (plan, year, sort, words)
  }

  fileprivate var condition: SQL {
    var parts: [SQL] = ["plan = \(plan)"]
    if let year { parts.append("year = \(year)") }
    if let sort { parts.append("sort = \(sort.rawValue)") }
    // Letters and figures alone: no sign has a meaning of its own in a pattern then.
    for word in words.folded.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).prefix(8) {
      parts.append("words LIKE \("%\(word)%")")
    }
    return parts.joined(separator: " AND ")
  }
}

/// Finding what is in the ledgers of funds.
public enum FundLedger {
  public static func fund(of plan: Plan.ID, on connection: any Connection) throws -> Fund? {
    try Records.load(Fund.self, plan.description, on: connection)?.value
  }

  /// A page of the entries, the latest first.
  public static func page(
    _ filter: FundFilter, limit: Int, offset: Int, on connection: any Connection
  ) throws -> [FundEntry] {
    try Records.page(
      FundEntry.self, where: filter.condition, by: "number DESC", limit: limit, offset: offset, on: connection)
  }

  public static func count(_ filter: FundFilter, on connection: any Connection) throws -> Int {
    try Records.count(FundEntry.self, where: filter.condition, on: connection)
  }

  /// The entries of a year in their order.
  public static func entries(of plan: Plan.ID, in year: Int, on connection: any Connection) throws -> [FundEntry] {
    try Records.all(
      FundEntry.self, "WHERE plan = \(plan) AND year = \(year) ORDER BY number", on: connection
    ).map(\.value)
  }

  /// What all entries of the years before come to.
  public static func balance(of plan: Plan.ID, before year: Int, on connection: any Connection) throws -> Dong {
    let sum = try connection.first(
      "SELECT COALESCE(CAST(sum(effect) AS BIGINT), 0) FROM fund_entry WHERE plan = \(plan) AND year < \(year)"
    ) { try $0.int(0) }
    return Dong(sum ?? 0)
  }

  /// What became of the money in a year.
  public static func statement(of plan: Plan.ID, in year: Int, on connection: any Connection) throws -> FundStatement {
    FundStatement(
      of: year, opening: try balance(of: plan, before: year, on: connection),
      try entries(of: plan, in: year, on: connection), hidden: try fund(of: plan, on: connection)?.unnamed ?? [])
  }

  /// What everyone sees of the money in a year, in sums alone: what was entered and taken back within the year is in
  /// none of them.
  ///
  /// - Parameters:
  ///   - limit: how many of those who gave are named.
  ///   - offset: how many are passed over before.
  public static func year(
    _ year: Int, of fund: Fund, limit: Int, offset: Int, on connection: any Connection
  ) throws -> FundYear {
    let within: SQL = "plan = \(fund.plan) AND year = \(year)"
    let standing: SQL = """
      \(within) AND id NOT IN (SELECT reverses FROM fund_entry WHERE \(within) AND reverses IS NOT NULL) \
      AND (reverses IS NULL OR reverses NOT IN (SELECT id FROM fund_entry WHERE \(within)))
      """
    let named: SQL = "\(standing) AND giver IS NOT NULL AND id NOT IN (\(fund.unnamed))"
    var found = FundYear(
      opening: try balance(of: fund.plan, before: year, on: connection), given: .init(), spent: [:],
      corrections: .init(),
      givers: try connection.rows(
        """
        SELECT giver, CAST(sum(effect) AS BIGINT) AS amount FROM fund_entry WHERE \(named)
        GROUP BY giver ORDER BY amount DESC, giver LIMIT \(limit) OFFSET \(offset)
        """
      ) { FundYear.Giver(name: try $0.text(0), amount: Dong(try $0.int(1))) },
      giverCount: 0, unnamed: .init())
    let sums = try connection.rows(
      """
      SELECT sort, purpose, count(*), CAST(sum(effect) AS BIGINT) FROM fund_entry WHERE \(standing)
      GROUP BY sort, purpose
      """
    ) { row in
      let sum = FundYear.Sum(count: try row.int(2), amount: try row.int(3))
      return (sort: FundEntry.Sort(rawValue: try row.text(0)), purpose: try row.optionalText(1), sum: sum)
    }
    for line in sums {
      switch line.sort {
      case .contribution: found.given = line.sum
      case .payment:
        if let purpose = line.purpose.flatMap({ FundRules.Purpose.ID($0) }) { found.spent[purpose] = line.sum }
      case .reversal:
        found.corrections.count += line.sum.count
        found.corrections.amount += line.sum.amount
      case nil: throw Fault("not a sort of entry")
      }
    }
    let told = try connection.first(
      """
      SELECT count(DISTINCT giver), count(*), COALESCE(CAST(sum(effect) AS BIGINT), 0) FROM fund_entry
      WHERE \(named)
      """
    ) { (givers: try $0.int(0), count: try $0.int(1), amount: try $0.int(2)) }
    if let told {
      found.giverCount = told.givers
      found.unnamed = FundYear.Sum(
        count: found.given.count - told.count, amount: found.given.amount - told.amount)
    }
    return found
  }

  /// Those of the entries that another one took back, with the number of that.
  public static func reversals(
    of entries: [FundEntry.ID], on connection: any Connection
  ) throws -> [FundEntry.ID: FundEntry] {
    guard !entries.isEmpty else { return [:] }
    let all = try Records.all(FundEntry.self, "WHERE reverses IN (\(entries))", on: connection).map(\.value)
    return Dictionary(all.compactMap { entry in entry.reversed.map { ($0, entry) } }, uniquingKeysWith: { $1 })
  }

  /// The spending of a fund that waits for approval or payment, the first first.
  public static func open(of plan: Plan.ID, on connection: any Connection) throws -> [FundSpending] {
    try Records.all(
      FundSpending.self, "WHERE plan = \(plan) AND state IN ('pending', 'approved') ORDER BY id", on: connection
    ).map(\.value)
  }

  /// The last that was paid or let go.
  public static func settled(of plan: Plan.ID, limit: Int, on connection: any Connection) throws -> [FundSpending] {
    try Records.all(
      FundSpending.self,
      "WHERE plan = \(plan) AND state IN ('paid', 'voided') ORDER BY id DESC LIMIT \(limit)", on: connection
    ).map(\.value)
  }

  /// The spending for prizes that was not let go, by the key of the prize.
  public static func prizes(of plan: Plan.ID, on connection: any Connection) throws -> [String: FundSpending] {
    let all = try Records.all(
      FundSpending.self, "WHERE plan = \(plan) AND prize IS NOT NULL ORDER BY id", on: connection
    ).map(\.value)
    return Dictionary(all.compactMap { spending in spending.prize.map { ($0.description, spending) } }) { $1 }
  }
}
