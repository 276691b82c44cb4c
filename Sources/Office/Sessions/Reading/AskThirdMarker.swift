import Domain

extension Command<Void> {
  /// Asks one more member to mark a dossier on which its markers differ.
  public static func askThirdMarker(_ id: Session.ID, dossier: Dossier.ID, member: Person.ID?) -> Command {
    .on(id, .assignReaders) { session, desk in
      guard let member else { throw Refusal.input("third", "Chọn người chấm thêm.") }
      let request = try ReaderAssignment.Request(reading: dossier, in: session, chosen: [], at: desk)
      return try session.asking(
        third: member, on: dossier, difference: Judging(session, at: desk).difference(on: dossier), free: request.free,
        under: desk.judgement(of: session))
    }
  }
}

extension Judging {
  /// How the markers of a dossier differ, as far as their ballots tell.
  func difference(on id: Dossier.ID) throws -> Score.Difference? {
    let dossier = try desk.dossier(id)
    let (judgement, plan) = (try desk.judgement(of: dossier, in: session), try desk.plan(of: dossier))
    return judgement.difference(
      try ballots.entries(on: dossier), on: judgement.sheet(of: dossier, under: plan),
      grades: plan.grades(of: judgement))
  }
}
