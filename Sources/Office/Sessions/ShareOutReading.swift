import Domain

extension Command<[Dossier.ID]> {
  /// Shares the dossiers of a session out among its members: evenly, without conflicts, to experts of the field first.
  /// It gives the dossiers for which conflicts leave fewer readers than asked for.
  ///
  /// - Parameters:
  ///   - readers: how many read each dossier.
  ///   - keeping: keeps those who were named before, and only fills up.
  public static func shareOutReading(_ id: Session.ID, readers: Int, keeping: Bool) -> Command {
    .at(id, .prepareSession) { session, desk in
      let members = session.members(of: try desk.council(session.council)).map(\.person)
      guard (1...members.count).contains(readers) else {
        throw Refusal.input("readers", "Số người đọc mỗi hồ sơ từ 1 đến \(members.count).")
      }
      let requests = try session.dossiers.map {
        try Assignment.Request(
          reading: $0, in: session, chosen: keeping ? session.readers(of: $0) : [], at: desk)
      }
      let assignment = try Assignment(of: requests, among: members, each: readers)
      try desk.save(try session.reading(assignment.readers))
      return assignment.short
    }
  }
}
