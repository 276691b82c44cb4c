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
