import Domain

extension PaperSamples {
  /// The papers of a list of candidates that was voted on, submitted and answered.
  static func commendations(under plan: Plan, on day: Day) throws -> [Sample] {
    let now = VietnamTime.start(of: day)
    func id<T>(_ number: UInt64) -> Identifier<T> { Identifier(at: now, random: (number, number)) }
    let (plan, kind) = plan.withCommendation
    let list = try CommendationList(
      id: id(20), plan: plan, kind: kind.id, name: "Đợt tổng kết năm \(day.year)", council: nil, at: now)
    let candidates: [(name: String, position: String, CommendationKind.Candidate)] = [
      ("Trường Tiểu học Mẫu", "", .collective), ("Nguyễn Thị Thử", "Giáo viên, Trường Tiểu học Mẫu", .individual),
      ("Trần Minh Mẫu", "Chuyên viên Phòng Giáo dục và Đào tạo Mẫu", .individual),
    ]
    let items = candidates.enumerated().map { index, candidate in
      CommendationList.Item(
        nomination: id(UInt64(30 + index)),
        candidate: Nomination.Candidate(kind: candidate.2, name: candidate.name, position: candidate.position),
        unitName: "Phòng Giáo dục và Đào tạo Mẫu", initiatives: 3 - index, votes: 9 - index)
    }
    let person: Person.ID = id(2)
    let submitted = try list.voted(CommendationList.Vote(day: day, present: 9), items, at: now)
      .submitted(under: kind, given: [:], number: "12/TTr-KT", by: person, at: now)
    let signing = Signing(
      number: "25/QĐ-\(plan.sampleSymbol)", day: day, signer: "Vũ Quyết Định Mẫu",
      authority: SigningAuthority(plan.signature(giving: kind)))
    let issuance = try Issuance(
      signing, of: plan.body(giving: kind).fullName, notBefore: (day, "ngày trình"), by: person, at: now)
    let decided = try submitted.decided(issuance, struck: [:])
    let unit = Unit(id: id(3), name: "Trường Tiểu học Mẫu", kind: "don-vi", since: Day(daysSince1970: 0))
    let nomination = try Nomination.begun(
      id: id(30),
      content: Nomination.Content(
        kind: kind.id, candidate: items[1].candidate,
        achievements: "Hướng dẫn 12 đồng nghiệp viết báo cáo mô tả.\nChủ trì hai giải pháp đã áp dụng tại trường.",
        claims: kind.merits.enumerated().filter { $0.element.candidate == .individual }.map {
          Nomination.Claim(merit: $0.offset, evidence: "Giấy chứng nhận sáng kiến số 7 ngày \(day.figures).")
        }), by: person, unit: unit, plan: plan, version: 1, at: now)
    return [
      Sample(
        name: "bao-cao-thanh-tich",
        paper: Paper.achievementReport(
          nomination: nomination, plan: plan,
          initiatives: ["Một số biện pháp rèn chữ viết cho học sinh lớp 1 thông qua trò chơi dân gian"], day: day
        )),
      Sample(
        name: "to-trinh-khen-thuong",
        paper: Paper.commendationProposal(
          list: submitted, kind: kind, plan: plan, council: plan.council.name, day: day
        )),
      Sample(
        name: "quyet-dinh-khen-thuong", paper: Paper.commendationDecision(list: decided, kind: kind, plan: plan)),
    ] + merits(decided, kind, plan)
  }
}

extension PaperSamples {
  private static func merits(_ list: CommendationList, _ kind: CommendationKind, _ plan: Plan) -> [Sample] {
    [("giay-khen", true), ("giay-khen-dung", false)].compactMap { name, isLandscape in
      Paper.merits(list: list, kind: kind, plan: plan, isLandscape: isLandscape).map { Sample(name: name, paper: $0) }
    }
  }
}

extension Plan {
  /// The plan with its first kind of commendation; one that has none gets one for the sample.
  fileprivate var withCommendation: (plan: Plan, kind: CommendationKind) {
    if let kind = commendations.first { return (self, kind) }
    var plan = self
    let kind = CommendationKind(
      id: "giay-khen", name: "Giấy khen của \(decider.name)", by: offices.decides,
      candidates: [.collective, .individual], cap: .none, merits: [], source: offices.source)
    plan.commendations = [kind]
    return (plan, kind)
  }
}
