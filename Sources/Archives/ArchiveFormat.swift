/// The kinds of archives that are written.
public enum ArchiveFormat: Sendable {
  /// What Windows opens, and what Word and Excel files are.
  case zip
  case tarGzip
  case tarZstandard

  /// The kind that the name of a file asks for; nil for another ending.
  public init?(name: String) {
    if name.hasSuffix(".zip") {
      self = .zip
    } else if name.hasSuffix(".tar.gz") || name.hasSuffix(".tgz") {
      self = .tarGzip
    } else if name.hasSuffix(".tar.zst") {
      self = .tarZstandard
    } else {
      return nil
    }
  }
}
