import Domain

extension Command<Void> {
  /// Endorses dossiers for the units that have them, each as if it were alone. One that is refused, or of which the
  /// unit has something to say on its own page, undoes all of them and is named.
  ///
  /// - Parameter note: what the unit says of each of them.
  public static func endorseDossiers(_ dossiers: [Dossier.ID], note: String = "") -> Command {
    .at(
      { desk in
        guard let first = dossiers.first else {
          throw Refusal.input("dossiers", "Chọn ít nhất một hồ sơ để xác nhận.")
        }
        return try desk.place(of: desk.dossier(first))
      }, .endorseDossier
    ) { desk in
      // In the order of the keys, so that two heads never wait for each other.
      for id in Set(dossiers).sorted() {
        let before = try desk.dossier(id)
        try desk.require(.endorseDossier, at: try desk.place(of: before))
        let plan = try desk.plan(of: before)
        do {
          if let refusal = try desk.refusalTogether(before, under: plan) { throw refusal }
          try desk.save(
            try before.endorsed(
              by: desk.person, note: note, through: before.stations(under: plan, at: desk), at: desk.now, under: plan))
        } catch let refusal as Refusal {
          throw refusal.naming(before)
        }
      }
    }
  }
}

extension Desk {
  /// Why who works does not endorse a dossier together with others; nil where they can.
  func refusalTogether(_ dossier: Dossier, under plan: Plan) throws -> Refusal? {
    let facts = try Dossier.Facts(of: dossier, under: plan, at: self)
    return try dossier.refusalTogether(
      by: person, findings: dossier.findings(under: plan, knowing: facts, on: now.day), at: now, under: plan)
  }
}

extension Refusal {
  /// The same, saying of which of several dossiers.
  fileprivate func naming(_ dossier: Dossier) -> Refusal {
    var refusal = self
    refusal.reason = "«\(dossier.writing.title)»: \(reason)"
    return refusal
  }
}
