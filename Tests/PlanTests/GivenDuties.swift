import Domain
import SiteSupport
import Testing

/// What a plan gives to do, as a test has it from the plan's text: who is asked, by when, what does it and to whom it
/// goes.
struct GivenDuties {
  /// What closes a duty.
  enum Record {
    case note, document, answer, event, inspection, notice, response, report, list, session, money
  }

  struct Entry {
    /// Of its words those that no other has.
    let words: String
    /// The units that have it, each for itself.
    let units: [String]
    /// The last day on which it is in time.
    let due: String
    let record: Record
    /// To whom what is done goes, as the plan names them.
    let to: String?

    init(_ words: String, _ units: [String], _ due: String, _ record: Record, to: String? = nil) {
      (self.words, self.units, self.due, self.record, self.to) = (words, units, due, record, to)
    }
  }

  let plan: Plan.ID
  /// The plan as the front page calls it.
  let title: String
  let entries: [Entry]

  /// The duty with those words.
  subscript(words: String) -> Entry {
    get throws {
      guard let entry = entries.first(where: { $0.words == words }) else {
        throw Browser.NotThere(description: "the text has no duty «\(words)»")
      }
      return entry
    }
  }

  /// What the front page asks of a unit: each with its last day.
  ///
  /// - Parameters:
  ///   - days: the last days that are meant.
  ///   - done: what the unit has done by then.
  func asked(of unit: String, due days: Set<String>, isLate: Bool = false, but done: Set<String> = []) -> [String] {
    entries.filter { $0.units.contains(unit) && days.contains($0.due) && !done.contains("\(unit): \($0.words)") }
      .map { "\($0.words) đến hết ngày \($0.due)\(isLate ? " quá hạn" : "")" }.sorted()
  }
}

extension GivenDuties.Record {
  /// What can be done on the page of a duty: the record that closes it is said, and the way to it is offered.
  var offered: [String] {
    switch self {
    case .note, .document: ["Ghi đã làm"]
    case .answer: ["Gửi trả lời"]
    case .event:
      [Self.closing("hoạt động"), "Ghi sự kiện đã tổ chức", "Lên kế hoạch sự kiện"]
    case .inspection: [Self.closing("cuộc kiểm tra"), "Ghi cuộc kiểm tra đã làm", "Lên kế hoạch kiểm tra"]
    case .notice: ["Soạn văn bản"]
    case .response: ["Kế hoạch hưởng ứng của đơn vị"]
    case .report: ["Việc này tự xong khi báo cáo được gửi.", "Lập báo cáo"]
    case .list: [Self.closing("danh sách đã trình, gửi")]
    case .session: [Self.closing("phiên họp đã khóa kết quả")]
    case .money: [Self.closing("dự toán được duyệt hoặc khoản đã chi")]
    }
  }

  private static func closing(_ record: String) -> String { "Việc này tự xong khi có \(record) trong hệ thống." }

  fileprivate static let ways: Set = [
    "Ghi sự kiện đã tổ chức", "Lên kế hoạch sự kiện", "Ghi cuộc kiểm tra đã làm", "Lên kế hoạch kiểm tra",
    "Soạn văn bản", "Kế hoạch hưởng ứng của đơn vị", "Lập báo cáo",
  ]
}

extension ServedPage {
  /// Where a duty is, on its page.
  var dutyState: String { texts("chip").first ?? "" }

  /// What can be done on the page of a duty.
  fileprivate var dutyOffers: [String] {
    main.all("p").filter { $0.children.isEmpty && $0.text.hasPrefix("Việc này tự xong") }.map(\.text)
      + main.all("button").map(\.text) + main.all("a").map(\.text).filter(GivenDuties.Record.ways.contains)
  }
}

extension Browser {
  /// What the front page says falls due for a unit under the plan, in the words of the table; what has the whole round
  /// is apart from it until the end is near.
  func asked(of unit: String, _ duties: GivenDuties) async throws -> [String] {
    try await open("/")
    return items(of: unit, duties).map { item in
      let link = item.all("a").first?.text ?? ""
      let words = duties.entries.first { link.contains($0.words) }?.words ?? link
      let due = link.firstRange(of: "đến hết ngày ").map { link[$0.lowerBound...] } ?? ""
      return "\(words) \(due)\(item.texts(of: "stop").contains("quá hạn") ? " quá hạn" : "")"
    }.sorted()
  }

  private func items(of unit: String, _ duties: GivenDuties) -> [Element] {
    page.main.all("section").filter { $0.all("h2").first?.text == "Việc đến hạn" }.flatMap { $0.all("li") }
      .filter { $0.all("a").first?.text.hasPrefix("\(duties.title): \(unit): ") ?? false }
  }

  /// Opens a duty of a unit from the list of its plan: it is open, and what does it is offered, nothing else.
  func begin(_ entry: GivenDuties.Entry, of unit: String, _ duties: GivenDuties, _ state: String = "đang làm")
    async throws
  {
    try await openDuty(entry.words, of: unit, duties.plan)
    #expect(page.dutyState == state, "\(unit): \(entry.words)")
    #expect(page.dutyOffers == entry.record.offered, "\(unit): \(entry.words)")
  }

  /// Does a duty of a unit by the record that the text asks for.
  ///
  /// - Parameters:
  ///   - before: where the duty is before it.
  ///   - after: where it is then.
  func carryOut(
    _ words: String, of unit: String, _ duties: GivenDuties, on day: String, number: String = "",
    from before: String = "đang làm", to after: String = "đã làm", outside: String = ""
  ) async throws {
    let entry = try duties[words]
    try await begin(entry, of: unit, duties, before)
    let address = page.address
    switch entry.record {
    case .note: try await press("Ghi đã làm", ["Ngày đã làm": day, "Việc đã làm": "Đã làm xong việc này."])
    case .document: try await recordDocument(number, on: day)
    case .answer: try await press("Gửi trả lời", ["Ngày trả lời": day, "Trả lời": "Nội dung được hỏi, số \(number)."])
    case .event: try await recordEvent("Việc của \(unit)", on: day)
    case .inspection: try await recordInspection(of: unit, on: day)
    case .notice:
      let entries = outside.isEmpty ? [] : [("Nơi nhận ngoài hệ thống", outside)]
      try await announce(words, of: unit, duties.plan, on: day, number: number, filling: entries)
    case .response: try await respond(words, of: unit, duties.plan, on: day, number: number)
    case .report:
      try await follow("Lập báo cáo")
      try await press("Không có gì thêm, gửi báo cáo")
    case .list, .session, .money:
      throw NotThere(description: "«\(words)» is done elsewhere")
    }
    #expect(page.refusals == [], "\(unit): \(words)")
    try await open(address)
    #expect(page.dutyState == after, "\(unit): \(words)")
  }

  /// A document has number and day; who leaves them out is told.
  func recordDocument(_ number: String, on day: String) async throws {
    try await press("Ghi đã làm", ["Ngày đã làm": day, "Việc đã làm": "Đã làm xong việc này."])
    #expect(page.refusals.map { $0.hasPrefix("Ghi số, ký hiệu văn bản.") } == [true])
    try await press("Ghi đã làm", ["Số, ký hiệu văn bản": number, "Ngày văn bản": day])
    #expect(page.text.contains("Văn bản số \(number) ngày \(day)"))
  }

  /// What goes to the units of who looks, as their list says: which duty, from whom, to whom.
  func received(_ duties: GivenDuties) async throws -> [String] {
    var found: [String] = []
    try await open("/ke-hoach/\(duties.plan)/viec?gui-den=1")
    while true {
      for row in page.main.all("tr") {
        guard let entry = duties.entries.first(where: { row.text.contains($0.words) }) else { continue }
        let unit = row.all("small").first?.text ?? ""
        let to = entry.to.map { row.text.contains("Gửi đến \($0)") } == true ? entry.to ?? "" : "?"
        found.append("\(unit): \(entry.words) → \(to)")
      }
      guard page.links.contains(where: { $0.text == "Trang sau ›" }) else { return found.sorted() }
      try await follow("Trang sau ›")
    }
  }
}

extension GivenDuties {
  /// What goes to a body by the text, as the list of its unit says.
  func received(by body: String) -> [String] {
    entries.filter { $0.to == body }.flatMap { entry in entry.units.map { "\($0): \(entry.words) → \(body)" } }.sorted()
  }
}

extension Element {
  fileprivate func texts(of kind: String) -> [String] { all.filter { $0.isOf(kind) }.map(\.text) }
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
