extension Dossier {
  /// Who files a dossier for its authors and guides them.
  public struct Guide: Hashable, Sendable, Codable {
    public let person: Person.ID
    public var name: String
    public var position: String
    /// What the plan calls them: `giáo viên hướng dẫn`.
    public var title: String

    /// `Nguyễn Thị Thử, Tổ trưởng`
    public var text: String { [name, position].filter { !$0.isEmpty }.joined(separator: ", ") }
  }

  /// Whether the person guides its authors.
  public func isGuided(by person: Person.ID) -> Bool { guide?.person == person }

  /// Whether it is among the person's own dossiers: they wrote it, or guide those who did.
  public func isOwn(of person: Person.ID) -> Bool { isWritten(by: person) || isGuided(by: person) }

  /// To whom a notice about it is addressed.
  public var addressee: String {
    guide.map { "\($0.name), \($0.title) của \(byline)" } ?? byline
  }

  /// Why its guide and its authors keep it back: authors of another unit, too many dossiers of one of them.
  ///
  /// - Parameter others: the other dossiers of the round from its unit that were handed in and are not over.
  public func guidanceRefusals(among others: [Dossier], under plan: Plan) -> [Refusal] {
    guard let rule = plan.participants.guide else { return [] }
    let kept = strangers + repeated(among: others, at: rule) + [crowded(among: others, by: rule)].compactMap { $0 }
    return kept.map { $0.citing(rule.source.clause) }
  }

  /// Authors of another unit: nobody files for those whom the own unit does not know.
  private var strangers: [Refusal] {
    guard let unitName else { return [] }
    return writing.authors.enumerated().compactMap { place, author in
      guard !author.workplace.isEmpty, author.workplace.nameKey != unitName.nameKey else { return nil }
      return .input(
        "author-workplace-\(place + 1)", "\(author.name) thuộc \(author.workplace), không thuộc \(unitName).",
        next: "Người hướng dẫn của đơn vị đó nộp, hoặc ghi đúng đơn vị của tác giả.")
    }
  }

  private func repeated(among others: [Dossier], at rule: Plan.GuideRule) -> [Refusal] {
    guard let most = rule.worksOfAuthor else { return [] }
    return writing.authors.enumerated().compactMap { place, author in
      let subject = Consent.Subject(author)
      let there = others.filter { other in other.writing.authors.contains { Consent.Subject($0) == subject } }
      let isTwiceHere = writing.authors[..<place].contains { Consent.Subject($0) == subject }
      if isTwiceHere {
        return .input(
          "author-name-\(place + 1)", "\(author.name) có hai lần trong danh sách tác giả.", next: "Bỏ một lần.")
      }
      guard there.count >= most else { return nil }
      let titles = there.map { "«\($0.writing.title)»" }.joined(separator: ", ")
      return .input(
        "author-name-\(place + 1)",
        "\(author.name) đã đứng tên \(titles); mỗi tác giả có tên trong nhiều nhất \(most.twoDigits) hồ sơ.",
        next: "Rút hồ sơ kia, hoặc bỏ tác giả này khỏi danh sách.")
    }
  }

  private func crowded(among others: [Dossier], by rule: Plan.GuideRule) -> Refusal? {
    guard let most = rule.atMost, let guide else { return nil }
    let count = others.count { $0.isGuided(by: guide.person) }
    guard count >= most else { return nil }
    return Refusal(
      "Bạn đã nộp \(count.twoDigits) hồ sơ; mỗi \(rule.name) nộp nhiều nhất \(most.twoDigits) hồ sơ.",
      next: "Người khác của đơn vị hướng dẫn và nộp hồ sơ này.")
  }
}
