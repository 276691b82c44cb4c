extension Post {
  /// Why it is not for everyone as it is: it names an author, or a picture shows one, whose family did not consent.
  ///
  /// - Parameter dossiers: those that it may be about.
  public func consentRefusals(over dossiers: [Dossier]) -> [Refusal] {
    let words = [content.title, content.summary, content.text].joined(separator: "\n")
    return dossiers.flatMap { dossier -> [Refusal] in
      let clause = dossier.consentRule?.source.clause
      return dossier.writing.authors.flatMap { author in
        let isNamed = !dossier.consents(author, to: .name) && author.isNamed(in: words)
        let shown = pictures.filter { author.isNamed(in: $0.shows) && !dossier.consents(author, to: .picture) }
        return (isNamed ? [refusal("Bài nêu tên \(author.name)", .name, clause)] : [])
          + shown.map { refusal("Ảnh \($0.name) ghi là có \(author.name)", .picture, clause) }
      }
    }
  }

  private func refusal(_ what: String, _ matter: Consent.Matter, _ clause: Clause?) -> Refusal {
    Refusal(
      "\(what), mà gia đình không đồng ý \(matter.name).", clause: clause,
      next: matter == .name ? "Bỏ tên khỏi bài, có thể ghi tên trường." : "Bỏ ảnh này, hoặc chọn ảnh khác.")
  }

  /// Taken from the public because a family took its consent back; nil where it shows nothing against its word.
  ///
  /// - Parameter dossier: with what the family says now.
  public func withdrawn(following dossier: Dossier, by person: Person.ID, at now: Instant) throws -> Post? {
    let refusals = consentRefusals(over: [dossier])
    guard isPublic, !refusals.isEmpty else { return nil }
    return try withdrawn(String(refusals.map(\.reason).joined(separator: " ").prefix(1000)), by: person, at: now)
  }
}
