/// Something that a unit holds or publishes for plans (sự kiện): a meeting, a workshop, a class, a ceremony, what was
/// in the media.
public struct Event: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<Event>

  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case meeting, workshop
    case training
    case exhibition, ceremony, contest, publicity

    public var name: String {
      switch self {
      case .meeting: "Hội nghị, cuộc họp"
      case .workshop: "Hội thảo, tọa đàm"
      case .training: "Lớp tập huấn"
      case .exhibition: "Triển lãm, hội chợ"
      case .ceremony: "Lễ biểu dương, trao giải"
      case .contest: "Cuộc thi"
      case .publicity: "Tuyên truyền, tin bài"
      }
    }
  }

  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    case draft, announced, held, cancelled

    public var name: String {
      switch self {
      case .draft: "đang chuẩn bị"
      case .announced: "đã thông báo"
      case .held: "đã tổ chức"
      case .cancelled: "đã hủy"
      }
    }
  }

  /// Where something was published.
  public struct Coverage: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Identifier<Coverage>

    public let id: ID
    /// The newspaper, station or site.
    public let outlet: String
    public let title: String
    public let day: Day
    /// Its address; empty where it has none.
    public let link: String
  }

  /// What came of it, as it was said at a time.
  public struct Outcome: Hashable, Sendable, Codable {
    public internal(set) var text: String
    /// How many were there where nobody is counted by name.
    public let audience: Int?
    public let cost: Dong?
    /// Why an earlier one was changed; empty in the first.
    public internal(set) var reason: String
    public let by: Person.ID
    public let at: Instant
  }

  public let id: ID
  /// The unit that holds it.
  public let unit: Unit.ID
  public internal(set) var details: EventDetails
  public internal(set) var state: State
  /// What was said of its outcome; the last counts.
  public internal(set) var outcomes: [Outcome] = []
  /// Why it was cancelled.
  public internal(set) var reason = ""
  public internal(set) var coverage: [Coverage] = []
  public internal(set) var documents: [KeptFile] = []
  /// What families' words took from it; nil while nothing was.
  public internal(set) var notices: [Remark]?
  public let by: Person.ID
  public let made: Instant

  public var outcome: Outcome? { outcomes.last }
  public var time: EventTime { details.time }

  public var isDraft: Bool { state == .draft }
  public var isAnnounced: Bool { state == .announced }
  public var isHeld: Bool { state == .held }
  public var isCancelled: Bool { state == .cancelled }
  /// Whether it can still be changed or cancelled.
  public var isAhead: Bool { isDraft || isAnnounced }
  /// Whether people can be there or were.
  public var takesPresence: Bool { isAnnounced || isHeld }

  /// The day on which it did the duties that it serves; nil while it was not held.
  public var doneOn: Day? { state == .held ? time.through : nil }

  init(id: ID, unit: Unit.ID, details: EventDetails, state: State, by: Person.ID, at now: Instant) {
    (self.id, self.unit, self.details, self.state) = (id, unit, details, state)
    (self.by, made) = (by, now)
  }
}

/// What an event is, as it is planned or was held.
public struct EventDetails: Hashable, Sendable, Codable {
  /// Plans that one event may serve, and duties that it may do.
  private static let (mostPlans, mostDuties) = (10, 50)

  public let kind: Event.Kind
  public internal(set) var title: String
  public let time: EventTime
  public internal(set) var place: String
  public internal(set) var content: String
  /// What happens when, a line each.
  public internal(set) var programme: String
  /// Who teaches or speaks.
  public internal(set) var teacher: String
  public let plans: [Plan.ID]
  public let duties: [ServedDuty]
  /// Whether everyone who is signed in may come.
  public let isOpen: Bool

  /// - Throws: `Refusals` for what is missing or too long.
  public init(
    kind: Event.Kind?, title: String, time: EventTime, place: String = "", content: String = "",
    programme: String = "", teacher: String = "", plans: [Plan.ID], duties: [ServedDuty] = [], isOpen: Bool = false
  ) throws {
    var refusals: [Refusal] = []
    func check(_ field: String, _ text: String, _ range: ClosedRange<Int>, _ sentence: String) -> String {
      let text = text.typed
      if !range.contains(text.count) { refusals.append(.input(field, sentence)) }
      return text
    }
    if kind == nil { refusals.append(.input("kind", "Chọn loại sự kiện.")) }
    self.title = check("title", title, 5...200, "Ghi tên sự kiện, từ 5 đến 200 ký tự.")
    self.place = check("place", place, 0...300, "Địa điểm dài tối đa 300 ký tự.")
    self.content = check("content", content, 0...10_000, "Nội dung dài tối đa 10.000 ký tự.")
    self.programme = check("programme", programme, 0...5000, "Chương trình dài tối đa 5.000 ký tự.")
    self.teacher = check("teacher", teacher, 0...300, "Người giảng, báo cáo viên dài tối đa 300 ký tự.")
    let all = plans + duties.map(\.plan)
    var seen: Set<Plan.ID> = []
    self.plans = all.filter { seen.insert($0).inserted }
    if all.isEmpty { refusals.append(.input("plan", "Chọn ít nhất một kế hoạch mà sự kiện này phục vụ.")) }
    if self.plans.count > Self.mostPlans || duties.count > Self.mostDuties {
      refusals.append(.input("plan", "Một sự kiện phục vụ nhiều nhất 10 kế hoạch và 50 việc được giao."))
    }
    guard refusals.isEmpty, let kind else { throw Refusals(refusals) }
    (self.kind, self.time, self.duties, self.isOpen) = (kind, time, duties, isOpen)
  }
}
