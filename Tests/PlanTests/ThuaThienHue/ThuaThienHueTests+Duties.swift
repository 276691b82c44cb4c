import SiteSupport
import Testing

extension ThuaThienHueTests {
  @Test("Who is asked what, from when and by when, which record does it, and to whom it goes (II, III, III(2))")
  func duties() async throws {
    let hue = try await HueTown()
    let given = hue.given
    try await hue.everyone()
    try await hue.open()
    try await independenceDay(hue, given)
    try await carriedOut(hue, given)
    try await over(hue, given)
  }

  /// The award and its publication by 2/9 (III.5.3), nothing else; before 3/8 it is too early for both.
  private func independenceDay(_ hue: HueTown, _ given: DutyTable) async throws {
    let front = try await hue.town.head(of: HueTown.front)
    for day in ["2025-08-02", "2025-08-03"] {
      try given.go(to: day)
      for duty in ["an-pham", "trao-giai"] {
        try await given.expectState(duty, of: HueTown.front, for: front)
      }
    }
    try given.go(to: "2025-09-02")
    for unit in [HueTown.front, HueTown.union, HueTown.health, HueTown.district] {
      try await given.expectAsked(hue.town.head(of: unit), unit, due: [HueTown.autumn])
    }
    try given.go(to: "2025-09-03")
    try await given.expectAsked(front, HueTown.front, due: [HueTown.autumn])
    try await given.carryOut("an-pham", of: HueTown.front, by: front, on: "2025-09-02", number: "6/MT")
    try await given.carryOut("trao-giai", of: HueTown.front, by: front)
    try await given.expectAsked(front, HueTown.front, due: [HueTown.autumn])
  }

  /// Each does what the text gives it, by the record of its kind.
  private func carriedOut(_ hue: HueTown, _ given: DutyTable) async throws {
    try given.go(to: "2025-12-26")
    for unit in HueTown.everyone {
      try await given.expectAsked(hue.town.head(of: unit), unit, due: [HueTown.end])
    }
    for (place, act) in HueTown.acts.enumerated() {
      try await given.carryOut(
        act.duty, of: act.unit, by: hue.town.head(of: act.unit), number: "\(place + 1)/VB",
        outside: "Các cơ sở giáo dục trên địa bàn tỉnh")
    }
    let front = try await hue.town.head(of: HueTown.front)
    try await given.expectWays("giai-thuong", of: HueTown.front, for: front)
    try await front.sayDone(on: "26/12/2025", document: "50/QĐ")
    #expect(front.page.dutyState == "đang làm")
    try await front.sayDone(on: "26/12/2025", document: "51/QĐ")
    given.did("giai-thuong", of: HueTown.front)
    try await given.expectState("giai-thuong", of: HueTown.front, for: front)
    for unit in [HueTown.health, HueTown.district] {
      let head = try await hue.town.head(of: unit)
      try await given.expectWays("binh-chon", of: unit, for: head)
      try await given.expectState("binh-chon", of: unit, for: head)
    }
    try await funded(hue, given)
  }

  /// The finance department's money is there once the estimate is approved (III(2).6).
  private func funded(_ hue: HueTown, _ given: DutyTable) async throws {
    let treasury = "Sở Tài chính"
    let head = try await hue.town.head(of: treasury)
    try await given.expectWays("ngan-sach", of: treasury, for: head)
    let (finance, authority) = (try hue.town["Lý Kế Toán"], try hue.town["Tôn Chủ Tịch"])
    for browser in [finance, authority] { try await browser.open("/ke-hoach/thua-thien-hue/kinh-phi") }
    try await finance.press(
      "Lưu dự toán", ["Số lượng, dòng 1": "2", "Đơn giá (đồng), dòng 1": "150.000.000"])
    try await authority.open("/ke-hoach/thua-thien-hue/kinh-phi")
    // By hand: 2 × 150.000.000.
    #expect(authority.page.text.contains("Phê duyệt 300.000.000 đồng."))
    try await given.expectState("ngan-sach", of: treasury, for: head)
    try await authority.press("Phê duyệt dự toán", ["Số và ký hiệu văn bản": "88/QĐ-MTTQ"])
    given.did("ngan-sach", of: treasury)
    try await given.expectState("ngan-sach", of: treasury, for: head)
  }

  /// What was done is asked of nobody any more, what was not is late; to whom it goes finds it.
  private func over(_ hue: HueTown, _ given: DutyTable) async throws {
    try given.go(to: "2026-01-01")
    for unit in HueTown.everyone {
      try await given.expectAsked(hue.town.head(of: unit), unit, due: [HueTown.end])
    }
    for unit in [HueTown.front, HueTown.province, HueTown.health] {
      try await given.expectReceived(hue.town.head(of: unit), unit)
    }
  }

  @Test("Where no body is a unit the office is told what each has to do: the Front, not its chairman (III, III(2))")
  func bodies() async throws {
    let site = try await PlanSite("thua-thien-hue", on: "2024-08-31")
    for (moment, due) in [("2024-09-01T08:00", "2/9/2024"), ("2024-12-26T08:00", "31/12/2024")] {
      try site.go(to: moment)
      try await site.officer.open("/")
      let told = site.officer.page.main.all("li").compactMap { $0.all("a").first?.text }
        .filter { $0.hasSuffix("đến hết ngày \(due)") }.map { line in
          let id = HueTown.ofBodies.first { line.contains($0.duty.words) }?.id ?? line
          return "\(line.dropFirst("Thừa Thiên Huế: ".count).prefix { $0 != ":" }): \(id)"
        }
      let expected = HueTown.ofBodies.filter { $0.duty.days.upperBound.short.prefix(4) == due.prefix(4) }
        .flatMap { id, duty in duty.who.map { "\($0): \(id)" } }
      #expect(told.sorted() == expected.sorted())
    }
  }

  @Test("What 2025 gave is on its own list, and is recorded and taken back there, once the round of 2026 is open")
  func nextRound() async throws {
    let hue = try await HueTown()
    try await hue.open()
    try hue.town.go(to: "2026-01-08T08:00")
    let admin = try hue.town["Quản Trị"]
    try await admin.open("/quan-tri/ke-hoach")
    try await admin.follow("Mở đợt sau")
    try await admin.press("Mở đợt 2026")
    let officer = try hue.town["Phạm Tiếp Nhận"]
    let (report, unit) = ("Báo cáo cấp ủy", HueTown.front)
    #expect(try await officer.open("/").text.contains("đến hết ngày 31/12/2025 quá hạn"))
    try await officer.open("/ke-hoach/thua-thien-hue/viec")
    #expect(!officer.page.text.contains("31/12/2025"))
    try await officer.follow("Đợt 2025")
    #expect(officer.page.text.contains("31/12/2025"))
    try await officer.openDuty(report, of: unit, "thua-thien-hue", round: 2025)
    try await officer.press("Ghi đã làm", ["Ngày đã làm": "20/12/2024", "Việc đã làm": "Đã báo cáo cấp ủy."])
    #expect(officer.page.refusals == ["Việc của đợt này làm từ 1/1/2025, ngày đầu của kế hoạch."])
    try await officer.press("Ghi đã làm", ["Ngày đã làm": "20/12/2025"])
    #expect(officer.page.refusals == [])
    #expect(officer.page.text.contains("Đã báo cáo cấp ủy."))
    try await officer.openDuty(report, of: unit, "thua-thien-hue")
    #expect(officer.page.text.contains("Chưa ghi nhận gì."))
    try await officer.openDuty(report, of: unit, "thua-thien-hue", round: 2025)
    try await officer.press("Lấy lại", ["Lý do lấy lại": "Ghi nhầm đợt"])
    #expect(officer.page.text.contains("Ghi nhầm đợt"))
  }

  @Test("The report of 2025 is sent, given back, sent again and consolidated in its round once that of 2026 is open")
  func reportsOfLastRound() async throws {
    let hue = try await HueTown()
    let (schools, plan) = ("Sở Giáo dục và Đào tạo", "thua-thien-hue")
    let report = "Đánh giá, tổng hợp phong trào của các cơ sở giáo dục, đào tạo và báo cáo kết quả"
    try await hue.town.person("Lê Giám Đốc Sở", in: schools, .unitHead)
    try await hue.open()
    try hue.town.go(to: "2026-01-08T08:00")
    let admin = try hue.town["Quản Trị"]
    try await admin.open("/quan-tri/ke-hoach")
    try await admin.follow("Mở đợt sau")
    try await admin.press("Mở đợt 2026")
    let (director, officer) = (try hue.town["Lê Giám Đốc Sở"], try hue.town["Phạm Tiếp Nhận"])
    // From the front page, where it is late, to the report of 2025.
    try await director.open("/")
    let late = director.page.links.filter { $0.text.contains(report) }.compactMap { $0.facts["href"] }
    try await director.open(try #require(late.first { $0.contains("dot=2025") }))
    #expect(director.page.text.contains("tính đến hết kế hoạch, 31/12/2025"))
    try await director.press("Gửi báo cáo", ["Số và ký hiệu": "không số", "Kết quả thực hiện": "Hai cuộc thi."])
    #expect(director.page.refusals.first == "Ghi số và ký hiệu văn bản, ví dụ 12/BC-VP.")
    #expect(director.page.text.contains("tính đến hết kế hoạch, 31/12/2025"))
    try await director.press("Gửi báo cáo", ["Số và ký hiệu": "8/BC-SGD"])
    #expect(director.page.text.contains("muộn 8 ngày"))
    #expect(try await officer.duty(report, of: schools, round: 2025).contains("làm muộn"))
    #expect(try await officer.duty(report, of: schools, round: 2026).contains("đang làm"))
    // The Front gives it back and takes it, in the round of 2025.
    try await officer.open("/ke-hoach/\(plan)/bao-cao")
    try await officer.follow("Đợt 2025")
    try await officer.follow(report)
    try await officer.follow(schools)
    try await officer.press("Trả lại", ["Lý do trả lại": "Thiếu số cuộc thi."])
    try await director.open("/")
    try await director.follow("Thừa Thiên Huế: sửa báo cáo bị trả lại của \(schools), «\(report)»")
    #expect(director.page.text.contains("Thiếu số cuộc thi."))
    try await director.press("Gửi báo cáo", ["Kết quả thực hiện": "Hai cuộc thi, bốn mươi em dự."])
    try await officer.open("/")
    try await officer.follow("Thừa Thiên Huế: xem 1 báo cáo mới đến, «\(report)»")
    try await officer.follow(schools)
    try await officer.press("Ghi nhận báo cáo")
    try await officer.follow("Đã nhận")
    try await officer.follow("Tổng hợp báo cáo")
    try await officer.press("Ban hành báo cáo tổng hợp", ["Số và ký hiệu": "1/BC-MT", "Người ký": "Trần Chủ Tịch"])
    try await officer.press("Ban hành báo cáo tổng hợp")
    #expect(officer.page.text.contains("đã ban hành") && officer.page.text.contains("Hai cuộc thi, bốn mươi em dự."))
    // That of 2026 has nothing yet.
    try await officer.open("/ke-hoach/\(plan)/bao-cao")
    #expect(officer.page.text.contains("0 trên 2 đã gửi"))
  }

  @Test("A list of 2025 that a department sends in January 2026 closes its duty of 2025 late, and not that of 2026")
  func lateList() async throws {
    let hue = try await HueTown()
    let (town, health) = (hue.town, "Sở Y tế")
    try await town.person("Lê Chuyên Viên", in: health)
    try await town.person("Trần Giám Đốc Sở", in: health, .unitHead)
    try await hue.open()
    try await town.write(
      "Sổ tay đột quỵ", by: "Lê Chuyên Viên", in: HueTown.round, [("Loại", "Sáng kiến"), ("Lĩnh vực", "Y tế")],
      named: "Tên \(HueTown.works)", last: [("Ngày áp dụng lần đầu hoặc áp dụng thử", "2/1/2025")]
    ).press("Nộp hồ sơ")
    try await town.pass("Sổ tay đột quỵ", by: "Trần Giám Đốc Sở")
    try town.go(to: "2026-01-05T08:00")
    let officer = try town["Phạm Tiếp Nhận"]
    let proposing = "bình chọn và đề xuất"
    #expect(try await officer.duty(proposing, of: health, round: 2025).contains("quá hạn"))
    _ = try await town.send(["Sổ tay đột quỵ"], by: "Trần Giám Đốc Sở", number: "1/SYT")
    #expect(try await officer.duty(proposing, of: health, round: 2025).contains("làm muộn"))
    let admin = try town["Quản Trị"]
    try await admin.open("/quan-tri/ke-hoach")
    try await admin.follow("Mở đợt sau")
    try await admin.press("Mở đợt 2026")
    #expect(try await officer.duty(proposing, of: health, round: 2025).contains("làm muộn"))
    #expect(try await officer.duty(proposing, of: health, round: 2026).contains("đang làm"))
  }

  @Test("What a department did for its body counts for the one that the body becomes")
  func newUnit() async throws {
    let hue = try await HueTown()
    let (science, heir) = ("Sở Khoa học và Công nghệ", "Sở Khoa học và Đổi mới")
    try await hue.town.units([heir], "so", under: HueTown.province)
    try await hue.open()
    try hue.town.go(to: "2025-08-28T08:00")
    let (officer, admin) = (try hue.town["Phạm Tiếp Nhận"], try hue.town["Quản Trị"])
    let proposing = "Đề xuất rà soát, bổ sung"
    try await officer.fulfil(proposing, of: science, "thua-thien-hue", on: "28/8/2025", document: "7/KHCN")
    try hue.town.go(to: "2025-09-10T08:00")
    try await admin.open("/quan-tri/ke-hoach/thua-thien-hue/co-quan")
    try await admin.press("Lưu", [science: heir, "Từ ngày": "1/9/2025"])
    #expect(try await officer.duty(proposing, of: heir, round: 2025).contains("đã làm"))
    try await officer.openDuty(proposing, of: heir, "thua-thien-hue")
    #expect(officer.page.text.contains("Văn bản số 7/KHCN"))
    try await officer.press("Lấy lại", ["Lý do lấy lại": "Ghi nhầm cơ quan"])
    #expect(try await officer.duty(proposing, of: heir, round: 2025).contains("đang làm"))
  }
}

extension Browser {
  /// The line of a duty of a unit in the list of a round.
  fileprivate func duty(_ words: String, of unit: String, round: Int) async throws -> String {
    try await open("/ke-hoach/thua-thien-hue/viec?dot=\(round)")
    while true {
      let rows = page.main.all("tr").filter { $0.text.contains(words) && $0.text.contains(unit) }
      if let row = rows.first { return row.text }
      try await follow("Trang sau ›")
    }
  }
}
