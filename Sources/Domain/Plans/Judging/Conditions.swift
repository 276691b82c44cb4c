/// What must hold for a work to be recognised. What the program can compute it computes; the rest the receiving office
/// checks.
public struct Condition: Hashable, Sendable, Codable {
  public typealias ID = Slug<Condition>

  /// What the program can answer of it from what it knows.
  public enum Check: String, Hashable, Sendable, Codable, CaseIterable {
    /// Nothing: a person answers it.
    case office
    /// The authors are named and their shares add up.
    case namedAuthors = "named-authors"
    /// The author's unit has filed its plan in response to the movement.
    case unitResponsePlan = "unit-response-plan"
    /// The day of first use or trial is given, and is where the plan wants it; the benefit a person judges.
    case applied
    /// The kind of solution is one of the plan's.
    case solution
    /// A lower level recognised it: the one that sent it here, or by a decision in the register.
    case recognisedBelow = "recognised-below"
    /// It was recognised or awarded elsewhere: by whom, with which number, on which day, in which form.
    case recognisedElsewhere = "recognised-elsewhere"
    /// No award for it is in the register, nor was one given for it here under another plan.
    case notAwardedElsewhere = "not-awarded-elsewhere"
  }

  /// Whether a file has to prove it.
  public enum Evidence: String, Hashable, Sendable, Codable, CaseIterable { case none, optional, required }

  /// When the first use or trial must have been.
  public struct Application: Hashable, Sendable, Codable {
    public var from: Day?
    public var through: Day?
    /// For how many months at least until the dossier is filed.
    public var months: Int?

    public init(from: Day? = nil, through: Day? = nil, months: Int? = nil) {
      self.from = from
      self.through = through
      self.months = months
    }
  }

  public var id: ID
  public var text: String
  public var check: Check
  /// For `applied`; nil where any day will do.
  public var application: Application?
  public var evidence: Evidence
  /// To which dossiers it speaks.
  public var when: When
  public var source: Source

  public init(
    id: ID, text: String, check: Check = .office, application: Application? = nil, evidence: Evidence = .none,
    when: When = .always, source: Source
  ) {
    self.id = id
    self.text = text
    self.check = check
    self.application = application
    self.evidence = evidence
    self.when = when
    self.source = source
  }
}

/// What the plan does not recognise; the author declares that it does not apply, the office checks it when the clause
/// says.
public struct Exclusion: Hashable, Sendable, Codable {
  public typealias ID = Slug<Exclusion>

  /// When it is asked about.
  public enum Moment: String, Hashable, Sendable, Codable, CaseIterable {
    /// Before the dossier is accepted.
    case intake
    /// Before the council's result is locked.
    case council
    /// Before it goes to a higher level.
    case forwarding

    /// `khi Hội đồng xét`
    public var name: String {
      switch self {
      case .intake: "khi kiểm tra hồ sơ"
      case .council: "khi Hội đồng xét"
      case .forwarding: "khi chuyển cấp trên"
      }
    }
  }

  public var id: ID
  public var text: String
  public var ask: [Moment]
  public var source: Source

  public init(id: ID, text: String, ask: [Moment] = [.intake], source: Source) {
    self.id = id
    self.text = text
    self.ask = ask
    self.source = source
  }
}
