import HTTPTypes

/// The name of one request, by which the log, the answer and the person who reports a failure mean the same.
enum RequestMark {
  static let header = HTTPField.Name("X-Request-Id") ?? .cookie

  /// The name that the proxy before the node gave, if it is a plain one, or a new one of 12 letters and digits.
  static func of(_ headers: HTTPFields) -> String {
    if let given = headers[header], (8...64).contains(given.utf8.count), given.utf8.allSatisfy(isPlain) {
      return given
    }
    // Below 36¹², so that one random number gives all twelve.
    var number = UInt64.random(in: 0..<4_738_381_338_321_616_896)
    return String(unsafeUninitializedCapacity: 12) { letters in
      for index in 0..<12 {
        let digit = UInt8(number % 36)
        letters[index] = digit < 10 ? 48 + digit : 87 + digit
        number /= 36
      }
      return 12
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
  }
}
