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

/// Saves what an author wrote.
public struct WriteDossier: DossierCommand {
  public var dossier: Dossier.ID
  /// The revision that the author's window shows.
  public var revision: Int
  /// Changes the writing as it stands.
  public var change: @Sendable (inout Writing) -> Void
  public static let action = Action.writeDossier

  public init(dossier: Dossier.ID, revision: Int, change: @escaping @Sendable (inout Writing) -> Void) {
    self.dossier = dossier
    self.revision = revision
    self.change = change
  }

  public func perform(at desk: Desk) throws -> Dossier {
    let before = try desk.dossier(dossier)
    var writing = before.writing
    change(&writing)
    if writing == before.writing, revision == before.revision { return before }
    let after = try before.written(writing, over: revision, by: desk.person.id)
    try desk.saveWriting(after)
    return after
  }
}

/// Adds a file that has arrived whole.
public struct AttachFile: DossierCommand {
  public var dossier: Dossier.ID
  public var attachment: Attachment
  /// The upload by which it arrived, which is over then.
  public var upload: Upload.ID?
  public static let action = Action.writeDossier

  public init(dossier: Dossier.ID, attachment: Attachment, upload: Upload.ID? = nil) {
    self.dossier = dossier
    self.attachment = attachment
    self.upload = upload
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    try desk.saveWriting(try before.attaching(attachment, under: try desk.plan(of: before)))
    if let upload { try Uploads.remove(upload, on: desk.connection) }
  }
}

/// Takes a file out of the dossier.
public struct DetachFile: DossierCommand {
  public var dossier: Dossier.ID
  public var digest: String
  public static let action = Action.writeDossier

  public init(dossier: Dossier.ID, digest: String) {
    self.dossier = dossier
    self.digest = digest
  }

  public func perform(at desk: Desk) throws {
    try desk.saveWriting(try desk.dossier(dossier).detaching(digest))
  }
}
