import Domain

extension Command<Void> {
  /// Puts dossiers before a session.
  public static func putBeforeCouncil(_ id: Session.ID, dossiers: [Dossier.ID]) -> Command {
    .at(id, .prepareSession) { session, desk in
      guard !dossiers.isEmpty else { throw Refusal.input("dossiers", "Chọn ít nhất một hồ sơ.") }
      let before = try dossiers.map { try desk.dossier($0) }
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
}
