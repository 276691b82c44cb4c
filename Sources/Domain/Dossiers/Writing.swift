/// What the authors write: the fields of the application (M-02) and of the description.
public struct Writing: Hashable, Sendable, Codable {
  public var title: String
  /// The kind of work; nil while none was chosen, and where the plan takes in one kind only.
  public var work: KindOfWork.ID?
  public var field: Category.ID?
  public var solution: Category.ID?
  public var authors: [Author]
  /// The name of the group under which the authors file; nil where they file as themselves.
  public var collective: String?
  /// Where somebody who belongs to no unit lives or works.
  public var address: String?
  /// The investing owner (chủ đầu tư tạo ra sáng kiến), when it is not the authors.
  public var owner: String
  /// The day of first application or trial, whichever is earlier.
  public var firstApplied: Day?
  /// Savings or profit of a year in đồng, when there is a figure.
  public var yearlyBenefit: Dong?
  public var passages: [Passage: String]
  /// The author's answer to a condition of the plan, by its id.
  public var answers: [String: String]
  /// The ids of the exclusions of which the author declares that they do not apply.
  public var declared: Set<String>
  /// Where it was recognised or awarded before.
  public var recognitions: [Recognition]
  /// What the office's own forms ask besides, by the ids of what is asked.
  public var told: [String: Told]
  /// Whether confirmed co-authors may write too; nil means no.
  public var coauthorsMayWrite: Bool?

  public static let mostAuthors = 50

  public init(
    title: String = "", work: KindOfWork.ID? = nil, field: Category.ID? = nil, solution: Category.ID? = nil,
    authors: [Author] = [],
    owner: String = "", firstApplied: Day? = nil, yearlyBenefit: Dong? = nil, passages: [Passage: String] = [:],
    answers: [String: String] = [:], declared: Set<String> = [], recognitions: [Recognition] = [],
    told: [String: Told] = [:]
  ) {
    self.title = title
    self.work = work
    self.field = field
    self.solution = solution
    self.authors = authors
    self.owner = owner
    self.firstApplied = firstApplied
    self.yearlyBenefit = yearlyBenefit
    self.passages = passages
    self.answers = answers
    self.declared = declared
    self.recognitions = recognitions
    self.told = told
  }

  /// A long text of the application or the description (Thông tư 18/2013/TT-BKHCN, mẫu đơn).
  public enum Passage: String, Hashable, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
    case before, content, novelty, confidential, requirements, spread
    case benefitByAuthors = "benefit-by-authors"
    case benefitByUsers = "benefit-by-users"
    case firstUsers = "first-users"

    public var name: String {
      switch self {
      case .before: "Tình trạng trước khi có sáng kiến"
      case .content: "Nội dung giải pháp"
      case .novelty: "Điểm mới so với cách đã biết"
      case .confidential: "Thông tin cần được bảo mật"
      case .requirements: "Điều kiện cần thiết để áp dụng"
      case .spread: "Khả năng áp dụng, nhân rộng"
      case .benefitByAuthors: "Lợi ích thu được theo ý kiến của tác giả"
      case .benefitByUsers: "Lợi ích thu được theo ý kiến của nơi áp dụng"
      case .firstUsers: "Những người đã tham gia áp dụng lần đầu"
      }
    }

    /// How the author is helped to write it.
    public var hint: String {
      switch self {
      case .before: "Cách làm cũ và chỗ chưa được của nó. Nêu số liệu nếu có."
      case .content: "Các bước thực hiện, đủ để người khác làm theo."
      case .novelty: "Mới trong phạm vi cơ sở là đủ."
      case .confidential: "Để trống nếu không có."
      case .requirements: "Con người, thiết bị, kinh phí cần có."
      case .spread: "Nơi đã áp dụng và nơi khác có thể áp dụng."
      case .benefitByAuthors: "So sánh trước và sau bằng số liệu: tiết kiệm, làm lợi, lợi ích xã hội."
      case .benefitByUsers: "Ý kiến của đơn vị, cá nhân đã áp dụng hoặc áp dụng thử."
      case .firstUsers: "Họ tên, nơi công tác, công việc đã làm. Để trống nếu không có."
      }
    }

    public var isRequired: Bool {
      switch self {
      case .before, .content, .novelty, .spread, .benefitByAuthors: true
      case .confidential, .requirements, .benefitByUsers, .firstUsers: false
      }
    }

    /// The longest text that is taken, in characters.
    public static let limit = 20_000
  }

  public static let titleLimit = 500
}

/// An author or co-author and their share in the work.
public struct Author: Hashable, Sendable, Codable {
  /// The account, when the author has one here: the filer's, or that of someone who was invited.
  public var person: Person.ID?
  /// How the account came into the list; nil for the filer's.
  public internal(set) var invitation: Invitation?
  public var name: String
  public var birth: Day?
  public var workplace: String
  public var position: String
  public var qualification: String
  public var share: Share?

  public init(
    person: Person.ID? = nil, name: String, birth: Day? = nil, workplace: String = "", position: String = "",
    qualification: String = "", share: Share? = nil
  ) {
    self.person = person
    self.name = name
    self.birth = birth
    self.workplace = workplace
    self.position = position
    self.qualification = qualification
    self.share = share
  }
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

/// A file that stands in the dossier; its bytes are kept by their digest.
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
