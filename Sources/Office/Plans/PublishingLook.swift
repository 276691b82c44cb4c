import Domain
import PlanFile
import Store

/// The latest edition of every plan, and plans to begin a new one from.
public struct PublishedPlansLook: Look {
  public static let action = Action.viewAdministration

  let template: PlanTemplate.ID?

  public struct Found: Sendable {
    public var editions: [Edition]
    /// The installation's own plans first.
    public var templates: [PlanTemplate]
    /// The one that was chosen, with its text.
    public var chosen: (template: PlanTemplate, text: String)?
    public var canPublish: Bool
    public var year: Int
    /// What the viewer has still to do first.
    public var steps: FirstSteps?
  }

  /// - Parameter template: whose text is shown.
  public init(from template: PlanTemplate.ID? = nil) { self.template = template }

  public func door(at desk: Desk) -> Door { .at(.installation) }

  public func find(at desk: Desk) throws -> Found {
    let editions = try desk.plans().map { try desk.edition(of: $0.id) }
    let templates = editions.map { PlanTemplate(ownedAs: $0.plan) } + PlanTemplate.builtIn
    let chosen = try templates.first { $0.id == template }.flatMap { template in
      try template.text(at: desk).map { (template, $0) }
    }
    return Found(
      editions: editions, templates: templates, chosen: chosen,
      canPublish: desk.allows(.publishPlan, at: .installation), year: desk.now.day.year,
      steps: try desk.firstSteps())
  }
}

/// What a plan file would change before it is published; nil for one with mistakes.
public struct PublishingLook: Look {
  public static let action = Action.publishPlan

  let text: String

  public struct Change: Sendable {
    public var plan: Plan
    /// Editions that were published before.
    public var editions: Int
    /// Dossiers under those editions.
    public var dossiers: Int
  }

  public init(_ text: String) { self.text = text }

  public func door(at desk: Desk) -> Door { .at(.installation) }

  public func find(at desk: Desk) throws -> Change? {
    guard let plan = PlanFile.read(text).plan else { return nil }
    guard try desk.plans().contains(where: { $0.id == plan.id }) else {
      return Change(plan: plan, editions: 0, dossiers: 0)
    }
    return Change(
      plan: plan, editions: try desk.edition(of: plan.id).number,
      dossiers: try Dossiers.tally(of: plan.id, on: desk.connection).values.reduce(0, +))
  }
}
