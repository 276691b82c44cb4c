import Domain
import Foundation

/// A file that is open, closed when it goes out of scope. Its calls block; each throws a `Fault` that names the path.
struct OpenFile: ~Copyable {
  let path: String
  private let descriptor: Int32

  /// Opens for reading.
  init(reading path: String) throws { try self.init(path, O_RDONLY) }

  /// Opens for reading; nil when there is no such file at the moment of opening: a second look could find one that has
  /// come since.
  static func ifThere(_ path: String) throws -> OpenFile? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor < 0 else { return OpenFile(path, descriptor: descriptor) }
    guard errno == ENOENT || errno == ENOTDIR else { throw fault("open", path) }
    return nil
  }

  /// Opens for writing, creating the file when it is not there.
  init(writing path: String) throws { try self.init(path, O_RDWR | O_CREAT) }

  /// Opens a folder, to flush its list of names.
  init(folder path: String) throws { try self.init(path, O_RDONLY | O_DIRECTORY) }

  private init(_ path: String, _ flags: Int32) throws {
    self.path = path
    descriptor = open(path, flags | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw OpenFile.fault("open", path) }
  }

  private init(_ path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit {
    // A process that is being started at this moment has a copy of the descriptor: the lock does not wait for it.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  var size: Int {
    get throws { Int(try status().st_size) }
  }

  /// Whether `path` still names this file, and not one that took its place.
  var isInPlace: Bool {
    get throws {
      let own = try status()
      var named = stat()
      return stat(path, &named) == 0 && named.st_ino == own.st_ino && named.st_dev == own.st_dev
    }
  }

  /// Takes the file for this writer alone, until it is closed.
  ///
  /// - Returns: false when another has it.
  func lock() throws -> Bool {
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
    guard errno == EWOULDBLOCK else { throw OpenFile.fault("lock", path) }
    return false
  }

  /// The bytes of the range, fewer at the end of the file.
  func read(_ range: Range<Int>) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
      while filled < range.count {
        let count = pread(
          descriptor, buffer.baseAddress.map { $0 + filled }, range.count - filled, off_t(range.lowerBound + filled))
        if count == 0 { return }
        guard count > 0 || errno == EINTR else { throw OpenFile.fault("read", path) }
        filled += max(0, count)
      }
    }
  }

  func write(_ bytes: [UInt8], at offset: Int) throws {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written, off_t(offset + written))
      }
      guard count > 0 || errno == EINTR else { throw OpenFile.fault("write", path) }
      written += max(0, count)
    }
  }

  /// Returns once everything written is on the disk.
  func flush() throws {
    guard fsync(descriptor) == 0 else { throw OpenFile.fault("flush", path) }
  }

  private func status() throws -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw OpenFile.fault("look at", path) }
    return status
  }

  /// Removes the file; one that is not there is as good as removed.
  static func remove(_ path: String) throws {
    guard unlink(path) == 0 || errno == ENOENT else { throw fault("remove", path) }
  }

  /// When the file at `path` was last written; nil when there is none.
  static func changed(_ path: String) -> Instant? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Instant(microseconds: Int64(status.st_mtim.tv_sec) * 1_000_000)
  }

  static func fault(_ action: String, _ path: String) -> Fault {
    let number = errno
    return Fault(
      "cannot \(action) \(path): \(String(cString: strerror(number)))",
      isPassing: [ENOSPC, EDQUOT, EROFS, EACCES, EIO, EMFILE, ENFILE].contains(number))
  }
}
