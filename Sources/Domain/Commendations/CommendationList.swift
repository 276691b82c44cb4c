/// A list of candidates for one kind of commendation (danh sách đề nghị khen thưởng): ordered by the council, decided
/// within the caps, submitted to the one who gives it, and answered by a decision.
public struct CommendationList: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<CommendationList>

  public let id: ID
  public let plan: Plan.ID
  public let kind: CommendationKind.ID
  /// Such as `Đợt tổng kết năm 2024`.
  public let name: String
  /// The year whose caps the list uses up, where the plan runs every year.
  public let year: Int
  /// The council of the plan that orders it; nil where it is one that the installation does not keep.
  public let council: Council.ID?
  public internal(set) var state: State
  public internal(set) var vote: Vote?
  public internal(set) var items: [Item]
  public internal(set) var submitted: Submission?
  /// The decision that answers the list.
  public internal(set) var issuance: Issuance?
  /// Why a list that was submitted was taken back, each time.
  public internal(set) var takenBack: [String]

  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    case open, submitted, decided

    public var name: String {
      switch self {
      case .open: "đang lập"
      case .submitted: "đã trình"
      case .decided: "đã có quyết định"
      }
    }
  }

  /// The council's vote: who of those present agreed is noted at each item.
  public struct Vote: Hashable, Sendable, Codable {
    public var day: Day
    /// Members of the council who voted.
    public var present: Int
    /// Why those with as many votes stand in the order in which they stand; empty where no order was needed.
    public var reason: String

    public init(day: Day, present: Int, reason: String = "") {
      self.day = day
      self.present = present
      self.reason = reason.typed
    }
  }

  /// A candidate on the list, as it stood when the council voted.
  public struct Item: Hashable, Sendable, Codable {
    public var nomination: Nomination.ID
    public var candidate: Nomination.Candidate
    public var unitName: String
    /// How many recognised initiatives the candidate has.
    public var initiatives: Int
    /// Members who agreed.
    public var votes: Int
    /// The place that the council gave among those with as many votes; nil where it gave none.
    public var place: Int?
    /// Why the council does not propose the candidate; empty when it does.
    public var withheld: String
    public var outcome: Outcome

    public enum Outcome: Hashable, Sendable, Codable {
      case open
      /// On the list that was submitted.
      case proposed
      /// Behind the last place of the cap.
      case beyondCap
      /// Not proposed by the council.
      case withheld
      case commended
      /// Struck off by who gives the commendation.
      case struck(reason: String)
    }

    public init(
      nomination: Nomination.ID, candidate: Nomination.Candidate, unitName: String, initiatives: Int, votes: Int,
      place: Int? = nil, withheld: String = ""
    ) {
      self.nomination = nomination
      self.candidate = candidate
      self.unitName = unitName
      self.initiatives = initiatives
      self.votes = votes
      self.place = place
      self.withheld = withheld.typed
      outcome = .open
    }

    /// Whether it takes one of the places of the cap.
    public var takesPlace: Bool { outcome == .proposed || outcome == .commended }
  }

  public struct Submission: Hashable, Sendable, Codable {
    /// Number and symbol of the submission (tờ trình).
    public var number: String
    public var day: Day
    public var by: Person.ID
    /// To whom the submission goes beside whom it addresses; nil where only that and the file.
    public var recipients: [String]?
  }

  /// - Throws: `Refusal` when the plan has no such kind or the list has no name.
  public init(
    id: ID, plan: Plan, kind: CommendationKind.ID, name: String, council: Council.ID?, at now: Instant
  ) throws {
    let name = try name.asked("Ghi tên đợt khen thưởng, dài từ 2 đến 200 ký tự", in: "name", .untold(2...200))
    self.id = id
    self.plan = plan.id
    self.kind = try plan.commendation(kind).id
    self.name = name
    year = plan.period.every == nil ? now.day.year : plan.period.from.year
    self.council = council
    state = .open
    items = []
    takenBack = []
  }

  /// Whether a decision answered it.
  public var isDecided: Bool { state == .decided }

  /// The candidates that take places, from high to low.
  public var proposed: [Item] { items.filter(\.takesPlace) }

  /// How many collectives and individuals take places.
  public var given: [CommendationKind.Candidate: Int] {
    Dictionary(grouping: proposed) { $0.candidate.kind }.mapValues(\.count)
  }

  /// Whether both lists use up the same caps: those of a plan that runs every year begin anew each year.
  public func sharesCap(with other: CommendationList, under plan: Plan) -> Bool {
    kind == other.kind && (plan.period.every == nil || year == other.year)
  }
}

extension CommendationList.Item.Outcome {
  /// In words; empty while it is open.
  public var text: String {
    switch self {
    case .open: ""
    case .proposed: "đã trình"
    case .beyondCap: "hết suất"
    case .withheld: "Hội đồng không đề nghị"
    case .commended: "được khen thưởng"
    case .struck(let reason): "không khen thưởng: \(reason)"
    }
  }
}
