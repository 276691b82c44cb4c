import Domain
import Sheets
import Store

/// The duties of a plan's round by day, with where each is: all of them for the standing office, those of their units
/// and what is beneath for others.
public struct DutiesLook: Look {
  public static let action = Action.viewDuties
  /// Lines on a page.
  public static let size = 50

  /// What the list is narrowed to.
  public struct Wanted: Hashable, Sendable {
    public var state: State?
    public var duty: String?
    public var unit: Unit.ID?
    /// Only what goes to a unit of the viewer, no matter who does it.
    public var isReceived: Bool

    public init(state: State? = nil, duty: String? = nil, unit: Unit.ID? = nil, isReceived: Bool = false) {
      (self.state, self.duty, self.unit, self.isReceived) = (state, duty, unit, isReceived)
    }

    public enum State: String, CaseIterable, Sendable {
      case late, open, settled
      case notYet = "not-yet"

      public var name: String {
        switch self {
        case .late: "Quá hạn"
        case .open: "Đang làm"
        case .settled: "Đã xong"
        case .notYet: "Chưa đến hạn làm"
        }
      }

      func takes(_ state: Duty.State) -> Bool {
        switch self {
        case .late: state.isLate
        case .open: state.isOpen
        case .settled: state.isSettled
        case .notYet: state.isAhead
        }
      }
    }
  }

  let plan: Plan.ID
  let round: Int?
  let wanted: Wanted
  let page: Int

  public struct Found: Sendable {
    /// As it is in the round.
    public var plan: Plan
    /// The rounds that there are, the latest first.
    public var rounds: [Plan.Period]
    public var wanted: Wanted
    public var duties: [Duty]
    /// Those of the page; in the file all.
    public var lines: [DutyLine]
    public var number: Int
    public var total: Int
    /// How many there are in each state, before the state was chosen.
    public var counts: [Wanted.State: Int]
    /// Whether something goes to a unit of the viewer.
    public var receives: Bool
    /// What the unit to which it is narrowed is called.
    public var unitName: String?
    /// Whether the viewer may remind and excuse.
    public var follows: Bool
    /// Whether the viewer sees what came of the plan in every unit.
    public var seesResults: Bool
    public var today: Day
    /// All that was found.
    let all: [DutyLine]
  }

  /// - Parameter round: the year of a round; nil for the one that was opened last.
  public init(of plan: Plan.ID, round: Int? = nil, _ wanted: Wanted, page: Int) {
    (self.plan, self.round, self.wanted, self.page) = (plan, round, wanted, page)
  }

  public var reading: Reading { .search }

  public func door(at desk: Desk) throws -> Door {
    let plan = try desk.plan(plan)
    let ownUnits = desk.viewer?.ownUnits ?? []
    return .only(
      if: desk.allows(.viewDuties, at: Place(plan: plan.id)) || !ownUnits.isEmpty, else: .notYours)
  }

  public func find(at desk: Desk) throws -> Found {
    let plan = try desk.plan(plan, round: round)
    let seesAll = desk.allows(.viewDuties, at: Place(plan: plan.id))
    var within: Set<Unit.ID>?
    if !seesAll { within = Set(try Units.below(desk.viewer?.ownUnits ?? [], on: desk.connection)) }
    if let unit = wanted.unit { within = (within ?? [unit]).intersection([unit]) }
    let book = try DutyBook(of: plan, desk.dutyUnits(of: plan), at: desk)
    let received = book.received(by: Set(desk.viewer?.ownUnits ?? []))
    let all = wanted.isReceived ? received : book.lines(within: within)
    let own = all.filter { wanted.duty == nil || wanted.duty == $0.duty.id }
    let counts = Dictionary(
      uniqueKeysWithValues: Wanted.State.allCases.map { state in (state, own.count { state.takes($0.state) }) })
    let chosen = own.filter { line in wanted.state.map { $0.takes(line.state) } ?? true }
    let first = (page - 1) * DutiesLook.size
    return Found(
      plan: plan, rounds: try desk.rounds(of: plan.id).map(\.period), wanted: wanted,
      duties: plan.listedDuties + book.askedDuties.filter { $0.id == wanted.duty },
      lines: first < chosen.count ? Array(chosen[first..<min(first + DutiesLook.size, chosen.count)]) : [],
      number: page, total: chosen.count, counts: counts, receives: !received.isEmpty,
      unitName: wanted.unit.flatMap { book.units.tree[$0]?.name },
      follows: try desk.allows(.followDuties, at: Place(plan: plan.id)) && desk.closedRefusal(of: plan) == nil,
      seesResults: desk.seesResults(book.units), today: desk.now.day, all: chosen)
  }
}

extension DutiesLook.Found: Workbook {
  public var title: String { "Việc được giao \(name)" }

  /// The plan, with its round where there are several.
  private var name: String {
    rounds.count > 1 ? "\(plan.shortTitle), đợt \(plan.period.years)" : plan.shortTitle
  }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    try writer.list(
      "Việc được giao", lines: ["VIỆC ĐƯỢC GIAO", "Kế hoạch \(name) · lập \(desk.now.short)"], list, all)
  }

  public var list: Listing<DutyLine> {
    let (all, plan, round, now) = (plan, plan.id, plan.round, today)
    return Listing(
      .place(),
      .column("Hạn", 12, page: .cell()) { .day($0.due) },
      .column("Đơn vị", 34, page: .below, to: { $0.holder.unit.map { .unitState($0, plan) } }) { .text($0.name) },
      .column("Việc", 70, page: .main("Việc"), to: { $0.destination(in: plan, round: round) }) { .text($0.duty.name) },
      .column("Về hạn", 34, page: .line) { $0.duty.lastsRound ? .text(Duty.withoutDay) : .empty },
      .column("Gửi đến", 34, page: .line("Gửi đến ")) { .text(all.receivers(of: $0.duty)) },
      .column("Theo", 14) { .text($0.duty.source.cited) },
      .state("Trạng thái", 16, page: .cell()) { Chip($0.state) },
      .column("Chậm (ngày)", 10, page: .figure(labelled: true)) {
        $0.state.isLate ? .number($0.daysLate(on: now)) : .empty
      },
      .column("Ngày xong", 12, page: .wide()) { .day($0.done) })
  }
}

extension Chip {
  /// Where a duty is.
  public init(_ state: Duty.State) {
    let look: Look =
      switch state {
      case .done, .doneLate: .ok
      case .open: .wait
      case .late: .stop
      case .notYet, .excused, .nothing: .plain
      }
    self.init(state.name, look)
  }
}

/// A duty of one holder: where it is, what shows it, and what the viewer can do with it now.
public struct DutyLook: Look {
  public static let action = Action.viewDuties
  /// Records of the program that are named.
  private static let mostRecords = 50

  let plan: Plan.ID
  let round: Int?
  let duty: String
  let holder: DutyHolder

  public struct Found: Sendable {
    /// As it is in the round.
    public var plan: Plan
    /// What the plan says of it; nil for what follows from the course of the plan.
    public var given: GivenDuty?
    public var line: DutyLine
    /// What was said of it, in the order in which it was recorded: by the holder, and by who had the duty before.
    public var entries: [Fulfilment.Entry]
    /// That the standing office let it go; nil where it did not.
    public var excuse: Fulfilment.Remark?
    /// When it was let go before.
    public var endedExcuses: [Fulfilment.EndedExcuse]
    /// What does it by itself, the latest of them, with who made each; and how many there are before.
    public var records: [DutyRecord]
    public var earlierRecords: Int
    public var people: [Person.ID: Person]
    /// The rounds of reports whose consolidation does it; empty for what is done otherwise.
    public var rounds: [Duty]
    /// Whether the round of reports to which its report belongs was added up, so that nothing is sent any more.
    public var isRoundClosed: Bool
    /// Whether a later round was opened.
    public var isEarlier: Bool
    /// That the round is closed; nil while it runs.
    public var closed: Refusal?
    /// Whether the viewer may say for the holder what was done.
    public var isAllowed: Bool
    /// Whether the viewer can do it by an announcement.
    public var mayAnnounce: Bool
    /// Whether the viewer may make the record that closes it.
    public var makesRecord: Bool
    public var follows: Bool
    /// Whether the viewer takes what is answered, or gives it back.
    public var receives: Bool
    /// What came of the plan in its unit, for one of a group of units; nil for others.
    public var result: UnitResult?
    /// Whether the viewer sees what came of the plan in every unit, and the duty rests on that.
    public var restsOnResults: Bool
    public var now: Instant

    /// Whether that is said by hand: for a unit not of what records of the program close.
    public var mayRecord: Bool {
      isAllowed && closed == nil && (given?.isSaidByHand(for: line.holder, isEarlier: isEarlier) ?? false)
    }
  }

  /// - Parameter round: the year of a round; nil for the one that was opened last.
  public init(_ duty: String, of holder: DutyHolder, in plan: Plan.ID, round: Int? = nil) {
    (self.plan, self.round, self.duty, self.holder) = (plan, round, duty, holder)
  }

  public func door(at desk: Desk) throws -> Door { .at(try desk.seeing(duty, of: holder, in: plan, round: round)) }

  public func find(at desk: Desk) throws -> Found {
    let plan = try desk.plan(plan, round: round)
    let (found, given) = try desk.duty(duty, of: plan)
    let book = try DutyBook(of: plan, desk.dutyUnits(of: plan), holders: [holder], duties: [found], at: desk)
    guard book.holders(of: found).contains(holder) else { throw Refusal.absent }
    let said = try desk.said(of: duty, holder, in: plan, book.units)
    let evidence = book.evidence(of: found, holder)
    let records = try desk.made(Array(evidence.suffix(Self.mostRecords)))
    var seen: Set<Fulfilment.Entry.ID> = []
    let entries = said.flatMap(\.entries).filter { seen.insert($0.id).inserted }.sorted {
      ($0.at, $0.id) < ($1.at, $1.id)
    }
    let excuse = said.lazy.compactMap(\.excuse).first
    let ended = said.flatMap(\.endedExcuses).sorted { $0.at < $1.at }
    var people: [Person.ID?] = [excuse?.by]
    for entry in entries { people += [entry.by, entry.takenBack?.by, entry.receipt?.by] }
    for one in ended { people += [one.excuse.by, one.by] }
    let isEarlier = try desk.nextRound(after: plan) != nil
    let closed = try desk.closedRefusal(of: plan)
    return Found(
      plan: plan, given: given, line: book.line(found, holder), entries: entries, excuse: excuse,
      endedExcuses: ended, records: records, earlierRecords: evidence.count - records.count,
      people: try People.all(Array(Set(people.compactMap { $0 })), on: desk.connection),
      rounds: holder.unit.map { book.units.consolidated(by: found, of: $0) } ?? [],
      isRoundClosed: try given?.doneBy == .report && !isEarlier
        && desk.isClosed(ReportRound(duty, of: plan, at: desk)),
      isEarlier: isEarlier, closed: closed,
      isAllowed: desk.allows(.recordDuty, at: try desk.place(of: holder, in: plan.id)),
      mayAnnounce: try given?.doneBy == .notice && !isEarlier && closed == nil
        && !book.line(found, holder).state.isSettled
        && desk.allows(.writeAnnouncement, at: desk.sending(holder, under: plan)),
      makesRecord: try desk.allows(
        given?.doneBy == .event ? .holdEvent : .inspect, at: desk.place(of: holder, in: plan.id))
        && closed == nil && (holder.unit != nil || !desk.hosts(for: .holdEvent).isEmpty),
      follows: closed == nil && desk.allows(.followDuties, at: Place(plan: plan.id)),
      receives: try given?.isRequest == true && closed == nil
        && desk.allows(.takeReport, at: desk.receiving(duty, of: plan)),
      result: try given.flatMap { try result(of: plan, $0, desk) },
      restsOnResults: plan.restsOnResults(found) && desk.seesResults(book.units), now: desk.now)
  }

  /// Only what runs is counted: of an earlier round the figures are in its reports.
  private func result(of plan: Plan, _ given: GivenDuty, _ desk: Desk) throws -> UnitResult? {
    guard let unit = holder.unit, given.who.contains(where: { plan.body($0).isGroup }),
      try desk.nextRound(after: plan) == nil
    else { return nil }
    return try desk.results(of: plan, only: unit).first
  }
}

/// A file that shows that a duty was done.
public struct DutyFileLook: Look {
  public static let action = Action.viewDuties

  let plan: Plan.ID
  let round: Int?
  let duty: String
  let holder: DutyHolder
  let digest: String

  public init(_ digest: String, of duty: String, _ holder: DutyHolder, in plan: Plan.ID, round: Int? = nil) {
    (self.plan, self.round, self.duty, self.holder, self.digest) = (plan, round, duty, holder, digest)
  }

  public func door(at desk: Desk) throws -> Door { .at(try desk.seeing(duty, of: holder, in: plan, round: round)) }

  public func find(at desk: Desk) throws -> KeptFile {
    let plan = try desk.plan(plan, round: round)
    let said = try desk.said(of: duty, holder, in: plan, desk.dutyUnits(of: plan))
    return try said.flatMap(\.entries).flatMap(\.files).kept(digest)
  }
}
