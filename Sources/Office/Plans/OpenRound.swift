import Domain
import PlanFile
import Store

/// The next round of a plan that starts again every so many years.
struct NextRound {
  /// Its year.
  let year: Int
  /// The plan with the days of the round.
  let plan: Plan
  let current: PublishedPlan

  /// - Throws: `Refusal` for a plan of one time, and while the round that runs has not begun.
  init(of id: Plan.ID, at desk: Desk) throws {
    let edition = try desk.edition(of: id)
    guard let every = edition.plan.period.every else {
      throw Refusal(
        "\(edition.plan.document.kind.name) \(edition.plan.shortTitle) làm một lần, không có đợt sau.",
        clause: edition.plan.period.source?.clause, next: "Công bố kế hoạch mới cho năm sau.")
    }
    guard edition.plan.period.from <= desk.now.day else {
      throw Refusal(
        "Đợt \(edition.plan.period.years) bắt đầu ngày \(edition.plan.period.from.short), chưa mở được đợt sau nó.",
        next: "Mở đợt sau khi đợt này đã bắt đầu.")
    }
    let key = "\(id)@\(edition.number)"
    guard let current = try Records.load(PublishedPlan.self, key, on: desk.connection)?.value else {
      throw Refusal.absent
    }
    year = edition.plan.period.from.year + every
    guard let plan = PlanFile.published(current.text, round: year) else {
      throw Refusal(
        "Tệp của Kế hoạch \(edition.plan.shortTitle) viết theo quy cách cũ nên chưa mở được đợt \(year).",
        next: "Đưa tệp qua «sangkien plan check», sửa theo hướng dẫn, công bố lại rồi mở đợt.")
    }
    (self.plan, self.current) = (plan, current)
  }
}

extension Command<Void> {
  /// Opens the next round of a plan from the last: the same rules, with the days of its own years, some of them moved.
  public static func openRound(of plan: Plan.ID, moving days: [MovedDay] = []) -> Command {
    .at(.installation, .publishPlan) { desk in
      try desk.hold(plan)
      let next = try NextRound(of: plan, at: desk)
      try desk.requireArchived(desk.plan(plan))
      let usual = Dictionary(next.plan.days.map { ($0.id, $0.day) }, uniquingKeysWith: { $1 })
      let moved = days.filter { move in usual[move.id].map { $0 != move.to } ?? false }
      try next.plan.moving(moved).requireOrder(after: moved)
      try desk.insert(
        PublishedPlan(
          next.plan, edition: next.current.edition + 1, text: next.current.text, round: next.year, moved: moved,
          published: desk.now, by: desk.viewer?.person.id), ["round": "\(next.year)"])
    }
  }
}

/// The next round of a plan, with all its days, before it is opened.
public struct RoundLook: Look {
  public static let action = Action.publishPlan

  let plan: Plan.ID

  public struct Found: Sendable {
    /// The plan with the days of the round.
    public var plan: Plan
    public var last: Plan.Period
  }

  public init(_ plan: Plan.ID) { self.plan = plan }

  public func door(at desk: Desk) -> Door { .at(.installation) }

  public func find(at desk: Desk) throws -> Found {
    Found(plan: try NextRound(of: plan, at: desk).plan, last: try desk.plan(plan).period)
  }
}
