import Domain

extension Command<[Dossier.ID]> {
  /// Shares the dossiers of a session out among its members: evenly, without conflicts, to experts of the field first.
  /// It gives the dossiers for which conflicts leave fewer readers than asked for.
  ///
  /// - Parameters:
  ///   - readers: how many read each dossier.
  ///   - keeping: keeps those who were named before, and only fills up.
  public static func shareOutReading(_ session: Session.ID, readers: Int, keeping: Bool) -> Command {
    .at(session, .prepareSession) { session, desk in
      let members = session.members(of: try desk.council(session.council)).map(\.person)
      let judgement = try desk.judgement(of: session)
      if let markers = judgement.scoring.markers, readers != markers.count {
        throw Refusal(
          "Kế hoạch giao mỗi hồ sơ cho \(markers.count) người chấm.", kind: .input, clause: markers.source.clause,
          field: "readers")
      }
      guard (1...members.count).contains(readers) else {
        throw Refusal.input("readers", "Số người đọc mỗi hồ sơ từ 1 đến \(members.count).")
      }
      let requests = try session.dossiers.map { (id: Dossier.ID) throws -> ReaderAssignment.Request in
        var request = try ReaderAssignment.Request(
          reading: id, in: session, chosen: keeping ? session.readers(of: id) : [], at: desk)
        if let third = session.third(on: id) { request.free.remove(third) }
        return request
      }
      let assignment = try ReaderAssignment(of: requests, among: members, each: readers)
      try desk.save(
        try session.reading(assignment.readers, under: judgement, marked: session.marked(at: desk)))
      return assignment.short
    }
  }
}
