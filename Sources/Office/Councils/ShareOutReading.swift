import Domain
import Store

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
