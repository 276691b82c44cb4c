import Domain
import Sheets
import Store

/// Matches the columns of a list by hand.
public struct MatchColumns: OldCommand {
  public var list: ListImport.ID
  /// For each column the field that it holds.
  public var columns: [String?]
  public static let action = Action.importLists

  public init(list: ListImport.ID, columns: [String?]) {
    self.list = list
    self.columns = columns
  }

  public func place(at desk: Desk) -> Place { .installation }

  public func perform(at desk: Desk) throws {
    let before = try desk.list(list)
    try desk.replace(before, by: try before.value.matched(columns))
  }
}
