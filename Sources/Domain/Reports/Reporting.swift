extension Report {
  /// The most that is written under a heading, in characters.
  public static let longest = 5000
  private static let mostAdditions = 20
  private static let mostFiles = 10
  /// How often it is given back at most.
  private static let mostVersions = 20

  /// With what was written; what is not complete yet is taken as it is.
  ///
  /// - Parameters:
  ///   - headings: those of the report.
  ///   - file: one that is added.
  /// - Throws: `Refusals` for what is too long, and while it is at its receiver.
  public func written(
    _ content: Content, under headings: [ReportHeading] = ReportHeading.standard, adding file: KeptFile? = nil,
    today: Day
  ) throws -> Report {
    try require(.write)
    var refusals: [Refusal] = []
    for heading in headings where (content.passages[heading.key] ?? "").count > Self.longest {
      refusals.append(.input("passage-\(heading.key)", "«\(heading.name)» dài tối đa \(Self.longest.grouped) ký tự."))
    }
    for (place, addition) in content.additions.enumerated() {
      let (name, value) = ("addition-name-\(place + 1)", "addition-value-\(place + 1)")
      if addition.name.isEmpty { refusals.append(.input(name, "Ghi tên số liệu.")) }
      if addition.value.isEmpty { refusals.append(.input(value, "Ghi số liệu của «\(addition.name)».")) }
      if addition.name.count > 200 { refusals.append(.input(name, "Tên số liệu dài tối đa 200 ký tự.")) }
      if addition.value.count > 300 { refusals.append(.input(value, "Số liệu dài tối đa 300 ký tự.")) }
    }
    if content.additions.count > Self.mostAdditions {
      refusals.append(.input("addition-name-1", "Có tối đa \(Self.mostAdditions) số liệu thêm."))
    }
    if content.number.count > 40 { refusals.append(.input("number", "Số và ký hiệu dài tối đa 40 ký tự.")) }
    if content.signer.count > 100 { refusals.append(.input("signer", "Họ tên người ký dài tối đa 100 ký tự.")) }
    if let day = content.day, day > today {
      refusals.append(.input("day", "Ngày báo cáo không thể sau hôm nay (\(today.short))."))
    }
    if let file, !attached.contains(file), attached.count >= Self.mostFiles {
      refusals.append(.input("file", "Mỗi báo cáo có tối đa \(Self.mostFiles) tệp."))
    }
    try refusals.throwIfAny()
    var report = self
    let known = Set(headings.map(\.key))
    report.content = content
    if content.authority == report.usualAuthority { report.content.authority = nil }
    report.content.passages = content.passages.filter { known.contains($0.key) }
    if let file, !attached.contains(file) { report.attached.append(file) }
    return report
  }

  /// Sent, with the figures as they stand.
  ///
  /// - Parameters:
  ///   - counted: what the program counts now.
  ///   - headings: under which it is written.
  ///   - lists: those of a review.
  ///   - coverage: who was asked; of a consolidated report.
  ///   - differences: whose figures are not what the program counts; of a consolidated report.
  ///   - units: whose records were counted; nil for the whole plan.
  ///   - sender: who sends it.
  /// - Throws: `Refusals` for figures that were changed without a reason, for a consolidated report without number, day
  ///   and signer, for one that a clerk sends without a signer, and for one that is entered without a reason.
  public func sent(
    with counted: [ReportFigure], under headings: [ReportHeading] = ReportHeading.standard, lists: [Listed] = [],
    coverage: Coverage? = nil, differences: [Difference]? = nil, of units: [Unit.ID]? = nil, as sender: Sender = .head,
    by person: Person.ID, at now: Instant
  ) throws -> Report {
    var report = try stepped(.send)
    var refusals: [Refusal] = []
    var entered: String?
    if case .office(let reason) = sender {
      entered = reason.typed
      refusals.ask(
        reason, "Ghi lý do nhập thay đơn vị", in: "entered", .told(5...500),
        next: "Ví dụ: đơn vị gửi bản giấy số 12/BC-PQL ngày 1/6.")
    }
    if id.kind == .consolidated || !content.number.isEmpty {
      if !content.number.contains(where: \.isNumber) {
        refusals.append(.input("number", "Ghi số và ký hiệu văn bản, ví dụ 12/BC-VP."))
      }
      if content.day == nil { refusals.append(.input("day", "Ghi ngày của báo cáo.")) }
      if content.signer.count < 2 { refusals.append(.input("signer", "Ghi họ tên người ký.")) }
    } else if sender == .clerk, content.signer.count < 2 {
      refusals.append(
        .input("signer", "Ghi họ tên người ký báo cáo: thủ trưởng đơn vị hoặc người được giao ký."))
    }
    try refusals.throwIfAny()
    report.figures = try counted.changed(by: content.changes)
    report.lists = lists
    report.headings = headings
    (report.coverage, report.counted) = (coverage, units)
    report.differences = differences.map { Array($0.prefix(Difference.mostKept)) }
    report.history.append(Event(what: .sent, by: person, at: now, entered: entered))
    return report
  }

  /// As it goes to who receives it now: units move, and those that received reports are merged.
  ///
  /// - Parameter closes: the duty that it closes; nil for one that a unit asked those beneath it for.
  public func addressed(to receiver: Unit.ID?, closing closes: String?) -> Report {
    var report = self
    (report.receiver, report.closes) = (receiver, closes)
    return report
  }

  /// Given back to be corrected, or of a consolidated one taken up again to be supplemented; what was sent is kept
  /// beside.
  ///
  /// - Throws: `Refusal` without a reason, and after too many times.
  public func sentBack(_ reason: String, by person: Person.ID, at now: Instant) throws -> Report {
    var report = try stepped(.sendBack)
    let reason = try reason.asked(id.kind == .own ? "Ghi lý do trả lại" : "Ghi lý do mở lại")
    guard versions.count < Self.mostVersions, let sent else {
      throw Refusal(
        "Báo cáo này đã trả lại hoặc mở lại \(Self.mostVersions) lần nên không làm thêm nữa.",
        next: "Ghi nhận báo cáo, nêu chỗ cần sửa ở ghi chú.")
    }
    report.versions.append(
      Version(
        content: content, attached: attached, figures: figures, lists: lists, headings: headings, coverage: coverage,
        differences: differences, sent: sent))
    (report.coverage, report.differences) = (nil, nil)
    report.history.append(Event(what: .returned(reason: reason), by: person, at: now))
    return report
  }

  /// Taken note of by its receiver.
  public func taken(note: String = "", by person: Person.ID, at now: Instant) throws -> Report {
    var report = try stepped(.take)
    guard note.count <= 1000 else { throw Refusal.input("note", "Ghi chú dài tối đa 1.000 ký tự.") }
    report.history.append(Event(what: .taken(note: note.typed), by: person, at: now))
    return report
  }
}

extension Report.Content {
  /// The same with the word that there is nothing to add under each heading that is empty.
  public func withNothingToAdd(under headings: [ReportHeading] = ReportHeading.standard) -> Report.Content {
    var content = self
    for heading in headings where (passages[heading.key] ?? "").isEmpty {
      content.passages[heading.key] = Self.nothing
    }
    return content
  }

  /// That there is nothing to add, under every heading.
  public static var nothingToAdd: Report.Content { Report.Content().withNothingToAdd() }

  /// What stands under a heading under which there is nothing to add.
  public static let nothing = "Không có gì thêm."
}

extension Report {
  /// The report with words that are proposed, which nobody has written yet.
  public func proposed(_ content: Content) -> Report {
    var report = self
    report.content = content
    return report
  }
}
