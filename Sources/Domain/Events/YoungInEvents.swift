extension Event {
  /// Why it is not to be written so: it names an author, or a file shows one, whose family does not consent to that.
  ///
  /// - Parameter dossiers: those whose authors it may name.
  public func consentRefusals(over dossiers: [Dossier]) -> [Refusal] {
    dossiers.flatMap { dossier -> [Refusal] in
      func refusal(_ what: String, _ matter: Consent.Matter, next: String) -> Refusal {
        Refusal(
          "\(what), mà gia đình không đồng ý \(matter.name).", kind: .input,
          clause: dossier.consentRule?.source.clause, next: next)
      }
      let named = dossier.withheld(.name).filter { unnaming($0) != self || !files(of: $0).isEmpty }
      let shown = dossier.withheld(.picture).flatMap { author in files(of: author).map { (author, $0) } }
      return named.map {
        refusal("Sự kiện nêu tên \($0.name)", .name, next: "Bỏ tên, ở cả địa chỉ tin bài và tên tệp.")
      }
        + shown.map { refusal("Tệp \($1.name) ghi là có \($0.name)", .picture, next: "Chọn tệp khác.") }
    }
  }

  /// Without what tells of a child against its family's word: its name in texts, the titles and addresses of what was
  /// published and the files that name it; where it was published stays. Who holds it is told how much was taken, and
  /// not what it said. Nil where it shows nothing against that word.
  ///
  /// - Parameter dossier: with what the family says now.
  public func cleared(following dossier: Dossier, by person: Person.ID, at now: Instant) -> Event? {
    let named = dossier.withheld(.name)
    let gone = Set((named + dossier.withheld(.picture)).flatMap(files))
    var event = named.reduce(self) { $0.unnaming($1) }
    event.documents.removeAll { gone.contains($0) }
    guard event != self else { return nil }
    let lines = zip(event.coverage, coverage).count { $0 != $1 }
    let told = [
      (event.details, event.outcomes, event.reason) == (details, outcomes, reason)
        ? nil : "Đã bỏ tên ở nội dung, kết quả.",
      lines == 0 ? nil : "Đã bỏ tên, địa chỉ của \(lines) tin bài: đề nghị nơi đăng gỡ tên.",
      gone.isEmpty ? nil : "Đã bỏ \(gone.count) tệp.",
    ]
    let words = ["Gia đình không đồng ý công bố nữa."] + told.compactMap { $0 }
    event.notices = (notices ?? []) + [Remark(reason: words.joined(separator: " "), by: person, at: now)]
    return event
  }

  /// Those of its files whose names tell of an author.
  private func files(of author: Author) -> [KeptFile] { documents.filter { author.isNamed(inAddress: $0.name) } }

  /// Without that name in its texts, the first outcomes too, and in what was published of it.
  private func unnaming(_ author: Author) -> Event {
    var event = self
    event.details.title = author.unnamed(in: details.title)
    event.details.place = author.unnamed(in: details.place)
    event.details.content = author.unnamed(in: details.content)
    event.details.programme = author.unnamed(in: details.programme)
    event.details.teacher = author.unnamed(in: details.teacher)
    event.reason = author.unnamed(in: reason)
    for index in outcomes.indices {
      event.outcomes[index].text = author.unnamed(in: outcomes[index].text)
      event.outcomes[index].reason = author.unnamed(in: outcomes[index].reason)
    }
    event.coverage = coverage.map { $0.names(author) ? $0.unnaming(author) : $0 }
    return event
  }
}

extension Event.Coverage {
  fileprivate func names(_ author: Author) -> Bool {
    author.unnamed(in: outlet) != outlet || author.isNamed(in: title) || author.isNamed(inAddress: title)
      || author.isNamed(inAddress: link)
  }

  /// Where it was published and when, without its title and address.
  fileprivate func unnaming(_ author: Author) -> Event.Coverage {
    Event.Coverage(id: id, outlet: author.unnamed(in: outlet), title: "", day: day, link: "")
  }
}
