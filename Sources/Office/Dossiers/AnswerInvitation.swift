import Domain
import Store

/// Answers an invitation: yes, this is mine too, or no.
public struct AnswerInvitation: DossierCommand {
  public var dossier: Dossier.ID
  public var isAuthor: Bool
  public static let action = Action.answerInvitation

  public init(dossier: Dossier.ID, isAuthor: Bool) {
    self.dossier = dossier
    self.isAuthor = isAuthor
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    let person = try desk.person
    if isAuthor, let session = before.session, try desk.session(session).isOpen,
      try desk.plan(of: before).scoring.secret,
      try Councils.ballot(session, before.id, person.id, on: desk.connection)?.value.submitted != nil
    {
      throw Refusal(
        "Bạn đã bỏ phiếu kín cho hồ sơ này nên chưa xác nhận là tác giả được.",
        next: "Báo Thư ký Hội đồng cho chấm lại hồ sơ, rồi trả lời lời mời.")
    }
    try desk.save(try before.answered(isAuthor, by: person, at: desk.now))
  }
}
