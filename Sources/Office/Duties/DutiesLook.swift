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
    /// Only what goes to a unit of the viewer, whoever does it.
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
  let wanted: Wanted
  let page: Int

  public struct Found: Sendable {
    public var plan: Plan
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
    public var today: Day
    /// All that was found.
    let all: [DutyLine]
  }

  public init(of plan: Plan.ID, _ wanted: Wanted, page: Int) {
    (self.plan, self.wanted, self.page) = (plan, wanted, page)
  }

  public func door(at desk: Desk) throws -> Door {
    let plan = try desk.plan(plan)
    let ownUnits = desk.viewer?.ownUnits ?? []
    return .only(
      if: desk.allows(.viewDuties, at: Place(plan: plan.id)) || !ownUnits.isEmpty, else: .notYours)
  }

  public func find(at desk: Desk) throws -> Found {
    let plan = try desk.plan(plan)
    let seesAll = desk.allows(.viewDuties, at: Place(plan: plan.id))
    var within: Set<Unit.ID>?
    if !seesAll { within = Set(try Units.below(desk.viewer?.ownUnits ?? [], on: desk.connection)) }
    if let unit = wanted.unit { within = (within ?? [unit]).intersection([unit]) }
    let book = try DutyBook(of: plan, desk.bodies(of: plan), at: desk)
    let received = book.received(by: Set(desk.viewer?.ownUnits ?? []))
    let all = wanted.isReceived ? received : book.lines(within: within)
    let own = all.filter { wanted.duty == nil || wanted.duty == $0.duty.id }
    let counts = Dictionary(
      uniqueKeysWithValues: Wanted.State.allCases.map { state in (state, own.count { state.takes($0.state) }) })
    let chosen = own.filter { line in wanted.state.map { $0.takes(line.state) } ?? true }
    let first = (page - 1) * DutiesLook.size
    return Found(
      plan: plan, wanted: wanted, duties: plan.namedDuties,
      lines: first < chosen.count ? Array(chosen[first..<min(first + DutiesLook.size, chosen.count)]) : [],
      number: page, total: chosen.count, counts: counts, receives: !received.isEmpty,
      unitName: wanted.unit.flatMap { book.units.tree[$0]?.name },
      follows: desk.allows(.followDuties, at: Place(plan: plan.id)), today: desk.now.day, all: chosen)
  }
}

extension DutiesLook.Found: Workbook {
  public var title: String { "Việc được giao \(plan.shortTitle)" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    try writer.list(
      "Việc được giao", lines: ["VIỆC ĐƯỢC GIAO", "Kế hoạch \(plan.shortTitle) · lập \(desk.now.short)"], list, all)
  }

  public var list: Listing<DutyLine> {
    let (all, plan, now) = (plan, plan.id, today)
    return Listing(
      .place(),
      .column("Hạn", 12, page: .cell()) { .day($0.duty.due) },
      .column("Đơn vị", 34, page: .main("Đơn vị"), to: { .duty($0.duty.id, $0.holder, plan) }) { .text($0.name) },
      .column("Việc", 70, page: .below) { .text($0.duty.before) },
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
      case .notYet, .excused: .plain
      }
    self.init(state.name, look)
  }
}

/// A duty of one holder: where it is, what shows it, and what the viewer can do with it now.
public struct DutyLook: Look {
  public static let action = Action.viewDuties

  let plan: Plan.ID
  let duty: String
  let holder: DutyHolder

  public struct Found: Sendable {
    public var plan: Plan
    public var given: GivenDuty
    public var line: DutyLine
    public var fulfilment: Fulfilment?
    /// What closes it by itself.
    public var evidence: [DutyEvidence.Record]
    public var people: [Person.ID: Person]
    /// The rounds of reports whose consolidation does it; empty for what is done otherwise.
    public var rounds: [Duty]
    public var mayRecord: Bool
    /// Whether the viewer can do it by an announcement.
    public var mayAnnounce: Bool
    public var follows: Bool
    public var now: Instant
  }

  public init(_ duty: String, of holder: DutyHolder, in plan: Plan.ID) {
    (self.plan, self.duty, self.holder) = (plan, duty, holder)
  }

  public func door(at desk: Desk) throws -> Door { .at(try desk.seeing(duty, of: holder, in: plan)) }

  public func find(at desk: Desk) throws -> Found {
    let plan = try desk.plan(plan)
    let (found, given) = try desk.duty(duty, of: plan)
    let book = try DutyBook(of: plan, desk.bodies(of: plan), holders: [holder], duties: [found], at: desk)
    guard book.units.holders(of: found).contains(holder) else { throw Refusal.absent }
    let row = Fulfilment.key(plan.id, plan.round, duty, holder)
    let fulfilment = try Records.load(Fulfilment.self, row, on: desk.connection)?.value
    let entries = fulfilment?.entries ?? []
    let people =
      entries.map(\.by) + entries.compactMap { $0.takenBack?.by } + [fulfilment?.excuse?.by].compactMap { $0 }
    return Found(
      plan: plan, given: given, line: book.line(found, holder), fulfilment: fulfilment,
      evidence: book.evidence(of: found, holder),
      people: try People.all(Array(Set(people)), on: desk.connection),
      rounds: holder.unit.map { book.units.consolidated(by: found, of: $0) } ?? [],
      mayRecord: desk.allows(.recordDuty, at: try desk.place(of: holder, in: plan.id))
        && (!given.doneBy.closesItself || holder.unit == nil),
      mayAnnounce: try given.doneBy == .notice && !book.line(found, holder).state.isSettled
        && desk.allows(.writeAnnouncement, at: desk.sending(holder, under: plan)),
      follows: desk.allows(.followDuties, at: Place(plan: plan.id)), now: desk.now)
  }
}

/// A file that shows that a duty was done.
public struct DutyFileLook: Look {
  public static let action = Action.viewDuties

  let plan: Plan.ID
  let duty: String
  let holder: DutyHolder
  let digest: String

  public init(_ digest: String, of duty: String, _ holder: DutyHolder, in plan: Plan.ID) {
    (self.plan, self.duty, self.holder, self.digest) = (plan, duty, holder, digest)
  }

  public func door(at desk: Desk) throws -> Door { .at(try desk.seeing(duty, of: holder, in: plan)) }

  public func find(at desk: Desk) throws -> Fulfilment.File {
    let row = Fulfilment.key(plan, try desk.plan(plan).round, duty, holder)
    guard let fulfilment = try Records.load(Fulfilment.self, row, on: desk.connection)?.value,
      let file = fulfilment.entries.flatMap(\.files).first(where: { $0.digest == digest })
    else { throw Refusal.absent }
    return file
  }
}
