import Domain
import Store

extension Command<Dossier.ID> {
  /// Begins a dossier under a plan and a track.
  ///
  /// - Parameter id: the key was made with the form, so that a form sent twice gives one dossier.
  public static func startDossier(id: Dossier.ID, plan: Plan.ID, track: Track.ID) -> Command {
    .at(Place(plan: plan, track: track), .startDossier) { desk in
      let person = try desk.person
      if let already = try Records.load(Dossier.self, id.description, on: desk.connection)?.value {
        guard already.filer == person.id else { throw Refusal.absent }
        return id
      }
      let edition = try desk.edition(of: plan)
      guard let track = edition.plan.track(track) else { throw Refusal.absent }
      try desk.requireBound(edition.plan)
      let unit = try person.unit.map { try desk.unit($0) }
      let dossier = try Dossier.started(
        id: id, by: person, unit: unit,
        as: try Applicant.Standing(of: person.id, unit: person.unit, to: edition.plan, at: desk),
        plan: edition.plan, version: edition.number, track: track, at: desk.now)
      try desk.insert(dossier, ["to": dossier.state.rawValue, "plan": plan.description])
      return id
    }
  }
}
