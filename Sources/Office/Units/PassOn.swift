import Domain
import Store

extension Command<Int> {
  /// Passes on a portion of what a unit had.
  ///
  /// - Returns: how many people and dossiers are still to go.
  static func passOn(_ passing: PassingOn) -> Command {
    .at(.installation, .manageUnits) { desk in
      let gone = try passing.pass(atMost: PassingOn.portion, at: desk)
      return gone < PassingOn.portion ? 0 : try passing.left(on: desk.connection)
    }
  }
}
