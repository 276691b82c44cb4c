import Domain

/// The front page: the plans, and what waits for who looks.
public struct HomeLook: Look {
  public static let action = Action.visit

  public struct Found: Sendable {
    public var plans: [Plan]
    /// What is most pressing first.
    public var waiting: [Waiting]
    /// Where mails to who looks do not arrive, with what the mail server said; nil where they do.
    public var unreachable: (address: MailAddress, said: String)?
    public var now: Instant
  }

  public init() {}

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    let plans = try desk.plans()
    let mail = try desk.viewer.map { try desk.mailSettings(of: $0.person.id).value }
    return Found(
      plans: plans, waiting: try Awaited(desk: desk).all(plans),
      unreachable: mail.flatMap { mail in
        mail.address.flatMap { address in mail.unreachable.map { (address, $0.said) } }
      },
      now: desk.now)
  }
}
