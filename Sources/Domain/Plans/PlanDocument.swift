extension Plan {
  /// The document in which a plan was issued.
  public struct Document: Hashable, Sendable, Codable {
    /// What offices call such a document.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
      case plan = "ke-hoach"
      case contestRules = "the-le"
      case regulation = "quy-che"
      case guidance = "huong-dan"
      case letter = "cong-van"
      case decision = "quyet-dinh"

      public var name: String {
        switch self {
        case .plan: "Kế hoạch"
        case .contestRules: "Thể lệ"
        case .regulation: "Quy chế"
        case .guidance: "Hướng dẫn"
        case .letter: "Công văn"
        case .decision: "Quyết định"
        }
      }

      /// What the first number of its clauses counts.
      public var numbering: Clause.Numbering {
        switch self {
        case .contestRules, .regulation, .decision: .articles
        case .plan, .guidance, .letter: .sections
        }
      }
    }

    public var kind: Kind
    /// Number and symbol, such as `163/KH-UBND`; nil while the office has not numbered it.
    public var number: String?
    public var day: Day?
    /// Who signed it.
    public var signer: String?

    public init(kind: Kind = .plan, number: String? = nil, day: Day? = nil, signer: String? = nil) {
      self.kind = kind
      self.number = number
      self.day = day
      self.signer = signer
    }

    /// A clause of the document by its number.
    public func clause(_ number: String) -> Clause { Clause(number, kind.numbering) }
  }

  public var number: String? { document.number }
  public var issued: Day? { document.day }
}
