extension Dossier {
  /// A new draft by `filer`, with the filer as its first author, or as who guides the authors where the plan says that
  /// somebody does.
  ///
  /// - Parameter standing: how the filer stands to the plan.
  /// - Throws: `Refusal` when the track is not open; `Refusals` when the filer can never take part.
  public static func started(
    id: ID, by filer: Person, unit: Unit?, as standing: Applicant.Standing, plan: Plan, version: Int,
    track: Track, at now: Instant
  ) throws -> Dossier {
    try plan.requireOpen(track, at: now)
    let kept = plan.refusals(of: filer, as: standing)
    try kept.throwIfAny()
    var dossier = Dossier(
      id: id, plan: plan.id, planVersion: version, round: plan.round, track: track.id, filer: filer.id, unit: unit?.id,
      unitName: unit?.name(on: now.day), writing: Writing(), attachments: [], state: .draft, revision: 1,
      checks: [], history: [])
    let fields = plan.fields(of: track)
    if fields.count == 1 { dossier.writing.field = fields[0].id }
    dossier.consentRule = plan.participants.consent
    if let guide = plan.participants.guide {
      dossier.guide = Guide(person: filer.id, name: filer.name, position: filer.position, title: guide.name)
    } else {
      dossier.writing.authors = [
        Author(
          person: filer.id, name: filer.name, birth: filer.birth, workplace: unit?.name ?? "",
          position: filer.position, qualification: filer.qualification, share: Share(hundredths: Share.whole))
      ]
    }
    dossier.history = [Event(.started, at: now, by: filer.id)]
    return dossier
  }

  /// The dossier with what the author wrote.
  ///
  /// Who only writes along changes neither the list of authors nor who may write.
  ///
  /// - Parameter revision: the revision the author's window shows.
  /// - Throws: `Refusal` of kind `.conflict` when another window saved in the meantime; of kind `.input` when a text
  ///   is longer than it may be.
  public func written(_ writing: Writing, over revision: Int, by person: Person.ID) throws -> Dossier {
    try require(.write)
    guard revision == self.revision else {
      throw Refusal("Hồ sơ này vừa được sửa ở một cửa sổ khác.", kind: .conflict)
    }
    var writing = writing
    if person == filer {
      writing.authors = known(writing.authors)
    } else {
      (writing.authors, writing.coauthorsMayWrite) = (self.writing.authors, self.writing.coauthorsMayWrite)
    }
    try writing.requireFitting()
    var dossier = self
    if writing.authors != self.writing.authors {
      dossier.declined = declined?.map {
        var declination = $0
        declination.isSettled = true
        return declination
      }
    }
    dossier.writing = writing
    dossier.revision += 1
    return dossier
  }

  /// With a file attached. The same file twice in one part stays once.
  public func attaching(_ attachment: Attachment, under plan: Plan) throws -> Dossier {
    try require(.attach)
    guard let place = plan.filePlaces(for: writing).first(where: { $0.id == attachment.part }) else {
      throw Refusal.input("file", "Kế hoạch không nhận tệp ở phần này.")
    }
    try place.requireFitting(attachment)
    guard attachments.count < 200 else { throw Refusal("Mỗi hồ sơ có tối đa 200 tệp.") }
    var dossier = self
    dossier.attachments.removeAll { $0.digest == attachment.digest && $0.part == attachment.part }
    dossier.attachments.append(attachment)
    return dossier
  }

  /// Without the file of that digest.
  public func detaching(_ digest: String) throws -> Dossier {
    try require(.detach)
    var dossier = self
    try dossier.attachments.remove(digest)
    return dossier
  }
}

extension Plan {
  /// - Parameter isPassedOn: whether a unit passes the dossier on; otherwise its authors hand it in.
  /// - Throws: `Refusal` naming the track's days and clause when it is not open at `now`.
  func requireOpen(_ track: Track, at now: Instant, isPassedOn: Bool = false) throws {
    switch track.intake.phase(at: now) {
    case .open: return
    case .notYet:
      throw Refusal(
        "\(track.name) chưa nhận hồ sơ: nhận \(track.intake.phrase).", clause: track.intakeSource.clause,
        next: "Quay lại khi đợt nhận hồ sơ bắt đầu.")
    case .over:
      let receiver = body(track.receives).name
      throw Refusal(
        "\(track.name) đã hết hạn nhận hồ sơ: nhận \(track.intake.phrase).", clause: track.intakeSource.clause,
        next: isPassedOn
          ? "Trả lại hồ sơ để tác giả xin nộp muộn và ghi lý do; \(receiver) xem xét."
          : "Bản nháp vẫn được giữ. Bạn có thể xin nộp muộn và ghi lý do; \(receiver) xem xét.")
    }
  }
}

extension Writing {
  /// - Throws: `Refusals` when a text is longer than it may be.
  public func requireFitting() throws {
    var refusals: [Refusal] = []
    if title.count > Writing.titleLimit {
      refusals.append(.input("title", "Tên dài tối đa \(Writing.titleLimit) ký tự."))
    }
    for passage in Passage.allCases where (passages[passage] ?? "").count > Passage.limit {
      refusals.append(
        .input(
          passage.rawValue, "«\(passage.name)» dài tối đa \(Passage.limit.grouped) ký tự.",
          next: "Đưa phần chi tiết vào tệp đính kèm."))
    }
    if authors.count > Writing.mostAuthors {
      refusals.append(.input("author-name-1", "Hồ sơ có tối đa \(Writing.mostAuthors) tác giả."))
    }
    for (index, author) in authors.enumerated()
    where [author.name, author.workplace, author.position, author.qualification].contains(where: { $0.count > 200 }) {
      refusals.append(.input("author-name-\(index + 1)", "Mỗi ô về tác giả dài tối đa 200 ký tự."))
    }
    refusals += Self.unfitting(recognitions)
    for (field, text) in [("collective", collective), ("address", address)] where (text ?? "").count > 200 {
      refusals.append(.input(field, "Ô này dài tối đa 200 ký tự."))
    }
    for (id, told) in told where told.words.count > 10_000 {
      refusals.append(.input("told-\(id)", "Ô này dài tối đa 10.000 ký tự."))
    }
    if owner.count > 200 { refusals.append(.input("owner", "Tên chủ đầu tư dài tối đa 200 ký tự.")) }
    for (place, author) in authors.enumerated() where (consent(of: author)?.guardian.count ?? 0) > 200 {
      refusals.append(.input("consent-guardian-\(place + 1)", "Ô này dài tối đa 200 ký tự."))
    }
    for (id, answer) in answers where answer.count > 5000 {
      refusals.append(.input("answer-\(id)", "Câu trả lời dài tối đa 5.000 ký tự."))
    }
    try refusals.throwIfAny()
  }

  private static func unfitting(_ recognitions: [Recognition]) -> [Refusal] {
    let long = recognitions.enumerated().filter { _, entry in
      [entry.body, entry.number, entry.form].contains { $0.count > 300 }
    }.map { Refusal.input("recognition-body-\($0.offset + 1)", "Mỗi ô về công nhận dài tối đa 300 ký tự.") }
    guard recognitions.count > Recognition.most else { return long }
    return long + [.input("recognition-body-1", "Ghi tối đa \(Recognition.most) lần công nhận.")]
  }
}

extension Dossier {
  /// The dossier as a page shows it with a writing that is not saved.
  public func showing(_ writing: Writing) -> Dossier {
    var dossier = self
    dossier.writing = writing
    dossier.writing.authors = known(writing.authors)
    return dossier
  }
}
