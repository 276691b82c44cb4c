import Domain

/// A change that someone makes: what it is called, where it is done, what it does.
///
/// It is made by `at` or `on`, so that each has its permission: an action of the policy at a place.
/// ```
/// try await office.run(.endorseDossier(id, note: "Đã áp dụng tại trường."), as: head)
/// ```
public struct Command<Outcome: Sendable>: Sendable {
  /// What it is called in the policy and in the journal.
  public let action: Action
  /// Where it is done.
  let place: @Sendable (Desk) throws -> Place
  /// Loads, decides and saves. What it throws undoes everything.
  let perform: @Sendable (Desk) throws -> Outcome
}

// MARK: Done at a place, saving by itself

extension Command {
  static func at(
    _ place: @escaping @Sendable (Desk) throws -> Place, _ action: Action,
    _ perform: @escaping @Sendable (Desk) throws -> Outcome
  ) -> Command {
    Command(action: action, place: place, perform: perform)
  }

  static func at(
    _ place: Place, _ action: Action, _ perform: @escaping @Sendable (Desk) throws -> Outcome
  ) -> Command {
    .at({ _ in place }, action, perform)
  }

  /// Done where the dossier is.
  static func at(
    _ id: Dossier.ID, _ action: Action, _ perform: @escaping @Sendable (Dossier, Desk) throws -> Outcome
  ) -> Command {
    .at({ try $0.place(of: $0.dossier(id)) }, action) { try perform($0.dossier(id), $0) }
  }

  /// Done where the session is.
  static func at(
    _ id: Session.ID, _ action: Action, _ perform: @escaping @Sendable (Session, Desk) throws -> Outcome
  ) -> Command {
    .at({ $0.place(of: try $0.session(id)) }, action) { try perform($0.session(id), $0) }
  }

  /// Done in the plan of the decision.
  static func at(
    _ id: Decision.ID, _ action: Action, _ perform: @escaping @Sendable (Decision, Desk) throws -> Outcome
  ) -> Command {
    .at({ Place(plan: try $0.decision(id).plan) }, action) { try perform($0.decision(id), $0) }
  }
}

// MARK: One step on: what comes of it is saved, and the table of the thing's life says which action it takes

extension Command<Void> {
  /// A step of a dossier, taken where that is.
  static func on(
    _ id: Dossier.ID, _ step: Dossier.Step, _ take: @escaping @Sendable (Dossier, Desk) throws -> Dossier
  ) -> Command {
    .at(id, Dossier.row(step).action) { dossier, desk in try desk.save(take(dossier, desk)) }
  }

  /// A step of a session, taken where that is.
  static func on(
    _ id: Session.ID, _ step: Session.Step, _ take: @escaping @Sendable (Session, Desk) throws -> Session
  ) -> Command {
    .at(id, Session.row(step).action) { session, desk in try desk.save(take(session, desk)) }
  }
}
