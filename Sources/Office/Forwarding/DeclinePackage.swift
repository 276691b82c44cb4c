import Domain
import Store

/// Turns a received package away.
public struct DeclinePackage: OldCommand {
  public var package: String
  public var reason: String
  public static let action = Action.importPackage

  public init(package: String, reason: String) {
    self.package = package
    self.reason = reason
  }

  public func place(at desk: Desk) throws -> Place { Place(plan: try desk.receivedPackage(package).plan) }

  public func perform(at desk: Desk) throws {
    let before = try desk.heldPackage(package)
    let after = try before.value.declined(by: desk.viewer?.person.id, reason: reason, at: desk.now)
    try desk.replace(before, by: after, ["state": after.state.rawValue])
  }
}
