/// An author or co-author and their share in the work.
public struct Author: Hashable, Sendable, Codable {
  /// The account, when the author has one here: the filer's, or that of someone who was invited.
  public var person: Person.ID?
  /// How the account came into the list; nil for the filer's.
  public internal(set) var invitation: Invitation?
  public var name: String
  public var birth: Day?
  /// Only where a plan has a rule that needs it; nil while nobody has said. It is asked for, never guessed.
  public var sex: Sex?
  public var workplace: String
  public var position: String
  public var qualification: String
  public var share: Share?

  public init(
    person: Person.ID? = nil, name: String, birth: Day? = nil, sex: Sex? = nil, workplace: String = "",
    position: String = "", qualification: String = "", share: Share? = nil
  ) {
    self.person = person
    self.name = name
    self.birth = birth
    self.sex = sex
    self.workplace = workplace
    self.position = position
    self.qualification = qualification
    self.share = share
  }
}

/// What a rule of the law on preference asks for (Nghị định 152/2025/NĐ-CP điều 4 khoản 6).
public enum Sex: String, Hashable, Sendable, Codable, CaseIterable {
  case female, male

  public var name: String { self == .female ? "Nữ" : "Nam" }
}

/// A share in the creation of an initiative, in hundredths of a per cent.
public struct Share: Hashable, Comparable, Sendable, Codable {
  public var hundredths: Int

  /// Nil unless it is more than 0 and at most 100 per cent.
  public init?(hundredths: Int) {
    guard (1...10_000).contains(hundredths) else { return nil }
    self.hundredths = hundredths
  }

  /// `60`, `33,5`, `60%` or `60 phần trăm`.
  public init?(_ text: String) {
    let folded = text.folded
    let sign = ["%", "phan tram"].first(where: folded.hasSuffix) ?? ""
    guard let points = Points(String(folded.dropLast(sign.count)).typed) else { return nil }
    self.init(hundredths: points.hundredths)
  }

  private enum CodingKeys: CodingKey {
    case hundredths
  }

  /// - Throws: a `DecodingError` for what is no share.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let hundredths = try container.decode(Int.self, forKey: .hundredths)
    guard let share = Share(hundredths: hundredths) else {
      throw DecodingError.dataCorruptedError(
        forKey: .hundredths, in: container, debugDescription: "not a share: \(hundredths)")
    }
    self = share
  }

  public static let whole = 10_000
  public static func < (a: Share, b: Share) -> Bool { a.hundredths < b.hundredths }

  /// `33,5%`.
  public var text: String { "\(Points(hundredths: hundredths).text)%" }
}
