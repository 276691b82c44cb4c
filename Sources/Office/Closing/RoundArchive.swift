import Archives
import Cryptography
import Domain
import Foundation
import Markup
import Papers
import Store

/// What is in the archive of a round.
///
/// It is a ZIP file that any program opens. `manifest.json` has the SHA-256 of every file before it, and
/// `signature.json`, the last, the installation's signature of the manifest.
public enum RoundArchive {
  static let manifestName = "manifest.json"
  static let signatureName = "signature.json"
  static let format = 1

  struct Manifest: Codable, Sendable {
    struct File: Codable, Sendable {
      var size: Int
      var sha256: String
    }

    var format: Int
    var plan: String
    var title: String
    var issuer: String
    var round: Int
    var closed: String
    /// Why it was closed with something left, and what.
    var reason: String
    var left: [String]
    /// The end of the journal as the installation signed it.
    var journalHead: String?
    var files: [String: File]
  }
}

/// The archive on its way: its bytes gather in a file, so that no more than a piece of them is in memory.
final class RoundArchiveWriter {
  let office: Office
  private let archive: ArchiveWriter
  private let file: ArrivingFile
  private var files: [String: RoundArchive.Manifest.File] = [:]

  init(at office: Office) throws {
    archive = try ArchiveWriter(format: .zip)
    self.office = office
    file = office.files.arriving()
  }

  var count: Int { files.count }

  /// Adds a file that is in memory.
  func add(_ name: String, _ bytes: [UInt8], isPacked: Bool = true) async throws {
    try archive.add(note(name, bytes.count, Digest.hex(of: bytes)), bytes, isPacked: isPacked)
    try await flush()
  }

  /// Adds a paper as a Word file, which is compressed already.
  ///
  /// - Parameter name: without its ending.
  func add(_ name: String, _ paper: Paper) async throws {
    try await add("\(name).docx", try await office.word(paper), isPacked: false)
  }

  /// Adds a table as the viewer sees it.
  func add(
    _ name: String, as viewer: Viewer, _ make: @escaping @Sendable (Desk) throws -> any Workbook
  ) async throws {
    let sheet = office.files.arriving()
    let path = sheet.path
    try await office.readArchived(as: viewer) { desk in try make(desk).write(path: path, at: desk) }
    try await add(name, path: path, isPacked: false)
  }

  /// Adds a file that is kept.
  func add(_ name: String, kept digest: String, size: Int) async throws {
    // What people upload is compressed already.
    try archive.begin(note(name, size, digest), size: size, isPacked: false)
    for try await piece in office.files.pieces(of: digest) {
      try archive.append(piece)
      try await flush()
    }
  }

  /// Adds a file that is kept, of which neither name nor size is known.
  ///
  /// - Parameter name: without its ending, which the content tells.
  func add(untitled name: String, kept digest: String) async throws {
    let copy = office.files.arriving()
    for try await piece in office.files.pieces(of: digest) { try await office.files.add(piece, to: copy) }
    guard copy.size > 0, let handle = FileHandle(forReadingAtPath: copy.path) else { return }
    defer { try? handle.close() }
    let type = try FileType(size: copy.size) { range in
      try handle.seek(toOffset: UInt64(range.lowerBound))
      return Array(try handle.read(upToCount: range.count) ?? Data())
    }
    try await add("\(name)\(type.map { ".\($0.rawValue)" } ?? "")", path: copy.path, isPacked: false)
  }

  /// Adds a file of this machine.
  func add(_ name: String, path: String, isPacked: Bool) async throws {
    guard let handle = FileHandle(forReadingAtPath: path) else { throw Fault("cannot read \(path)") }
    defer { try? handle.close() }
    let size = Int(try handle.seekToEnd())
    func pieces(_ body: ([UInt8]) async throws -> Void) async throws {
      try handle.seek(toOffset: 0)
      while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty { try await body(Array(piece)) }
    }
    var digest = RunningDigest()
    try await pieces { digest.add($0) }
    try archive.begin(note(name, size, digest.hex), size: size, isPacked: isPacked)
    try await pieces { piece in
      try archive.append(piece)
      try await flush()
    }
  }

  /// Ends the archive and keeps it.
  func finish(_ manifest: RoundArchive.Manifest, signing key: InstallationKey) async throws -> FileStore.Kept {
    var manifest = manifest
    manifest.files = files
    let bytes = try JSON.encoded(manifest)
    try archive.add(RoundArchive.manifestName, bytes)
    try archive.add(
      RoundArchive.signatureName, JSON.encoded(ManifestSignature(of: bytes, as: .round, by: key)))
    try await office.files.add(archive.finish(), to: file)
    guard let kept = try await office.files.keep(file) else { throw Fault("the archive is of no known type") }
    return kept
  }

  private func flush() async throws {
    let bytes = archive.take()
    if !bytes.isEmpty { try await office.files.add(bytes, to: file) }
  }

  /// A name that no other file of the archive has.
  private func note(_ name: String, _ size: Int, _ digest: String) -> String {
    var (free, number) = (name, 1)
    while files[free] != nil {
      number += 1
      let dot = name.lastIndex(of: ".") ?? name.endIndex
      free = "\(name[..<dot]) (\(number))\(name[dot...])"
    }
    files[free] = RoundArchive.Manifest.File(size: size, sha256: digest)
    return free
  }
}
