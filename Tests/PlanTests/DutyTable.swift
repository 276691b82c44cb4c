import Domain
@_spi(Desk) import Office
import SiteSupport
import TestSupport
import Testing

/// What a plan gives its bodies to do, written down by hand from its text, beside what of it was carried out: everybody's
/// list has what is theirs and nothing of others, and each duty is done by its own record alone.
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
    case note, file, notice, event, inspection, plan, report
    /// The reports of the rounds with these last days, made into one each.
    case consolidation([String])
    /// What the program keeps anyway, as it is called.
    case record(String)
  }

  private let site: PlanSite
  private let duties: KeyValuePairs<String, Duty>
  /// The bodies that are no unit here: what they did the standing office says.
  private let outside: [String]
  private var today = ""
  /// The day on which a holder did a duty.
  private var done: [String: String] = [:]

  init(_ site: PlanSite, outside: [String] = [], _ duties: KeyValuePairs<String, Duty>) {
    (self.site, self.outside, self.duties) = (site, outside, duties)
  }

  /// Moves the clock to nine in the morning of the day.
  func go(to day: String) throws {
    today = day
    try site.go(to: "\(day)T09:00")
  }

  /// Says that a holder did a duty today.
  func did(_ id: String, of holder: String) { done["\(holder): \(id)"] = today }
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

  /// Compares what a list of duties has of a holder, by day and state, with what the plan gives it by name.
  func expectGiven(_ browser: Browser, _ holder: String) async throws {
    let lines = try await lines(of: browser, knowing: [holder])
    let shown = lines.filter { $0.holder == holder }.map { line in
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
    try await browser.open("/ke-hoach/\(site.walk.plan)/viec\(query)")
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
  /// Does a duty on its page by its own record, today.
  ///
  /// - Parameter number: of the document that it takes.
  func carryOut(_ id: String, of holder: String, by browser: Browser, number: String = "") async throws {
    try await expectWays(id, of: holder, for: browser)
    switch try duty(id).work {
    case .note: try await browser.sayDone(on: today.short)
    case .file: try await browser.sayDone(on: today.short, document: number)
    case .notice: try await browser.announce(number, on: today.short)
    case .event: try await browser.recordEvent("Việc của \(holder)", on: today.short)
    case .inspection: try await browser.recordInspection(of: holder, on: today.short)
    case .plan: try await browser.sendPlan(number, on: today.short)
    case .report: try await browser.sendEmptyReport()
    case .consolidation, .record: Issue.record("\(id) is done on pages of its own")
    }
    did(id, of: holder)
    try await expectState(id, of: holder, for: browser)
  }

  /// Compares where a duty is, as its page says.
  func expectState(_ id: String, of holder: String, for browser: Browser) async throws {
    let duty = try self.duty(id)
    try await browser.expectDuty(
      duty.words, of: holder, site.walk.plan, to: duty.to.isEmpty ? nil : duty.to, is: state(id, duty, of: holder))
  }

  /// Opens a duty: its page offers the record that closes it and no other, and what closes itself is not said by hand.
  func expectWays(_ id: String, of holder: String, for browser: Browser) async throws {
    let duty = try self.duty(id)
    try await browser.openDuty(duty.words, of: holder, site.walk.plan, to: duty.to.isEmpty ? nil : duty.to)
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
    byHand, "Soạn văn bản", "Ghi sự kiện đã tổ chức", "Ghi cuộc kiểm tra đã làm", "Kế hoạch hưởng ứng của đơn vị",
    "Lập báo cáo", "Tổng hợp báo cáo hạn",
  ]

  /// Those that its page offers.
  fileprivate var ways: [String] {
    switch self {
    case .note, .file: [Self.byHand]
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
    case .note, .file: nil
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
  fileprivate var short: String {
    split(separator: "-").reversed().compactMap { Int($0).map(String.init) }.joined(separator: "/")
  }
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
