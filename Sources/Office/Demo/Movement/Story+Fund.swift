import Domain
import Store

/// The fund of Thừa Thiên Huế: set up in 2023, that year closed, money given and spent since, at each stage.
extension Story {
  func fund() async throws {
    let (plan, finance, officer) = (
      Cast.thuaThienHue, try cast.person("tth-tai-chinh"), try cast.person("tth-tiep-nhan")
    )
    guard let founded = Day(year: 2023, month: 10, day: 2), let autumn = Day(year: 2023, month: 11, day: 15),
      let winter = Day(year: 2024, month: 2, day: 16)
    else { throw Refusal.absent }
    guard let kept = try await office.files.keep(Array("%PDF-1.7 quyết định mẫu".utf8)) else { throw Refusal.absent }
    let file = KeptFile(
      digest: kept.digest, name: "quyet-dinh-quy.pdf", size: kept.size, type: kept.type.mediaType)
    try await office.run(.foundFund(of: plan, number: "412/QĐ-MTTQ", day: founded, file: file), as: officer)

    let prizes = [("Giải Nhất", 1, 20_000_000), ("Giải Nhì", 2, 10_000_000), ("Giải Ba", 3, 5_000_000)].map {
      Award.Prize(id: Award.Prize.ID(at: office.clock.now), name: $0.0, atMost: $0.1, amount: Dong($0.2))
    }
    try await office.run(
      .regulateAward(
        "giai-thuong", under: plan, prizes, by: TypedDocument(number: "8/QC-MTTQ", day: founded, file: file)),
      as: officer)
    try await give(
      "Công ty Góp Quỹ Mẫu", 200_000_000, on: autumn, "Ủng hộ ngày thành lập Quỹ", voucher: "PT-01", file: file)
    let late = try await give("Hội Doanh Nhân Mẫu", 50_000_000, on: autumn, "", voucher: "PT-02")
    try await office.run(
      .reverseEntry(
        late, by: FundEntry.ID(at: office.clock.now), reason: "Ghi nhầm: khoản này góp cho quỹ khác.",
        voucher: TypedDocument(number: "BB-01", day: winter, file: nil)), as: finance)
    try await office.run(.closeFundYear(2023, of: plan, closing: Dong(250_000_000)), as: finance)
    try await give("Một người con xứ Huế", 30_000_000, on: winter, "", voucher: "PT-03", isNamed: false)
    try await give(
      "Hợp tác xã Thử Nghiệm", 20_000_000, on: autumn, "", voucher: "PT-04",
      late: "Giấy báo có của ngân hàng đến sau khi khóa sổ.")
    try await spend(from: plan, finance, winter)
  }

  @discardableResult
  private func give(
    _ giver: String, _ amount: Int, on day: Day, _ text: String, voucher: String, file: KeptFile? = nil,
    isNamed: Bool = true, late: String = ""
  ) async throws -> FundEntry.ID {
    let id = FundEntry.ID(at: office.clock.now)
    try await office.run(
      .recordContribution(
        id, to: Cast.thuaThienHue,
        FundEntry.Contribution(giver: giver, isOrganisation: isNamed, isNamed: isNamed),
        FundMoney(amount: Dong(amount), isSure: false, day: day, late: late), text: text,
        voucher: TypedDocument(number: voucher, day: day, file: file)), as: try cast.person("tth-tai-chinh"))
    return id
  }

  /// One that is paid, one that is approved, one that one person approved, one that nobody has, one that was let go.
  private func spend(from plan: Plan.ID, _ finance: Person.ID, _ day: Day) async throws {
    let (officer, head) = (try cast.person("tth-tiep-nhan"), try cast.person("tth-thu-truong"))
    let authority = try cast.person("tth-quyet-dinh")
    let list: [(text: String, payee: String, amount: Int, approvers: [Person.ID])] = [
      ("In bằng chứng nhận, khung của lễ tôn vinh", "Xưởng in Thử Nghiệm", 6_500_000, [officer, head]),
      ("Thuê hội trường lễ tôn vinh 02/9", "Trung tâm Văn hóa Mẫu", 12_000_000, [head, authority]),
      ("Hoa, trang trí lễ tôn vinh", "Cửa hàng Hoa Mẫu", 3_000_000, [officer]),
      ("Quay phim gương điển hình", "Hãng phim Thử Nghiệm", 18_000_000, []),
      ("Mua quà lưu niệm", "Cửa hàng Quà Mẫu", 9_000_000, []),
    ]
    var ids: [FundSpending.ID] = []
    for (number, line) in list.enumerated() {
      let id = FundSpending.ID(at: office.clock.now)
      ids.append(id)
      try await office.run(
        .writeSpending(
          id, from: plan,
          TypedSpending(
            purpose: "ton-vinh", text: line.text, payee: line.payee, amount: Dong(line.amount), isSure: false,
            payeeIsAnother: false),
          voucher: TypedDocument(number: "ĐN-0\(number + 1)", day: day, file: nil)), as: finance)
      for approver in line.approvers { try await office.run(.approveSpending(id), as: approver) }
    }
    try await office.run(
      .paySpending(
        ids[0], entry: FundEntry.ID(at: office.clock.now), day: office.clock.now.day,
        voucher: TypedDocument(number: "PC-01", day: office.clock.now.day, file: nil)), as: finance)
    try await office.run(.declineSpending(ids[4], reason: "Quà lưu niệm không thuộc mục đích tôn vinh."), as: head)
  }
}
