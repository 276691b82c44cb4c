import Domain
import Foundation

/// What an installation keeps outside of its database: its key, and the last head of the journal that this computer
/// saw.
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

  /// The key that waits to be taken into use; made when there is none. Of several programs that begin at once all get
  /// the same. It is on the disk before the journal is signed with it.
  func prepared() throws -> InstallationKey {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try keep(InstallationKey(), as: newKey)
    // When it is gone again, another program has just taken it into use.
    guard let key = try read(newKey) ?? read(key) else {
      throw Fault("\(newKey) is gone: start again", isPassing: true)
    }
    return key
  }

  /// Makes a prepared key the one in use. A key that is in use is never replaced: the journal may be signed with it.
  func settle(_ prepared: InstallationKey) throws {
    try keep(prepared, as: key)
    guard try read(key)?.publicKey == prepared.publicKey else { throw Fault("\(key) is the key of another journal") }
    try OpenFile.remove(newKey)
  }

  /// Forgets a prepared key that another was preferred to.
  func forget(prepared: InstallationKey) throws {
    if try read(newKey)?.publicKey == prepared.publicKey { try OpenFile.remove(newKey) }
  }

  /// Keeps a key under that name if nothing is there; what is there is on the disk then.
  private func keep(_ key: InstallationKey, as path: String) throws {
    let partial = "\(path).\(UUID().uuidString)"
    defer { unlink(partial) }
    try write(key.secretText, to: partial)
    guard link(partial, path) == 0 || errno == EEXIST else { throw OpenFile.fault("keep", path) }
    try OpenFile(folder: folder).flush()
  }

  /// The last head that was seen from here; nil when none was noted.
  func seenHead() throws -> Journal.Head? {
    guard let text = try text(head) else { return nil }
    guard let seen = Journal.Head(text) else { throw Fault("\(head) holds no head of a journal") }
    return seen
  }

  /// Notes a head. It is not flushed to the disk: one that is a moment old is as good.
  func note(_ seen: Journal.Head) throws { try replace(head, by: "\(seen.sequence) \(seen.hash)") }

  /// Forgets the noted head.
  func forgetHead() throws { if try text(head) != nil { try OpenFile.remove(head) } }

  private func text(_ path: String) throws -> String? {
    guard let file = try OpenFile.ifThere(path) else { return nil }
    return String(decoding: try file.read(0..<min(try file.size, 4096)), as: UTF8.self)
  }

  private func replace(_ path: String, by text: String) throws {
    let partial = "\(path).\(UUID().uuidString)"
    defer { unlink(partial) }
    try write(text, to: partial, flushing: false)
    guard rename(partial, path) == 0 else { throw OpenFile.fault("keep", path) }
  }

  private func write(_ text: String, to path: String, flushing: Bool = true) throws {
    let file = try OpenFile(writing: path)
    try file.write(Array("\(text)\n".utf8), at: 0)
    if flushing { try file.flush() }
  }
}
