import Domain
import SiteSupport
import TestSupport
import Testing

/// Vĩnh Tường 2022 through its pages, by the numbers and days of its own text.
@Suite("Vĩnh Tường 2022")
struct VinhTuongTests {
  private let titles = ["Đọc sách cùng cha mẹ", "Bảng tên mới", "Vở sạch chữ đẹp", "Góc thư viện"]

  /// The plan with valid dossiers of a school.
  private func accepted() async throws -> (site: PlanSite, dossiers: [Dossier.ID]) {
    let site = try await PlanSite("vinh-tuong-2022", on: "2022-02-10", kind: "truong-hoc")
    var dossiers: [Dossier.ID] = []
    for title in titles {
      let id = try await site.walk.received(title, "giao-duc", "giao-duc", "quan-ly")
      try await site.walk.accept(id)
      dossiers.append(id)
    }
    return (site, dossiers)
  }

  @Test("A council after its days is refused with the clause, until an officer admits it with reason and document")
  func lateCouncil() async throws {
    let (site, dossiers) = try await accepted()
    try site.go(to: "2022-03-05T08:00")
    try await site.walk.appraise(dossiers, in: "tham-dinh")
    try site.go(to: "2022-03-21T08:00")
    try await site.secretary.open("/hoi-dong/\(site.walk.council)")
    try await site.secretary.press(
      "Mở phiên họp",
      [
        "Phiên này tổ chức":
          "Hội đồng xét công nhận, lĩnh vực Giáo dục và Đào tạo (từ ngày 10/3/2022 đến hết ngày 20/3/2022)",
        "Tên phiên họp": "Phiên xét",
      ])
    let session = site.secretary.page.address.prefix { $0 != "?" }.description
    try await site.secretary.press("Đưa vào phiên họp")
    try await site.secretary.press("Mở bỏ phiếu")
    #expect(site.secretary.page.refusals.first?.contains("(mục II.1.a)") == true)

    try await site.officer.open(session)
    try await site.officer.press("Cho phép", ["Lý do cho phép": "Trường nghỉ học vì mưa lũ."])
    #expect(site.officer.page.refusals.first?.hasPrefix("Ghi số văn bản.") == true)
    try await site.officer.open(session)
    try await site.officer.press(
      "Cho phép",
      [
        "Lý do cho phép": "Trường nghỉ học vì mưa lũ.", "Số văn bản cho phép": "45/UBND-VX",
        "Ngày văn bản": "18/3/2022",
      ])
    #expect(site.officer.page.text.contains("Văn bản số 45/UBND-VX ngày 18/3/2022: Trường nghỉ học vì mưa lũ."))
    try await site.secretary.open(session)
    try await site.secretary.press("Mở bỏ phiếu")
    #expect(site.secretary.page.text.contains("đang bỏ phiếu"))
    let council = [site.chair, site.secretary] + site.members
    for title in titles {
      for member in council {
        try await member.open(session)
        try await member.follow(title)
        let onward = "Nộp phiếu, sang hồ sơ tiếp"
        try await member.press(
          member.page.text.contains(onward) ? onward : "Nộp phiếu", ["Phiếu của bạn": "Đạt"])
      }
    }
    try await site.chair.open(session)
    try await site.chair.press("Khóa kết quả bỏ phiếu")
    try await site.chair.press("Khóa kết quả")
    try await site.chair.open("\(session)/bien-ban")
    let minutes = site.chair.page.root.text
    #expect(minutes.contains("được phép làm ngoài thời gian này theo văn bản số 45/UBND-VX"))
    #expect(minutes.contains("III. Kết quả bỏ phiếu") && !minutes.contains("Điểm bình quân"))
  }

  /// The schools' field is appraised and decided in March.
  func schools(_ site: PlanSite) async throws {
    let walk = site.walk
    let id = try await walk.received("Góc thư viện", "giao-duc", "giao-duc", "quan-ly")
    try await walk.accept(id)
    try site.go(to: "2022-03-05T08:00")
    try await walk.appraise([id], in: "tham-dinh")
    let session = try await walk.closedSession([(id, Ballot.Entry(vote: .yes))])
    _ = try await walk.decide(session, number: "3/QĐ-UBND")
  }

  @Test(
    "What the council finds not outstanding, or not for others to use, is recognised and stays in the district (I.2)")
  func stays() async throws {
    let site = try await PlanSite("vinh-tuong-2022", on: "2022-02-10")
    let walk = site.walk
    let (asking, office) = ("Lập hồ sơ trình Chủ tịch UBND huyện", "Phòng Kinh tế và Hạ tầng")
    try await schools(site)
    // The plan has a decision for each of its two fields: one alone does not do it.
    try await site.officer.expectDuty(asking, of: office, walk.plan, is: "đang làm")
    try site.go(to: "2022-08-02T08:00")
    var entries: [(dossier: Dossier.ID, entry: Ballot.Entry)] = []
    for (title, found) in [
      ("Máy bơm", ["tieu-bieu": true, "nhan-rong": true]), ("Máy gặt", ["tieu-bieu": false, "nhan-rong": true]),
      ("Máy sấy", ["tieu-bieu": true, "nhan-rong": false]),
    ] {
      let id = try await walk.received(title, "kinh-te-xa-hoi", "san-xuat", "ky-thuat")
      try await walk.accept(id)
      entries.append((id, Ballot.Entry(vote: .yes, found: found)))
    }
    _ = try await walk.decide(try await walk.closedSession(entries), number: "9/QĐ-UBND")
    try await site.officer.expectDuty(asking, of: office, walk.plan, is: "đã làm")
    for (dossier, _) in entries {
      try await site.author.open("/ho-so/\(dossier)")
      if site.author.page.text.contains("Đề nghị chuyển") { try await site.author.press("Đề nghị chuyển") }
    }
    try await site.officer.open("/chuyen-cap/lap/vinh-tuong-2022/cap-tren")
    #expect(site.officer.page.asked(by: "Lập danh mục") == ["Chọn «Máy bơm»"])
    #expect(site.officer.page.row("Máy gặt")?.joined().contains("chưa được xét là «tiêu biểu»") == true)
    #expect(site.officer.page.row("Máy sấy")?.joined().contains("chưa được xét là «có khả năng nhân rộng»") == true)
  }
}
