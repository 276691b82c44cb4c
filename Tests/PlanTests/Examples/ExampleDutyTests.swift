import Domain
@_spi(Desk) import Office
import SiteSupport
import TestSupport
import Testing

/// What the example plans give to do, as their standing offices find it on the front page.
@Suite("Example plans: duties")
struct ExampleDutyTests {
  /// A duty with the last day on which it is in time; `day` is eight days before that.
  struct Given: Sendable, CustomTestStringConvertible {
    var (example, day, words, last): (String, String, String, String)

    init(_ example: String, _ day: String, _ words: String, _ last: String) {
      (self.example, self.day, self.words, self.last) = (example, day, words, last)
    }

    var testDescription: String { "\(example): \(words)" }
  }

  private static let given = [
    Given("xa", "2026-03-23", "Mở lớp hướng dẫn viết đơn", "31/3/2026"),
    Given("xa", "2026-12-07", "Báo cáo kết quả công tác sáng kiến năm 2026", "15/12/2026"),
    Given("nganh-giao-duc", "2026-02-20", "Hướng dẫn các trường viết, xét sáng kiến ở trường", "28/2/2026"),
    Given("cuoc-thi-tre", "2026-02-20", "Phát động Cuộc thi", "28/2/2026"),
    Given("cuoc-thi-tre", "2026-10-07", "Tổ chức lễ tổng kết, trao giải", "15/10/2026"),
    Given("giai-thuong-ba-nam", "2026-12-07", "Báo cáo việc áp dụng các công trình", "15/12/2026"),
    Given("giai-thuong-ba-nam", "2028-12-07", "Báo cáo việc áp dụng các công trình", "15/12/2028"),
    Given("hoi-thi-ky-thuat", "2026-09-07", "Ban hành quyết định tặng giải", "15/9/2026"),
    Given("hoi-thi-ky-thuat", "2026-11-22", "Trưng bày các giải pháp đạt giải", "30/11/2026"),
    Given("quy-che-tinh", "2026-01-23", "Hướng dẫn các đơn vị lập hồ sơ của năm", "31/1/2026"),
    Given("quy-che-tinh", "2026-12-07", "Báo cáo kết quả xét, công nhận sáng kiến", "15/12/2026"),
  ]

  @Test("The standing office is told a week before the last day, and after it that it is late", arguments: given)
  func due(given: Given) async throws {
    let site = try await PlanSite(example: given.example, on: given.day)
    let start = try #require(Day(given.day))
    func told(after days: Int) async throws -> String? {
      try site.go(to: "\(start.adding(days: days))T09:00")
      return try await site.officer.open("/").main.all("li").map(\.text).first { $0.contains(given.words) }
    }
    #expect(try await told(after: 0) == nil)
    #expect(try await told(after: 1)?.contains("đến hết ngày \(given.last)") == true)
    #expect(site.officer.page.text.contains("\(given.last) còn 7 ngày"))
    #expect(try await told(after: 9)?.contains("đến hết ngày \(given.last) quá hạn") == true)
  }

  @Test("Each school of the ward sends its list by 15/4/2026; the office is told how many have not (mục 7)")
  func schools() async throws {
    let site = try await PlanSite(example: "nganh-giao-duc", on: "2026-04-10")
    let test = site.walk.test
    let ward = try await test.unit("Phòng Văn hóa - Xã hội", kind: "phong-ban")
    let school = try await test.unit("Trường Tiểu học Mẫu Đông", kind: "truong-hoc", under: ward)
    _ = try await test.unit("Trường Mầm non Mẫu Đông", kind: "truong-hoc", under: ward)
    let head = try await Browser(site.site, try await test.person("Lê Hiệu Trưởng", (.unitHead, .unit(school))))
    try await site.bind(["phong-van-hoa": ward])
    let words = "Gửi danh sách sáng kiến của trường"
    #expect(
      try await head.open("/").text.contains(
        "Giáo dục Mẫu Đông: Trường Tiểu học Mẫu Đông: \(words), đến hết ngày 15/4/2026"))
    #expect(try await site.officer.open("/").text.contains("2 đơn vị chưa xong «\(words)», đến hết ngày 15/4/2026"))
    try site.go(to: "2026-04-16T08:00")
    #expect(try await head.open("/").main.all("li").contains { $0.text.contains(words) && $0.text.contains("quá hạn") })
  }
}
