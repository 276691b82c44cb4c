import Domain
import Sheets
import Store

/// Begins an import: the file was read, nothing of it was taken in.
public struct OpenList: OldCommand {
  public var list: ListImport
  public static let action = Action.importLists

  public init(list: ListImport) { self.list = list }

  public func place(at desk: Desk) -> Place { .installation }

  /// Its columns are matched as in the last list with the same headings that was matched to the end, so that nobody
  /// matches them again when the corrected file comes.
  public func perform(at desk: Desk) throws -> ListImport {
    let before = try Lists.latest(on: desk.connection).first {
      $0.kind == self.list.kind && $0.headings == self.list.headings && $0.missing.isEmpty
    }
    let list = try before.map { try self.list.matched($0.columns) } ?? self.list
    try desk.insert(list, ["kind": list.kind.rawValue, "rows": "\(list.rows)"])
    return list
  }
}
