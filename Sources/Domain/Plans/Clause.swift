/// A clause as its document numbers it, such as `II.4.3`, with how that document counts its parts. Whatever cites it, a
/// refusal, a page, a table or a paper, cites it in the same words.
public struct Clause: Hashable, Sendable, Codable {
  /// What the first number of a clause counts.
  public enum Numbering: String, Hashable, Sendable, Codable {
    /// The parts of a plan, a letter or a guidance: `mục 1.2`.
    case sections
    /// The articles of a decision or a regulation, which are counted through: `khoản 2 Điều 1`.
    case articles
  }

  /// As the document writes it: `II.4.3`, `5.2.a`, `III.5.2, III.5.3`, `Nơi nhận`.
  public var number: String
  public var numbering: Numbering

  public init(_ number: String, _ numbering: Numbering = .sections) {
    self.number = number
    self.numbering = numbering
  }

  /// As offices cite it: `mục II.4.3` of a plan, whose parts have Roman numerals; `điểm a khoản 2 Điều 5` of a
  /// regulation; `mục III (thứ hai), khoản 1` for `III(2).1`, where the document uses a number twice. What is no
  /// number, such as `Nơi nhận` or a law, stays as it is written.
  public var cited: String {
    guard let first = number.first, !number.contains("iều ") else { return number }
    if "IVXLC".contains(first), number.dropFirst().first.map({ !$0.isLowercase }) ?? true {
      return number.contains("(") ? parts.map(Clause.section).joined(separator: "; ") : "mục \(number)"
    }
    guard first.isNumber else { return number }
    return numbering == .sections
      ? "mục \(number)"
      : parts.map { article in
        let words = ["Điều", "khoản", "điểm"]
        return zip(words, article.split(separator: ".")).reversed().map { "\($0) \($1)" }.joined(separator: " ")
      }.joined(separator: ", ")
  }

  /// Whether it is a numbered clause of the document itself, not a law or a part without a number.
  public var isNumbered: Bool {
    cited != number || ["Điều ", "Mục ", "mục ", "khoản ", "điểm "].contains(where: number.hasPrefix)
  }

  private var parts: [String] { number.split(separator: ",").map { String($0).typed } }

  /// `III(2).1.a` as `mục III (thứ hai), khoản 1 điểm a`; `III.5.2`, whose number is used once, as it is.
  private static func section(_ clause: String) -> String {
    let parts = clause.split(separator: ".").map(String.init)
    guard let head = parts.first, let open = head.firstIndex(of: "("), head.hasSuffix(")"),
      let place = Int(head[head.index(after: open)...].dropLast()), place > 1
    else { return "mục \(clause)" }
    let below = zip(["khoản", "điểm"], parts.dropFirst()).map { "\($0) \($1)" }.joined(separator: " ")
    return "mục \(head[..<open]) (thứ \(ordinal(place)))" + (below.isEmpty ? "" : ", \(below)")
  }

  private static func ordinal(_ number: Int) -> String {
    switch number {
    case 2: "hai"
    case 3: "ba"
    case 4: "tư"
    default: "\(number)"
    }
  }
}

extension Clause: ExpressibleByStringInterpolation {
  /// A clause that the program itself names: of a law, which is written out.
  public init(stringLiteral value: String) { self.init(value) }
}

extension Source {
  /// The clause as offices cite it; nil for what the plan does not say.
  public var cited: String? { clause?.cited }

  /// The law that holds where the plan is silent, and what it says: `Nghị định 13/2012/NĐ-CP`.
  public var law: (cite: String, rule: String)? {
    guard case .assumption(let reason) = self,
      ["Luật ", "Nghị định ", "Thông tư "].contains(where: reason.hasPrefix), let end = reason.firstIndex(of: ":")
    else { return nil }
    return (String(reason[..<end]), String(reason[end...].dropFirst()).typed)
  }
}
