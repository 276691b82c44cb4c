import Domain
import Foundation

/// Files in a folder of this machine: `files/ab/cdef…`, and uploads as they grow.
///
/// A file is written under a temporary name, flushed to disk and renamed, so that under its final name it is whole.
struct FolderPlace: FilePlace {
  let folder: String

  var stride: Int { 256 << 10 }

  func path(of digest: String) -> String { "\(folder)/files/\(digest.prefix(2))/\(digest.dropFirst(2))" }

  func settle(_ path: String, as digest: String) throws {
    let target = self.path(of: digest)
    let directory = "\(folder)/files/\(digest.prefix(2))"
    if mkdir(directory, 0o700) != 0, errno != EEXIST { throw OpenFile.fault("create", directory) }
    guard rename(path, target) == 0 else { throw OpenFile.fault("keep", target) }
    // The folders' lists of names are flushed too.
    try OpenFile(folder: directory).flush()
    try OpenFile(folder: "\(folder)/files").flush()
  }

  func contains(_ digest: String) throws -> Bool { FileManager.default.fileExists(atPath: path(of: digest)) }

  func read(_ digest: String, _ range: Range<Int>) throws -> [UInt8] {
    try OpenFile(reading: path(of: digest)).read(range)
  }

  func remove(_ digest: String, unchangedSince limit: Instant) throws -> Bool {
    let path = path(of: digest)
    if let changed = OpenFile.changed(path), changed >= limit { return false }
    try OpenFile.remove(path)
    return true
  }

  func received(_ upload: Upload.ID) throws -> Int {
    let path = partial(upload)
    return FileManager.default.fileExists(atPath: path) ? try OpenFile(reading: path).size : 0
  }

  func append(_ bytes: [UInt8], to upload: Upload.ID, at offset: Int) throws -> Int? {
    let file = try OpenFile(writing: partial(upload))
    guard try file.lock(), try file.isInPlace, try file.size == offset else { return nil }
    try file.write(bytes, at: offset)
    try file.flush()
    return offset + bytes.count
  }

  func collect<T>(_ upload: Upload.ID, _ body: (borrowing OpenFile) throws -> T) throws -> T {
    let path = partial(upload)
    // Both pass: another request has just finished it, or is about to.
    guard FileManager.default.fileExists(atPath: path) else {
      throw Fault("the upload \(upload) is not there", isPassing: true)
    }
    let file = try OpenFile(writing: path)
    guard try file.lock(), try file.isInPlace else {
      throw Fault("the upload \(upload) is still being written", isPassing: true)
    }
    // Under a second name, so that what has arrived stays until the upload is dropped.
    let whole = "\(folder)/uploads/\(UUID().uuidString)"
    guard link(path, whole) == 0 else { throw OpenFile.fault("link", path) }
    defer { try? OpenFile.remove(whole) }
    return try body(OpenFile(reading: whole))
  }

  func drop(_ upload: Upload.ID) throws {
    let path = partial(upload)
    if FileManager.default.fileExists(atPath: path) { try OpenFile.remove(path) }
  }

  private func partial(_ upload: Upload.ID) -> String { "\(folder)/uploads/\(upload)" }
}
