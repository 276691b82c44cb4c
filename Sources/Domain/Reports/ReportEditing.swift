/// Writing a report over time: who changed what of it, files that are taken off, a draft that is thrown away.
extension Report {
  /// Entries of who wrote what, and parts that one names.
  private static let (mostEntries, mostParts) = (100, 20)

  /// With an entry of who changed what of it; the entries of one person in a row are one.
  ///
  /// - Parameter before: as it was.
  public func noting(
    _ before: Report, under headings: [ReportHeading], by person: Person.ID, at now: Instant
  ) -> Report {
    var parts = parts(changedFrom: before, under: headings)
    guard !parts.isEmpty else { return self }
    var report = self
    if let last = history.last, last.by == person, case .written(let earlier) = last.what {
      report.history.removeLast()
      parts = earlier + parts.filter { !earlier.contains($0) }
    }
    report.history.append(Event(what: .written(Array(parts.suffix(Self.mostParts))), by: person, at: now))
    if report.history.count(where: \.isWriting) > Self.mostEntries,
      let first = report.history.firstIndex(where: \.isWriting)
    {
      report.history.remove(at: first)
    }
    return report
  }

  /// What was changed, in words.
  private func parts(changedFrom before: Report, under headings: [ReportHeading]) -> [String] {
    let (old, new) = (before.content, content)
    var parts = headings.filter { old.passages[$0.key] != new.passages[$0.key] }.map { "mục «\($0.name)»" }
    if old.changes != new.changes { parts.append("số liệu") }
    if old.additions != new.additions { parts.append("số liệu khác") }
    if (old.number, old.day, old.signer) != (new.number, new.day, new.signer) || old.authority != new.authority {
      parts.append("số, ngày, người ký")
    }
    if let recipients = old.recipients, recipients != new.recipients { parts.append("nơi nhận") }
    let (had, has) = (Set(before.attached), Set(attached))
    parts += attached.filter { !had.contains($0) }.map { "thêm tệp «\($0.name)»" }
    parts += before.attached.filter { !has.contains($0) }.map { "bỏ tệp «\($0.name)»" }
    return parts
  }

  /// Without the file of that digest.
  ///
  /// - Throws: `Refusal` while the report is at its receiver.
  public func without(_ digest: String) throws -> Report {
    try require(.write)
    var report = self
    try report.attached.remove(digest)
    return report
  }

  /// Without anything that was written so far: as it was before someone began, but for who did.
  ///
  /// - Throws: `Refusal` for one that was sent: it is corrected, not thrown away.
  public func discarded(by person: Person.ID, at now: Instant) throws -> Report {
    try require(.write)
    guard !state.wasSent else {
      throw Refusal("Báo cáo này đã gửi một lần nên không bỏ được.", next: "Sửa rồi gửi lại.")
    }
    var report = self
    (report.content, report.attached) = (Content(), [])
    report.history.append(Event(what: Self.thrownAway, by: person, at: now))
    return report
  }

  private static let thrownAway = Event.Happening.written(["bỏ bản đang soạn"])

  /// Whether something of it was written that can be thrown away.
  public var isBegun: Bool { !state.wasSent && lastWriting.map { $0.what != Self.thrownAway } ?? false }

  /// Who wrote in it last, and when; nil where that was never noted.
  public var lastWriting: Event? { history.last(where: \.isWriting) }
}

extension Report.Event {
  var isWriting: Bool { if case .written = what { true } else { false } }
}

extension Plan {
  /// To whom a report goes unless something else is filled in.
  ///
  /// - Parameter to: whom the paper addresses, in words; empty where it addresses nobody.
  public func recipients(of report: Report, to: String) -> [String] {
    let addressed = to.isEmpty ? [] : Array(Recipients.addressee.dropLast())
    switch report.id.kind {
    case .own:
      // A unit is often called like the body of the plan that it is, with the place: `Văn phòng Sở Hưng Yên`.
      let others = !to.isEmpty && to.hasPrefix(standing.name) ? [] : [standing.name]
      return addressed + others + Recipients.addressee.suffix(1)
    case .consolidated:
      let others = recipientLines.filter { to.isEmpty || !$0.hasPrefix(to) }
      return addressed + others + (others.contains { $0.hasPrefix("Lưu") } ? [] : Recipients.addressee.suffix(1))
    }
  }
}

extension Report {
  /// How it is signed: as was filled in, else by the head of the unit.
  public var authority: SigningAuthority { content.authority ?? usualAuthority }

  var usualAuthority: SigningAuthority { SigningAuthority(Plan.Signature(headOf: unitName)) }
}
