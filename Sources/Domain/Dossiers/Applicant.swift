/// Who wants to take part, as the rule on participants asks.
public struct Applicant: Sendable {
  /// The unit that somebody belongs to.
  public struct Membership: Hashable, Sendable {
    public var name: String
    public var kind: String
    /// It is one of those, or below one of those, for which the plan is.
    public var isBeneath: Bool

    public init(name: String, kind: String, isBeneath: Bool) {
      self.name = name
      self.kind = kind
      self.isBeneath = isBeneath
    }
  }

  /// How somebody stands to a plan.
  public struct Standing: Hashable, Sendable {
    /// Nil for somebody who belongs to no unit.
    public var membership: Membership?
    /// The receiving office lets them take part though the rule keeps them out.
    public var isAdmitted: Bool

    public init(_ membership: Membership?, isAdmitted: Bool = false) {
      self.membership = membership
      self.isAdmitted = isAdmitted
    }
  }

  public var standing: Standing
  /// The authors with their birthdays, as far as they are known.
  public var authors: [(name: String, birth: Day?)]

  public init(_ standing: Standing, authors: [(name: String, birth: Day?)]) {
    self.standing = standing
    self.authors = authors
  }
}

extension Plan {
  /// Why they cannot take part, each reason with its clause and where to turn; empty where nothing keeps them out.
  public func refusals(of applicant: Applicant) -> [Refusal] {
    if applicant.standing.isAdmitted { return [] }
    return unitRefusals(of: applicant.standing.membership) + ageRefusals(of: applicant.authors)
  }

  /// Why somebody cannot begin a dossier; empty where nothing keeps them out. The age of who guides the authors is not
  /// asked for.
  public func refusals(of filer: Person, as standing: Applicant.Standing) -> [Refusal] {
    refusals(of: Applicant(standing, authors: participants.guide == nil ? [(filer.name, filer.birth)] : []))
  }

  /// Why people of a unit, or of none, cannot take part.
  private func unitRefusals(of membership: Applicant.Membership?) -> [Refusal] {
    guard let membership else {
      return participants.territory == nil
        ? [kept("Kế hoạch \(shortTitle) chỉ dành cho người thuộc một đơn vị trong phạm vi kế hoạch.")] : []
    }
    if !membership.isBeneath {
      return [kept("\(membership.name) không thuộc phạm vi của Kế hoạch \(shortTitle).")]
    }
    guard participants.unitKinds.isEmpty || participants.unitKinds.contains(membership.kind) else {
      return [kept("\(membership.name) không thuộc loại đơn vị mà Kế hoạch \(shortTitle) nêu.")]
    }
    return []
  }

  private func ageRefusals(of authors: [(name: String, birth: Day?)]) -> [Refusal] {
    guard let rule = participants.birth else { return [] }
    return authors.compactMap { author in
      guard let birth = author.birth, !rule.contains(birth) else { return nil }
      return kept("\(author.name) sinh ngày \(birth.short); Kế hoạch \(shortTitle) dành cho người \(rule.words).")
    }
  }

  private func kept(_ sentence: String) -> Refusal {
    Refusal(
      sentence, clause: participants.source.clause,
      next: "Hỏi \(standing.name) của kế hoạch nếu bạn cho rằng mình thuộc đối tượng, hoặc chọn kế hoạch khác.")
  }
}
