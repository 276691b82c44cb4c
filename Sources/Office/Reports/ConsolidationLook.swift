import Domain
import Store

/// The consolidated report of a round: sums, who is missing, what units wrote under each heading, and what the receiving
/// unit makes of it.
public struct ConsolidationLook: Look {
  public static let action = Action.takeReport
  /// Reports whose words are on a page.
  public static let size = 8
  /// What is taken of a unit's words under a heading, in characters.
  public static let excerpt = 300

  let plan: Plan.ID
  let duty: String
  let page: Int

  public struct Found: Sendable {
    public var plan: Plan
    public var duty: Duty
    public var given: GivenDuty
    public var report: Report
    public var sums: ReportSums
    /// The lists of a review; empty for other reports.
    public var lists: [Report.Listed]
    /// Those of the page that wrote something.
    public var reports: [Report]
    public var number: Int
    /// To whom it goes, in words; empty where the plan does not say.
    public var receiver: String
    public var signer: String
    public var superior: String?
    public var now: Instant

    public var isIssued: Bool { report.state.isIn }
    /// The sums as they were issued, or as they stand.
    public var figures: [ReportFigure] { isIssued ? report.figures : sums.figures }
  }

  public init(_ duty: String, of plan: Plan.ID, page: Int = 1) {
    (self.plan, self.duty, self.page) = (plan, duty, page)
  }

  public func door(at desk: Desk) throws -> Door {
    .at(try desk.place(receiving: ReportRound(duty, of: desk.plan(plan), at: desk)))
  }

  public func find(at desk: Desk) throws -> Found {
    let round = try ReportRound(duty, of: desk.plan(plan), at: desk)
    guard let receiver = round.receiver else { throw Refusal.absent }
    var report = try desk.consolidated(round)
    let reports = try Reports.page(
      of: round.plan, duty: duty, limit: Self.size, offset: (page - 1) * Self.size, on: desk.connection)
    let sums = try ReportSums(of: round, at: desk)
    if report.state == .draft, report.content.passages.isEmpty, sums.received <= Self.size, page == 1 {
      report = report.proposing(reports)
    }
    let to = round.units.closing(round.duty).flatMap { round.plan.given($0) }?.to ?? []
    return Found(
      plan: round.plan, duty: round.duty, given: round.given, report: report, sums: sums,
      lists: report.state.isIn ? report.lists : try desk.lists(of: nil, in: round), reports: reports,
      number: page, receiver: to.map { round.plan.body($0).name }.joined(separator: ", "),
      signer: try desk.signer(of: receiver.id),
      superior: receiver.parent.flatMap { round.units.tree[$0]?.name(on: desk.now.day) }, now: desk.now)
  }
}

extension Report {
  /// With what units wrote under each heading, to be worked on.
  fileprivate func proposing(_ reports: [Report]) -> Report {
    var content = content
    for heading in ReportHeading.allCases {
      let lines = reports.compactMap { report -> String? in
        let text = report.passage(heading)
        return text.isEmpty || text == Report.Content.nothing ? nil : "- \(report.unitName): \(text)"
      }
      if !lines.isEmpty {
        content.passages[heading.rawValue] = String(lines.joined(separator: "\n").prefix(Report.longest))
      }
    }
    return proposed(content)
  }
}
