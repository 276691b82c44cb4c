import Domain
import Papers
import Store

/// The papers of a plan, each by the program's own form or by a template of the office.
public struct TemplatesLook: Look {
  public static let action = Action.manageTemplates

  let plan: Plan.ID

  public struct Found: Sendable {
    public var plan: Plan
    public var own: [String: PaperTemplate]
  }

  public init(_ plan: Plan.ID) { self.plan = plan }

  public func door(at desk: Desk) -> Door { .at(Place(plan: plan)) }

  public func find(at desk: Desk) throws -> Found {
    let own = try PaperTemplates.of(plan, on: desk.connection)
    return Found(
      plan: try desk.plan(plan), own: Dictionary(own.map { ($0.paper, $0) }, uniquingKeysWith: { $1 }))
  }
}

/// A paper's template: the one in use, and with which dossiers another one can be tried.
public struct TemplateLook: Look {
  public static let action = Action.manageTemplates
  /// Of how many dossiers, the latest, those are offered that have such a paper.
  public static let mostTried = 60

  let plan: Plan.ID
  let kind: PaperKind

  public struct Found: Sendable {
    public var plan: Plan
    public var kind: PaperKind
    public var sample: Paper
    public var template: PaperTemplate?
    /// The office's own backgrounds of it.
    public var backgrounds: Set<Orientation>
    /// Dossiers with which it can be tried.
    public var dossiers: [DossierLine]
  }

  public init(_ plan: Plan.ID, _ kind: PaperKind) {
    self.plan = plan
    self.kind = kind
  }

  public func door(at desk: Desk) -> Door { .at(Place(plan: plan)) }

  public func find(at desk: Desk) throws -> Found {
    let plan = try desk.plan(plan)
    return Found(
      plan: plan, kind: kind, sample: try PaperSamples.sample(kind, under: plan),
      template: try PaperTemplates.find(plan.id, kind.rawValue, on: desk.connection),
      backgrounds: Set(try desk.backgrounds(of: kind, under: plan.id).keys),
      dossiers: try trials(of: plan, desk))
  }

  /// The latest dossiers that the viewer may see and that have such a paper.
  private func trials(of plan: Plan, _ desk: Desk) throws -> [DossierLine] {
    let lines = try Dossiers.page(DossierFilter(plan: plan.id), limit: TemplateLook.mostTried, on: desk.connection)
    return try lines.filter { line in
      let dossier = try desk.dossier(line.id)
      guard desk.allows(.viewDossier, at: try desk.place(of: dossier)) else { return false }
      return try DossierPapers(dossier, at: desk).paper(kind, verifying: "") != nil
    }
  }
}

/// The papers with which a template is tried: the sample, by which its names are checked, and one to be filled in.
public struct TemplateTrialLook: Look {
  public static let action = Action.manageTemplates

  let plan: Plan.ID
  let kind: PaperKind
  let dossier: Dossier.ID?
  let verifying: String

  /// - Parameter dossier: whose paper is filled in; the sample where it is nil.
  public init(_ plan: Plan.ID, _ kind: PaperKind, with dossier: Dossier.ID? = nil, verifying: String = "") {
    self.plan = plan
    self.kind = kind
    self.dossier = dossier
    self.verifying = verifying
  }

  public func door(at desk: Desk) -> Door { .at(Place(plan: plan)) }

  public func find(at desk: Desk) throws -> (sample: Paper, trial: Paper) {
    let sample = try PaperSamples.sample(kind, under: try desk.plan(plan))
    guard let dossier else { return (sample, sample) }
    let paper = try DossierPapers(try desk.visibleDossier(dossier), at: desk).paper(kind, verifying: verifying)
    return (sample, paper ?? sample)
  }
}
