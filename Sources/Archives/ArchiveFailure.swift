import CArchive

/// Why an archive cannot be read or written, as a sentence that can be shown.
public struct ArchiveFailure: Error, Hashable, Sendable, CustomStringConvertible {
  public var description: String

  public init(_ description: String) { self.description = description }

  /// What libarchive says of the last call.
  init(_ action: String, _ archive: OpaquePointer?) {
    let said = archive_error_string(archive).map { String(cString: $0) } ?? "no reason given"
    self.init("\(action): \(said)")
  }
}
