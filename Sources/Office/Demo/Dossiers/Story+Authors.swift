import Domain

/// How the second author of a made-up dossier comes into its list.
enum CoAuthor: Sendable {
  /// Invited, and said yes.
  case confirmed(String)
  /// Invited, has not answered.
  case invited(String)
  /// Invited, and said no once the dossier was submitted.
  case declined(String)
  /// Typed, as someone without an account.
  case typed(String)
}

extension Story {
  /// Six tenths for the author, four for who comes along.
  func add(_ coAuthor: CoAuthor, to id: Dossier.ID, by author: Person.ID) async throws {
    let (most, rest) = (Share(hundredths: 6000), Share(hundredths: 4000))
    switch coAuthor {
    case .confirmed(let key), .invited(let key), .declined(let key):
      try await office.run(.inviteAuthor(id, person: cast.person(key)), as: author)
      try await write(id, by: author) { writing in
        (writing.authors[0].share, writing.authors[1].share) = (most, rest)
        writing.coauthorsMayWrite = true
      }
      if case .confirmed = coAuthor {
        try await office.run(.answerInvitation(id, isAuthor: true), as: cast.person(key))
      }
    case .typed(let name):
      try await write(id, by: author) { writing in
        writing.authors[0].share = most
        writing.authors.append(Author(name: name, workplace: "Tổ dân phố 3, phường Mẫu Một", share: rest))
      }
    }
  }

  private func write(
    _ id: Dossier.ID, by author: Person.ID, _ change: @escaping @Sendable (inout Writing) -> Void
  ) async throws {
    let revision = try await office.read(as: author) { try $0.dossier(id).revision }
    try await office.run(.writeDossier(id, revision: revision, change: change), as: author)
  }
}
