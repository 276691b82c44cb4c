import Domain
import Store

extension Command<Void> {
  /// Puts dossiers on one list for a higher level; from then on they are on no other.
  ///
  /// - Parameters:
  ///   - id: the key was made with the form, so that a form sent twice gives one list.
  ///   - unit: the unit whose initiatives it lists; nil for the whole office.
  public static func prepareForwardingList(
    id: ForwardingList.ID, plan: Plan.ID, forwarding: Forwarding.ID, unit: Unit.ID? = nil, dossiers: [Dossier.ID]
  ) -> Command {
    .at(Place(plan: plan), .forwardDossiers) { desk in
      if try ForwardingLists.find(id, on: desk.connection) != nil { return }
      // The cap counts over all lists: others wait until this one is made.
      try desk.hold(plan)
      let plan = try desk.plan(plan)
      guard let forwarding = plan.forwarding(forwarding) else { throw Refusal.absent }
      try desk.requireRoom(for: dossiers.count, plan, forwarding)
      let items = try dossiers.map {
        try desk.put($0, of: plan, beneath: unit, on: id, for: forwarding)
      }
      let list = try ForwardingList(
        id: id, plan: plan.id, forwarding: forwarding, unit: unit, unitName: try unit.map { try desk.unit($0).name },
        items: items, preparedBy: desk.person.id, at: desk.now)
      try desk.insert(list, ["plan": plan.id.description, "dossiers": "\(items.count)"])
    }
  }
}

extension Desk {
  fileprivate func requireRoom(for count: Int, _ plan: Plan, _ forwarding: Forwarding) throws {
    guard let cap = forwarding.cap else { return }
    let given = try ForwardingLists.of(plan.id, on: connection).filter { $0.forwarding == forwarding.id }
      .reduce(0) { $0 + $1.items.count }
    guard given + count <= cap else {
      throw Refusal(
        "Kế hoạch cho chuyển tối đa \(cap) sáng kiến; đã có \(given), thêm \(count) là vượt.",
        clause: forwarding.source.clause, next: "Bỏ bớt sáng kiến rồi lập lại danh mục.", field: "dossier")
    }
  }

  fileprivate func put(
    _ id: Dossier.ID, of plan: Plan, beneath unit: Unit.ID?, on list: ForwardingList.ID, for forwarding: Forwarding
  ) throws -> ForwardingList.Item {
    let before = try dossier(id)
    guard before.plan == plan.id else { throw Refusal.absent }
    if let unit { try requireLies(before, in: unit) }
    try save(try before.listed(in: list, for: forwarding, by: person.id, at: now))
    return ForwardingList.Item(
      dossier: id, title: before.writing.title, authors: before.writing.authors.map(\.name),
      unit: before.unitName ?? "", finding: try Finding(of: before, at: self))
  }

  fileprivate func requireLies(_ dossier: Dossier, in unit: Unit.ID) throws {
    guard try place(of: dossier).lineage.contains(unit) else {
      throw Refusal.input("dossier", "Sáng kiến «\(dossier.writing.title)» không thuộc đơn vị của danh mục này.")
    }
  }
}
