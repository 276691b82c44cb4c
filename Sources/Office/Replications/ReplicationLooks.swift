import Domain
import Store

/// What is known of an initiative that a unit applies.
public struct ReplicatedFacts: Sendable {
  public var title: String
  public var authors: String
  /// The authors' unit.
  public var unit: String
  /// By whom it was recognised, with the decision.
  public var recognition: String
  /// By what everyone reads of it here; nil where nobody can.
  public var code: Certificate.Code?
  public var isRevoked = false
  /// The model that it is, where everyone reads of it; nil for an initiative.
  public var model: Model.ID?
}

extension Desk {
  func facts(of initiative: ReplicatedInitiative) throws -> ReplicatedFacts {
    switch initiative {
    case .here(let id, _):
      let levels = try levels(of: id)
      let shown = levels.last { $0.isPublic } ?? levels[0]
      let certificate = shown.certificate
      let decision = certificate.map { "số \($0.decisionNumber) ngày \($0.decisionDay.short)" }
      return ReplicatedFacts(
        title: shown.writing.title, authors: shown.publicAuthors.joined(separator: ", "),
        unit: levels[0].unitName ?? "",
        recognition: [try plan(of: shown).shortTitle, decision].compactMap { $0 }.joined(separator: ", "),
        code: shown.isPublic ? certificate?.code : nil, isRevoked: shown.isRevoked)
    case .past(let id):
      let past = try load(PastInitiative.self, id.description)
      let decision = past.decisionNumber.isEmpty ? "" : "số \(past.decisionNumber)"
      return ReplicatedFacts(
        title: past.title, authors: past.authors.joined(separator: ", "), unit: past.unit,
        recognition: [past.level, "\(past.year)", decision].filter { !$0.isEmpty }.joined(separator: ", "))
    case .model(let id, let plan):
      let model = try load(Model.self, id.description)
      let unit = try unit(model.unit).name
      return ReplicatedFacts(
        title: model.content.name, authors: unit, unit: unit,
        recognition: "mô hình \(model.isPublic ? "được" : "đã thôi") nhân rộng, \(try self.plan(plan).shortTitle)",
        model: model.isPublic ? id : nil)
    case .elsewhere(let told):
      return ReplicatedFacts(
        title: told.title, authors: told.authors, unit: told.unit, recognition: told.recognition.text)
    }
  }

  /// From which units one can have taken an initiative: those whose heads confirmed, for everyone to read, that they
  /// apply it.
  ///
  /// - Parameter chosen: that from which it was said to come, whatever its head said since.
  fileprivate func sources(
    of initiative: ReplicatedInitiative, for unit: Domain.Unit.ID?, chosen: Replication.ID? = nil
  ) throws -> [ReplicationSource] {
    let own = try unit.map { try kin(of: $0) } ?? []
    return try Replications.of(initiative.key, on: connection)
      .filter { $0.standing?.isPublic == true || $0.standing != nil && $0.id == chosen }
      .filter { !own.contains($0.unit) }.map { ReplicationSource(id: $0.id, unit: try self.unit($0.unit).name) }
  }
}

/// A replication from which another can come.
public struct ReplicationSource: Sendable {
  public var id: Replication.ID
  public var unit: String
}

/// A replication, with what the viewer can do with it now.
public struct ReplicationLook: Look {
  public static let action = Action.viewReplication

  let replication: Replication.ID

  public struct Found: Sendable {
    public var replication: Replication
    public var version: Int
    public var unit: String
    public var facts: ReplicatedFacts
    /// From whom it was taken, and from whom that one, this one first.
    public var chain: [ReplicationSource]
    /// Who took it from this unit.
    public var followers: [ReplicationSource]
    public var people: [Person.ID: Person]
    public var steps: Set<Replication.Step>
    /// Whether the viewer works for the unit, and sees what waits there.
    public var isOwn: Bool
    /// Whether who looks may be an author of it and so leaves confirming to others.
    public var isAuthor: Bool
    public var now: Instant
  }

  public init(_ replication: Replication.ID) { self.replication = replication }

  public func door(at desk: Desk) throws -> Door {
    guard let found = try Records.load(Replication.self, replication.description, on: desk.connection)?.value else {
      throw Refusal.absent
    }
    return .only(if: try found.isSeen(at: desk), else: .absent)
  }

  public func find(at desk: Desk) throws -> Found {
    let found = try desk.replication(replication)
    let all = try Replications.of(found.initiative.key, on: desk.connection)
    func source(_ replication: Replication) throws -> ReplicationSource {
      ReplicationSource(id: replication.id, unit: try desk.unit(replication.unit).name)
    }
    let isOwn = desk.allows(
      .viewReplication, at: Place(lineage: try Units.lineage(of: found.unit, on: desk.connection)))
    var steps = try desk.steps(open: found, at: desk.place(of: replication, for: Self.action))
    let isAuthor = try found.initiative.dossier.map { id in
      try desk.dossier(id, shared: true).standing(of: desk.person) != .apart
    }
    if isAuthor == true { steps.remove(.confirm) }
    let people =
      [found.proposal?.by, found.remark?.by].compactMap { $0 } + found.confirmed.flatMap { [$0.proposal.by, $0.by] }
      + found.checks.map(\.by)
    return Found(
      replication: found, version: try desk.version(of: Replication.self, replication.description),
      unit: try desk.unit(found.unit).name, facts: try desk.facts(of: found.initiative),
      chain: try desk.chain(of: found, among: all).map(source),
      followers: try all.filter { $0.standing?.proposal.content.from == found.id }.map(source),
      people: try People.all(Array(Set(people)), on: desk.connection), steps: steps, isOwn: isOwn,
      isAuthor: isAuthor == true && found.allows(.confirm), now: desk.now)
  }
}

/// A document of a replication, for those who work for its unit and, once it was confirmed, those who see it.
public struct ReplicationFileLook: Look {
  public static let action = Action.viewReplication

  let replication: ReplicationLook
  let digest: String

  public init(_ digest: String, of replication: Replication.ID) {
    (self.replication, self.digest) = (ReplicationLook(replication), digest)
  }

  public func door(at desk: Desk) throws -> Door { try replication.door(at: desk) }

  public func find(at desk: Desk) throws -> KeptFile {
    try desk.replication(replication.replication).documents.kept(digest)
  }
}

/// The form of a replication: of an initiative that is chosen first, or of one that was recorded.
public struct ReplicationFormLook: Look {
  public static let action = Action.writeReplication

  public enum Subject: Sendable {
    /// An initiative that everyone reads here.
    case published(Dossier.ID)
    case past(PastInitiative.ID)
    case model(Model.ID)
    case elsewhere
    case existing(Replication.ID)
  }

  let subject: Subject
  /// The unit that is meant, where the viewer has several.
  let unit: Domain.Unit.ID?

  public struct Found: Sendable {
    public var subject: Subject
    /// What is known of the initiative; nil where that is to be told.
    public var facts: ReplicatedFacts?
    /// The viewer's units; of one that was recorded its own.
    public var units: [Domain.Unit]
    public var sources: [ReplicationSource]
    /// The one that is written anew or corrected.
    public var replication: Replication?
    public var version: Int?
    public var now: Instant
  }

  public init(_ subject: Subject, for unit: Domain.Unit.ID? = nil) { (self.subject, self.unit) = (subject, unit) }

  public func door(at desk: Desk) throws -> Door {
    if case .existing(let id) = subject { return .at(try desk.place(of: id, for: Self.action)) }
    return .only(if: desk.viewer?.units(for: .writeReplication).isEmpty == false, else: .notYours)
  }

  public func find(at desk: Desk) throws -> Found {
    if case .existing(let id) = subject {
      let found = try desk.replication(id)
      if !found.allows(.write), !found.allows(.correct) { throw found.refusal(of: .write) }
      return Found(
        subject: subject, facts: try desk.facts(of: found.initiative), units: [try desk.unit(found.unit)],
        sources: try desk.sources(of: found.initiative, for: found.unit, chosen: found.latest?.from),
        replication: found,
        version: try desk.version(of: Replication.self, id.description), now: desk.now)
    }
    let units = try desk.speaking(for: .writeReplication)
    let initiative: ReplicatedInitiative? =
      switch subject {
      case .published(let id): try desk.replicated(.published(id)).initiative
      case .past(let id): .past(id)
      case .model(let id): try desk.replicated(.model(id)).initiative
      case .elsewhere, .existing: nil
      }
    return Found(
      subject: subject, facts: try initiative.map { try desk.facts(of: $0) },
      units: units.sorted { ($0.id == unit ? 0 : 1) < ($1.id == unit ? 0 : 1) },
      sources: try initiative.map { try desk.sources(of: $0, for: units.count == 1 ? units[0].id : nil) } ?? [],
      now: desk.now)
  }
}

/// Looking for the initiative that a unit applies, among those that everyone reads and those of past years.
public struct ReplicableLook: Look {
  public static let action = Action.writeReplication
  /// As many of each are shown.
  public static let size = 20

  let words: String

  public struct Found: Sendable {
    public var words: String
    public var lines: [DossierLine]
    public var total: Int
    public var past: [PastInitiative]
    public var pastTotal: Int
  }

  public init(words: String) { self.words = words }

  public var reading: Reading { .finding(words) }

  public func door(at desk: Desk) -> Door {
    .only(if: desk.viewer?.units(for: .writeReplication).isEmpty == false, else: .notYours)
  }

  public func find(at desk: Desk) throws -> Found {
    guard SearchQuery.hasWords(words) else {
      return Found(words: words, lines: [], total: 0, past: [], pastTotal: 0)
    }
    let (lines, total) = try Dossiers.list(
      DossierFilter(states: [.published], words: words), limit: Self.size, on: desk.connection)
    let (past, pastTotal) = try PastInitiatives.list(words: words, limit: Self.size, on: desk.connection)
    return Found(words: words, lines: lines, total: total, past: past, pastTotal: pastTotal)
  }
}
