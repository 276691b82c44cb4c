import Foundation
import Synchronization

/// A file that a request brings: its bytes gather on this machine, on the disk of the installation, so that a large one
/// is never in memory as a whole. It is removed when nobody holds it any more.
public final class ArrivingFile: Sendable {
  /// Where it is.
  public let path: String
  private let written = Mutex(0)

  fileprivate init(path: String) { self.path = path }

  deinit { try? OpenFile.remove(path) }

  /// Bytes that have arrived.
  public var size: Int { written.withLock { $0 } }

  /// All of it. Only what is small is read so.
  public func bytes() throws -> [UInt8] {
    let size = size
    return size == 0 ? [] : try OpenFile(reading: path).read(0..<size)
  }

  fileprivate func add(_ bytes: [UInt8]) throws {
    try written.withLock { count in
      try OpenFile(writing: path).write(bytes, at: count)
      count += bytes.count
    }
  }
}

extension FileStore {
  /// A file that begins to arrive.
  public func arriving() -> ArrivingFile { ArrivingFile(path: "\(staging)/\(UUID().uuidString)") }

  /// Adds bytes at the end of a file that arrives.
  public func add(_ bytes: [UInt8], to file: ArrivingFile) async throws { try await onQueue { try file.add(bytes) } }

  /// Keeps a file that has arrived; the same bytes are kept once.
  ///
  /// - Returns: nil when the content is of no type that is taken.
  public func keep(_ arrived: ArrivingFile) async throws -> Kept? {
    try await onQueue {
      guard arrived.size > 0 else { return nil }
      // Under a second name, so that the one who holds it may still read it.
      let whole = "\(staging)/\(UUID().uuidString)"
      guard link(arrived.path, whole) == 0 else { throw OpenFile.fault("link", arrived.path) }
      defer { try? OpenFile.remove(whole) }
      let file = try OpenFile(writing: whole)
      try file.flush()
      return try keep(file)
    }
  }
}
