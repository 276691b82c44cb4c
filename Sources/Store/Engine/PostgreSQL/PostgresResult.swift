import CPostgres
import Markup

/// What the server answered; all its rows, in binary form.
final class PostgresResult {
  fileprivate let pointer: OpaquePointer
  let count: Int
  /// The statement with placeholders, no values.
  fileprivate let statement: String

  init(_ pointer: OpaquePointer, of statement: String) {
    self.pointer = pointer
    self.statement = statement
    count = Int(PQntuples(pointer))
  }

  deinit { PQclear(pointer) }

  /// How many rows the statement changed.
  var changed: Int { Int(String(cString: PQcmdTuples(pointer))) ?? 0 }

  /// What was done, such as `COMMIT` or `ROLLBACK`.
  var command: String { String(cString: PQcmdStatus(pointer)) }

  func row(_ number: Int) -> PostgresRow { PostgresRow(result: self, number: Int32(number)) }
}

/// A row of an answer.
struct PostgresRow: Row {
  let result: PostgresResult
  let number: Int32

  /// The types that occur, by their object identifiers (`pg_type.dat`).
  private enum Kind {
    case bool, int2, int4, int8, numeric, float4, float8, text, bytes, other

    init(_ oid: Oid) {
      switch oid {
      case 16: self = .bool
      case 17: self = .bytes
      case 20: self = .int8
      case 21: self = .int2
      case 23: self = .int4
      case 700: self = .float4
      case 701: self = .float8
      case 1700: self = .numeric
      case 19, 25, 705, 1042, 1043: self = .text
      default: self = .other
      }
    }
  }

  func isNull(_ column: Int) -> Bool { PQgetisnull(result.pointer, number, Int32(column)) != 0 }

  func text(_ column: Int) throws -> String {
    guard case .text(let text) = value(column) else { throw mismatch(column, "text") }
    return text
  }

  func int(_ column: Int) throws -> Int {
    guard case .int(let number) = value(column) else { throw mismatch(column, "a whole number") }
    return Int(number)
  }

  func double(_ column: Int) throws -> Double {
    switch value(column) {
    case .double(let number): return number
    case .int(let number): return Double(number)
    default: throw mismatch(column, "a number")
    }
  }

  func blob(_ column: Int) throws -> [UInt8] {
    guard case .blob(let bytes) = value(column) else { throw mismatch(column, "bytes") }
    return bytes
  }

  func value(_ column: Int) -> Markup.SQL.Value {
    guard !isNull(column), let start = PQgetvalue(result.pointer, number, Int32(column)) else { return .null }
    let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result.pointer, number, Int32(column))))
    switch Kind(PQftype(result.pointer, Int32(column))) {
    case .text: return .text(String(decoding: bytes, as: UTF8.self))
    case .int8: return .int(Int64(bigEndian: bytes.loadUnaligned(as: Int64.self)))
    case .int4: return .int(Int64(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self))))
    case .int2: return .int(Int64(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self))))
    case .bool: return .int(bytes[0] == 0 ? 0 : 1)
    case .float8: return .double(Double(bitPattern: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))))
    case .float4: return .double(Double(Float(bitPattern: UInt32(bigEndian: bytes.loadUnaligned(as: UInt32.self)))))
    case .numeric: return whole(bytes).map { .int($0) } ?? .null
    case .bytes: return .blob(Array(bytes))
    case .other: return .null
    }
  }

  /// A NUMERIC without decimals, as `sum` gives: the count of its digits to the base 10,000, the weight of the first,
  /// the sign, the decimals shown, and the digits, each in two bytes.
  private func whole(_ bytes: UnsafeRawBufferPointer) -> Int64? {
    func field(_ index: Int) -> Int {
      Int(Int16(bigEndian: bytes.loadUnaligned(fromByteOffset: 2 * index, as: Int16.self)))
    }
    let (digits, weight, isNegative, decimals) = (field(0), field(1), field(2) != 0, field(3))
    guard decimals == 0, weight < 5 else { return nil }
    var sum: Int64 = 0
    for place in 0...max(weight, 0) {
      let digit = place < digits ? Int64(field(4 + place)) : 0
      let (product, isTooLarge) = sum.multipliedReportingOverflow(by: 10_000)
      guard !isTooLarge else { return nil }
      sum = product + digit
    }
    return isNegative ? -sum : sum
  }

  private func mismatch(_ column: Int, _ expected: String) -> Fault {
    let name = PQfname(result.pointer, Int32(column)).map { String(cString: $0) } ?? "\(column)"
    return Fault("column \(name) does not hold \(expected): \(result.statement)")
  }
}
