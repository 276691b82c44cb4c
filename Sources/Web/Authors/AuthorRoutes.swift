import Domain
import Office

/// Who the authors are: invitations and their answers, and the word of those whose names are like an author's.
enum AuthorRoutes {
  static let all: [Route] = [
    .post(
      "/ho-so/:id/moi-tac-gia",
      { visit in
        guard let person: Person.ID = visit.form.id("invite") else { throw Refusal.absent }
        return .inviteAuthor(try visit.id(), person: person)
      }, then: { .section(try $0.id(), .authors) }, .invited),
    .page("/ho-so/:id/loi-moi", { InvitationLook(try $0.id()) }, \.page),
    .post("/ho-so/:id/loi-moi") { visit in
      let id: Dossier.ID = try visit.id()
      let isAuthor = visit.form["answer"] == "yes"
      guard isAuthor || visit.form["answer"] == "no" else { throw Refusal.absent }
      try await visit.run(.answerInvitation(id, isAuthor: isAuthor))
      return isAuthor ? .redirect(.dossier(id), .authorConfirmed) : .redirect(.home, .authorDeclined)
    },
    .post(
      "/ho-so/:id/trung-ten",
      { visit in
        guard ["yes", "no"].contains(visit.form["answer"]) else { throw Refusal.absent }
        return .stateName(try visit.id(), isTheirs: visit.form["answer"] == "yes")
      }, then: { Link.returning(to: $0.form["then"]) }, .nameStated),
  ]
}
