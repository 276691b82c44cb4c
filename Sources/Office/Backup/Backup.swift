import Archives
import Cryptography
import Domain
import Foundation
import Markup
import Store

/// A consistent copy of an installation in one file, taken while people work.
///
/// Every table is read on one snapshot. Files never change and never go, so that they may be copied afterwards.
public struct Backup: Sendable {
  /// How far a backup or a restore has come.
  public struct Progress: Sendable {
    public var done: Int
    public var total: Int
    public var what: String
  }

  /// What was copied.
  public struct Report: Hashable, Sendable {
    public var rows: Int
    public var files: Int
  }

  public var office: Office

  public init(of office: Office) { self.office = office }

  /// Writes the backup; under its name it is whole or not there.
  ///
  /// - Parameter path: ends in `.tar.zst` or `.tar.gz`.
  public func write(to path: String, progress: @escaping @Sendable (Progress) -> Void) async throws -> Report {
    guard let format = ArchiveFormat(name: path), format.isBackup else {
      throw Fault("a backup is a .tar.zst or a .tar.gz file, not \(path)")
    }
    let partial = "\(path).partial"
    do {
      let report = try await write(partial: partial, format: format, progress: progress)
      try BackupFile.settle(partial, as: path)
      return report
    } catch {
      unlink(partial)
      throw error
    }
  }

  private func write(
    partial: String, format: ArchiveFormat, progress: @escaping @Sendable (Progress) -> Void
  ) async throws -> Report {
    let made = Date().formatted(.iso8601)
    let (content, files, rows) = try await office.database.read(.background) { connection in
      let content = try BackupWriter(path: partial, format: format)
      let rows = try Transfer.counts(on: connection).filter { !BackupDocument.leftOut.contains($0.key) }
      let head = try Journal.head(on: connection)
      try content.add(
        BackupDocument.headName,
        JSON.encoded(
          BackupDocument.Head(
            format: BackupDocument.format, step: try Transfer.step(on: connection), made: made, rows: rows,
            journalEntries: head.sequence, journalHash: head.hash,
            journalHead: try Journal.signedHead(on: connection)?.text)))
      let total = rows.values.reduce(0, +)
      var (done, number) = (0, 0)
      try Transfer.read(on: connection, leavingOut: BackupDocument.leftOut) { portion in
        for bytes in try BackupDocument.entries(of: portion) {
          number += 1
          try content.add("tables/\(portion.table.name)/\(number).json", bytes)
        }
        done += portion.rows.count
        progress(Progress(done: done, total: total, what: portion.table.name))
      }
      let files = try Set(Transfer.files(on: connection)).union(PaperBatch.files(on: connection))
      return (content, files.sorted(), total)
    }
    for (number, digest) in files.enumerated() {
      var piece = 0
      for try await bytes in office.files.pieces(of: digest) {
        piece += 1
        try content.add("files/\(digest)/\(piece)", bytes)
      }
      progress(Progress(done: number + 1, total: files.count, what: "files"))
    }
    try content.finish(signing: office.keeper.key)
    return Report(rows: rows, files: files.count)
  }
}

extension ArchiveFormat {
  fileprivate var isBackup: Bool {
    switch self {
    case .tarGzip, .tarZstandard: true
    case .zip: false
    }
  }
}

/// The archive on its way, with the digests of what is in it.
///
/// It is begun on the thread of the snapshot and ended by the one task that waited for it: never used by two at once.
private final class BackupWriter: @unchecked Sendable {
  private let archive: ArchiveWriter
  private var digests: [String: String] = [:]

  init(path: String, format: ArchiveFormat) throws {
    try BackupFile.begin(path)
    archive = try ArchiveWriter(path: path, format: format)
  }

  func add(_ name: String, _ bytes: [UInt8]) throws {
    digests[name] = Digest.hex(of: bytes)
    try archive.add(name, bytes)
  }

  func finish(signing key: InstallationKey) throws {
    let manifest = try JSON.encoded(BackupDocument.Manifest(digests: digests))
    try archive.add(BackupDocument.manifestName, manifest)
    try archive.add(
      BackupDocument.signatureName, JSON.encoded(ManifestSignature(of: manifest, as: .backup, by: key)))
    try archive.finish()
  }
}

/// The file of a backup.
private enum BackupFile {
  /// Begins the file anew, for the eyes of the one who takes the backup alone: everything about everyone is in it.
  static func begin(_ path: String) throws {
    unlink(path)
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Fault("cannot write \(path): \(String(cString: strerror(errno)))") }
    close(file)
  }

  /// Flushes the file to disk and gives it its final name.
  static func settle(_ partial: String, as path: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    try flush(partial)
    guard rename(partial, path) == 0 else {
      throw Fault("cannot name the backup \(path): \(String(cString: strerror(errno)))")
    }
    try flush(folder)
  }

  private static func flush(_ path: String) throws {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    defer { close(file) }
    guard file >= 0, fsync(file) == 0 else { throw Fault("cannot flush \(path): \(String(cString: strerror(errno)))") }
  }
}
