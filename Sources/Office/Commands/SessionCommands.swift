import Domain
import Store

/// Sets up a council.
public struct EstablishCouncil: Command {
  public var council: Council
  public static let action = Action.establishCouncil

  public init(council: Council) { self.council = council }

  public func place(at desk: Desk) -> Place { Place(plan: council.plan) }

  public func perform(at desk: Desk) throws {
    _ = try desk.plan(council.plan)
    let people = try People.all(council.voters, on: desk.connection)
    guard people.count == council.voters.count else {
      throw Refusal.input("members", "Có ủy viên chưa có tài khoản.")
    }
    try desk.insert(council, ["plan": council.plan.description, "members": "\(council.members.count)"])
  }
}

/// Opens a new session for preparation.
public struct PrepareSession: Command {
  public var session: Session
  public static let action = Action.prepareSession

  public init(session: Session) { self.session = session }

  public func place(at desk: Desk) -> Place { desk.place(of: session) }

  public func perform(at desk: Desk) throws {
    guard try desk.council(session.council).plan == session.plan else { throw Refusal.absent }
    if try Records.load(Session.self, session.key, on: desk.connection) == nil {
      try desk.insert(session, ["to": session.state.rawValue])
    }
  }
}

/// Puts dossiers before a session.
public struct PutBeforeCouncil: Command {
  public var session: Session.ID
  public var dossiers: [Dossier.ID]
  public static let action = Action.prepareSession

  public init(session: Session.ID, dossiers: [Dossier.ID]) {
    self.session = session
    self.dossiers = dossiers
  }

  public func place(at desk: Desk) throws -> Place { desk.place(of: try desk.session(session)) }

  public func perform(at desk: Desk) throws {
    guard !dossiers.isEmpty else { throw Refusal.input("dossiers", "Chọn ít nhất một hồ sơ.") }
    let before = try dossiers.map { try desk.dossier($0) }
    try desk.save(try desk.session(session).adding(before))
    for dossier in before {
      try desk.save(
        try dossier.putBefore(session, by: desk.person.id, at: desk.now, under: desk.plan(of: dossier)))
    }
  }
}

/// Takes a dossier out of a session that is being prepared.
public struct TakeFromCouncil: Command {
  public var session: Session.ID
  public var dossier: Dossier.ID
  public static let action = Action.prepareSession

  public init(session: Session.ID, dossier: Dossier.ID) {
    self.session = session
    self.dossier = dossier
  }

  public func place(at desk: Desk) throws -> Place { desk.place(of: try desk.session(session)) }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    guard before.session == session else { throw Refusal.absent }
    try desk.save(try desk.session(session).removing(dossier))
    try desk.save(try before.takenFromCouncil(by: desk.person.id, at: desk.now, under: desk.plan(of: before)))
  }
}

/// Opens a session for scoring.
public struct OpenSession: Command {
  public var session: Session.ID
  public static let action = Action.prepareSession

  public init(session: Session.ID) { self.session = session }

  public func place(at desk: Desk) throws -> Place { desk.place(of: try desk.session(session)) }

  public func perform(at desk: Desk) throws {
    try desk.save(try desk.session(session).opened(at: desk.now))
  }
}

/// Closes the scoring of a session and locks its ballots.
public struct CloseSession: Command {
  public var session: Session.ID
  public static let action = Action.closeSession

  public init(session: Session.ID) { self.session = session }

  public func place(at desk: Desk) throws -> Place { desk.place(of: try desk.session(session)) }

  public func perform(at desk: Desk) throws {
    let before = try desk.session(session)
    try desk.save(try before.closed(by: desk.person.id, at: desk.now))
    for id in before.dossiers {
      try desk.save(try desk.dossier(id).scored(by: desk.person.id, at: desk.now))
    }
  }
}

/// Opens a closed session again for a recorded reason.
public struct ReopenSession: Command {
  public var session: Session.ID
  public var reason: String
  public static let action = Action.reopenSession

  public init(session: Session.ID, reason: String) {
    self.session = session
    self.reason = reason
  }

  public func place(at desk: Desk) throws -> Place { desk.place(of: try desk.session(session)) }

  public func perform(at desk: Desk) throws {
    let reason = reason.typed
    guard (5...2000).contains(reason.count) else { throw Refusal.input("reason", "Ghi lý do mở lại kết quả.") }
    let before = try desk.session(session)
    try desk.save(try before.reopened())
    for id in before.dossiers {
      try desk.save(try desk.dossier(id).reopened(by: desk.person.id, reason: reason, at: desk.now))
    }
  }
}

/// Settles equal means across the last place of a grade by an order and its reason.
public struct OrderTie: Command {
  public var session: Session.ID
  public var order: [Dossier.ID]
  public var reason: String
  public static let action = Action.orderTie

  public init(session: Session.ID, order: [Dossier.ID], reason: String) {
    self.session = session
    self.order = order
    self.reason = reason
  }

  public func place(at desk: Desk) throws -> Place { desk.place(of: try desk.session(session)) }

  public func perform(at desk: Desk) throws {
    let before = try desk.session(session)
    let ties = try desk.ranking(of: before).ties.map { Set($0.map(\.key)) }
    guard Set(order).count == order.count, ties.contains(Set(order)) else {
      throw Refusal.input("order", "Thứ tự phải nêu đúng các sáng kiến đang bằng điểm, mỗi sáng kiến một lần.")
    }
    try desk.save(
      try before.ordering(
        Session.TieOrder(order: order, reason: reason.typed, by: desk.person.id, at: desk.now)))
  }
}
