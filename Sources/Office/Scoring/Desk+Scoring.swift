import Domain
import Store

extension Desk {
  /// The place of a session for one who has a seat there.
  ///
  /// - Throws: `Refusal` for a stranger to the council.
  func seat(in session: Session.ID) throws -> Place {
    let place = place(of: try self.session(session, shared: true))
    guard allows(.scoreDossier, at: place) else { throw Refusal.noSeat }
    return place
  }

  /// Gives a member a blank sheet.
  func issue(_ ballot: Ballot) throws -> Loaded<Ballot> {
    let blank = Ballot(id: ballot.id, session: ballot.session, dossier: ballot.dossier, member: ballot.member)
    try insert(blank, ["session": blank.session.description, "submitted": "0"])
    return Loaded(value: blank, version: 1)
  }

  /// Saves a ballot that was not handed in; the journal records the handing in.
  func saveBallotDraft(_ ballot: Ballot, over before: Loaded<Ballot>) throws {
    guard ballot.submitted == nil else { throw Fault("a ballot that was handed in is saved with its journal entry") }
    try Records.save(ballot, over: before, on: connection)
  }
}

extension Refusal {
  fileprivate static let noSeat = Refusal(
    "Bạn không phải là thành viên của Hội đồng này.", kind: .forbidden,
    next: "Chỉ thành viên ghi trong quyết định thành lập được đánh giá; hỏi Thư ký Hội đồng nếu bạn mới được bổ sung.")
}
