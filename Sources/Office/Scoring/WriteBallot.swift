import Domain
import Store

extension Command<Int> {
  /// Keeps what a member has written on a sheet, for nobody else to see, or hands it in. It gives the version of the
  /// sheet that the next save is written over.
  ///
  /// - Parameters:
  ///   - submit: hands the ballot in, so that it counts.
  ///   - declaresApart: whether the member says that they are no author of the dossier and have no conflict of
  ///     interest. Where the plan scores blind everyone says so with each ballot, so that the question tells nothing.
  ///   - member: whose sheet was filled in, where the sheet says so: nobody hands in another's.
  ///   - revision: the version of the sheet that was written over, so that two windows on one sheet notice each
  ///     other; nil takes whatever stands there.
  public static func writeBallot(
    _ session: Session.ID, dossier: Dossier.ID, entry: Ballot.Entry, submit: Bool, declaresApart: Bool = false,
    member: Person.ID? = nil, revision: Int? = nil
  ) -> Command {
    .at({ try $0.seat(in: session) }, .scoreDossier) { desk in
      let session = try desk.session(session, shared: true)
      guard session.dossiers.contains(dossier) else { throw Refusal.absent }
      // Where only so many mark a dossier, they are counted one after another.
      let isPanel = try desk.plan(session.plan).judging(in: session).scoring.panel != nil
      let dossier = try desk.dossier(dossier, shared: !isPanel)
      guard !dossier.allows(.resume) else {
        throw Refusal(
          "Hồ sơ này đang chờ tác giả bổ sung theo ý kiến Hội đồng.",
          next: "Nộp phiếu khi tác giả đã bổ sung, hoặc Thư ký cho tiếp tục không chờ.")
      }
      let plan = try desk.plan(of: dossier, in: session)
      let person = try desk.person
      guard member ?? person.id == person.id else { throw Refusal.anothersBallot }
      if let conflict = session.conflict(of: person, with: dossier, under: plan) {
        throw Refusal("Bạn không \(plan.judgingThis): \(conflict.lowercasedFirst)", kind: .forbidden)
      }
      let stored = try Councils.ballot(session.id, dossier.id, person.id, on: desk.connection)
      let base =
        stored?.value
        ?? Ballot(id: Ballot.ID(at: desk.now), session: session.id, dossier: dossier.id, member: person.id)
      if plan.scoring.secret, base.submitted != nil { throw Refusal.votedInSecret }
      let written = try base.written(entry, declaresApart: declaresApart, in: session, at: desk.now)
      if let revision, revision != stored?.version ?? 0 { throw Refusal.sheetMovedOn }
      if submit {
        let mistakes = dossier.writing.field.map { plan.mistakes(in: entry, for: $0) } ?? []
        guard mistakes.isEmpty else { throw Refusals(mistakes) }
        try desk.requireApart(dossier, under: plan, person: person, declares: declaresApart)
        if let refusal = try Panel(of: session, at: desk)?.refusal(of: person.id, on: dossier) { throw refusal }
      }
      // A blank sheet goes out first: the journal seals that, and nothing of what a member only drafts.
      let before = try stored ?? desk.issue(base)
      if submit {
        try desk.submit(written, over: before, isSecret: plan.scoring.secret)
      } else {
        try desk.saveBallotDraft(written, over: before)
      }
      return before.version + 1
    }
  }
}

extension Desk {
  /// - Throws: `Refusal` when the member has to answer an invitation, or to say that they are no author, first.
  fileprivate func requireApart(_ dossier: Dossier, under plan: Plan, person: Person, declares: Bool) throws {
    let standing = dossier.standing(of: person)
    if standing == .invited { try dossier.requireApart(person, to: plan.judgingThis) }
    guard standing == .namesake || plan.scoring.blind else { return }
    guard declares else { throw Refusal.undeclared }
    try stateApart(from: dossier.id)
  }

  fileprivate func submit(_ ballot: Ballot, over before: Loaded<Ballot>, isSecret: Bool) throws {
    var change = ["session": ballot.session.description, "submitted": "1"]
    if ballot.declaredApart != nil { change["apart"] = "1" }
    if isSecret {
      let box = try Councils.box(ballot.session, ballot.dossier, on: connection)
      var lot = SystemRandomNumberGenerator()
      let cast = try ballot.cast(
        into: box?.value ?? BallotBox(session: ballot.session, dossier: ballot.dossier), at: now, using: &lot)
      if let box { try replace(box, by: cast.box) } else { try insert(cast.box) }
      try replace(before, by: cast.mark, change)
    } else {
      try replace(before, by: ballot.submitted(at: now), change)
    }
  }
}
