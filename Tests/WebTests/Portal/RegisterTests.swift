import Domain
import Foundation
import Markup
@_spi(Desk) import Office
import SiteSupport
import Store
import TestSupport
import Testing

@Suite("The public register")
struct RegisterTests {
  private func scene() async throws -> PublishedScene {
    try await PublishedScene(
      "Máy tưới sáng chế",
      past: """
        Sàng lọc đột quỵ,Trần Thử,Trạm Y tế Mẫu,2021,tỉnh,Y tế,A,12/QĐ-UBND,20/11/2021,Bảng kiểm một phút.
        Phiếu hẹn giờ sang trọng,Nguyễn Mẫu,Phường Mẫu,2022,cơ sở,Cải cách hành chính,,,20/12/2022,
        Vườn trường,Lê Thử,Trường Mẫu,2022,cơ sở,Giáo dục,B,,1/6/2022,Học sinh trồng rau bằng máy tưới.
        """)
  }

  /// The titles that a page lists, in their order.
  private func titles(_ path: String, _ site: AskedSite) async throws -> [String] {
    let page = try await site.get(path)
    #expect(page.status == 200, "\(path)")
    #expect(page.text.utf8.count <= 60_000, "\(path)")
    return page.text.components(separatedBy: "<h3><a ").dropFirst().map { part in
      let line = part.components(separatedBy: "</a>")[0].drop { $0 != ">" }.dropFirst()
      return String(line).replacing("<mark>", with: "").replacing("</mark>", with: "")
    }
  }

  @Test("Whatever its source an initiative is found by words as they are typed, and by each facet, gathered or not")
  func finding() async throws {
    let scene = try await scene()
    let found: [(String, [String])] = [
      ("", ["Máy tưới sáng chế", "Phiếu hẹn giờ sang trọng", "Vườn trường", "Sàng lọc đột quỵ"]),
      ("?q=sang", ["Máy tưới sáng chế", "Phiếu hẹn giờ sang trọng", "Sàng lọc đột quỵ"]),
      ("?q=s%C3%A1ng", ["Máy tưới sáng chế"]),
      ("?q=may+tuoi", ["Máy tưới sáng chế", "Vườn trường"]),
      ("?q=may+tuoi&sap-xep=ten", ["Máy tưới sáng chế", "Vườn trường"]),
      ("?sap-xep=ten", ["Máy tưới sáng chế", "Phiếu hẹn giờ sang trọng", "Sàng lọc đột quỵ", "Vườn trường"]),
      ("?linh-vuc=y-te", ["Sàng lọc đột quỵ"]),
      ("?linh-vuc=y-te&linh-vuc=giao-duc", ["Vườn trường", "Sàng lọc đột quỵ"]),
      ("?cap=cap-co-so&nam=2022", ["Phiếu hẹn giờ sang trọng", "Vườn trường"]),
      ("?xep-loai=loai-a", ["Máy tưới sáng chế", "Sàng lọc đột quỵ"]),
      ("?ke-hoach=tam-diep-2024", ["Máy tưới sáng chế"]), ("?nguon=list&q=12", ["Sàng lọc đột quỵ"]),
      ("?don-vi=\(scene.walk.unit)", ["Máy tưới sáng chế", "Vườn trường"]),
      ("?don-vi=truong-mau", ["Vườn trường"]),
      ("?trang=2", []), ("?linh-vuc=khong-co", []),
    ]
    for isGathered in [false, true] {
      if isGathered { try await scene.walk.office.gatherSearch(from: 1) }
      for (query, expected) in found {
        #expect(try await titles("/sang-kien\(query)", scene.site) == expected, "\(query) gathered: \(isGathered)")
      }
      // As a file: the same in portions, and nothing behind the last one.
      let filed = try await scene.walk.office.read(.search, as: nil) { desk in
        let search = PublicSearch(words: SearchQuery.asked(of: "sang"), chosen: [:], order: .latest)
        return try [(2, 1), (9, 1), (2, 2_000), (9, 2_000)].map { limit, portion in
          var titles: [String] = []
          try PublicInitiatives.each(search, limit: limit, portion: portion, on: desk.connection) {
            titles.append($0.title)
          }
          return titles
        }
      }
      let sang = ["Máy tưới sáng chế", "Phiếu hẹn giờ sang trọng", "Sàng lọc đột quỵ"]
      #expect(filed == [Array(sang.prefix(2)), sang, Array(sang.prefix(2)), sang], "gathered: \(isGathered)")
    }
    _ = try await scene.walk.test.verify()
  }

  @Test("Titles are an order of the whole register and of few findings; of more the latest come first")
  func orders() {
    let most = PublicInitiatives.mostByTitle
    let word = SearchQuery.asked(of: "sang")
    let whole = PublicSearch(words: [], chosen: [:], order: .title)
    let (typed, filtered) = (
      PublicSearch(words: word, chosen: [:], order: .title),
      PublicSearch(words: [], chosen: [.year: ["2022"]], order: .title)
    )
    #expect(whole.orders(of: 1_000_000) == [.latest, .title])
    #expect(typed.orders(of: most) == [.relevance, .latest, .title])
    #expect(typed.orders(of: most + 1) == [.relevance, .latest])
    #expect([most, most + 1].map(filtered.order(of:)) == [.title, .latest])
    #expect(whole.order(of: 1_000_000) == .title)
    // What fits best is asked of words alone.
    for (typed, order) in [("", PublicSearch.Order.latest), ("sang", .relevance)] {
      #expect(InitiativesLook(typed: typed, chosen: [:], order: .relevance, page: 1).search.order == order)
    }
  }

  @Test("A facet counts what the rest of the search finds, and of its own values all that could be chosen")
  func counts() async throws {
    let scene = try await scene()
    for isGathered in [false, true] {
      if isGathered { try await scene.walk.office.gatherSearch(from: 1) }
      func counts(
        _ facet: Facet, _ chosen: [Facet: [String]] = [:], _ typed: String = ""
      ) async throws -> [String: Int] {
        let look = InitiativesLook(typed: typed, chosen: chosen, order: nil, page: 1)
        let found = try await scene.walk.office.look(look, as: nil).found.facets[facet] ?? []
        return Dictionary(uniqueKeysWithValues: found.map { ($0.value.name, $0.count) })
      }
      #expect(try await counts(.year) == ["2021": 1, "2022": 2, "2024": 1])
      #expect(try await counts(.grade) == ["Loại A": 2, "Loại B": 1])
      #expect(try await counts(.level, [.year: ["2022"]]) == ["Cấp cơ sở": 2])
      #expect(try await counts(.year, [.year: ["2022"]]) == ["2021": 1, "2022": 2, "2024": 1])
      #expect(try await counts(.field, [:], "tưới") == ["Giáo dục": 1, "Giáo dục và Đào tạo": 1])
    }
  }

  @Test("A page says what the decision published, how to cite it and where it stands for good; a wrong one says so")
  func page() async throws {
    let scene = try await scene()
    let page = try await scene.site.get("/sang-kien/\(scene.code)")
    #expect(page.status == 200)
    for words in [
      "Máy tưới sáng chế", "Nguyễn Tác Giả", "Trường Mẫu", "05/QĐ-UBND", "Loại A", "Nội dung thử.",
      "Nguyễn Tác Giả (2024). Máy tưới sáng chế. Trường Mẫu. Công nhận theo Quyết định số 05/QĐ-UBND ngày 10/3/2024.",
    ] {
      #expect(page.text.contains(words), "\(words)")
    }
    let address = try #require(
      try await scene.walk.office.look(
        InitiativesLook(typed: "đột quỵ", chosen: [:], order: nil, page: 1), as: nil
      ).found.initiatives.first?.address)
    let past = try await scene.site.get("/sang-kien/\(address)")
    for words in ["Sàng lọc đột quỵ", "Trần Thử", "Cấp tỉnh", "Bảng kiểm một phút.", "Danh mục các năm trước"] {
      #expect(past.text.contains(words), "\(words)")
    }
    for path in ["/sang-kien/2222-2222-2222", "/sang-kien/x", "/sang-kien/%00"] {
      #expect(try await scene.site.get(path).status == 404, "\(path)")
    }
  }

  @Test("The number of the national portal stands on the page, in the open data and is found; who may takes it back")
  func nationalNumber() async throws {
    let scene = try await scene()
    let (officer, author) = (
      try await scene.site.signIn(scene.walk.officer), try await scene.site.signIn(scene.walk.author)
    )
    func write(_ number: String, as person: AskedSite.SignedIn) async throws -> AskedSite.Answered {
      try await scene.site.post(
        "/ho-so/\(scene.dossier)/ma-quoc-gia", as: person, [(name: "national-number", value: number)])
    }
    #expect(try await write("SK-1", as: author).status == 403)
    for wrong in ["", "không có số", "SK 12", String(repeating: "1", count: 41), "<b>1</b>"] {
      #expect(try await write(wrong, as: officer).status == 422, "\(wrong)")
    }
    #expect(try await write(" SK-2026/0012 ", as: officer).status == 303)
    #expect(try await write("SK-2026/0012", as: officer).status == 422)
    let look = InitiativesLook(typed: "SK-2026/0012", chosen: [:], order: nil, page: 1)
    #expect(try await scene.walk.office.look(look, as: nil).found.initiatives.map(\.changed) == [Day("2024-03-10")])
    let page = try await scene.site.get("/sang-kien/\(scene.code)").text
    #expect(page.contains("<dt>Mã trên Cổng sáng kiến quốc gia</dt><dd>SK-2026/0012</dd>"))
    #expect(try await scene.site.get("/du-lieu-mo/sang-kien.csv").text.contains(",SK-2026/0012\r\n"))
    #expect(try await titles("/sang-kien?q=SK-2026/0012", scene.site) == ["Máy tưới sáng chế"])
    #expect(try await write("", as: officer).status == 303)
    #expect(try await titles("/sang-kien?q=SK-2026/0012", scene.site) == [])
    _ = try await scene.walk.test.verify()
  }

  @Test("What is revoked keeps its address, says so and shows nothing else; nothing finds it")
  func revoked() async throws {
    let scene = try await scene()
    try await scene.walk.office.run(
      .revokeRecognition(
        id: Revocation.ID(at: scene.walk.office.clock.now), dossier: scene.dossier, reason: "Trùng giải pháp đã có.",
        signing: try await scene.walk.test.signing("07/QĐ-UBND", for: scene.walk.plan)), as: scene.walk.authority)
    let page = try await scene.site.get("/sang-kien/\(scene.code)")
    #expect(page.status == 200)
    #expect(page.text.contains("đã bị hủy bỏ theo Quyết định số 07/QĐ-UBND"))
    #expect(!page.text.contains("Nguyễn Tác Giả") && !page.text.contains("Nội dung thử."))
    for isGathered in [false, true] {
      if isGathered { try await scene.walk.office.gatherSearch(from: 1) }
      #expect(try await titles("/sang-kien?q=tuoi", scene.site) == ["Vườn trường"])
      #expect(try await titles("/sang-kien", scene.site).count == 3)
    }
    _ = try await scene.walk.test.verify()
  }

  @Test("A corrected name stands at the same address; the unit that took over finds what the one before it did")
  func correctedAndMerged() async throws {
    let scene = try await scene()
    try await scene.walk.office.run(
      .correctDecision(
        id: Correction.ID(at: scene.walk.office.clock.now), decision: scene.decision.id,
        lines: [
          .init(
            dossier: scene.dossier,
            wording: .init(title: "Máy tưới sáng tạo", authors: ["Nguyễn Tác Giả"], unit: "Trường Mẫu"))
        ],
        reason: "Đánh máy sai tên.", signing: try await scene.walk.test.signing("06/QĐ-UBND", for: scene.walk.plan)),
      as: scene.walk.authority)
    let page = try await scene.site.get("/sang-kien/\(scene.code)")
    #expect(page.text.contains("Máy tưới sáng tạo") && page.text.contains("đã đính chính"))
    #expect(try await titles("/sang-kien?q=s%C3%A1ng+tao", scene.site) == ["Máy tưới sáng tạo"])
    #expect(try await titles("/sang-kien?q=che", scene.site) == [])
    let heir = try await scene.walk.test.unit("Trường Hợp Nhất", kind: "truong-hoc")
    try await scene.walk.office.runUnattended(
      .dissolveUnit(scene.walk.unit, day: scene.walk.office.clock.now.day, successor: heir))
    for isGathered in [false, true] {
      if isGathered { try await scene.walk.office.gatherSearch(from: 1) }
      #expect(try await titles("/sang-kien?don-vi=\(heir)", scene.site) == ["Máy tưới sáng tạo", "Vườn trường"])
      #expect(try await titles("/sang-kien?q=hop+nhat", scene.site).contains("Máy tưới sáng tạo"))
    }
    #expect(try await scene.site.get("/sang-kien/\(scene.code)").text.contains("nay là Trường Hợp Nhất"))
    _ = try await scene.walk.test.verify()
  }

  @Test("A row of the register, a further address, a count or a search entry that was altered is found and named")
  func altered() async throws {
    let damages: [(statement: SQL, told: String)] = [
      ("UPDATE public_initiative SET document = replace(document, 'Mẫu', 'Khác')", "the rows in public_initiative"),
      ("UPDATE public_initiative SET state = 'revoked'", "the rows in public_initiative"),
      ("DELETE FROM public_initiative", "the rows in public_initiative"),
      (
        "INSERT INTO public_address (address, initiative) SELECT 'AAAA-BBBB-CCCC', min(id) FROM public_initiative",
        "the rows in public_address"
      ),
      (
        "UPDATE tally SET count = count + 1 WHERE kind = 'public-nam' AND track = '2021'",
        "not the number of initiatives of the public register"
      ),
      ("UPDATE search_entry SET line = ' khac ' WHERE kind = 'public_initiative'", "the search does not follow"),
    ]
    for (statement, told) in damages {
      let scene = try await PublishedScene(
        "Máy tưới sáng chế", past: "Sàng lọc đột quỵ,Trần Thử,Trạm Y tế Mẫu,2021,tỉnh,Y tế,A,12/QĐ-UBND,20/11/2021,")
      try await scene.walk.office.database.write { try $0.run(statement) }
      let found = await #expect(throws: IntegrityBreak.self) { _ = try await scene.walk.test.verify() }
      #expect(found?.description.contains(told) == true, "\(found?.description ?? "")")
    }
  }

  @Test("Nothing that is typed breaks a search or makes it large")
  func hostile() async throws {
    let scene = try await scene()
    for typed in [
      String(repeating: "sáng kiến ", count: 1_000), String(repeating: "x", count: 10_000), "\" ( ) * ? ~ ' . + = : -",
      "=linh-vuc:y-te", "+sang 'sang ~sang", "a\u{301}\u{302}\u{303}", "\u{0}\u{7}\u{202E}sang", "s",
      "sáng".decomposedStringWithCanonicalMapping, "🙂 字", "'; DROP TABLE public_initiative; --", "%_",
    ] {
      let query = typed.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
      let narrowed = "linh-vuc=\(query.prefix(600))&nam=\(query.prefix(60))"
      for path in ["/sang-kien?q=\(query)", "/sang-kien?q=\(query)&\(narrowed)"] {
        let page = try await scene.site.get(path)
        #expect(page.status == 200, "\(path.prefix(80))")
        #expect(page.text.utf8.count <= 60_000)
      }
    }
  }

  @Test("A published decision is read page by page")
  func decision() async throws {
    let scene = try await scene()
    let address = "/cong-bo/\(scene.decision.id)"
    #expect(try await scene.site.get(address).text.contains("Máy tưới sáng chế"))
    let next = try await scene.site.get("\(address)?trang=2")
    #expect(next.status == 200 && !next.text.contains("Máy tưới sáng chế"))
  }

  @Test("However much is written, typed and chosen, a page of the register has at most 60 kB")
  func bounded() async throws {
    let scene = try await PublishedScene(
      "Máy tưới sáng chế",
      past: (1...60).map { number in
        """
        Sáng kiến tiết kiệm điện nước ở trường học số \(number),Trần Thử,Trường Mẫu \(number),\(2000 + number % 24),\
        tỉnh,Lĩnh vực dài của năm học thứ \(number),A,\(number)/QĐ-UBND,,\(String(repeating: "Nước sạch. ", count: 50))
        """
      }.joined(separator: "\n"))
    func size(_ path: String) async throws -> Int {
      let page = try await scene.site.get(path)
      #expect(page.status == 200, "\(path.prefix(80))")
      return page.text.utf8.count
    }
    let words =
      "Sáng kiến tiết kiệm điện nước ở trường học số sáng kiến"
      .addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    let strange = (1...10).map { number in
      "don-vi=\(String(repeating: "%E1%BA%BF", count: 80))\(number)"
    }.joined(separator: "&")
    let known = (1...10).map { "linh-vuc=linh-vuc-dai-cua-nam-hoc-thu-\($0)" }.joined(separator: "&")
    let long = String(repeating: "%E1%BA%BF", count: 200)
    for query in [
      "", "q=\(words)", "q=\(words)&\(known)", "q=\(words)&\(strange)", "\(known)&\(strange)", "q=\(long)&\(strange)",
    ] { #expect(try await size("/sang-kien?\(query)") <= 60_000, "\(query.prefix(80))") }
    // Three full passages, with what takes most bytes: read portion by portion.
    let line = String(repeating: "Một điều \"hay\" & mới, ở đây. ", count: 700)
    let text = [String(line.prefix(19_900)), "Hết."].joined(separator: "\\n").replacing("\"", with: "\\\"")
    try await scene.walk.office.database.write {
      try $0.run("UPDATE dossier SET document = replace(document, 'Nội dung thử.', \(text)), seal = 'khac'")
    }
    var (pages, ends) = (0, 0)
    while ends < 2, pages < 20 {
      pages += 1
      let page = try await scene.site.get("/sang-kien/\(scene.code)?trang=\(pages)")
      #expect(page.text.utf8.count <= 60_000)
      ends += page.text.ranges(of: "<p>Hết.</p>").count
    }
    #expect(ends >= 2 && pages > 1)
  }

  @Test("Where nothing is found, what is near is offered, each with how much it finds")
  func suggestions() async throws {
    let scene = try await scene()
    try await scene.walk.office.gatherSearch(from: 1)
    let offered: [(typed: String, chosen: [Facet: [String]], kinds: [PublicSuggestion.Kind])] = [
      ("mày tưới", [:], [.withoutMarks]), ("tuoii", [:], [.near("tuoi", to: "tuoii")]),
      ("tuoi zzzzz", [:], [.without("zzzzz")]), ("tuoi", [.year: ["2021"]], [.everywhere]), ("zzzzzzz", [:], []),
    ]
    for (typed, chosen, kinds) in offered {
      let look = InitiativesLook(typed: typed, chosen: chosen, order: nil, page: 1)
      let found = try await scene.walk.office.look(look, as: nil).found
      #expect(found.total == 0)
      #expect(found.suggestions.map(\.kind) == kinds, "\(typed)")
    }
  }

  @Test("Where nothing is found it is said what was looked for, with fewer words, without filters or asking as ways on")
  func nothing() async throws {
    let site = try await scene().site
    func told(_ query: String) async throws -> [String] {
      let page = try await site.get("/sang-kien?\(query)").text
      #expect(!page.contains("<ul></ul>"), "\(query)")
      let card = try #require(page.components(separatedBy: #"<div class="empty">"#).dropFirst().first)
      return card.components(separatedBy: "</div>")[0].components(separatedBy: "\n").joined().components(
        separatedBy: #"<ul class="plain-list">"#)
    }
    let ask = """
      <li><a href="/ke-hoach">Hỏi cơ quan thường trực</a>: nơi nhận câu hỏi có ở trang của từng kế hoạch. Cần người \
      giải quyết thì <a href="/nhu-cau">nêu nhu cầu</a>.</li></ul>
      """
    let less = ##"<li><a href="#q">Tìm với ít chữ hơn</a>: một, hai chữ chính, gõ không dấu.</li>"##
    #expect(
      try await told("q=zzz+qqq&nam=2021") == [
        "<p>Không có sáng kiến nào khớp với «zzz qqq»; Năm: 2021.</p>",
        #"\#(less)<li><a href="/sang-kien?q=zzz%20qqq">Tìm các chữ này không kèm bộ lọc</a>.</li>\#(ask)"#,
      ])
    #expect(
      try await told("q=zzz") == [
        "<p>Không có sáng kiến nào khớp với «zzz».</p>",
        #"\#(less)<li><a href="/sang-kien">Xem mọi sáng kiến</a>.</li>\#(ask)"#,
      ])
    #expect(
      try await told("linh-vuc=khong-co") == [
        "<p>Không có «khong-co» ở mục Lĩnh vực.</p>",
        #"<li>Bỏ bớt lựa chọn ở phía trên.</li><li><a href="/sang-kien">Xem mọi sáng kiến</a>.</li>\#(ask)"#,
      ])
  }

  @Test("What narrows the register stands before what was found, on a phone folded, with how much is chosen")
  func narrowing() async throws {
    let site = try await scene().site
    for (query, words) in [("", "Lọc kết quả"), ("?nam=2022&cap=cap-co-so", "Lọc kết quả (đang chọn 2)")] {
      let page = try await site.get("/sang-kien\(query)").text
      let fold = #"<details class="narrowing narrow-only"><summary>\#(words)</summary></details>"#
      let places = [fold, #"<section class="facets""#, #"<h2 id="ket-qua">"#].map { page.range(of: $0)?.lowerBound }
      #expect(places.allSatisfy { $0 != nil } && places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    }
  }
}
