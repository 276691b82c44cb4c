extension Event {
  /// Without what tells of a child against its family's word: the titles and addresses of what was published and the
  /// files that name it; where it was published stays. Who holds it is told of these, and of its own texts that name
  /// the child. Nil where it shows nothing against that word.
  ///
  /// - Parameter dossier: with what the family says now.
  public func cleared(following dossier: Dossier, by person: Person.ID, at now: Instant) -> Event? {
    let (named, shown) = (dossier.withheld(.name), dossier.withheld(.picture))
    let lines = coverage.filter { line in named.contains { line.names($0) } }
    let files = documents.filter { file in (named + shown).contains { $0.isNamed(inAddress: file.name) } }
    let people = named.filter { author in texts.contains { author.isNamed(in: $0) } }
    guard !lines.isEmpty || !files.isEmpty || !people.isEmpty else { return nil }
    var event = self
    event.coverage = coverage.map { lines.contains($0) ? $0.untitled : $0 }
    event.documents.removeAll { files.contains($0) }
    let told =
      lines.map { line in
        let what = [line.title, line.link].filter { !$0.isEmpty }.joined(separator: ", ")
        return "Bỏ tên tin bài ở \(line.outlet) (\(what)): đề nghị nơi đăng gỡ tên."
      } + files.map { "Bỏ tệp \($0.name)." }
      + people.map { "Nội dung, kết quả sự kiện nêu tên \($0.name): sửa lại." }
    let reason = String("Gia đình không đồng ý công bố nữa. \(told.joined(separator: " "))".prefix(2000))
    // Told once: another dossier of the same work says nothing new.
    guard event.coverage != coverage || event.documents != documents || notices?.last?.reason != reason else {
      return nil
    }
    event.notices = (notices ?? []) + [Remark(reason: reason, by: person, at: now)]
    return event
  }

  /// What its office wrote of it.
  private var texts: [String] {
    [details.title, details.content, details.programme, details.teacher, reason] + [outcome?.text].compactMap { $0 }
  }
}

extension Event.Coverage {
  fileprivate func names(_ author: Author) -> Bool {
    author.isNamed(in: title) || author.isNamed(inAddress: title) || author.isNamed(inAddress: link)
  }

  fileprivate var untitled: Event.Coverage { Event.Coverage(id: id, outlet: outlet, title: "", day: day, link: "") }
}
