import Domain
import Store

/// A record with a life that lies somewhere: who may know of it, and where each of its actions is done.
protocol Placed: Living, StoredRecord, Equatable where Step: WritingStep {
  /// Whether who works may know of it.
  func isSeen(at desk: Desk) throws -> Bool

  /// Where it is, as an action sees it.
  func place(for action: Action, at desk: Desk) throws -> Place

  /// Holds what has to be held before it, where its steps rest on something else.
  ///
  /// - Throws: `Refusal` while that lets no step be taken.
  static func prepare(_ id: Identifier<Self>, at desk: Desk) throws
}

extension Placed {
  static func prepare(_ id: Identifier<Self>, at desk: Desk) throws {}
}

/// A step of a life in which one is the writing: who saves over another's text is told so.
protocol WritingStep: Equatable {
  static var write: Self { get }
}

extension Desk {
  /// Where something is, as an action sees it.
  ///
  /// - Throws: `Refusal` as of what is not there for who may not know of it.
  func place<Subject: Placed>(of id: Identifier<Subject>, for action: Action) throws -> Place {
    guard viewer != nil else { throw Refusal.signInNeeded }
    let subject = try load(Subject.self, id.description)
    guard try subject.isSeen(at: self) else { throw Refusal.absent }
    return try subject.place(for: action, at: self)
  }

  /// The steps that who works may take, each where its action is done.
  func steps<Subject: Placed>(open subject: Subject) throws -> Set<Subject.Step> {
    try Set(
      Subject.Step.allCases.filter { step in
        subject.may(step, viewer, at: try subject.place(for: Subject.row(step).action, at: self))
      })
  }

  /// Takes a step; where it changes nothing, nothing is saved.
  ///
  /// - Parameter version: the one that the window shows; nil where it shows none.
  func step<Subject: Placed>(
    _ step: Subject.Step, of id: Identifier<Subject>, over version: Int? = nil, _ take: (Subject) throws -> Subject
  ) throws {
    try Subject.prepare(id, at: self)
    let before = try held(Subject.self, id.description, shown: version, isWritten: step == .write)
    let after = try take(before.value)
    if after != before.value { try save(after, over: before) }
  }

  /// Saves what a step made of a record; the journal says from which state to which it went.
  func save<Record: Living & StoredRecord>(_ after: Record, over before: Loaded<Record>) throws {
    try replace(before, by: after, ["from": before.value.state.rawValue, "to": after.state.rawValue])
  }
}
