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
      try forwarding.requireRoom(for: dossiers.count, under: plan.id, at: desk)
      let items = try dossiers.map { dossier in
        let before = try desk.dossier(dossier)
        guard before.plan == plan.id else { throw Refusal.absent }
        if let unit { try before.requireLies(in: unit, at: desk) }
        try desk.save(before.listed(in: id, for: forwarding, by: desk.person.id, at: desk.now, under: plan))
        return ForwardingList.Item(
          dossier: dossier, title: before.writing.title, authors: before.writing.authors.map(\.name),
          unit: before.unitName ?? "", finding: try Finding(of: before, at: desk))
      }
      let list = try ForwardingList(
        id: id, plan: plan, forwarding: forwarding, unit: unit, unitName: try unit.map { try desk.unit($0).name },
        items: items, preparedBy: desk.person.id, at: desk.now)
      try desk.insert(list, ["plan": plan.id.description, "dossiers": "\(items.count)"])
    }
  }
}

extension Forwarding {
  fileprivate func requireRoom(for count: Int, under plan: Plan.ID, at desk: Desk) throws {
    guard let cap else { return }
    let given = try ForwardingLists.of(plan, on: desk.connection).filter { $0.forwarding == id }
      .reduce(0) { $0 + $1.items.count }
    guard given + count <= cap else {
      throw Refusal(
        "Kế hoạch cho chuyển tối đa \(cap) sáng kiến; đã có \(given), thêm \(count) là vượt.",
        clause: source.clause, next: "Bỏ bớt sáng kiến rồi lập lại danh mục.", field: "dossier")
    }
  }
}

extension Dossier {
  fileprivate func requireLies(in unit: Unit.ID, at desk: Desk) throws {
    guard try desk.place(of: self).lineage.contains(unit) else {
      throw Refusal.input("dossier", "Sáng kiến «\(writing.title)» không thuộc đơn vị của danh mục này.")
    }
  }
}
