import Domain
import Store

/// One list for a higher level: what is on it, what that level found, and what the viewer may do with it.
public struct ForwardingListLook: Look {
  public static let action = Action.viewForwarding

  let list: ForwardingList.ID

  public struct Found: Sendable {
    public var list: ForwardingList
    public var plan: Plan
    public var forwarding: Forwarding
    /// What the higher level found of each item, in their order.
    public var answers: [Finding?]
    /// The plan of the higher level, when it is here.
    public var higher: Plan?
    /// Whether the viewer may send and give up the list.
    public var canForward: Bool
    public var canRecord: Bool
    /// Whether it can be noted that no answer came: the plan says that it may not, and recognition rests on it.
    public var mayStaySilent: Bool
    public var signed: SignedCopyState
    public var now: Instant
  }

  public init(_ list: ForwardingList.ID) { self.list = list }

  public func door(at desk: Desk) throws -> Door { .at(Place(plan: try desk.forwardingList(list).plan)) }

  public func find(at desk: Desk) throws -> Found {
    let list = try desk.forwardingList(list)
    let plan = try desk.plan(list.plan)
    guard let forwarding = plan.forwarding(list.forwarding) else { throw Refusal.absent }
    let place = Place(plan: list.plan)
    return Found(
      list: list, plan: plan, forwarding: forwarding,
      answers: try list.items.map { try Finding(answering: $0, at: desk) },
      higher: try desk.higherEdition(forwarding)?.plan, canForward: desk.allows(.forwardDossiers, at: place),
      canRecord: desk.allows(.recordFindings, at: place),
      mayStaySilent: list.silence == nil && plan.judging.contains { $0.isOutside && $0.mayNotCome },
      signed: try SignedCopyState(.init(.letter, list.id.description), at: desk), now: desk.now)
  }
}

/// A list whose higher level answers by letter.
public struct HigherLetterLook: Look {
  public static let action = Action.recordFindings

  let list: ForwardingList.ID

  public struct Found: Sendable {
    public var list: ForwardingList
    public var plan: Plan
    /// The criteria that the higher level may answer, of the dossiers whose recognition rests on it.
    public var criteria: [Dossier.ID: [Criterion]]
    public var today: Day
  }

  public init(_ list: ForwardingList.ID) { self.list = list }

  public func door(at desk: Desk) throws -> Door { .at(Place(plan: try desk.forwardingList(list).plan)) }

  public func find(at desk: Desk) throws -> Found {
    let list = try desk.forwardingList(list)
    var criteria: [Dossier.ID: [Criterion]] = [:]
    try desk.preload(list.items.map(\.dossier))
    for item in list.items {
      let dossier = try desk.dossier(item.dossier)
      let plan = try desk.plan(of: dossier)
      guard let judgement = plan.deciding(for: dossier.track), judgement.isOutside else { continue }
      criteria[item.dossier] = judgement.sheet(of: dossier, under: plan).criteria
    }
    return Found(list: list, plan: try desk.plan(list.plan), criteria: criteria, today: desk.now.day)
  }
}
