/// A certificate (giấy chứng nhận sáng kiến), as it stands in the register.
public struct Certificate: Hashable, Sendable, Codable {
  /// The number in the plan's register of certificates.
  public var number: Int
  /// The code by which anyone can verify it.
  public var code: Code
  public var issued: Day
  public var decisionNumber: String
  public var decisionDay: Day

  public init(number: Int, code: Code, issued: Day, decisionNumber: String, decisionDay: Day) {
    self.number = number
    self.code = code
    self.issued = issued
    self.decisionNumber = decisionNumber
    self.decisionDay = decisionDay
  }

  /// Twelve letters and digits without those that look alike, written in threes of four: `7K2M-PX9D-4HTA`.
  public struct Code: Hashable, Sendable, Codable, CustomStringConvertible {
    static let alphabet = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ")
    public let description: String

    /// A code from sixty random bits.
    public init(random: UInt64 = .random(in: 0 ... .max)) {
      let letters = (0..<12).map { Code.alphabet[Int(random >> UInt64($0 * 5) & 31)] }
      description = Code.grouped(letters)
    }

    /// A code as someone typed it: case, blanks and hyphens do not matter.
    public init?(typed: String) {
      // As it is kept: lists read many.
      if typed.utf8.count == 14, typed.utf8.enumerated().allSatisfy(Code.isInPlace) {
        description = typed
        return
      }
      let letters = typed.uppercased().filter { $0 != "-" && !$0.isWhitespace }
      guard letters.count == 12, letters.allSatisfy(Code.alphabet.contains) else { return nil }
      description = Code.grouped(Array(letters))
    }

    /// Whether a byte may be there in a code as it is written.
    private static func isInPlace(_ place: Int, _ byte: UInt8) -> Bool {
      if place == 4 || place == 9 { return byte == UInt8(ascii: "-") }
      return switch byte {
      case UInt8(ascii: "I"), UInt8(ascii: "O"): false
      case UInt8(ascii: "2")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
      default: false
      }
    }

    private static func grouped(_ letters: [Character]) -> String {
      [letters[0..<4], letters[4..<8], letters[8..<12]].map { String($0) }.joined(separator: "-")
    }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      guard let code = Code(typed: try container.decode(String.self)) else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a code of a certificate")
      }
      self = code
    }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(description)
    }
  }
}

extension Dossier {
  /// Who gets a copy of its certificate.
  public enum Holder: Hashable, Sendable {
    /// The author at that place of the list.
    case author(Int)
    /// All authors on one certificate.
    case authors
    /// Who guides the authors.
    case guide
  }

  /// Everyone who gets a copy: each author, and who guides them where the plan gives that.
  public func holders(under plan: Plan) -> [Holder] {
    let authors = (0..<max(1, writing.authors.count)).map { Holder.author($0) }
    return authors + (guide != nil && plan.participants.guide?.isCertified == true ? [.guide] : [])
  }

  /// Whose copy stands at that place among all; without a place one for all authors.
  ///
  /// - Throws: `Refusal` where there is none.
  public func holder(_ place: Int?, under plan: Plan) throws -> Holder {
    guard let place else { return .authors }
    let holders = holders(under: plan)
    guard holders.indices.contains(place) else { throw Refusal.absent }
    return holders[place]
  }
}
