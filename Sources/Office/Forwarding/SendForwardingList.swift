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
      try plan.requireBegun(forwarding, on: desk.now.day)
      try before.value.requireCounted(for: forwarding)
      let letter = try ForwardingList.Letter(
        number: signing.number, day: signing.day, signer: signing.signer, authority: signing.authority,
        recipients: signing.recipients, today: desk.now.day)
      try letter.requireFree(under: plan.id, at: desk)
      let higher = try desk.higherEdition(forwarding)
      if let higher { try desk.requireBound(higher.plan) }
      var made: [Dossier.ID: Dossier.ID] = [:]
      for (place, item) in before.value.items.enumerated() {
        let dossier = try desk.dossier(item.dossier)
        try desk.save(
          try dossier.sentHigher(
            to: before.value.to, letter: letter, for: forwarding, by: desk.person.id, at: desk.now,
            under: desk.plan(of: dossier)))
        guard let higher else { continue }
        guard let reception else { throw Refusal.input("track", "Chọn đợt nhận hồ sơ của kế hoạch cấp trên.") }
        let origin = Origin(
          from: plan.letterBody(of: forwarding).fullName, planTitle: plan.title, list: list, dossier: dossier.id,
          letterNumber: letter.number, letterDay: letter.day, finding: item.finding,
          exceptions: try desk.exceptions(for: dossier))
        // Keys in the order of the list.
        let id = Dossier.ID(at: desk.now.adding(milliseconds: place))
        let arrived = try dossier.arrived(id, from: origin, under: plan, at: higher, reception, desk)
        try desk.insert(
          arrived, ["to": arrived.state.rawValue, "plan": arrived.plan.description, "origin": dossier.id.description])
        made[item.dossier] = id
      }
      let after = try before.value.sent(
        with: letter, by: higher.map { .here($0.plan.id) } ?? .package, made: made, at: desk.now)
      try desk.replace(before, by: after, ["letter": letter.number, "to": higher?.plan.id.description ?? "package"])
    }
  }
}

extension ForwardingList.Letter {
  /// Letters are numbered once for an issuer and year.
  fileprivate func requireFree(under plan: Plan.ID, at desk: Desk) throws {
    let isTaken = try ForwardingLists.of(plan, on: desk.connection).contains {
      $0.letter?.number == number && $0.letter?.day.year == day.year
    }
    guard !isTaken else {
      throw Refusal.input("number", "Số \(number) đã dùng cho công văn khác trong năm \(day.year).")
    }
  }
}

extension Desk {
  /// What was let in for a dossier here, and at the levels below from which it came.
  func exceptions(for dossier: Dossier) throws -> [Origin.Exception] {
    let admissions: [(Origin.Exception.Kind, Admission?)] = [
      (.participants, try AdmittedParticipants.find(for: dossier, on: connection)?.admission),
      (.late, dossier.lateAdmission),
    ]
    let own = try admissions.compactMap { kind, admission in
      try admission.map {
        Origin.Exception(
          kind, reason: $0.reason, document: DecisionReference(number: $0.document, day: $0.day),
          officer: try person($0.by).name)
      }
    }
    return (dossier.origin?.exceptions ?? []) + own
  }
}

extension Dossier {
  /// The dossier that comes of it before the intake of the higher plan.
  fileprivate func arrived(
    _ id: ID, from origin: Origin, under plan: Plan, at higher: Edition, _ reception: Reception, _ desk: Desk
  ) throws -> Dossier {
    try .arrived(
      id: id, from: origin, of: self, writing: writing, named: NamesBelow(of: self, under: plan),
      attachments: attachments, filer: filer, unit: unit, unitName: unitName, plan: higher.plan,
      version: higher.number, reception: reception, by: desk.person.id, at: desk.now)
  }
}
