import Domain
@_spi(Desk) import Office
import TestSupport
import Testing

/// Dossiers of two authors, and who sees them.
extension TamDiepTests.People {
  /// A draft of two authors, the second with four tenths: invited, or typed.
  func sharedDraft(
    inviting invited: Person.ID? = nil, typing typed: String? = nil
  ) async throws -> Dossier.ID {
    let id = try await draft("Sáng kiến chung")
    if let invited { try await office.run(.inviteAuthor(id, person: invited), as: author) }
    let revision = try await test.dossier(id).revision
    try await office.run(
      .writeDossier(id, revision: revision) { writing in
        if let typed { writing.authors.append(Author(name: typed, workplace: "Xã Mẫu")) }
        writing.authors[0].share = Share(hundredths: 6000)
        writing.authors[1].share = Share(hundredths: 4000)
      }, as: author)
    return id
  }

  /// The same, submitted.
  func submitted(
    inviting invited: Person.ID? = nil, typing typed: String? = nil
  ) async throws -> Dossier.ID {
    let id = try await sharedDraft(inviting: invited, typing: typed)
    try await office.run(.submitDossier(id), as: author)
    return id
  }

  /// The same, accepted as valid.
  func accepted(
    inviting invited: Person.ID? = nil, typing typed: String? = nil
  ) async throws -> Dossier.ID {
    let id = try await submitted(inviting: invited, typing: typed)
    try await office.run(.endorseDossier(id), as: head)
    try await office.run(.receiveDossiers([id]), as: officer)
    try await test.check(id, by: officer)
    try await office.run(.acceptDossier(id), as: officer)
    return id
  }

  func school() async throws -> Domain.Unit.ID {
    let unit = try await office.read(as: nil) { [author] in try $0.person(author).unit }
    return try #require(unit)
  }

  func sees(_ id: Dossier.ID, as person: Person.ID) async throws -> Bool {
    do {
      _ = try await office.read(as: person) { try $0.visibleDossier(id) }
      return true
    } catch let refusal as Refusal where refusal.kind == .absent {
      return false
    }
  }
}
