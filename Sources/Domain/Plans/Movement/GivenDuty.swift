/// Something that a plan gives bodies to do (nhiệm vụ được giao): a report, guidance, a class, a plan of their own.
public struct GivenDuty: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Slug<GivenDuty>

  /// The record that closes it.
  public enum DoneBy: String, Hashable, Sendable, Codable, CaseIterable {
    /// Guidance or an announcement that was sent.
    case notice
    /// A meeting, class, ceremony, contest, exhibition, publicity.
    case event
    case report
    /// A list that was submitted or sent up.
    case list
    case session, decision
    /// An estimate that was approved, or a payment.
    case payment
    /// A unit's own plan in response.
    case plan
    case inspection
    /// An initiative of the plan that another unit applies, as its head confirmed.
    case replication
    /// A model that was found worth spreading.
    case model
    /// A need whose owner was introduced to who has a solution.
    case need
    /// Questions that were answered; of a duty whose work goes to somebody, the answer to what that one asks.
    case answer
    /// A document.
    case file
    /// What was done, in words.
    case note

    /// Whether records that the program keeps anyway close it; nobody says by hand that it is done.
    public var closesItself: Bool {
      switch self {
      case .notice, .list, .session, .decision, .payment, .plan, .answer, .report, .event, .inspection,
        .replication, .model, .need:
        true
      case .file, .note: false
      }
    }
  }

  /// What a report that looks back over the plan is.
  public enum Review: String, Hashable, Sendable, Codable, CaseIterable {
    /// Sơ kết: while the plan runs.
    case interim
    /// Tổng kết: at its end.
    case final

    public var name: String { self == .interim ? "sơ kết" : "tổng kết" }
  }

  public var id: ID
  /// Who has to do it; never empty. Each unit of a body has it for itself.
  public var who: [Body.ID]
  public var what: String
  /// Nil where it lasts the round.
  public var when: Due?
  /// To whom what is done goes.
  public var to: [Body.ID]
  public var doneBy: DoneBy
  /// How many records of the kind it takes.
  public var atLeast: Int
  /// The judgement whose sessions close it; nil where those do that decide. Of a notice, the one whose results it
  /// tells.
  public var judgement: Judgement.ID?
  /// Nil where a report looks back over nothing, and for what is no report.
  public var review: Review?
  /// The headings under which a report is written; the standard ones where the plan names none.
  public var headings: [ReportHeading]
  /// Whether a unit's plan in response serves the units below it too.
  public var servesBelow: Bool
  public var source: Source

  public init(
    id: ID, who: [Body.ID], what: String, when: Due? = nil, to: [Body.ID] = [], doneBy: DoneBy, atLeast: Int = 1,
    judgement: Judgement.ID? = nil, review: Review? = nil,
    headings: [ReportHeading] = ReportHeading.standard, servesBelow: Bool = false, source: Source
  ) {
    self.id = id
    self.who = who
    self.what = what
    self.when = when
    self.to = to
    self.doneBy = doneBy
    self.atLeast = atLeast
    self.judgement = judgement
    self.review = review
    self.headings = headings
    self.servesBelow = servesBelow
    self.source = source
  }
}

extension Plan {
  public func givenDuty(_ id: GivenDuty.ID) -> GivenDuty? { givenDuties.first { $0.id == id } }

  /// What asks units for plans of their own in response; nil where nothing does.
  public var responsePlan: GivenDuty? { givenDuties.first { $0.doneBy == .plan } }
}

extension GivenDuty {
  /// Whether it asks for an answer, names, opinions or figures, that goes to somebody, who takes it or gives it back.
  public var isRequest: Bool { doneBy == .answer && !to.isEmpty }

  /// Whether records that the program keeps anyway close it; nobody says by hand that it is done.
  public var closesItself: Bool { doneBy.closesItself && !isRequest }

  /// What closes it, in words.
  public var closingRecord: String { isRequest ? "trả lời đã gửi" : doneBy.name }

  /// One time that it falls due within a round.
  public struct Time: Hashable, Sendable {
    /// Tells the times apart: `nam`, or `nam@2024` where it comes every year of a round of several.
    public var key: String
    public var from: Day?
    /// The first day of a window, quarter or month that the plan sets; what is done before it does not count.
    public var opens: Day?
    public var due: Day
  }

  /// When it falls due in a round: every year where it comes every year; at the end of the round where no day is set.
  public func times(in period: Plan.Period) -> [Time] {
    guard let when else { return [Time(key: id.description, from: period.from, due: period.through)] }
    guard when.comesEveryYear else {
      return when.lastDay(in: period.from.year).map {
        let first = when.firstDay(in: period.from.year)
        return [Time(key: id.description, from: first, opens: first, due: $0)]
      } ?? []
    }
    let years = period.from.year...max(period.from.year, period.through.year)
    return years.compactMap { year in
      guard let last = when.lastDay(in: year), last >= period.from, last <= period.through else { return nil }
      return Time(
        key: years.count == 1 ? id.description : "\(id)@\(year)",
        from: when.firstDay(in: year) ?? max(period.from, last.adding(days: -Due.notice)),
        opens: when.firstDay(in: year), due: last)
    }
  }
}

extension [GivenDuty.Time] {
  /// Which of the days on which something was done belong to which time: one belongs to one time alone, and to none
  /// that comes after a time in which it was in time. What is early counts for the next time once the last was done.
  ///
  /// - Parameters:
  ///   - days: the first first.
  ///   - atLeast: how many a time takes.
  /// - Returns: for each time the places of its days.
  public func shares(of days: [Day], atLeast: Int) -> [[Int]] {
    guard count > 1 else { return map { _ in Array<Int>(days.indices) } }
    var left = Array<Int>(days.indices)
    return indices.map { time in
      let own = left.filter { place in
        (time == 0 || days[place] > self[time - 1].due)
          && (time == count - 1 || self[time + 1].from.map { days[place] < $0 } ?? true)
      }.prefix(atLeast)
      left.removeAll { own.contains($0) }
      return Array<Int>(own)
    }
  }
}

extension Due {
  /// Whether no year is set.
  fileprivate var comesEveryYear: Bool {
    switch self {
    case .yearly: true
    case .quarter(_, let year): year == nil
    case .window, .month: false
    }
  }
}
