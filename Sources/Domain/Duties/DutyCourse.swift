/// What has come of a duty that follows from the course of a plan: dossiers at a stage, lists, questions.
public struct DutyCourse: Hashable, Sendable {
  /// What says that it is late.
  public enum Days: Hashable, Sendable {
    /// The last day of the duty.
    case ofDuty
    /// Each thing has a day of its own; the earliest of those that are over, nil while none is.
    case ofEach(overdue: Day?)
  }

  /// How many things wait for it now.
  public var waiting: Int
  /// Whether more has to come, or may still come.
  public var isComing: Bool
  /// How many things of it were done.
  public var done: Int
  /// The day on which the last of them was done; nil where none was, or where no day is kept.
  public var last: Day?
  public var days: Days

  public init(waiting: Int, isComing: Bool = false, done: Int, last: Day? = nil, days: Days = .ofDuty) {
    (self.waiting, self.isComing, self.done, self.last, self.days) = (waiting, isComing, done, last, days)
  }
}

extension Duty {
  /// Where it is, by what has come of it: done once nothing waits, open while its days run and more may come; where
  /// nothing came until its last day there is nothing to do.
  public func state(on today: Day, _ course: DutyCourse, isExcused: Bool) -> State {
    let isOwed = course.waiting > 0 || course.isComing
    if !isOwed, course.done > 0 {
      guard let due, let last = course.last, last > due else { return .done }
      return .doneLate
    }
    if isExcused { return .excused }
    let byDays = state(on: today, isDone: false)
    guard isOwed else { return due == nil || byDays == .late ? .nothing : byDays }
    guard case .ofEach(let overdue) = course.days else { return byDays }
    if overdue != nil { return .late }
    return byDays == .notYet ? .notYet : .open
  }
}
