import Domain
import Store

/// Revoking the recognition of one initiative by a decision.
public struct RevokingLook: Look {
  public static let action = Action.revoke

  let id: Dossier.ID

  public struct Found: Sendable {
    public var dossier: Dossier
    public var plan: Plan
    public var today: Day
    public var viewer: Person?
    /// Whether its prize was paid.
    public var isPaid: Bool
  }

  public init(_ id: Dossier.ID) {
    self.id = id
  }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(of: desk.visibleDossier(id))) }

  public func find(at desk: Desk) throws -> Found {
    let dossier = try desk.dossier(id)
    let isPaid = try Money.payments(under: dossier.plan, on: desk.connection).contains { payment in
      payment.purpose.dossier == id && payment.counts
    }
    return Found(
      dossier: dossier, plan: try desk.plan(dossier.plan), today: desk.now.day, viewer: desk.viewer?.person,
      isPaid: isPaid)
  }
}
