import Domain
import Office
import Store

/// Who the authors are: invitations and their answers, and the word of those whose names are like an author's.
enum AuthorRoutes {
  static let all: [Route] = [
    .post("/ho-so/:id/moi-tac-gia", .inviteAuthor) { visit in
      let id: Dossier.ID = try visit.id()
      guard let person: Person.ID = visit.form.id("invite") else { throw Refusal.absent }
      try await visit.run(InviteAuthor(dossier: id, person: person))
      return .redirect(.section(id, .authors), .invited)
    },
    .get("/ho-so/:id/loi-moi", .answerInvitation) { visit in
      let id: Dossier.ID = try visit.id()
      return try await visit.page { try InvitationPage.load(id, $0).page }
    },
    .post("/ho-so/:id/loi-moi", .answerInvitation) { visit in
      let id: Dossier.ID = try visit.id()
      let isAuthor = visit.form["answer"] == "yes"
      guard isAuthor || visit.form["answer"] == "no" else { throw Refusal.absent }
      try await visit.run(AnswerInvitation(dossier: id, isAuthor: isAuthor))
      return isAuthor ? .redirect(.dossier(id), .authorConfirmed) : .redirect(.home, .authorDeclined)
    },
    .post("/ho-so/:id/trung-ten", .stateName) { visit in
      let id: Dossier.ID = try visit.id()
      guard ["yes", "no"].contains(visit.form["answer"]) else { throw Refusal.absent }
      try await visit.run(StateName(dossier: id, isTheirs: visit.form["answer"] == "yes"))
      return .redirect(Link.returning(to: visit.form["then"]), .nameStated)
    },
  ]
}
