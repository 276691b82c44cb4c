/// How a dossier goes to a higher level: the author's wish, the list, the sending.
extension Dossier {
  /// The author's word on going to a higher level.
  public struct Wish: Hashable, Sendable, Codable {
    public var isYes: Bool
    public var at: Instant
    public var by: Person.ID
  }

  /// Whether it can still come to a higher level.
  public var mayGoHigher: Bool { allows(.wishHigher) }

  /// With the author's wish to go to a higher level, or not to.
  public func wished(_ isYes: Bool, by person: Person.ID, at now: Instant, under plan: Plan) throws -> Dossier {
    guard !plan.forwards.isEmpty else { throw Refusal("Kế hoạch này không chuyển sáng kiến lên cấp trên.") }
    guard mayGoHigher else {
      throw isIn(.isOnNoList)
        ? refusal(of: .wishHigher)
        : Refusal(
          "Hồ sơ đã nằm trong danh mục chuyển cấp trên nên không đổi nguyện vọng được nữa.",
          next: "Liên hệ \(plan.standing.name).")
    }
    return taken(.wishHigher, .wishedHigher(isYes), by: person, at: now, due: due) {
      $0.wish = Wish(isYes: isYes, at: now, by: person)
    }
  }

  /// Put on a list for a higher level.
  ///
  /// - Throws: a `Refusal` when it is on a list already, is not in a state that goes up, or its author did not ask for
  /// it
  ///   where the plan says so.
  public func listed(
    in list: ForwardingList.ID, for forwarding: Forwarding, by person: Person.ID, at now: Instant, under plan: Plan
  ) throws -> Dossier {
    guard isIn(.isOnNoList) else { throw refusal(of: .listHigher) }
    let clause = forwarding.source.clause
    guard allows(.listHigher), forwarding.takes(state) else { throw refusal(of: .listHigher).citing(clause) }
    guard !forwarding.onAuthorsWish || wish?.isYes == true else {
      throw Refusal(
        "Tác giả của «\(writing.title)» chưa đề nghị chuyển cấp trên.", clause: clause,
        next: "Tác giả đề nghị trên trang hồ sơ của mình.")
    }
    if let missing = forwarding.found.first(where: { !wasFound($0) }) {
      throw Refusal(
        "«\(writing.title)» chưa được xét là «\(plan.question(missing).lowercasedFirst)».", clause: clause,
        next: "Bỏ sáng kiến này khỏi danh mục.")
    }
    return taken(.listHigher, .listedHigher, by: person, at: now, due: due) { $0.forwarded = list }
  }

  /// Whether a judgement answered the question with yes.
  public func wasFound(_ question: Judgement.Question.ID) -> Bool {
    judged.contains { $0.findings[question.description] == true }
  }

  /// Off a list that was not sent.
  public func unlisted(by person: Person.ID, at now: Instant) throws -> Dossier {
    try require(.unlistHigher)
    return taken(.unlistHigher, .unlistedHigher, by: person, at: now, due: due) { $0.forwarded = nil }
  }

  /// Sent to the higher level with its list.
  ///
  /// - Throws: a `Refusal` when it has meanwhile come to a state that does not go up; `Refusals` for exclusions that
  ///   the plan asks about once more and that apply, or were not asked about.
  public func sentHigher(
    to body: String, letter: ForwardingList.Letter, for forwarding: Forwarding, by person: Person.ID,
    at now: Instant, under plan: Plan
  ) throws -> Dossier {
    guard allows(.sendHigher), forwarding.takes(state) else {
      throw refusal(of: .sendHigher).citing(forwarding.source.clause)
    }
    try requireConfirmed(at: .forwarding, under: plan)
    let isJudgedThere = outcome == nil && session == nil
    return taken(
      .sendHigher, .sentHigher(to: body, letter: DecisionReference(number: letter.number, day: letter.day)), by: person,
      at: now, due: isJudgedThere ? nil : due)
  }

  /// Sent up before anything was judged here: the higher level's answer is its result.
  public var isWithHigherLevel: Bool {
    outcome == nil && session == nil && wasSentHigher
  }
}
