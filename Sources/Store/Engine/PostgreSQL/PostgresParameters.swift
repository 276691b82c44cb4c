import CPostgres
import Markup

extension Markup.SQL.Value {
  /// The type that the value has on the server; 0 leaves it to the statement.
  var type: Oid {
    switch self {
    case .null: 0
    case .int: 20
    case .double: 701
    case .text: 25
    case .blob: 17
    }
  }

  /// Adds the value in binary form.
  fileprivate func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: break
    case .int(let number): withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    case .double(let number): withUnsafeBytes(of: number.bitPattern.bigEndian) { bytes.append(contentsOf: $0) }
    case .text(let text): bytes.append(contentsOf: text.utf8)
    case .blob(let blob): bytes.append(contentsOf: blob)
    }
  }
}

/// Calls `body` with the addresses, the lengths and the formats (all binary) of the values; a null address is NULL.
func withParameters<T>(
  _ values: [Markup.SQL.Value], _ body: ([UnsafePointer<CChar>?], [Int32], [Int32]) -> T
) -> T {
  var bytes: [UInt8] = []
  var starts: [Int] = []
  var lengths: [Int32] = []
  for value in values {
    starts.append(bytes.count)
    value.write(to: &bytes)
    lengths.append(Int32(bytes.count - starts[starts.count - 1]))
  }
  // So that even an empty text has an address.
  bytes.append(0)
  return bytes.withUnsafeBytes { raw in
    let base = raw.bindMemory(to: CChar.self).baseAddress
    let addresses = zip(values, starts).map { value, start in value == .null ? nil : base.map { $0 + start } }
    return body(addresses, lengths, Array(repeating: 1, count: values.count))
  }
}
