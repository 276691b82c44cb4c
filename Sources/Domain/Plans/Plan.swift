/// A plan (kế hoạch) as data: everything that an issuing office laid down for one movement or one round of
/// recognition. The program holds no rule of any one plan outside such a value.
public struct Plan: Hashable, Sendable, Codable {
  public typealias ID = Slug<Plan>

  public var id: ID
  public var title: String
  /// A name short enough for menus, such as `Tam Điệp 2024`.
  public var shortTitle: String
  public var document: Document
  /// The bodies that the plan speaks of, in the order of the file.
  public var bodies: [Body]
  /// The body that issued it.
  public var issuedBy: Body.ID
  /// The body above the issuer, as it stands over the issuer in the head of its papers.
  public var superiorBody: Body.ID?
  /// The place written before the day in papers, such as `Tam Điệp`.
  public var place: String
  public var level: Level
  public var period: Period
  public var basis: [Basis]
  public var offices: Offices
  public var signature: Signature
  public var recipients: [Recipient]
  /// Where to turn with a difficulty; nil where the plan does not say.
  public var difficulties: Difficulties?
  /// What it takes in; never empty.
  public var works: [KindOfWork]
  public var participants: Participants
  public var fields: [Category]
  /// Kinds of solutions; empty where the plan does not tell them apart.
  public var solutions: [Category]
  public var conditions: [Condition]
  public var exclusions: [Exclusion]
  public var tracks: [Track]
  public var dossier: [Part]
  public var timeLimits: TimeLimits
  /// The judgements in the order in which a dossier goes through them; empty where the plan recognises nothing.
  public var judging: [Judgement]
  public var grades: [Grade]
  /// How many of the grades may be given.
  public var caps: [Cap]
  /// Whom the plan or the law prefers where means are equal.
  public var ties: [TieRule]
  /// What the council gives beside the grades.
  public var specialPrizes: [SpecialPrize]
  public var commendations: [CommendationKind]
  public var targets: [Target]
  /// What it gives bodies to do (`duties` of its file).
  public var givenDuties: [GivenDuty]
  public var budget: [BudgetLine]
  /// Nil where an estimate is approved without one.
  public var estimateAppraisal: EstimateAppraisal?
  /// The fund that it sets up; nil where it sets up none.
  public var fund: FundRules?
  /// The yearly book that it asks for; nil where it asks for none.
  public var book: BookRules?
  public var forwards: [Forwarding]

  public init(
    id: ID, title: String, shortTitle: String, document: Document = Document(), bodies: [Body],
    issuedBy: Body.ID, superiorBody: Body.ID? = nil, place: String, level: Level, period: Period, basis: [Basis] = [],
    offices: Offices, signature: Signature, recipients: [Recipient] = [],
    difficulties: Difficulties? = nil, works: [KindOfWork] = [.usual],
    participants: Participants,
    fields: [Category], solutions: [Category] = [], conditions: [Condition] = [], exclusions: [Exclusion] = [],
    tracks: [Track], dossier: [Part], timeLimits: TimeLimits, judging: [Judgement] = [], grades: [Grade] = [],
    caps: [Cap] = [], ties: [TieRule] = [], specialPrizes: [SpecialPrize] = [],
    commendations: [CommendationKind] = [], targets: [Target] = [],
    givenDuties: [GivenDuty] = [], budget: [BudgetLine] = [], estimateAppraisal: EstimateAppraisal? = nil,
    fund: FundRules? = nil, book: BookRules? = nil, forwards: [Forwarding] = []
  ) {
    self.id = id
    self.title = title
    self.shortTitle = shortTitle
    self.document = document
    self.bodies = bodies
    self.issuedBy = issuedBy
    self.superiorBody = superiorBody
    self.place = place
    self.level = level
    self.period = period
    self.basis = basis
    self.offices = offices
    self.signature = signature
    self.recipients = recipients
    self.difficulties = difficulties
    self.works = works
    self.participants = participants
    self.fields = fields
    self.solutions = solutions
    self.conditions = conditions
    self.exclusions = exclusions
    self.tracks = tracks
    self.dossier = dossier
    self.timeLimits = timeLimits
    self.judging = judging
    self.grades = grades
    self.caps = caps
    self.ties = ties
    self.specialPrizes = specialPrizes
    self.commendations = commendations
    self.targets = targets
    self.givenDuties = givenDuties
    self.budget = budget
    self.estimateAppraisal = estimateAppraisal
    self.fund = fund
    self.book = book
    self.forwards = forwards
  }

  /// The first and the last day for which the plan speaks.
  public struct Period: Hashable, Sendable, Codable {
    public var from: Day
    public var through: Day
    /// Every how many years the plan starts again with the same rules, each time with days of its own (`Plan.days`);
    /// nil for a plan of one time.
    public var every: Int?
    /// Why a day of the round is another than the plan says; nil where none was moved.
    public var moved: String?
    /// Where the plan says so; nil where it follows from the document as a whole.
    public var source: Source?

    /// `từ ngày 1/1/2025 đến hết ngày 31/12/2025`; why a day was moved follows in brackets.
    public var phrase: String { Window(from: from, until: .through(through), moved: moved).phrase }

    public init(from: Day, through: Day, every: Int? = nil, source: Source? = nil) {
      self.from = from
      self.through = through
      self.every = every
      self.source = source
    }

    /// What the round is called by its years: `2024`, `2024-2025`.
    public var years: String {
      from.year == through.year ? "\(from.year)" : "\(from.year)-\(through.year)"
    }

    /// Whether what was achieved on that day was not achieved in the plan's time; nothing is where the plan is silent.
    public func excludes(_ day: Day) -> Bool {
      if case .assumption = source { return false }
      return day < from || through < day
    }
  }

  /// A document the plan rests on.
  public struct Basis: Hashable, Sendable, Codable {
    public var cite: String
    public var date: Day?
    public var about: String?
    /// The last day on which it is in force; nil while no end is known.
    public var until: Day?
    /// What took its place, as papers cite it; nil where nothing did.
    public var replacedBy: String?

    public init(
      cite: String, date: Day? = nil, about: String? = nil, until: Day? = nil, replacedBy: String? = nil
    ) {
      self.cite = cite
      self.date = date
      self.about = about
      self.until = until
      self.replacedBy = replacedBy
    }

    /// Whether it is in force on that day; one without a known end always is.
    public func isInForce(on day: Day) -> Bool { until.map { day <= $0 } ?? true }

    /// As a paper of that day cites it: what took its place once it is out of force; nil where nothing did.
    ///
    /// - Parameter day: nil for a paper that has no day yet, which cites it as the plan does.
    public func cited(on day: Day?) -> String? {
      if let day, !isInForce(on: day) { return replacedBy }
      return "\(cite)\(date.map { " \($0.formal)" } ?? "")\(about.map { " \($0)" } ?? "")"
    }
  }

  /// Who is there for what.
  public struct Offices: Hashable, Sendable, Codable {
    /// The standing office (cơ quan thường trực): receives, checks, prepares, publishes.
    public var standing: Body.ID
    /// The council that judges.
    public var council: Body.ID
    /// Who issues the decision of recognition.
    public var decides: Body.ID
    public var source: Source

    public init(standing: Body.ID, council: Body.ID, decides: Body.ID, source: Source) {
      self.standing = standing
      self.council = council
      self.decides = decides
      self.source = source
    }
  }

  /// Who signs and in whose name, as the signature block of the plan's papers shows it.
  public struct Signature: Hashable, Sendable, Codable {
    /// Lines above the signer's title: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`.
    public var authority: [String]
    public var title: String
    public var name: String?
    /// The part of the plan that it follows, such as its own signature block.
    public var source: Source?

    public init(authority: [String], title: String, name: String? = nil, source: Source? = nil) {
      self.authority = authority
      self.title = title
      self.name = name
      self.source = source
    }
  }
}

/// The level of a plan: a label with an order, because levels come and go with the law.
public struct Level: Hashable, Sendable, Codable {
  public typealias ID = Slug<Level>

  public var id: ID
  public var name: String

  public init(id: ID, name: String) {
    self.id = id
    self.name = name
  }
}

/// A node of a plan's own taxonomy: a field (lĩnh vực) or a kind of solution (giải pháp), to any depth.
public struct Category: Hashable, Sendable, Codable {
  public typealias ID = Slug<Category>

  public var id: ID
  /// The plan's own code, such as `1a`; nil where it has none.
  public var code: String?
  public var name: String
  public var children: [Category]
  public var source: Source

  public init(id: ID, code: String? = nil, name: String, children: [Category] = [], source: Source) {
    self.id = id
    self.code = code
    self.name = name
    self.children = children
    self.source = source
  }
}

extension Plan {
  /// The documents that the plan rests on and that are out of force on that day.
  public func basisOutOfForce(on day: Day) -> [Basis] { basis.filter { !$0.isInForce(on: day) } }
}

extension Plan.Basis {
  /// `Nghị định số 91/2017/NĐ-CP hết hiệu lực sau ngày 31/12/2023; văn bản căn cứ Nghị định số 98/2023/NĐ-CP`
  public var outOfForceText: String? {
    until.map { until in
      let instead = replacedBy.map { "văn bản căn cứ \($0)" } ?? "văn bản không căn cứ nữa"
      return "\(cite) hết hiệu lực sau ngày \(until.short); \(instead)"
    }
  }
}
