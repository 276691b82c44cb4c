import Domain
import HTTPTypes
import Office
import SiteSupport
import TestSupport
import Testing

@testable import Web

/// Writing a dossier by forms alone, without scripts.
@Suite("Writing a dossier", .onOneEngine)
struct DraftRoutesTests {
  private let test: TestOffice
  private let site: AskedSite
  private let author: AskedSite.SignedIn
  private let address: String

  init() async throws {
    test = try await TestOffice(on: "2024-03-10")
    site = AskedSite(test.office)
    author = try await site.signIn(try await test.person("Nguyễn Thử"))
    let id = try await test.office.run(
      .startDossier(id: Dossier.ID(at: test.office.clock.now), plan: "tam-diep-2024", track: "dot-1"), as: author.person
    )
    address = "/ho-so/\(id)"
  }

  /// The form of a section as its page has it.
  private func form(_ section: String) async throws -> PageForm {
    let page = try await site.get("\(address)/soan/\(section)", as: author)
    let form = PageReader(page.text, at: "").forms.first { $0.action == "\(address)/soan/\(section)" }
    return try #require(form)
  }

  /// Sends a form with some of its fields changed.
  private func send(
    _ form: PageForm, _ changed: [String: String], _ headers: HTTPFields = [:]
  ) async throws -> AskedSite.Answered {
    let kept = form.fields.filter { changed[$0.name] == nil && $0.name != "_csrf" }
    let typed = changed.map { (name: $0.key, value: $0.value) } + [(name: "go", value: "stay")]
    return try await site.post(form.action, as: author, kept + typed, headers)
  }

  @Test("Of two windows on one draft the second is told what the first wrote, and keeps what was typed in it")
  func twoWindows() async throws {
    let (first, second) = (try await form("ten"), try await form("ten"))
    #expect(try await send(first, ["title": "Bản của cửa sổ thứ nhất"]).status == 303)
    let page = try await send(second, ["title": "Bản của cửa sổ thứ hai"])
    #expect(page.status == 409)
    #expect(page.text.contains("vừa được sửa ở một cửa sổ khác") && page.text.contains("Bản của cửa sổ thứ nhất"))
    let shown = try #require(PageReader(page.text, at: "").forms.first { $0.action == second.action })
    #expect(shown["title"] == "Bản của cửa sổ thứ hai")
    #expect(try await form("ten")["title"] == "Bản của cửa sổ thứ nhất")
    #expect(try await send(shown, [:]).status == 303)
    #expect(try await form("ten")["title"] == "Bản của cửa sổ thứ hai")
    let script = try await send(second, ["title": "x"], [.accept: "application/json"])
    #expect(script.status == 409 && script.text == #"{"conflict":true}"#)
  }

  @Test("A field that cannot be read stops only its own saving")
  func badField() async throws {
    let typed = [
      "benefit-by-authors": "Giảm 30% thời gian; ba lớp đã dùng.", "first-applied": "2-6-2023",
      "yearly-benefit": "mười hai triệu",
    ]
    let page = try await send(try await form("hieu-qua"), typed)
    #expect(page.status == 422)
    #expect(page.text.contains("«mười hai triệu» không phải số tiền."))
    let shown = try #require(PageReader(page.text, at: "").forms.first { $0.action == "\(address)/soan/hieu-qua" })
    #expect(typed.keys.sorted().map { shown[$0] } == typed.sorted { $0.key < $1.key }.map(\.value))
    #expect(try await send(shown, ["yearly-benefit": "12 triệu đồng"]).status == 303)
    let kept = try await form("hieu-qua")
    #expect(kept["benefit-by-authors"] == "Giảm 30% thời gian; ba lớp đã dùng.")
    #expect(kept["first-applied"] == "2/6/2023" && kept["yearly-benefit"] == "12.000.000")
  }

  @Test("A text of five megabytes gets a sentence")
  func longText() async throws {
    let answer = try await send(
      try await form("ban-chat"), ["before": String(repeating: "x", count: 5_000_000)], [.accept: "application/json"])
    #expect(answer.status == 200)
    #expect(
      answer.text.contains("«Tình trạng trước khi có sáng kiến» dài tối đa 20.000 ký tự."), "\(answer.text.prefix(300))"
    )
  }

  @Test("A clause stands beside the field that it is about, and says what the plan says")
  func clause() async throws {
    let page = try await site.get("\(address)/soan/dieu-kien", as: author).text
    let form = try #require(page.split(separator: #"id="draft""#).last)
    let clause = try #require(form.split(separator: #"<details class="clause"#).dropFirst().first)
    #expect(clause.contains("Mục II.2, kế hoạch Tam Điệp 2024") && clause.contains("Có tính mới"))
  }

  @Test("A form makes nobody an author by account")
  func forgedAuthor() async throws {
    let other = try await site.signIn(try await test.person("Vũ Văn Giả Định"))
    for field in ["author-person-2", "author-known-2"] {
      let form = try await form("tac-gia")
      _ = try await send(
        form,
        [
          "author-name-1": "Nguyễn Thử", "author-share-1": "50", "author-name-2": "Tên Bất Kỳ",
          field: "\(other.person)",
        ])
      #expect(try await self.form("tac-gia")["author-name-2"] == "Tên Bất Kỳ")
      for path in [address, "\(address)/loi-moi"] { #expect(try await site.get(path, as: other).status == 404) }
    }
  }
}
