import Domain
import Store

/// Notes whether the author wants the dossier to go to a higher level.
public struct WishHigher: DossierCommand {
  public var dossier: Dossier.ID
  public var isYes: Bool
  public static let action = Action.wishHigher

  public init(dossier: Dossier.ID, isYes: Bool) {
    self.dossier = dossier
    self.isYes = isYes
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    try desk.save(try before.wished(isYes, by: desk.person.id, at: desk.now, under: desk.plan(of: before)))
  }
}

/// Puts dossiers on one list for a higher level; from then on they are on no other.
public struct PrepareForwardingList: Command {
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

/// Gives up a list that was not sent; its dossiers can be put on another.
public struct DiscardForwardingList: Command {
  public var list: ForwardingList.ID
  public static let action = Action.forwardDossiers

  public init(list: ForwardingList.ID) { self.list = list }

  public func place(at desk: Desk) throws -> Place { Place(plan: try desk.forwardingList(list).plan) }

  public func perform(at desk: Desk) throws {
    let before = try desk.heldForwardingList(list)
    let after = try before.value.discarded()
    for item in before.value.items {
      try desk.save(try desk.dossier(item.dossier).unlisted(by: desk.person.id, at: desk.now))
    }
    try desk.replace(before, by: after, ["state": "discarded"])
  }
}

/// Sends a list with its letter. When the higher plan is in this installation its dossiers are there at once, before its
/// intake; otherwise the list goes as a package.
public struct SendForwardingList: Command {
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

extension Desk {
  /// The list as it stands, not held.
  public func forwardingList(_ id: ForwardingList.ID) throws -> ForwardingList {
    guard let list = try ForwardingLists.find(id, on: connection) else { throw Refusal.absent }
    return list
  }

  /// The list, so that nobody else decides on it before this command is done.
  func heldForwardingList(_ id: ForwardingList.ID) throws -> Loaded<ForwardingList> {
    try held(ForwardingList.self, id.description)
  }

  /// The plan of the higher level, when it is in this installation.
  public func higherEdition(_ forwarding: Forwarding) throws -> Edition? {
    guard let id = forwarding.plan, try plans().contains(where: { $0.id == id }) else { return nil }
    return try edition(of: id)
  }

  /// What became of a dossier under its plan; nil while that is open.
  public func finding(of dossier: Dossier) throws -> Finding? {
    let issued = try dossier.outcome?.decision.map { try self.decision($0) }
    return dossier.finding(under: try plan(of: dossier), decision: issued)
  }

  /// What the higher level found of an initiative on a list: looked up where its plan is in this installation, and
  /// otherwise what came back. Nil while nothing is known.
  public func answer(to item: ForwardingList.Item) throws -> Finding? {
    guard let higher = item.higher else { return item.answer }
    return try finding(of: try dossier(higher))
  }

  /// The verdicts of the higher level on the items of a list, in their order; nil where nothing is known yet.
  public func verdicts(on list: ForwardingList) throws -> [Finding.Verdict?] {
    let states = try Dossiers.states(list.items.compactMap(\.higher), on: connection)
    return list.items.map { item in
      item.higher.map { states[$0]?.verdict } ?? item.answer?.verdict
    }
  }
}
