import Domain
import SiteSupport
import TestSupport
import Testing

/// Vĩnh Tường 2022 through its pages, by the numbers and days of its own text.
@Suite("Vĩnh Tường 2022")
struct VinhTuongTests {
  private let titles = ["Đọc sách cùng cha mẹ", "Bảng tên mới", "Vở sạch chữ đẹp", "Góc thư viện"]
  private let appraisal = "«Thẩm định bằng phiếu» làm từ ngày 1/3/2022 đến hết ngày 10/3/2022"

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

  private func vote(_ browser: Browser, in session: String, on title: String, _ answers: (String, String, String))
    async throws
  {
    try await browser.open(session)
    try await browser.follow(title)
    let button = browser.page.text.contains("Nộp phiếu, sang hồ sơ tiếp") ? "Nộp phiếu, sang hồ sơ tiếp" : "Nộp phiếu"
    try await browser.press(
      button,
      ["Phiếu của bạn": answers.0, "Tiêu biểu": answers.1, "Có khả năng nhân rộng": answers.2])
  }

  @Test("Only what the team passes by ballot, as outstanding and replicable, comes before the council (II.1.a)")
  func appraised() async throws {
    let (site, _) = try await accepted()
    let team = try await site.walk.team()
    let (leader, clerk) = (try await Browser(site.site, team.leader), site.members[0])
    try await clerk.open("/hoi-dong/\(team.id)")
    try await clerk.press("Mở phiên họp", ["Tên phiên họp": "Hội nghị thẩm định"])
    let session = clerk.page.address.prefix { $0 != "?" }.description
    try await clerk.press("Đưa vào phiên họp")
    try site.go(to: "2022-02-28T08:00")
    try await clerk.open(session)
    try await clerk.press("Mở bỏ phiếu")
    #expect(clerk.page.refusals.first?.hasPrefix("\(appraisal); hôm nay là ngày 28/2/2022. (mục II.1.a)") == true)

    try site.go(to: "2022-03-01T08:00")
    try await clerk.open(session)
    try await clerk.press("Mở bỏ phiếu")
    for member in [leader, clerk, site.members[1]] {
      try await vote(member, in: session, on: titles[0], ("Đạt", "Có", "Có"))
      try await vote(member, in: session, on: titles[1], ("Không đạt", "Không", "Không"))
      // It passes, and one school alone can use it.
      try await vote(member, in: session, on: titles[2], ("Đạt", "Có", "Không"))
      // It passes, and others have it too.
      try await vote(member, in: session, on: titles[3], ("Đạt", "Không", "Có"))
    }
    try await leader.open(session)
    try await leader.press("Khóa kết quả bỏ phiếu")
    try await leader.press("Khóa kết quả")

    try site.go(to: "2022-03-10T08:00")
    try await site.secretary.open("/hoi-dong/\(site.walk.council)")
    try await site.secretary.press(
      "Mở phiên họp",
      [
        "Phiên này tổ chức":
          "Hội đồng xét công nhận, lĩnh vực Giáo dục và Đào tạo (từ ngày 10/3/2022 đến hết ngày 20/3/2022)",
        "Tên phiên họp": "Phiên xét",
      ])
    #expect(titles.map { site.secretary.page.text.contains($0) } == [true, false, false, false])
    try await site.author.open("/ho-so")
    try await site.author.follow(titles[2])
    #expect(site.author.page.text.contains("không qua thẩm định"))
    #expect(site.author.page.text.contains("Không đủ phiếu «Có khả năng nhân rộng»."))
    try await site.author.open("/ho-so")
    try await site.author.follow(titles[3])
    #expect(site.author.page.text.contains("Không đủ phiếu «Tiêu biểu»."))
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
}
