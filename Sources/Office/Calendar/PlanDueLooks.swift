import Domain
import Store

extension DueDay {
  /// A day that a plan sets.
  ///
  /// - Throws: `Refusal` where none is set.
  fileprivate init(_ what: String, _ day: Day?, of plan: Plan, at desk: Desk) throws {
    guard let day else { throw Refusal.absent }
    let (sequence, modified) = try DatedWork.change(of: plan.id, at: desk)
    self.init(what: "\(plan.shortTitle): \(what)", day: day, sequence: sequence, modified: modified)
  }
}

/// The day by which a duty of a holder has to be done.
public struct DutyDueLook: Look {
  public static let action = Action.viewDuties

  let look: DutyLook

  public init(_ duty: String, of holder: DutyHolder, in plan: Plan.ID, round: Int? = nil) {
    look = DutyLook(duty, of: holder, in: plan, round: round)
  }

  public func door(at desk: Desk) throws -> Door { try look.door(at: desk) }

  public func find(at desk: Desk) throws -> DueDay {
    let found = try look.find(at: desk)
    return try DueDay("\(found.line.name): \(found.line.duty.name)", found.line.due, of: found.plan, at: desk)
  }
}

/// The day by which a unit has to report.
public struct ReportDueLook: Look {
  public static let action = ReportLook.action

  let look: ReportLook

  public init(_ duty: String, of unit: Domain.Unit.ID, in plan: Plan.ID, round: Int? = nil) {
    look = ReportLook(duty, of: unit, in: plan, round: round)
  }

  public func door(at desk: Desk) throws -> Door { try look.door(at: desk) }

  public func find(at desk: Desk) throws -> DueDay {
    let found = try look.find(at: desk)
    return try DueDay("\(found.report.unitName): \(found.given.reportTitle)", found.due, of: found.plan, at: desk)
  }
}

/// The day by which the reports of a round have to come.
public struct ReportRoundDueLook: Look {
  public static let action = ReportRoundLook.action

  let look: ReportRoundLook

  public init(_ duty: String, of plan: Plan.ID, round: Int? = nil) {
    look = ReportRoundLook(duty, of: plan, round: round)
  }

  public func door(at desk: Desk) throws -> Door { try look.door(at: desk) }

  public func find(at desk: Desk) throws -> DueDay {
    let found = try look.find(at: desk)
    return try DueDay("các đơn vị gửi «\(found.given.reportTitle)»", found.due, of: found.plan, at: desk)
  }
}

/// The last day on which something can come that counts for a target.
public struct TargetDueLook: Look {
  public static let action = TargetLook.action

  let target: Target.ID
  let plan: Plan.ID

  public init(_ target: Target.ID, of plan: Plan.ID) { (self.target, self.plan) = (target, plan) }

  public func door(at desk: Desk) -> Door { TargetLook(target, of: plan).door(at: desk) }

  public func find(at desk: Desk) throws -> DueDay {
    let plan = try desk.plan(plan)
    guard let target = plan.targets.first(where: { $0.id == target }) else { throw Refusal.absent }
    return try DueDay("chỉ tiêu «\(target.text)»", plan.deadline(of: target), of: plan, at: desk)
  }
}

/// The day by which a unit has to do what an inspection asked of it.
public struct FollowUpDueLook: Look {
  public static let action = Action.viewInspection

  let inspection: Inspection.ID
  let followUp: Inspection.FollowUp.ID

  public init(_ followUp: Inspection.FollowUp.ID, of inspection: Inspection.ID) {
    (self.inspection, self.followUp) = (inspection, followUp)
  }

  public func door(at desk: Desk) throws -> Door { try InspectionLook(inspection).door(at: desk) }

  public func find(at desk: Desk) throws -> DueDay {
    let found = try desk.load(Inspection.self, inspection.description)
    guard let followUp = found.followUps.first(where: { $0.id == followUp }) else { throw Refusal.absent }
    let change = try Journal.lastChange(
      kind: Inspection.table.description, subject: found.id.description, on: desk.connection)
    return DueDay(
      what: "Việc phải làm sau kiểm tra: \(followUp.what)", day: followUp.due, sequence: change?.version ?? 0,
      modified: change?.time ?? desk.now)
  }
}
