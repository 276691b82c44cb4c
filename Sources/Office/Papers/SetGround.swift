import Domain
import Papers
import Store

extension Command<Void> {
  /// Lays a picture under certificates of a kind, or takes it away: the ornamental border is there again.
  public static func setGround(
    plan: Plan.ID, kind: PaperKind, _ orientation: Orientation, file: PaperTemplate.File?
  ) -> Command { .setTemplate(plan: plan, paper: kind.ground(orientation), file: file) }
}
