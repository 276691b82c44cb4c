import Domain
import Store

/// A dossier: what it says, what happened, what comes next, and what the viewer can do with it now.
public struct DossierLook: Look {
  public static let action = Action.viewDossier

  let dossier: Dossier.ID

  public struct Found: Sendable {
    public var dossier: Dossier
    public var plan: Plan
    public var people: [Person.ID: Person]
    /// The decision on it.
    public var decision: Decision?
    public var amendments: Amendments
    public var complaints: [Complaint]
    /// The unit's list with which it came to the office, where the viewer may see it.
    public var submission: SubmissionList?
    /// The list by which it goes to a higher level, and what that level found.
    public var higher: (list: ForwardingList, item: ForwardingList.Item, answer: Finding?)?
    public var authors: AuthorList
    /// By what its authors take part whom the plan's rule keeps out.
    public var participation: Admission?
    /// What the program finds of the conditions, for those who pass the dossier on.
    public var findings: [ConditionFinding]
    /// The units through whose hands it goes to the receiving office.
    public var stations: [Dossier.Holding]
    /// What its unit is called now, or the one that took over; nil where it is as when it was filed.
    public var unitNow: String?
    /// The signed copies of the office's notices.
    public var signed: [SignedCopyState]
    /// The last inspection of it where it is applied, where the viewer may see that.
    public var inspection: Inspection?
    public var viewer: Viewer?
    /// Where it is: what the viewer may do with it follows from that.
    public var place: Place
    /// The dossier that waits next for the viewer's word, where this one does too and another is there.
    public var nextToEndorse: Dossier.ID?
    /// That its round is closed; nil while it runs.
    public var closed: Refusal?
    public var now: Instant
  }

  public init(_ dossier: Dossier.ID) { self.dossier = dossier }

  public func foresee(on connection: any Connection) throws {
    _ = try Records.load(Dossier.self, dossier.description, on: connection)
    _ = try SubmissionLists.submission(of: dossier, on: connection)
    _ = try Complaints.about(dossier, on: connection)
    _ = try Inspections.last(of: dossier, on: connection)
    _ = try RoundClosings.closed(on: connection)
  }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(of: desk.dossier(dossier))) }

  public func find(at desk: Desk) throws -> Found {
    let found = try desk.dossier(dossier)
    let submission = try SubmissionLists.submission(of: dossier, on: desk.connection)
    let plan = try desk.plan(of: found)
    let facts = try Dossier.Facts(of: found, under: plan, submittedWith: submission, at: desk)
    let participation = try AdmittedParticipants.find(for: found, on: desk.connection)?.admission
    let people = found.history.map(\.by) + [participation?.by].compactMap { $0 }
    let place = try desk.place(of: found)
    return Found(
      dossier: found, plan: plan, people: try People.all(Array(Set(people)), on: desk.connection),
      decision: try found.outcome?.decision.map { try desk.decision($0) },
      amendments: try Amendments(of: found, at: desk), complaints: try Complaints.about(dossier, on: desk.connection),
      submission: try submission.flatMap { try desk.maySee($0) ? $0 : nil }, higher: try higherLevel(of: found, desk),
      authors: try AuthorList(of: found, at: desk),
      participation: participation,
      findings: found.findings(under: plan, knowing: facts, on: desk.now.day),
      stations: found.state.isAtOffice ? [] : try found.stations(under: plan, at: desk),
      unitNow: try desk.unitNow(of: found),
      signed: try notices(of: found).map { try SignedCopyState($0, at: desk) },
      inspection: try Inspections.last(of: dossier, on: desk.connection).flatMap { last in
        let lineage = try [last.inspector, last.unit].flatMap { try desk.lineage(of: $0) }
        return desk.allows(.viewInspection, at: Place(plan: last.plan, lineage: lineage)) ? last : nil
      }, viewer: desk.viewer,
      place: place,
      nextToEndorse: try desk.nextToEndorse(after: found, at: place),
      closed: try desk.closedRefusal(of: found), now: desk.now)
  }

  /// The notices that the office sent.
  private func notices(of dossier: Dossier) -> [SignedCopy.Subject] {
    let refusal = SignedCopy.Subject(.refusalNotice, dossier.id.description)
    return [.completionNotice(of: dossier), dossier.refusal == nil ? nil : refusal].compactMap { $0 }
  }

  private func higherLevel(
    of dossier: Dossier, _ desk: Desk
  ) throws -> (list: ForwardingList, item: ForwardingList.Item, answer: Finding?)? {
    guard let list = try dossier.forwarded.flatMap({ try ForwardingLists.find($0, on: desk.connection) }),
      let item = list.items.first(where: { $0.dossier == dossier.id })
    else { return nil }
    return (list, item, try Finding(answering: item, at: desk))
  }
}

/// A dossier with those who judge it apart: for a deed that the viewer may do with it.
protocol SeenDossierLook: Look {
  var dossier: Dossier.ID { get }
}

extension SeenDossierLook {
  public func door(at desk: Desk) throws -> Door { .at(try desk.place(of: desk.visibleDossier(dossier))) }
}

extension Desk {
  /// The name of the unit that a dossier is under now; nil where it has the one under which it was filed.
  fileprivate func unitNow(of dossier: Dossier) throws -> String? {
    guard let unit = dossier.unit, dossier.submitted != nil else { return nil }
    let lineage = try self.lineage(of: unit)
    let name = try lineage.map { try self.unit($0) }.first { $0.exists(on: now.day) }?.name
    return name == dossier.unitName ? nil : name
  }
}
