import Domain
import Store

extension Desk {
  /// The unit that a form names; nil where nothing was typed.
  ///
  /// - Throws: `Refusal` for a name that no unit has today, or several.
  func unit(named name: String, at field: String) throws -> Domain.Unit? {
    name.typed.isEmpty ? nil : try unitTree().unit(named: name, at: field, on: now.day)
  }
}
