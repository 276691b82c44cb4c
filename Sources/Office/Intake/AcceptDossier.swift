import Domain
import Store

extension Command<Void> {
  /// Accepts a dossier as valid.
  public static func acceptDossier(_ id: Dossier.ID) -> Command {
    .on(id, .accept) { dossier, desk in
      let adoption = try dossier.unit.flatMap { try Units.adoption(of: dossier.plan, for: $0, on: desk.connection) }
      return try dossier.accepted(
        by: desk.person, responsePlanOnFile: adoption != nil, at: desk.now, under: desk.plan(of: dossier))
    }
  }
}
