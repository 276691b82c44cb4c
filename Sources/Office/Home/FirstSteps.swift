import Domain
import Markup
import Store

/// What an administrator does first in an installation that is new.
public struct FirstSteps: Sendable {
  public enum Step: CaseIterable, Sendable {
    case office, units, people, plan, announcement
  }

  /// A plan of which nobody was told, and who tells of it: it is not the administrator.
  public struct Announcing: Sendable {
    public var plan: Plan
    /// Some of the officers who do, by name; empty where nobody has the role.
    public var officers: [String]
    /// Whether it is still to be said what the plan's bodies are.
    public var isUnbound: Bool
  }

  /// Those that are done, from what is there.
  public var done: Set<Step>
  /// Nil where nobody has to be told of a plan.
  public var announcing: Announcing?

  /// Plans that are looked through for one to announce.
  fileprivate static let mostPlans = 20

  public var isDone: Bool { done.count == Step.allCases.count }
}

extension Desk {
  /// The first steps of who administers the installation; nil once all are done, and for everyone else.
  func firstSteps() throws -> FirstSteps? {
    guard allows(.manageHost, at: .installation), let viewer else { return nil }
    func has(_ rows: SQL) throws -> Bool {
      try connection.first("SELECT 1 FROM \(rows) LIMIT 1") { try $0.int(0) } != nil
    }
    let plans = try plans()
    let isSilent = !plans.isEmpty && plans.allSatisfy(\.recipients.isEmpty)
    let found: [(FirstSteps.Step, Bool)] = [
      (.office, try host() != nil), (.units, try has("unit")),
      (.people, try has("appointment WHERE person <> \(viewer.person.id)")), (.plan, try has("plan")),
      (.announcement, try isSilent || has("announcement WHERE state <> 'draft'")),
    ]
    var steps = FirstSteps(done: Set(found.filter(\.1).map(\.0)))
    if !steps.done.contains(.announcement) { steps.announcing = try announcing(plans) }
    return steps.isDone ? nil : steps
  }

  /// The first of the plans that somebody can announce; the first that nobody can where there is none.
  private func announcing(_ plans: [Plan]) throws -> FirstSteps.Announcing? {
    let most = 3
    let waiting = try running(plans).filter { !$0.recipients.isEmpty }.prefix(FirstSteps.mostPlans)
    let all = try waiting.map { plan -> FirstSteps.Announcing in
      let held = try People.appointments(where: [.plan(plan.id)], on: now.day, on: connection).map(\.value)
        .filter { $0.role == .intakeOfficer }.map(\.person)
      let officers = try People.all(held, on: connection).values.filter { $0.closed == nil }.map(\.name)
      return FirstSteps.Announcing(
        plan: plan, officers: Array(officers.sorted().prefix(most)),
        isUnbound: try !plan.unanswered(in: bindings(of: plan.id), on: now.day).isEmpty)
    }
    return all.first { !$0.officers.isEmpty } ?? all.first
  }
}
