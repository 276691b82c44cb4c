/// What a list's steps mean for its nominations.
extension CommendationList {
  /// The nomination after the list was submitted.
  public func listing(_ nomination: Nomination, by person: Person.ID, at now: Instant) throws -> Nomination {
    guard let item = items.first(where: { $0.nomination == nomination.id }) else { return nomination }
    let note =
      switch item.outcome {
      case .beyondCap: "Hết suất của \(name)"
      case .withheld: item.withheld
      default: name
      }
    return try nomination.listed(item.outcome == .proposed, note: note, by: person, at: now)
  }

  /// The nomination after the list was taken back.
  public func freeing(_ nomination: Nomination, by person: Person.ID, at now: Instant) -> Nomination {
    nomination.takenBack(note: takenBack.last ?? "", by: person, at: now)
  }

  /// The nomination after the decision.
  public func answering(_ nomination: Nomination, by person: Person.ID, at now: Instant) -> Nomination {
    guard let item = items.first(where: { $0.nomination == nomination.id }), let issuance else { return nomination }
    if case .struck(let reason) = item.outcome {
      return nomination.answered(false, note: reason, by: person, at: now)
    }
    return nomination.answered(
      true, note: "Quyết định số \(issuance.number) ngày \(issuance.day.short)", by: person, at: now)
  }
}
