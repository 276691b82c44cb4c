/// A picture of a text that an office writes; its bytes are kept by their digest.
public struct NumberedPicture: Hashable, Sendable, Codable {
  /// Its number within the text, which no other picture gets later.
  public let number: Int
  public let digest: String
  public let size: Int
  /// Its media type.
  public let type: String
  /// What it shows, for who cannot see it and beneath it.
  public let shows: String

  /// What it is called in the text.
  public var name: String { "anh-\(number)" }
}

extension [NumberedPicture] {
  /// - Throws: `Refusal` as of what is not there.
  mutating func remove(number: Int) throws {
    guard let index = firstIndex(where: { $0.number == number }) else { throw Refusal.absent }
    remove(at: index)
  }
}
