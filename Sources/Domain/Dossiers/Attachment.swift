/// A file of the dossier; its bytes are kept by their digest.
public struct Attachment: Hashable, Sendable, Codable {
  /// SHA-256 of the bytes in hexadecimal.
  public var digest: String
  public var name: String
  /// Bytes.
  public var size: Int
  /// The media type found in the content.
  public var type: String
  /// The part of the dossier it belongs to.
  public var part: Part.ID
  public var added: Instant

  public init(digest: String, name: String, size: Int, type: String, part: Part.ID, added: Instant) {
    self.digest = digest
    self.name = name
    self.size = size
    self.type = type
    self.part = part
    self.added = added
  }
}

extension Dossier {
  /// The files that those read who judge it: without what guardians signed.
  public var readable: [Attachment] { attachments.filter { !$0.part.isConsent } }
}
