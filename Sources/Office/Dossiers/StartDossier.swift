import Domain
import Store

/// Begins a dossier under a plan and a track.
public struct StartDossier: Command {
  /// The key was made with the form, so that a form sent twice gives one dossier.
  public var id: Dossier.ID
  public var plan: Plan.ID
  public var track: Track.ID
  public static let action = Action.startDossier

  public init(id: Dossier.ID, plan: Plan.ID, track: Track.ID) {
    self.id = id
    self.plan = plan
    self.track = track
  }

  public func place(at desk: Desk) -> Place { Place(plan: plan, track: track) }

  public func perform(at desk: Desk) throws -> Dossier.ID {
    let person = try desk.person
    if let already = try Records.load(Dossier.self, id.description, on: desk.connection)?.value {
      guard already.filer == person.id else { throw Refusal.absent }
      return id
    }
    let edition = try desk.edition(of: plan)
    guard let track = edition.plan.track(track) else { throw Refusal.absent }
    let unit = try person.unit.map { try desk.unit($0) }
    let dossier = try Dossier.started(
      id: id, by: person, unit: unit, plan: edition.plan, version: edition.number, track: track, at: desk.now)
    try desk.insert(dossier, ["to": dossier.state.rawValue, "plan": plan.description])
    return id
  }
}
