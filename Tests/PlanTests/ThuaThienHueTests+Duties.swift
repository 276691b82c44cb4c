import SiteSupport
import Testing

extension ThuaThienHueTests {
  @Test("The Front, the departments and the districts do what the plan gives them, by 2/9 what honours (III)")
  func duties() async throws {
    let hue = try await HueTown()
    try await hue.open()
    let officer = try hue.town["Phạm Tiếp Nhận"]
    let (front, union, science) = (HueTown.front, HueTown.union, "Sở Khoa học và Công nghệ")
    try hue.town.go(to: "2025-08-28T08:00")
    try await officer.open("/")
    for words in ["Xuất bản, công bố ấn phẩm", "Biểu dương tôn vinh và trao Giải thưởng"] {
      #expect(
        officer.page.main.all("li").contains {
          $0.text.contains(words) && $0.text.contains("đến hết ngày 2/9/2025")
        }, "\(words)")
    }
    let given: [(unit: String, words: String, number: String?)] = [
      (front, "Báo cáo cấp ủy", nil),
      (front, "Chủ trì hiệp thương", nil), (front, "Thành lập Hội đồng thẩm định", "2/QĐ"),
      (union, "Đề xuất thành viên tham gia Hội đồng", "3/LHH"), (front, "Phối hợp xây dựng tiêu chí", "4/MT"),
      (union, "Phối hợp xây dựng tiêu chí", "5/LHH"), (front, "quảng bá sản phẩm sáng tạo", nil),
      (front, "Xuất bản, công bố ấn phẩm", "6/MT"), (front, "Biểu dương tôn vinh", nil),
      (front, "Kết nối sáng kiến, ý tưởng", nil), (front, "Xây dựng và nhân rộng các mô hình", nil),
      (union, "Tổ chức các cuộc thi sáng tạo trẻ", nil), (science, "Xây dựng cơ sở dữ liệu về sáng tạo", nil),
      (science, "Đề xuất rà soát, bổ sung", "7/KHCN"), (science, "Tổ chức hội thảo, tọa đàm", nil),
      ("Sở Thông tin và Truyền thông", "Chỉ đạo các cơ quan truyền thông", nil),
      ("Sở Tài chính", "Phối hợp xây dựng quy chế tổ chức", "11/TC"),
    ]
    try await officer.respond(
      "Đề ra nội dung phong trào", of: science, "thua-thien-hue", on: "28/8/2025", number: "1/KH")
    #expect(officer.page.text.contains("đã làm"))
    for duty in given {
      try await officer.fulfil(duty.words, of: duty.unit, "thua-thien-hue", on: "28/8/2025", document: duty.number)
      #expect(officer.page.text.contains("đã làm"), "\(duty.words)")
    }
    for (unit, number) in [("Sở Giáo dục và Đào tạo", "8/GD"), ("Sở Lao động - Thương binh và Xã hội", "9/LĐ")] {
      try await hue.town.person("Giám đốc \(unit)", in: unit, .unitHead)
      try await hue.town["Giám đốc \(unit)"].announce(
        "Chỉ đạo các cơ sở giáo dục", of: unit, "thua-thien-hue", on: "28/8/2025", number: number,
        filling: [("Nơi nhận ngoài hệ thống", "Các cơ sở giáo dục trên địa bàn tỉnh")])
    }
    try await officer.sendReport("Đánh giá, tổng hợp phong trào", of: "Sở Giáo dục và Đào tạo", "thua-thien-hue")
    #expect(officer.page.text.contains("gửi \(front)"))
    try await officer.openDuty("Đánh giá, tổng hợp phong trào", of: "Sở Giáo dục và Đào tạo", "thua-thien-hue")
    #expect(officer.page.text.contains("đã làm"))
    try await officer.openDuty("Thành lập giải thưởng và lập Quỹ", of: front, "thua-thien-hue")
    #expect(officer.page.text.contains("ít nhất 02"))
    try await officer.openDuty("bình chọn và đề xuất", of: "Sở Y tế", "thua-thien-hue")
    #expect(officer.page.text.contains("tự xong khi có danh sách"))
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
    // A report of the round that is over is recorded as it went.
    let schools = "Sở Giáo dục và Đào tạo"
    try await officer.openDuty("Đánh giá, tổng hợp phong trào", of: schools, "thua-thien-hue", round: 2025)
    try await officer.press("Ghi đã làm", ["Ngày đã làm": "20/12/2025", "Việc đã làm": "Đã gửi báo cáo năm."])
    #expect(officer.page.refusals == [])
    #expect(officer.page.text.contains("Đã gửi báo cáo năm."))
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
