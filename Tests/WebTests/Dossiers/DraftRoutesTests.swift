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
      "benefit-by-authors": "Giảm 30% thời gian; ba lớp đã dùng.", "first-applied.day": "2",
      "first-applied.month": "6", "first-applied.year": "2023", "yearly-benefit": "mười hai triệu",
    ]
    let page = try await send(try await form("hieu-qua"), typed)
    #expect(page.status == 422)
    #expect(page.text.contains("«mười hai triệu» không phải số tiền."))
    let shown = try #require(PageReader(page.text, at: "").forms.first { $0.action == "\(address)/soan/hieu-qua" })
    #expect(typed.keys.sorted().map { shown[$0] } == typed.sorted { $0.key < $1.key }.map(\.value))
    #expect(try await send(shown, ["yearly-benefit": "12 triệu đồng"]).status == 303)
    let kept = try await form("hieu-qua")
    #expect(kept["benefit-by-authors"] == "Giảm 30% thời gian; ba lớp đã dùng.")
    #expect(kept.day == ["2", "6", "2023"] && kept["yearly-benefit"] == "12.000.000")
  }

  @Test(
    "A day that is mistyped is refused at its box, stays as it was typed, and stops nothing else",
    arguments: [
      (["31", "2", "2024"], "first-applied.day", "«31/2/2024» không phải một ngày. Tháng này không có ngày đó."),
      (["2", "13", "2024"], "first-applied.month", "«2/13/2024» không phải một ngày. Tháng từ 1 đến 12."),
      (["2", "6", ""], "first-applied.year", "Chưa đủ ngày, tháng, năm."),
      (["", "", "2024"], "first-applied.day", "Chưa đủ ngày, tháng, năm."),
      (
        ["2", "6", "hai nghìn"], "first-applied.year",
        "«2/6/hai nghìn» không phải một ngày. Năm gồm bốn chữ số, ví dụ 2024."
      ),
    ])
  func badDay(typed: [String], box: String, sentence: String) async throws {
    let boxes = Dictionary(uniqueKeysWithValues: zip(DayBox.allCases.map { $0.name(of: "first-applied") }, typed))
    let changed = boxes.merging(["benefit-by-authors": "Đỡ hai giờ."]) { $1 }
    let page = try await send(try await form("hieu-qua"), changed)
    #expect(page.status == 422)
    #expect(page.text.contains(sentence), "\(page.text.prefix(3000))")
    #expect(page.text.contains(##"<a href="#\##(box)">"##))
    let shown = try #require(PageReader(page.text, at: "").forms.first { $0.action == "\(address)/soan/hieu-qua" })
    #expect(shown.day == typed)
    let script = try await send(shown, changed, [.accept: "application/json"])
    #expect(script.status == 200 && script.text.contains(#""field":"\#(box)""#), "\(script.text)")
    let kept = try await form("hieu-qua")
    #expect(kept.day == ["", "", ""] && kept["benefit-by-authors"] == "Đỡ hai giờ.")
  }

  @Test("A day counts as it is typed: in three boxes, whole in the first of them, or in one field as before")
  func days() async throws {
    let ways = [
      ["first-applied.day": "02", "first-applied.month": "06", "first-applied.year": "23"],
      ["first-applied.day": "2-6-2023"], ["first-applied": "2023-06-02"],
    ]
    for way in ways {
      let empty = ["first-applied.day": "", "first-applied.month": "", "first-applied.year": ""]
      #expect(try await send(try await form("hieu-qua"), empty).status == 303)
      #expect(try await form("hieu-qua").day == ["", "", ""])
      #expect(try await send(try await form("hieu-qua"), way).status == 303, "\(way)")
      #expect(try await form("hieu-qua").day == ["2", "6", "2023"], "\(way)")
    }
  }

  @Test("A form takes several files; one that is not taken keeps no other back, and six are too many")
  func severalFiles() async throws {
    func send(_ names: [String]) async throws -> AskedSite.Answered {
      try await site.ask(
        .post, "\(address)/tep", as: author,
        [.origin: AskedSite.address, .referer: "\(AskedSite.address)\(address)/soan/minh-chung"],
        [("_csrf", author.csrf), ("part", "tai-lieu")], isMultipart: true, files: names.map { ("file", $0) })
    }
    let browser = Browser(site, as: author)
    let listed = {
      try await browser.open("\(address)/soan/minh-chung").main.all.filter { $0.isOf("files") }
        .flatMap { $0.all("a") }.map(\.text)
    }
    let answer = try await send(["một.pdf", "hai.bin", "ba.png"])
    #expect(answer.status == 422 && answer.text.contains("Tệp «hai.bin» không thuộc loại được nhận."))
    #expect(try await listed() == ["một.pdf", "ba.png"])
    #expect(try await send(["bốn.pdf", "năm.pdf"]).status == 303)
    #expect(try await listed() == ["một.pdf", "ba.png", "bốn.pdf", "năm.pdf"])
    let many = try await send((1...6).map { "tệp \($0).pdf" })
    #expect(many.status == 422 && many.text.contains("Mỗi lần gửi nhiều nhất 5 tệp."))
    #expect(try await listed().count == 4)
    #expect(browser.page.html.contains(#"name="file" multiple"#))
    #expect(browser.page.html.contains(#"accept="image/*" capture="environment""#))
  }

  @Test("Shares that are not the whole keep the author at that step, with everything that was typed")
  func shares() async throws {
    let browser = Browser(site, as: author)
    let (onward, share) = ("Tiếp tục: Bản chất của sáng kiến", "Tỷ lệ đóng góp (%)")
    try await browser.open("\(address)/soan/tac-gia")
    try await browser.press(onward, [share: "60", "Chức danh": "Giáo viên"])
    #expect(browser.page.refusals.map { $0.hasPrefix("Tỷ lệ đóng góp của các tác giả cộng lại là 60%") } == [true])
    #expect(browser.page.written(at: share) == "60")
    #expect(try await form("tac-gia")["author-position-1"] == "Giáo viên")
    try await browser.press("Lưu và thoát")
    #expect(browser.page.address.hasPrefix("\(address)?"))
    try await browser.open("\(address)/soan/tac-gia")
    try await browser.press(onward, [share: "100"])
    #expect(browser.page.refusals == [])
    #expect(browser.page.text.contains("Bước 3 trên 7"))
  }

  @Test("A co-author of whom nothing is left to write is folded to name and share; the next empty row stays open")
  func folds() async throws {
    let browser = Browser(site, as: author)
    func folds() async throws -> [Element] {
      try await browser.open("\(address)/soan/tac-gia").main.all("details").filter { $0.isOf("author-fold") }
    }
    let second = [
      "author-name-2": "Trần Mẫu", "author-workplace-2": "Trường Mẫu", "author-birth-2.day": "1",
      "author-birth-2.month": "2", "author-birth-2.year": "1990",
    ]
    #expect(try await send(try await form("tac-gia"), second).status == 303)
    #expect(try await folds().isEmpty)
    let shares = ["author-share-1": "60", "author-share-2": "40"]
    #expect(try await send(try await form("tac-gia"), shares).status == 303)
    let folded = try await folds()
    #expect(folded.map { $0.all("summary").first?.text } == ["Trần Mẫu, 40%"])
    #expect(folded.allSatisfy { $0.facts["open"] == nil })
    func names(_ element: Element) -> Set<String> { Set(element.all("input").compactMap { $0.facts["name"] }) }
    let within = folded.reduce(into: Set<String>()) { $0.formUnion(names($1)) }
    let everywhere = names(browser.page.main)
    #expect(within.contains("author-share-2") && within.isDisjoint(with: ["author-share-1", "author-name-3"]))
    #expect(everywhere.isSuperset(of: ["author-share-1", "author-share-2", "author-name-3"]))
  }

  @Test("What nothing has to be written in is not ticked before something is")
  func ticks() async throws {
    let browser = Browser(site, as: author)
    func done() async throws -> [String] {
      try await browser.open("\(address)/soan/xem-lai").main.all("a").map(\.text).filter { $0.hasSuffix("(đủ)") }
    }
    #expect(try await done().contains("Điều kiện công nhận (đủ)") == false)
    try await browser.open("\(address)/soan/dieu-kien")
    try await browser.press("Lưu", ["Có tính mới": "Lần đầu ở thành phố."])
    #expect(try await done().contains("Điều kiện công nhận (đủ)"))
  }

  @Test("The steps are one list, and say how far one is; the last of them shows the papers beneath what is missing")
  func steps() async throws {
    let browser = Browser(site, as: author)
    let first = try await browser.open("\(address)/soan/ten")
    #expect(first.main.all("h2").first?.text == "Bước 1 trên 7: Tên và lĩnh vực")
    let named = first.main.all.filter { ["h1", "h2", "h3", "summary"].contains($0.name) }
    #expect(named.count { $0.text.contains("Tên và lĩnh vực") } == 1)
    let sheets = try await browser.open("\(address)/don").main.all.filter { $0.isOf("sheet") }.map(\.text)
    let review = try await browser.open("\(address)/soan/xem-lai")
    let shown = review.main.all.filter { $0.isOf("sheet") }.map(\.text)
    #expect(!sheets.isEmpty && Array(shown.prefix(sheets.count)) == sheets)
    #expect(
      review.main.all("h2").map(\.text).prefix(3)
        == ["Bước 7 trên 7: Xem lại và nộp", "Còn thiếu để nộp", "Chưa đáp ứng"])
  }
}

extension PageForm {
  /// What stands in the boxes of the day of first use.
  fileprivate var day: [String?] { DayBox.allCases.map { self[$0.name(of: "first-applied")] } }
}
