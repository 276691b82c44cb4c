import Cryptography
import Domain
import Foundation
import Markup
import Store

/// Making an installation from a backup.
public struct Restore: Sendable {
  /// Whose backups are taken.
  public enum Trust: Hashable, Sendable {
    /// Those of the installation whose key is in the data folder.
    case own
    /// Those that were signed with the key of that fingerprint.
    case signer(fingerprint: String)
    /// Those that nobody signed: the one who could write the file may have changed it.
    case unsigned
  }

  private let backup: ExaminedBackup
  private let folder: String

  /// Reads the backup once, before anything is touched.
  ///
  /// - Parameter folder: the data folder of the new installation.
  /// - Throws: a `Fault` for a backup that is damaged, of a newer program, or not of whom is trusted.
  public init(_ path: String, trusting trust: Trust = .own, data folder: String) throws {
    backup = try ExaminedBackup(path: path)
    self.folder = folder
    try Restore.require(trust, of: backup, known: JournalKeeper.key(in: folder)?.publicKey)
  }

  /// The fingerprint of the key that signed the backup; nil when nobody signed it.
  public var signer: String? { backup.signer?.fingerprint }

  /// Takes the backup in, verifies what came of it, and takes its journal over: the key in the data folder, made if
  /// there is none, signs it from now on.
  ///
  /// - Parameters:
  ///   - database: an empty one, or one in which a restore was not finished.
  ///   - files: where the files go.
  /// - Throws: a `Fault` for a target that holds data, which is left as it is; an `IntegrityBreak` when the result
  ///   contradicts itself.
  public func into(
    _ database: any Database, files: FileStore, clock: Clock = Clock(),
    progress: @escaping @Sendable (Backup.Progress) -> Void
  ) async throws -> IntegrityReport {
    try await database.migrate(through: backup.head.step)
    try await Transfer.begin(database)
    var done = 0
    var file: (digest: String, upload: Upload.ID, size: Int)?
    try await backup.read { place, name, bytes in
      switch (place.first, place.count) {
      case ("tables", 3):
        let portion = try self.portion(place[1], name, bytes)
        guard !BackupDocument.leftOut.contains(portion.table.name) else { return }
        try await write(portion, name, to: database)
        done += portion.rows.count
        progress(Backup.Progress(done: done, total: backup.rows, what: portion.table.name))
      case ("files", 3):
        if file?.digest != place[1] {
          try await finish(file, in: files)
          file = (place[1], Upload.ID(at: Clock().now), 0)
        }
        if let current = file {
          file?.size = try await files.append(bytes, to: current.upload, at: current.size) ?? 0
        }
      default: throw Fault("\(backup.path) holds \(name), which does not belong there")
      }
    }
    try await finish(file, in: files)
    return try await conclude(database, files, clock)
  }

  private func portion(_ table: String, _ name: String, _ bytes: [UInt8]) throws -> Portion {
    let rows = try backup.rows(name, bytes)
    guard rows.table.name == table else {
      throw Fault("\(backup.path) is damaged: \(name) holds rows of \(rows.table.name)")
    }
    return Portion(table: rows.table, rows: rows.rows.map { $0.map(\.value) })
  }

  private func write(_ portion: Portion, _ name: String, to database: any Database) async throws {
    do {
      try await Transfer.write(portion, to: database)
    } catch {
      throw Fault("\(backup.path): \(name) cannot be taken in", cause: error)
    }
  }

  private func finish(
    _ file: (digest: String, upload: Upload.ID, size: Int)?, in files: FileStore
  ) async throws {
    guard let file else { return }
    guard try await files.finish(file.upload)?.digest == file.digest else {
      throw Fault("the file \(file.digest) in the backup is damaged")
    }
    try await files.drop(file.upload)
  }

  private func conclude(_ database: any Database, _ files: FileStore, _ clock: Clock) async throws -> IntegrityReport {
    let arrived = try await database.read(.background) { try Transfer.counts(on: $0) }
    for (table, count) in backup.head.rows where !BackupDocument.leftOut.contains(table) {
      guard arrived[table] == count else { throw Fault("\(backup.path) is damaged: rows of \(table) are missing") }
    }
    try await Transfer.analyze(database)
    try await database.migrate()
    // What was not sealed at that moment is vouched for by the signature of the whole.
    let report = try await Integrity.verify(database, files: files, against: Witnesses(signer: backup.signer))
    let journal = try await database.read { try Journal.head(on: $0) }
    guard journal.sequence == backup.head.journalEntries, journal.hash == backup.head.journalHash else {
      throw Fault("the journal does not end where the backup says")
    }
    _ = try await JournalKeeper.takeOver(
      folder, database, at: clock.now, reason: "restored from the backup of \(backup.head.made)")
    try await Transfer.finish(database)
    return report
  }

  private static func require(_ trust: Trust, of backup: ExaminedBackup, known own: PublicKey?) throws {
    guard let signer = backup.signer else {
      guard trust == .unsigned else {
        throw Fault(
          """
          \(backup.path) is not signed: whoever could write the file may have changed it; to restore it all the same, \
          add --unsigned
          """)
      }
      return
    }
    switch trust {
    case .own, .unsigned:
      guard signer != own else { return }
      throw Fault(
        """
        \(backup.path) was signed by another installation, with the key \(signer.fingerprint): compare this with what \
        that installation shows under Quản trị, Nhật ký, or `sangkien verify` there, then add \
        --signed-by "\(signer.fingerprint)"
        """)
    case .signer(let fingerprint):
      guard signer.fingerprint.filter({ $0 != " " }) == fingerprint.lowercased().filter({ $0 != " " }) else {
        throw Fault("\(backup.path) was signed with the key \(signer.fingerprint), not with that one")
      }
    }
  }
}
