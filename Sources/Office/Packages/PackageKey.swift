import Crypto
import Foundation
import Store

/// The key with which an installation signs the packages that it sends (Ed25519).
///
/// It is made when it is first needed and lies in the data folder, where nobody but the program's own account reads it.
public struct PackageKey: Sendable {
  private let key: Curve25519.Signing.PrivateKey

  /// The key of the installation whose data folder this is.
  ///
  /// - Throws: a `Fault` when the file cannot be made or read, is no key, or can be read by others.
  public init(folder: String) throws {
    let path = "\(folder)/package.key"
    if access(path, F_OK) != 0 { try PackageKey.make(at: path) }
    var status = stat()
    guard stat(path, &status) == 0, let bytes = FileManager.default.contents(atPath: path) else {
      throw Fault("cannot read \(path)")
    }
    guard status.st_mode & 0o077 == 0 else {
      throw Fault("\(path) can be read by others: chmod 600 it, or put it away so that a new one is made")
    }
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes) else {
      throw Fault("\(path) is no key of packages")
    }
    self.key = key
  }

  public var signer: PackageSigner.Key { PackageSigner.Key(public: key.publicKey) }

  func signature(of bytes: [UInt8]) throws -> [UInt8] { Array(try key.signature(for: bytes)) }

  /// Makes a key under another name and links it in place: of two who do so at once, the first one's key stays.
  private static func make(at path: String) throws {
    let fresh = "\(path).\(UUID().uuidString)"
    let file = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Fault("cannot make \(path): \(String(cString: strerror(errno)))") }
    defer { unlink(fresh) }
    let bytes = Array(Curve25519.Signing.PrivateKey().rawRepresentation)
    let isWritten = write(file, bytes, bytes.count) == bytes.count && fsync(file) == 0
    close(file)
    guard isWritten, link(fresh, path) == 0 || errno == EEXIST else {
      throw Fault("cannot make \(path): \(String(cString: strerror(errno)))")
    }
  }
}

/// Who signed a package.
public struct PackageSigner: Hashable, Sendable, Codable {
  /// What the installation calls itself. Anyone may call themselves anything: the key's fingerprint is what counts.
  public var name: String
  public var key: Key

  public init(name: String, key: Key) {
    self.name = name
    self.key = key
  }

  /// The public key of an installation, 32 bytes.
  public struct Key: Hashable, Sendable, Codable {
    private let bytes: Data

    init(public key: Curve25519.Signing.PublicKey) { bytes = key.rawRepresentation }

    /// The first 16 bytes of the key's SHA-256, in fours: what two offices read to each other on the telephone.
    public var fingerprint: String {
      let digits = Array(Digest.hex(of: bytes).prefix(32))
      return stride(from: 0, to: 32, by: 4).map { String(digits[$0..<$0 + 4]) }.joined(separator: " ")
    }

    func isSigner(of bytes: [UInt8], by signature: [UInt8]) -> Bool {
      guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: self.bytes) else { return false }
      return key.isValidSignature(signature, for: bytes)
    }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      bytes = try container.decode(Data.self)
      guard bytes.count == 32 else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "a key has 32 bytes")
      }
    }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(bytes)
    }
  }
}
