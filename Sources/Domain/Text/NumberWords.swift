extension Int {
  /// The number as it is read aloud: `hai mươi mốt`, `một trăm linh năm`. What is below zero is led by `âm`.
  public var inWords: String {
    if self < 0 { return "âm " + NumberWords.read(magnitude) }
    return NumberWords.read(magnitude)
  }
}

extension Dong {
  /// `hai triệu đồng`, as papers repeat an amount in words.
  public var inWords: String { "\(amount.inWords) đồng" }
}

extension Day {
  /// `ngày hai mươi tháng tư năm hai nghìn không trăm hai mươi tư`.
  public var inWords: String {
    "ngày \(day.inWords) tháng \(month == 4 ? "tư" : month.inWords) năm \(year.inWords)"
  }
}

/// Reading whole numbers in Vietnamese: groups of three digits with `nghìn`, `triệu`, `tỷ`; `mốt`, `tư` and `lăm` after
/// tens, `linh` for an empty ten, `không trăm` for an empty hundred inside a number.
private enum NumberWords {
  private static let digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]

  static func read(_ number: UInt) -> String {
    guard number > 0 else { return digits[0] }
    let billions = number / 1_000_000_000
    let rest = number % 1_000_000_000
    var words = billions > 0 ? [read(billions), "tỷ"] : []
    for (size, name) in [(UInt(1_000_000), "triệu"), (1000, "nghìn"), (1, "")] {
      let group = Int(rest / size % 1000)
      guard group > 0 else { continue }
      words.append(read(group: group, isLeading: words.isEmpty))
      if !name.isEmpty { words.append(name) }
    }
    return words.joined(separator: " ")
  }

  /// - Parameter isLeading: whether nothing stands before it, so that an empty hundred is not read.
  private static func read(group: Int, isLeading: Bool) -> String {
    let (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10)
    var words: [String] = []
    if hundreds > 0 || !isLeading { words += [digits[hundreds], "trăm"] }
    switch tens {
    case 0: if ones > 0, !words.isEmpty { words.append("linh") }
    case 1: words.append("mười")
    default: words += [digits[tens], "mươi"]
    }
    switch (tens, ones) {
    case (_, 0): break
    case (2..., 1): words.append("mốt")
    case (2..., 4): words.append("tư")
    case (1..., 5): words.append("lăm")
    default: words.append(digits[ones])
    }
    return words.joined(separator: " ")
  }
}
