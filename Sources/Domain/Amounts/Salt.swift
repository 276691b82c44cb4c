/// What is drawn by lot into a record, anew with each change, and goes with it. The seals that the journal keeps are
/// digests without a key: with the salt nobody finds what a record said by trying all that it can have said.
enum Salt {
  /// 128 random bits.
  static func drawn(using random: inout some RandomNumberGenerator) -> String {
    "\(UInt64.random(in: 0 ... .max, using: &random)) \(UInt64.random(in: 0 ... .max, using: &random))"
  }

  static func drawn() -> String {
    var random = SystemRandomNumberGenerator()
    return drawn(using: &random)
  }
}
