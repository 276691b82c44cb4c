/// What the deciding authority does with a dossier.
extension Dossier {
  /// Decided: recognised, with its grade, or not.
  public func decided(_ outcome: Outcome, number: String, by person: Person, at now: Instant) throws -> Dossier {
    try require(.decide, by: person)
    return taken(
      .decide, to: outcome.recognised ? .recognised : .notRecognised,
      outcome.recognised ? .recognised(decision: number) : .notRecognised(decision: number), by: person.id, at: now
    ) { $0.outcome = outcome }
  }

  /// With the grade that it got from the list of the round after it was recognised.
  public func graded(
    _ grade: Grade.ID?, prize: Dong, number: String, by person: Person, at now: Instant
  ) throws -> Dossier {
    try require(.grade, by: person)
    // What was given before are special prizes.
    let whole = (outcome?.prize ?? .zero) + prize
    return taken(.grade, .graded(decision: number), by: person.id, at: now, due: due) {
      $0.outcome?.grade = grade
      $0.outcome?.prize = whole
    }
  }

  /// With its certificate.
  public func certified(_ certificate: Certificate, by person: Person.ID, at now: Instant) throws -> Dossier {
    try require(.certify)
    return taken(
      .certify, .certified(number: certificate.number, code: certificate.code), by: person, at: now
    ) { $0.certificate = certificate }
  }

  /// Shown to the public.
  public func published(by person: Person.ID, at now: Instant) throws -> Dossier {
    try require(.publish)
    return taken(.publish, .published, by: person, at: now)
  }

  /// Recognition revoked by a decision; it stays visible as revoked.
  public func revoked(_ revocation: Revocation, by person: Person, at now: Instant) throws -> Dossier {
    try require(.revoke, by: person)
    return taken(
      .revoke, .revoked(reason: revocation.reason, decision: revocation.issuance.number), by: person.id, at: now)
  }

  /// With the dossier of the higher level by which it is shown to the public there too; nil where that is no longer so.
  public func recognised(above: Dossier.ID?) -> Dossier {
    var dossier = self
    dossier.recognisedAbove = above
    return dossier
  }
}
