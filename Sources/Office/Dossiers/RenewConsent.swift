import Domain
import Store

extension Command<Void> {
  /// Records a new paper that a guardian signed: what it says holds from then on at each level of this installation.
  ///
  /// - Parameters:
  ///   - place: of the author in the list.
  ///   - consent: what the paper says.
  ///   - paper: the signed paper; nil where none came, which is refused.
  public static func renewConsent(
    _ id: Dossier.ID, author place: Int, _ consent: Consent, paper: KeptFile?
  ) -> Command {
    .on(id, .renewConsent) { dossier, desk in
      let (person, now) = (try desk.person.id, desk.now)
      let file = paper.map {
        Attachment(
          digest: $0.digest, name: $0.name, size: $0.size, type: $0.type, part: consent.subject.part, added: now)
      }
      let after = try dossier.renewingConsent(consent, at: place, paper: file, by: person, at: now)
      let author = dossier.writing.authors[place]
      for other in try dossier.otherLevels(at: desk) {
        let places = dossier.places(of: author, in: other)
        // What is uncertain stays kept back.
        guard other.allows(.renewConsent), places.count == 1, let place = places.first,
          consent.agreed.contains(where: {
            other.askedMatters.contains($0) && !other.consents(other.writing.authors[place], to: $0)
          })
        else { continue }
        try desk.save(other.renewingConsent(consent, at: place, paper: file, by: person, at: now))
      }
      return after
    }
  }
}
