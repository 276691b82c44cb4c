import Domain
import Papers
import Store

/// A complaint: what it says, how long it may take, what was answered, and what the viewer can do with it now.
public struct ComplaintLook: Look {
  public static let action = Action.viewComplaint

  let complaint: Complaint.ID

  public struct Found: Sendable {
    public var complaint: Complaint
    public var dossier: Dossier
    public var plan: Plan
    /// The complainant, and who took a step.
    public var people: [Person.ID: Person]
    /// The unit for which it was filed.
    public var unit: String?
    public var viewer: Person?
    /// What the viewer may do with it, as one who has no part in the dossier.
    public var allowed: Set<Action>
    /// The signed copies of the notice and of the decision that settled it.
    public var signed: [SignedCopyState]
    public var today: Day

    public var complainant: Person? { people[complaint.complainant] }
    public var isComplainant: Bool { viewer?.id == complaint.complainant }
  }

  public init(_ complaint: Complaint.ID) { self.complaint = complaint }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(of: complaint)) }

  public func find(at desk: Desk) throws -> Found {
    let found = try desk.complaint(complaint)
    let dossier = try desk.dossier(found.dossier)
    let steps = [found.acceptance, found.prolonging, found.ending].compactMap { $0?.by }
    let mayHandle = desk.viewer.map { dossier.standing(of: $0.person) == .apart } ?? false
    return Found(
      complaint: found, dossier: dossier, plan: try desk.plan(found.plan),
      people: try People.all(
        Array(Set(steps + [found.complainant, found.settlement?.issuance.issuedBy].compactMap { $0 })),
        on: desk.connection),
      unit: try found.unit.map { try desk.unit($0).name(on: found.filed.day) }, viewer: desk.viewer?.person,
      allowed: mayHandle
        ? desk.allowed([.handleComplaint, .settleComplaint], at: try desk.place(of: complaint)) : [],
      signed: try SignedCopyState.of(
        (found.isAnswered ? [.complaintNotice] : []) + (found.settlement == nil ? [] : [.settlement]),
        of: complaint.description, at: desk), today: desk.now.day)
  }
}

extension ComplaintLook {
  /// The notice that it is accepted, or not.
  public var notice: some Look<Paper> {
    map { found in
      guard found.complaint.isAnswered else { throw Refusal.absent }
      return Paper.complaintNotice(complaint: found.complaint, dossier: found.dossier, plan: found.plan)
    }
  }

  /// The decision that settled it.
  public var settlement: some Look<Paper> {
    map { found in
      guard let settlement = found.complaint.settlement else { throw Refusal.absent }
      return Paper.settlement(
        complaint: found.complaint, settlement: settlement, dossier: found.dossier, plan: found.plan,
        complainant: found.complainant?.name ?? "")
    }
  }
}

/// A dossier whose result its author, or its unit, may complain about.
public struct ComplainingLook: Look {
  public static let action = Action.complain

  let dossier: Dossier.ID

  public struct Found: Sendable {
    public var dossier: Dossier
    public var plan: Plan
    public var subject: Complaint.Subject
    /// The last day on which one can complain.
    public var last: Day
    public var today: Day
  }

  public init(_ dossier: Dossier.ID) { self.dossier = dossier }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(of: desk.visibleDossier(dossier))) }

  /// - Throws: `Refusal` while there is no result.
  public func find(at desk: Desk) throws -> Found {
    let dossier = try desk.dossier(dossier)
    let plan = try desk.plan(dossier.plan)
    guard let subject = dossier.complaintSubject, let last = dossier.lastDayToComplain(under: plan) else {
      throw Refusal("Hồ sơ chưa có kết quả để khiếu nại.", next: "Khi có kết quả, bạn khiếu nại được ở trang hồ sơ.")
    }
    return Found(dossier: dossier, plan: plan, subject: subject, last: last, today: desk.now.day)
  }
}
