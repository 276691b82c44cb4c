import Domain
import Store

extension Command<Void> {
  /// Answers an invitation: yes, this is mine too, or no.
  public static func answerInvitation(_ id: Dossier.ID, isAuthor: Bool) -> Command {
    .at(id, .answerInvitation) { dossier, desk in
      let person = try desk.person
      if isAuthor, let session = try dossier.session.map({ try desk.session($0) }), session.isOpen,
        try desk.judgement(of: dossier, in: session).scoring.secret,
        try Ballots.find(session.id, dossier.id, person.id, on: desk.connection)?.value.submitted != nil
      {
        throw Refusal(
          "Bạn đã bỏ phiếu kín cho hồ sơ này nên chưa xác nhận là tác giả được.",
          next: "Báo Thư ký Hội đồng cho chấm lại hồ sơ, rồi trả lời lời mời.")
      }
      try desk.save(try dossier.answered(isAuthor, by: person, at: desk.now))
    }
  }
}
