/// Values as JSON (RFC 8259): how records, journal entries, tasks and answers to scripts are written and read.
///
/// Foundation's coders do the same and take three times as long: its encoder makes a tree of every value before it
/// writes, its decoder a dictionary of every object. That was half of what a write cost.
public enum JSON {
  /// How deep arrays and objects may lie in one another.
  public static let depthLimit = 256

  /// The value as JSON in UTF-8: the same bytes for the same value, the names of each object in the order of the bytes
  /// they are written with, nothing between the tokens.
  ///
  /// - Throws: an `EncodingError` when the value holds a number that JSON cannot write.
  public static func encoded(_ value: some Encodable) throws -> [UInt8] {
    let writer = JSONWriter()
    try writer.write(value: value)
    return writer.finished()
  }

  /// The value as JSON.
  public static func text(of value: some Encodable) throws -> String {
    String(decoding: try encoded(value), as: UTF8.self)
  }

  /// The value that JSON in UTF-8 holds.
  ///
  /// - Throws: a `DecodingError` when the bytes are no JSON, or hold no such value.
  public static func decoded<T: Decodable>(_ type: T.Type = T.self, from bytes: [UInt8]) throws -> T {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "no UTF-8"))
    }
    return try decoded(type, from: text)
  }

  /// The value that a JSON text holds.
  public static func decoded<T: Decodable>(_ type: T.Type = T.self, from text: String) throws -> T {
    try JSONReader(JSONText(text)).read(type)
  }
}
