import Domain
import Store

/// A report of a unit: what it says, or while it is written, what it would say now.
public struct ReportLook: Look {
  public static let action = Action.viewReport

  let plan: Plan.ID
  let duty: String
  let unit: Domain.Unit.ID

  public struct Found: Sendable {
    public var plan: Plan
    public var duty: Duty
    public var given: GivenDuty
    public var report: Report
    /// Whether nobody has written anything of it yet.
    public var isUntouched: Bool
    /// As the program counts now.
    public var figures: [ReportFigure]
    /// The lists of a review, as they stand; empty for other reports.
    public var lists: [Report.Listed]
    /// To whom it goes.
    public var receiver: String
    public var people: [Person.ID: Person]
    public var steps: Set<Report.Step>
    /// Why nothing is sent any more; nil while the round is open.
    public var closed: Refusal?
    /// Whether the viewer sees all reports of the round.
    public var receives: Bool
    /// Who signs unless something else is filled in.
    public var signer: String
    /// The unit above, as it is over the unit in the head of its papers.
    public var superior: String?
    public var now: Instant

    /// What the report says: what was sent, or what would be sent now.
    public var shown: [ReportFigure] { report.state.isIn ? report.figures : figures }
    public var shownLists: [Report.Listed] { report.state.isIn ? report.lists : lists }
  }

  public init(_ duty: String, of unit: Domain.Unit.ID, in plan: Plan.ID) {
    (self.plan, self.duty, self.unit) = (plan, duty, unit)
  }

  public func door(at desk: Desk) throws -> Door {
    let round = try ReportRound(duty, of: desk.plan(plan), at: desk)
    var place = try desk.place(ofReportsBy: unit, in: plan)
    if let receiver = round.receiver { place.lineage += try Units.lineage(of: receiver.id, on: desk.connection) }
    return .at(place)
  }

  public func find(at desk: Desk) throws -> Found {
    let round = try ReportRound(duty, of: desk.plan(plan), at: desk)
    let kept = try desk.report(of: unit, in: round)
    let report = try desk.proposal(for: kept, in: round)
    let place = try desk.place(ofReportsBy: unit, in: plan)
    let receives = try round.receiver != nil && desk.allows(.takeReport, at: desk.place(receiving: round))
    var steps = desk.steps(open: report, at: place).intersection([.write, .send])
    let receiving: [Report.Step] = [.take, .sendBack]
    if receives { steps.formUnion(receiving.filter { report.allows($0) }) }
    let closed = closing(of: round, desk)
    return Found(
      plan: round.plan, duty: round.duty, given: round.given, report: report,
      isUntouched: kept.state == .draft && kept.content == Report.Content(),
      figures: try desk.figures(of: unit, in: round), lists: try desk.lists(of: unit, in: round),
      receiver: round.receiver?.name ?? round.given.to.map { round.plan.body($0).name }.joined(separator: ", "),
      people: try People.all(Array(Set(report.history.map(\.by))), on: desk.connection),
      steps: closed == nil ? steps : [], closed: closed, receives: receives,
      signer: try desk.signer(of: unit),
      superior: round.units.tree[unit]?.parent.flatMap { round.units.tree[$0]?.name(on: desk.now.day) },
      now: desk.now)
  }

  private func closing(of round: ReportRound, _ desk: Desk) -> Refusal? {
    do {
      try desk.requireOpen(round)
      return nil
    } catch { return error as? Refusal }
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

  public init(_ digest: String, of duty: String, _ unit: Domain.Unit.ID, in plan: Plan.ID) {
    (report, self.digest) = (ReportLook(duty, of: unit, in: plan), digest)
  }

  public func door(at desk: Desk) throws -> Door { try report.door(at: desk) }

  public func find(at desk: Desk) throws -> Fulfilment.File {
    let round = try ReportRound(report.duty, of: desk.plan(report.plan), at: desk)
    let kinds: [Report.Kind] = [.own, .consolidated]
    let files = try kinds.compactMap { try desk.report(round.key(of: report.unit, $0)) }.flatMap(\.attached)
    guard let file = files.first(where: { $0.digest == digest }) else { throw Refusal.absent }
    return file
  }
}
