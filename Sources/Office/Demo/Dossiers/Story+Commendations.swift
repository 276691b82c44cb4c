import Domain

/// A unit's nominations at every stage, a list that was answered and one that the council has yet to order.
extension Story {
  private struct Nominee {
    var name: String
    var position = ""
    var person: String?
    var unit: String?
    var kind: CommendationKind.ID
    var by: String
    var achievements: String
  }

  func commend() async throws {
    try go(2024, 4, 9)
    let first = try await verified(
      Nominee(
        name: "Đào Thị Thử Hưng", position: "Kỹ sư, Trung tâm Kỹ thuật Thử Nghiệm", person: "hy-tac-gia-1",
        kind: "giay-khen",
        by: "hy-trung-tam",
        achievements: "Chủ trì giải pháp sấy lạnh nhãn quy mô hộ, tiết kiệm khoảng 30% điện.\nHướng dẫn 14 hộ làm theo."
      ))
    let second = try await verified(
      Nominee(
        name: "Chi cục Tiêu chuẩn Mẫu", unit: "hy-cc", kind: "giay-khen", by: "hy-chi-cuc",
        achievements: "100% phòng của Chi cục có giải pháp đăng ký; rút ngắn thời gian kiểm định từ 5 ngày còn 2 ngày.")
    )
    try await answer([(first, 8), (second, 9)])
    _ = try await verified(
      Nominee(
        name: "La Chuyên Viên Mẫu", position: "Chuyên viên, Chi cục Tiêu chuẩn Mẫu", person: "hy-chuyen-vien",
        kind: "bang-khen", by: "hy-chi-cuc",
        achievements: "Tham mưu cơ chế hỗ trợ đổi mới công nghệ; đồng tác giả hai giải pháp quản lý phòng đo lường."))
    let centre = Nominee(
      name: "Trung tâm Kỹ thuật Thử Nghiệm", unit: "hy-tt", kind: "bang-khen", by: "hy-trung-tam",
      achievements: "Đưa ba quy trình mới vào sản xuất tại bốn xã; doanh thu dịch vụ tăng một phần tư.")
    _ = try await sent(centre)
    let incomplete = try await sent(
      Nominee(
        name: "Tổ Phân tích mẫu, Trung tâm Kỹ thuật Thử Nghiệm", kind: "giay-khen", by: "hy-trung-tam",
        achievements: "Giảm thời gian trả kết quả phân tích đất xuống còn ba ngày."))
    try await office.run(
      .verifyNomination(
        incomplete, finding: .returned(reason: "Bổ sung số liệu trước và sau, kèm xác nhận của đơn vị.")),
      as: cast.person("hy-van-phong"))
  }

  private func sent(_ nominee: Nominee) async throws -> Nomination.ID {
    let id = Nomination.ID(at: office.clock.now)
    let head = try cast.person(nominee.by)
    guard let unit = cast.units[nominee.by == "hy-chi-cuc" ? "hy-cc" : "hy-tt"] else { throw Refusal.absent }
    let isPerson = nominee.unit == nil && !nominee.position.isEmpty
    let candidate = Nomination.Candidate(
      kind: isPerson ? .individual : .collective, name: nominee.name, position: nominee.position,
      person: try nominee.person.map { try cast.person($0) }, unit: nominee.unit.flatMap { cast.units[$0] })
    // What everyone must meet, and the first criterion that needs no initiative.
    let merits = try await kind(nominee.kind).merits.enumerated().filter { $0.element.candidate == candidate.kind }
    let claimed =
      merits.filter { $0.element.need == .all }
      + merits.filter { $0.element.need == .any && $0.element.evidence == .documents }.prefix(1)
    let claims = claimed.map {
      Nomination.Claim(merit: $0.offset, evidence: "Báo cáo tổng kết năm 2023 và xác nhận của đơn vị áp dụng.")
    }
    let content = Nomination.Content(
      kind: nominee.kind, candidate: candidate, achievements: nominee.achievements, claims: claims)
    try await office.run(.beginNomination(id: id, plan: Cast.hungYen, unit: unit, content: content), as: head)
    if let merit = claims.last?.merit { try await prove(id, merit, as: head) }
    try await office.run(.sendNomination(id), as: head)
    return id
  }

  /// Attaches a file of figures to a merit.
  private func prove(_ id: Nomination.ID, _ merit: Int, as head: Person.ID) async throws {
    let text = "Số liệu trước và sau khi áp dụng, có xác nhận của đơn vị.\n"
    guard let kept = try await office.files.keep(Array(text.utf8)) else { throw Refusal.absent }
    try await office.run(
      .proveMerit(
        id,
        proof: Nomination.Proof(
          digest: kept.digest, name: "So lieu truoc va sau.txt", size: kept.size, type: kept.type.mediaType,
          merit: merit)), as: head)
  }

  private func kind(_ id: CommendationKind.ID) async throws -> CommendationKind {
    try await office.read(as: nil) { desk in try desk.plan(Cast.hungYen).commendation(id) }
  }

  private func verified(_ nominee: Nominee) async throws -> Nomination.ID {
    let id = try await sent(nominee)
    let conditions = Set(try await kind(nominee.kind).conditions.map(\.id))
    try await office.run(
      .verifyNomination(id, finding: .meets(note: "Đủ tiêu chuẩn, minh chứng khớp hồ sơ lưu.", conditions: conditions)),
      as: cast.person("hy-van-phong"))
    return id
  }

  /// A list that was voted on by nine, submitted and answered by a decision.
  private func answer(_ votes: [(nomination: Nomination.ID, votes: Int)]) async throws {
    let (id, officer) = (CommendationList.ID(at: office.clock.now), try cast.person("hy-van-phong"))
    try await office.run(
      .openCommendationList(id: id, plan: Cast.hungYen, kind: "giay-khen", name: "Đợt quý I năm 2024"), as: officer)
    try await office.run(
      .orderCommendations(
        id, vote: CommendationList.Vote(day: office.clock.now.day, present: 9),
        entries: votes.map { CommendationList.Entry(nomination: $0.nomination, votes: $0.votes) }), as: officer)
    try await office.run(.submitCommendations(id, number: "15/TTr-VP"), as: officer)
    var signing = try await signing("61/QĐ-SKHCN", for: Cast.hungYen)
    signing.signer = "Đinh Giám Đốc Sở Mẫu"
    try await office.run(.recordCommendations(id, signing: signing), as: cast.person("hy-giam-doc"))
  }
}
