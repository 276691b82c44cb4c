import Domain
import Store

/// Notes what a higher level, in another installation, found on a list.
struct TakeResults: OldCommand {
  var package: String
  var findings: [Dossier.ID: Finding]
  var fingerprint: String?
  static let action = Action.importPackage

  func place(at desk: Desk) throws -> Place { Place(plan: try desk.receivedPackage(package).plan) }

  func perform(at desk: Desk) throws {
    try desk.hold(try desk.receivedPackage(package).plan)
    let before = try desk.heldPackage(package)
    let after = try before.value.taken(by: desk.viewer?.person.id, at: desk.now)
    _ = try desk.trust(before.value, fingerprint: fingerprint)
    let list = try desk.heldForwardingList(before.value.list)
    try desk.replace(
      list, by: try list.value.answered(findings, by: before.value.signer), ["answers": "\(findings.count)"])
    try desk.replace(before, by: after, ["state": after.state.rawValue])
  }
}
