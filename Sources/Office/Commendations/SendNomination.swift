import Domain
import Store

/// Sends a nomination to the standing office, with the candidate's recognised initiatives as they stand.
public struct SendNomination: NominationCommand {
  public var nomination: Nomination.ID
  /// Number and recipients of the unit's report; nil leaves them as they were.
  public var report: Outgoing?
  public static let action = Action.sendNomination

  public init(nomination: Nomination.ID, report: Outgoing? = nil) {
    self.nomination = nomination
    self.report = report
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.nomination(nomination)
    let initiatives = try Commendations.initiatives(of: before.value.content.candidate, on: desk.connection).map(\.id)
    try desk.save(
      try before.value.sent(
        initiatives: initiatives, report: report, by: desk.person.id, at: desk.now,
        under: desk.plan(of: before.value)), over: before)
  }
}
