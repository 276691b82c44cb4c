extension Source {
  /// A clause as offices cite it, by how the document numbers: `mục II.4.3` of a plan, whose parts have Roman numerals;
  /// `điểm a khoản 2 Điều 5` of a decision or a regulation, whose articles are counted through; `mục III (thứ hai),
  /// khoản 1` for `III(2).1`, where the document uses a number twice. What is no number, such as `Nơi nhận`, stands as
  /// it is written.
  public static func citing(_ clause: String) -> String {
    guard let first = clause.first, !clause.contains("iều ") else { return clause }
    if "IVXLC".contains(first), clause.dropFirst().first.map({ !$0.isLowercase }) ?? true {
      return clause.contains("(") ? clauses(clause).map(section).joined(separator: "; ") : "mục \(clause)"
    }
    guard first.isNumber else { return clause }
    return clauses(clause).map { article in
      let words = ["Điều", "khoản", "điểm"]
      return zip(words, article.split(separator: ".")).reversed().map { "\($0) \($1)" }.joined(separator: " ")
    }.joined(separator: ", ")
  }

  private static func clauses(_ text: String) -> [String] { text.split(separator: ",").map { String($0).typed } }

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

  /// The clause as offices cite it; nil for what the plan does not say.
  public var cited: String? { clause.map(Source.citing) }

  /// The law that holds where the plan is silent, and what it says: `Nghị định 13/2012/NĐ-CP`.
  public var law: (cite: String, rule: String)? {
    guard case .assumption(let reason) = self,
      ["Luật ", "Nghị định ", "Thông tư "].contains(where: reason.hasPrefix), let end = reason.firstIndex(of: ":")
    else { return nil }
    return (String(reason[..<end]), String(reason[end...].dropFirst()).typed)
  }
}
