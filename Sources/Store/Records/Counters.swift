import Domain
import Markup

/// Numbers that run on: registers, certificates.
public enum Counters {
  /// The number of the last dossier that was received in a round of a plan.
  public static func register(of plan: Plan.ID, round: Int) -> String { "register/\(plan)\(suffix(round))" }
  /// The number of the last certificate that was given in a round of a plan.
  public static func certificates(of plan: Plan.ID, round: Int) -> String { "certificate/\(plan)\(suffix(round))" }

  /// Nothing for a plan that is carried out once.
  private static func suffix(_ round: Int) -> String { round == 0 ? "" : "@\(round)" }

  /// The next number of that name, from 1, without a gap: it is taken within the write that uses it.
  public static func next(_ name: String, on connection: any Connection) throws -> Int {
    let value = try connection.first(
      """
      INSERT INTO counter (name, value) VALUES (\(name), 1)
      ON CONFLICT (name) DO UPDATE SET value = counter.value + 1 RETURNING value
      """
    ) { try $0.int(0) }
    guard let value else { throw Fault("the counter \(name) gave no number") }
    return value
  }

  /// - Throws: an `IntegrityBreak` when the numbers of a register are not 1, 2, 3 … up to what its counter says, each
  ///   once.
  static func verify(on connection: any Connection) throws {
    var values: [String: SQL.Value] = [:]
    try connection.each("SELECT name, value FROM counter") { values[try $0.text(0)] = $0.value(1) }
    try verify(&values, register(of:round:), by: "number", on: connection)
    try verify(&values, certificates(of:round:), by: "certificate", on: connection)
    let unused = values.filter { $0.key.contains("/") && $0.value != .int(0) }
    if let name = unused.keys.min() { throw IntegrityBreak("counter \(name): nothing has a number of it") }
  }

  private static func verify(
    _ values: inout [String: SQL.Value], _ name: (Plan.ID, Int) -> String, by column: SQL,
    on connection: any Connection
  ) throws {
    let used = try connection.rows(
      """
      SELECT plan, round, count(*), count(DISTINCT \(column)), min(\(column)), max(\(column)) FROM dossier
      WHERE \(column) IS NOT NULL GROUP BY plan, round
      ORDER BY plan, round
      """
    ) { (plan: try $0.slug(0) as Plan.ID, round: try $0.int(1), numbers: try (2...5).map($0.int)) }
    for (plan, round, numbers) in used {
      let name = name(plan, round)
      let (count, distinct, first, last) = (numbers[0], numbers[1], numbers[2], numbers[3])
      guard count == distinct else { throw IntegrityBreak("counter \(name): a number stands twice") }
      guard first == 1, last == count else { throw IntegrityBreak("counter \(name): a number is missing") }
      guard values.removeValue(forKey: name) == .int(Int64(last)) else {
        throw IntegrityBreak("counter \(name): it does not stand at \(last), the last number")
      }
    }
  }
}
