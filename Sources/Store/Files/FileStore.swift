import Cryptography
import Domain
import Foundation

/// The files of dossiers, kept by the SHA-256 of their bytes.
///
/// Every function throws a `Fault` when the disk or the bucket does not do its part.
public struct FileStore: Sendable {
  private let place: any FilePlace
  /// Where files gather on this machine before they are kept.
  let staging: String
  private let lanes = Lanes()

  /// Threads of their own for the work of disks and buckets: however long one stands still, nothing else waits for it.
  private final class Lanes: Sendable {
    let threads = ConnectionThreads<Void>(count: 8, name: "files") { $0(()) }

    deinit { threads.stop() }
  }

  /// Opens the folder of an installation, creating it when it is not there.
  ///
  /// - Parameter address: where the files are kept if not in that folder, which then only stages them.
  public init(folder: String, at address: FilesAddress? = nil) throws {
    switch address ?? .folder(folder) {
    case .folder(let folder):
      // On the same disk, so that a file is kept by renaming it.
      staging = "\(folder)/uploads"
      try FileManager.default.createDirectory(atPath: "\(folder)/files", withIntermediateDirectories: true)
      place = FolderPlace(folder: folder)
    case .bucket(let bucket):
      staging = "\(folder)/uploads"
      place = S3Place(S3Client(bucket), staging: staging)
    }
    try FileManager.default.createDirectory(atPath: staging, withIntermediateDirectories: true)
  }

  /// A file that is kept.
  public struct Kept: Hashable, Sendable {
    public var digest: String
    /// Bytes.
    public var size: Int
    public var type: FileType
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
      let path = "\(staging)/\(UUID().uuidString)"
      let file = try OpenFile(writing: path)
      let digest = Digest.hex(of: bytes)
      do {
        try file.write(bytes, at: 0)
        try file.flush()
        try place.settle(path, as: digest)
      } catch {
        try? OpenFile.remove(path)
        throw error
      }
      return Kept(digest: digest, size: bytes.count, type: type)
    }
  }

  /// How many bytes of an upload have arrived.
  public func received(_ upload: Upload.ID) async throws -> Int {
    try await onQueue { try place.received(upload) }
  }

  /// Adds bytes to an upload at the offset it has reached and returns the new offset, once they are safe.
  ///
  /// - Returns: nil when `offset` is not where the upload stands, or another request is writing it.
  public func append(_ bytes: [UInt8], to upload: Upload.ID, at offset: Int) async throws -> Int? {
    try await onQueue { try place.append(bytes, to: upload, at: offset) }
  }

  /// Keeps what has arrived of a complete upload as a file. The upload stays until it is dropped, so that nothing that
  /// was acknowledged is lost when the program is killed before anyone has noted the file.
  ///
  /// - Returns: nil when the content is of no type that is taken; the upload is gone then.
  public func finish(_ upload: Upload.ID) async throws -> Kept? {
    try await onQueue {
      let kept: Kept? = try place.collect(upload) { file in
        try keep(file)
      }
      if kept == nil { try place.drop(upload) }
      return kept
    }
  }

  /// Keeps a file that is on this machine, flushed to disk; it is gone from there when it was taken.
  func keep(_ file: borrowing OpenFile) throws -> Kept? {
    let size = try file.size
    guard let type = try FileType(size: size, reading: { try file.read($0) }) else { return nil }
    let digest = try FileStore.digest(place.stride) { try file.read($0) }
    try place.settle(file.path, as: digest)
    return Kept(digest: digest, size: size, type: type)
  }

  /// What has gathered of an upload, whole or not.
  public func gathered(_ upload: Upload.ID) async throws -> [UInt8] {
    try await onQueue {
      guard try place.received(upload) > 0 else { return [] }
      return try place.collect(upload) { file in try file.read(0..<file.size) }
    }
  }

  /// Removes what has arrived of an upload.
  public func drop(_ upload: Upload.ID) async throws {
    try await onQueue { try place.drop(upload) }
  }

  /// Removes a kept file that nothing names any more, unless it was kept again since `limit`: then someone may be about
  /// to name it.
  ///
  /// - Returns: whether it is gone.
  public func remove(_ digest: String, unchangedSince limit: Instant) async throws -> Bool {
    try await onQueue { try place.remove(digest, unchangedSince: limit) }
  }

  /// Removes what a program that was killed left half-made on this machine, untouched since `limit`.
  public func clear(before limit: Instant) async throws {
    try await onQueue {
      for name in try FileManager.default.contentsOfDirectory(atPath: staging) {
        let path = "\(staging)/\(name)"
        if let changed = OpenFile.changed(path), changed < limit { try OpenFile.remove(path) }
      }
    }
  }
}

// MARK: Giving files

extension FileStore {
  /// Whether a file of that digest is kept.
  public func contains(_ digest: String) async throws -> Bool { try await onQueue { try place.contains(digest) } }

  /// Bytes of a kept file, fewer than `count` at its end.
  public func read(_ digest: String, from offset: Int, count: Int) async throws -> [UInt8] {
    try await onQueue { try place.read(digest, offset..<offset + count) }
  }

  /// A kept file from beginning to end, in pieces, so that a large one is never in memory as a whole.
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
      var isAtEnd = false

      public mutating func next() async throws -> [UInt8]? {
        if isAtEnd { return nil }
        let stride = files.place.stride
        let piece = try await files.read(digest, from: offset, count: stride)
        offset += piece.count
        isAtEnd = piece.count < stride
        return piece.isEmpty ? nil : piece
      }
    }

    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(files: files, digest: digest) }
  }

  /// - Throws: an `IntegrityBreak` when the bytes of the digest are missing or altered.
  public func verify(_ digest: String) async throws {
    try await onQueue {
      guard try place.contains(digest) else { throw IntegrityBreak("file \(digest): missing") }
      guard try FileStore.digest(place.stride, { try place.read(digest, $0) }) == digest else {
        throw IntegrityBreak("file \(digest): the bytes were altered")
      }
    }
  }

  /// The digest of what `read` gives, asked for in pieces of `stride` bytes.
  private static func digest(_ stride: Int, _ read: (Range<Int>) throws -> [UInt8]) throws -> String {
    var digest = RunningDigest()
    var offset = 0
    while true {
      let bytes = try read(offset..<offset + stride)
      digest.add(bytes)
      offset += bytes.count
      if bytes.count < stride { return digest.hex }
    }
  }

  func onQueue<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    try await lanes.threads.run { try work() }
  }
}
