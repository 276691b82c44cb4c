import Domain
import Sheets
import Store

/// Notes that a list could not be taken in.
struct FailImport: OldCommand {
  var list: ListImport.ID
  var reason: String
  static let action = Action.importLists

  func place(at desk: Desk) -> Place { .installation }

  func perform(at desk: Desk) throws {
    let before = try desk.list(list)
    guard before.value.isRunning else { return }
    try desk.replace(before, by: before.value.failed(reason), ["to": ListImport.State.open.rawValue])
  }
}
