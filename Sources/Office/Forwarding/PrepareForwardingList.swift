import Domain
import Store

/// Puts dossiers on one list for a higher level; from then on they are on no other.
public struct PrepareForwardingList: OldCommand {
  /// The key was made with the form, so that a form sent twice gives one list.
  public var id: ForwardingList.ID
  public var plan: Plan.ID
  public var forwarding: Forwarding.ID
  /// The unit whose initiatives it lists; nil for the whole office.
  public var unit: Unit.ID?
  public var dossiers: [Dossier.ID]
  public static let action = Action.forwardDossiers

  public init(
    id: ForwardingList.ID, plan: Plan.ID, forwarding: Forwarding.ID, unit: Unit.ID? = nil, dossiers: [Dossier.ID]
  ) {
    self.id = id
    self.plan = plan
    self.forwarding = forwarding
    self.unit = unit
    self.dossiers = dossiers
  }

  public func place(at desk: Desk) -> Place { Place(plan: plan) }

  public func perform(at desk: Desk) throws {
    if try ForwardingLists.find(id, on: desk.connection) != nil { return }
    // The cap counts over all lists: others wait until this one is made.
    try desk.hold(plan)
    let plan = try desk.plan(plan)
    guard let forwarding = plan.forwarding(forwarding) else { throw Refusal.absent }
    try requireRoom(plan, forwarding, at: desk)
    let items = try dossiers.map { try item($0, plan, forwarding, at: desk) }
    let list = try ForwardingList(
      id: id, plan: plan.id, forwarding: forwarding, unit: unit, unitName: try unit.map { try desk.unit($0).name },
      items: items, preparedBy: desk.person.id, at: desk.now)
    try desk.insert(list, ["plan": plan.id.description, "dossiers": "\(items.count)"])
  }

  private func requireRoom(_ plan: Plan, _ forwarding: Forwarding, at desk: Desk) throws {
    guard let cap = forwarding.cap else { return }
    let given = try ForwardingLists.of(plan.id, on: desk.connection).filter { $0.forwarding == forwarding.id }
      .reduce(0) { $0 + $1.items.count }
    guard given + dossiers.count <= cap else {
      throw Refusal(
        "Kế hoạch cho chuyển tối đa \(cap) sáng kiến; đã có \(given), thêm \(dossiers.count) là vượt.",
        clause: forwarding.source.clause, next: "Bỏ bớt sáng kiến rồi lập lại danh mục.", field: "dossier")
    }
  }

  private func item(
    _ id: Dossier.ID, _ plan: Plan, _ forwarding: Forwarding, at desk: Desk
  ) throws -> ForwardingList.Item {
    let before = try desk.dossier(id)
    guard before.plan == plan.id else { throw Refusal.absent }
    if let unit { try requireLies(before, in: unit, at: desk) }
    try desk.save(try before.listed(in: self.id, for: forwarding, by: desk.person.id, at: desk.now))
    return ForwardingList.Item(
      dossier: id, title: before.writing.title, authors: before.writing.authors.map(\.name),
      unit: before.unitName ?? "", finding: try desk.finding(of: before))
  }

  private func requireLies(_ dossier: Dossier, in unit: Unit.ID, at desk: Desk) throws {
    guard try desk.place(of: dossier).lineage.contains(unit) else {
      throw Refusal.input(
        "dossier", "Sáng kiến «\(dossier.writing.title)» không thuộc đơn vị của danh mục này.")
    }
  }
}
