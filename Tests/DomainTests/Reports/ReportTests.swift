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
    func value(_ text: String) throws -> ReportFigure.Value {
      try ReportFigure.Value(written: text, in: .dong, field: "x")
    }
    #expect(try value("0") == .number(0))
    #expect(try value("1.500") == .number(1500))
    #expect(try value("1,5 triệu") == .number(1_500_000))
    #expect(try value("Chưa có số liệu") == .unknown)
    #expect(try value("không áp dụng") == .notApplicable)
    #expect(throws: Refusal.self) { try value("nhiều") }
    #expect(throws: Refusal.self) { try value("-3") }
    let texts = [ReportFigure.Value.number(0), .unknown, .notApplicable].map { $0.text(in: .count) }
    #expect(texts == ["0", "chưa có số liệu", "không áp dụng"])
  }

  @Test("Sums add numbers alone and are set beside what the whole has; targets are not added")
  func sums() {
    let target = ReportFigure("target-a", "Chỉ tiêu", .number(7), goal: 9, isSummed: false)
    let sum = [ReportFigure].sum(
      [["filed": .number(2), "target-a": .number(1)], ["filed": .number(4)], ["filed": .unknown]],
      whole: [ReportFigure("filed", "Hồ sơ đã nộp", .number(8)), target])
    #expect(sum.map(\.counted) == [.number(6), .number(7)])
    #expect(sum.map(\.whole) == [.number(8), nil])
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
