import Domain
import TestSupport
import Testing

@Suite("Reports are filled, sent, returned, taken; figures keep what was counted")
struct ReportTests {
  private let now = AuthorshipTests.now
  private var person: Person.ID { AuthorshipTests.id(1) }
  private var blank: Report {
    Report(
      Report.Key(plan: "thu", round: 0, duty: "nam", unit: AuthorshipTests.id(2)), unitName: "Trường Mẫu",
      receiver: nil, closes: "nam")
  }
  private let filed = ReportFigure("filed", "Hồ sơ đã nộp", .number(3))

  @Test("A unit's own report needs nothing typed; a consolidated one has number, day and signer")
  func needs() throws {
    let sent = try blank.written(.nothingToAdd, today: now.day).sent(with: [filed], by: person, at: now)
    #expect(sent.state == .sent && sent.figures == [filed])
    let all = Report(
      Report.Key(plan: "thu", round: 0, duty: "nam", unit: AuthorshipTests.id(2), kind: .consolidated),
      unitName: "Sở Mẫu", receiver: nil, closes: nil)
    let error = #expect(throws: Refusals.self) { try all.sent(with: [filed], by: person, at: now) }
    #expect(error?.all.map(\.field) == ["number", "day", "signer"])
  }

  @Test("A clerk says who signed, who enters it for the unit says why; the first sending says whether it was in time")
  func senders() throws {
    let clerk = #expect(throws: Refusals.self) { try blank.sent(with: [filed], as: .clerk, by: person, at: now) }
    #expect(clerk?.all.map(\.field) == ["signer"])
    let office = #expect(throws: Refusals.self) {
      try blank.sent(with: [filed], as: .office(reason: " "), by: person, at: now)
    }
    #expect(office?.all.map(\.field) == ["entered"])
    let sent = try blank.sent(with: [filed], as: .office(reason: "Bản giấy 12/BC."), by: person, at: now)
    #expect(sent.sent?.entered == "Bản giấy 12/BC.")
    let later = now.adding(seconds: 86_400)
    let again = try sent.sentBack("Thiếu số liệu", by: person, at: later).sent(with: [filed], by: person, at: later)
    #expect(again.firstSent?.at == now && again.sent?.at == later && again.sent?.entered == nil)
  }

  @Test("What units add under one name is one sum, however they write it; words are no sum")
  func added() {
    let added = ReportAdded.all([
      ("Phòng Một", [.init(name: "Buổi tuyên truyền", value: "03"), .init(name: "Ghi chú", value: "Chưa đủ")]),
      ("Phòng Hai", [.init(name: "buổi  tuyên truyền", value: "1.200"), .init(name: "Ghi chú", value: "2")]),
    ])
    #expect(added.map(\.name) == ["Buổi tuyên truyền", "Ghi chú"])
    #expect(added.map(\.total) == [1203, nil])
    #expect(added[0].units.map(\.name) == ["Phòng Hai", "Phòng Một"])
  }

  @Test("A changed figure keeps both values and needs a reason; one that says the same is no change")
  func changes() throws {
    var content = Report.Content()
    content.changes = [.init(key: "filed", value: .number(5), reason: "")]
    let error = #expect(throws: Refusals.self) {
      try blank.written(content, today: now.day).sent(with: [filed], by: person, at: now)
    }
    #expect(error?.all.map(\.field) == ["why-filed"])
    content.changes = [.init(key: "filed", value: .number(5), reason: "Hồ sơ giấy chưa nhập")]
    let sent = try blank.written(content, today: now.day).sent(with: [filed], by: person, at: now)
    #expect(sent.figures.map(\.value) == [.number(5)] && sent.figures.map(\.counted) == [.number(3)])
    content.changes = [.init(key: "filed", value: .number(3), reason: "")]
    let same = try blank.written(content, today: now.day).sent(with: [filed], by: person, at: now)
    #expect(same.figures == [filed])
  }

  @Test("Zero, no figure and not applicable are three things, however they are typed")
  func values() throws {
    func value(_ text: String, in measure: ReportFigure.Measure = .dong) throws -> ReportFigure.Value {
      try ReportFigure.Value(written: text, in: measure, field: "x")
    }
    #expect(try value("0") == .number(0))
    #expect(try value("1.500") == .number(1500))
    #expect(try value("1,5 triệu") == .number(1_500_000))
    #expect(try value("Chưa có số liệu") == .unknown)
    #expect(try value("không áp dụng") == .notApplicable)
    #expect(throws: Refusal.self) { try value("nhiều") }
    #expect(throws: Refusal.self) { try value("-3") }
    let counts = try ["12", "1.500", "1 500", "1.234.567"].map { try value($0, in: .count) }
    #expect(counts == [.number(12), .number(1500), .number(1500), .number(1_234_567)])
    // What can be read in two ways, and what is no count, is asked back.
    for text in ["1.5", "1,5", "1 2", "12 triệu", "3 đồng", "1.50", "0.5"] {
      #expect(throws: Refusal.self, "\(text)") { try value(text, in: .count) }
    }
    #expect(throws: Refusal.self) { try value("1.500 triệu") }
    let texts = [ReportFigure.Value.number(0), .unknown, .notApplicable].map { $0.text(in: .count) }
    #expect(texts == ["0", "chưa có số liệu", "không áp dụng"])
  }

  @Test("Who changed what is noted, entries of one person in a row as one; a draft that is thrown away begins anew")
  func noting() throws {
    func said(_ report: Report) -> [[String]] {
      report.history.compactMap { if case .written(let parts) = $0.what { parts } else { nil } }
    }
    func written(_ report: Report, _ content: Report.Content, by person: Person.ID) throws -> Report {
      try report.written(content, today: now.day)
        .noting(report, under: ReportHeading.standard, by: person, at: now)
    }
    var content = Report.Content()
    content.passages[ReportHeading.results.key] = "Đã làm."
    let first = try written(blank, content, by: person)
    #expect(said(first) == [["mục «Kết quả thực hiện»"]])
    #expect(try written(first, content, by: person) == first)
    content.number = "12/BC"
    content.additions = [Report.Addition(name: "Buổi phổ biến", value: "3")]
    let second = try written(first, content, by: person)
    #expect(said(second) == [["mục «Kết quả thực hiện»", "số liệu khác", "số, ngày, người ký"]])
    content.passages = [:]
    let other = AuthorshipTests.id(7) as Person.ID
    let third = try written(second, content, by: other)
    #expect(said(third).last == ["mục «Kết quả thực hiện»"] && third.lastWriting?.by == other)
    let anew = try third.discarded(by: other, at: now)
    #expect(anew.content == Report.Content() && said(anew).last == ["bỏ bản đang soạn"])
    let sent = try first.sent(with: [], by: person, at: now)
    #expect(throws: Refusal.self) { try sent.discarded(by: person, at: now) }
    let back = try sent.sentBack("Thiếu kết quả.", by: other, at: now)
    #expect(try written(back, Report.Content(), by: person).returnReason == "Thiếu kết quả.")
    #expect(throws: Refusal.self) { try back.discarded(by: person, at: now) }
  }

  @Test("Sums add numbers alone and are set beside what the whole has; targets are not added")
  func sums() {
    let target = ReportFigure("target-a", "Chỉ tiêu", .number(7), goal: 9, isSummed: false)
    let sum = [ReportFigure].sum(
      [["filed": .number(2), "target-a": .number(1)], ["filed": .number(4)], ["filed": .unknown]],
      whole: [ReportFigure("filed", "Hồ sơ đã nộp", .number(8)), target])
    #expect(sum.map(\.counted) == [.number(6), .number(7)])
    let nobody = [ReportFigure].sum(
      [["benefit": .unknown], ["benefit": .unknown]], whole: [ReportFigure("benefit", "Số tiền làm lợi", .number(5))])
    #expect(nobody.map(\.counted) == [.unknown])
    #expect(sum.map(\.whole) == [.number(8), nil])
  }

  @Test("What was sent before it was given back stays as it was; a passage under no heading is not kept")
  func versions() throws {
    func content(_ words: String) -> Report.Content {
      var content = Report.Content()
      content.passages = ["ket-qua": words, "muc-la": "Không có trong kế hoạch."]
      return content
    }
    var report = blank
    for number in 1...20 {
      report = try report.written(content("Lần \(number)"), today: now.day)
        .sent(with: [ReportFigure("filed", "Hồ sơ đã nộp", .number(number))], by: person, at: now)
        .sentBack("Thiếu số liệu \(number)", by: person, at: now)
    }
    #expect(report.versions.count == 20 && report.returns.last == "Thiếu số liệu 20")
    let second = try #require(report.version(2))
    #expect(second.content.passages == ["ket-qua": "Lần 2"])
    #expect(second.figures.map(\.value) == [.number(2)] && second.state == .sent)
    #expect(report.version(0) == nil && report.version(21) == nil)
    let again = try report.sent(with: [filed], by: person, at: now)
    #expect(throws: Refusal.self) { try again.sentBack("Thiếu số liệu nữa", by: person, at: now) }
    _ = try again.taken(by: person, at: now)
  }

  @Test("A report is written under the headings that the plan names, and keeps those under which it was sent")
  func headings() throws {
    let own = [ReportHeading("viec-da-lam", "Việc đã làm"), .next]
    let given = GivenDuty(
      id: "nam", who: ["phong"], what: "Báo cáo năm", doneBy: .report, headings: own, source: .clause("II"))
    var content = Report.Content()
    content.passages = ["viec-da-lam": "Ba buổi tuyên truyền.", "ket-qua": "Mục cũ."]
    let draft = try blank.written(content, under: own, today: now.day)
    #expect(draft.content.passages == ["viec-da-lam": "Ba buổi tuyên truyền."])
    let sent = try draft.sent(with: [filed], under: own, by: person, at: now)
    var later = given
    later.headings = ReportHeading.standard
    #expect(sent.headings(under: later) == own && draft.headings(under: later) == ReportHeading.standard)
    #expect(
      Report.Content().withNothingToAdd(under: own).passages
        == ["viec-da-lam": "Không có gì thêm.", "nhiem-vu": "Không có gì thêm."])
  }

  @Test("A report is called by what is asked for; a review says which it is, unless the words do")
  func titles() {
    func title(_ what: String, _ review: GivenDuty.Review? = nil) -> String {
      GivenDuty(id: "bc", who: ["so"], what: what, doneBy: .report, review: review, source: .assumption("thử"))
        .reportTitle
    }
    #expect(title("Báo cáo năm") == "Báo cáo năm")
    #expect(title("Kết quả năm") == "Báo cáo: kết quả năm")
    #expect(title("Sơ kết phong trào", .interim) == "Báo cáo sơ kết phong trào")
    #expect(title("Kết quả năm", .final) == "Báo cáo tổng kết: kết quả năm")
  }

  /// dr being written · se sent · re returned · ta taken.
  private static let life = """
                                dr se re ta
    write                       =  .  =  .
    send                        X  .  X  .
    send-back                   .  X  .  X
    take                        .  X  .  .
    """

  @Test("A report is written and sent, given back or taken")
  func life() throws {
    let sent = try blank.sent(with: [filed], by: person, at: now)
    let back = try sent.sentBack("Thiếu số liệu", by: person, at: now)
    let places = [("dr", blank), ("se", sent), ("re", back), ("ta", try sent.taken(by: person, at: now))]
    let table = LifeTable.written(places) {
      switch $0 {
      case .write: try $1.written(.nothingToAdd, today: now.day)
      case .send: try $1.sent(with: [filed], by: person, at: now)
      case .sendBack: try $1.sentBack("Thiếu số liệu", by: person, at: now)
      case .take: try $1.taken(note: "Đủ", by: person, at: now)
      }
    }
    #expect(table == Self.life)
    #expect(back.returnReason == "Thiếu số liệu" && sent.returnReason == nil)
    #expect(throws: Refusal.self) { try sent.sentBack("", by: person, at: now) }
  }
}
