import Domain
import Store

/// Names those who read one dossier before the session.
public struct AssignReaders: SessionCommand {
  public var session: Session.ID
  public var dossier: Dossier.ID
  public var readers: [Person.ID]
  public static let action = Action.prepareSession

  public init(session: Session.ID, dossier: Dossier.ID, readers: [Person.ID]) {
    self.session = session
    self.dossier = dossier
    self.readers = readers
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.session(session)
    let request = try desk.readingRequest(of: dossier, in: before, chosen: readers)
    let council = try desk.council(before.council)
    let order = before.members(of: council).map(\.person)
    // With as many readers as were chosen the assignment adds nobody: it only checks them.
    _ = try Assignment(of: [request], among: order, each: max(1, readers.count))
    try desk.save(try before.reading([dossier: order.filter(Set(readers).contains)]))
  }
}

/// Shares the dossiers of a session out among its members: evenly, without conflicts, to experts of the field first.
public struct ShareOutReading: SessionCommand {
  public var session: Session.ID
  /// How many read each dossier.
  public var readers: Int
  /// Keeps those who were named before, and only fills up.
  public var keeping: Bool
  public static let action = Action.prepareSession

  public init(session: Session.ID, readers: Int, keeping: Bool) {
    self.session = session
    self.readers = readers
    self.keeping = keeping
  }

  /// The dossiers for which conflicts leave fewer readers than asked for.
  public func perform(at desk: Desk) throws -> [Dossier.ID] {
    let before = try desk.session(session)
    let members = before.members(of: try desk.council(before.council)).map(\.person)
    guard (1...members.count).contains(readers) else {
      throw Refusal.input("readers", "Số người đọc mỗi hồ sơ từ 1 đến \(members.count).")
    }
    let requests = try before.dossiers.map {
      try desk.readingRequest(of: $0, in: before, chosen: keeping ? before.readers(of: $0) : [])
    }
    let assignment = try Assignment(of: requests, among: members, each: readers)
    try desk.save(try before.reading(assignment.readers))
    return assignment.short
  }
}

extension Desk {
  /// Who may read a dossier of the session, and who among them is an expert of its field.
  func readingRequest(of dossier: Dossier.ID, in session: Session, chosen: [Person.ID]) throws -> Assignment.Request {
    guard session.dossiers.contains(dossier) else { throw Refusal.absent }
    let dossier = try self.dossier(dossier, shared: true)
    let plan = try plan(of: dossier)
    let members = session.members(of: try council(session.council))
    let people = try People.all(members.map(\.person), on: connection)
    let free = members.filter { member in
      people[member.person].map { session.conflict(of: $0, with: dossier, under: plan) == nil } ?? false
    }
    let ancestry = Set(plan.ancestry(of: dossier))
    return Assignment.Request(
      dossier: dossier.id, free: Set(free.map(\.person)),
      experts: Set(free.filter { !ancestry.isDisjoint(with: $0.fields) }.map(\.person)), chosen: chosen)
  }
}
