/// The days of a plan's round in their order: when it takes dossiers, when it judges, what falls due.
public struct PlanCourse: Hashable, Sendable {
  /// A stretch of days.
  public struct Span: Hashable, Sendable {
    public enum Kind: Hashable, Sendable { case intake, judging }

    public var kind: Kind
    public var name: String
    public var from: Day
    public var through: Day
    /// `từ ngày 12/3/2024 đến hết ngày 20/4/2024`
    public var phrase: String
    public var source: Source
  }

  /// A last day with what has to be done by then.
  public struct Milestone: Hashable, Sendable {
    public var day: Day
    public var name: String
    public var source: Source
  }

  public var spans: [Span]
  public var milestones: [Milestone]
  /// The first day of the month in which it begins, and the last of that in which it ends.
  public var from: Day
  public var through: Day

  public var isEmpty: Bool { spans.isEmpty && milestones.isEmpty }

  /// The next milestone on that day or after it.
  public func next(on day: Day) -> Milestone? { milestones.first { $0.day >= day } }

  /// The first days of every so many months.
  public func months(every step: Int) -> [Day] {
    var days: [Day] = []
    var day = from
    while day <= through {
      days.append(day)
      day = day.adding(months: max(1, step))
    }
    return days
  }

  /// How many months it touches.
  public var monthCount: Int { (through.year - from.year) * 12 + through.month - from.month + 1 }
}

extension Plan {
  public var course: PlanCourse {
    let intakes = tracks.map { track in
      span(.intake, "\(track.name): nhận hồ sơ", track.intake, track.intakeSource)
    }
    let judgings = judging.compactMap { judgement in
      judgement.days.map { span(.judging, judgement.name, $0.window, $0.source) }
    }
    let milestones = listedDuties.compactMap(milestone)
    let spans = intakes + judgings
    let days = [period.from, period.through] + spans.flatMap { [$0.from, $0.through] } + milestones.map(\.day)
    let (first, last) = (days.min() ?? period.from, days.max() ?? period.through)
    return PlanCourse(
      spans: spans, milestones: milestones, from: first.adding(days: 1 - first.day),
      through: last.adding(days: 1 - last.day).adding(months: 1).adding(days: -1))
  }

  private func span(
    _ kind: PlanCourse.Span.Kind, _ name: String, _ window: Window, _ source: Source
  ) -> PlanCourse.Span {
    let last = window.until.lastDay
    return PlanCourse.Span(
      kind: kind, name: name, from: min(window.from ?? period.from, last), through: last, phrase: window.phrase,
      source: source)
  }

  /// What is given with a day of its own: what lasts the whole round, and what follows from the days of a track or of a
  /// judgement, is no milestone.
  private func milestone(_ duty: Duty) -> PlanCourse.Milestone? {
    guard let due = duty.due, !duty.lastsRound else { return nil }
    switch duty.work {
    case .given, .sendUp: return PlanCourse.Milestone(day: due, name: duty.name, source: duty.source)
    default: return nil
    }
  }
}
