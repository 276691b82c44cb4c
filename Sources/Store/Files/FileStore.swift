import Crypto
import Dispatch
import Foundation

/// The files of dossiers, kept by the SHA-256 of their bytes under `files/ab/cdef…`.
///
/// A file is written under a temporary name, flushed to disk and renamed, so that under its final name it is whole.
public struct FileStore: Sendable {
  private let folder: String
  /// Where disk work waits, so that it never holds up the threads of concurrent code.
  private let queue = DispatchQueue(label: "files", attributes: .concurrent)

  /// Opens the folder, creating it when it is not there.
  public init(folder: String) throws {
    self.folder = folder
    for name in ["files", "uploads"] {
      try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
    }
  }

  /// A file that is kept.
  public struct Kept: Hashable, Sendable {
    public var digest: String
    /// Bytes.
    public var size: Int
    public var type: FileType
  }

  /// Where the bytes of a digest lie.
  public func path(of digest: String) -> String {
    "\(folder)/files/\(digest.prefix(2))/\(digest.dropFirst(2))"
  }

  /// Keeps the bytes; the same bytes are kept once.
  ///
  /// - Returns: nil when the content is of no type that is taken.
  public func keep(_ bytes: [UInt8]) async throws -> Kept? {
    try await onQueue {
      guard let type = FileType(sniffing: Array(bytes.prefix(4096))) else { return nil }
      let partial = "\(folder)/uploads/\(UUID().uuidString)"
      try append(bytes, to: partial, at: 0)
      let digest = Digest.hex(of: bytes)
      try settle(partial, as: digest)
      return Kept(digest: digest, size: bytes.count, type: type)
    }
  }

  /// How many bytes of an upload have arrived.
  public func received(_ upload: Upload.ID) async throws -> Int {
    try await onQueue { size(of: partial(upload)) ?? 0 }
  }

  /// Adds bytes to an upload at the offset it has reached and returns the new offset.
  ///
  /// - Returns: nil when `offset` is not where the upload stands.
  public func append(_ bytes: [UInt8], to upload: Upload.ID, at offset: Int) async throws -> Int? {
    try await onQueue {
      guard (size(of: partial(upload)) ?? 0) == offset else { return nil }
      try append(bytes, to: partial(upload), at: offset)
      return offset + bytes.count
    }
  }

  /// Turns a complete upload into a kept file.
  ///
  /// - Returns: nil when the content is of no type that is taken; the upload is gone then.
  public func finish(_ upload: Upload.ID) async throws -> Kept? {
    try await onQueue {
      let partial = partial(upload)
      guard let size = size(of: partial) else { throw Fault("the upload \(upload) is not there") }
      var head: [UInt8] = []
      let digest = try digest(of: partial) { if head.count < 4096 { head += $0.prefix(4096 - head.count) } }
      guard let type = FileType(sniffing: head) else {
        try FileManager.default.removeItem(atPath: partial)
        return nil
      }
      try settle(partial, as: digest)
      return Kept(digest: digest, size: size, type: type)
    }
  }

  /// Removes what has arrived of an upload.
  public func drop(_ upload: Upload.ID) async throws {
    try await onQueue {
      let partial = partial(upload)
      if FileManager.default.fileExists(atPath: partial) { try FileManager.default.removeItem(atPath: partial) }
    }
  }

  /// - Throws: an `IntegrityBreak` when the bytes of the digest are missing or altered.
  public func verify(_ digest: String) async throws {
    try await onQueue {
      guard FileManager.default.fileExists(atPath: path(of: digest)) else {
        throw IntegrityBreak("file \(digest): missing")
      }
      guard try self.digest(of: path(of: digest), { _ in }) == digest else {
        throw IntegrityBreak("file \(digest): the bytes were altered")
      }
    }
  }

  private func onQueue<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Result(catching: work)) }
    }
  }

  private func partial(_ upload: Upload.ID) -> String { "\(folder)/uploads/\(upload)" }

  private func size(of path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  private func append(_ bytes: [UInt8], to path: String, at offset: Int) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Fault("cannot write \(path): \(String(cString: strerror(errno)))") }
    defer { close(file) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        pwrite(file, $0.baseAddress, $0.count, off_t(offset + written))
      }
      guard count > 0 else { throw Fault("cannot write \(path): \(String(cString: strerror(errno)))") }
      written += count
    }
    guard fsync(file) == 0 else { throw Fault("cannot flush \(path): \(String(cString: strerror(errno)))") }
  }

  /// Moves a whole, flushed file to the place of its digest, and flushes the folder's list.
  private func settle(_ partial: String, as digest: String) throws {
    let target = path(of: digest)
    let directory = (target as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    guard rename(partial, target) == 0 else {
      throw Fault("cannot keep \(target): \(String(cString: strerror(errno)))")
    }
    for path in [directory, "\(folder)/files"] {
      let handle = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard handle >= 0 else { throw Fault("cannot open \(path): \(String(cString: strerror(errno)))") }
      defer { close(handle) }
      guard fsync(handle) == 0 else { throw Fault("cannot flush \(path): \(String(cString: strerror(errno)))") }
    }
  }

  private func digest(of path: String, _ look: ([UInt8]) -> Void) throws -> String {
    guard let handle = FileHandle(forReadingAtPath: path) else { throw Fault("cannot read \(path)") }
    defer { try? handle.close() }
    var hash = SHA256()
    while let data = try handle.read(upToCount: 1 << 20), !data.isEmpty {
      look(Array(data))
      hash.update(data: data)
    }
    return Digest.hex(hash.finalize())
  }
}
