import Domain
import Papers
import SiteSupport
import TestSupport
import Testing

@testable import Web

@Suite("Help", .onOneEngine)
struct HelpTests {
  /// The patterns of all addresses at which something is read.
  private func read() async throws -> [String] {
    let test = try await TestOffice(on: "2024-03-10")
    return AskedSite(test.office).site.routes.filter { $0.method == .get }.map(\.path)
  }

  @Test("Each page has a topic, but for the help itself and what only programs read")
  func eachPage() async throws {
    let without = try await read().filter { HelpTopic.of($0) == nil }
    #expect(
      without.sorted() == [
        "/bieu-trung/:digest", "/lich/:token", "/lich/viec/:uid", "/robots.txt", "/sitemap.xml", "/sitemap/:part",
        "/tro-giup",
        "/tro-giup/:topic", "/tro-giup/so-tay/:role",
      ])
  }

  @Test("Each topic is about pages that there are, of which no other is about the same; each is in a handbook")
  func eachTopic() async throws {
    let routes = try await read()
    let pages = HelpTopic.all.flatMap(\.pages)
    #expect(pages.filter { page in !routes.contains { $0 == page || $0.hasPrefix("\(page)/") } } == [])
    #expect(Set(pages).count == pages.count)
    #expect(Set(HelpTopic.all.map(\.key)).count == HelpTopic.all.count)
    let inBooks = Set(Handbook.all.flatMap(\.topics).map(\.key))
    #expect(HelpTopic.all.map(\.key).filter { !inBooks.contains($0) } == [])
  }

  @Test("Each picture has a topic that says in words what it shows, each handbook has two to five; all are served")
  func pictures() async throws {
    #expect(Set(HelpPicture.all.keys) == Set(HelpTopic.all.filter { !$0.picture.isEmpty }.map(\.key)))
    let test = try await TestOffice(on: "2024-03-10")
    let site = AskedSite(test.office)
    for book in Handbook.all {
      let pictures = book.topics.compactMap { HelpPicture.all[$0.key] }
      #expect((2...5).contains(pictures.count), "\(book.key): \(pictures.count)")
      let page = try await site.get("/tro-giup/so-tay/\(book.key)").text
      #expect(pictures.filter { !page.contains(#"src="\#(Link.asset($0.asset.name))""#) }.map(\.asset.name) == [])
      #expect(page.matches(of: /<img [^>]*loading="lazy"/).count == pictures.count)
    }
    for picture in HelpPicture.all.values {
      let answer = try await site.get("\(Link.asset(picture.asset.name))")
      #expect(answer.status == 200 && answer.bytes == picture.asset.bytes)
      #expect(answer.bytes.count <= 60_000 && picture.width == 720 && (200...1200).contains(picture.height))
    }
  }

  @Test("A page's own topic is the one of the longest address that names it")
  func nearest() {
    let key = "018ec5a0-0000-7000-8000-00000000aaaa"
    let topics = [
      "/": "trang-dau", "/ke-hoach": "ke-hoach", "/ke-hoach/tam-diep-2024": "ke-hoach",
      "/ke-hoach/tam-diep-2024/bao-cao/x/tong-hop": "tong-hop-bao-cao",
      "/ke-hoach/tam-diep-2024/bao-cao/x/don-vi/\(key)": "bao-cao", "/ho-so/\(key)": "trang-ho-so",
      "/ho-so/moi": "bat-dau-ho-so", "/ho-so/\(key)/soan/tac-gia": "viet-ho-so", "/ho-so/\(key)/don": "trang-ho-so",
      "/tiep-nhan": "tiep-nhan", "/tiep-nhan/\(key)": "kiem-tra-ho-so",
      "/hoi-dong/\(key)/phien/\(key)/cham/\(key)": "cham-diem", "/quan-tri/don-vi/\(key)/giai-the": "sap-xep-don-vi",
    ]
    for (page, topic) in topics { #expect(HelpTopic.of(page)?.key == topic, "\(page)") }
    #expect(HelpTopic.of("/khong-co") == nil && HelpTopic.of("") == nil)
  }

  @Test("The mark on a page leads to its half page, and that to the handbooks; all of them are small")
  func walk() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let browser = try await Browser(AskedSite(test.office))
    try await browser.open("/xac-minh")
    try await browser.follow("Trợ giúp về trang này")
    #expect(browser.page.address == "/tro-giup/xac-minh")
    for heading in ["Đây là gì", "Việc cần làm", "Sau đó"] { #expect(browser.page.text.contains(heading)) }
    try await browser.follow("Sổ tay công chúng")
    #expect(browser.page.text.contains("Gõ mã in trên giấy"))
    let addresses =
      ["/tro-giup"] + HelpTopic.all.map { "/tro-giup/\($0.key)" } + Handbook.all.map { "/tro-giup/so-tay/\($0.key)" }
    for address in addresses {
      let answer = try await browser.site.get(address)
      #expect(answer.status == 200 && answer.bytes.count < 60_000, "\(address): \(answer.bytes.count)")
      let page = PageReader(answer.text, at: address)
      #expect(Set(page.ids).count == page.ids.count && page.misplaced == [], "\(address)")
    }
    #expect(try await browser.site.get("/tro-giup/khong-co").status == 404)
  }

  @Test("A handbook as a paper has its topics in order, without markup")
  func papers() throws {
    for book in Handbook.all {
      let lines = book.paper.parts.flatMap(\.blocks).compactMap { block -> String? in
        if case .paragraph(let line) = block { line.text } else { nil }
      }
      let titles = book.topics.enumerated().map { "\($0 + 1). \($1.title)" }
      #expect(lines.filter(titles.contains) == titles)
      #expect(lines.filter { $0.contains("**") || $0.contains("](") } == [])
      let pictures = book.paper.parts.flatMap(\.blocks).compactMap { block -> String? in
        if case .picture(let picture) = block, !picture.bytes.isEmpty { picture.caption } else { nil }
      }
      #expect(pictures == book.topics.map(\.picture).filter { !$0.isEmpty })
      #expect(book.paper.pictures == [], "its pictures are there already")
    }
  }

  @Test("Topics are found by words without marks; what is not there is said")
  func search() async throws {
    #expect(HelpTopic.having("xac minh giay").first?.key == "xac-minh")
    #expect(HelpTopic.having("SÁP NHẬP").first?.key == "sap-xep-don-vi")
    #expect(HelpTopic.having("  ").isEmpty)
    #expect(HelpTopic.having(String(repeating: "hồ ", count: 100_000)).count > 5)
    let test = try await TestOffice(on: "2024-03-10")
    let browser = try await Browser(AskedSite(test.office))
    try await browser.open("/tro-giup")
    try await browser.press("Tìm", ["Tìm trong trợ giúp": "quên mật khẩu"])
    #expect(browser.page.text.contains("Đăng nhập, đặt mật khẩu"))
    try await browser.press("Tìm", ["Tìm trong trợ giúp": "máy giặt"])
    #expect(browser.page.text.contains("Không có mục nào có các chữ này."))
  }
}
