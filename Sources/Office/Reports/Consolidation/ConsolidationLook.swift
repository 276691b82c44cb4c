import Domain
import Store

/// The consolidated report of a round: sums, who is missing, what units wrote under each heading, and what the
/// receiving unit makes of it.
public struct ConsolidationLook: Look {
  public static let action = Action.viewReport
  /// Reports whose words are on a page.
  public static let size = 8
  /// What is taken of a unit's words under a heading, in characters.
  public static let excerpt = 300
  /// Reports whose words are proposed for the consolidated one.
  static let mostProposed = 200

  let plan: Plan.ID
  let round: Int?
  let duty: String
  let page: Int
  let version: Int?
  /// What the window showed whose form came back; nil for a page that is just opened.
  var written: Int?

  public struct Found: Sendable {
    public var plan: Plan
    public var duty: Duty
    public var given: GivenDuty
    public var report: Report
    /// Its headings, in their order.
    public var headings: [ReportHeading]
    public var sums: ReportSums
    /// Whose figures are not what the program counts, as they stand, or as they were when it was issued.
    public var differences: [Report.Difference]
    /// The lists of a review; empty for other reports.
    public var lists: [Report.Listed]
    /// Those of the page that wrote something.
    public var reports: [Report]
    public var number: Int
    /// Those that were issued before and taken up again, with why, the first first.
    public var versions: [(sent: Instant, reason: String)]
    /// Which of these is shown, counted from 1; nil for the report as it stands.
    public var version: Int?
    /// Whether the viewer writes and issues it.
    public var receives: Bool
    /// To whom it goes, in words; empty where the plan does not say.
    public var receiver: String
    /// What a form writes over.
    public var revision: Int
    /// Whether another window wrote in the report since the form was opened that came back.
    public var isOvertaken: Bool
    /// Which lists behind its figures the viewer may open.
    public var figureDoors: FigureDoors
    public var people: [Person.ID: Person]
    public var signer: String
    public var superior: String?
    public var now: Instant

    public var isIssued: Bool { report.state.isIn }
    /// The sums as they were issued, or as they stand.
    public var figures: [ReportFigure] { isIssued ? report.figures : sums.figures }
  }

  /// - Parameters:
  ///   - round: the year of the plan's round; nil for the one that was opened last.
  ///   - version: the one that was issued before it was taken up again for the so many-th time; nil for the last.
  public init(_ duty: String, of plan: Plan.ID, round: Int? = nil, page: Int = 1, version: Int? = nil) {
    (self.plan, self.round, self.duty, self.page, self.version) = (plan, round, duty, page, version)
  }

  /// The same, for the form of a window that came back.
  ///
  /// - Parameter revision: what the window showed.
  public func over(_ revision: Int?) -> ConsolidationLook {
    var look = self
    look.written = revision
    return look
  }

  public var reading: Reading { .search }

  public func door(at desk: Desk) throws -> Door {
    .at(try desk.place(reading: ReportRound(duty, of: desk.plan(plan, round: round), at: desk)))
  }

  public func find(at desk: Desk) throws -> Found {
    let round = try ReportRound(duty, of: desk.plan(plan, round: round), at: desk)
    guard let receiver = round.receiver else { throw Refusal.absent }
    let last = try desk.consolidated(round)
    var report = last
    if let version {
      guard let issued = last.version(version) else { throw Refusal.absent }
      report = issued
    }
    let reports = try Reports.page(
      of: round.plan, duty: duty, limit: Self.size, offset: (page - 1) * Self.size, on: desk.connection
    )
    let sums = try ReportSums(of: round, at: desk)
    if !report.state.wasSent, report.content.passages.isEmpty, page == 1 {
      let all = try Reports.page(of: round.plan, duty: duty, limit: Self.mostProposed, offset: 0, on: desk.connection)
      report = report.proposing(all, of: sums.received, under: round.given.headings)
    }
    report = try desk.proposal(ofWhole: report, sums.figures, in: round)
    let revision = try desk.revision(of: report.id)
    let to = round.units.closing(round.duty).flatMap { round.plan.given($0) }?.to ?? []
    return Found(
      plan: round.plan, duty: round.duty, given: round.given, report: report,
      headings: report.headings(under: round.given), sums: sums,
      differences: try report.state.isIn ? report.differences ?? [] : sums.differences(in: round, at: desk),
      lists: report.state.isIn ? report.lists : try desk.lists(of: nil, in: round), reports: reports,
      number: page, versions: zip(last.versions, last.returns).map { ($0.sent.at, $1) }, version: version,
      receives: try version == nil && desk.allows(.takeReport, at: desk.place(receiving: round)),
      receiver: to.map { round.plan.body($0).name }.joined(separator: ", "),
      revision: revision, isOvertaken: written.map { $0 != revision } ?? false,
      figureDoors: desk.figureDoors(ofWhole: round.plan.id),
      people: try People.all(Array(Set(report.history.map(\.by))), on: desk.connection),
      signer: try desk.signer(of: receiver.id),
      superior: receiver.parent.flatMap { round.units.tree[$0]?.name(on: desk.now.day) }, now: desk.now)
  }
}

extension Report {
  /// With what units wrote under each heading, to be worked on: of few units all, of many the beginnings of as many as
  /// there is room for, with how many more there are.
  fileprivate func proposing(_ reports: [Report], of all: Int, under headings: [ReportHeading]) -> Report {
    var content = content
    let isLong = all > ConsolidationLook.size
    for heading in headings {
      let lines = reports.compactMap { report -> String? in
        let text = report.passage(heading)
        guard !text.isEmpty, text != Report.Content.nothing else { return nil }
        return "- \(report.unitName): \(isLong ? text.cut(to: ConsolidationLook.excerpt) : text)"
      }
      guard !lines.isEmpty else { continue }
      var (passage, taken) = ("", 0)
      for line in lines where passage.count + line.count < Report.longest - 100 {
        passage += (passage.isEmpty ? "" : "\n") + line
        taken += 1
      }
      let more = lines.count - taken + max(0, all - reports.count)
      content.passages[heading.key] = more > 0 ? "\(passage)\n- Xem thêm báo cáo của \(more.grouped) đơn vị." : passage
    }
    return proposed(content)
  }
}
