import Archives
import Cryptography
import Markup
import Store

/// A backup that was read once from beginning to end: every entry is what its manifest says, and nothing stands beside.
struct ExaminedBackup: Sendable {
  let path: String
  let head: BackupDocument.Head
  /// The digest of each entry.
  let digests: [String: String]
  /// Who signed it; nil when nobody did.
  let signer: PublicKey?

  /// - Throws: a `Fault` that names what is wrong.
  init(path: String) throws {
    let reader = try BackupReader(path: path)
    self.path = path
    head = try reader.head()
    guard (1...BackupDocument.format).contains(head.format) else { throw Fault("\(path) was made by a newer program") }
    do { try Transfer.requireKnown(step: head.step) } catch {
      throw Fault("\(path) is of step \(head.step) of the schema", cause: error)
    }
    guard head.rows.values.allSatisfy({ (0...1_000_000_000_000).contains($0) }), head.rows.count <= 1000 else {
      throw Fault("\(path) is damaged: it counts rows that no installation has")
    }
    while try reader.nextContent() != nil {}
    (digests, signer) = (reader.digests, try reader.end(isSigned: head.format >= BackupDocument.signedFormat))
  }

  /// How many rows it holds.
  var rows: Int { head.rows.values.reduce(0, +) }

  /// Gives each entry with its place to `body`, the first one apart, once it is what was examined.
  func read(_ body: (_ place: [String], _ name: String, _ bytes: [UInt8]) async throws -> Void) async throws {
    let reader = try BackupReader(path: path)
    _ = try reader.head()
    while let (name, bytes) = try reader.nextContent() {
      guard digests[name] == reader.digests[name] else { throw Fault("\(path) was changed while it was read") }
      try await body(name.split(separator: "/").map(String.init), name, bytes)
    }
  }

  /// What an entry says.
  ///
  /// - Throws: a `Fault` that names the entry when it says nothing of that kind.
  func rows(_ name: String, _ bytes: [UInt8]) throws -> BackupDocument.Rows {
    try BackupReader.decoded(BackupDocument.Rows.self, name, bytes, of: path)
  }
}

/// A backup being read, entry by entry.
private final class BackupReader {
  private let path: String
  private let archive: ArchiveReader
  private(set) var digests: [String: String] = [:]
  private var manifest: [UInt8]?

  init(path: String) throws {
    self.path = path
    archive = try ArchiveReader(
      path: path,
      bounds: ArchiveReader.Bounds(entries: .max, entrySize: BackupDocument.largestEntry, totalSize: .max))
  }

  func head() throws -> BackupDocument.Head {
    guard try archive.next()?.name == BackupDocument.headName else { throw Fault("\(path) is no backup") }
    let bytes = try content(of: BackupDocument.headName)
    digests[BackupDocument.headName] = Digest.hex(of: bytes)
    return try BackupReader.decoded(BackupDocument.Head.self, BackupDocument.headName, bytes, of: path)
  }

  /// The next entry; nil when the manifest has come, and every entry before it was what it says.
  func nextContent() throws -> (name: String, bytes: [UInt8])? {
    guard let entry = try archive.next() else { throw Fault("\(path) breaks off: its manifest is missing") }
    let bytes = try content(of: entry.name)
    guard entry.name == BackupDocument.manifestName else {
      guard digests.updateValue(Digest.hex(of: bytes), forKey: entry.name) == nil else {
        throw Fault("\(path) is damaged: \(entry.name) stands in it twice")
      }
      return (entry.name, bytes)
    }
    let said = try BackupReader.decoded(BackupDocument.Manifest.self, entry.name, bytes, of: path).digests
    for name in said.keys.sorted() where said[name] != digests[name] {
      throw Fault("\(path) is damaged: \(name) \(digests[name] == nil ? "is missing" : "was altered")")
    }
    guard digests.count == said.count else { throw Fault("\(path) holds more than its manifest says") }
    manifest = bytes
    return nil
  }

  /// Who signed the manifest; nothing stands behind the signature.
  func end(isSigned: Bool) throws -> PublicKey? {
    var signer: PublicKey?
    if isSigned {
      guard try archive.next()?.name == BackupDocument.signatureName else {
        throw Fault("\(path) breaks off: its signature is missing")
      }
      let bytes = try content(of: BackupDocument.signatureName)
      let signature = try BackupReader.decoded(
        ManifestSignature.self, BackupDocument.signatureName, bytes, of: path)
      signer = manifest.flatMap { signature.signer(of: $0, as: .backup) }
      guard signer != nil else { throw Fault("\(path) is damaged: its signature is not right") }
    }
    guard try archive.next() == nil else { throw Fault("\(path) holds more than its manifest says") }
    return signer
  }

  static func decoded<T: Decodable>(_ type: T.Type, _ name: String, _ bytes: [UInt8], of path: String) throws -> T {
    do {
      return try JSON.decoded(type, from: bytes)
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
}
