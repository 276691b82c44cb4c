/// A dossier (hồ sơ): one initiative on its way through one plan, with everything that happened to it.
public struct Dossier: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<Dossier>

  public let id: ID
  public let plan: Plan.ID
  /// The version of the plan it was filed under.
  public let planVersion: Int
  /// The round of the plan (`Plan.round`) to which it belongs: registers, targets and tallies count by it.
  public let round: Int
  public internal(set) var track: Track.ID
  /// Who started it and files it.
  public internal(set) var filer: Person.ID
  public internal(set) var unit: Unit.ID?
  /// From which units it came to that one, where units were divided, the first first; nil where it is where it was
  /// filed.
  public internal(set) var former: [FormerUnit]?
  /// The unit's name on the day of filing.
  public internal(set) var unitName: String?
  public internal(set) var writing: Writing
  public internal(set) var attachments: [Attachment]
  public internal(set) var state: State
  /// Counts the author's saves, so that two windows on one draft notice each other.
  public internal(set) var revision: Int
  /// The unit that has it before it reaches the receiving office; nil before it is submitted and once it is there.
  public internal(set) var holding: Holding?
  /// Who files it for its authors and guides them; nil where the authors file.
  public internal(set) var guide: Guide?
  /// Whose guardians have to consent to what, as its plan says it; nil where the plan asks for none.
  public internal(set) var consentRule: Plan.ConsentRule?
  /// What guardians consented to and took back; nil while nobody has.
  public internal(set) var withdrawnConsents: [WithdrawnConsent]?
  /// How it came, where an officer entered it from the paper.
  public internal(set) var onPaper: OnPaper?
  public internal(set) var submitted: Instant?
  public internal(set) var received: Receipt?
  public internal(set) var accepted: Instant?
  public internal(set) var checks: [Check]
  /// What was said of exclusions that the plan asks about again.
  public internal(set) var confirmations: [Confirmation] = []
  public internal(set) var completion: CompletionRequest?
  /// Number and recipients of the notice of a refusal; nil where it goes to those whom the plan proposes.
  public internal(set) var refusalNotice: Outgoing?
  public internal(set) var lateAdmission: Admission?
  public internal(set) var session: Session.ID?
  /// The session that looks at it once more, after it was recognised.
  public internal(set) var look: Session.ID?
  /// What the judgements of its plan came to, in their order.
  public internal(set) var judged: [Judged] = []
  public internal(set) var outcome: Outcome?
  public internal(set) var certificate: Certificate?
  /// The decision that last corrected the names under which it was recognised.
  public internal(set) var correction: DecisionReference?
  /// The day by which the one who holds the dossier now should have dealt with it.
  public internal(set) var due: Day?
  /// Whether the author wants it to go to a higher level; nil while nothing was said.
  public internal(set) var wish: Wish?
  /// The list by which it goes, or went, to a higher level.
  public internal(set) var forwarded: ForwardingList.ID?
  /// Where it comes from, when a lower level forwarded it.
  public internal(set) var origin: Origin?
  /// The dossier of the higher level, in this installation, by which it is recognised there too and shown to the
  /// public: the two are listed once.
  public internal(set) var recognisedAbove: Dossier.ID?
  /// Its number on the national portal; nil while nobody has written one down.
  public internal(set) var nationalNumber: NationalNumber?
  public internal(set) var history: [Event]
  /// Whether the unit's head confirmed that it concerns the unit's own field; nil where nobody was asked.
  public internal(set) var isOwnField: Bool?
  /// Who declined to be an author; nil while nobody has.
  var declined: [Declination]?
  /// What people said of typed names like theirs; nil while nobody has said anything.
  var said: [Statement]?

  /// The office's receipt.
  public struct Receipt: Hashable, Sendable, Codable {
    /// The number in the register (sổ tiếp nhận) of the plan.
    public var number: Int
    public var at: Instant
    public var by: Person.ID
    /// What came of each part, as the officer counted it.
    public var delivery: Delivery
  }

  /// The office's verdict on one condition or exclusion.
  public struct Check: Hashable, Sendable, Codable {
    /// A condition's or an exclusion's id in the plan.
    public var rule: String
    /// The condition is met, or the exclusion does not apply.
    public var holds: Bool
    public var note: String

    public init(rule: String, holds: Bool, note: String = "") {
      self.rule = rule
      self.holds = holds
      self.note = note
    }
  }

  /// What the council's closed sheet and the decision say.
  public struct Outcome: Hashable, Sendable, Codable {
    public var ballots: Int
    public var mean: Mean?
    public var recognised: Bool
    public var grade: Grade.ID?
    /// With that of special prizes.
    public var prize: Dong
    /// The special prizes that the decision gives; nil for none.
    public var specials: [SpecialPrize.ID]?
    public var decision: Decision.ID?

    public init(
      ballots: Int, mean: Mean?, recognised: Bool, grade: Grade.ID?, prize: Dong, specials: [SpecialPrize.ID]? = nil,
      decision: Decision.ID?
    ) {
      self.ballots = ballots
      self.mean = mean
      self.recognised = recognised
      self.grade = grade
      self.prize = prize
      self.specials = specials
      self.decision = decision
    }
  }
}

extension Dossier {
  /// The states of a dossier's life (design §4).
  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    case draft, submitted, endorsed, received, incomplete, accepted, refused
    case shortlisted
    case notShortlisted = "not-shortlisted"
    case inCouncil = "in-council"
    case scored, recognised
    case notRecognised = "not-recognised"
    case certified, published, withdrawn, revoked

    /// The words that pages and papers use.
    public var name: String {
      switch self {
      case .draft: "nháp"
      case .submitted: "chờ đơn vị xác nhận"
      case .endorsed: "chờ tiếp nhận"
      case .received: "đang kiểm tra"
      case .incomplete: "chờ bổ sung"
      case .accepted: "hợp lệ"
      case .refused: "không hợp lệ"
      case .shortlisted: "qua thẩm định"
      case .notShortlisted: "không qua thẩm định"
      case .inCouncil: "Hội đồng đang xét"
      case .scored: "Hội đồng đã xét"
      case .recognised: "được công nhận"
      case .notRecognised: "không được công nhận"
      case .certified: "đã cấp giấy chứng nhận"
      case .published: "đã công bố"
      case .withdrawn: "đã rút"
      case .revoked: "đã hủy bỏ"
      }
    }

    /// Whether the step is open in this state, wherever the dossier is besides.
    public func allows(_ step: Step) -> Bool { Dossier.allows(step, in: self) }

    /// The author may write in it.
    public var isBeingWritten: Bool { allows(.write) }

    /// Its author has handed it in.
    public var isHandedIn: Bool { self != .draft }

    /// It has reached the receiving office.
    public var isAtOffice: Bool { self != .draft && self != .submitted }

    /// What the receiving office has still to deal with, or waits for an author with.
    public static let forIntake: Set<State> = [.endorsed, .received, .incomplete]

    /// The office found it valid, and nobody has decided on it.
    public var isFoundValid: Bool { self == .accepted }

    /// Nothing more will happen to it by itself.
    public var isFinal: Bool {
      switch self {
      case .refused, .notShortlisted, .notRecognised, .published, .withdrawn, .revoked: true
      default: false
      }
    }

    /// The public reads of it: as recognised, or as revoked after that.
    public var isShownToAll: Bool { self == .published || self == .revoked }

    /// Recognised by a decision that stands.
    public var isRecognised: Bool { allows(.revoke) }
  }
}

extension Dossier {
  /// It has come to the receiving office: what was withdrawn before it was ever submitted has not.
  public var hasReachedOffice: Bool { state.isAtOffice && submitted != nil }

  /// The first author and how many stand beside: `Trần Minh Mẫu và 1 đồng tác giả`.
  public var byline: String {
    guard let first = writing.authors.first else { return "" }
    let others = writing.authors.count - 1
    return others > 0 ? "\(first.name) và \(others) đồng tác giả" : first.name
  }
}
