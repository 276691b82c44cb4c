import Domain
import Store

extension Command<Void> {
  /// Names those who read one dossier before the session.
  public static func assignReaders(_ id: Session.ID, dossier: Dossier.ID, readers: [Person.ID]) -> Command {
    .on(id, .assignReaders) { session, desk in
      let request = try ReaderAssignment.Request(reading: dossier, in: session, chosen: readers, at: desk)
      let council = try desk.council(session.council)
      let order = session.members(of: council).map(\.person)
      // With as many readers as were chosen the assignment adds nobody: it only checks them.
      _ = try ReaderAssignment(of: [request], among: order, each: max(1, readers.count))
      return try session.reading(
        [dossier: order.filter(Set(readers).contains)], under: desk.judgement(of: session),
        marked: session.marked(at: desk))
    }
  }
}

extension Session {
  /// Who has handed in a ballot on which dossier.
  func marked(at desk: Desk) throws -> [Dossier.ID: Set<Person.ID>] {
    let given = try Ballots.handedIn(of: id, on: desk.connection)
    return Dictionary(grouping: given) { $0.dossier }.mapValues { Set($0.map(\.member)) }
  }
}
