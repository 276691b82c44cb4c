/// A file that is kept with a record.
public struct KeptFile: Hashable, Sendable, Codable {
  public let digest: String
  public let name: String
  /// Bytes.
  public let size: Int
  /// The media type found in the content.
  public let type: String

  public init(digest: String, name: String, size: Int, type: String) {
    (self.digest, self.name, self.size, self.type) = (digest, name, size, type)
  }
}

/// What a record keeps of a file, whose bytes are kept by their digest.
public protocol KeptByDigest {
  /// SHA-256 of the bytes in hexadecimal.
  var digest: String { get }
}

extension KeptFile: KeptByDigest {}
extension Attachment: KeptByDigest {}
extension Nomination.Proof: KeptByDigest {}
extension SignedCopy.File: KeptByDigest {}

extension Sequence where Element: KeptByDigest {
  /// - Throws: `Refusal` as of what is not there.
  public func kept(_ digest: String) throws -> Element {
    guard let file = first(where: { $0.digest == digest }) else { throw Refusal.absent }
    return file
  }
}

extension Array where Element: KeptByDigest {
  /// Without the file of that digest.
  ///
  /// - Throws: `Refusal` as of what is not there.
  mutating func remove(_ digest: String) throws {
    _ = try kept(digest)
    removeAll { $0.digest == digest }
  }
}

extension [KeptFile] {
  /// With one more file, once.
  ///
  /// - Parameters:
  ///   - most: how many there may be.
  ///   - owner: what keeps them, as the refusal begins: «Sự kiện này».
  mutating func add(_ file: KeptFile, most: Int, to owner: String) throws {
    guard !contains(where: { $0.digest == file.digest }) else { return }
    guard count < most else { throw Refusal("\(owner) đã có \(most) tệp.") }
    append(file)
  }
}
