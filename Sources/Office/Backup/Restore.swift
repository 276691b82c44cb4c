import Archives
import Domain
import Foundation
import Markup
import Store

/// Making an installation from a backup.
public struct Restore: Sendable {
  private let database: any Database
  private let files: FileStore

  /// - Parameters:
  ///   - database: an empty one, or one in which a restore was not finished.
  ///   - files: where the files go.
  public init(into database: any Database, files: FileStore) {
    self.database = database
    self.files = files
  }

  /// Reads the backup, and verifies what came of it.
  ///
  /// - Throws: a `Fault` for a target that holds data, which is left as it is, and for a backup that is damaged or of a
  ///   newer program; an `IntegrityBreak` when the result contradicts itself.
  public func read(_ path: String, progress: @escaping @Sendable (Backup.Progress) -> Void) async throws
    -> IntegrityReport
  {
    let source = try BackupReader(path: path)
    let head = try source.head()
    guard head.format == BackupDocument.format else { throw Fault("\(path) was made by a newer program") }
    try await database.migrate(through: head.step)
    try await Transfer.begin(database)
    let total = head.rows.values.reduce(0, +)
    var done = 0
    var file: (digest: String, upload: Upload.ID, size: Int)?
    while let (name, bytes) = try source.next() {
      let parts = name.split(separator: "/").map(String.init)
      switch parts.first {
      case "tables":
        let rows = try source.decoded(BackupDocument.Rows.self, name, bytes)
        let portion = Portion(table: rows.table, rows: rows.rows.map { $0.map(\.value) })
        do {
          try await Transfer.write(portion, to: database)
        } catch {
          throw Fault("\(path): \(name) cannot be taken in", cause: error)
        }
        done += portion.rows.count
        progress(Backup.Progress(done: done, total: total, what: rows.table.name))
      case "files" where parts.count == 3:
        if file?.digest != parts[1] {
          try await finish(file)
          file = (parts[1], Upload.ID(at: Clock().now), 0)
        }
        if let current = file {
          file?.size = try await files.append(bytes, to: current.upload, at: current.size) ?? 0
        }
      default: throw Fault("\(path) holds \(name), which does not belong there")
      }
    }
    try await finish(file)
    return try await conclude(head)
  }

  private func finish(_ file: (digest: String, upload: Upload.ID, size: Int)?) async throws {
    guard let file else { return }
    guard try await files.finish(file.upload)?.digest == file.digest else {
      throw Fault("the file \(file.digest) in the backup is damaged")
    }
    try await files.drop(file.upload)
  }

  private func conclude(_ head: BackupDocument.Head) async throws -> IntegrityReport {
    try await database.migrate()
    try await Transfer.index(database)
    let report = try await Integrity.verify(database, files: files)
    let journal = try await database.read { try Journal.head(on: $0) }
    guard journal.sequence == head.journalEntries, journal.hash == head.journalHash else {
      throw Fault("the journal does not end where the backup says")
    }
    try await Transfer.finish(database)
    return report
  }
}

/// A backup being read: each entry is looked at again in the manifest, which comes last.
private final class BackupReader {
  private let path: String
  private let archive: ArchiveReader
  private var digests: [String: String] = [:]

  init(path: String) throws {
    self.path = path
    archive = try ArchiveReader(path: path, bounds: .own)
  }

  func head() throws -> BackupDocument.Head {
    guard try archive.next()?.name == BackupDocument.headName else { throw Fault("\(path) is no backup") }
    let bytes = try content(of: BackupDocument.headName)
    digests[BackupDocument.headName] = Digest.hex(of: bytes)
    return try decoded(BackupDocument.Head.self, BackupDocument.headName, bytes)
  }

  /// What an entry says.
  ///
  /// - Throws: a `Fault` that names the entry when it says nothing of that kind.
  func decoded<T: Decodable>(_ type: T.Type, _ name: String, _ bytes: [UInt8]) throws -> T {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      throw Fault("\(path) is damaged: \(name) was altered")
    }
  }

  private func content(of name: String) throws -> [UInt8] {
    do {
      return try archive.content()
    } catch {
      throw Fault("\(path) is damaged: \(name) cannot be read", cause: error)
    }
  }

  /// The next entry; nil after the last, when every entry was what the manifest says.
  func next() throws -> (name: String, bytes: [UInt8])? {
    guard let entry = try archive.next() else { throw Fault("\(path) breaks off: its manifest is missing") }
    let bytes = try content(of: entry.name)
    guard entry.name == BackupDocument.manifestName else {
      digests[entry.name] = Digest.hex(of: bytes)
      return (entry.name, bytes)
    }
    let manifest = try decoded(BackupDocument.Manifest.self, entry.name, bytes)
    for name in manifest.digests.keys.sorted() where manifest.digests[name] != digests[name] {
      throw Fault("\(path) is damaged: \(name) \(digests[name] == nil ? "is missing" : "was altered")")
    }
    guard digests.count == manifest.digests.count else { throw Fault("\(path) holds more than its manifest says") }
    return nil
  }
}
