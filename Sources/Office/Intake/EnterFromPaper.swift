import Domain
import Store

/// What an officer says of a dossier that came on paper.
public struct PaperEntry: Sendable {
  public var track: Track.ID
  public var way: Dossier.OnPaper.Way
  public var came: Day
  public var postmark: Day?
  public var broughtBy: String
  public var title: String
  /// The unit of its authors; nil for people without one.
  public var unit: Domain.Unit.ID?
  /// By what it is let in after the deadline; nil where nothing was filled in.
  public var late: Admission.Entry?
  /// By what its authors are let in whom the plan's rule keeps out; nil where nothing was filled in.
  public var outside: Admission.Entry?

  public init(
    track: Track.ID, way: Dossier.OnPaper.Way, came: Day, postmark: Day?, broughtBy: String, title: String,
    unit: Domain.Unit.ID?, late: Admission.Entry?, outside: Admission.Entry?
  ) {
    (self.track, self.way, self.came, self.postmark) = (track, way, came, postmark)
    (self.broughtBy, self.title, self.unit) = (broughtBy, title, unit)
    (self.late, self.outside) = (late, outside)
  }
}

extension Command<Dossier.ID> {
  /// Enters a dossier that came on paper, by hand or by post, in place of its authors: a draft that the officer files.
  ///
  /// - Parameter id: the key was made with the form, so that a form sent twice gives one dossier.
  public static func enterFromPaper(id: Dossier.ID, plan: Plan.ID, _ entry: PaperEntry) -> Command {
    .at(Place(plan: plan, track: entry.track), .receiveDossier) { desk in
      let officer = try desk.person
      if let already = try Records.load(Dossier.self, id.description, on: desk.connection)?.value {
        guard already.filer == officer.id else { throw Refusal.absent }
        return id
      }
      let edition = try desk.edition(of: plan)
      guard let track = edition.plan.track(entry.track) else { throw Refusal.absent }
      try desk.requireBound(edition.plan)
      let paper = try Dossier.OnPaper(
        entry.way, came: entry.came, postmark: entry.postmark, broughtBy: entry.broughtBy, to: track, at: desk.now)
      let admission = try entry.outside.map { try $0.admission(by: officer.id, at: desk.now) }
      let standing = try Applicant.Standing(
        unit: entry.unit, isAdmitted: admission != nil, to: edition.plan, at: desk)
      let dossier = try Dossier.enteredFromPaper(
        id: id, paper, title: entry.title, unit: try entry.unit.map { try desk.unit($0) }, as: standing,
        admission: try entry.late.map { try $0.admission(by: officer.id, at: desk.now) }, plan: edition.plan,
        version: edition.number, track: track, by: officer, at: desk.now)
      try desk.insert(dossier, ["to": dossier.state.rawValue, "plan": plan.description])
      if let admission { try desk.admit(.authors(of: id), to: plan, by: admission) }
      return id
    }
  }
}

/// Entering a dossier that came on paper to one of the tracks of a plan.
public struct PaperEntryLook: Look {
  public static let action = Action.receiveDossier

  let plan: Plan.ID

  public struct Found: Sendable {
    public var plan: Plan
    /// The tracks that the viewer receives for.
    public var tracks: [Track]
    /// The units that exist today, each with its depth.
    public var units: [(unit: Domain.Unit, depth: Int)]
    public var now: Instant
  }

  public init(_ plan: Plan.ID) { self.plan = plan }

  public func door(at desk: Desk) throws -> Door {
    let plan = try desk.plan(plan)
    return .atOne(of: plan.tracks.map { Place(plan: plan.id, track: $0.id) })
  }

  public func find(at desk: Desk) throws -> Found {
    let plan = try desk.plan(plan)
    let open = desk.tracks(of: plan, for: .receiveDossier)
    return Found(
      plan: plan, tracks: plan.tracks.filter { open.contains($0.id) },
      units: try Units.tree(on: desk.connection).outline.filter { $0.unit.exists(on: desk.now.day) }, now: desk.now)
  }
}
