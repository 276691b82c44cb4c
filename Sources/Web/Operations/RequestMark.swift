import HTTPTypes

/// The name of one request, by which the log, the answer and the person who reports a failure mean the same.
enum RequestMark {
  static let header = HTTPField.Name("X-Request-Id") ?? .cookie

  /// The name that the proxy before the node gave, if it is a plain one, or a new one of 12 letters and digits.
  static func of(_ headers: HTTPFields) -> String {
    if let given = headers[header], (8...64).contains(given.utf8.count), given.utf8.allSatisfy(isPlain) {
      return given
    }
    let letters = Array("0123456789abcdefghijklmnopqrstuvwxyz")
    return String((0..<12).map { _ in letters[Int.random(in: 0..<36)] })
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
  }
}
