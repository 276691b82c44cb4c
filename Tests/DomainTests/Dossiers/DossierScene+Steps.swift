import Domain

/// Each step of a dossier's life.
extension DossierScene {
  /// The dossier after the step, with everything that the step asks for besides what the table says.
  func take(_ step: Dossier.Step, on dossier: Dossier, by person: Person) throws -> Dossier {
    switch step {
    case .write: try dossier.written(dossier.writing, over: dossier.revision, by: filer.id)
    case .attach: try dossier.attaching(attachment, under: plan)
    case .detach: try attached(dossier).detaching("a")
    case .invite:
      try dossier.inviting(AuthorshipTests.person(9, "Vũ Được Mời"), workplace: "", by: filer.id, at: now)
    case .changeUnit:
      try dossier.passed(to: Unit(id: AuthorshipTests.id(70), name: "Mới", kind: "", since: now.day), at: now)
    case .takeOver: try fromPaper(dossier).takenOver(by: filer, at: now)
    case .submit:
      try dossier.submitted(
        by: filer.id, as: AuthorshipTests.standing, through: Self.stations, at: now, under: plan)
    case .askLate: try dossier.lateAsked(by: filer.id, reason: "Ốm.", at: afterIntake, under: plan)
    case .admitLate: try dossier.admittedLate(by: person, admission(by: person))
    case .endorse: try dossier.endorsed(by: person, note: "", through: Self.stations, at: now, under: plan)
    case .select:
      try dossier.selected(
        [Dossier.Answer("moi", isMet: true)], note: "", by: person, through: Self.stations, at: now,
        under: selecting())
    case .sendBack: try dossier.returned(by: person, reason: "Sửa tên.", at: now)
    case .receive:
      try dossier.received(number: 1, with: .whole(of: dossier, under: plan), by: person, at: now, under: plan)
    case .countCopies: try dossier.counted(Delivery(), by: person, under: plan)
    case .check: try dossier.checked(rules, by: person, under: plan)
    case .askCompletion: try dossier.completionAsked(by: person, text: "Thêm.", due: nil, at: now, under: plan)
    case .complete:
      try dossier.completed(
        by: filer.id, as: AuthorshipTests.standing, note: "", at: now, under: plan)
    case .takeUpAsFiled: try dossier.takenUpAsFiled(by: person, at: afterIntake, under: plan)
    case .accept:
      try (dossier.allows(.check) ? dossier.checked(rules, by: officer, under: plan) : dossier)
        .accepted(
          by: person, knowing: .init(response: .noted(unit: "Phòng Mẫu", number: "1/KH", day: now.day)), at: now,
          under: plan)
    case .refuse: try dossier.refused(by: person, clause: "II.2", reason: "Không mới.", at: now)
    case .refuseAccepted:
      try dossier.refusedAfterAcceptance(
        by: person, clause: "II.2",
        Admission.Entry(reason: "Đang được bảo hộ.", document: "05/TB-PKT", day: now.day), at: now)
    default: try takeLater(step, on: dossier, by: person)
    }
  }

  /// The steps of those who judge and decide.
  private func takeLater(_ step: Dossier.Step, on dossier: Dossier, by person: Person) throws -> Dossier {
    switch step {
    case .appraise:
      try dossier.appraised(
        [Dossier.Answer("moi", isMet: true)], in: JudgementScene.answered(), opinion: "Ý kiến.", by: person, at: now,
        under: answering())
    case .putBeforeTeam:
      try dossier.putBefore(
        dossier.state == .shortlisted ? second : team, by: person.id, at: now, under: votingTwice())
    case .closeAppraisal: try judged(dossier, passed: true, by: person)
    case .lookAgain: try dossier.putBefore(later, by: person.id, at: now, under: plan)
    case .takeOutOfLook: try dossier.taken(from: later, by: person.id, at: now, under: plan)
    case .closeLookAgain:
      try dossier.judged(result(in: later), by: later, chair: person, at: now)
    case .putBeforeCouncil:
      try dossier.putBefore(council, by: person.id, at: now, under: dossier.state == .accepted ? direct : plan)
    case .takeOut: try dossier.taken(from: session(of: dossier), by: person.id, at: now, under: plan)
    case .askCompletionInCouncil:
      try dossier.completionAsked(in: council, text: "Thêm.", due: now.day, by: person, at: now)
    case .resume: try dossier.resumed(in: council, by: person, at: now)
    case .scoreAgain: try dossier.scoredAgain(round(on: dossier), by: person, at: now)
    case .lock: try dossier.scored(result(in: council), by: person, at: now)
    case .reopen: try dossier.reopened(by: person, reason: "Cộng sai.", document: "15/BB-HĐ", at: now)
    case .decide: try dossier.decided(outcome(recognised: true), number: "05/QĐ", by: person, at: now)
    case .grade: try dossier.graded("A", prize: .zero, number: "06/QĐ", by: person, at: now)
    case .certify: try dossier.certified(certificate, by: person.id, at: now)
    case .publish: try dossier.published(by: person.id, at: now)
    case .correct:
      try dossier.corrected(
        correction(of: dossier, by: person), in: issuance("06", by: person), by: person, at: now, under: plan)
    case .revoke: try dossier.revoked(revocation(of: recognised(), by: person), by: person, at: now)
    case .complain: try complained(of: dossier)
    case .reconsider: try dossier.reconsidered(issuance("08", by: person), by: person, at: now, under: plan)
    case .withdraw: try dossier.withdrawn(by: filer.id, reason: "Đổi ý.", at: now)
    case .withdrawConsent:
      try dossier.withdrawingConsent(
        at: dossier.writing.authors.count - 1, to: [.name], reason: "Gia đình đề nghị.", by: person.id, at: now)
    case .renewConsent: try renewed(dossier, by: person)
    case .numberNationally: try dossier.numberedNationally("SK-2026/0012", by: person.id, at: now)
    case .wishHigher: try dossier.wished(true, by: filer.id, at: now, under: plan)
    case .listHigher: try dossier.listed(in: list, for: forwarding, by: person.id, at: now, under: plan)
    case .takeAnswer: try answered(dossier, .recognised, asking: .takeAnswer, by: person)
    case .correctAnswer: try answered(dossier, .notRecognised, asking: .correctAnswer, by: person)
    case .unlistHigher: try dossier.unlisted(by: person.id, at: now)
    case .sendHigher:
      try dossier.sentHigher(to: "Sở Mẫu", letter: letter(), for: forwarding, by: person.id, at: now, under: plan)
    default: throw Refusal.absent
    }
  }
}
