import Archives
import Cryptography
import Markup
import Store

/// The archive of a round that was read once from beginning to end: every file is what its manifest says, none is
/// missing and none stands beside.
public struct CheckedArchive: Sendable {
  /// What plan it is of.
  public let title: String
  public let round: Int
  /// The day on which the round was closed.
  public let closed: String
  /// What is in it, sorted.
  public let names: [String]
  /// The fingerprint of the key that signed it.
  public let signer: String

  /// Bytes of the manifest and the signature at most.
  private static let largestManifest = 512 << 20

  /// - Throws: a `Fault` that names what is wrong.
  public init(path: String) throws {
    do {
      self = try Self.checked(path)
    } catch let failure as ArchiveFailure {
      throw Fault("\(path) is damaged or no archive of a round", cause: failure)
    }
  }

  private init(_ manifest: RoundArchive.Manifest, signer: PublicKey) {
    (title, round, closed) = (manifest.title, manifest.round, manifest.closed)
    (names, self.signer) = (manifest.files.keys.sorted(), signer.fingerprint)
  }

  private static func checked(_ path: String) throws -> CheckedArchive {
    let reader = try ArchiveReader(path: path, format: .zip, bounds: .own)
    var found: [String: RoundArchive.Manifest.File] = [:]
    while let entry = try reader.next() {
      if entry.name == RoundArchive.manifestName { return try ended(reader, found, path) }
      var (digest, size) = (RunningDigest(), 0)
      while let piece = try reader.piece() {
        digest.add(piece)
        size += piece.count
      }
      let file = RoundArchive.Manifest.File(size: size, sha256: digest.hex)
      guard found.updateValue(file, forKey: entry.name) == nil else {
        throw Fault("\(path) is damaged: \(entry.name) stands in it twice")
      }
    }
    throw Fault("\(path) breaks off: its manifest is missing")
  }

  /// Holds what was found against the manifest, on which the reader stands.
  private static func ended(
    _ reader: ArchiveReader, _ found: [String: RoundArchive.Manifest.File], _ path: String
  ) throws -> CheckedArchive {
    let bytes = try reader.content(upTo: largestManifest)
    guard let manifest = try? JSON.decoded(RoundArchive.Manifest.self, from: bytes),
      manifest.format == RoundArchive.format
    else { throw Fault("\(path) is damaged, or was made by a newer program: its manifest cannot be read") }
    for (name, file) in manifest.files.sorted(by: { $0.key < $1.key }) {
      guard let own = found[name] else { throw Fault("\(path) is damaged: \(name) is missing") }
      guard own.sha256 == file.sha256, own.size == file.size else {
        throw Fault("\(path) is damaged: \(name) was altered")
      }
    }
    if let stray = found.keys.sorted().first(where: { manifest.files[$0] == nil }) {
      throw Fault("\(path) is damaged: \(stray) is not in its manifest")
    }
    guard try reader.next()?.name == RoundArchive.signatureName else {
      throw Fault("\(path) breaks off: its signature is missing")
    }
    let written = try reader.content(upTo: largestManifest)
    let signature = try? JSON.decoded(ManifestSignature.self, from: written)
    guard let signer = signature?.signer(of: bytes, as: .round) else {
      throw Fault("\(path) is damaged: its signature is not right")
    }
    guard try reader.next() == nil else { throw Fault("\(path) holds more than its manifest says") }
    return CheckedArchive(manifest, signer: signer)
  }
}
