import Domain
import Store

extension Command<Void> {
  /// Sends a list with its letter. When the higher plan is in this installation its dossiers are there at once, before
  /// its intake; otherwise the list goes as a package.
  ///
  /// - Parameter reception: where the higher plan of this installation puts them.
  public static func sendForwardingList(_ list: ForwardingList.ID, signing: Signing, reception: Reception? = nil)
    -> Command
  {
    .at({ Place(plan: try $0.forwardingList(list).plan) }, .forwardDossiers) { desk in
      try desk.hold(try desk.forwardingList(list).plan)
      let before = try desk.heldForwardingList(list)
      try before.value.requireUnsent()
      let plan = try desk.plan(before.value.plan)
      guard let forwarding = plan.forwarding(before.value.forwarding) else { throw Refusal.absent }
      let letter = try ForwardingList.Letter(
        number: signing.number, day: signing.day, signer: signing.signer, authority: signing.authority,
        recipients: signing.recipients, today: desk.now.day)
      try desk.requireFree(letter, of: plan)
      let higher = try desk.higherEdition(forwarding)
      var made: [Dossier.ID: Dossier.ID] = [:]
      for (place, item) in before.value.items.enumerated() {
        let dossier = try desk.dossier(item.dossier)
        try desk.save(
          try dossier.sentHigher(to: forwarding.to, letter: letter, for: forwarding, by: desk.person.id, at: desk.now))
        guard let higher else { continue }
        guard let reception else { throw Refusal.input("track", "Chọn đợt nhận hồ sơ của kế hoạch cấp trên.") }
        let origin = Origin(
          from: plan.issuer, planTitle: plan.title, list: list, dossier: dossier.id, letterNumber: letter.number,
          letterDay: letter.day, finding: item.finding)
        // Keys in the order of the list.
        let id = Dossier.ID(at: desk.now.adding(milliseconds: place))
        made[item.dossier] = try desk.arrive(id, of: dossier, origin, under: plan, at: higher, reception)
      }
      let after = try before.value.sent(
        with: letter, by: higher.map { .here($0.plan.id) } ?? .package, made: made, at: desk.now)
      try desk.replace(before, by: after, ["letter": letter.number, "to": higher?.plan.id.description ?? "package"])
    }
  }
}

extension Desk {
  /// Letters are numbered once for an issuer and year.
  fileprivate func requireFree(_ letter: ForwardingList.Letter, of plan: Plan) throws {
    let isTaken = try ForwardingLists.of(plan.id, on: connection).contains {
      $0.letter?.number == letter.number && $0.letter?.day.year == letter.day.year
    }
    guard !isTaken else {
      throw Refusal.input("number", "Số \(letter.number) đã dùng cho công văn khác trong năm \(letter.day.year).")
    }
  }

  fileprivate func arrive(
    _ id: Dossier.ID, of dossier: Dossier, _ origin: Origin, under plan: Plan, at higher: Edition,
    _ reception: Reception
  ) throws -> Dossier.ID {
    let arrived = try Dossier.arrived(
      id: id, from: origin, writing: dossier.writing,
      field: dossier.writing.field.flatMap { plan.fields.category($0)?.name }, attachments: dossier.attachments,
      filer: dossier.filer, unit: dossier.unit, unitName: dossier.unitName, plan: higher.plan, version: higher.number,
      reception: reception, by: person.id, at: now)
    try insert(
      arrived,
      ["to": arrived.state.rawValue, "plan": higher.plan.id.description, "origin": dossier.id.description])
    return id
  }
}
