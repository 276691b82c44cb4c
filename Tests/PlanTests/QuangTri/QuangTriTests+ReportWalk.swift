import Domain
import SiteSupport
import TestSupport
import Testing

extension QuangTriTests.Reports {
  static let half = "Báo cáo 6 tháng kết quả thực hiện phong trào"
  static let year = "Báo cáo năm kết quả thực hiện phong trào"
  static let (division, centre) = ("Phòng Quản lý khoa học", "Trung tâm Ứng dụng")

  /// The department with a division that filed one initiative and a centre that filed none.
  func places() async throws -> (office: QuangTriOffice, centre: Browser) {
    let office = try await QuangTriOffice()
    try await office.open()
    let test = office.site.walk.test
    let centre = try await test.unit(Self.centre, kind: "don-vi", under: office.department)
    let head = try await Browser(
      office.site.site, try await test.person("Trần Giám Đốc", in: centre, (.unitHead, .unit(centre))))
    try await office.respond()
    try await office.write(
      "Ý tưởng mới", "Sổ tay chung",
      before: ["Khả năng áp dụng, nhân rộng": "Nơi khác", "Lợi ích dự kiến": "Nhanh"])
    try await office.handIn()
    try await office.select("Sổ tay chung")
    return (office, head)
  }

  func report(_ words: String, _ browser: Browser, of unit: String) async throws {
    try await browser.go(by: "Kế hoạch", "Quảng Trị 2023", "Báo cáo", "\(unit): \(words)")
  }

  @Test("A report opens with the unit's figures; nothing need be typed; both halves of the year add up by hand")
  func sums() async throws {
    let (office, centre) = try await places()
    // Reports are taken from thirty days before the last one on.
    try await report(Self.half, office.head, of: Self.division)
    #expect(office.head.page.text.contains("Đợt báo cáo này nhận từ ngày 5/5/2023."))
    #expect(!office.head.page.main.all("button").contains { $0.text == "Gửi báo cáo" })
    try office.site.go(to: "2023-06-01T08:00")
    try await office.head.go(by: "Quảng Trị 2023: \(Self.division): \(Self.half), đến hết ngày 4/6/2023")
    let page = office.head.page
    #expect(page.row("Hồ sơ đã nộp")?.last == "1")
    #expect(page.row("Hồ sơ đơn vị đã xác nhận")?.last == "1")
    #expect(page.row("Hồ sơ hợp lệ")?.last == "0")
    #expect(page.row("Kế hoạch hưởng ứng đã ban hành")?.last == "1")
    // Nothing is asked for that the program knows: with a paper of its own a unit types the number alone.
    #expect(page.main.all.filter { $0.facts["required"] != nil }.map(\.name) == [])
    try await office.head.press(
      "Gửi báo cáo",
      [
        "Kết quả thực hiện": "Đã có một sáng kiến.", "Hạn chế, khó khăn": "Ít kinh phí.",
        "Số và ký hiệu": "12/BC-QLKH",
      ])
    #expect(office.head.page.text.contains("đã gửi") && office.head.page.text.contains("12/BC-QLKH"))
    try await report(Self.half, centre, of: Self.centre)
    #expect(centre.page.row("Hồ sơ đã nộp")?.last == "0")
    try await centre.press("Không có gì thêm, gửi báo cáo")
    // What one left out goes back to it with the reason, and comes again.
    try await office.officer.go(by: "Kế hoạch", "Quảng Trị 2023", "Báo cáo", Self.half, Self.centre)
    try await office.officer.press("Trả lại", ["Lý do trả lại": "Thiếu kết quả tuyên truyền."])
    try await centre.go(by: "Quảng Trị 2023: sửa báo cáo bị trả lại của \(Self.centre), «\(Self.half)»")
    #expect(centre.page.text.contains("Thiếu kết quả tuyên truyền."))
    try await centre.press("Gửi báo cáo", ["Kết quả thực hiện": "Đã tuyên truyền ba buổi."])
    try await office.officer.go(by: "Quảng Trị 2023: xem 2 báo cáo mới đến, «\(Self.half)»", "Tổng hợp báo cáo")
    // By hand: 1 + 0 filed, 1 + 0 confirmed, 1 + 0 plans in response.
    let all = office.officer.page
    #expect(all.text.contains("2 trên 2 đơn vị đã gửi"))
    #expect(all.row("Hồ sơ đã nộp").map { Array($0.suffix(2)) } == ["1", "1"])
    #expect(all.row("Kế hoạch hưởng ứng đã ban hành").map { Array($0.suffix(2)) } == ["1", "1"])
    #expect(all.row("Hồ sơ đã nộp")?.first?.contains("nhiều nhất: \(Self.division) 1") == true)
    #expect(all.text.contains("\(Self.division): Đã có một sáng kiến."))
    try await office.officer.press(
      "Ban hành báo cáo tổng hợp",
      [
        "Số và ký hiệu": "20 / BC-VP", "Người ký": "Võ Văn Thư",
        "Bản ký, đóng dấu hoặc phụ lục (nếu có)": "bao-cao-tong-hop.pdf",
      ])
    // It is asked first: what is issued, and that nobody reports any more.
    let asked = office.officer.page
    #expect(asked.text.contains("2 báo cáo của đợt «\(Self.half)»"))
    #expect(asked.text.contains("không đơn vị nào gửi thêm hay sửa báo cáo được nữa"))
    #expect(asked.text.contains("Hồ sơ đã nộp 1") && asked.text.contains("Số và ký hiệu 20/BC-VP Ngày ký"))
    try await office.officer.press("Ban hành báo cáo tổng hợp")
    #expect(office.officer.page.text.contains("đã ban hành"))
    #expect(office.officer.page.links.contains { $0.text == "bao-cao-tong-hop.pdf" })
    try office.site.go(to: "2023-11-01T08:00")
    try await report(Self.year, office.head, of: Self.division)
    // By hand: the plan in response, the first report and the dossiers that were passed on are done; the list of
    // quarter II is late; two tasks run on.
    let duties = ["đã làm đúng hạn", "làm muộn", "quá hạn, chưa làm", "đang làm"].map {
      office.head.page.row("Việc được giao \($0)")?.last
    }
    #expect(duties == ["3", "0", "1", "2"])
    try await office.head.press("Không có gì thêm, gửi báo cáo")
    try await centre.sendReport(Self.year, of: Self.centre, "quang-tri-2023")
    try await office.officer.go(by: "Kế hoạch", "Quảng Trị 2023", "Báo cáo", Self.year, "Tổng hợp báo cáo")
    // By hand: 3 + 1 done in time, 1 + 1 late, 2 + 3 that run on; 1 + 0 filed.
    let sums = ["đã làm đúng hạn", "quá hạn, chưa làm", "đang làm"].map {
      office.officer.page.row("Việc được giao \($0)").map { Array($0.suffix(2)) }
    }
    #expect(sums == [["4", "4"], ["2", "2"], ["5", "5"]])
    #expect(office.officer.page.row("Hồ sơ đã nộp").map { Array($0.suffix(2)) } == ["1", "1"])
    try await office.officer.consolidate(Self.year, "quang-tri-2023", number: "21/BC-VP")
    try await report(Self.year, office.head, of: Self.division)
    #expect(office.head.page.main.all("button").filter { $0.text.contains("ửi báo cáo") }.isEmpty)
    try await office.officer.follow("Báo cáo tổng hợp (Word, PDF)")
    #expect(office.officer.page.texts("addressee") == ["Kính gửi: Ban Thường trực UBMTTQVN tỉnh"])
  }
}
