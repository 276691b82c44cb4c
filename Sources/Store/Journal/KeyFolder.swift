import Domain
import Foundation

/// What an installation keeps outside of its database: its key, and the last head of the journal that this computer saw.
struct KeyFolder: Sendable {
  let folder: String

  /// The key that is in use.
  var key: String { "\(folder)/installation.key" }
  /// A key until the journal's head is signed with it.
  var newKey: String { "\(folder)/installation.key.new" }
  var head: String { "\(folder)/journal.head" }

  /// The key in that file; nil when there is no such file.
  func read(_ path: String) throws -> InstallationKey? {
    guard let text = try text(path) else { return nil }
    guard let key = InstallationKey(text) else { throw Fault("\(path) holds no key") }
    return key
  }

  /// The key that waits to be taken into use; made when there is none.
  func prepared() throws -> InstallationKey {
    if let key = try read(newKey) { return key }
    let key = InstallationKey()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try replace(newKey, by: key.secretText)
    return key
  }

  /// Makes the prepared key the one in use.
  func settle() throws {
    guard rename(newKey, key) == 0 else { throw OpenFile.fault("keep", key) }
    try OpenFile(folder: folder).flush()
  }

  /// The last head that was seen from here; nil when none was noted.
  func seenHead() throws -> Journal.Head? {
    guard let text = try text(head) else { return nil }
    guard let seen = Journal.Head(text) else { throw Fault("\(head) holds no head of a journal") }
    return seen
  }

  /// Notes a head. It is not flushed to the disk: one that is a moment old is as good.
  func note(_ seen: Journal.Head) throws { try replace(head, by: "\(seen.sequence) \(seen.hash)", flushing: false) }

  /// Forgets the noted head.
  func forgetHead() throws { if try text(head) != nil { try OpenFile.remove(head) } }

  private func text(_ path: String) throws -> String? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let file = try OpenFile(reading: path)
    return String(decoding: try file.read(0..<min(try file.size, 4096)), as: UTF8.self)
  }

  private func replace(_ path: String, by text: String, flushing: Bool = true) throws {
    let partial = "\(path).\(UUID().uuidString)"
    do {
      let file = try OpenFile(writing: partial)
      try file.write(Array("\(text)\n".utf8), at: 0)
      if flushing { try file.flush() }
      guard rename(partial, path) == 0 else { throw OpenFile.fault("keep", path) }
    } catch {
      unlink(partial)
      throw error
    }
    if flushing { try OpenFile(folder: folder).flush() }
  }
}
