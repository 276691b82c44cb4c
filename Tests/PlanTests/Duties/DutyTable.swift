import Domain
@_spi(Desk) import Office
import SiteSupport
import TestSupport
import Testing

/// What a plan gives its bodies to do, written down by hand from its text, beside what of it was carried out:
/// everybody's list has what is theirs and nothing of others, and each duty is done by its own record alone.
final class DutyTable {
  struct Duty {
    /// Words by which it is known on pages.
    let words: String
    /// The units whose it is, each for itself; bodies that are no unit here by their name.
    let who: [String]
    /// From the first day on which it can be done to the last on which it is in time, as `2023-04-01`.
    let days: ClosedRange<String>
    /// To whom what is done goes, as pages say it; empty where the plan does not say.
    let to: String
    /// The units here which that is.
    let receivers: [String]
    let work: Work

    init(
      _ words: String, _ who: [String], _ days: ClosedRange<String>, to: String = "", at receivers: [String] = [],
      by work: Work
    ) {
      (self.words, self.who, self.days, self.to) = (words, who, days, to)
      (self.receivers, self.work) = (receivers, work)
    }
  }

  /// The record that closes a duty.
  enum Work: Equatable {
    case note, file, answer, notice, event, inspection, plan, report
    /// The reports of the rounds with these last days, made into one each.
    case consolidation([String])
    /// What the program keeps anyway, as it is called.
    case record(String)
  }

  private let plan: Plan.ID
  /// Moves the clock to a moment.
  private let move: (_ moment: String) throws -> Void
  private let duties: [(key: String, value: Duty)]
  /// The bodies that are no unit here: what they did the standing office says.
  private let outside: [String]
  private var today = ""
  /// The day on which a holder did a duty.
  private var done: [String: String] = [:]

  init(_ site: PlanSite, outside: [String] = [], _ duties: KeyValuePairs<String, Duty>) {
    (plan, move, self.outside, self.duties) = (site.walk.plan, site.go, outside, Array(duties))
  }

  init(_ town: PlanTown, outside: [String] = [], _ duties: [(id: String, duty: Duty)]) {
    (plan, move, self.outside) = (town.plan, town.go, outside)
    self.duties = duties.map { (key: $0.id, value: $0.duty) }
  }

  /// Moves the clock to nine in the morning of the day.
  func go(to day: String) throws {
    today = day
    try move("\(day)T09:00")
  }

  /// Says that a holder did a duty on a day; today where none is named.
  func did(_ id: String, of holder: String, on day: String? = nil) { done["\(holder): \(id)"] = day ?? today }
}

// MARK: Whose each is, and when

extension DutyTable {
  /// A line of a list of duties.
  private struct Line {
    let holder: String
    let words: String
    let to: String
    let due: String
    let state: String

    /// - Parameter holders: the units and bodies that are known.
    init?(_ row: Element, among holders: [String]) {
      let cells = row.children
      guard let main = cells.firstIndex(where: { $0.isOf("main") }), main + 1 < cells.count else { return nil }
      let notes = cells[main].all("small").map(\.text)
      let names = cells[main].all("a").map(\.text) + notes
      holder = names.first(where: holders.contains) ?? names.first ?? ""
      words = cells[main].text
      to = notes.first { $0.hasPrefix("Gửi đến ") }.map { String($0.dropFirst("Gửi đến ".count)) } ?? ""
      due = cells[main + 1].text
      state = row.all.first { $0.isOf("chip") }?.text ?? ""
    }
  }

  /// Compares what a list of duties has of a holder, by day and state, with what the plan gives it by name: without
  /// what came to it to be confirmed.
  func expectGiven(_ browser: Browser, _ holder: String) async throws {
    let lines = try await lines(of: browser, knowing: [holder])
    let given = lines.filter { $0.holder == holder && !$0.words.hasPrefix("Xác nhận đã nhận văn bản ") }
    let shown = given.map { line in
      describe(id(of: line), to: line.to, due: line.due, line.state)
    }
    let expected = duties.filter { $0.value.who.contains(holder) }.map { id, duty in
      describe(id, to: duty.to, due: duty.days.upperBound.short, state(id, duty, of: holder))
    }
    #expect(shown.sorted() == expected.sorted(), "what \(holder) is given, on \(today)")
  }

  /// Compares what goes to a unit, no matter who does it, with what the plan sends there.
  func expectReceived(_ browser: Browser, _ unit: String) async throws {
    let shown = try await lines(of: browser, "?gui-den=1").map { "\($0.holder): \(id(of: $0))" }
    let expected = duties.filter { $0.value.receivers.contains(unit) }.flatMap { id, duty in
      duty.who.map { "\($0): \(id)" }
    }
    #expect(shown.sorted() == expected.sorted(), "what goes to \(unit)")
  }

  /// Compares what the front page says falls due for a holder with what the plan gives it by those days and it has not
  /// done; what has the whole round is apart from it until the end is near.
  ///
  /// - Parameters:
  ///   - days: the last days that are meant, as `2023-04-01`.
  ///   - others: last days of what is on the page besides.
  func expectAsked(
    _ browser: Browser, _ holder: String, due days: [String], besides others: [String] = []
  ) async throws {
    try await browser.open("/")
    let shown = browser.page.main.all("section").filter { $0.all("h2").first?.text == "Việc đến hạn" }
      .flatMap { $0.all("li") }.compactMap { asked($0, of: holder) }
      .filter { line in !others.contains { line.contains(" đến hết ngày \($0.short)") } }
    let expected = duties.filter { id, duty in
      duty.who.contains(holder) && days.contains(duty.days.upperBound) && done["\(holder): \(id)"] == nil
    }.map { id, duty in
      let last = duty.days.upperBound
      return "\(id) đến hết ngày \(last.short)\(last < today ? " quá hạn" : "")"
    }
    #expect(shown.sorted() == expected.sorted(), "what \(holder) is asked, on \(today)")
  }

  /// What a line of the front page asks of a holder; nil where it is about another.
  private func asked(_ item: Element, of holder: String) -> String? {
    guard let link = item.all("a").first?.text, link.contains(": \(holder): ") else { return nil }
    let id = duties.first { link.contains($0.value.words) }?.key ?? link
    let due = link.firstRange(of: "đến hết ngày ").map { link[$0.lowerBound...] } ?? ""
    let isLate = item.all.contains { $0.isOf("stop") && $0.text == "quá hạn" }
    return "\(id) \(due)\(isLate ? " quá hạn" : "")"
  }

  private func describe(_ id: String, to: String, due: String, _ state: String) -> String {
    "\(id)\(to.isEmpty ? "" : " gửi \(to)"), hạn \(due): \(state)"
  }

  /// Which duty a line is about; its words where it goes elsewhere than that.
  private func id(of line: Line) -> String {
    duties.first { line.words.contains($0.value.words) && line.to == $0.value.to }?.key ?? line.words
  }

  /// The lines of the table's duties.
  ///
  /// - Parameter others: a unit that may have nothing.
  private func lines(
    of browser: Browser, _ query: String = "", knowing others: [String] = []
  ) async throws -> [Line] {
    let holders = duties.flatMap(\.value.who) + others
    var lines: [Line] = []
    try await browser.open("/ke-hoach/\(plan)/viec\(query)")
    while true {
      lines += browser.page.main.all("tr").compactMap { Line($0, among: holders) }
      guard browser.page.links.contains(where: { $0.text == "Trang sau ›" }) else { break }
      try await browser.follow("Trang sau ›")
    }
    return lines.filter { line in duties.contains { line.words.contains($0.value.words) } }
  }

  private func state(_ id: String, _ duty: Duty, of holder: String) -> String {
    if let day = done["\(holder): \(id)"] { return day <= duty.days.upperBound ? "đã làm" : "làm muộn" }
    if today < duty.days.lowerBound { return "chưa đến lúc làm" }
    return today <= duty.days.upperBound ? "đang làm" : "quá hạn"
  }
}

// MARK: By what it is done

extension DutyTable {
  /// Does a duty on its page by its own record.
  ///
  /// - Parameters:
  ///   - day: on which it was done; today where none is named.
  ///   - number: of the document that it takes.
  ///   - outside: to whom a notice goes that is no unit here.
  func carryOut(
    _ id: String, of holder: String, by browser: Browser, on day: String? = nil, number: String = "",
    outside: String = ""
  ) async throws {
    try await expectWays(id, of: holder, for: browser)
    let when = (day ?? today).short
    switch try duty(id).work {
    case .note: try await browser.sayDone(on: when)
    case .file: try await browser.sayDone(on: when, document: number)
    case .answer:
      try await browser.press(
        "Gửi trả lời", ["Ngày trả lời": when, "Trả lời": "Nội dung được hỏi, số \(number)."])
    case .notice:
      let receivers = outside.isEmpty ? [] : [("Nơi nhận ngoài hệ thống", outside)]
      try await browser.announce(number, on: when, filling: receivers)
    case .event: try await browser.recordEvent("Việc của \(holder)", on: when)
    case .inspection: try await browser.recordInspection(of: holder, on: when)
    case .plan: try await browser.sendPlan(number, on: when)
    case .report: try await browser.sendEmptyReport()
    case .consolidation, .record: Issue.record("\(id) is done on pages of its own")
    }
    #expect(browser.page.refusals == [], "\(id) of \(holder)")
    did(id, of: holder, on: day)
    try await expectState(id, of: holder, for: browser)
  }

  /// Compares where a duty is, as its page says.
  func expectState(_ id: String, of holder: String, for browser: Browser) async throws {
    let duty = try self.duty(id)
    try await browser.expectDuty(
      duty.words, of: holder, plan, to: duty.to.isEmpty ? nil : duty.to, is: state(id, duty, of: holder))
  }

  /// Opens a duty: its page offers the record that closes it and no other, and what closes itself is not said by hand.
  func expectWays(_ id: String, of holder: String, for browser: Browser) async throws {
    let duty = try self.duty(id)
    try await browser.openDuty(duty.words, of: holder, plan, to: duty.to.isEmpty ? nil : duty.to)
    let offered = browser.page.main.all.filter { ["a", "button"].contains($0.name) }.map(\.text).filter { words in
      Work.ways.contains { words.hasPrefix($0) }
    }
    let isOutside = outside.contains(holder)
    let byHand = isOutside && duty.work != .note && duty.work != .file ? [Work.byHand] : []
    #expect(offered == byHand + duty.work.ways, "\(id) of \(holder)")
    guard let record = duty.work.name, !isOutside else { return }
    let answer = try await browser.site.post(
      "\(browser.page.address.prefix { $0 != "?" })/ghi", as: browser.person,
      [
        (name: "key", value: "018ec5a0-0000-7000-8000-00000000dddd"), ("day", today.short), ("words", "Đã làm xong."),
        ("number", "1/BC"), ("document-day", today.short),
      ], isMultipart: true)
    #expect(
      answer.text.contains("Việc này tự xong khi có \(record) trong hệ thống, không ghi tay."), "\(id) of \(holder)")
  }

  private func duty(_ id: String) throws -> Duty { try #require(duties.first { $0.key == id }?.value, "\(id)") }
}

extension DutyTable.Work {
  static let byHand = "Ghi đã làm"

  /// How the page of a duty calls all ways to do one.
  fileprivate static let ways = [
    byHand, "Gửi trả lời", "Soạn văn bản", "Ghi sự kiện đã tổ chức", "Ghi cuộc kiểm tra đã làm",
    "Kế hoạch hưởng ứng của đơn vị", "Lập báo cáo", "Tổng hợp báo cáo hạn",
  ]

  /// Those that its page offers.
  fileprivate var ways: [String] {
    switch self {
    case .note, .file: [Self.byHand]
    case .answer: ["Gửi trả lời"]
    case .notice: ["Soạn văn bản"]
    case .event: ["Ghi sự kiện đã tổ chức"]
    case .inspection: ["Ghi cuộc kiểm tra đã làm"]
    case .plan: ["Kế hoạch hưởng ứng của đơn vị"]
    case .report: ["Lập báo cáo"]
    case .consolidation(let days): days.map { "Tổng hợp báo cáo hạn \($0.short)" }
    case .record: []
    }
  }

  /// What the record is called to who would say by hand that it is there; nil for what is said by hand.
  fileprivate var name: String? {
    switch self {
    case .note, .file, .answer: nil
    case .notice: "thông báo, hướng dẫn"
    case .event: "hoạt động"
    case .inspection: "cuộc kiểm tra"
    case .plan: "kế hoạch của đơn vị"
    case .report, .consolidation: "báo cáo"
    case .record(let name): name
    }
  }
}

extension String {
  /// `2023-04-01` as pages have it: `1/4/2023`.
  var short: String {
    split(separator: "-").reversed().compactMap { Int($0).map(String.init) }.joined(separator: "/")
  }
}

extension PlanTown {
  /// The head of a unit, at their browser: one is there from now on.
  @discardableResult
  func head(of unit: String) async throws -> Browser {
    if let known = try? self["Trưởng \(unit)"] { return known }
    try await person("Trưởng \(unit)", in: unit, .unitHead)
    return try self["Trưởng \(unit)"]
  }
}

extension ServedPage {
  /// Where a duty is, on its page.
  var dutyState: String { texts("chip").first ?? "" }
}

extension PlanSite {
  /// A unit with who heads it, at a browser.
  func unit(
    _ name: String, _ kind: String, under parent: Domain.Unit.ID? = nil
  ) async throws -> (id: Domain.Unit.ID, head: Browser) {
    let id = try await walk.test.unit(name, kind: kind, under: parent)
    return (id, try await person("Thủ trưởng \(name)", heading: id))
  }

  /// Somebody who heads a unit, at a browser.
  func person(_ name: String, heading unit: Domain.Unit.ID) async throws -> Browser {
    try await Browser(site, try await walk.test.person(name, in: unit, (.unitHead, .unit(unit))))
  }
}
