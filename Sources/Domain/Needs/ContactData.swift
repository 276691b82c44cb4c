/// What in a text lets people reach each other past the office: published needs have none of it.
public enum ContactData: Hashable, Sendable, CaseIterable {
  case mail, phone, account, web

  public var name: String {
    switch self {
    case .mail: "địa chỉ thư điện tử"
    case .phone: "số điện thoại"
    case .account: "số tài khoản hoặc dãy số dài"
    case .web: "liên kết, tài khoản mạng"
    }
  }

  /// What is there first of a text; nil where nothing is.
  public static func found(in text: String) -> ContactData? {
    let plain = text.typed.folded
    let tokens = plain.split(whereSeparator: \.isWhitespace)
    if tokens.contains(where: isMail) { return .mail }
    if isSpelledMail(tokens) { return .mail }
    if tokens.contains(where: isWeb) { return .web }
    return numbers(in: plain).lazy.compactMap(\.meaning).first
  }

  private static func isMail(_ token: Substring) -> Bool {
    guard let at = token.firstIndex(of: "@"), at > token.startIndex else { return false }
    return token[at...].dropFirst().contains(".")
  }

  /// `mau (at) vidu.vn`, `mau @ vidu.vn`
  private static func isSpelledMail(_ tokens: [Substring]) -> Bool {
    zip(tokens, tokens.dropFirst()).contains { sign, host in
      ["@", "(at)", "[at]", "(a)"].contains(sign) && host.contains(".")
    }
  }

  private static func isWeb(_ token: Substring) -> Bool {
    let word = token.drop { !$0.isLetter }
    if isHost(word) { return true }
    return ["http://", "https://", "www.", "zalo", "facebook", "fb.com", "t.me/", "viber", "telegram"].contains {
      word.hasPrefix($0)
    }
  }

  /// `vidu.vn`, `vidu.com/trang`: what ends in a domain of many sites.
  private static func isHost(_ word: Substring) -> Bool {
    let host = word.prefix { $0 != "/" }
    let labels = host.split(separator: ".", omittingEmptySubsequences: true)
    guard labels.count > 1, let last = labels.last?.prefix(while: \.isLetter) else { return false }
    return ["vn", "com", "net", "org", "info"].contains(last)
      && labels.dropLast().allSatisfy { $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } }
  }

  /// Digits that stand together, with what divides them.
  private struct Number {
    var digits = ""
    /// How many digits are between two dividers.
    var groups: [Int] = []
    var dividers: Set<Character> = []
    /// Whether it begins with a plus sign, as telephones abroad do.
    var isSigned = false
    /// Whether a currency follows.
    var isMoney = false

    /// An amount is written in threes: `12.000.000`.
    private var isAmount: Bool {
      groups.count > 1 && dividers.count == 1 && dividers.isSubset(of: [".", ","]) && digits.first != "0"
        && groups.dropFirst().allSatisfy { $0 == 3 } && (1...3).contains(groups[0]) && !isAbroadInThrees
    }

    /// A telephone of Vietnam as seen from abroad, `84.912.345.678`: no number there begins with 0, 1, 4 or 6.
    private var isAbroadInThrees: Bool {
      guard digits.hasPrefix("84"), digits.count == 11 else { return false }
      return isSigned || !isMoney && "235789".contains(digits[digits.index(digits.startIndex, offsetBy: 2)])
    }

    var meaning: ContactData? {
      // Few digits with one slash are the number of a document, `0123/2024`.
      if isAmount || dividers == ["/"] && groups.count < 3 && groups.allSatisfy({ $0 < 8 }) { return nil }
      let isLocal = digits.hasPrefix("0") && (9...11).contains(digits.count)
      let isAbroad = digits.hasPrefix("84") && (11...12).contains(digits.count)
      if isLocal || isAbroad { return .phone }
      return groups.contains { $0 >= 8 } || digits.count >= 12 ? .account : nil
    }
  }

  private static func numbers(in text: String) -> [Number] {
    let signs = Array(text)
    var (numbers, number, divider): ([Number], Number?, Character?) = ([], nil, nil)
    var place = 0
    func end() {
      guard var last = number else { return }
      last.isMoney = isMoney(signs[place...])
      numbers.append(last)
      (number, divider) = (nil, nil)
    }
    while place < signs.count {
      let sign = signs[place]
      // A day is no number of a telephone: `20/4/2024`.
      if divider != nil || number == nil, let length = lengthOfDay(signs[place...]) {
        end()
        place += length
        continue
      }
      if let digit = value(of: sign) {
        var next = number ?? Number(isSigned: place > 0 && signs[place - 1] == "+")
        if let divider {
          next.dividers.insert(divider)
          next.groups.append(0)
        } else if next.groups.isEmpty {
          next.groups = [0]
        }
        next.digits.append(String(digit))
        next.groups[next.groups.count - 1] += 1
        (number, divider) = (next, nil)
      } else if number != nil, divider == nil || divider == ")" && sign == " ", " .,-()/_*".contains(sign) {
        divider = sign
      } else {
        end()
      }
      place += 1
    }
    end()
    return numbers
  }

  private static func value(of sign: Character) -> Int? {
    sign.wholeNumberValue.flatMap { (0...9).contains($0) ? $0 : nil }
  }

  /// How long the day is with which the text begins, `1/4/2024`; nil where it begins with none.
  private static func lengthOfDay(_ signs: ArraySlice<Character>) -> Int? {
    var rest = signs
    for (index, most) in [2, 2, 4].enumerated() {
      if index > 0 {
        guard rest.first == "/" else { return nil }
        rest = rest.dropFirst()
      }
      let digits = rest.prefix { value(of: $0) != nil }
      guard index < 2 ? (1...most).contains(digits.count) : digits.count == most else { return nil }
      rest = rest.dropFirst(digits.count)
    }
    return signs.count - rest.count
  }

  private static func isMoney(_ rest: ArraySlice<Character>) -> Bool {
    let word = String(rest.drop { " .,".contains($0) }.prefix { $0.isLetter })
    return ["d", "dong", "vnd"].contains(word)
  }
}

extension Refusal {
  /// - Parameter what: what the field says.
  static func contact(_ found: ContactData, _ field: String) -> Refusal {
    .input(
      field, "Phần này có \(found.name).",
      next: "Bỏ ra: hai bên liên hệ qua cơ quan thường trực, nơi có thông tin của bạn.")
  }
}
