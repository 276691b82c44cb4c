/// Something that a plan gives one of its bodies to do (việc được giao): who, what, from when, by when, by which
/// clause, and what closes it. Whatever gives work by a day gives duties; they are followed in one way.
public struct Duty: Hashable, Sendable, Identifiable {
  /// The record that closes it.
  public enum Work: Hashable, Sendable {
    /// A body of the chain passes on what it has of a track.
    case passOn(Track.ID)
    /// The receiving office takes in what comes in the days of a track, and checks it.
    case receive(Track.ID)
    /// The receiving office counts the printed copies and things that came.
    case count(Track.ID)
    /// The receiving office answers those who ask to file late.
    case answerLate(Track.ID)
    /// A judgement is held.
    case judge(Judgement.ID)
    /// A list goes to a higher level, its printed copies counted.
    case sendUp(Forwarding.ID)
    /// What the higher level answers is recorded.
    case recordAnswers(Forwarding.ID)
    /// Questions and difficulties are answered.
    case answerQuestions
    /// What an inspection of a unit asked of it.
    case followUp(Inspection.ID)
    /// An announcement that came to a unit is confirmed by it.
    case confirm(Announcement.ID)
    /// An announcement is passed on by a unit that was asked to, to those beneath it.
    case relay(Announcement.ID)
    /// What the standing office asks of a unit is answered.
    case request(UnitRequest.ID)
    /// What the plan gives its bodies by name, each of their units for itself.
    case given(GivenDuty.ID)
  }

  public enum State: Hashable, Sendable {
    case notYet, open, done, late
    /// Done after its last day.
    case doneLate
    /// The standing office let it go, with a reason.
    case excused
    /// Nothing has come that it is about.
    case nothing

    public var name: String {
      switch self {
      case .notYet: "chưa đến lúc làm"
      case .open: "đang làm"
      case .done: "đã làm"
      case .late: "quá hạn"
      case .doneLate: "làm muộn"
      case .excused: "được miễn"
      case .nothing: "không có việc chờ"
      }
    }

    /// Whether nothing is left to be done.
    public var isSettled: Bool { self == .done || self == .doneLate || self == .excused || self == .nothing }
    /// Whether it is still to be done after its last day.
    public var isLate: Bool { self == .late }
    /// Whether it can be done in time.
    public var isOpen: Bool { self == .open }
    /// Whether it was done in time.
    public var isKept: Bool { self == .done }
    /// Whether its last day is over and it was not done by then.
    public var isMissed: Bool { self == .late || self == .doneLate }
    /// Whether its first day has not come.
    public var isAhead: Bool { self == .notYet }
    /// Whether there is something to do, in time or late.
    public var isOwed: Bool { isOpen || isLate }
  }

  /// Its key within the plan.
  public var id: String
  /// Who has to do it.
  public var who: Body.ID
  /// Who has to do it besides, each for itself.
  public var others: [Body.ID] = []
  public var work: Work
  /// What there is to do, around the number of things that wait: `lập danh mục`, `sáng kiến gửi UBND tỉnh`.
  public var before: String
  public var after: String
  /// The first day on which it is something to do; nil where it is from the beginning.
  public var from: Day?
  /// The first day of the days that the plan sets: what is done before it does not count. Nil where none is set.
  public var opens: Day?
  /// The last day on which it is in time; nil where no day is set.
  public var due: Day?
  /// Whether the plan sets no day, so that it has until the end of the round.
  public var lastsRound = false
  public var source: Source

  /// Where it is.
  ///
  /// - Parameter isDone: nothing is left of it.
  public func state(on day: Day, isDone: Bool) -> State {
    if isDone { return .done }
    if let due, day > due { return .late }
    return from.map { day < $0 } ?? false ? .notYet : .open
  }

  /// What is said of its last day where the plan sets none.
  public static let withoutDay = "kế hoạch không nêu hạn; tính đến hết kế hoạch"

  /// Its last day as a sentence ends with it: `, đến hết ngày 4/6/2023`; empty where there is none.
  public var until: String {
    due.map { lastsRound ? ", \(Self.withoutDay), đến hết ngày \($0.short)" : ", đến hết ngày \($0.short)" } ?? ""
  }

  /// Its last day, as lists and pages name it: `hạn 4/6/2023`.
  ///
  /// - Parameter day: on which it falls due for whom it is asked of.
  public func dueWords(_ day: Day) -> String {
    lastsRound && day == due ? "\(Self.withoutDay), \(day.short)" : "hạn \(day.short)"
  }

  /// Whether the standing office asks for it, so that it is answered.
  public var isRequest: Bool { if case .request = work { true } else { false } }

  /// Whether it is only that a document arrives, of which reports do not tell.
  public var confirmsArrival: Bool {
    switch work {
    case .confirm, .relay: true
    default: false
    }
  }

  /// Whether a record asks for it of a unit, and not the plan.
  public var isAsked: Bool {
    switch work {
    case .followUp, .confirm, .relay, .request: true
    case .passOn, .receive, .count, .answerLate, .judge, .sendUp, .recordAnswers, .answerQuestions, .given: false
    }
  }

  /// Whether what was done on a day counts.
  public func counts(_ day: Day) -> Bool { opens.map { $0 <= day } ?? true }

  /// What there is to do, as a list names it: `Lập danh mục sáng kiến gửi UBND tỉnh`.
  public var name: String {
    guard !after.isEmpty else { return before }
    return (before.hasSuffix(":") ? String(before.dropLast()) : "\(before) \(after)").capitalisedFirst
  }

  /// `lập danh mục 2 sáng kiến gửi UBND tỉnh`
  ///
  /// - Parameter count: how many things wait.
  public func what(_ count: Int) -> String { "\(before) \(count.grouped) \(after)" }
}
