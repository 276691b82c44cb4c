import Domain
import Store

/// Sends a list with its letter. When the higher plan is in this installation its dossiers are there at once, before
/// its
/// intake; otherwise the list goes as a package.
public struct SendForwardingList: OldCommand {
  public var list: ForwardingList.ID
  public var signing: Signing
  /// Where the higher plan of this installation puts them.
  public var reception: Reception?
  public static let action = Action.forwardDossiers

  public init(list: ForwardingList.ID, signing: Signing, reception: Reception? = nil) {
    self.list = list
    self.signing = signing
    self.reception = reception
  }

  public func place(at desk: Desk) throws -> Place { Place(plan: try desk.forwardingList(list).plan) }

  public func perform(at desk: Desk) throws {
    try desk.hold(try desk.forwardingList(list).plan)
    let before = try desk.heldForwardingList(list)
    try before.value.requireUnsent()
    let plan = try desk.plan(before.value.plan)
    guard let forwarding = plan.forwarding(before.value.forwarding) else { throw Refusal.absent }
    let letter = try ForwardingList.Letter(
      number: signing.number, day: signing.day, signer: signing.signer, authority: signing.authority,
      recipients: signing.recipients, today: desk.now.day)
    try requireFree(letter, of: plan, at: desk)
    let higher = try desk.higherEdition(forwarding)
    var made: [Dossier.ID: Dossier.ID] = [:]
    for (place, item) in before.value.items.enumerated() {
      let dossier = try desk.dossier(item.dossier)
      try desk.save(
        try dossier.sentHigher(to: forwarding.to, letter: letter, for: forwarding, by: desk.person.id, at: desk.now))
      if let higher { made[item.dossier] = try arrive(dossier, item, place, letter, from: plan, at: higher, desk) }
    }
    let after = try before.value.sent(
      with: letter, by: higher.map { .here($0.plan.id) } ?? .package, made: made, at: desk.now)
    try desk.replace(before, by: after, ["letter": letter.number, "to": higher?.plan.id.description ?? "package"])
  }

  /// Letters are numbered once for an issuer and year.
  private func requireFree(_ letter: ForwardingList.Letter, of plan: Plan, at desk: Desk) throws {
    let isTaken = try ForwardingLists.of(plan.id, on: desk.connection).contains {
      $0.letter?.number == letter.number && $0.letter?.day.year == letter.day.year
    }
    guard !isTaken else {
      throw Refusal.input("number", "Số \(letter.number) đã dùng cho công văn khác trong năm \(letter.day.year).")
    }
  }

  private func arrive(
    _ dossier: Dossier, _ item: ForwardingList.Item, _ place: Int, _ letter: ForwardingList.Letter, from plan: Plan,
    at higher: Edition, _ desk: Desk
  ) throws -> Dossier.ID {
    guard let reception else { throw Refusal.input("track", "Chọn đợt nhận hồ sơ của kế hoạch cấp trên.") }
    let origin = Origin(
      from: plan.issuer, planTitle: plan.title, list: list, dossier: dossier.id, letterNumber: letter.number,
      letterDay: letter.day, finding: item.finding)
    let arrived = try Dossier.arrived(
      // Keys in the order of the list.
      id: Dossier.ID(at: desk.now.adding(milliseconds: place)), from: origin, writing: dossier.writing,
      field: dossier.writing.field.flatMap { plan.fields.category($0)?.name }, attachments: dossier.attachments,
      filer: dossier.filer, unit: dossier.unit, unitName: dossier.unitName, plan: higher.plan, version: higher.number,
      reception: reception, by: desk.person.id, at: desk.now)
    try desk.insert(
      arrived,
      ["to": arrived.state.rawValue, "plan": higher.plan.id.description, "origin": dossier.id.description])
    return arrived.id
  }
}
