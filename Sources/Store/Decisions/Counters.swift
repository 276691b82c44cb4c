import Domain
import Markup

/// Numbers that run on: registers, certificates.
public enum Counters {
  /// The number of the last dossier that a plan received.
  public static func register(of plan: Plan.ID) -> String { "register/\(plan)" }
  /// The number of the last certificate that was given under a plan.
  public static func certificates(of plan: Plan.ID) -> String { "certificate/\(plan)" }

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
    try verify(&values, register(of:), by: "number", on: connection)
    try verify(&values, certificates(of:), by: "certificate", on: connection)
    let unused = values.filter { $0.key.contains("/") && $0.value != .int(0) }
    if let name = unused.keys.min() { throw IntegrityBreak("counter \(name): nothing has a number of it") }
  }

  private static func verify(
    _ values: inout [String: SQL.Value], _ name: (Plan.ID) -> String, by column: SQL, on connection: any Connection
  ) throws {
    let used = try connection.rows(
      """
      SELECT plan, count(*), count(DISTINCT \(column)), min(\(column)), max(\(column)) FROM dossier
      WHERE \(column) IS NOT NULL GROUP BY plan ORDER BY plan
      """
    ) { (plan: try $0.slug(0) as Plan.ID, numbers: try (1...4).map($0.int)) }
    for (plan, numbers) in used {
      let name = name(plan)
      let (count, distinct, first, last) = (numbers[0], numbers[1], numbers[2], numbers[3])
      guard count == distinct else { throw IntegrityBreak("counter \(name): a number stands twice") }
      guard first == 1, last == count else { throw IntegrityBreak("counter \(name): a number is missing") }
      guard values.removeValue(forKey: name) == .int(Int64(last)) else {
        throw IntegrityBreak("counter \(name): it does not stand at \(last), the last number")
      }
    }
  }
}
