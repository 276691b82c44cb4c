/// A day that a round of a plan has of its own: it follows from the plan, and the office that opens the round may move
/// it.
public struct RoundDay: Hashable, Sendable, Identifiable {
  /// Which of the plan's days it is: `intake-hang-nam-until`.
  public var id: String
  /// What happens on it.
  public var name: String
  public var day: Day
}

/// A day that was moved when a round was opened, and why.
public struct MovedDay: Hashable, Sendable, Codable {
  public var id: String
  public var to: Day
  public var reason: String

  public init(id: String, to: Day, reason: String) {
    self.id = id
    self.to = to
    self.reason = reason
  }
}

extension Plan {
  /// The days of the round, in the order of its work.
  public var days: [RoundDay] {
    let period = [
      RoundDay(id: "from", name: "Ngày đầu", day: self.period.from),
      RoundDay(id: "through", name: "Ngày cuối", day: self.period.through),
    ]
    return period + stages
  }

  /// The windows of intake and of the judgements.
  private var stages: [RoundDay] {
    tracks.flatMap { $0.intake.days("intake-\($0.id)", "\($0.name): nhận hồ sơ") }
      + judging.flatMap { judgement in
        judgement.days?.window.days("judging-\(judgement.id)", judgement.name) ?? []
      }
  }

  /// With days moved; ids that the plan does not have change nothing.
  public func moving(_ moves: [MovedDay]) -> Plan {
    let days = Dictionary(moves.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    var plan = self
    let round = Window(from: period.from, until: .through(period.through)).moving(days, "from", "through", "ngày cuối")
    plan.period.from = round.from ?? period.from
    plan.period.through = round.until.lastDay
    plan.period.moved = round.moved ?? period.moved
    for index in tracks.indices {
      plan.tracks[index].intake = tracks[index].intake.moving(days, "intake-\(tracks[index].id)")
    }
    for index in judging.indices {
      guard let window = judging[index].days?.window else { continue }
      plan.judging[index].days?.window = window.moving(days, "judging-\(judging[index].id)")
    }
    return plan
  }

  /// - Throws: `Refusals` for days of the round that are out of order or outside of its period, and for one that was
  ///   moved without a reason.
  public func requireOrder(after moves: [MovedDay]) throws {
    let names = Dictionary(days.map { ($0.id, $0.name) }, uniquingKeysWith: { $1 })
    var refusals = moves.filter { !(5...500).contains($0.reason.typed.count) }.map {
      Refusal.input("reason-\($0.id)", "Ghi lý do đổi ngày «\(names[$0.id] ?? $0.id)» (5 đến 500 ký tự).")
    }
    if period.through < period.from {
      refusals.append(.input("day-through", "Ngày cuối phải từ ngày đầu (\(period.from.short)) trở đi."))
    }
    for day in stages where day.day < period.from || period.through < day.day {
      refusals.append(
        .input(
          "day-\(day.id)",
          "«\(day.name)» phải từ \(period.from.short) đến \(period.through.short), là thời gian của kế hoạch."))
    }
    for track in tracks {
      if let from = track.intake.from, track.intake.until.lastDay < from {
        refusals.append(
          .input("day-intake-\(track.id)-until", "Hạn nhận hồ sơ phải từ \(from.short), ngày bắt đầu nhận, trở đi."))
      }
    }
    try refusals.throwIfAny()
  }
}

extension Window {
  /// Its days, by the key of what happens in it.
  fileprivate func days(_ key: String, _ name: String) -> [RoundDay] {
    let start = from.map { RoundDay(id: "\(key)-from", name: "\(name), từ ngày", day: $0) }
    let end = RoundDay(
      id: "\(key)-until", name: "\(name), \(until.isBefore ? "trước ngày" : "đến hết ngày")", day: until.day)
    return [start, end].compactMap { $0 }
  }

  fileprivate func moving(_ moves: [String: MovedDay], _ key: String) -> Window {
    moving(moves, "\(key)-from", "\(key)-until", "hạn")
  }

  /// - Parameters:
  ///   - start: the key of its first day.
  ///   - end: the key of its last one.
  ///   - name: what that is called.
  fileprivate func moving(_ moves: [String: MovedDay], _ start: String, _ end: String, _ name: String) -> Window {
    let (first, last) = (moves[start], moves[end])
    let reasons = [
      from.flatMap { day in first.map { "ngày đầu đổi từ \(day.short): \($0.reason)" } },
      last.map { "\(name) đổi từ \(until.day.short): \($0.reason)" },
    ].compactMap { $0 }
    return Window(
      from: from.map { first?.to ?? $0 },
      until: last.map { until.isBefore ? .before($0.to) : .through($0.to) } ?? until,
      moved: reasons.isEmpty ? moved : reasons.joined(separator: "; "))
  }
}

extension Deadline {
  fileprivate var isBefore: Bool { if case .before = self { true } else { false } }

  /// The day that it names.
  fileprivate var day: Day {
    switch self {
    case .before(let day), .through(let day): day
    }
  }
}
