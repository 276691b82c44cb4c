import Domain
@_spi(Desk) import Office
import PlanFile
import SiteSupport
import TestSupport
import Testing

extension Browser {
  /// Asks under a plan, from its page on.
  @discardableResult
  func ask(_ plan: Plan.ID, _ subject: String, _ text: String, for asker: String? = nil) async throws -> ServedPage {
    try await open("/ke-hoach/\(plan)")
    try await follow("Hỏi đáp, vướng mắc")
    try await follow("Gửi câu hỏi, vướng mắc")
    return try await press(
      "Gửi câu hỏi",
      filling: [("Việc cần hỏi", subject), ("Khó khăn, vướng mắc", text)] + (asker.map { [("Hỏi thay mặt", $0)] } ?? [])
    )
  }

  /// Answers from the front page what waits first.
  @discardableResult
  func answer(_ waiting: String, _ subject: String, _ text: String) async throws -> ServedPage {
    try await open("/")
    try await follow(waiting)
    try await follow(subject)
    return try await press("Trả lời", ["Nội dung trả lời": text])
  }
}

/// Questions and difficulties: who sees them, and what is refused.
@Suite("Questions are answered, and made public without names")
struct QuestionTests {
  private let long = "Trường có ba sáng kiến chung, không rõ nộp bao nhiêu bản mềm."

  @Test("Only who asked and who answers see a question; strangers are asked to sign in")
  func whoSees() async throws {
    let site = try await PlanSite("tam-diep-2024", on: "2024-03-10", kind: "truong-hoc")
    try await site.author.ask("tam-diep-2024", "Nộp bản mềm ở đâu?", long)
    let address = String(site.author.page.address.prefix { $0 != "?" })
    #expect(site.author.page.text.contains("chờ trả lời"))
    let other = try await Browser(site.site, try await site.walk.test.person("Lưu Người Khác"))
    #expect(try await other.open(address).status == 404)
    #expect(try await site.head.open(address).status == 404)
    #expect(try await site.officer.open(address).text.contains(long))
    let stranger = try await Browser(site.site)
    try await stranger.open("/ke-hoach/tam-diep-2024/hoi-dap")
    #expect(!stranger.page.text.contains("bản mềm"))
    #expect(!stranger.page.links.contains { $0.text == "Gửi câu hỏi, vướng mắc" })
    let answer = try await site.site.post(
      "/ke-hoach/tam-diep-2024/hoi-dap", as: nil, [("subject", "Hỏi gì đó"), ("text", long)])
    #expect(answer.location.hasPrefix("/dang-nhap") || answer.status == 403 || answer.status == 401)
    #expect(try await site.officer.open("/ke-hoach/tam-diep-2024/hoi-dap/hop-thu").text.contains("1 mục"))
  }

  @Test("What was asked is answered and read though a later edition of the plan takes no questions")
  func silentEdition() async throws {
    let site = try await PlanSite("tam-diep-2024", on: "2024-03-10", kind: "truong-hoc")
    try await site.author.ask("tam-diep-2024", "Nộp bản mềm ở đâu?", long)
    let address = String(site.author.page.address.prefix { $0 != "?" })
    let file = try #require(PlanFile.builtIn.first { $0.name == "tam-diep-2024" })
    let text = String(decoding: file.bytes, as: UTF8.self)
    let start = try #require(text.firstRange(of: "\ndifficulties:")?.lowerBound)
    let end = try #require(text.firstRange(of: "\nparticipants:")?.lowerBound)
    try await site.walk.office.runUnattended(.publishPlan(String(text[..<start] + text[end...])))
    try await site.officer.open("/ke-hoach/tam-diep-2024")
    try await site.officer.follow("Hỏi đáp, vướng mắc")
    #expect(site.officer.page.text.contains("Kế hoạch không nhận câu hỏi mới."))
    try await site.officer.follow("Hộp thư hỏi đáp")
    try await site.officer.follow("Nộp bản mềm ở đâu?")
    try await site.officer.press("Trả lời", ["Nội dung trả lời": "Nộp ở phòng Kinh tế thành phố."])
    #expect(site.officer.page.refusals == [])
    #expect(try await site.author.open(address).text.contains("Nộp ở phòng Kinh tế thành phố."))
    #expect(try await site.author.open("/ke-hoach/tam-diep-2024/hoi-dap/moi").status == 404)
  }

  @Test("What is made public has the office's words and no name; it can be taken back")
  func publicAnswer() async throws {
    let site = try await PlanSite("tam-diep-2024", on: "2024-03-10", kind: "truong-hoc")
    try await site.author.ask("tam-diep-2024", "<script>alert(1)</script> bản mềm?", "<b onclick=x>\(long)</b>")
    let address = String(site.author.page.address.prefix { $0 != "?" })
    try await site.officer.answer(
      "Tam Điệp 2024: trả lời 1 câu hỏi, vướng mắc", "<script>alert(1)</script> bản mềm?",
      "Đơn viết trên hệ thống là bản mềm.")
    try await site.officer.press("Công khai", ["Câu hỏi như mọi người đọc": "Bản mềm nộp ở đâu? <img src=x>"])
    let stranger = try await Browser(site.site)
    try await stranger.open("/ke-hoach/tam-diep-2024/hoi-dap")
    #expect(stranger.page.text.contains("Bản mềm nộp ở đâu? <img src=x>"))
    #expect(stranger.page.text.contains("Đơn viết trên hệ thống là bản mềm."))
    #expect(!stranger.page.text.contains("Nguyễn Tác Giả"))
    #expect(stranger.page.main.all("img").isEmpty && stranger.page.main.all("script").isEmpty)
    try await site.officer.open(address)
    try await site.officer.press("Thôi công khai")
    #expect(try await stranger.open("/ke-hoach/tam-diep-2024/hoi-dap").text.contains("Chưa có câu hỏi nào"))
  }

  @Test("However long answers are, the page on which everyone reads them has at most 60 kB")
  func large() async throws {
    let site = try await PlanSite("tam-diep-2024", on: "2024-03-10", kind: "truong-hoc")
    let answer = String(String(repeating: "Nộp ở phòng Kinh tế thành phố, trước hạn. ", count: 200).prefix(4990))
    for number in 1...7 {
      try await site.author.ask("tam-diep-2024", "Câu hỏi thứ \(number)", long)
      try await site.officer.answer(
        "Tam Điệp 2024: trả lời 1 câu hỏi, vướng mắc", "Câu hỏi thứ \(number)", "Nộp ở phòng Kinh tế thành phố.")
      try await site.officer.press("Công khai", ["Trả lời như mọi người đọc": answer])
    }
    let stranger = try await Browser(site.site)
    for page in 1...2 {
      try await stranger.open("/ke-hoach/tam-diep-2024/hoi-dap?trang=\(page)")
      #expect(stranger.page.text.contains("trang \(page) trên 2, 7 mục"))
      #expect(stranger.page.html.utf8.count <= 60_000)
    }
  }

  @Test("A form sent twice asks once; what is too short or too long is refused; the eleventh waits for an answer")
  func bounds() async throws {
    let site = try await PlanSite("tam-diep-2024", on: "2024-03-10", kind: "truong-hoc")
    try await site.author.ask("tam-diep-2024", "Hỏi", "ngắn")
    #expect(
      site.author.page.refusals == [
        "Ghi việc cần hỏi trong một câu, từ 5 đến 200 ký tự.",
        "Ghi khó khăn, vướng mắc và điều cần hướng dẫn, từ 20 đến 5.000 ký tự.",
      ])
    try await site.author.press(
      "Gửi câu hỏi", ["Việc cần hỏi": "Nộp ở đâu?", "Khó khăn, vướng mắc": String(repeating: "a", count: 5001)])
    #expect(site.author.page.refusals.count == 1)
    let key = "018ec5a0-0000-7000-8000-00000000aaaa"
    let author = try #require(site.author.person)
    for _ in 1...2 {
      let sent = try await site.site.post(
        "/ke-hoach/tam-diep-2024/hoi-dap", as: author,
        [("key", key), ("subject", "Nộp ở đâu?"), ("text", long)])
      #expect(sent.status == 303)
    }
    try await site.author.open("/ke-hoach/tam-diep-2024/hoi-dap/da-gui")
    #expect(site.author.page.text.contains("1 mục"))
    for number in 2...10 { try await site.author.ask("tam-diep-2024", "Câu hỏi thứ \(number)", long) }
    try await site.author.ask("tam-diep-2024", "Câu hỏi thứ 11", long)
    #expect(site.author.page.refusals.joined().contains("10 câu hỏi chưa được trả lời"))
  }

  @Test("A plan that does not say where to turn has no such page")
  func silentPlan() async throws {
    let site = try await PlanSite("quang-tri-2023", on: "2023-03-10")
    try await site.author.open("/ke-hoach/quang-tri-2023")
    #expect(!site.author.page.links.contains { $0.text == "Hỏi đáp, vướng mắc" })
    #expect(try await site.author.open("/ke-hoach/quang-tri-2023/hoi-dap").status == 404)
    #expect(try await site.author.open("/ke-hoach/quang-tri-2023/hoi-dap/moi").status == 404)
  }
}
