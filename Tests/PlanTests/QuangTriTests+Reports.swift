import Domain
@_spi(Desk) import Office
import SiteSupport
import TestSupport
import Testing

extension QuangTriTests {
  /// Reports before 05/6 and 10/11, and what the office makes of them (II.5).
  @Suite("Reports")
  struct Reports {
    private static let half = "Báo cáo 6 tháng kết quả thực hiện phong trào"
    private static let year = "Báo cáo năm kết quả thực hiện phong trào"
    private static let (division, centre) = ("Phòng Quản lý khoa học", "Trung tâm Ứng dụng")

    /// The department with a division that filed one initiative and a centre that filed none.
    private func places() async throws -> (office: QuangTriOffice, centre: Browser) {
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

    private func report(_ words: String, _ browser: Browser, of unit: String) async throws {
      try await browser.open("/ke-hoach/quang-tri-2023/bao-cao")
      try await browser.follow("\(unit): \(words)")
    }

    @Test("A report opens with the unit's figures; nothing need be typed; both halves of the year add up by hand")
    func sums() async throws {
      let (office, centre) = try await places()
      try office.site.go(to: "2023-06-01T08:00")
      try await report(Self.half, office.head, of: Self.division)
      let page = office.head.page
      #expect(page.row("Hồ sơ đã nộp")?.last == "1")
      #expect(page.row("Hồ sơ đơn vị đã xác nhận")?.last == "1")
      #expect(page.row("Hồ sơ hợp lệ")?.last == "0")
      #expect(page.row("Kế hoạch hưởng ứng đã ban hành")?.last == "1")
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
      // By hand: 1 + 0 filed, 1 + 0 confirmed, 1 + 0 plans in response.
      try await office.officer.open("/")
      try await office.officer.follow("Quảng Trị 2023: xem 2 báo cáo mới đến, «\(Self.half)»")
      try await office.officer.follow("Tổng hợp báo cáo")
      let all = office.officer.page
      #expect(all.text.contains("2 trên 2 đơn vị đã gửi"))
      #expect(all.row("Hồ sơ đã nộp").map { Array($0.suffix(2)) } == ["1", "1"])
      #expect(all.row("Kế hoạch hưởng ứng đã ban hành").map { Array($0.suffix(2)) } == ["1", "1"])
      #expect(all.row("Hồ sơ đã nộp")?.first?.contains("nhiều nhất: \(Self.division) 1") == true)
      #expect(all.text.contains("\(Self.division): Đã có một sáng kiến."))
      try await office.officer.press(
        "Ban hành báo cáo tổng hợp", ["Số và ký hiệu": "20/BC-VP", "Người ký": "Võ Văn Thư"])
      #expect(office.officer.page.text.contains("đã ban hành"))
      try office.site.go(to: "2023-11-01T08:00")
      try await report(Self.year, office.head, of: Self.division)
      // By hand: the plan in response and the first report are done; the list of quarter II is late; two tasks run on.
      let duties = ["đã làm đúng hạn", "làm muộn", "quá hạn, chưa làm", "đang làm"].map {
        office.head.page.row("Việc được giao \($0)")?.last
      }
      #expect(duties == ["2", "0", "1", "2"])
    }

    @Test("A figure that differs needs a reason; both are kept, and the sum is compared with the dossiers")
    func changed() async throws {
      let (office, centre) = try await places()
      try office.site.go(to: "2023-06-01T08:00")
      try await report(Self.half, centre, of: Self.centre)
      try await centre.press(
        "Gửi báo cáo", ["Kết quả thực hiện": "Có hai hồ sơ giấy.", "Số báo cáo: Hồ sơ đã nộp": "2"])
      #expect(centre.page.refusals.joined().contains("số báo cáo 2 khác số hồ sơ trong hệ thống (0), ghi lý do"))
      #expect(centre.page.text.contains("Có hai hồ sơ giấy."))
      try await centre.press("Gửi báo cáo", ["Lý do: Hồ sơ đã nộp": "Hồ sơ giấy chưa nhập."])
      #expect(centre.page.row("Hồ sơ đã nộp")?.last?.contains("trong hệ thống 0; lý do: Hồ sơ giấy chưa nhập.") == true)
      try await office.head.sendReport(Self.half, of: Self.division, "quang-tri-2023")
      try await office.officer.open("/ke-hoach/quang-tri-2023/bao-cao/sau-thang/tong-hop")
      let row = try #require(office.officer.page.row("Hồ sơ đã nộp"))
      // By hand: 1 + 2 reported, 1 dossier.
      #expect(row.suffix(2).first == "3" && row.last?.hasPrefix("1") == true && row.last?.contains("khác") == true)
    }

    @Test("The office returns with a reason, the unit sees it on the front page and sends again; nobody sends twice")
    func returned() async throws {
      let (office, _) = try await places()
      try office.site.go(to: "2023-06-01T08:00")
      try await office.head.sendReport(Self.half, of: Self.division, "quang-tri-2023")
      let address = String(office.head.page.address.prefix { $0 != "?" })
      let twice = try await office.site.site.post(
        "\(address)/khong-them", as: office.head.person, [])
      #expect(twice.text.contains("Báo cáo này đã gửi ngày 1/6/2023 nên không gửi lần nữa."))
      try await office.officer.open(address)
      try await office.officer.press("Trả lại", ["Lý do trả lại": "Thiếu kết quả tuyên truyền."])
      try await office.head.open("/")
      try await office.head.follow("Quảng Trị 2023: sửa báo cáo bị trả lại của \(Self.division), «\(Self.half)»")
      #expect(office.head.page.text.contains("Thiếu kết quả tuyên truyền."))
      try await office.head.press("Gửi báo cáo", ["Kết quả thực hiện": "Đã tuyên truyền ba buổi."])
      try await office.officer.open(address)
      try await office.officer.press("Ghi nhận báo cáo")
      #expect(office.officer.page.text.contains("đã nhận"))
    }

    @Test("After sending figures stay; what is counted now is shown beside them")
    func frozen() async throws {
      let (office, centre) = try await places()
      try office.site.go(to: "2023-05-20T08:00")
      try await report(Self.half, centre, of: Self.centre)
      try await centre.press("Không có gì thêm, gửi báo cáo")
      let address = String(centre.page.address.prefix { $0 != "?" })
      try await centre.open("/don-vi")
      try await centre.press(
        "Ghi nhận", ["Số và ký hiệu văn bản": "09/KH-TT", "Ngày": "20/5/2023"], near: "Gắn với các phong trào thi đua")
      try await centre.open(address)
      #expect(centre.page.row("Kế hoạch hưởng ứng đã ban hành")?.last?.contains("nay là 1") == true)
      _ = office
    }

    @Test("The wrong unit, a closed round and words that are too long are refused, and nothing typed is lost")
    func misuse() async throws {
      let (office, centre) = try await places()
      try office.site.go(to: "2023-06-01T08:00")
      try await report(Self.half, office.head, of: Self.division)
      let address = String(office.head.page.address.prefix { $0 != "?" })
      #expect(try await centre.open(address).status == 403)
      let stranger = try await office.site.site.post(
        "\(address)/khong-them", as: centre.person, [])
      #expect(stranger.status == 403)
      let long = String(repeating: "a", count: 5001)
      try await office.head.press("Gửi báo cáo", ["Kết quả thực hiện": long, "Ngày báo cáo": "2/7/2023"])
      #expect(
        office.head.page.refusals == [
          "«Kết quả thực hiện» dài tối đa 5.000 ký tự.", "Ngày báo cáo không thể sau hôm nay (1/6/2023).",
        ])
      #expect(office.head.page.text.contains(long))
      try await office.head.press("Lưu bản đang soạn", ["Kết quả thực hiện": "Đang soạn.", "Ngày báo cáo": "1/6/2023"])
      #expect(office.head.page.text.contains("Đã lưu bản đang soạn."))
      try await centre.sendReport(Self.half, of: Self.centre, "quang-tri-2023")
      try await office.officer.consolidate(Self.half, "quang-tri-2023", number: "20/BC-VP")
      #expect(office.officer.page.text.contains("Chưa có báo cáo của: \(Self.division)"))
      try await office.head.open(address)
      #expect(office.head.page.text.contains("Đợt báo cáo này đã đóng: báo cáo tổng hợp số 20/BC-VP"))
      let late = try await office.site.site.post(
        "\(address)/khong-them", as: office.head.person, [])
      #expect(late.text.contains("Đợt báo cáo này đã đóng"))
    }
  }
}
