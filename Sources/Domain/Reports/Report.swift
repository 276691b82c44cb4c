/// A report (báo cáo) that a plan asks of its units: written under headings, with figures that the program counts, sent
/// to the body that the plan names. A consolidated one adds up those of a round, by the unit that received them.
public struct Report: Hashable, Sendable, Codable, Identifiable {
  public enum Kind: String, Hashable, Sendable, Codable {
    /// A unit's own.
    case own
    /// Of all that came in a round (báo cáo tổng hợp).
    case consolidated
  }

  /// What a report is known by: each unit has one for each time that a duty falls due.
  public struct Key: Hashable, Sendable, Codable {
    public let plan: Plan.ID
    /// The round of the plan; 0 for a plan of one time.
    public let round: Int
    /// The key of the duty that asks for the reports: `sau-thang`, `nam@2024`.
    public let duty: String
    /// Whose it is; of a consolidated one the unit that received the others.
    public let unit: Unit.ID
    public let kind: Kind

    public init(plan: Plan.ID, round: Int, duty: String, unit: Unit.ID, kind: Kind = .own) {
      (self.plan, self.round, self.duty, self.unit, self.kind) = (plan, round, duty, unit, kind)
    }
  }

  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    case draft, sent, returned, taken

    public var name: String {
      switch self {
      case .draft: "đang soạn"
      case .sent: "đã gửi"
      case .returned: "trả lại để sửa"
      case .taken: "đã nhận"
      }
    }

    /// Whether it counts as done.
    public var isIn: Bool { self == .sent || self == .taken }
  }

  /// Something that happened to it.
  public struct Event: Hashable, Sendable, Codable {
    public enum Happening: Hashable, Sendable, Codable {
      case sent
      case returned(reason: String)
      case taken(note: String)
    }

    public let what: Happening
    public let by: Person.ID
    public let at: Instant
  }

  /// What is written by hand.
  public struct Content: Hashable, Sendable, Codable {
    /// By heading; a heading under which there is nothing to say is not there.
    public var passages: [String: String] = [:]
    /// Figures that the unit changed.
    public var changes: [ReportFigure.Change] = []
    /// What the program cannot know: what is counted, and how much of it.
    public var additions: [Addition] = []
    /// Number and symbol; empty where it has none.
    public var number = ""
    public var day: Day?
    public var signer = ""

    public init() {}
  }

  public struct Addition: Hashable, Sendable, Codable {
    public var name: String
    public var value: String

    public init(name: String, value: String) { (self.name, self.value) = (name, value) }
  }

  /// A list that a review has filled in: duties that were kept, duties that were missed, honours.
  public struct Listed: Hashable, Sendable, Codable {
    public let name: String
    public let items: [String]

    public static let mostItems = 200

    /// What is more than a list has room for is counted in its last item.
    public init(_ name: String, _ items: [String]) {
      let more = items.count - Self.mostItems
      self.name = name
      self.items = more > 0 ? items.prefix(Self.mostItems) + ["và \(more.grouped) mục nữa"] : items
    }
  }

  /// Who was asked in the round of a consolidated report, as it was issued.
  public struct Coverage: Hashable, Sendable, Codable {
    public let asked: Int
    public let received: Int
    /// Names of those whose report is missing, at most `mostNamed`.
    public let missing: [String]

    public static let mostNamed = 300

    public init(asked: Int, received: Int, missing: [String]) {
      (self.asked, self.received) = (asked, received)
      self.missing = Array(missing.prefix(Self.mostNamed))
    }
  }

  public let id: Key
  /// What the unit was called when the report was begun.
  public let unitName: String
  /// The unit to which it goes; nil where that is none of this installation.
  public let receiver: Unit.ID?
  /// The key of the duty that it closes; nil for a consolidated report that closes none.
  public let closes: String?
  public internal(set) var content: Content
  /// Scans and annexes.
  public internal(set) var attached: [Fulfilment.File]
  /// As they stood when it was last sent, with what the unit changed; empty before.
  public internal(set) var figures: [ReportFigure]
  /// The lists of a review, as they stood when it was last sent.
  public internal(set) var lists: [Listed]
  public internal(set) var coverage: Coverage?
  public internal(set) var state: State
  public internal(set) var history: [Event]

  public init(_ key: Key, unitName: String, receiver: Unit.ID?, closes: String?) {
    (id, self.unitName, self.receiver, self.closes) = (key, unitName, receiver, closes)
    (content, attached, figures, lists, coverage, state, history) = (Content(), [], [], [], nil, .draft, [])
  }

  /// When it was last sent; nil while it never was.
  public var sent: Event? { history.last { $0.what == .sent } }

  /// Why it was given back; nil where it is not to be corrected.
  public var returnReason: String? {
    guard state == .returned, case .returned(let reason)? = history.last?.what else { return nil }
    return reason
  }

  /// What is written under a heading; empty where there is nothing to say.
  public func passage(_ heading: ReportHeading) -> String { content.passages[heading.rawValue] ?? "" }
}

extension Report.Key: CustomStringConvertible {
  public var description: String { "\(plan)/\(round)/\(duty)/\(unit)" + (kind == .own ? "" : "/\(kind.rawValue)") }
}

/// The headings of a report, in their order.
public enum ReportHeading: String, Hashable, Sendable, Codable, CaseIterable {
  case results = "ket-qua"
  case shortcomings = "han-che"
  case causes = "nguyen-nhan"
  case proposals = "kien-nghi"
  case next = "nhiem-vu"

  public var name: String {
    switch self {
    case .results: "Kết quả thực hiện"
    case .shortcomings: "Hạn chế, khó khăn"
    case .causes: "Nguyên nhân"
    case .proposals: "Kiến nghị, đề xuất"
    case .next: "Nhiệm vụ thời gian tới"
    }
  }
}
