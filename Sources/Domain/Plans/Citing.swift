extension Source {
  /// A clause as offices cite it, by how the document numbers: `mục II.4.3` of a plan, whose parts have Roman numerals;
  /// `điểm a khoản 2 Điều 5` of a decision or a regulation, whose articles are counted through. What is no number, such
  /// as `Nơi nhận`, stands as it is written.
  public static func citing(_ clause: String) -> String {
    guard let first = clause.first, !clause.contains("iều ") else { return clause }
    if "IVXLC".contains(first), clause.dropFirst().first.map({ !$0.isLowercase }) ?? true { return "mục \(clause)" }
    guard first.isNumber else { return clause }
    return clause.split(separator: ",").map { article in
      let parts = String(article).typed.split(separator: ".").map(String.init)
      let words = ["Điều", "khoản", "điểm"]
      return zip(words, parts).reversed().map { "\($0) \($1)" }.joined(separator: " ")
    }.joined(separator: ", ")
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
