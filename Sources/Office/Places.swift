import Domain

/// A command about one dossier, done where that is.
public protocol DossierCommand: OldCommand {
  var dossier: Dossier.ID { get }
}

extension DossierCommand {
  public func place(at desk: Desk) throws -> Place { try desk.place(of: desk.dossier(dossier)) }
}

/// A command about one session of a council, done where that is.
public protocol SessionCommand: OldCommand {
  var session: Session.ID { get }
}

extension SessionCommand {
  public func place(at desk: Desk) throws -> Place { desk.place(of: try desk.session(session)) }
}

/// A command about one decision, done in its plan.
public protocol DecisionCommand: OldCommand {
  var decision: Decision.ID { get }
}

extension DecisionCommand {
  public func place(at desk: Desk) throws -> Place { Place(plan: try desk.decision(decision).plan) }
}

/// A command about one complaint, done where its dossier is.
public protocol ComplaintCommand: OldCommand {
  var complaint: Complaint.ID { get }
}

extension ComplaintCommand {
  public func place(at desk: Desk) throws -> Place { try desk.place(of: complaint) }
}

/// A command about one nomination, done where its unit is in the plan.
public protocol NominationCommand: OldCommand {
  var nomination: Nomination.ID { get }
}

extension NominationCommand {
  public func place(at desk: Desk) throws -> Place { try desk.place(of: desk.nomination(nomination).value) }
}
