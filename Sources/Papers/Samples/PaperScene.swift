import Domain

extension PaperSamples {
  /// One dossier at every stage of its way, for the samples.
  struct Scene {
    let day: Day
    let filed: Dossier
    let received: Dossier
    let receipt: Dossier.Receipt
    let incomplete: Dossier
    let request: Dossier.CompletionRequest
    let refused: Dossier
    let refusalNotice: Paper
    let finding: AppraisalPaper.Finding
    let ballot: Ballot
    let judgement: Judgement
    let session: Session
    let ranking: [ScoreSummaryPaper.Item]
    let minutes: MinutesPaper.Record
    let council: Council
    let seats: [CouncilDecisionPaper.Seat]
    let decision: Decision
    let certified: Dossier
    let certificate: Certificate
    let revoked: Dossier
    let draft: DecisionDraft
    let correction: Correction
    let complaint: Complaint
    let settlement: Complaint.Settlement
    let revocation: Revocation
    let forwarding: Forwarding
    let forwardingList: ForwardingList

    init(_ plan: Plan) throws {
      guard let track = plan.tracks.first, let field = plan.fields(of: track).first?.leaf else { throw Refusal.absent }
      let judgement = plan.sampleJudgement(track.id)
      self.judgement = judgement
      var plan = plan
      plan.judging = [judgement]
      let now = plan.sampleMoment(track)
      day = now.day
      func id<T>(_ number: UInt64) -> Identifier<T> { Identifier(at: now, random: (number, number)) }
      let author = try Person(
        id: id(1), name: "Nguyễn Thị Thử", signIn: "thu", birth: plan.sampleBirth,
        position: "Giáo viên", qualification: "Đại học")
      let officer = try Person(id: id(2), name: "Phạm Tiếp Nhận Mẫu", signIn: "tiep-nhan")
      let unit = Unit(
        id: id(3), name: "Trường Tiểu học Mẫu", kind: plan.participants.unitKinds.first ?? "don-vi", parent: nil,
        since: Day(daysSince1970: 0))
      let standing = Applicant.Standing(.init(name: unit.name, kind: unit.kind, isBeneath: true))
      let started = try Dossier.started(
        id: id(4), by: author, unit: unit, as: standing, plan: plan, version: 1, track: track, at: now)
      var writing = started.writing
      if writing.authors.isEmpty {
        writing.authors = [
          Author(
            name: "Trần Bé Mẫu", birth: plan.sampleBirth, workplace: unit.name, share: Share(hundredths: Share.whole))
        ]
      }
      writing.work = plan.works.first?.id
      writing.title = "Một số biện pháp rèn chữ viết cho học sinh lớp 1 thông qua trò chơi dân gian"
      (writing.field, writing.solution) = (field, plan.solutions.first?.leaf)
      writing.firstApplied = day.adding(days: -120)
      writing.yearlyBenefit = Dong(12_500_000)
      for passage in Writing.Passage.allCases where passage != .confidential {
        writing.passages[passage] =
          "Nội dung minh họa của mục “\(passage.name.lowercasedFirst)”.\nCâu thứ hai, viết để thấy cách dàn trang."
      }
      for condition in plan.conditions {
        writing.answers[condition.id.description] = "Đáp ứng, có minh chứng kèm theo."
      }
      writing.declared = Set(plan.exclusions.map(\.id.description))
      writing.answerEverything(under: plan, on: day)
      writing.consents = plan.young(in: writing).map { _, author in
        Consent(
          of: author, guardian: "Trần Văn Phụ Huynh Mẫu", relation: .father, agreed: Set(Consent.Matter.allCases),
          ownWord: true)
      }
      filed = try plan.filePlaces(for: writing).filter(\.isRequired)
        .reduce(started.written(writing, over: started.revision, by: author.id)) { dossier, place in
          try (0..<place.least).reduce(dossier) { try $0.attaching(.sample($1, for: place, at: now), under: plan) }
        }

      let stations = [Dossier.Holding(body: "don-vi", unit: unit.id, unitName: unit.name(on: day), work: .vets)]
      let submitted = try filed.submitted(by: author.id, as: standing, through: stations, at: now, under: plan)
      let endorsed =
        submitted.allows(.endorse)
        ? try submitted.endorsed(by: officer, note: "", through: stations, at: now, under: plan) : submitted
      received = try endorsed.received(
        number: 7, with: .whole(of: endorsed, under: plan), by: officer, at: now, under: plan)
      guard let receipt = received.received else { throw Refusal.absent }
      self.receipt = receipt
      incomplete = try received.completionAsked(
        by: officer, text: "1. Bảng đối chiếu kết quả trước và sau khi áp dụng.\n2. Xác nhận của nơi áp dụng thử.",
        due: day.adding(days: 15), at: now, under: plan)
      guard let request = incomplete.completion else { throw Refusal.absent }
      self.request = request
      refused = try received.refused(
        by: officer, clause: plan.conditions.first?.source.clause ?? plan.offices.source.clause ?? "Điều 1",
        reason: "Giải pháp trùng nội dung với sáng kiến đã công nhận năm trước", at: now)
      guard let refusalNotice = Paper.refusalNotice(dossier: refused, plan: plan) else { throw Refusal.absent }
      self.refusalNotice = refusalNotice

      finding = .init(
        opinion: "Giải pháp mới trong phạm vi đơn vị, có số liệu trước và sau, có khả năng nhân rộng.",
        isShortlisted: true, day: day, appraiser: "Đỗ Thẩm Định Mẫu")

      let chair: Person.ID = id(5)
      council = try Council(
        id: id(6), plan: plan.id, name: plan.council.name,
        mandate: Council.Mandate(number: "12/QĐ-\(plan.sampleSymbol)", day: day),
        members: [
          Council.Member(person: chair, seat: .chair), Council.Member(person: id(7), seat: .secretary),
          Council.Member(person: id(8), seat: .member),
        ])
      seats = [
        .init(name: "Phạm Chủ Tịch Mẫu", position: "Phó Chủ tịch", seat: .chair),
        .init(name: "Hoàng Thư Ký Mẫu", position: "Chuyên viên", seat: .secretary),
        .init(name: "Ủy Viên Mẫu", position: "Trưởng phòng", seat: .member),
      ]
      session = try PaperSamples.session(id(9), of: council, holding: judgement, before: filed, absent: id(8), at: now)
      ranking = [
        ScoreSummaryPaper.Item(
          dossier: filed, standing: PaperSamples.standing(of: filed, by: judgement, under: plan),
          votes: PaperSamples.votes)
      ]
      minutes = PaperSamples.minutes(of: filed, ranking[0].standing, seats, in: council.kind)
      ballot = try PaperSamples.ballot(id(10), filed, in: session, of: council, under: plan, by: id(8), at: now)
      let grade = plan.grades.first
      let mean = judgement.isVote ? nil : PaperSamples.mean
      let outcome = Dossier.Outcome(
        ballots: 2, mean: mean, recognised: true, grade: grade?.id, prize: grade?.prize ?? .zero, decision: id(11))
      let item = Decision.Item(
        dossier: filed.id, title: writing.title, authors: writing.authors.map(\.name), guide: filed.guide?.name,
        unit: unit.name(on: day), ballots: 2,
        mean: mean,
        recognised: true, grade: grade?.id, prize: grade?.prize ?? .zero)
      func issuance(_ number: String) throws -> Issuance {
        let signing = Signing(
          number: "\(number)/QĐ-\(plan.sampleSymbol)", day: now.day, signer: "Vũ Quyết Định Mẫu",
          authority: SigningAuthority(plan.decidingSignature),
          planDocument: plan.number == nil ? DecisionReference(number: "45/KH-\(plan.sampleSymbol)", day: now.day) : nil
        )
        return try Issuance(signing, of: plan.decidingBody, notBefore: (now.day, "ngày họp"), by: officer.id, at: now)
      }
      let closed = try session.adding([filed]).opened(by: council, at: now, under: judgement).closed(
        by: chair, conflicts: [], edition: 1, at: now, under: judgement)
      draft = try DecisionDraft(of: closed, items: [item], by: officer.id, at: now)
      decision = Decision(id: id(11), session: session, issuance: try issuance("05"), items: [item])
      certificate = Certificate(
        number: 1, code: Certificate.Code(random: 1), issued: day, decisionNumber: decision.number, decisionDay: day)
      certified = try PaperSamples.certified(
        received, outcome, certificate, in: session, by: officer, at: now, under: plan)
      var wording = Correction.Wording(certified)
      wording.authors = ["Nguyễn Thị Thử Nghiệm"]
      correction = try Correction(
        id: id(13), decision: decision, wordings: [(certified, wording)], reason: "Ghi thiếu tên đệm của tác giả",
        issuance: try issuance("08"))
      complaint = try Complaint(
        id: id(14), about: certified, by: author.id, for: nil,
        text: "Đề nghị xem lại tên tác giả ghi trong danh sách kèm theo quyết định.", at: now, under: plan
      ).accepted(note: "", by: officer.id, at: now, under: plan)
        .settled(
          .upheld,
          answer: "Đối chiếu đơn và căn cước công dân, danh sách đã ghi thiếu tên đệm của tác giả do lỗi đánh máy.",
          followUp: .correction, issuance: try issuance("07"))
      guard let settlement = complaint.settlement else { throw Refusal.absent }
      self.settlement = settlement
      revocation = try Revocation(
        id: id(12), dossier: certified, decision: decision, reason: "Phát hiện sao chép giải pháp của người khác",
        issuance: try issuance("09"))
      revoked = try certified.revoked(revocation, by: officer, at: now)
      forwarding =
        plan.forwards.first
        ?? Forwarding(
          to: plan.superiorBody ?? plan.issuedBy, what: "Sáng kiến đã được công nhận",
          source: plan.offices.source)
      forwardingList = try ForwardingList(
        id: id(20), plan: plan, forwarding: forwarding,
        items: [
          forwarding.item(
            for: filed, ForwardingList.Entry(confirmed: Set(forwarding.asks.map(\.id))),
            finding: forwarding.takes == .recognised ? certified.finding(under: plan, decision: decision) : nil)
        ], preparedBy: officer.id, at: now
      ).sent(
        with: try ForwardingList.Letter(
          number: "18/\(plan.sampleSymbol)", day: day, signer: "Vũ Quyết Định Mẫu",
          authority: SigningAuthority(plan.letterSignature(of: forwarding)), today: day),
        by: .package, at: now)
    }
  }

  private static func session(
    _ id: Session.ID, of council: Council, holding judgement: Judgement, before dossier: Dossier, absent: Person.ID,
    at now: Instant
  ) throws -> Session {
    let meeting = try Meeting().announced(
      place: "Phòng họp tầng 2", time: "08:00",
      agenda: ["Thông qua danh sách hồ sơ đủ điều kiện", "Thảo luận và đánh giá", "Thông qua kết quả và biên bản"],
      guests: [Meeting.Guest(name: "Bùi Khách Mời Mẫu", body: "Phòng chuyên môn")])
    return try Session(
      id: id, of: council, holding: judgement, name: "Phiên họp xét công nhận sáng kiến", day: now.day
    )
    .announcing(meeting).calling(absences: [.init(member: absent, reason: "đi công tác")], of: council)
    .concluding("Hội đồng đề nghị công nhận 01 sáng kiến.")
  }

  private static let votes = VoteCount(yes: 2, no: 0, blank: 0)

  private static let mean = Mean(sum: Points(hundredths: 171_00), count: 2)

  private static func standing(
    of dossier: Dossier, by judgement: Judgement, under plan: Plan
  ) -> Standing<Dossier.ID> {
    let score = Score(
      ballots: 2, mean: judgement.isVote ? Mean(sum: Points(hundredths: 2_00), count: 2) : mean, verdict: .recognised)
    return Ranking([Candidate(dossier.id, score)], grades: plan.grades).standings[0]
  }

  private static func minutes(
    of dossier: Dossier, _ standing: Standing<Dossier.ID>, _ seats: [CouncilDecisionPaper.Seat], in kind: Council.Kind
  ) -> MinutesPaper.Record {
    let people = seats.map { MinutesPaper.Attendee(name: $0.name, role: $0.seat.name(in: kind)) }
    let item = MinutesPaper.Item(
      title: dossier.writing.title, authors: dossier.byline, issued: 2, collected: 2, valid: 2,
      mean: standing.score.mean?.text, votes: votes, result: "Công nhận")
    return MinutesPaper.Record(
      present: Array(people.prefix(2)),
      absent: [.init(name: people[2].name, role: "\(people[2].role), lý do: đi công tác")], memberCount: people.count,
      chair: people[0].name, secretary: people[1].name, conflicts: [],
      notes: ["Giải pháp dễ làm theo, đề nghị tác giả bổ sung số liệu của năm học sau."], items: [item], ties: [])
  }

  private static func ballot(
    _ id: Ballot.ID, _ dossier: Dossier, in session: Session, of council: Council, under plan: Plan,
    by member: Person.ID,
    at now: Instant
  ) throws -> Ballot {
    let judgement = plan.judging[0]
    let sheet = judgement.sheet(of: dossier, under: plan)
    let points = Dictionary(
      sheet.criteria.map { ($0.id.description, Points(hundredths: $0.max.hundredths * 4 / 5 / 100 * 100)) },
      uniquingKeysWith: { $1 })
    let entry = Ballot.Entry(points: points, vote: .yes, remark: "Giải pháp dễ làm theo, có số liệu rõ.")
    return try Ballot(id: id, session: session.id, dossier: dossier.id, member: member)
      .written(
        entry, declaresApart: false, in: try session.adding([dossier]).opened(by: council, at: now, under: judgement),
        at: now)
  }

  /// The dossier taken through the council to its certificate.
  private static func certified(
    _ received: Dossier, _ outcome: Dossier.Outcome, _ certificate: Certificate, in session: Session,
    by person: Person, at now: Instant, under plan: Plan
  ) throws -> Dossier {
    let rules = plan.conditions.map(\.id.description) + plan.exclusions.map(\.id.description)
    var dossier = try received.checked(rules.map { Dossier.Check(rule: $0, holds: true) }, by: person, under: plan)
    dossier = try dossier.accepted(
      by: person, knowing: .init(response: .noted(unit: "Phòng Mẫu", number: "1/KH", day: now.day)), at: now,
      under: plan)
    let result = Dossier.Judged(plan.judging[0], passed: true, in: session.id, by: person.id, at: now)
    return try dossier.putBefore(session, by: person.id, at: now, under: plan)
      .scored(result, by: person, at: now).decided(outcome, number: certificate.decisionNumber, by: person, at: now)
      .certified(certificate, by: person.id, at: now)
  }
}

extension Category {
  /// The first category at the bottom.
  fileprivate var leaf: Category.ID { children.first?.leaf ?? id }
}

extension Writing {
  /// Says something wherever the plan asks for more than the usual.
  fileprivate mutating func answerEverything(under plan: Plan, on day: Day) {
    if !plan.participants.who.contains(.individual) {
      collective = plan.participants.who.contains(.collective) ? "Tổ chuyên môn Mẫu" : nil
      if collective == nil {
        authors[0].share = Share("60")
        authors.append(
          Author(
            name: "Trần Minh Mẫu", birth: authors[0].birth,
            workplace: plan.participants.guide == nil ? "Đơn vị mẫu" : authors[0].workplace, share: Share("40")))
      }
    }
    let application = plan.application(of: self)?.application
    firstApplied =
      application?.through ?? application?.from ?? application?.months.map { day.adding(months: -$0) } ?? firstApplied
    recognitions = [
      Recognition(body: "Ban Tổ chức Hội thi Mẫu", number: "12/QĐ-BTC", day: day.adding(days: -90), form: "Giải Nhì")
    ].filter { _ in
      plan.conditions(for: self).contains { $0.check == .recognisedElsewhere || $0.check == .recognisedBelow }
    }
    for ask in plan.parts(for: self).flatMap(\.asks) {
      told[ask.id.description] =
        switch ask.kind {
        case .text: .text("Nội dung minh họa.")
        case .amount: .amount(Dong(12_500_000))
        case .day: .day(day)
        case .choice(let options): .text(options.first ?? "")
        case .table(let columns): .rows([columns.map { "\($0) mẫu" }])
        }
    }
  }
}

extension Attachment {
  fileprivate static func sample(_ number: Int, for place: FilePlace, at now: Instant) -> Attachment {
    Attachment(
      digest: String(repeating: "\(number % 10)", count: 64), name: "minh-chung-\(number + 1).pdf", size: 1000,
      type: "",
      part: place.id, added: now)
  }
}

extension Plan {
  /// A birthday with which one may take part.
  fileprivate var sampleBirth: Day? {
    let (from, through) = participants.birth?.days ?? (nil, nil)
    return from ?? through ?? Day(year: 1988, month: 2, day: 9)
  }

  /// What stands in the symbols of its decisions for the body that decides, for the kinds of bodies there are here.
  var sampleSymbol: String {
    let symbols = [("Ủy ban nhân dân", "UBND"), ("Ủy ban Mặt trận Tổ quốc", "MTTQ-BTT")]
    return symbols.first { decidingBody.hasPrefix($0.0) }?.1 ?? "SKHCN"
  }

  /// The judgement of which the samples tell: the council's, or a vote where none is held here; on any day.
  fileprivate func sampleJudgement(_ track: Track.ID) -> Judgement {
    var own = judgements(for: track).last { $0.isHeldInSession } ?? sampleVote
    (own.tracks, own.days, own.decides, own.after) = ([], nil, true, nil)
    return own
  }

  private var sampleVote: Judgement {
    let criteria = judging.first?.scoring.sheets.first?.criteria ?? []
    let scoring = Scoring(
      method: .vote(yes: .half, of: .present), sheets: [Sheet(criteria: criteria)],
      validity: Scoring.Validity(atLeast: .half, of: .members, source: offices.source), source: offices.source)
    return Judgement(
      id: "hoi-dong", name: "Hội đồng xét công nhận", by: offices.council, scoring: scoring, decides: true,
      source: offices.source)
  }

  /// A moment at which the track takes dossiers.
  fileprivate func sampleMoment(_ track: Track) -> Instant {
    let last: Day =
      switch track.intake.until {
      case .before(let day): day.adding(days: -1)
      case .through(let day): day
      }
    return VietnamTime.instant(last, hour: 8)
  }
}
