import Domain
import Store

/// A contest with two intakes a year: a round that is over, and one under way.
extension Story {
  private static let plan = Cast.contest
  private static let officer = "tinh-tiep-nhan"
  private static let secretary = "tinh-thu-ky"
  private static let chair = "tinh-chu-tich-hd"

  /// The works of a round, by their tracks.
  private static let first: [Script] = [
    Script("Máy gieo hạt đẩy tay cho ruộng bậc thang", "ht-tac-gia-1", "nong-nghiep", .accepted),
    Script("Đồ gá khoan lỗ nghiêng cho xưởng thực hành", "ht-tac-gia-2", "co-khi", .accepted),
  ]
  private static let second: [Script] = [
    Script("Xe kéo lúa tự cân bằng", "ht-tac-gia-3", "nong-nghiep", .accepted)
  ]
  private static let firstOfNext: [Script] = [
    Script("Bộ hẹn giờ tưới dùng bình chứa", "ht-tac-gia-1", "nong-nghiep", .accepted),
    Script("Bàn cắt ống có thước xoay", "ht-tac-gia-2", "co-khi", .accepted),
  ]
  private static let secondOfNext: [Script] = [
    Script("Lò sấy nông sản bằng hơi nóng hồi lưu", "ht-tac-gia-1", "nong-nghiep", .accepted),
    Script("Khuôn đúc chậu từ xỉ than", "ht-tac-gia-2", "co-khi", .accepted),
    Script("Thang hái quả gấp gọn", "ht-tac-gia-2", "nong-nghiep", .accepted),
  ]

  /// 2023: what each intake brought is recognised at once; the prizes come from one list over both, and are paid.
  mutating func firstContest() async throws {
    try go(2023, 1, 4)
    try await cast.establish(
      Cast.contest, "Ban Giám khảo Hội thi Sáng tạo kỹ thuật tỉnh Mẫu", by: "03/QĐ-UBND",
      [
        (Self.chair, .chair), (Self.secretary, .secretary), ("tinh-uy-vien", .member), ("tinh-uy-vien-2", .member),
      ], in: office)
    let first = try await entered(Self.first, "vong-1")
    try go(2023, 1, 25)
    let spring = try await marked(zip(first, [[Self.entry(27, 18, 27, 17), Self.entry(26, 18, 26, 17)], Self.good]))
    _ = try await recognised(spring, "112/QĐ-UBND")

    try go(2023, 2, 3)
    try await admit()
    let second = try await entered(Self.second, "vong-2")
    try go(2023, 2, 10)
    let late = try await marked(zip(second, [[Self.entry(20, 14, 22, 14), Self.entry(21, 14, 21, 13)]]))
    try await office.run(
      .giveSpecialPrize(late, "tre", to: second[0], reason: "Tác giả 19 tuổi, tự chế tạo từ vật liệu sẵn có."),
      as: cast.person(Self.chair))
    _ = try await recognised(late, "145/QĐ-UBND")
    try await pay(by: try await prizes())
    try await office.run(.numberNationally(second[0], "SK-MAU-0145"), as: cast.person(Self.officer))
  }

  /// The round of 2023 is closed and archived; what it left is said.
  private func closeContest() async throws {
    try await office.run(
      .closeRound(
        of: Self.plan, id: RoundClosing.Time.ID(at: office.clock.now),
        reason: "Hội thi 2023 đã trao giải; các việc còn lại chuyển theo dõi ở Hội thi 2024.",
        verifying: "http://127.0.0.1:8080/xac-minh/"),
      as: cast.person(Self.officer))
    guard try await office.doNextWork(of: [RoundArchiving()]) else { throw Fault("the round was not archived") }
  }

  /// 2024: what the first intake brought is ranked for the time being, two of the same mean for one first prize.
  func nextContest() async throws {
    try go(2024, 1, 2)
    try await closeContest()
    try go(2024, 1, 3)
    try await office.run(.openRound(of: Self.plan), as: cast.person("quan-tri"))
    let works = try await entered(Self.firstOfNext, "vong-1")
    try go(2024, 1, 12)
    let best = [Self.entry(27, 18, 26, 17), Self.entry(27, 17, 27, 17)]
    _ = try await marked(zip(works, [best, best]))
  }

  /// The second intake is marked: a third marker is to be asked for one, the chair to decide on another, and one has a
  /// single ballot. One more came by post.
  func markContest() async throws {
    try go(2024, 2, 19)
    let works = try await entered(Self.secondOfNext, "vong-2")
    try go(2024, 2, 22)
    try await byPost()
    let apart = [Self.entry(27, 18, 27, 17), Self.entry(21, 14, 22, 14)]
    let session = try await hold(
      works, plan: Self.plan, judgement: "cham-thi", secretary: Self.secretary, name: "Phiên chấm Vòng 2 năm 2024")
    try await mark(zip(works, [apart, apart + [Self.entry(25, 16, 24, 15)], Array(apart.prefix(1))]), in: session)
  }

  // MARK: Intake

  private func entered(_ scripts: [Script], _ track: Track.ID) async throws -> [Dossier.ID] {
    var all: [Dossier.ID] = []
    for script in scripts {
      let id = try await file(script, Self.plan, track, head: Self.officer)
      try await carry(id, to: script.reach, by: Self.officer)
      all.append(id)
    }
    return all
  }

  /// Someone who belongs to no unit of the province is let in by a document.
  private func admit() async throws {
    try await office.run(
      .admitParticipant(
        id: AdmittedParticipant.ID(at: office.clock.now), plan: Self.plan, signIn: "ht-tac-gia-3",
        Admission.Entry(
          reason: "Thanh niên lập nghiệp, chưa thuộc đơn vị nào; Tỉnh đoàn giới thiệu.", document: "18/GT-TĐ",
          day: office.clock.now.day)), as: cast.person(Self.officer))
  }

  /// Posted on the last day but one, it came two days after the intake: the postmark counts, the receipt says so.
  private func byPost() async throws {
    let (id, officer, today) = (
      Dossier.ID(at: office.clock.now), try cast.person(Self.officer), office.clock.now.day
    )
    let entry = PaperEntry(
      track: "vong-2", way: .posted, came: today, postmark: today.adding(days: -3), broughtBy: "Ngô Văn Gửi Mẫu",
      title: "Máy tỉa cành cao từ động cơ cũ", unit: cast.units["tinh-cty"], late: nil, outside: nil)
    try await office.run(.enterFromPaper(id: id, plan: Self.plan, entry), as: officer)
    try await office.run(
      .writeDossier(id, revision: 1) { writing in
        writing.field = "co-khi"
        writing.authors = [
          Author(
            name: "Ngô Văn Gửi Mẫu", workplace: "Công ty Cơ khí Mẫu", share: Share(hundredths: Share.whole))
        ]
      }, as: officer)
    try await office.run(.submitDossier(id), as: officer)
    try await office.run(.receiveDossiers([id]), as: officer)
    let dossier = try await office.read(as: officer) { try $0.dossier(id) }
    let plan = try await office.read(as: officer) { try $0.plan(of: dossier) }
    try await office.run(.countCopies(id, .whole(of: dossier, under: plan)), as: officer)
  }

  // MARK: Marking

  private static let good = [entry(24, 16, 24, 15), entry(24, 15, 24, 15)]

  private static func entry(_ newness: Int, _ skill: Int, _ use: Int, _ effect: Int) -> Ballot.Entry {
    Ballot.Entry(points: [
      "tinh-moi": Points(newness), "trinh-do": Points(skill), "ap-dung": Points(use), "kinh-te": Points(effect),
    ])
  }

  /// A session of today whose result the chair locks.
  private func marked(_ works: Zip2Sequence<[Dossier.ID], [[Ballot.Entry]]>) async throws -> Session.ID {
    let day = office.clock.now.day
    let session = try await hold(
      works.map(\.0), plan: Self.plan, judgement: "cham-thi", secretary: Self.secretary,
      name: "Phiên chấm ngày \(day.short)")
    try await mark(works, in: session)
    try await office.run(.closeSession(session), as: cast.person(Self.chair))
    return session
  }

  /// Those who mark each dossier hand in; where there are three ballots, one more is asked first.
  private func mark(_ works: Zip2Sequence<[Dossier.ID], [[Ballot.Entry]]>, in id: Session.ID) async throws {
    let session = try await office.read(as: nil) { try $0.session(id) }
    for (dossier, ballots) in works {
      let readers = session.readers(of: dossier)
      let third = session.members.map(\.person).first { !readers.contains($0) }
      for (place, ballot) in ballots.enumerated() {
        guard let marker = place < readers.count ? readers[place] : third else { throw Refusal.absent }
        if place == readers.count {
          try await office.run(
            .askThirdMarker(id, dossier: dossier, member: marker), as: cast.person(Self.secretary))
        }
        try await office.run(.writeBallot(id, dossier: dossier, entry: ballot, submit: true), as: marker)
      }
    }
  }

  // MARK: What follows

  private func recognised(_ session: Session.ID, _ number: String) async throws -> Decision.ID {
    try await decide(
      session, under: Self.plan, number: number, secretary: Self.secretary, authority: "tinh-quyet-dinh",
      officer: Self.officer)
  }

  /// A session without dossiers of its own gives the prizes, once both intakes are over.
  private func prizes() async throws -> Decision.ID {
    try go(2023, 2, 22)
    let session = try await hold(
      [], plan: Self.plan, judgement: "cham-thi", secretary: Self.secretary, name: "Phiên xếp giải năm 2023")
    try await office.run(.callRoll(session, absences: []), as: cast.person(Self.secretary))
    try await office.run(.closeSession(session), as: cast.person(Self.chair))
    return try await recognised(session, "160/QĐ-UBND")
  }

  /// The prizes of the decision are paid as one list, each from the line of its grade.
  private func pay(by id: Decision.ID) async throws {
    let (plan, decision) = try await office.read(as: nil) { (try $0.plan(Self.plan), try $0.decision(id)) }
    let lines = Estimate.lines(of: plan) { Estimate.Line.ID(at: office.clock.now) }.filter { $0.amount > .zero }
    let estimate = try await approved(
      lines, of: plan.id, year: 2023, number: "171/QĐ-UBND", by: "tinh-ke-toan", approver: "tinh-quyet-dinh")
    try await office.run(
      .payPrizes(
        estimate, decision: id, dossiers: decision.items.filter { $0.prize > .zero }.map(\.dossier),
        day: office.clock.now.day, voucher: "PC-31"), as: cast.person("tinh-ke-toan"))
  }
}
