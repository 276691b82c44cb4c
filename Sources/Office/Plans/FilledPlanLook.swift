import Domain
import PlanFile
import Store

/// The values of a template, from which a new plan is made by a form.
public struct PlanValuesLook: Look {
  public static let action = Action.publishPlan

  let template: PlanTemplate.ID?
  let year: Int?

  public struct Found: Sendable {
    /// The installation's own plans first.
    public var templates: [PlanTemplate]
    /// The one that was chosen, with its values.
    public var chosen: (template: PlanTemplate, values: PlanValues)?
    /// The year of the new plan.
    public var year: Int
  }

  /// - Parameter year: of the new plan; this one when nil.
  public init(from template: PlanTemplate.ID?, for year: Int? = nil) { (self.template, self.year) = (template, year) }

  public func door(at desk: Desk) -> Door { .at(.installation) }

  public func find(at desk: Desk) throws -> Found {
    let published = try PublishedPlansLook(from: template).find(at: desk)
    return Found(
      templates: published.templates, chosen: published.chosen.map { ($0.template, PlanValues($0.text)) },
      year: year ?? published.year)
  }
}

/// A plan that was made of a template by a form, as the program understands it. Nothing of it is published yet.
public struct FilledPlanLook: Look {
  public static let action = Action.publishPlan

  let template: PlanTemplate.ID?
  let typed: @Sendable (PlanValue) -> String?

  public struct Found: Sendable {
    public var template: PlanTemplate
    public var text: String
    /// What publishing it would change.
    public var change: PublishingLook.Change
    /// What still speaks of the template's year, or of another office.
    public var leftovers: [PlanValues.Leftover]
  }

  /// - Parameter typed: what was typed for a value; nil where the form has no field for it.
  public init(from template: PlanTemplate.ID?, typed: @escaping @Sendable (PlanValue) -> String?) {
    (self.template, self.typed) = (template, typed)
  }

  public func door(at desk: Desk) -> Door { .at(.installation) }

  public func find(at desk: Desk) throws -> Found {
    guard let (template, values) = try PlanValuesLook(from: template).find(at: desk).chosen else {
      throw Refusal.input("mau", "Chọn một mẫu.")
    }
    let entries = values.all.compactMap { value in typed(value).map { (value.path, $0) } }
    let text = try values.filled(Dictionary(entries) { first, _ in first })
    guard let change = try PublishingLook(text).find(at: desk) else { throw Fault("a read plan cannot be read") }
    return Found(
      template: template, text: text, change: change,
      leftovers: values.leftovers(in: text, of: change.plan, at: try desk.host()?.place ?? ""))
  }
}
