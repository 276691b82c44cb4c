import Domain
import Store

/// Receives endorsed dossiers, each under the next number of its plan's register.
public struct ReceiveDossiers: Command {
  public var dossiers: [Dossier.ID]
  /// The printed copies of each part that were counted, where one dossier is received.
  public var copies: [String: Int]
  public static let action = Action.receiveDossier

  public init(dossiers: [Dossier.ID], copies: [String: Int] = [:]) {
    self.dossiers = dossiers
    self.copies = copies
  }

  public func place(at desk: Desk) throws -> Place {
    guard let first = dossiers.first else {
      throw Refusal.input("dossiers", "Chọn ít nhất một hồ sơ để tiếp nhận.")
    }
    return try desk.place(of: desk.dossier(first))
  }

  /// The numbers given, in the order of the dossiers.
  public func perform(at desk: Desk) throws -> [Int] {
    try dossiers.map { id in
      let before = try desk.dossier(id)
      try desk.require(.receiveDossier, at: try desk.place(of: before))
      let plan = try desk.plan(of: before)
      // The step is tried before a number is taken: a refused dossier uses up none.
      _ = try before.received(number: 0, copies: copies, by: desk.person, at: desk.now, under: plan)
      let number = try Counters.next(Counters.register(of: before.plan), on: desk.connection)
      try desk.save(try before.received(number: number, copies: copies, by: desk.person, at: desk.now, under: plan))
      return number
    }
  }
}

/// Notes the printed copies of a dossier that was received, as they were counted.
public struct CountCopies: DossierCommand {
  public var dossier: Dossier.ID
  public var copies: [String: Int]
  public static let action = Action.receiveDossier

  public init(dossier: Dossier.ID, copies: [String: Int]) {
    self.dossier = dossier
    self.copies = copies
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    try desk.save(try before.counted(copies, by: desk.person, under: desk.plan(of: before)))
  }
}

/// Notes the office's verdicts on conditions and exclusions.
public struct CheckDossier: DossierCommand {
  public var dossier: Dossier.ID
  public var checks: [Dossier.Check]
  public static let action = Action.checkDossier

  public init(dossier: Dossier.ID, checks: [Dossier.Check]) {
    self.dossier = dossier
    self.checks = checks
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    try desk.save(try before.checked(checks, by: desk.person, under: desk.plan(of: before)))
  }
}

/// Asks the author to complete the dossier.
public struct AskCompletion: DossierCommand {
  public var dossier: Dossier.ID
  public var text: String
  /// Nil takes the plan's time limit.
  public var due: Day?
  /// Number and recipients of the notice; nil where it goes to those whom the plan proposes.
  public var notice: Outgoing?
  public static let action = Action.askCompletion

  public init(dossier: Dossier.ID, text: String, due: Day?, notice: Outgoing? = nil) {
    self.dossier = dossier
    self.text = text
    self.due = due
    self.notice = notice
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    try desk.save(
      try before.completionAsked(
        by: desk.person, text: text, due: due, notice: notice, at: desk.now, under: desk.plan(of: before)))
  }
}

/// Goes on without the author's answer once its day has passed: the dossier is checked by what was filed.
public struct TakeUpAsFiled: DossierCommand {
  public var dossier: Dossier.ID
  public static let action = Action.takeUpAsFiled

  public init(dossier: Dossier.ID) { self.dossier = dossier }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    try desk.save(try before.takenUpAsFiled(by: desk.person, at: desk.now, under: desk.plan(of: before)))
  }
}

/// Accepts a dossier as valid.
public struct AcceptDossier: DossierCommand {
  public var dossier: Dossier.ID
  public static let action = Action.acceptDossier

  public init(dossier: Dossier.ID) { self.dossier = dossier }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    let adoption = try before.unit.flatMap { try Units.adoption(of: before.plan, for: $0, on: desk.connection) }
    try desk.save(
      try before.accepted(
        by: desk.person, responsePlanOnFile: adoption != nil, at: desk.now, under: desk.plan(of: before)))
  }
}

/// Refuses a dossier by a clause.
public struct RefuseDossier: DossierCommand {
  public var dossier: Dossier.ID
  public var clause: String
  public var reason: String
  /// Number and recipients of the notice; nil where it goes to those whom the plan proposes.
  public var notice: Outgoing?
  public static let action = Action.refuseDossier

  public init(dossier: Dossier.ID, clause: String, reason: String, notice: Outgoing? = nil) {
    self.dossier = dossier
    self.clause = clause
    self.reason = reason
    self.notice = notice
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    try desk.save(try before.refused(by: desk.person, clause: clause, reason: reason, notice: notice, at: desk.now))
  }
}

/// Lets a late dossier in.
public struct AdmitLate: DossierCommand {
  public var dossier: Dossier.ID
  public var reason: String
  public var document: String
  public static let action = Action.admitLate

  public init(dossier: Dossier.ID, reason: String, document: String) {
    self.dossier = dossier
    self.reason = reason
    self.document = document
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    try desk.save(try before.admittedLate(by: desk.person, reason: reason, document: document, at: desk.now))
  }
}

/// Appraises a dossier where its track has an appraisal.
public struct AppraiseDossier: DossierCommand {
  public var dossier: Dossier.ID
  public var shortlist: Bool
  public var opinion: String
  public static let action = Action.appraiseDossier

  public init(dossier: Dossier.ID, shortlist: Bool, opinion: String) {
    self.dossier = dossier
    self.shortlist = shortlist
    self.opinion = opinion
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    try desk.save(
      try before.appraised(
        shortlist: shortlist, opinion: opinion, by: desk.person, at: desk.now, under: desk.plan(of: before)))
  }
}
