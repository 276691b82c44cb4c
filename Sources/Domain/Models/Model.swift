/// A model (mô hình) of working: a unit registers it and tries it out, the standing office draws the lessons and
/// decides whether it is spread.
public struct Model: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<Model>

  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    case draft, registered, piloting, reviewing, passed, stopped, withdrawn

    public var name: String {
      switch self {
      case .draft: "đang soạn"
      case .registered: "chờ đồng ý thí điểm"
      case .piloting: "đang thí điểm"
      case .reviewing: "chờ đánh giá"
      case .passed: "được nhân rộng"
      case .stopped: "đã dừng"
      case .withdrawn: "đã rút"
      }
    }
  }

  public struct Content: Hashable, Sendable, Codable {
    public var name: String
    /// What it consists of.
    public var what: String
    /// What it is to reach, and how that is seen.
    public var goal: String
    /// Where it is tried out.
    public var place: String
    public var from: Day
    public var through: Day
    /// The initiatives on which it rests, a line each: the code of one that everyone reads, or its title.
    public var sources: [String]

    /// - Parameter sources: a line each.
    public init(
      name: String, what: String, goal: String, place: String, from: Day, through: Day, sources: String
    ) {
      (self.name, self.what, self.goal, self.place) = (name.typed, what.typed, goal.typed, place.typed)
      (self.from, self.through) = (from, through)
      self.sources = sources.split(whereSeparator: \.isNewline).map { String($0).typed }.filter { !$0.isEmpty }
    }
  }

  /// One run of the pilot.
  public struct Run: Hashable, Sendable, Codable {
    public let place: String
    public let from: Day
    public let through: Day
    /// What was done, and with how many.
    public let done: String
    /// What came of it, as measured against the goal.
    public let result: String
    public let by: Person.ID
    public let at: Instant
  }

  /// What the standing office found after a pilot.
  public struct Review: Hashable, Sendable, Codable {
    public enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
      case replicate, improve, stop

      public var name: String {
        switch self {
        case .replicate: "nhân rộng"
        case .improve: "hoàn thiện, thí điểm tiếp"
        case .stop: "dừng"
        }
      }
    }

    public let worked: String
    public let failed: String
    /// Under what conditions it works.
    public let conditions: String
    public let verdict: Verdict
    /// The document by which it was decided; empty where there is none.
    public let number: String
    public let by: Person.ID
    public let at: Instant
  }

  /// A step that was taken.
  public struct Event: Hashable, Sendable, Codable {
    public let step: Step
    /// Why; empty where nobody was asked.
    public let reason: String
    public let by: Person.ID
    public let at: Instant
  }

  public let id: ID
  public let plan: Plan.ID
  /// The unit that registers it.
  public let unit: Unit.ID
  public let begun: Instant
  public private(set) var content: Content
  public internal(set) var state: State
  public private(set) var runs: [Run] = []
  /// One after each pilot, the first first.
  public private(set) var reviews: [Review] = []
  public private(set) var history: [Event] = []

  private static let mostRuns = 50

  /// - Throws: `Refusals` for what is missing.
  public init(id: ID, plan: Plan.ID, unit: Unit.ID, _ content: Content, by person: Person.ID, at now: Instant) throws {
    try content.check()
    (self.id, self.plan, self.unit, begun, self.content, state) = (id, plan, unit, now, content, .draft)
    history = [Event(step: .write, reason: "", by: person, at: now)]
  }

  /// Whether everyone reads of it.
  public var isPublic: Bool { state == .passed }

  /// Whether its unit alone has it: it was never registered, or came back.
  public var isDraft: Bool { state == .draft || !history.contains { $0.step == .register } }

  /// The last day of the pilot; nil while it does not run.
  public var pilotEnds: Day? { state == .piloting ? content.through : nil }

  /// Why it came back; nil where it did not, or was answered since.
  public var returned: Event? {
    guard state == .draft, let last = history.last(where: { $0.step != .write }), last.step == .sendBack else {
      return nil
    }
    return last
  }

  /// The day on which it was found worth spreading, also where it was taken from the public since.
  public var passedOn: Day? { reviews.last { $0.verdict == .replicate }?.at.day }
}

extension Model.Content {
  fileprivate func check() throws {
    var refusals: [Refusal] = []
    refusals.ask(name, "Ghi tên mô hình", in: "name", .told(5...200))
    refusals.ask(what, "Ghi mô hình gồm những gì", in: "what", .told(20...10_000))
    refusals.ask(goal, "Ghi mục tiêu và cách biết là đạt", in: "goal", .told(10...3000))
    refusals.ask(place, "Ghi nơi thí điểm", in: "place", .told(3...300))
    if through < from {
      refusals.append(.input("through", "Ngày kết thúc thí điểm (\(through.short)) trước ngày bắt đầu."))
    }
    if through.days(since: from) > 366 * 5 {
      refusals.append(.input("through", "Thời gian thí điểm dài tối đa 5 năm."))
    }
    if sources.count > 10 || sources.contains(where: { $0.count > 500 }) {
      refusals.append(.input("sources", "Ghi nhiều nhất 10 sáng kiến, mỗi dòng một sáng kiến."))
    }
    try refusals.throwIfAny()
  }
}

// MARK: Steps

extension Model {
  public func written(_ content: Content, by person: Person.ID, at now: Instant) throws -> Model {
    var model = try stepped(.write, by: person, at: now)
    try content.check()
    model.content = content
    return model
  }

  /// Laid before the standing office.
  public func registered(by person: Person.ID, at now: Instant) throws -> Model {
    try stepped(.register, by: person, at: now)
  }

  /// The pilot is agreed to.
  public func agreed(by person: Person.ID, at now: Instant) throws -> Model { try stepped(.agree, by: person, at: now) }

  public func sentBack(_ reason: String, by person: Person.ID, at now: Instant) throws -> Model {
    try stepped(.sendBack, reason.asked(), by: person, at: now)
  }

  /// With one run of the pilot.
  ///
  /// - Throws: `Refusals` for what is missing, and for days that are ahead.
  public func ran(
    place: String, from: Day, through: Day, done: String, result: String, by person: Person.ID, at now: Instant
  ) throws -> Model {
    var model = try stepped(.run, by: person, at: now)
    guard runs.count < Self.mostRuns else { throw Refusal("Mô hình này đã ghi \(Self.mostRuns) lần chạy thử.") }
    var refusals: [Refusal] = []
    refusals.ask(place, "Ghi nơi chạy thử", in: "run-place", .told(3...5000))
    refusals.ask(done, "Ghi việc đã làm", in: "done", .told(10...5000))
    refusals.ask(result, "Ghi kết quả đo được so với mục tiêu", in: "run-result", .told(10...5000))
    if through < from { refusals.append(.input("run-through", "Ngày kết thúc trước ngày bắt đầu.")) }
    if through > now.day { refusals.append(.input("run-through", "Ngày kết thúc chưa tới (\(through.short)).")) }
    try refusals.throwIfAny()
    model.runs.append(
      Run(
        place: place.typed, from: from, through: through, done: done.typed, result: result.typed, by: person, at: now))
    return model
  }

  /// The pilot is over, and the standing office is asked for its review.
  ///
  /// - Throws: `Refusal` where no run was recorded since the last review.
  public func finished(by person: Person.ID, at now: Instant) throws -> Model {
    let model = try stepped(.finish, by: person, at: now)
    guard runs.contains(where: { run in reviews.last.map { run.at > $0.at } ?? true }) else {
      throw Refusal("Chưa ghi lần chạy thử nào để đánh giá.", next: "Ghi kết quả chạy thử trước.")
    }
    return model
  }

  /// Reviewed: what worked, what did not, under what conditions, and what becomes of it.
  ///
  /// - Throws: `Refusals` for what is missing.
  public func reviewed(
    worked: String, failed: String, conditions: String, _ verdict: Review.Verdict, number: String,
    by person: Person.ID, at now: Instant
  ) throws -> Model {
    try require(.review)
    var refusals: [Refusal] = []
    refusals.ask(worked, "Ghi điều làm được", in: "worked", .told(5...5000))
    refusals.ask(failed, "Ghi điều chưa làm được", in: "failed", .told(5...5000))
    refusals.ask(conditions, "Ghi điều kiện để áp dụng được", in: "conditions", .told(5...5000))
    if number.typed.count > 100 { refusals.append(.input("number", "Số, ký hiệu văn bản dài tối đa 100 ký tự.")) }
    try refusals.throwIfAny()
    let state: State =
      switch verdict {
      case .replicate: .passed
      case .improve: .piloting
      case .stop: .stopped
      }
    var model = try stepped(.review, to: state, verdict.name, by: person, at: now)
    model.reviews.append(
      Review(
        worked: worked.typed, failed: failed.typed, conditions: conditions.typed, verdict: verdict,
        number: number.typed, by: person, at: now))
    return model
  }

  public func withdrawn(_ reason: String, by person: Person.ID, at now: Instant) throws -> Model {
    try stepped(.withdraw, reason.asked(), by: person, at: now)
  }

  /// Taken from the public after it had been found worth spreading.
  ///
  /// - Throws: `Refusal` without a reason.
  public func takenDown(_ reason: String, by person: Person.ID, at now: Instant) throws -> Model {
    try stepped(.takeDown, reason.asked(), by: person, at: now)
  }

  /// - Parameter state: where the step leads to several.
  private func stepped(
    _ step: Step, to state: State? = nil, _ reason: String = "", by person: Person.ID, at now: Instant
  ) throws -> Model {
    var model = try stepped(step, to: state)
    // Who saves several times over says nothing new by that.
    if step != .write || history.last?.step != .write || history.last?.by != person {
      model.history.append(Event(step: step, reason: reason, by: person, at: now))
    }
    return model
  }
}
