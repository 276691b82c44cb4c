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
  /// Done at the place that is found at the desk.
  static func at(
    _ place: @escaping @Sendable (Desk) throws -> Place, _ action: Action,
    _ perform: @escaping @Sendable (Desk) throws -> Outcome
  ) -> Command {
    Command(action: action, place: place, perform: perform)
  }

  /// Done at the place.
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

  /// A step of something, taken where that is.
  ///
  /// - Parameter version: the one that the window shows; nil where it shows none.
  static func on<Subject: Placed>(
    _ id: Identifier<Subject>, _ step: Subject.Step, over version: Int? = nil,
    _ take: @escaping @Sendable (Subject, Desk) throws -> Subject
  ) -> Command {
    let action = Subject.row(step).action
    return .at({ try $0.place(of: id, for: action) }, action) { desk in
      try desk.step(step, of: id, over: version) { try take($0, desk) }
    }
  }

  /// A step of a complaint, taken where its dossier is; nobody handles one about what they wrote.
  static func on(
    _ id: Complaint.ID, _ step: Complaint.Step,
    _ take: @escaping @Sendable (Complaint, Plan, Desk) throws -> Complaint
  ) -> Command {
    let row = Complaint.row(step)
    return .at({ try $0.place(of: id) }, row.action) { desk in
      let before = try desk.held(Complaint.self, id.description)
      let about = try desk.dossier(before.value.dossier)
      let after = try take(before.value, desk.plan(before.value.plan), desk)
      if row.apart != nil { try about.requireApart(desk.person, to: row.barred) }
      try desk.save(after, over: before)
    }
  }

  /// A step of a nomination, taken where its unit is in the plan.
  static func on(
    _ id: Nomination.ID, _ step: Nomination.Step, _ take: @escaping @Sendable (Nomination, Desk) throws -> Nomination
  ) -> Command {
    .at({ try $0.place(of: $0.nomination(id).value) }, Nomination.row(step).action) { desk in
      let before = try desk.nomination(id)
      try desk.save(take(before.value, desk), over: before)
    }
  }

  /// A step of the draft of the decision on a session, taken where that is; nobody takes it whose dossier is in it.
  static func on(
    draftOf id: Session.ID, _ step: DecisionDraft.Step,
    _ take: @escaping @Sendable (DecisionDraft, Desk) throws -> DecisionDraft
  ) -> Command {
    .at(id, DecisionDraft.row(step).action) { session, desk in
      try desk.requireApart(from: session, for: step)
      guard let before = try desk.draft(of: session) else { throw Refusal.noDraft }
      let after = try take(before.value, desk)
      try desk.save(after, over: before)
    }
  }

  /// A step of spending of a fund, taken where that is; the fund is held before it.
  static func on(
    _ id: FundSpending.ID, _ step: FundSpending.Step,
    _ take: @escaping @Sendable (FundSpending, Fund, Desk) throws -> (spending: FundSpending, fund: Fund)
  ) -> Command {
    .at({ try $0.place(of: id) }, FundSpending.row(step).action) { desk in
      try desk.step(id) { try take($0, $1, desk) }
    }
  }

  /// Something that is done with a solution of a need.
  ///
  /// - Parameter outcome: what the journal calls it.
  static func on(
    _ id: Need.ID, _ action: Action, _ outcome: String, _ take: @escaping @Sendable (Need, Desk) throws -> Need
  ) -> Command {
    .at({ try $0.place(of: id, for: action) }, action) { desk in
      let before = try desk.held(Need.self, id.description)
      let after = try take(before.value, desk)
      if after != before.value { try desk.replace(before, by: after, ["to": outcome]) }
    }
  }

  /// A step of the office with a request for an account, of which who asked is told.
  ///
  /// - Parameter version: of the request that the window shows.
  static func on(
    _ id: AccountRequest.ID, _ step: AccountRequest.Step, over version: Int?, telling letters: AccountLetters,
    _ take: @escaping @Sendable (AccountRequest, Desk) throws -> AccountRequest
  ) -> Command {
    .at(.installation, AccountRequest.row(step).action) { desk in
      let before = try desk.held(AccountRequest.self, id.description, shown: version, isWritten: false)
      let after = try take(before.value, desk)
      try desk.save(after, over: before)
      try letters.tell(after, at: desk)
    }
  }

  /// A step of who asked, who is not signed in.
  static func on(
    _ id: AccountRequest.ID, openedBy code: String, _ step: AccountRequest.Step,
    _ take: @escaping @Sendable (AccountRequest, Desk) throws -> AccountRequest
  ) -> Command {
    .at(.installation, AccountRequest.row(step).action) { desk in
      _ = try desk.accountRequest(id, openedBy: code)
      try desk.step(step, of: id) { try take($0, desk) }
    }
  }
}
