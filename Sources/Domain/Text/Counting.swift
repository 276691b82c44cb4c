extension BinaryInteger {
  /// The number as Vietnamese offices write it, thousands apart by points: `1.000.000`.
  public var grouped: String {
    let digits = Array(String(magnitude).utf8)
    var text = self < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(".") }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return text
  }

  /// The number with a leading zero below ten, as numbers and days are written in papers: `05`.
  public var twoDigits: String { self >= 0 && self < 10 ? "0\(self)" : "\(self)" }
}
