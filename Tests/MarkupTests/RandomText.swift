/// A character by its code, for those that no literal may hold.
func scalar(_ code: UInt32) -> String { String(Unicode.Scalar(code).map(Character.init) ?? "?") }

/// What a parser makes of character references.
func parsed(_ escaped: String, names: [String: String]) -> String {
  var text = ""
  var rest = Substring(escaped)
  while let start = rest.unicodeScalars.firstIndex(of: "&") {
    text.unicodeScalars += rest.unicodeScalars[..<start]
    guard let end = rest.unicodeScalars[start...].firstIndex(of: ";") else { return text + rest }
    let name = String(rest.unicodeScalars[rest.unicodeScalars.index(after: start)..<end])
    if name.hasPrefix("#"), let code = UInt32(name.dropFirst()), let scalar = Unicode.Scalar(code) {
      text.unicodeScalars.append(scalar)
    } else {
      text += names[name] ?? "?"
    }
    rest = Substring(rest.unicodeScalars[rest.unicodeScalars.index(after: end)...])
  }
  text.unicodeScalars += rest.unicodeScalars
  return text
}

/// Texts drawn from a seed (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
struct RandomText: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Up to forty characters, rich in those that matter to parsers.
  mutating func text(controls: Bool) -> String {
    let markup: [Unicode.Scalar] = ["<", ">", "&", "\"", "'", ";", "#", "=", "/", "\t", "\n", "\r", "-", "]"]
    let letters: [Unicode.Scalar] = ["a", "đ", "ấ", "\u{301}", "\u{202E}", "\u{A0}", "\u{FFFD}", "😀", "漢"]
    let forbidden: [Unicode.Scalar] = ["\0", "\u{1}", "\u{B}", "\u{1F}", "\u{7F}", "\u{81}"]
    let all = markup + letters + (controls ? forbidden + [0xFFFE, 0x1FFFF].compactMap(Unicode.Scalar.init) : [])
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...40, using: &self) {
      text.append(all[Int.random(in: 0..<all.count, using: &self)])
    }
    return String(text)
  }
}
