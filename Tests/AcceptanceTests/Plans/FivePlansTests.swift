import Domain
@_spi(Desk) import Office
import Store
import TestSupport
import Testing

/// Each of the five plans from its announcement to its decisions, commendations and forwarding, by the days and numbers
/// of its own text.
@Suite("The five plans")
struct FivePlansTests {
  @Test("Quảng Trị: response plans, dossiers at the office, one list in quarter II, results in quarter IV (QT-7, QT-8)")
  func quangTri() async throws {
    let walk = try await PlanWalk("quang-tri-2023", on: "2023-04-03")
    let first = try await walk.received("Bảng màu văn bản đến hạn", "nam-2023", "quan-ly-dieu-hanh", "dieu-hanh")
    let missing = await #expect(throws: Refusals.self) { try await walk.accept(first) }
    #expect(missing?.all.map(\.clause) == ["II.4.3"])
    try await walk.respond()
    try await walk.accept(first)
    let second = try await walk.received("Phiếu thẩm định một trang", "nam-2023", "cong-tac", "tham-dinh")
    try await walk.accept(second)
    let excluded = try await walk.received("Máy sấy đang chờ bảo hộ", "nam-2023", "su-nghiep", "ung-dung")
    try await walk.office.run(.refuseDossier(excluded, clause: "II.4.2", reason: "Đang được bảo hộ."), as: walk.officer)

    try walk.test.go(to: "2023-06-20T08:00")
    let forwarding = try #require(try await walk.value { $0.forwards.first })
    #expect(forwarding.due == .quarter(2, year: nil))
    let list = ForwardingList.ID(at: walk.office.clock.now)
    await #expect(throws: Refusal.self) {
      try await walk.office.run(
        .prepareForwardingList(id: list, plan: walk.plan, forwarding: forwarding.id, dossiers: [first, excluded]),
        as: walk.officer)
    }
    try await walk.office.run(
      .prepareForwardingList(id: list, plan: walk.plan, forwarding: forwarding.id, dossiers: [first, second]),
      as: walk.officer)
    try await walk.office.run(.countForwardedCopies(list, copies: [first: 2, second: 2]), as: walk.officer)
    for id in [first, second] {
      try await walk.office.run(
        .confirmExclusions(id, at: .forwarding, answers: ["bao-ho": true]), as: walk.officer)
    }
    try await walk.office.run(
      .sendForwardingList(list, signing: try walk.test.letter("45/SKHCN-VP", by: "Phan Giám Đốc Mẫu")),
      as: walk.officer)
    let sent = try await walk.office.read(as: walk.officer) { try $0.forwardingList(list) }
    #expect(sent.items.map(\.dossier) == [first, second])
    let gone = try await walk.test.dossier(first)
    #expect(
      try await gone.nextSteps(under: walk.value { $0 }).map { "\($0.time): \($0.what)" }
        == ["từ ngày 1/10/2023 đến hết ngày 31/12/2023: Hội đồng thẩm định cấp tỉnh xét, trả kết quả"])
    #expect(gone.due == nil)
    await #expect(
      throws: Refusal(
        "Hồ sơ đã chuyển lên cấp trên nên không rút ở đây được.",
        next: "Liên hệ cơ quan đã chuyển hồ sơ để đề nghị cấp trên cho rút.")
    ) { try await walk.office.run(.withdrawDossier(first, reason: "Đổi ý."), as: walk.head) }

    // The province's council answers by a letter in the fourth quarter.
    try walk.test.go(to: "2023-11-20T08:00")
    try await walk.office.run(
      .recordFindings(
        list, number: "210/MTTQ-BPT", day: walk.today,
        findings: [first: Finding(.recognised, grade: "Tiêu biểu"), second: Finding(.notRecognised)]),
      as: walk.officer)
    let answers = try await walk.office.read(as: walk.officer) { desk in
      try desk.forwardingList(list).items.map { try Finding(answering: $0, at: desk)?.verdict }
    }
    #expect(answers == [.recognised, .notRecognised])
    _ = try await walk.test.verify()
  }

  @Test("Hưng Yên: nothing is recognised; at most 10 Bằng khen and 5 + 10 Giấy khen (HY-3, HY-4)")
  func hungYen() async throws {
    let walk = try await PlanWalk("hung-yen-2024", on: "2024-03-06")
    for title in ["Cân chợ lưu động", "Nhắc hạn hiệu chuẩn"] {
      let id = try await walk.received(title, "nam-2024", "kinh-te", "3c")
      try await walk.accept(id)
      #expect(try await walk.test.dossier(id).nextSteps(under: walk.value { $0 }).map(\.what) == [])
    }
    try walk.test.go(to: "2024-11-05T08:00")
    // The plan has no council that recognises initiatives.
    await #expect(throws: Refusal("Kế hoạch này không có lần xét nào do Hội đồng tổ chức.")) {
      try await walk.office.run(
        .prepareSession(
          id: Session.ID(at: walk.office.clock.now), of: walk.council, name: "Phiên xét", day: walk.today),
        as: walk.secretary)
    }

    // A unit nominates its author, whose accepted initiatives count, and itself.
    let person = try await walk.nominated("giay-khen", .individual, merits: [8, 9, 11])
    let unit = try await walk.nominated("giay-khen", .collective, merits: [0, 1, 2])
    #expect(try await walk.nomination(person).initiatives.count == 2)
    let list = try await walk.listed("giay-khen", [person, unit])
    try await walk.office.run(.submitCommendations(list, number: "12/TTr-SKHCN"), as: walk.officer)
    let register = InitiativesLook(typed: "", chosen: [:], order: .title, page: 1)
    #expect(try await walk.office.look(register, as: nil).found.total == 0)
    try await walk.office.run(
      .recordCommendations(list, signing: try await walk.signing("130/QĐ-SKHCN")), as: walk.officer)
    // The public reads for which works a person was commended, with that name alone; the unit's own commendation is
    // none of its people's works.
    let shown = try await walk.office.look(register, as: nil).found.initiatives
    #expect(shown.map(\.title) == ["Cân chợ lưu động", "Nhắc hạn hiệu chuẩn"])
    #expect(shown.allSatisfy { $0.source == .commended && $0.commended.count == 1 && $0.collective == nil })
    #expect(shown.map { $0.recognised.map(\.decisionNumber) } == [["130/QĐ-SKHCN"], ["130/QĐ-SKHCN"]])
    let given = try await walk.office.read(as: walk.officer) { try $0.commendationList(list).value.given }
    #expect(given == [.individual: 1, .collective: 1])
    let kinds = try await walk.value { $0.commendations.map(\.cap) }
    #expect(kinds == [.joint(10), .separate(collectives: 5, individuals: 10)])
    _ = try await walk.test.verify()
  }

  @Test("Thừa Thiên Huế: each field on its own sheet, grades, the award, then the central council (TTH-7 to TTH-10)")
  func thuaThienHue() async throws {
    let walk = try await PlanWalk("thua-thien-hue", on: "2024-03-04")
    var entries: [(dossier: Dossier.ID, entry: Ballot.Entry)] = []
    let filed: [(String, Category.ID, Category.ID, Int)] = [
      ("Bảng kiểm đột quỵ", "y-te", "sang-kien", 92), ("Phân từ bèo", "san-xuat", "sang-tao", 75),
      ("Chợ phiên trao đổi", "cong-dong", "y-tuong", 60), ("Biểu mẫu cũ", "quan-ly", "sang-kien", 40),
    ]
    for (title, field, solution, total) in filed {
      let id = try await walk.received(title, "hang-nam", field, solution)
      try await walk.accept(id)
      entries.append((id, try await walk.points(Points(total), for: field)))
    }
    #expect(
      entries.map { $0.entry.points.keys.sorted() } == [
        ["sn-chat-luong", "sn-moi", "sn-nhan-rong"], ["sx-moi", "sx-nang-suat", "sx-nhan-rong"],
        ["hieu-qua", "lan-toa", "sang-tao"], ["ql-hieu-qua", "ql-lan-toa", "ql-moi"],
      ])
    try walk.test.go(to: "2024-08-05T08:00")
    let decision = try await walk.decide(try await walk.closedSession(entries), number: "31/QĐ-MTTQ")
    #expect(decision.items.map { $0.grade?.description } == ["xuat-sac", "kha", "dat", nil])

    let nomination = try await walk.nominated("giai-thuong", .individual, merits: [1])
    let list = try await walk.listed("giai-thuong", [nomination])
    try await walk.office.run(.submitCommendations(list, number: "7/TTr-MTTQ"), as: walk.officer)
    try walk.test.go(to: "2024-08-28T08:00")
    try await walk.office.run(
      .recordCommendations(list, signing: try await walk.signing("40/QĐ-MTTQ")), as: walk.officer)
    #expect(try await walk.nomination(nomination).state == .commended)

    let forwarding = try #require(try await walk.value { $0.forwards.first })
    let higher = ForwardingList.ID(at: walk.office.clock.now)
    try await walk.office.run(
      .prepareForwardingList(
        id: higher, plan: walk.plan, forwarding: forwarding.id, dossiers: [entries[0].dossier],
        entries: [entries[0].dossier: ForwardingList.Entry(confirmed: ["tieu-bieu"])]),
      as: walk.officer)
    try await walk.office.run(
      .sendForwardingList(higher, signing: try walk.test.letter("52/MTTQ-BPT", by: "Tôn Chủ Tịch Mẫu")),
      as: walk.officer)
    let sent = try await walk.office.read(as: walk.officer) { try $0.forwardingList(higher) }
    #expect(sent.items.map(\.finding?.grade) == ["Loại Xuất sắc"])
    _ = try await walk.test.verify()
  }

  @Test(
    """
    Tam Điệp: prizes by grade are decided and paid from the estimate, who spread the movement is commended (TD-4, TD-7)
    """
  )
  func tamDiep() async throws {
    let walk = try await PlanWalk("tam-diep-2024", on: "2024-03-04")
    let finance = try await walk.test.person("Ngô Kế Toán", (.financeOfficer, .plan(walk.plan)))
    var entries: [(dossier: Dossier.ID, entry: Ballot.Entry)] = []
    for (title, total) in [("Tranh cát", 90), ("Thẻ giấy", 70), ("Đôi bạn", 65)] {
      let id = try await walk.received(title, "dot-1", "giao-duc", "tac-nghiep")
      try await walk.accept(id)
      entries.append((id, try await walk.points(Points(total), for: "giao-duc")))
    }
    try walk.test.go(to: "2024-05-10T08:00")
    let decision = try await walk.decide(try await walk.closedSession(entries), number: "5/QĐ-UBND")
    #expect(decision.items.map { $0.grade?.description } == ["A", "B", "C"])
    #expect(decision.prizes == Dong(2_000_000 + 1_000_000 + 500_000))

    let plan = try await walk.value { $0 }
    let lines = Estimate.lines(of: plan) { Estimate.Line.ID(at: walk.office.clock.now) }
    try await walk.office.run(.writeEstimate(plan: walk.plan, year: 2024, lines: lines), as: finance)
    let estimate = try await walk.estimate(2024, as: finance)
    try await walk.office.run(
      .approveEstimate(estimate.id, number: "88/QĐ-UBND", day: walk.today, total: estimate.total),
      as: walk.authority)
    try await walk.office.run(
      .payPrizes(
        estimate.id, line: estimate.lines[0].id, decision: decision.id, dossiers: [entries[0].dossier],
        day: walk.today, voucher: "PC-01"), as: finance)
    let payments = try await walk.office.read(as: finance) {
      try Store.Money.payments(from: estimate.id, on: $0.connection)
    }
    #expect(payments.map(\.amount) == [Dong(2_000_000)])

    let nomination = try await walk.nominated("khen-thuong-trien-khai", .collective, merits: [0])
    let list = try await walk.listed("khen-thuong-trien-khai", [nomination])
    try await walk.office.run(.submitCommendations(list, number: "9/TTr-KT"), as: walk.officer)
    try await walk.office.run(
      .recordCommendations(list, signing: try await walk.signing("6/QĐ-UBND")), as: walk.officer)
    #expect(try await walk.nomination(nomination).state == .commended)
    _ = try await walk.test.verify()
  }

  @Test("Vĩnh Tường: two rounds with their own days, decided apart, sent on by the authors' wish (VT-1, VT-2, VT-4)")
  func vinhTuong() async throws {
    let walk = try await PlanWalk("vinh-tuong-2022", on: "2022-02-10")
    let yes = Ballot.Entry(vote: .yes, found: ["tieu-bieu": true, "nhan-rong": true])

    let education = try await walk.received("Đọc sách cùng cha mẹ", "giao-duc", "giao-duc", "quan-ly")
    try await walk.accept(education)
    try walk.test.go(to: "2022-03-05T08:00")
    try await walk.appraise([education], in: "tham-dinh")
    try walk.test.go(to: "2022-03-15T08:00")
    let spring = try await walk.decide(try await walk.closedSession([(education, yes)]), number: "215/QĐ-UBND")

    try walk.test.go(to: "2022-08-10T08:00")
    let economy = try await walk.received("Lịch hẹn qua tin nhắn", "kinh-te-xa-hoi", "cai-cach-hanh-chinh", "quan-ly")
    try await walk.accept(economy)
    try walk.test.go(to: "2022-09-05T08:00")
    let autumn = try await walk.decide(try await walk.closedSession([(economy, yes)]), number: "1107/QĐ-UBND")
    #expect([spring, autumn].flatMap(\.items).map(\.recognised) == [true, true])

    let forwarding = try #require(try await walk.value { $0.forwards.first })
    let list = ForwardingList.ID(at: walk.office.clock.now)
    let prepare = Command.prepareForwardingList(
      id: list, plan: walk.plan, forwarding: forwarding.id, dossiers: [education, economy])
    await #expect(throws: Refusal.self) { try await walk.office.run(prepare, as: walk.officer) }
    for dossier in [education, economy] {
      try await walk.office.run(.wishHigher(dossier, isYes: true), as: walk.author)
    }
    try await walk.office.run(prepare, as: walk.officer)
    try await walk.office.run(
      .sendForwardingList(list, signing: try walk.test.letter("77/UBND-KTHT", by: "Chủ Tịch Huyện Mẫu")),
      as: walk.officer)
    let sent = try await walk.office.read(as: walk.officer) { try $0.forwardingList(list) }
    #expect(sent.items.map(\.finding?.decisionNumber) == ["215/QĐ-UBND", "1107/QĐ-UBND"])
    _ = try await walk.test.verify()
  }
}

extension PlanWalk {
  fileprivate var today: Day { office.clock.now.day }

  /// Something of the plan.
  fileprivate func value<T: Sendable>(_ of: @escaping @Sendable (Plan) throws -> T) async throws -> T {
    try await office.read(as: nil) { [plan] in try of(try $0.plan(plan)) }
  }

  /// A nomination of the author or of the unit, verified by the office.
  fileprivate func nominated(
    _ kind: CommendationKind.ID, _ candidate: CommendationKind.Candidate, merits: [Int]
  ) async throws -> Nomination.ID {
    let id = Nomination.ID(at: office.clock.now)
    let who =
      candidate == .individual
      ? Nomination.Candidate(kind: .individual, name: "Nguyễn Tác Giả", position: "Chuyên viên", person: author)
      : Nomination.Candidate(kind: .collective, name: "Đơn vị Mẫu", unit: unit)
    let content = Nomination.Content(
      kind: kind, candidate: who, achievements: "Có sáng kiến được công nhận và áp dụng rộng.",
      claims: merits.map { Nomination.Claim(merit: $0, evidence: "Báo cáo số 12/BC") })
    try await office.run(.beginNomination(id: id, plan: plan, unit: unit, content: content), as: clerk)
    try await office.run(.sendNomination(id), as: head)
    try await office.run(
      .verifyNomination(id, finding: .meets(note: "", conditions: ["ky-luat", "khieu-nai"])), as: officer)
    return id
  }

  fileprivate func nomination(_ id: Nomination.ID) async throws -> Nomination {
    try await office.read(as: officer) { try $0.nomination(id).value }
  }

  /// A list of nominations for which the whole council voted.
  fileprivate func listed(_ kind: CommendationKind.ID, _ nominations: [Nomination.ID]) async throws
    -> CommendationList.ID
  {
    let id = CommendationList.ID(at: office.clock.now)
    try await office.run(.openCommendationList(id: id, plan: plan, kind: kind, name: "Đợt năm nay"), as: officer)
    try await office.run(
      .orderCommendations(
        id, vote: CommendationList.Vote(day: today, present: 5),
        entries: nominations.map { CommendationList.Entry(nomination: $0, votes: 5) }), as: officer)
    return id
  }

  fileprivate func estimate(_ year: Int, as finance: Person.ID) async throws -> Estimate {
    let loaded = try await office.read(as: finance) { [plan] in
      try Store.Money.estimate(of: plan, in: year, on: $0.connection)?.value
    }
    return try #require(loaded)
  }

  fileprivate func signing(_ number: String) async throws -> Signing {
    try await test.signing(number, for: plan)
  }
}
