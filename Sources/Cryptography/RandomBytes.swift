extension [UInt8] {
  /// Bytes that nobody can foresee, from the system's generator (getrandom(2)): for keys, salts and tokens.
  public static func random(count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: 0 ... .max, using: &generator) }
  }
}
