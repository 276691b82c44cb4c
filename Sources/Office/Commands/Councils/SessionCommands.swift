import Domain
import Store

/// Opens a new session for preparation.
public struct PrepareSession: Command {
  /// The key was made with the form, so that a form sent twice gives one session.
  public var id: Session.ID
  public var council: Council.ID
  public var name: String
  public var day: Day
  public static let action = Action.prepareSession

  public init(id: Session.ID, of council: Council.ID, name: String, day: Day) {
    self.id = id
    self.council = council
    self.name = name
    self.day = day
  }

  public func place(at desk: Desk) throws -> Place { Place(plan: try desk.council(council).plan, council: council) }

  public func perform(at desk: Desk) throws {
    if try desk.has(Session.self, id.description) { return }
    let session = try Session(id: id, of: desk.council(council), name: name, day: day)
    try desk.insert(session, ["to": session.state.rawValue])
  }
}

/// Puts dossiers before a session.
public struct PutBeforeCouncil: SessionCommand {
  public var session: Session.ID
  public var dossiers: [Dossier.ID]
  public static let action = Action.prepareSession

  public init(session: Session.ID, dossiers: [Dossier.ID]) {
    self.session = session
    self.dossiers = dossiers
  }

  public func perform(at desk: Desk) throws {
    guard !dossiers.isEmpty else { throw Refusal.input("dossiers", "Chọn ít nhất một hồ sơ.") }
    let before = try dossiers.map { try desk.dossier($0) }
    let session = try desk.session(session)
    let council = try desk.council(session.council)
    for dossier in before {
      let plan = try desk.plan(of: dossier)
      guard council.judges(plan.ancestry(of: dossier)) else {
        throw Refusal("Hồ sơ «\(dossier.writing.title)» thuộc lĩnh vực mà \(council.name) không xét.")
      }
      try desk.save(try dossier.putBefore(session, by: desk.person.id, at: desk.now, under: plan))
    }
    try desk.save(try session.adding(before))
  }
}

/// Takes a dossier out of a session that is being prepared.
public struct TakeFromCouncil: SessionCommand {
  public var session: Session.ID
  public var dossier: Dossier.ID
  public static let action = Action.prepareSession

  public init(session: Session.ID, dossier: Dossier.ID) {
    self.session = session
    self.dossier = dossier
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    guard before.session == session else { throw Refusal.absent }
    let session = try desk.session(session)
    try desk.save(try session.removing(dossier))
    try desk.save(try before.taken(from: session, by: desk.person.id, at: desk.now, under: desk.plan(of: before)))
  }
}

/// Opens a session for scoring.
public struct OpenSession: SessionCommand {
  public var session: Session.ID
  public static let action = Action.prepareSession

  public init(session: Session.ID) { self.session = session }

  public func perform(at desk: Desk) throws {
    let before = try desk.session(session)
    try desk.save(try before.opened(by: desk.council(before.council), at: desk.now))
  }
}

/// Closes the scoring of a session and locks its ballots; what an appraisal team closes goes to the council or stays.
public struct CloseSession: SessionCommand {
  public var session: Session.ID
  /// Whether who closes says that no typed author of a name like theirs is them.
  public var declaresApart: Bool
  public static let action = Action.closeSession

  public init(session: Session.ID, declaresApart: Bool = false) {
    self.session = session
    self.declaresApart = declaresApart
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.session(session)
    try desk.requirePresiding(over: before.dossiers, of: before)
    if declaresApart { for dossier in before.dossiers { try desk.stateApart(from: dossier) } }
    let voted = Set(try Councils.handedIn(of: before.id, on: desk.connection).map(\.member))
    try before.requireQuorum(voted: voted, under: desk.plan(before.plan).scoring)
    let after = try before.closed(
      by: desk.person.id, conflicts: try desk.conflicts(in: before), edition: desk.edition(of: before.plan).number,
      at: desk.now)
    try desk.save(after)
    switch before.purpose {
    case .council:
      for id in before.dossiers { try desk.save(try desk.dossier(id).scored(by: desk.person, at: desk.now)) }
    case .appraisalTeam: try shortlist(after, at: desk)
    }
  }

  /// Lets each dossier go to the council, or not, by the team's votes.
  private func shortlist(_ session: Session, at desk: Desk) throws {
    let counting = try BallotsThatCount(of: session, at: desk)
    for standing in try desk.ranking(of: session).standings {
      let written = try counting.entries(on: try desk.dossier(standing.key)).map(\.remark).filter { !$0.isEmpty }
      let opinion = ([standing.explanation(under: try desk.plan(of: session))] + written)
        .filter { !$0.isEmpty }.joined(separator: "\n")
      try desk.save(
        try desk.dossier(standing.key).appraised(
          by: session, shortlist: standing.isRecognised, opinion: opinion, chair: desk.person, at: desk.now))
    }
  }
}

/// Opens a closed session again by a document that says why.
public struct ReopenSession: SessionCommand {
  public var session: Session.ID
  public var reason: String
  public var document: String
  public var day: Day
  public static let action = Action.reopenSession

  public init(session: Session.ID, reason: String, document: String, day: Day) {
    self.session = session
    self.reason = reason
    self.document = document
    self.day = day
  }

  public func perform(at desk: Desk) throws {
    let reopening = try Session.Reopening(
      reason: reason, document: document, day: day, by: desk.person.id, at: desk.now)
    let before = try desk.session(session)
    try desk.requirePresiding(over: before.dossiers, of: before)
    try desk.save(try before.reopened(reopening))
    for id in before.dossiers {
      try desk.save(
        try desk.dossier(id).reopened(
          by: desk.person, reason: reopening.reason, document: reopening.document, at: desk.now))
    }
  }
}

/// Settles equal means across the last place of a grade: by an order and its reason, or by a second ballot. Until the
/// decision it may be settled anew.
public struct OrderTie: SessionCommand {
  public var session: Session.ID
  public var order: [Dossier.ID]
  /// The votes of a second ballot, in the order of the dossiers; nil for an order by reason.
  public var votes: [Int]?
  public var reason: String
  public static let action = Action.orderTie

  public init(session: Session.ID, order: [Dossier.ID], votes: [Int]? = nil, reason: String) {
    self.session = session
    self.order = order
    self.votes = votes
    self.reason = reason
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.session(session)
    try desk.requirePresiding(over: before.dossiers, of: before)
    for dossier in try desk.dossiers(order) {
      try dossier.requireApart(desk.person, to: "xếp thứ tự", next: Council.deputyTakesOver)
    }
    let ties = try desk.ties(in: before).map { Set($0.map(\.key)) }
    guard Set(order).count == order.count, ties.contains(Set(order)) else {
      throw Refusal.input("order", "Thứ tự phải nêu đúng các sáng kiến đang bằng điểm, mỗi sáng kiến một lần.")
    }
    try desk.save(
      try before.ordering(
        Session.TieOrder(order: order, votes: votes, reason: reason.typed, by: desk.person.id, at: desk.now)))
  }
}
