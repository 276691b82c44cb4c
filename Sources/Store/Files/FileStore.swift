import Crypto
import Dispatch
import Foundation

/// The files of dossiers, kept by the SHA-256 of their bytes under `files/ab/cdef…`.
///
/// A file is written under a temporary name, flushed to disk and renamed, so that under its final name it is whole.
/// Every function throws a `Fault` when the disk does not do its part.
public struct FileStore: Sendable {
  private let folder: String
  /// Where disk work waits, so that it never holds up the threads of concurrent code.
  private let queue = DispatchQueue(label: "files", attributes: .concurrent)

  /// What is read at once when a whole file is walked through, bytes.
  private static let chunk = 256 << 10

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
}

// MARK: Taking files

extension FileStore {
  /// Keeps the bytes; the same bytes are kept once.
  ///
  /// - Returns: nil when the content is of no type that is taken.
  public func keep(_ bytes: [UInt8]) async throws -> Kept? {
    try await onQueue {
      guard let type = FileType(of: bytes) else { return nil }
      let partial = "\(folder)/uploads/\(UUID().uuidString)"
      let file = try OpenFile(writing: partial)
      try file.write(bytes, at: 0)
      try file.flush()
      let digest = Digest.hex(of: bytes)
      try settle(partial, as: digest)
      return Kept(digest: digest, size: bytes.count, type: type)
    }
  }

  /// How many bytes of an upload have arrived.
  public func received(_ upload: Upload.ID) async throws -> Int {
    try await onQueue {
      let path = partial(upload)
      return FileManager.default.fileExists(atPath: path) ? try OpenFile(reading: path).size : 0
    }
  }

  /// Adds bytes to an upload at the offset it has reached and returns the new offset, once they are on the disk.
  ///
  /// - Returns: nil when `offset` is not where the upload stands, or another request is writing it.
  public func append(_ bytes: [UInt8], to upload: Upload.ID, at offset: Int) async throws -> Int? {
    try await onQueue {
      let file = try OpenFile(writing: partial(upload))
      guard try file.lock(), try file.isInPlace, try file.size == offset else { return nil }
      try file.write(bytes, at: offset)
      try file.flush()
      return offset + bytes.count
    }
  }

  /// Turns a complete upload into a kept file.
  ///
  /// - Returns: nil when the content is of no type that is taken; the upload is gone then.
  public func finish(_ upload: Upload.ID) async throws -> Kept? {
    try await onQueue {
      let path = partial(upload)
      guard FileManager.default.fileExists(atPath: path) else { throw Fault("the upload \(upload) is not there") }
      let file = try OpenFile(writing: path)
      guard try file.lock(), try file.isInPlace else { throw Fault("the upload \(upload) is still being written") }
      let size = try file.size
      guard let type = try FileType(size: size, reading: { try file.read($0) }) else {
        try remove(path)
        return nil
      }
      let digest = try FileStore.digest(of: file)
      try settle(path, as: digest)
      return Kept(digest: digest, size: size, type: type)
    }
  }

  /// Removes what has arrived of an upload.
  public func drop(_ upload: Upload.ID) async throws {
    try await onQueue {
      let path = partial(upload)
      if FileManager.default.fileExists(atPath: path) { try remove(path) }
    }
  }

  private func partial(_ upload: Upload.ID) -> String { "\(folder)/uploads/\(upload)" }

  private func remove(_ path: String) throws {
    guard unlink(path) == 0 else { throw OpenFile.fault("remove", path) }
  }

  /// Moves a whole, flushed file to the place of its digest, and flushes the folders' lists of names.
  private func settle(_ partial: String, as digest: String) throws {
    let target = path(of: digest)
    let directory = "\(folder)/files/\(digest.prefix(2))"
    if mkdir(directory, 0o700) != 0, errno != EEXIST { throw OpenFile.fault("create", directory) }
    guard rename(partial, target) == 0 else { throw OpenFile.fault("keep", target) }
    try OpenFile(folder: directory).flush()
    try OpenFile(folder: "\(folder)/files").flush()
  }
}

// MARK: Giving files

extension FileStore {
  /// Bytes of a kept file, fewer than `count` at its end.
  public func read(_ digest: String, from offset: Int, count: Int) async throws -> [UInt8] {
    try await onQueue { try OpenFile(reading: path(of: digest)).read(offset..<offset + count) }
  }

  /// A kept file from beginning to end, in pieces, so that a large one never lies in memory as a whole.
  public func pieces(of digest: String) -> Pieces { Pieces(files: self, digest: digest) }

  /// The pieces of one file, read when they are asked for.
  public struct Pieces: AsyncSequence, Sendable {
    public typealias Element = [UInt8]

    let files: FileStore
    let digest: String

    public struct AsyncIterator: AsyncIteratorProtocol {
      let files: FileStore
      let digest: String
      var offset = 0

      public mutating func next() async throws -> [UInt8]? {
        let piece = try await files.read(digest, from: offset, count: FileStore.chunk)
        offset += piece.count
        return piece.isEmpty ? nil : piece
      }
    }

    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(files: files, digest: digest) }
  }

  /// - Throws: an `IntegrityBreak` when the bytes of the digest are missing or altered.
  public func verify(_ digest: String) async throws {
    try await onQueue {
      let path = path(of: digest)
      guard FileManager.default.fileExists(atPath: path) else { throw IntegrityBreak("file \(digest): missing") }
      guard try FileStore.digest(of: OpenFile(reading: path)) == digest else {
        throw IntegrityBreak("file \(digest): the bytes were altered")
      }
    }
  }

  private static func digest(of file: borrowing OpenFile) throws -> String {
    var hash = SHA256()
    var offset = 0
    while case let bytes = try file.read(offset..<offset + chunk), !bytes.isEmpty {
      hash.update(data: bytes)
      offset += bytes.count
    }
    return Digest.hex(hash.finalize())
  }

  private func onQueue<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Result(catching: work)) }
    }
  }
}
