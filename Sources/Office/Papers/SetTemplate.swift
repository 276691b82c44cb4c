import Domain
import Papers
import Store

extension Command<Void> {
  /// Puts an office's own Word template in the place of the program's paper, or takes it away again.
  ///
  /// - Parameter file: nil takes it away.
  public static func setTemplate(plan: Plan.ID, kind: PaperKind, file: PaperTemplate.File?) -> Command {
    .setTemplate(plan: plan, paper: kind.rawValue, file: file)
  }

  /// - Parameter paper: the name under which the file is kept.
  static func setTemplate(plan: Plan.ID, paper: String, file: PaperTemplate.File?) -> Command {
    .at({ Place(plan: try $0.plan(plan).id) }, .manageTemplates) { desk in
      let template = PaperTemplate(
        plan: plan, paper: paper, file: file, changed: desk.now, by: try desk.person.id)
      let change = ["file": file?.digest ?? ""]
      let before = try Records.load(PaperTemplate.self, template.key, hold: .exclusive, on: desk.connection)
      if let before {
        if before.value.file != file { try desk.replace(before, by: template, change) }
      } else if file != nil {
        try desk.insert(template, change)
      }
    }
  }
}
