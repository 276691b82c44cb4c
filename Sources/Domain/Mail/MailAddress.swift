/// A mail address as mail servers take it (RFC 5321, 4.1.2): a local part of letters, digits and marks, and a domain.
/// Quoted local parts and addresses beyond ASCII are left out: no office has them.
public struct MailAddress: Hashable, Sendable, Codable, CustomStringConvertible {
  public let description: String

  /// Nil for anything that is no address.
  public init?(_ text: String) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard text.utf8.count <= 254, parts.count == 2, MailAddress.isLocal(parts[0]), MailAddress.isDomain(parts[1]) else {
      return nil
    }
    description = "\(parts[0])@\(parts[1].lowercased())"
  }

  /// An address that was typed.
  ///
  /// - Throws: `Refusal` when it is none.
  public init(typed text: String) throws {
    guard let address = MailAddress(text.typed) else {
      throw Refusal.input(
        "address", text.typed.isEmpty ? "Ghi địa chỉ thư." : "«\(text.typed)» không phải địa chỉ thư.",
        next: "Viết theo mẫu ten@vidu.vn.")
    }
    self = address
  }

  /// What is after the `@`.
  public var domain: Substring { description.split(separator: "@").last ?? "" }

  private static func isLocal(_ text: Substring) -> Bool {
    let marks = Set("!#$%&'*+-/=?^_`{|}~.".utf8)
    return (1...64).contains(text.utf8.count) && text.first != "." && text.last != "." && !text.contains("..")
      && text.utf8.allSatisfy { isLetterOrDigit($0) || marks.contains($0) }
  }

  private static func isDomain(_ text: Substring) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
          && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
      }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let address = MailAddress(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a mail address: \(text)")
    }
    self = address
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
