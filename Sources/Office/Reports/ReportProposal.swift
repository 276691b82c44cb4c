import Domain
import Store

/// What is proposed to be written under the headings of a report: what was recorded of the work of its units, as ready
/// text.
struct ReportProposal {
  let round: ReportRound
  /// Whose records it is made of; nil for everybody's.
  let units: [Domain.Unit.ID]?
  let desk: Desk
  let activities: Activities

  /// Records that are named under a heading, of each kind.
  private static let most = 20
  /// What is taken of the conclusion of an inspection, in characters.
  private static let excerpt = 200

  init(in round: ReportRound, of units: [Domain.Unit.ID]?, at desk: Desk) throws {
    (self.round, self.units, self.desk) = (round, units, desk)
    activities = try desk.activities(of: round.plan, units)
  }

  private var isReview: Bool { round.given.review != nil }

  /// By the keys of the headings; where the plan names others than the usual ones, results are under its first.
  func passages() throws -> [String: String] {
    let keys = round.given.headings.map(\.key)
    let results = keys.contains(ReportHeading.results.key) ? ReportHeading.results.key : keys.first
    let inspected = try activities.inspected(on: desk.connection)
    var lines: [(key: String?, lines: [String])] = [
      (results, try events() + media() + inspections(inspected) + announcements()),
      (ReportHeading.shortcomings.key, try questions() + open(inspected).map { "- \($0.what) (\($0.state))" }),
    ]
    let ahead = isReview ? try duties() : []
    lines.append((ReportHeading.next.key, open(inspected).map { "- \($0.what) (hạn \($0.due.short))" } + ahead))
    var passages: [String: String] = [:]
    for (key, lines) in lines where !lines.isEmpty {
      guard let key, keys.contains(key) else { continue }
      passages[key] = Self.text(lines)
    }
    return passages
  }

  /// The lines as far as there is room for them.
  static func text(_ lines: [String]) -> String {
    var text = ""
    for line in lines where text.count + line.count < Report.longest { text += text.isEmpty ? line : "\n\(line)" }
    return text
  }

  private static func bounded<Record>(_ records: [Record], _ more: String, _ words: (Record) -> String) -> [String] {
    let rest = records.count - most
    return records.prefix(most).map { "- \(words($0))" } + (rest > 0 ? ["- Và \(rest.grouped) \(more)."] : [])
  }

  // MARK: What was done

  private func events() throws -> [String] {
    let held = try activities.held(ReportFigure.Activity.attendance.kinds, on: desk.connection)
    let present = try activities.present(at: held.prefix(Self.most).map(\.id), on: desk.connection)
    return Self.bounded(held, "sự kiện khác") { event in
      let people = event.outcome?.audience ?? present[event.id] ?? 0
      let attended = people > 0 ? ", \(people.grouped) người dự" : ""
      return "\(event.details.kind.name): \(event.details.title), ngày \(event.time.days)\(attended)."
    }
  }

  private func media() throws -> [String] {
    let items = try activities.covered(on: desk.connection).flatMap { event in
      event.coverage.map { (title: $0.title.isEmpty ? event.details.title : $0.title, item: $0) }
    }
    return Self.bounded(items, "tin, bài khác") { title, item in
      "Tuyên truyền: «\(title)», \(item.outlet), ngày \(item.day.short)."
    }
  }

  private func inspections(_ inspected: [Inspection]) -> [String] {
    Self.bounded(inspected, "cuộc kiểm tra khác") { inspection in
      let by = (try? desk.unit(inspection.inspector))?.name(on: inspection.time.from) ?? ""
      let (asked, done) = (inspection.followUps.count, inspection.followUps.count(where: \.isAccepted))
      let followed = asked == 0 ? "" : " Đã làm xong \(done.grouped) trên \(asked.grouped) yêu cầu sau kiểm tra."
      let conclusion = (inspection.finding?.conclusion ?? "").replacing("\n", with: " ")
      let words = conclusion.count > Self.excerpt ? "\(conclusion.prefix(Self.excerpt))…" : conclusion
      return "\(by) kiểm tra ngày \(inspection.time.days). Kết luận: \(words)\(followed)"
    }
  }

  private func announcements() throws -> [String] {
    let counts = try activities.counts(on: desk.connection)
    guard counts.arrived > 0 else { return [] }
    let passed = counts.passedOn > 0 ? ", chuyển tiếp \(counts.passedOn.grouped) văn bản" : ""
    return ["- Đã xác nhận \(counts.confirmed.grouped) trên \(counts.arrived.grouped) văn bản gửi đến đơn vị\(passed)."]
  }

  // MARK: What is open

  private func questions() throws -> [String] {
    Self.bounded(try activities.asked(on: desk.connection), "câu hỏi, vướng mắc khác") { question in
      "\(question.subject) (\(question.isAnswered ? "đã được trả lời" : "chưa được trả lời"))"
    }
  }

  /// What still has to follow after inspections.
  private func open(_ inspected: [Inspection]) -> [(what: String, due: Day, state: String)] {
    inspected.flatMap(\.followUps).filter { !$0.isAccepted }.prefix(Self.most).map { followUp in
      (followUp.what, followUp.due, followUp.awaitsInspector ? "đã báo cáo, chờ chấp nhận" : "chưa làm xong")
    }
  }

  /// The duties that are ahead; of the whole plan each once.
  private func duties() throws -> [String] {
    let book = try DutyBook(of: round.plan, round.units, holders: units?.map { .unit($0) }, at: desk)
    let ahead = book.reported(within: units.map { Set($0) }).filter { line in
      line.duty.id != round.duty.id && (line.state.isOwed || line.state.isAhead)
    }
    var seen: Set<String> = []
    let named = units == nil ? ahead.filter { seen.insert($0.duty.id).inserted } : ahead
    return Self.bounded(named, "việc khác") { line in
      "\(line.duty.before)\(line.duty.due.map { " (hạn \($0.short))" } ?? "")"
    }
  }
}

extension EventTime {
  /// `12/5/2023`; of several days the first and the last.
  fileprivate var days: String { from == through ? from.short : "\(from.short) đến \(through.short)" }
}

extension Desk {
  /// A report that nobody has written yet, with what the program knows to go under its headings.
  func proposal(for report: Report, in round: ReportRound) throws -> Report {
    guard !report.state.wasSent, report.content == Report.Content() else { return report }
    // The standing office's own report counts the whole plan, and says what its own units did.
    let units = try counted(for: report.id.unit, in: round) ?? Units.below([report.id.unit], on: connection)
    var content = report.content
    content.passages = try ReportProposal(in: round, of: units, at: self).passages()
    return report.proposed(content)
  }

  /// A consolidated report that nobody has written yet, with what all units did together before what each of them
  /// wrote.
  ///
  /// - Parameter report: as it is proposed so far.
  func proposal(ofWhole report: Report, _ figures: [ReportFigure], in round: ReportRound) throws -> Report {
    let kept = try self.report(report.id)?.content.passages ?? [:]
    guard !report.state.wasSent, kept.isEmpty else { return report }
    let keys = round.given.headings.map(\.key)
    let results = keys.contains(ReportHeading.results.key) ? ReportHeading.results.key : keys.first
    let done = figures.filter { ReportFigure.Activity(rawValue: $0.key) != nil && !$0.isNothing }
    var own = round.given.review == nil ? [:] : try ReportProposal(in: round, of: nil, at: self).passages()
    if let results {
      own[results] = done.isEmpty ? nil : "Các đơn vị: " + done.map(\.inWords).joined(separator: "; ") + "."
    }
    var content = report.content
    for (key, words) in own {
      let theirs = content.passages[key].map { "\n\($0)" } ?? ""
      content.passages[key] = String((words + theirs).prefix(Report.longest))
    }
    return report.proposed(content)
  }
}

extension ReportFigure {
  /// `lớp tập huấn đã tổ chức: 3`
  fileprivate var inWords: String { "\(name.lowercasedFirst): \(text(of: counted))" }
}
