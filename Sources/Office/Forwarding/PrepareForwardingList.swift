import Domain
import Store

extension Command<Void> {
  /// Puts dossiers on one list for a higher level; from then on they are on no other.
  ///
  /// - Parameters:
  ///   - id: the key was made with the form, so that a form sent twice gives one list.
  ///   - unit: the unit whose initiatives it lists; nil for the whole office.
  ///   - entries: what is said of each dossier; nothing where the plan asks nothing.
  ///   - supplement: by what the list may follow the one consolidated list of its round.
  public static func prepareForwardingList(
    id: ForwardingList.ID, plan: Plan.ID, forwarding: Forwarding.ID, unit: Unit.ID? = nil, dossiers: [Dossier.ID],
    entries: [Dossier.ID: ForwardingList.Entry] = [:], supplement: (reason: String, document: String, day: Day)? = nil
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
        return try forwarding.item(
          for: before, entries[dossier] ?? ForwardingList.Entry(), finding: try Finding(of: before, at: desk))
      }
      let earlier = plan.lists(
        try ForwardingLists.of(plan.id, on: desk.connection), of: forwarding.id, on: desk.now.day)
      let admission = try supplement.map {
        try Admission(reason: $0.reason, document: $0.document, day: $0.day, by: desk.person.id, at: desk.now)
      }
      let list = try ForwardingList(
        id: id, plan: plan, forwarding: forwarding, unit: unit, unitName: try unit.map { try desk.unit($0).name },
        items: items, supplement: admission, after: earlier, preparedBy: desk.person.id, at: desk.now)
      try desk.insert(
        list,
        [
          "plan": plan.id.description, "dossiers": "\(items.count)",
          "supplement": list.supplement?.document ?? "no",
        ])
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
