import Domain
import Markup
import Office

/// A unit's word on one dossier after another: each form has a button that leads on to the next one that waits.
enum UnitsWord {
  /// The name of the buttons that lead on.
  static let onward = "tiep"
}

extension DossierLook.Found {
  /// The button of a unit's word; where another dossier waits, before it one that leads there.
  func buttons(_ label: String, onward: String, isMain: Bool) -> HTML {
    guard nextToEndorse != nil else { return isMain ? Parts.button(label) : Parts.quietButton(label) }
    return #"""
      <div class="actions"><button class="btn\#(if: !isMain, " quiet")" name="\#(UnitsWord.onward)" value="1">\#
      \#(onward)</button>\#(Parts.quietButton(label))</div>
      """#
  }
}

extension Route {
  /// A unit's word on a dossier; it leads to the unit's list, or on to the next dossier where that was pressed.
  static func unitsWord(
    _ path: String, _ command: @escaping @Sendable (Visit) throws -> Command<Void>, _ notice: Notice,
    onward: Notice
  ) -> Route {
    post(path) { visit in
      // Asked before the dossier leaves its place in the list.
      let next =
        try await visit.form.contains(UnitsWord.onward)
        ? visit.look(NextToEndorseLook(after: visit.id())) : nil
      try await visit.run(command(visit))
      guard let next else { return .redirect(.unit, notice) }
      return .redirect(.dossier(next), onward)
    }
  }
}
