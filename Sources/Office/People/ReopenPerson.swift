import Domain
import Store

/// Opens an account again. Roles that ended with its closing are given anew where they are wanted.
public struct ReopenPerson: OldCommand {
  public var person: Person.ID
  public static let action = Action.managePeople

  public init(person: Person.ID) { self.person = person }

  public func place(at desk: Desk) -> Place { .installation }

  public func perform(at desk: Desk) throws {
    let before = try desk.held(Person.self, person.description)
    try desk.replace(before, by: try before.value.reopened(), ["account": "reopened"])
  }
}
