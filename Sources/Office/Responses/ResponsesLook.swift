import Domain
import Sheets
import Store

/// Which units have sent their plans in response to a movement, and which have not: all of them for the standing
/// office, those of their units and what is beneath for others.
public struct ResponsesLook: Look {
  public static let action = Action.viewDuties
  /// Lines on a page.
  public static let size = 50

  let plan: Plan.ID
  let round: Int?
  let wanted: ResponseLine.State?
  let page: Int

  public struct Found: Sendable {
    /// As it is in the round.
    public var plan: Plan
    /// The rounds that there are, the latest first.
    public var rounds: [Plan.Period]
    /// What asks units for them.
    public var given: GivenDuty
    public var duty: Duty?
    public var wanted: ResponseLine.State?
    public var lines: [ResponseLine]
    public var number: Int
    public var total: Int
    /// How many units there are in each state, before one was chosen.
    public var counts: [ResponseLine.State: Int]
    /// Whether the viewer may remind.
    public var follows: Bool
    /// All that was found.
    let all: [ResponseLine]
  }

  /// - Parameter round: the year of the plan's round; nil for the one that was opened last.
  public init(to plan: Plan.ID, round: Int? = nil, _ wanted: ResponseLine.State?, page: Int) {
    (self.plan, self.round, self.wanted, self.page) = (plan, round, wanted, page)
  }

  public func door(at desk: Desk) throws -> Door {
    .only(
      if: desk.allows(.viewDuties, at: Place(plan: plan)) || desk.viewer?.ownUnits.isEmpty == false, else: .notYours)
  }

  public func find(at desk: Desk) throws -> Found {
    let plan = try desk.plan(plan, round: round)
    let given = try desk.requireResponses(plan)
    var within: Set<Unit.ID>?
    if !desk.allows(.viewDuties, at: Place(plan: plan.id)) {
      within = Set(try Units.below(desk.viewer?.ownUnits ?? [], on: desk.connection))
    }
    let duty = plan.namedDuties.first { plan.given($0)?.id == given.id }
    let own = try ResponseLine.lines(duty, given, of: plan, at: desk)
      .filter { line in within.map { $0.contains(line.unit.id) } ?? true }
    let all = own.filter { wanted == nil || $0.state == wanted }
    let first = (page - 1) * ResponsesLook.size
    return Found(
      plan: plan, rounds: try desk.rounds(of: plan.id).map(\.period), given: given, duty: duty, wanted: wanted,
      lines: first < all.count ? Array(all[first..<min(first + ResponsesLook.size, all.count)]) : [], number: page,
      total: all.count,
      counts: Dictionary(
        uniqueKeysWithValues: ResponseLine.State.allCases.map { state in (state, own.count { $0.state == state }) }),
      follows: try desk.allows(.followDuties, at: Place(plan: plan.id)) && desk.closedRefusal(of: plan) == nil,
      all: all)
  }
}

/// A unit with its last plan in response.
public struct ResponseLine: Sendable {
  public enum State: String, CaseIterable, Sendable {
    case none, sent, noted, returned
    /// A superior unit's plan serves it.
    case served
    /// The standing office let it go.
    case excused

    public var name: String {
      switch self {
      case .none: "chưa gửi"
      case .sent: "chờ ghi nhận"
      case .noted: "đã ghi nhận"
      case .returned: "bị trả lại"
      case .served: "dùng chung của cấp trên"
      case .excused: "được miễn"
      }
    }

    /// That of a unit whose last plan in response is with the office, or came back; nil for one that was taken back.
    fileprivate init?(_ response: ResponsePlan) {
      if response.isWaiting {
        self = .sent
      } else if response.isNoted {
        self = .noted
      } else if response.isReturned {
        self = .returned
      } else {
        return nil
      }
    }
  }

  public let unit: Unit
  public let response: ResponsePlan?
  public let state: State

  /// The units that have to send one, and others that sent one, by name.
  fileprivate static func lines(
    _ duty: Duty?, _ given: GivenDuty, of plan: Plan, at desk: Desk
  ) throws -> [ResponseLine] {
    let units = try desk.dutyUnits(of: plan)
    let sent = try ResponsePlans.last(under: plan, on: desk.connection)
    let said = try Fulfilments.lines(of: plan, on: desk.connection)
    let holders = duty.map { units.holders(of: $0).compactMap(\.unit) } ?? []
    let asked = Set(holders)
    let ids = holders + sent.keys.filter { !asked.contains($0) }
    let lines = ids.compactMap { units.tree[$0] }.map { unit -> ResponseLine in
      let response = sent[unit.id]
      let isExcused =
        duty.map { said[Fulfilments.Key($0.id, .unit(unit.id))]?.isExcused ?? false } ?? false
      let above = given.servesBelow ? units.tree.lineage(of: unit.id).dropFirst() : []
      let isServed = above.contains { sent[$0]?.isNoted == true }
      let otherwise: State = isExcused ? .excused : isServed ? .served : .none
      return ResponseLine(
        unit: unit, response: response, state: response.flatMap { State($0) } ?? otherwise)
    }
    return lines.sorted { ($0.unit.name.folded, $0.unit.id) < ($1.unit.name.folded, $1.unit.id) }
  }
}

extension ResponsesLook.Found: Workbook {
  public var title: String { "Kế hoạch hưởng ứng \(plan.shortTitle)" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    try writer.list(
      "Kế hoạch hưởng ứng",
      lines: ["KẾ HOẠCH HƯỞNG ỨNG CỦA CÁC ĐƠN VỊ", "Kế hoạch \(plan.shortTitle) · lập \(desk.now.short)"], list, all)
  }

  public var list: Listing<ResponseLine> {
    let (plan, round) = (plan.id, plan.round)
    return Listing(
      .place(),
      .column("Đơn vị", 40, page: .main("Đơn vị"), to: { .response(plan, $0.unit.id, round: round) }) {
        .text($0.unit.name)
      },
      .column("Số, ký hiệu", 18, page: .cell()) { .text($0.response?.content.number) },
      .column("Ngày", 12, page: .wide()) { .day($0.response?.content.day) },
      .column("Nội dung", 60) { .text($0.response?.content.summary) },
      .column("Ngày gửi", 12, page: .wide()) { .day($0.response?.sent.at.day) },
      .state("Trạng thái", 20, page: .cell()) { Chip($0.state) },
      .column("Lý do trả lại", 40) {
        $0.response?.isReturned == true ? .text($0.response?.settled?.reason) : .empty
      })
  }
}

extension Chip {
  /// Where a unit is with its plan in response.
  public init(_ state: ResponseLine.State) {
    let look: Look =
      switch state {
      case .noted, .served: .ok
      case .sent: .wait
      case .none, .returned: .stop
      case .excused: .plain
      }
    self.init(state.name, look)
  }

  /// Where a plan in response is.
  public init(_ state: ResponsePlan.State) {
    let look: Look =
      switch state {
      case .noted: .ok
      case .sent: .wait
      case .returned: .stop
      case .withdrawn, .replaced: .plain
      }
    self.init(state.name, look)
  }
}
