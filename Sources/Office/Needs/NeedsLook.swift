import Domain
import Sheets
import Store

/// The needs that everyone reads, the latest first.
public struct NeedsLook: Look {
  public static let action = Action.visit
  /// Needs on a page.
  public static let size = 20

  let plan: Plan.ID?
  let words: String
  /// Also what is closed, or over.
  let all: Bool
  let page: Int

  public init(plan: Plan.ID?, words: String, all: Bool, page: Int) {
    (self.plan, self.words, self.all, self.page) = (plan, words, all, page)
  }

  public var reading: Reading { .finding(words) }

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> NeedList {
    var filter = NeedFilter(plan: plan)
    (filter.isPublic, filter.words) = (true, words)
    if !all { filter.openOn = desk.now.day }
    return try NeedList(filter, page: page, at: desk)
  }
}

/// What one looks for oneself, and what one's units do.
public struct OwnNeedsLook: Look {
  public static let action = Action.viewOwn

  let page: Int

  public init(page: Int) { self.page = page }

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> NeedList {
    var filter = NeedFilter()
    filter.of = (try desk.person.id, desk.viewer?.ownUnits ?? [])
    return try NeedList(filter, page: page, at: desk)
  }
}

/// The needs of the plans that one looks after, wherever they stand.
public struct AllNeedsLook: Look {
  public static let action = Action.viewNeed

  let wanted: NeedFilter
  let page: Int

  public init(_ wanted: NeedFilter, page: Int) { (self.wanted, self.page) = (wanted, page) }

  public func door(at desk: Desk) throws -> Door {
    .only(if: try desk.looksAfterNeeds, else: .notYours)
  }

  public func find(at desk: Desk) throws -> NeedList {
    var wanted = wanted
    if desk.viewer?.scopes(for: .viewNeed).contains(.installation) == false {
      wanted.plans = try desk.plans(for: .viewNeed).map(\.id)
    }
    return try NeedList(wanted, page: page, at: desk)
  }
}

extension Desk {
  /// Whether who looks sees the needs of a plan wherever they stand.
  fileprivate var looksAfterNeeds: Bool {
    get throws {
      try viewer?.scopes(for: .viewNeed).contains(.installation) == true || !plans(for: .viewNeed).isEmpty
    }
  }
}

/// A page of needs; as an Excel file all of them.
public struct NeedList: Sendable {
  public let wanted: NeedFilter
  /// Plans that take needs.
  public let plans: [Plan]
  public let lines: [NeedLine]
  public let number: Int
  public let total: Int
  public let isSignedIn: Bool
  public let opensAll: Bool
  public let today: Day

  init(_ wanted: NeedFilter, page: Int, at desk: Desk) throws {
    self.wanted = wanted
    plans = try desk.plans().filter(\.asksForNeeds)
    (lines, total) = try NeedLine.lines(wanted, page: page, at: desk)
    number = page
    isSignedIn = desk.viewer != nil
    opensAll = try desk.looksAfterNeeds
    today = desk.now.day
  }
}

/// A need as lists have it.
public struct NeedLine: Sendable {
  public let need: Need
  public let owner: String
  public let plan: String
  public let field: String?
  let today: Day

  static func lines(
    _ wanted: NeedFilter, page: Int, at desk: Desk
  ) throws -> (lines: [NeedLine], total: Int) {
    let (size, first) = (NeedsLook.size, (page - 1) * NeedsLook.size)
    let (needs, total) = try Needs.list(wanted, limit: size, offset: first, on: desk.connection)
    let lines = try needs.map { need in
      let plan = try desk.plan(need.plan)
      return NeedLine(
        need: need, owner: try desk.owner(of: need), plan: plan.shortTitle,
        field: plan.name(ofField: need.content.field), today: desk.now.day)
    }
    return (lines, total)
  }

  /// How far it is.
  public var chip: Chip { Chip(need, on: today) }
}

extension NeedList: Workbook {
  public var title: String { "Nhu cầu" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    try writer.list(
      "Nhu cầu", lines: ["NHU CẦU", "Lập \(desk.now.short)"], .needs, pagesOf: NeedsLook.size
    ) { try NeedLine.lines(wanted, page: $0, at: desk).lines }
  }
}

extension Listing<NeedLine> {
  /// Needs with what came of them.
  public static var needs: Listing {
    Listing(
      .place(),
      .column("Nhu cầu", 46, page: .main("Nhu cầu"), to: { .need($0.need.id) }) { .text($0.need.content.title) },
      .column("Của", 34, page: .below) { .text($0.owner) },
      .column("Kế hoạch", 24, page: .below) { .text($0.plan) },
      .column("Lĩnh vực", 24, page: .wide()) { .text($0.field) },
      .column("Cần gì", 60) { .text($0.need.content.what) },
      .column("Vì sao", 60) { .text($0.need.content.why) },
      .state("Trạng thái", 18, page: .cell()) { $0.chip },
      .column("Ngày gửi", 12) { .day($0.need.sent.day) },
      .column("Hạn", 12, page: .cell()) { .day($0.need.content.until) },
      .column("Giải pháp đã gửi", 10, page: .figure("Giải pháp", labelled: true)) { .number($0.need.offers.count) },
      .column("Đã giới thiệu", 10) { line in .number(line.need.offers.count { $0.introduction != nil }) },
      .column("Đã áp dụng", 10) { line in
        .number(line.need.offers.count { if case .applied = $0.outcome { true } else { false } })
      })
  }
}

extension Chip {
  /// How far a need is.
  public init(_ need: Need, on day: Day) {
    let state = need.state
    switch state {
    case .published where need.isOpen(on: day): self.init(state.name, .ok)
    case .published: self.init("đã hết hạn", .plain)
    case .waiting: self.init(state.name, .wait)
    case .returned: self.init(state.name, .stop)
    case .closed, .withdrawn: self.init(state.name, .plain)
    }
  }
}
