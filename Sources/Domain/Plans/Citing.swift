extension Source {
  /// A clause as offices cite it, by how the document numbers: `mục II.4.3` of a plan, whose parts have Roman numerals;
  /// `điểm a khoản 2 Điều 5` of a decision or a regulation, whose articles are counted through. What is no number, such
  /// as
  /// `Nơi nhận`, stands as it is written.
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

extension Plan {
  /// What the plan says in a clause, in its own words: each of its rules that rests on it.
  public func wording(of clause: String) -> [String] {
    let asked = Set(Plan.numbers(clause))
    var seen: Set<String> = []
    return rules.compactMap { text, source in
      guard let own = source?.clause, !asked.isDisjoint(with: Plan.numbers(own)), seen.insert(text).inserted else {
        return nil
      }
      return text
    }
  }

  private static func numbers(_ clause: String) -> [String] { clause.split(separator: ",").map { String($0).typed } }

  /// Every rule that is written in words, with where it comes from.
  private var rules: [(text: String, source: Source?)] {
    let days = tracks.map { ("\($0.name): nhận hồ sơ \($0.intake.phrase) tại \($0.receives)", $0.intakeSource) }
    let required = conditions.map { ($0.text, $0.source) } + exclusions.map { ("Không thuộc: \($0.text)", $0.source) }
    let papers = dossier.map { ($0.name, $0.source) }
    let criteria = scoring.sheets.flatMap(\.criteria).map { ($0.name, $0.source) }
    let honours = grades.map { ("\($0.name): từ \($0.mean.text) điểm", $0.source) }
    let praise = commendations.flatMap { kind in
      [(kind.name, kind.source)] + kind.merits.map { ($0.text, $0.source) }
    }
    let movement =
      targets.map { ($0.text, $0.source) } + tasks.map { ("\($0.who): \($0.what)", $0.source) }
      + activities.map { ($0.name, $0.source) } + reports.map { ("\($0.name): \($0.from) gửi \($0.to)", $0.source) }
      + forwards.map { ($0.what, $0.source) } + provisions.map { ($0.text, $0.source) }
      + budget.map { ("\($0.line): \($0.from)", $0.source) } + [(participants.text, participants.source)]
    return (days + required + papers + criteria + honours + praise + movement).map { ($0.0, $0.1) }
  }
}
