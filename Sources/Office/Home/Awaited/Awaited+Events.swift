import Domain
import Store

extension Awaited {
  /// Of each kind on the front page; the rest is in the lists.
  private static let most = 20

  /// Invitations to events that wait for an answer, and events of the viewer's units whose outcome nobody has said.
  func events(_ viewer: Viewer, _ plans: [Plan]) throws -> [Waiting] {
    let invited = try Events.invited(
      viewer.person.id, from: desk.now.day, isUnanswered: true, on: desk.connection)
    let unsaid = try Events.unsaid(
      of: desk.hosts(for: .holdEvent).map(\.id), before: desk.now.day, limit: Self.most, on: desk.connection)
    let today = desk.now.day
    // While it runs one can still come.
    return invited.prefix(Self.most).map { event in
      Waiting(.replyToEvent(event), due: event.time.from >= today ? event.time.from : event.time.through)
    }
      + unsaid.map { Waiting(.sayOutcome($0)) }
  }

  /// What has to follow after inspections of the viewer's units, and what they inspected and have not finished.
  func inspections(_ viewer: Viewer, _ plans: [Plan]) throws -> [Waiting] {
    let following = try Inspections.following(of: viewer.ownUnits, limit: Self.most, on: desk.connection)
    let own = try following.flatMap { inspection -> [Waiting] in
      let excused = try desk.excused(of: inspection)
      return inspection.followUps.filter { $0.awaitsUnit && !excused.contains($0.id) }.map {
        Waiting(.followUp(inspection, $0), due: $0.due, isLate: $0.due < desk.now.day)
      }
    }
    let waiting = try Inspections.waiting(
      for: desk.hosts(for: .inspect).map(\.id), before: desk.now.day, limit: Self.most, on: desk.connection)
    return own
      + (try waiting.map { inspection in
        inspection.isPlanned
          ? Waiting(.concludeInspection(inspection))
          : Waiting(.acceptFollowUps(inspection, unit: try desk.unit(inspection.unit).name))
      })
  }
}
