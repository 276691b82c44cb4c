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
  /// What the unit is called, where its key is not known; empty for people without one.
  public var unitName: String
  /// By what it is let in after the deadline; nil where nothing was filled in.
  public var late: Admission.Entry?
  /// By what its authors are let in whom the plan's rule keeps out; nil where nothing was filled in.
  public var outside: Admission.Entry?

  public init(
    track: Track.ID, way: Dossier.OnPaper.Way, came: Day, postmark: Day?, broughtBy: String, title: String,
    unit: Domain.Unit.ID? = nil, unitName: String = "", late: Admission.Entry?, outside: Admission.Entry?
  ) {
    (self.track, self.way, self.came, self.postmark) = (track, way, came, postmark)
    (self.broughtBy, self.title, self.unit, self.unitName) = (broughtBy, title, unit, unitName)
    (self.late, self.outside) = (late, outside)
  }
}

extension Command<Dossier.ID> {
  /// Enters a dossier that came on paper, by hand or by post, in place of its authors: a draft that the officer files.
  ///
  /// - Parameter id: the key was made with the form, so that a form sent twice gives one dossier.
  public static func enterFromPaper(id: Dossier.ID, plan: Plan.ID, _ entry: PaperEntry) -> Command {
    .at(Place(plan: plan, track: entry.track), .receiveDossier) { desk in
      try desk.enter(id, under: plan, entry) {
        try entry.unit.map { try desk.unit($0) } ?? desk.unit(named: entry.unitName, at: "unit")
      }
    }
  }
}

extension Desk {
  /// Enters what came on paper as a draft of who works here.
  ///
  /// - Parameters:
  ///   - unit: of its authors; nil for people without one.
  ///   - isAtUnit: whether it was handed in there.
  func enter(
    _ id: Dossier.ID, under plan: Plan.ID, _ entry: PaperEntry, of unit: () throws -> Domain.Unit?,
    isAtUnit: Bool = false
  ) throws -> Dossier.ID {
    let officer = try person
    if let already = try Records.load(Dossier.self, id.description, on: connection)?.value {
      guard already.filer == officer.id else { throw Refusal.absent }
      return id
    }
    let edition = try edition(of: plan)
    guard let track = edition.plan.track(entry.track) else { throw Refusal.absent }
    try requireBound(edition.plan)
    let unit = try unit()
    let paper = try Dossier.OnPaper(
      entry.way, came: entry.came, postmark: entry.postmark, broughtBy: entry.broughtBy, to: track,
      taker: isAtUnit ? unit.map { Dossier.OnPaper.Taker($0, on: now.day) } : nil, at: now)
    let admission = try entry.outside.map { try $0.admission(by: officer.id, at: now) }
    let standing = try Applicant.Standing(
      unit: unit?.id, isAdmitted: admission != nil, to: edition.plan, at: self)
    let dossier = try Dossier.enteredFromPaper(
      id: id, paper, title: entry.title, unit: unit, as: standing,
      admission: try entry.late.map { try $0.admission(by: officer.id, at: now) }, plan: edition.plan,
      version: edition.number, track: track, by: officer, at: now)
    try insert(dossier, ["to": dossier.state.rawValue, "plan": plan.description])
    if let admission { try admit(.authors(of: id), to: plan, by: admission) }
    return id
  }
}

/// Entering a dossier that came on paper to one of the tracks of a plan.
public struct PaperEntryLook: Look {
  public static let action = Action.receiveDossier

  let plan: Plan.ID

  public struct Found: Sendable {
    public var plan: Plan
    /// The tracks that the viewer receives for, or under which their units file.
    public var tracks: [Track]
    /// The viewer's unit, for whose authors they enter; nil for an officer of the receiving office.
    public var unit: Domain.Unit?
    /// What names that unit alone.
    public var proposed: String
    public var now: Instant
  }

  public init(_ plan: Plan.ID) { self.plan = plan }

  public func door(at desk: Desk) throws -> Door {
    let plan = try desk.plan(plan)
    let isOpen = try !desk.tracks(of: plan, for: .receiveDossier).isEmpty || !desk.unitsFiling(under: plan).isEmpty
    return .only(if: isOpen, else: .notYours)
  }

  public func find(at desk: Desk) throws -> Found {
    let plan = try desk.plan(plan)
    let open = desk.tracks(of: plan, for: .receiveDossier)
    guard open.isEmpty else {
      return Found(
        plan: plan, tracks: plan.tracks.filter { open.contains($0.id) }, unit: nil, proposed: "", now: desk.now)
    }
    let unit = try desk.unitsFiling(under: plan).first
    let names = UnitNames(try desk.unitTree(), on: desk.now.day)
    return Found(
      plan: plan, tracks: plan.tracks, unit: unit, proposed: unit.map { names.words(for: $0.id) } ?? "", now: desk.now)
  }
}
