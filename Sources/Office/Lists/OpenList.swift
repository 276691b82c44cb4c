import Domain
import Store

extension Command<ListImport> {
  /// Begins an import: the file was read, nothing of it was taken in.
  ///
  /// Its columns are matched as in the last list with the same headings that was matched to the end, so that nobody
  /// matches them again when the corrected file comes.
  public static func openList(_ read: ListImport) -> Command {
    .at(.installation, .importLists) { desk in
      let before = try Lists.latest(on: desk.connection).first {
        $0.kind == read.kind && $0.headings == read.headings && $0.missing.isEmpty
      }
      let list = try before.map { try read.matched($0.columns) } ?? read
      try desk.insert(list, ["kind": list.kind.rawValue, "rows": "\(list.rows)"])
      return list
    }
  }
}
