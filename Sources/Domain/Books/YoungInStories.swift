extension BookStory {
  /// Why it is not for print as it is: it names an author, or a picture shows one, whose family does not consent.
  ///
  /// - Parameter dossiers: those that it may be about.
  public func consentRefusals(over dossiers: [Dossier]) -> [Refusal] {
    dossiers.flatMap { dossier -> [Refusal] in
      func refusal(_ what: String, _ matter: Domain.Consent.Matter, next: String) -> Refusal {
        Refusal(
          "\(what), mà gia đình không đồng ý \(matter.name).", clause: dossier.consentRule?.source.clause, next: next)
      }
      let (named, shown) = exposed(of: dossier)
      return named.map {
        refusal("Bài nêu tên \($0.name)", .name, next: "Bỏ tên khỏi bài, hoặc bỏ bài khỏi ấn phẩm.")
      }
        + shown.map {
          refusal("Ảnh \($1.number) ghi là có \($0.name)", .picture, next: "Bỏ ảnh này, hoặc chọn ảnh khác.")
        }
    }
  }

  /// Whom of a dossier it names, and whom its pictures show, against their families' word.
  private func exposed(of dossier: Dossier) -> (named: [Author], shown: [(author: Author, picture: NumberedPicture)]) {
    let named = dossier.withheld(.name).filter { $0.isNamed(in: "\(subject.name)\n\(subject.work)\n\(text)") }
    let shown = dossier.withheld(.picture).flatMap { author in
      pictures.filter { author.isNamed(in: $0.shows) }.map { (author: author, picture: $0) }
    }
    return (named, shown)
  }

  /// Back with who writes it because a family took its consent back, told of nobody by a name that it withholds; the
  /// remark names nobody either. Nil where it shows nothing against its word.
  ///
  /// - Parameter dossier: with what the family says now.
  public func sentBack(following dossier: Dossier, by person: Person.ID, at now: Instant) -> BookStory? {
    let (named, shown) = exposed(of: dossier)
    guard !named.isEmpty || !shown.isEmpty else { return nil }
    let work = "«\(dossier.writing.title)», mà gia đình không đồng ý"
    let told =
      (named.isEmpty
        ? [] : ["Bài nêu tên \(named.count.twoDigits) tác giả của \(work) \(Domain.Consent.Matter.name.name)."])
      + shown.map { "Ảnh \($0.picture.number) ghi là có tác giả của \(work) \(Domain.Consent.Matter.picture.name)." }
    var story = self
    story.withhold(dossier.withheld(.name))
    story.bringBack(Remark(reason: String(told.joined(separator: " ").prefix(1000)), by: person, at: now))
    return story
  }
}

extension BookStory.Subject {
  /// Without the names of those authors.
  func withholding(_ authors: [Author]) -> BookStory.Subject {
    let names = name.split(separator: ",").map { String($0).typed }
    let kept = names.filter { name in !authors.contains { $0.isNamed(in: name) } }
    guard kept.count < names.count else { return self }
    var subject = self
    subject.name = (kept + [kept.isEmpty ? "Tác giả không nêu tên" : "tác giả khác không nêu tên"])
      .joined(separator: ", ")
    return subject
  }
}
