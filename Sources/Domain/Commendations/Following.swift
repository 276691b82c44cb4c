/// What a list's steps mean for its nominations.
extension CommendationList {
  /// The nomination after the list was submitted.
  public func listing(_ nomination: Nomination, by person: Person.ID, at now: Instant) throws -> Nomination {
    guard let item = items.first(where: { $0.nomination == nomination.id }) else { return nomination }
    let what: Nomination.Happening =
      switch item.outcome {
      case .proposed: .proposed(list: name)
      case .beyondCap: .passedOver(reason: "Hết suất của \(name)")
      case .withheld: .passedOver(reason: item.withheld)
      default: .passedOver(reason: name)
      }
    return try nomination.listed(what, by: person, at: now)
  }

  /// The nomination after the list was taken back.
  public func freeing(_ nomination: Nomination, by person: Person.ID, at now: Instant) -> Nomination {
    nomination.takenBack(reason: takenBack.last ?? "", by: person, at: now)
  }

  /// The nomination after the decision.
  public func answering(_ nomination: Nomination, by person: Person.ID, at now: Instant) -> Nomination {
    guard let item = items.first(where: { $0.nomination == nomination.id }), let issuance else { return nomination }
    if case .struck(let reason) = item.outcome {
      return nomination.answered(.notCommended(reason: reason), by: person, at: now)
    }
    return nomination.answered(.commended(decision: DecisionReference(issuance)), by: person, at: now)
  }
}

extension Nomination {
  /// The initiatives for which someone was commended: those of a person who was nominated for having them. A collective
  /// is commended for its work as a whole; nothing that its people filed becomes public by that.
  public func commendedInitiatives(under plan: Plan) -> [Dossier.ID] {
    guard isCommended, content.candidate.kind == .individual, isForInitiatives(under: plan) else { return [] }
    return initiatives
  }

  /// Whether it says that a merit is met which asks for initiatives, by those that are counted here.
  public func isForInitiatives(under plan: Plan) -> Bool {
    guard let merits = try? plan.commendation(content.kind).merits else { return false }
    return content.claims.contains { claim in
      claim.elsewhere == nil && merits.indices.contains(claim.merit) && merits[claim.merit].evidence == .initiative
    }
  }
}
