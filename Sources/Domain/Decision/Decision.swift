/// A decision of recognition (quyết định công nhận) with its annexed list.
public struct Decision: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<Decision>

  /// A line of the annexed list, frozen as it was decided.
  public struct Item: Hashable, Sendable, Codable {
    public var dossier: Dossier.ID
    public var title: String
    public var authors: [String]
    public var unit: String
    public var mean: Mean?
    public var recognised: Bool
    public var grade: Grade.ID?
    public var prize: Dong

    public init(
      dossier: Dossier.ID, title: String, authors: [String], unit: String, mean: Mean?, recognised: Bool,
      grade: Grade.ID?, prize: Dong
    ) {
      self.dossier = dossier
      self.title = title
      self.authors = authors
      self.unit = unit
      self.mean = mean
      self.recognised = recognised
      self.grade = grade
      self.prize = prize
    }
  }

  public let id: ID
  public let plan: Plan.ID
  public let session: Session.ID
  /// The body for which the number is unique in its year.
  public let issuer: String
  /// Number and symbol, unique for the issuing body in its year: `05/QĐ-UBND`.
  public let number: String
  public let day: Day
  /// The name of the person who signed.
  public let signer: String
  public let issuedBy: Person.ID
  public let issued: Instant
  public let items: [Item]

  /// A decision on the results of a closed session.
  ///
  /// - Throws: `Refusal` for a number that is none, or a day before the session or after today.
  public init(
    id: ID, session: Session, issuer: String, number: String, day: Day, signer: String, issuedBy: Person.ID,
    at now: Instant,
    items: [Item]
  ) throws {
    let number = try Number(typed: number)
    guard day >= session.day else {
      throw Refusal.input("day", "Ngày quyết định không thể trước ngày họp Hội đồng (\(session.day.short)).")
    }
    guard day <= now.day else {
      throw Refusal.input("day", "Ngày quyết định không thể sau hôm nay (\(now.day.short)).")
    }
    guard (2...100).contains(signer.typed.count) else {
      throw Refusal.input("signer", "Ghi họ tên người ký.")
    }
    self.id = id
    self.plan = session.plan
    self.session = session.id
    self.issuer = issuer
    self.number = number.description
    self.day = day
    self.signer = signer.typed
    self.issuedBy = issuedBy
    self.issued = now
    self.items = items
  }

  public var recognised: [Item] { items.filter(\.recognised) }
  public var prizes: Dong { items.reduce(.zero) { $0 + $1.prize } }
}

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
      let letters = typed.uppercased().filter { $0 != "-" && !$0.isWhitespace }
      guard letters.count == 12, letters.allSatisfy(Code.alphabet.contains) else { return nil }
      description = Code.grouped(Array(letters))
    }

    private static func grouped(_ letters: [Character]) -> String {
      [letters[0..<4], letters[4..<8], letters[8..<12]].map { String($0) }.joined(separator: "-")
    }

    public init(from decoder: any Decoder) throws {
      description = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(description)
    }
  }
}
