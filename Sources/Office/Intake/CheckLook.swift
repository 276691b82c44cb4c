import Domain
import Store

/// The desk of an intake officer: a dossier beside its checklist, the plan's conditions and exclusions, with the ways
/// out and the way to the next dossier of the queue.
public struct CheckLook: SeenDossierLook {
  public static let action = Action.checkDossier

  let dossier: Dossier.ID
  /// The queue from which the officer came.
  let queue: QueueLook
  /// What other works are looked for by; empty for those that are near, nil where none is shown.
  let words: String?

  public struct Found: Sendable {
    public var dossier: Dossier
    public var plan: Plan
    /// What the program finds of the conditions.
    public var findings: [ConditionFinding]
    /// Why its authors could not take part as things stand today.
    public var participation: [Refusal]
    public var admission: Admission?
    /// What the plan asks for and did not come.
    public var outstanding: [Refusal]
    /// What the author would be asked to complete by what was found so far.
    public var toComplete: String
    public var authors: AuthorList
    /// What the program checked by itself, beside the conditions.
    public var checked: [MachineCheck]
    /// What everything that the plan asks for would be, as it is counted.
    public var whole: Delivery
    /// Who let something be though the plan does not have it so.
    public var people: [Person.ID: Person]
    /// Whether papers of guardians are shown to the viewer.
    public var seesConsents: Bool
    /// By which words `near` was looked for; empty for works that are near the dossier.
    public var words: String
    public var near: [NearWork]
    public var queue: QueueLook
    /// Its place in the queue.
    public var place: QueuePlace
    public var viewer: Person?
    public var now: Instant
  }

  /// - Parameters:
  ///   - queue: from which the officer came; that of the dossier's plan where they came from elsewhere.
  ///   - words: what other works are looked for by; empty for those that are near, nil where none is shown.
  public init(_ dossier: Dossier.ID, in queue: QueueLook? = nil, words: String? = nil) {
    self.dossier = dossier
    self.words = words?.typed
    self.queue = queue ?? QueueLook(plan: nil, words: "", state: nil, track: nil, isLateOnly: false, page: 1)
  }

  /// Works that are near are found by so few phrases (`NearWorks`) that they come with the page; only what is typed is
  /// a search, which waits among others.
  public var reading: Reading { (words ?? "").isEmpty ? queue.reading : .search }

  public func find(at desk: Desk) throws -> Found {
    let found = try desk.dossier(dossier)
    let plan = try desk.plan(of: found)
    let facts = try Dossier.Facts(of: found, under: plan, at: desk)
    let participation = found.participation(
      as: try Applicant.Standing(ofAuthorsOf: found, to: plan, at: desk), under: plan)
    let admission = try AdmittedParticipants.find(for: found, on: desk.connection)?.admission
    let works = try words.map { words in
      let all = try NearWorks(of: found, at: desk)
      return try words.isEmpty ? all.near() : all.having(words)
    }
    let people = [admission?.by, found.lateAdmission?.by].compactMap { $0 }
    return Found(
      dossier: found, plan: plan, findings: found.findings(under: plan, knowing: facts, on: desk.now.day),
      participation: participation, admission: admission, outstanding: found.outstanding(under: plan, knowing: facts),
      toComplete: found.toComplete(under: plan, knowing: facts, on: desk.now.day),
      authors: try AuthorList(of: found, at: desk),
      checked: found.machineChecks(under: plan, participation: participation, admission: admission),
      whole: .whole(of: found, under: plan), people: try People.all(Array(Set(people)), on: desk.connection),
      seesConsents: desk.allows(.withdrawConsent, at: try desk.place(of: found)), words: words ?? "",
      near: works ?? [], queue: queue,
      place: try queue.place(of: found, at: desk), viewer: desk.viewer?.person, now: desk.now)
  }
}
