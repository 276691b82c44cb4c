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
      let dossier = try desk.dossier(dossier, shared: true)
      guard !dossier.allows(.resume) else {
        throw Refusal(
          "Hồ sơ này đang chờ tác giả bổ sung theo ý kiến Hội đồng.",
          next: "Nộp phiếu khi tác giả đã bổ sung, hoặc Thư ký cho tiếp tục không chờ.")
      }
      let judgement = try desk.judgement(of: dossier, in: session)
      let person = try desk.person
      guard member ?? person.id == person.id else { throw Refusal.anothersBallot }
      if let conflict = session.conflict(of: person, with: dossier, under: judgement) {
        throw Refusal("Bạn không \(judgement.verbThis): \(conflict.lowercasedFirst)", kind: .forbidden)
      }
      let stored = try Ballots.find(session.id, dossier.id, person.id, on: desk.connection)
      let base =
        stored?.value
        ?? Ballot(id: Ballot.ID(at: desk.now), session: session.id, dossier: dossier.id, member: person.id)
      if judgement.scoring.secret, base.submitted != nil { throw Refusal.votedInSecret }
      let written = try base.written(entry, declaresApart: declaresApart, in: session, at: desk.now)
      if let revision, revision != stored?.version ?? 0 { throw Refusal.sheetMovedOn }
      if submit {
        try judgement.requireDay(at: desk.now, admission: session.admission)
        let sheet = judgement.sheet(of: dossier, under: try desk.plan(of: dossier))
        let mistakes = judgement.mistakes(in: entry, on: sheet)
        try mistakes.throwIfAny()
        try dossier.requireApart(person, under: judgement, declares: declaresApart, at: desk)
        if let refusal = session.refusal(of: person.id, on: dossier.id, under: judgement) { throw refusal }
      }
      // A blank sheet goes out first: the journal seals that, and nothing of what a member only drafts.
      let before = try stored ?? desk.issue(base)
      if submit {
        try written.handIn(over: before, isSecret: judgement.scoring.secret, at: desk)
      } else {
        try desk.saveBallotDraft(written, over: before)
      }
      return before.version + 1
    }
  }
}

extension Dossier {
  /// - Throws: `Refusal` when the member has to answer an invitation, or to say that they are no author, first.
  fileprivate func requireApart(_ person: Person, under judgement: Judgement, declares: Bool, at desk: Desk) throws {
    let standing = standing(of: person)
    if standing == .invited { try requireApart(person, to: judgement.verbThis) }
    guard standing == .namesake || judgement.scoring.blind else { return }
    guard declares else { throw Refusal.undeclared }
    try Dossier.stateApart(from: id, at: desk)
  }
}

extension Ballot {
  fileprivate func handIn(over before: Loaded<Ballot>, isSecret: Bool, at desk: Desk) throws {
    var change = ["session": session.description, "submitted": "1"]
    if declaredApart != nil { change["apart"] = "1" }
    guard isSecret else { return try desk.replace(before, by: submitted(at: desk.now), change) }
    let box = try Ballots.box(session, dossier, on: desk.connection)
    var lot = SystemRandomNumberGenerator()
    let cast = try cast(
      into: box?.value ?? BallotBox(session: session, dossier: dossier), at: desk.now, using: &lot)
    if let box { try desk.replace(box, by: cast.box) } else { try desk.insert(cast.box) }
    try desk.replace(before, by: cast.mark, change)
  }
}

extension Refusal {
  fileprivate static let undeclared = Refusal.input(
    "apart", "Đánh dấu «Tôi không phải là tác giả và không có xung đột lợi ích» trước khi nộp phiếu.",
    next: "Nếu có, mở «Tôi có xung đột lợi ích» dưới phiếu và ghi lý do.")
  fileprivate static let anothersBallot = Refusal(
    "Phiếu này là của thành viên khác.", kind: .forbidden, next: "Mở phiếu của chính bạn từ trang phiên họp.")
  fileprivate static let sheetMovedOn = Refusal(
    "Phiếu này vừa được sửa ở một cửa sổ khác.", kind: .conflict,
    next: "Xem lại điểm bên dưới; bấm Lưu nháp hoặc Nộp phiếu lần nữa để giữ đúng những gì đang hiện ở đây.")
}
