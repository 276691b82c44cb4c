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
    return ["http://", "https://", "www.", "zalo", "facebook", "fb.com", "t.me/", "viber", "telegram"].contains {
      word.hasPrefix($0)
    }
  }

  /// Figures that stand together, with what divides them.
  private struct Number {
    var digits = ""
    /// How many figures are between two dividers.
    var groups: [Int] = []
    var dividers: Set<Character> = []

    /// An amount is written in threes: `12.000.000`.
    private var isAmount: Bool {
      groups.count > 1 && dividers.count == 1 && dividers.isSubset(of: [".", ","]) && digits.first != "0"
        && groups.dropFirst().allSatisfy { $0 == 3 } && (1...3).contains(groups[0])
    }

    var meaning: ContactData? {
      if isAmount { return nil }
      let isLocal = digits.hasPrefix("0") && (9...11).contains(digits.count)
      let isAbroad = digits.hasPrefix("84") && (11...12).contains(digits.count)
      if isLocal || isAbroad { return .phone }
      return groups.contains { $0 >= 8 } || digits.count >= 12 ? .account : nil
    }
  }

  private static func numbers(in text: String) -> [Number] {
    var (numbers, number, divider): ([Number], Number?, Character?) = ([], nil, nil)
    for sign in text {
      if let figure = sign.wholeNumberValue, (0...9).contains(figure) {
        var next = number ?? Number()
        if let divider {
          next.dividers.insert(divider)
          next.groups.append(0)
        } else if next.groups.isEmpty {
          next.groups = [0]
        }
        next.digits.append(String(figure))
        next.groups[next.groups.count - 1] += 1
        (number, divider) = (next, nil)
      } else if number != nil, divider == nil || divider == ")" && sign == " ", " .,-()".contains(sign) {
        divider = sign
      } else if let last = number {
        // A day is no number of a telephone: `20/4/2024`.
        numbers.append(last)
        (number, divider) = (nil, nil)
      }
    }
    return numbers + (number.map { [$0] } ?? [])
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
