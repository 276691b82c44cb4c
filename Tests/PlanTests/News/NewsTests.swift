import Domain
@_spi(Desk) import Office
import SiteSupport
import TestSupport
import Testing

/// News and guidance, from the first draft to what everyone reads.
@Suite("News and guidance")
struct NewsTests {
  private let form = [
    ("Loại bài", "Hướng dẫn"), ("Tên bài", "Viết đơn Đợt I"), ("Tóm tắt", "Cách ghi từng mục của đơn."),
    ("Nội dung", "## Các mục\n- Tên: **ngắn**\n\n[Hỏi đáp](/ke-hoach/tam-diep-2024/hoi-dap)"),
  ]

  /// A post of Tam Điệp's office, laid before a second person of it.
  private func sent(on site: PlanSite) async throws -> String {
    try await site.officer.open("/tin-tuc")
    try await site.officer.follow("Viết bài")
    try await site.officer.press("Lưu và xem trước", filling: form)
    #expect(site.officer.page.html.contains("<h2>Các mục</h2>\n<ul><li>Tên: <strong>ngắn</strong></li></ul>"))
    try await site.officer.follow("Xong, xem bài và trình duyệt")
    try await site.officer.press("Trình duyệt")
    return String(site.officer.page.address.prefix { $0 != "?" })
  }

  private func colleague(_ site: PlanSite) async throws -> Browser {
    try await Browser(
      site.site, try await site.walk.test.person("Bùi Người Duyệt", (.intakeOfficer, .plan("tam-diep-2024"))))
  }

  @Test("A second person of the office sends a post back, then publishes it; until then nobody else can open it")
  func review() async throws {
    let site = try await PlanSite("tam-diep-2024", on: "2024-03-10")
    let (second, stranger) = (try await colleague(site), try await Browser(site.site))
    let post = try await sent(on: site)
    #expect(site.officer.page.text.contains("người khác của cơ quan duyệt và đăng"))
    #expect(!site.officer.page.html.contains(">Đăng</button>"))
    try await site.officer.open("/")
    #expect(!site.officer.page.text.contains("Duyệt, đăng"))
    #expect(try await stranger.open(post).status == 404)
    #expect(try await site.author.open(post).status == 404)
    for step in ["trinh", "dang", "tra-lai", "bo"] {
      #expect(try await site.site.post("\(post)/\(step)", as: site.author.person).status == 404, "\(step)")
    }

    try await second.open("/")
    try await second.follow("Duyệt, đăng 1 bài tin tức, hướng dẫn")
    try await second.follow("Viết đơn Đợt I")
    try await second.press("Trả lại để sửa", ["Cần sửa gì": "Ghi thêm nơi nộp."])
    try await site.officer.open("/")
    try await site.officer.follow("Sửa bài bị trả lại «Viết đơn Đợt I»")
    #expect(site.officer.page.text.contains("Ghi thêm nơi nộp."))
    try await site.officer.follow("Sửa bài")
    try await site.officer.press("Lưu và xem trước", ["Tóm tắt": "Cách ghi từng mục, nơi nộp đơn."])
    try await site.officer.open(post)
    try await site.officer.press("Trình duyệt")
    try await second.open(post)
    try await second.press("Đăng")

    #expect(try await stranger.open("/tin-tuc").text.contains("Cách ghi từng mục, nơi nộp đơn."))
    try await stranger.open("/ke-hoach/tam-diep-2024")
    try await stranger.follow("Viết đơn Đợt I")
    #expect(stranger.page.text.contains("Hướng dẫn · Phòng Kinh tế · 10/3/2024 · Tam Điệp 2024"))
    #expect(!stranger.page.text.contains("Người soạn"))
    #expect(stranger.page.html.utf8.count < 60_000)
    let feed = try await site.site.get("/tin-tuc/atom.xml")
    #expect(feed.headers[.contentType] == "application/atom+xml; charset=utf-8")
    #expect(feed.text.contains("<title>Viết đơn Đợt I</title><updated>2024-03-10T08:00:00+07:00</updated>"))

    try await second.press("Gỡ bài", ["Lý do gỡ": "Kế hoạch đã sửa."])
    #expect(try await stranger.open(post).status == 404)
    #expect(try await stranger.open("/tin-tuc").text.contains("Chưa có bài nào."))
  }

  @Test("Who saves over what another window saved is told, and keeps what was typed")
  func windows() async throws {
    let site = try await PlanSite("tam-diep-2024", on: "2024-03-10")
    let second = try await colleague(site)
    try await site.officer.open("/tin-tuc/moi")
    try await site.officer.press("Lưu và xem trước", filling: form)
    try await second.open(String(site.officer.page.address.prefix { $0 != "?" }))
    try await site.officer.press("Lưu và xem trước", ["Tóm tắt": "Cách ghi từng mục, theo mẫu mới."])
    try await second.press("Lưu và xem trước", ["Tóm tắt": "Cách ghi từng mục, theo Nghị định."])
    #expect(second.page.refusals.map { $0.prefix { $0 != "." } } == ["Nội dung này vừa được sửa ở một cửa sổ khác"])
    #expect(second.page.written(at: "Tóm tắt") == "Cách ghi từng mục, theo Nghị định.")
    try await second.press("Lưu và xem trước")
    #expect(second.page.refusals == [])
  }

  @Test("What was amended since the reader opened it is read again before it is published")
  func amended() async throws {
    let site = try await PlanSite("tam-diep-2024", on: "2024-03-10")
    let second = try await colleague(site)
    let post = try await sent(on: site)
    try await second.open(post)
    try await site.officer.press("Lấy lại để sửa")
    try await site.officer.press("Lưu và xem trước", ["Tóm tắt": "Cách ghi từng mục, theo mẫu mới."])
    try await site.officer.open(post)
    try await site.officer.press("Trình duyệt")
    try await second.press("Đăng")
    #expect(
      second.page.refusals.map { $0.prefix { $0 != "." } } == ["Nội dung này vừa được sửa sau khi bạn mở trang"])
    #expect(try await Browser(site.site).open(post).status == 404)
    #expect(second.page.text.contains("theo mẫu mới"))
    try await second.press("Đăng")
    #expect(try await Browser(site.site).open(post).text.contains("theo mẫu mới"))
  }

  @Test("Who is alone at an office publishes what they wrote")
  func alone() async throws {
    let site = try await PlanSite("tam-diep-2024", on: "2024-03-10")
    let post = try await sent(on: site)
    try await site.officer.press("Đăng")
    #expect(try await Browser(site.site).open(post).status == 200)
  }

  @Test("A unit's post about a plan is published by its standing office; a clerk of another unit does not see it")
  func unit() async throws {
    let site = try await PlanSite("tam-diep-2024", on: "2024-03-10")
    let other = try await site.walk.test.unit("Đơn vị khác")
    let clerk = try await Browser(
      site.site, try await site.walk.test.person("Tạ Văn Thư", (.unitClerk, .unit(other))))
    try await site.head.open("/tin-tuc/moi")
    #expect(site.head.page.offered(at: "Cơ quan đăng") == ["Đơn vị Mẫu"])
    try await site.head.press("Lưu và xem trước", filling: form + [("Về kế hoạch", "Tam Điệp 2024")])
    try await site.head.follow("Xong, xem bài và trình duyệt")
    try await site.head.press("Trình duyệt")
    let post = String(site.head.page.address.prefix { $0 != "?" })
    #expect(try await clerk.open(post).status == 404)
    #expect(!(try await clerk.open("/tin-tuc/soan").text.contains("Viết đơn Đợt I")))
    try await site.officer.open(post)
    try await site.officer.press("Đăng")
    #expect(try await clerk.open(post).text.contains("Hướng dẫn · Đơn vị Mẫu · 10/3/2024 · Tam Điệp 2024"))
  }

  @Test("What is missing or too long is said with what was typed; a post whose page would be too large is not kept")
  func refused() async throws {
    let site = try await PlanSite("tam-diep-2024", on: "2024-03-10")
    try await site.officer.open("/tin-tuc/moi")
    let long = String(repeating: "a", count: 12_001)
    try await site.officer.press("Lưu và xem trước", ["Tên bài": "Ngắn", "Nội dung": long])
    #expect(
      site.officer.page.refusals == [
        "Ghi tên bài trong một dòng, từ 5 đến 200 ký tự.",
        "Bài dài 12.001 ký tự, tối đa 12.000. Rút gọn, hoặc tách thành hai bài.",
      ])
    #expect(site.officer.page.html.contains(long))
    try await site.officer.press(
      "Lưu và xem trước",
      ["Tên bài": "Toàn liên kết", "Nội dung": String(repeating: "[a](/b)", count: 1_714)])
    #expect(site.officer.page.refusals == ["Bài quá dài để hiện trên một trang. Rút gọn, hoặc tách thành hai bài."])
    try await site.officer.press("Lưu và xem trước", ["Nội dung": ""])
    try await site.officer.follow("Xong, xem bài và trình duyệt")
    try await site.officer.press("Trình duyệt")
    #expect(
      site.officer.page.refusals == [
        "Bài chưa có tóm tắt cho trang danh sách. Sửa bài, ghi tóm tắt từ 10 ký tự.",
        "Bài chưa có nội dung. Sửa bài rồi trình lại.",
      ])
  }

  @Test("Markup of a stranger's making is read, not run, wherever a post is shown")
  func hostile() async throws {
    let site = try await PlanSite("tam-diep-2024", on: "2024-03-10")
    try await site.officer.open("/tin-tuc/moi")
    let evil = #"<script>alert(1)</script><img src=x onerror="alert(1)">"#
    try await site.officer.press(
      "Lưu và xem trước",
      ["Tên bài": evil, "Tóm tắt": evil, "Nội dung": "\(evil)\n\n[Bấm](javascript:alert(1))\n\n![\(evil)](anh-1)"])
    try await site.officer.follow("Xong, xem bài và trình duyệt")
    try await site.officer.press("Trình duyệt")
    let post = String(site.officer.page.address.prefix { $0 != "?" })
    try await site.officer.press("Đăng")
    let pages = [post, "/tin-tuc", "/", "/ke-hoach/tam-diep-2024", "/tin-tuc/atom.xml"]
    for page in pages {
      let text = try await site.site.get(page).text
      #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "\(page)")
      #expect(!text.contains("<script>alert") && !text.contains("<img src=x"), "\(page)")
      #expect(!text.contains("href=\"javascript:"), "\(page)")
    }
  }
}
