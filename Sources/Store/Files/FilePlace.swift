import Domain

/// Where the bytes of files lie: whole ones by their digest, and those on their way in.
///
/// Every function blocks, and throws a `Fault` when the place does not do its part.
protocol FilePlace: Sendable {
  /// What is read at once when a whole file is walked through, bytes.
  var stride: Int { get }

  /// Takes a whole file that is at `path` on this machine, flushed to disk; it is gone from there afterwards.
  func settle(_ path: String, as digest: String) throws

  func contains(_ digest: String) throws -> Bool

  /// Bytes of a kept file, fewer at its end.
  func read(_ digest: String, _ range: Range<Int>) throws -> [UInt8]

  /// Removes a kept file, unless it was kept again since `limit`; one that is not there is as good as removed.
  ///
  /// - Returns: whether it is gone.
  func remove(_ digest: String, unchangedSince limit: Instant) throws -> Bool

  /// How many bytes of an upload have arrived.
  func received(_ upload: Upload.ID) throws -> Int

  /// Adds bytes to an upload at the offset it has reached and returns the new offset, once they are safe.
  ///
  /// - Returns: nil when `offset` is not where the upload stands, or another request is writing it.
  func append(_ bytes: [UInt8], to upload: Upload.ID, at offset: Int) throws -> Int?

  /// Gives `body` a complete upload as one file on this machine, which `body` may settle. The upload stays until it is
  /// dropped.
  func collect<T>(_ upload: Upload.ID, _ body: (borrowing OpenFile) throws -> T) throws -> T

  /// Removes what has arrived of an upload.
  func drop(_ upload: Upload.ID) throws
}
