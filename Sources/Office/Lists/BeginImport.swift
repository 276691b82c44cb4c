import Domain
import Sheets
import Store

/// Orders that a list be taken in, which is done in the background.
public struct BeginImport: OldCommand {
  public var list: ListImport.ID
  public static let action = Action.importLists

  public init(list: ListImport.ID) { self.list = list }

  public func place(at desk: Desk) -> Place { .installation }

  public func perform(at desk: Desk) throws {
    let before = try desk.list(list)
    // What was given up by the queue may be ordered once more.
    let isGivenUp = try before.value.isRunning && desk.hasGivenUp(list)
    let open = isGivenUp ? before.value.failed("") : before.value
    try desk.replace(before, by: try open.begun(), ["to": ListImport.State.running.rawValue])
    try ImportWork.order(list, rows: before.value.rows, by: desk.viewer?.person.id, at: desk)
  }
}
