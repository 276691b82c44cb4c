import Domain
import Papers
import Store

/// Puts an office's own Word template in the place of the program's paper, or takes it away again.
public struct SetTemplate: OldCommand {
  public var plan: Plan.ID
  public var kind: PaperKind
  /// Nil takes it away.
  public var file: PaperTemplate.File?
  public static let action = Action.manageTemplates

  public init(plan: Plan.ID, kind: PaperKind, file: PaperTemplate.File?) {
    self.plan = plan
    self.kind = kind
    self.file = file
  }

  public func place(at desk: Desk) throws -> Place { Place(plan: try desk.plan(plan).id) }

  public func perform(at desk: Desk) throws {
    let template = PaperTemplate(
      plan: plan, paper: kind.rawValue, file: file, changed: desk.now, by: try desk.person.id)
    let change = ["file": file?.digest ?? ""]
    let before = try Records.load(PaperTemplate.self, template.key, hold: .exclusive, on: desk.connection)
    if let before {
      if before.value.file != file { try desk.replace(before, by: template, change) }
    } else if file != nil {
      try desk.insert(template, change)
    }
  }
}
