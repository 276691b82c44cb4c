import Domain
import Markup

extension AccountRequest: StoredRecord {
  public static let table: StaticString = "account_request"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [
      ("state", state.rawValue.sqlValue), ("number", number.sqlValue), ("name", content.name.nameKey.sqlValue),
      ("holder", content.holder.nameKey.sqlValue), ("mail", content.mailKey.sqlValue),
      ("phone", content.phone.sqlValue), ("sent", Int(sent.microseconds).sqlValue),
      ("changed", Int(changed.microseconds).sqlValue),
    ]
  }

  /// Its key comes from a page that anyone may have sent: one that was erased may come once more.
  public static var comesAgain: Bool { true }

  public func roundMarks(on connection: any Connection) throws -> [RoundMark] { [] }
}

/// Finding requests for an account.
public enum AccountRequests {
  /// A page of those in a state, or of all: what waits longest first, of the others what was dealt with last.
  public static func list(
    in state: AccountRequest.State?, limit: Int, offset: Int, on connection: any Connection
  ) throws -> [AccountRequest] {
    try Records.page(
      AccountRequest.self, where: state.map { "state = \($0.rawValue)" } ?? "1 = 1",
      by: state?.awaitsOffice ?? false ? "sent, id" : "changed DESC, id", limit: limit, offset: offset, on: connection)
  }

  /// How many there are in each state.
  public static func counts(on connection: any Connection) throws -> [AccountRequest.State: Int] {
    var counts: [AccountRequest.State: Int] = [:]
    try connection.each("SELECT state, count(*) FROM account_request GROUP BY state") { row in
      if let state = AccountRequest.State(rawValue: try row.text(0)) { counts[state] = try row.int(1) }
    }
    return counts
  }

  /// How many wait for the office.
  public static func waiting(on connection: any Connection) throws -> Int {
    try Records.count(
      AccountRequest.self, where: "state = \(AccountRequest.State.waiting.rawValue)", on: connection)
  }

  /// Those of a number: hardly ever more than one.
  public static func numbered(_ number: String, on connection: any Connection) throws -> [AccountRequest] {
    try Records.all(
      AccountRequest.self, "WHERE number = \(number) ORDER BY sent, id LIMIT 10", on: connection
    ).map(\.value)
  }

  /// Others that have a name, a holder, a mail address or a telephone of one of these, the latest first.
  public static func alike(
    _ requests: [AccountRequest], limit: Int, on connection: any Connection
  ) throws -> [AccountRequest] {
    func filled(_ values: [String]) -> [String] { Set(values.filter { !$0.isEmpty }).sorted() }
    let names = filled(requests.map(\.content.name.nameKey))
    let holders = filled(requests.map(\.content.holder.nameKey))
    let mails = filled(requests.map(\.content.mailKey))
    let phones = filled(requests.map(\.content.phone))
    return try Records.all(
      AccountRequest.self,
      """
      WHERE name IN (\(names)) OR holder IN (\(holders)) OR mail IN (\(mails)) OR phone IN (\(phones))
      ORDER BY sent DESC, id LIMIT \(limit)
      """, on: connection
    ).map(\.value)
  }

  /// Whether one that says the same waits.
  public static func hasWaiting(like content: AccountRequest.Content, on connection: any Connection) throws -> Bool {
    try Records.all(
      AccountRequest.self,
      """
      WHERE state = \(AccountRequest.State.waiting.rawValue) AND name = \(content.name.nameKey)
      AND phone = \(content.phone) ORDER BY sent, id LIMIT 100
      """, on: connection
    ).contains { $0.value.content == content }
  }

  /// Those whose last step was before then.
  public static func over(
    before moment: Instant, limit: Int, on connection: any Connection
  ) throws -> [Loaded<AccountRequest>] {
    try Records.all(
      AccountRequest.self, "WHERE changed < \(moment.microseconds) ORDER BY changed, id LIMIT \(limit)", on: connection)
  }
}
