import Domain
import Store

/// What happened so far under the movements of three provinces.
extension Story {
  /// Quảng Trị 2023: units respond, the office collects dossiers, one list goes to the province in the second quarter.
  func quangTri() async throws {
    try go(2023, 2, 24)
    try await responses()
    var accepted: [Dossier.ID] = []
    for (index, script) in Script.quangTri.enumerated() {
      try go(2023, 4, 3 + index * 6)
      let id = try await file(script, Cast.quangTri, "nam-2023", head: "qt-thu-truong")
      try await carry(
        id, to: script.reach, by: "qt-tiep-nhan",
        refusing: ("II.4.2", "Giải pháp đang chờ bảo hộ quyền sở hữu trí tuệ."))
      if script.reach == .accepted { accepted.append(id) }
    }
    try await notSelected()
    try await firstReports()
    try await toProvince(accepted)
    try await yearlyReports()
  }

  /// The unit answers the five criteria of one that it does not choose.
  private func notSelected() async throws {
    let script = Script(
      "Tủ sách điện tử mua trọn gói", "qt-tac-gia-2", "cong-tac", .submitted, as: "tham-dinh")
    let id = try await file(script, Cast.quangTri, "nam-2023", head: "qt-thu-truong")
    let head = try cast.person("qt-thu-truong")
    let criteria = try await office.read(as: head) { desk in
      let plan = try desk.plan(Cast.quangTri)
      return plan.unitSelection(for: "nam-2023")?.sheet(for: plan.ancestry(of: script.field)).criteria ?? []
    }
    let answers = criteria.map { criterion in
      let isMet = criterion.id != "kinh-te"
      return Dossier.Answer(criterion.id, isMet: isMet, reason: isMet ? "" : "Mua trọn gói, tốn kinh phí của Sở.")
    }
    try await office.run(.selectDossier(id, answers: answers), as: head)
  }

  /// One list goes to the province with two copies of each dossier, and a supplement by a document; a letter says what
  /// became of the first, the others are still waited for.
  private func toProvince(_ ids: [Dossier.ID]) async throws {
    try go(2023, 6, 20)
    let list = try await send(ids.dropLast(), number: "45/SKHCN-VP")
    try go(2023, 6, 27)
    guard let day = Day(year: 2023, month: 6, day: 26) else { throw Refusal.absent }
    _ = try await send(
      ids.suffix(1), number: "51/SKHCN-VP",
      supplementing: ("Mặt trận tỉnh đồng ý nhận thêm hồ sơ đã xét chọn trước hạn.", "388/MTTQ-BPT", day))
    try go(2023, 11, 20)
    let findings = ids.prefix(1).map { ($0, Finding?.some(Finding(.recognised, grade: "Tiêu biểu"))) }
    try await office.run(
      .recordFindings(
        list, number: "210/MTTQ-BPT", day: office.clock.now.day, findings: Dictionary(uniqueKeysWithValues: findings)),
      as: cast.person("qt-tiep-nhan"))
  }

  /// A list, its copies counted, goes to the province.
  private func send(
    _ ids: some Collection<Dossier.ID>, number: String,
    supplementing supplement: (reason: String, document: String, day: Day)? = nil
  ) async throws -> ForwardingList.ID {
    let officer = try cast.person("qt-tiep-nhan")
    let list = ForwardingList.ID(at: office.clock.now)
    try await office.run(
      .prepareForwardingList(
        id: list, plan: Cast.quangTri, forwarding: Forwarding.standardID, dossiers: Array(ids),
        supplement: supplement), as: officer)
    let asked = try await office.read(as: officer) { try $0.plan(Cast.quangTri).exclusions(at: .forwarding) }
    let answers = Dictionary(asked.map { ($0.id.description, true) }, uniquingKeysWith: { $1 })
    for id in ids { try await office.run(.confirmExclusions(id, at: .forwarding, answers: answers), as: officer) }
    try await office.run(
      .countForwardedCopies(list, copies: Dictionary(ids.map { ($0, 2) }, uniquingKeysWith: { $1 })), as: officer)
    try await office.run(
      .sendForwardingList(
        list,
        signing: Signing(
          number: number, day: office.clock.now.day, signer: "Giám Đốc Sở Mẫu",
          authority: try SigningAuthority(collective: "", capacity: .head, head: "Giám đốc", title: ""))), as: officer)
    return list
  }

  /// Thừa Thiên Huế 2024: the Front's council of bodies and experts is set up; dossiers come in until June.
  mutating func thuaThienHue() async throws {
    try go(2024, 1, 15)
    try await cast.establish(
      Cast.thuaThienHue, "Hội đồng thẩm định sáng tạo tỉnh", by: "21/QĐ-MTTQ",
      [
        ("tth-chu-tich-hd", .chair), ("tth-thu-ky", .secretary), ("tth-uy-vien-1", .member),
        ("tth-uy-vien-2", .member),
      ], fields: ["tth-uy-vien-1": "y-te", "tth-uy-vien-2": "san-xuat"],
      bodies: [
        "tth-uy-vien-1": "Liên hiệp các Hội Khoa học Kỹ thuật tỉnh", "tth-uy-vien-2": "Sở Khoa học và Công nghệ",
      ], in: office)
    for (index, script) in Script.thuaThienHue.enumerated() {
      try go(2024, 2, 2 + index * 5)
      let id = try await file(script, Cast.thuaThienHue, "hang-nam", head: "tth-thu-truong")
      try await carry(id, to: script.reach, by: "tth-tiep-nhan")
    }
  }

  /// Hưng Yên 2024: announced in March, the first dossiers are in.
  mutating func hungYen() async throws {
    try go(2024, 4, 9)
    try await cast.establish(
      Cast.hungYen, "Hội đồng thi đua khen thưởng của Sở", by: "18/QĐ-SKHCN",
      [
        ("hy-chu-tich-hd", .chair), ("hy-thu-ky", .secretary), ("hy-uy-vien-1", .member), ("hy-uy-vien-2", .member),
      ], in: office)
    try await responsesInHungYen()
    try await clusters()
    for script in Script.hungYen {
      let head = script.author == "hy-tac-gia-2" ? "hy-hieu-truong" : "hy-thu-truong"
      let id = try await file(script, Cast.hungYen, "nam-2024", head: head)
      try await carry(id, to: script.reach, by: "hy-van-phong")
    }
  }
}
