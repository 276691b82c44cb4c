import Domain
import Store

extension Command<Void> {
  /// Writes down the number that the national portal gave a recognised work.
  ///
  /// - Parameter number: empty to take it back.
  public static func numberNationally(_ id: Dossier.ID, _ number: String) -> Command {
    .on(id, .numberNationally) { dossier, desk in
      try dossier.numberedNationally(number, by: desk.person.id, at: desk.now)
    }
  }
}
