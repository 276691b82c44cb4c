import Domain

/// The front page: the plans, and what waits for who looks.
public struct HomeLook: Look {
  public static let action = Action.visit

  public struct Found: Sendable {
    public var plans: [Plan]
    /// What is most pressing first.
    public var waiting: [Waiting]
    /// What the viewer's units were reminded of lately, the latest first.
    public var reminded: [Reminded]
    /// Where mails to who looks do not arrive, with what the mail server said; nil where they do.
    public var unreachable: (address: MailAddress, said: String)?
    /// Whether the viewer looks after what plans give to do.
    public var follows: Bool
    /// The latest that offices wrote for everyone.
    public var news: [PostLine]
    public var now: Instant
  }

  public init() {}

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    let plans = try desk.plans()
    return Found(
      plans: try desk.running(plans), waiting: try Awaited(desk: desk).all(plans), reminded: try reminded(desk),
      unreachable: try unreachable(desk),
      follows: plans.contains { !$0.givenDuties.isEmpty && desk.allows(.followDuties, at: Place(plan: $0.id)) },
      news: try PostLine.latest(at: desk), now: desk.now)
  }

  private func reminded(_ desk: Desk) throws -> [Reminded] {
    let since = desk.now.adding(seconds: -Int64(Reminder.daysShown) * 24 * 3600)
    return try desk.viewer.map { try Reminded.of($0, after: since, at: desk) } ?? []
  }

  private func unreachable(_ desk: Desk) throws -> (address: MailAddress, said: String)? {
    guard let viewer = desk.viewer else { return nil }
    let settings = try desk.mailSettings(of: viewer.person.id).value
    guard let address = settings.address, let unreachable = settings.unreachable else { return nil }
    return (address, unreachable.said)
  }
}
