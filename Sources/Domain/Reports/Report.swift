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

    /// Whether it was ever sent.
    public var wasSent: Bool { self != .draft }
    /// Whether it is to be looked at.
    public var isWaiting: Bool { self == .sent }
    /// Whether it is to be corrected.
    public var isReturned: Bool { self == .returned }

    /// Whether it counts as done.
    public var isIn: Bool { self == .sent || self == .taken }
  }

  /// Something that happened to it.
  public struct Event: Hashable, Sendable, Codable {
    public enum Happening: Hashable, Sendable, Codable {
      case sent
      case returned(reason: String)
      case taken(note: String)
      /// Somebody wrote in it, added or took off a file: what of it.
      case written([String])
    }

    public let what: Happening
    public let by: Person.ID
    public let at: Instant
    /// Why the standing office entered it in the unit's name (nhập thay); nil where the unit sent it.
    public var entered: String?
  }

  /// Who sends a report of a unit.
  public enum Sender: Hashable, Sendable {
    /// The unit's head, who signs by sending.
    case head
    /// Someone else of the unit: the report says who signed it.
    case clerk
    /// The standing office, which enters what came on paper, and says why.
    case office(reason: String)
  }

  /// What is written by hand.
  public struct Content: Hashable, Sendable, Codable {
    /// By the keys of the headings; one under which there is nothing to say is not there.
    public var passages: [String: String] = [:]
    /// Figures that the unit changed.
    public var changes: [ReportFigure.Change] = []
    /// What the program cannot know: what is counted, and how much of it.
    public var additions: [Addition] = []
    /// Number and symbol; empty where it has none.
    public var number = ""
    public var day: Day?
    public var signer = ""
    /// By what authority it is signed; nil where its head signs.
    public var authority: SigningAuthority?
    /// To whom it goes, one a line; nil where it goes to whom the program proposes.
    public var recipients: [String]?

    public init() {}
  }

  public struct Addition: Hashable, Sendable, Codable {
    public var name: String
    public var value: String

    public init(name: String, value: String) { (self.name, self.value) = (name, value) }
  }

  /// What it said when it was sent before, until it was given back.
  public struct Version: Hashable, Sendable, Codable {
    public let content: Content
    public let attached: [KeptFile]
    public let figures: [ReportFigure]
    public let lists: [Listed]
    public let headings: [ReportHeading]
    public let coverage: Coverage?
    /// Nil in what was sent before differences were kept.
    public let differences: [Difference]?
    public let sent: Event
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

  /// A figure of a unit that is not what the program counts of it: the unit reported another, its dossiers changed
  /// after it was sent, or its report is missing.
  public struct Difference: Hashable, Sendable, Codable {
    /// The key of the figure.
    public let figure: String
    /// The name of the unit.
    public let unit: String
    /// Nil where the report is missing.
    public let reported: Int?
    public let counted: Int

    /// Kept of a consolidated report; the table has all.
    public static let mostKept = 300

    public init(figure: String, unit: String, reported: Int?, counted: Int) {
      (self.figure, self.unit, self.reported, self.counted) = (figure, unit, reported, counted)
    }

    /// By how much the program counts more.
    public var difference: Int { counted - (reported ?? 0) }
  }

  public let id: Key
  /// What the unit was called when the report was begun.
  public let unitName: String
  /// The unit to which it goes; nil where that is none of this installation.
  public internal(set) var receiver: Unit.ID?
  /// The key of the duty that it closes; nil for a consolidated report that closes none.
  public internal(set) var closes: String?
  public internal(set) var content: Content
  /// Scans and annexes.
  public internal(set) var attached: [KeptFile]
  /// As they stood when it was last sent, with what the unit changed; empty before.
  public internal(set) var figures: [ReportFigure]
  /// The lists of a review, as they stood when it was last sent.
  public internal(set) var lists: [Listed]
  public internal(set) var coverage: Coverage?
  /// The units whose records its figures count, as it was last sent; nil before, and for a report of the whole plan.
  public internal(set) var counted: [Unit.ID]?
  /// Whose figures were not what the program counted when a consolidated report was issued, by figure, the greatest
  /// first; nil in a unit's own.
  public internal(set) var differences: [Difference]?
  /// Its headings, as they were when it was last sent; empty before.
  public internal(set) var headings: [ReportHeading]
  /// What was sent before and given back, the first first.
  public internal(set) var versions: [Version]
  public internal(set) var state: State
  public internal(set) var history: [Event]

  public init(_ key: Key, unitName: String, receiver: Unit.ID?, closes: String?) {
    (id, self.unitName, self.receiver, self.closes) = (key, unitName, receiver, closes)
    (content, attached, figures, lists, coverage, state, history) = (Content(), [], [], [], nil, .draft, [])
    (headings, versions) = ([], [])
  }

  /// When it was last sent; nil while it never was.
  public var sent: Event? { history.last { $0.what == .sent } }

  /// When it was first sent: what the receiver gives back later was in time all the same. Nil while it never was.
  public var firstSent: Event? { history.first { $0.what == .sent } }

  /// Why it was given back each time, the first first.
  public var returns: [String] {
    history.compactMap { if case .returned(let reason) = $0.what { reason } else { nil } }
  }

  /// Why it was given back; nil where it is not to be corrected.
  public var returnReason: String? {
    guard state == .returned else { return nil }
    return history.lazy.reversed().compactMap { if case .returned(let reason) = $0.what { reason } else { nil } }.first
  }

  /// What is written under a heading; empty where there is nothing to say.
  public func passage(_ heading: ReportHeading) -> String { content.passages[heading.key] ?? "" }

  /// The headings under which it is shown: its own once it was sent, else those that the plan has now.
  public func headings(under given: GivenDuty) -> [ReportHeading] {
    state.isIn && !headings.isEmpty ? headings : given.headings
  }

  /// The report as it was sent before it was given back for the so many-th time, counted from 1; nil where there was
  /// no such time.
  public func version(_ number: Int) -> Report? {
    guard versions.indices.contains(number - 1) else { return nil }
    let version = versions[number - 1]
    var report = self
    (report.content, report.attached, report.figures) = (version.content, version.attached, version.figures)
    (report.lists, report.headings, report.state) = (version.lists, version.headings, .sent)
    (report.coverage, report.differences) = (version.coverage, version.differences)
    report.versions = Array(versions.prefix(number - 1))
    report.history = Array(history.prefix { $0 != version.sent }) + [version.sent]
    return report
  }
}

extension Report.Key: CustomStringConvertible {
  public var description: String { "\(plan)/\(round)/\(duty)/\(unit)" + (kind == .own ? "" : "/\(kind.rawValue)") }
}
