import Domain

/// A command in the shape that is going.
public protocol OldCommand: Sendable {
  associatedtype Outcome: Sendable = Void

  static var action: Action { get }

  func place(at desk: Desk) throws -> Place

  func perform(at desk: Desk) throws -> Outcome
}

extension OldCommand {
  public var command: Command<Outcome> { .at({ try place(at: $0) }, Self.action) { try perform(at: $0) } }
}

extension Office {
  @discardableResult
  public func run<C: OldCommand>(_ command: C, as person: Person.ID) async throws -> C.Outcome {
    try await run(command.command, as: person)
  }

  public func attempt<C: OldCommand>(_ command: C, as person: Person.ID) async throws -> C.Outcome {
    try await attempt(command.command, as: person)
  }

  @discardableResult
  public func runUnattended<C: OldCommand>(_ command: C) async throws -> C.Outcome {
    try await runUnattended(command.command)
  }
}
