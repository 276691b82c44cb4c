import Domain
import Papers
import Store

extension Command<Void> {
  /// Sets or removes the background of certificates of a kind. Without one they have the ornamental border.
  public static func setBackground(
    plan: Plan.ID, kind: PaperKind, _ orientation: Orientation, file: PaperTemplate.File?
  ) -> Command { .setTemplate(plan: plan, paper: kind.background(orientation), file: file) }
}
