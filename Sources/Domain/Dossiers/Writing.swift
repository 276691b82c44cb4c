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
  /// What guardians of young authors consent to.
  public var consents: [Consent] = []
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
