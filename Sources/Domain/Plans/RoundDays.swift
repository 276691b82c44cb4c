/// A day that a round of a plan has of its own: it follows from the plan, and the office that opens the round may move
/// it.
public struct RoundDay: Hashable, Sendable, Identifiable {
  /// Which of the plan's days it is: `intake-until-hang-nam`.
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
    return period + tracks.flatMap(\.days)
  }

  /// With days moved; ids that the plan does not have change nothing.
  public func moving(_ moves: [MovedDay]) -> Plan {
    let days = Dictionary(moves.map { ($0.id, $0.to) }, uniquingKeysWith: { $1 })
    var plan = self
    plan.period.from = days["from"] ?? plan.period.from
    plan.period.through = days["through"] ?? plan.period.through
    plan.tracks = tracks.map { $0.moving(days) }
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
    for day in tracks.flatMap(\.days) where day.day < period.from || period.through < day.day {
      refusals.append(
        .input(
          "day-\(day.id)",
          "«\(day.name)» phải từ \(period.from.short) đến \(period.through.short), là thời gian của kế hoạch."))
    }
    for track in tracks {
      if let from = track.intake.from, track.intake.until.lastDay < from {
        refusals.append(
          .input("day-intake-until-\(track.id)", "Hạn nhận hồ sơ phải từ \(from.short), ngày bắt đầu nhận, trở đi."))
      }
    }
    if !refusals.isEmpty { throw Refusals(refusals) }
  }
}

extension Track {
  fileprivate var days: [RoundDay] {
    let windows: [(String, String, Window?)] = [
      ("guidance", "hướng dẫn", guidance?.window), ("intake", "nhận hồ sơ", intake),
      ("appraisal", "thẩm định", appraisal?.window), ("council", "họp Hội đồng", council?.window),
    ]
    return windows.flatMap { key, name, window -> [RoundDay] in
      guard let window else { return [] }
      let start = window.from.map {
        RoundDay(id: "\(key)-from-\(id)", name: "\(self.name): bắt đầu \(name)", day: $0)
      }
      let end = RoundDay(
        id: "\(key)-until-\(id)",
        name: "\(self.name): \(window.until.isBefore ? "\(name) trước ngày" : "\(name) đến hết ngày")",
        day: window.until.day)
      return [start, end].compactMap { $0 }
    }
  }

  fileprivate func moving(_ days: [String: Day]) -> Track {
    var track = self
    func moved(_ key: String, _ window: Window) -> Window {
      Window(
        from: window.from.map { days["\(key)-from-\(id)"] ?? $0 },
        until: days["\(key)-until-\(id)"].map { window.until.isBefore ? .before($0) : .through($0) } ?? window.until)
    }
    track.intake = moved("intake", intake)
    track.guidance?.window = guidance.map { moved("guidance", $0.window) } ?? intake
    track.appraisal?.window = appraisal.map { moved("appraisal", $0.window) } ?? intake
    track.council?.window = council.map { moved("council", $0.window) } ?? intake
    return track
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
