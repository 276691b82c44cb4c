import Domain
import Markup
import Store

/// What an administrator does first in an installation that is new.
public struct FirstSteps: Sendable {
  public enum Step: CaseIterable, Sendable {
    case office, units, people, plan, announcement
  }

  /// Those that are done, from what is there.
  public var done: Set<Step>

  public var isDone: Bool { done.count == Step.allCases.count }
}

extension Desk {
  /// The first steps of who administers the installation; nil once all are done, and for everyone else.
  func firstSteps() throws -> FirstSteps? {
    guard allows(.manageHost, at: .installation), let viewer else { return nil }
    func has(_ rows: SQL) throws -> Bool {
      try connection.first("SELECT 1 FROM \(rows) LIMIT 1") { try $0.int(0) } != nil
    }
    let found: [(FirstSteps.Step, Bool)] = [
      (.office, try host() != nil), (.units, try has("unit")),
      (.people, try has("appointment WHERE person <> \(viewer.person.id)")), (.plan, try has("plan")),
      (.announcement, try has("announcement WHERE state <> 'draft'")),
    ]
    let steps = FirstSteps(done: Set(found.filter(\.1).map(\.0)))
    return steps.isDone ? nil : steps
  }
}
