import Domain
import Store

/// A report of a unit: what it says, or while it is written, what it would say now.
public struct ReportLook: Look {
  public static let action = Action.viewReport

  let plan: Plan.ID
  let round: Int?
  let duty: String
  let unit: Domain.Unit.ID
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
    /// What was sent before and given back, with why, the first first.
    public var versions: [(sent: Instant, reason: String)]
    /// Which of these is shown, counted from 1; nil for the report as it stands.
    public var version: Int?
    /// Whether nobody has written anything of it yet, and it can be sent so.
    public var isUntouched: Bool
    /// As the program counts now.
    public var figures: [ReportFigure]
    /// Units of its own that the reports of other units count already, by name, with whose report it is.
    public var countedElsewhere: [(name: String, reporter: String)]
    /// The lists of a review, as they stand; empty for other reports.
    public var lists: [Report.Listed]
    /// The last day on which it is in time.
    public var due: Day?
    /// What the units beneath were asked to report, and reported; nil where there are none.
    public var below: Below?
    /// To whom it goes.
    public var receiver: String
    public var people: [Person.ID: Person]
    public var steps: Set<Report.Step>
    /// What a form writes over.
    public var revision: Int
    /// Whether another window wrote in the report since the form was opened that came back.
    public var isOvertaken: Bool
    /// Which lists behind its figures the viewer may open.
    public var figureDoors: FigureDoors
    /// Why nothing is sent yet, or any more; nil while the round is open.
    public var closed: Refusal?
    /// Whether the viewer sees all reports of the round.
    public var receives: Bool
    /// As whom the viewer would send it.
    public var sender: Report.Sender
    /// Who signs unless something else is filled in.
    public var signer: String
    /// The unit above, as it is over the unit in the head of its papers.
    public var superior: String?
    public var now: Instant

    /// What the report says: what was sent, or what would be sent now.
    public var shown: [ReportFigure] { report.state.isIn ? report.figures : figures }
    public var shownLists: [Report.Listed] { report.state.isIn ? report.lists : lists }
  }

  /// The units directly beneath the one that reports.
  public struct Below: Sendable {
    /// How many there are.
    public var count: Int
    /// By when they were asked; nil while they are not.
    public var due: Day?
    /// What they reported; nil while they are not asked.
    public var sums: ReportSums?
    /// The first reports that came in, with their words.
    public var reports: [Report] = []
  }

  /// - Parameters:
  ///   - round: the year of the plan's round; nil for the one that was opened last.
  ///   - version: what was sent before it was given back for the so many-th time; nil for the report as it stands.
  public init(_ duty: String, of unit: Domain.Unit.ID, in plan: Plan.ID, round: Int? = nil, version: Int? = nil) {
    (self.plan, self.round, self.duty, self.unit, self.version) = (plan, round, duty, unit, version)
  }

  /// The same, for the form of a window that came back.
  ///
  /// - Parameter revision: what the window showed.
  public func over(_ revision: Int?) -> ReportLook {
    var look = self
    look.written = revision
    return look
  }

  public func door(at desk: Desk) throws -> Door {
    let round = try ReportRound(duty, of: desk.plan(plan, round: round), for: unit, at: desk)
    var place = try desk.place(ofReportsBy: unit, in: plan)
    if let receiver = round.receiver { place.lineage += try Units.lineage(of: receiver.id, on: desk.connection) }
    return .at(place)
  }

  public func find(at desk: Desk) throws -> Found {
    let round = try ReportRound(duty, of: desk.plan(plan, round: round), for: unit, at: desk)
    let last = try desk.report(of: unit, in: round)
    let kept = try version(of: last)
    let report = try desk.proposal(for: kept, in: round)
    let place = try desk.place(writingOf: unit, in: plan)
    let sender = desk.sender(at: place, reason: "")
    let receives =
      try round.receiver != nil && sender == .office(reason: "")
      && desk.allows(.takeReport, at: desk.place(receiving: round))
    var steps = desk.steps(open: report, at: place).intersection([.write, .send])
    let receiving: [Report.Step] = [.take, .sendBack]
    if receives { steps.formUnion(receiving.filter { report.allows($0) }) }
    let closed = try Refusal.of {
      try desk.requireBegun(round)
      try desk.requireOpen(round)
    }
    let revision = try desk.revision(of: kept.id)
    if closed != nil || version != nil { steps = [] }
    return Found(
      plan: round.plan, duty: round.duty, given: round.given, report: report,
      headings: report.headings(under: round.given),
      versions: zip(last.versions, last.returns).map { ($0.sent.at, $1) }, version: version,
      isUntouched: !kept.state.wasSent && kept.content == Report.Content()
        && desk.nothingFrom(round).map { $0 <= desk.now.day } ?? true,
      figures: try version == nil ? desk.figures(of: unit, in: round) : kept.figures,
      countedElsewhere: try version == nil && !kept.state.isIn ? countedElsewhere(round, desk) : [],
      lists: try desk.lists(of: unit, in: round),
      due: round.due, below: try version == nil ? below(round, desk) : nil,
      receiver: round.receiver?.name ?? round.given.to.map { round.plan.body($0).name }.joined(separator: ", "),
      people: try People.all(Array(Set(report.history.map(\.by))), on: desk.connection),
      steps: steps, revision: revision, isOvertaken: written.map { $0 != revision } ?? false,
      figureDoors: try desk.figureDoors(of: unit, in: plan), closed: closed, receives: receives,
      sender: sender, signer: try desk.signer(of: unit),
      superior: round.units.tree[unit]?.parent.flatMap { round.units.tree[$0]?.name(on: desk.now.day) },
      now: desk.now)
  }

  private func version(of report: Report) throws -> Report {
    guard let version else { return report }
    guard let sent = report.version(version) else { throw Refusal.absent }
    return sent
  }

  private func below(_ round: ReportRound, _ desk: Desk) throws -> Below? {
    let count = round.units.tree.directlyBelow(unit, on: round.units.day).count
    guard count > 0 else { return nil }
    guard try desk.has(ReportRequest.self, ReportRequest.key(round.plan, duty, unit)) else {
      return Below(count: count)
    }
    let asked = try ReportRound(duty, of: round.plan, askedBy: unit, at: desk)
    return Below(
      count: count, due: asked.due, sums: try ReportSums(of: asked, at: desk),
      reports: try Reports.page(
        of: round.plan, duty: duty, asked: .unit(unit), limit: ConsolidationLook.size, offset: 0, on: desk.connection))
  }

  private func countedElsewhere(
    _ round: ReportRound, _ desk: Desk
  ) throws -> [(name: String, reporter: String)] {
    let below = try Units.below([unit], on: desk.connection)
    return try desk.countedElsewhere(below, than: unit, in: round).map { unit, reporter in
      (name: try desk.unit(unit).name, reporter: try desk.unit(reporter).name)
    }
  }
}

extension Desk {
  /// The head of a unit by name, where who works is the head; else nobody.
  func signer(of unit: Domain.Unit.ID) throws -> String {
    guard let viewer, viewer.roles.contains(.init(.unitHead, .unit(unit))) else { return "" }
    return viewer.person.name
  }
}

/// A file of a report.
public struct ReportFileLook: Look {
  public static let action = Action.viewReport

  let report: ReportLook
  let digest: String

  public init(_ digest: String, of duty: String, _ unit: Domain.Unit.ID, in plan: Plan.ID, round: Int? = nil) {
    (report, self.digest) = (ReportLook(duty, of: unit, in: plan, round: round), digest)
  }

  public func door(at desk: Desk) throws -> Door { try report.door(at: desk) }

  public func find(at desk: Desk) throws -> KeptFile {
    let round = try ReportRound(
      report.duty, of: desk.plan(report.plan, round: report.round), for: report.unit, at: desk)
    let kinds: [Report.Kind] = [.own, .consolidated]
    return try kinds.compactMap { try desk.report(round.key(of: report.unit, $0)) }.flatMap(\.attached).kept(digest)
  }
}
