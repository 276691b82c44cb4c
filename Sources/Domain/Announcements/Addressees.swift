/// To whom announcements under a plan go.
extension BodyUnits {
  /// The bodies of the plan that have units here, with these, those that are several units after those that are one;
  /// what is the same unit as another body comes once.
  public var addressable: [(body: Body, units: [Unit])] {
    var known: Set<Set<Unit.ID>> = []
    return plan.bodies.compactMap { body -> (body: Body, units: [Unit])? in
      switch body.kind {
      case .unit, .units, .cluster: break
      case .post, .anyOf, .council, .author, .outside: return nil
      }
      let units = units(of: body.id)
      guard !units.isEmpty, known.insert(Set(units.map(\.id))).inserted else { return nil }
      return (body, units)
    }
  }

  /// Everyone whom the bodies mean and who is beneath the sender, where that is meant, but for the sender.
  public func addressees(of content: Announcement.Content, from sender: DutyHolder) -> Set<Unit.ID> {
    var all = Set(content.bodies.flatMap { units(of: $0) }.map(\.id))
    if let own = sender.unit {
      if content.includesBelow { all.formUnion(below(own).map(\.id)) }
      all.remove(own)
    }
    return all
  }

  /// Those of them that are asked to pass it on: they have units directly beneath them.
  public func askedToPassOn(_ content: Announcement.Content, from sender: DutyHolder) -> Set<Unit.ID> {
    let asked = content.passingOn.flatMap { units(of: $0) }.filter { unit in
      tree.children(of: unit.id).contains { $0.exists(on: day) }
    }
    return Set(asked.map(\.id)).subtracting(sender.unit.map { [$0] } ?? [])
  }

  /// Whether a sender writes to the bodies of the plan: its standing office, who issued it, and each unit that has to
  /// guide or announce something. Others write to the units beneath them.
  public func addressesBodies(_ sender: DutyHolder) -> Bool {
    guard let unit = sender.unit else { return true }
    if [plan.offices.standing, plan.issuedBy].contains(where: { self.unit(of: $0)?.id == unit }) { return true }
    return plan.namedDuties.contains { duty in
      plan.given(duty)?.doneBy == .notice && holders(of: duty).contains(sender)
    }
  }

  /// Whether there is someone to whom a sender writes under the plan.
  public func maySend(_ sender: DutyHolder) -> Bool {
    if addressesBodies(sender) { return true }
    guard let unit = sender.unit, !below(unit).isEmpty else { return false }
    return plan.reach(bindings, on: day).holds(Set(tree.lineage(of: unit)))
  }

  /// - Throws: `Refusal` where a draft goes to bodies that its sender does not write to.
  public func requireAddressable(_ draft: Announcement) throws {
    guard !draft.content.bodies.isEmpty, !addressesBodies(draft.sender) else { return }
    throw Refusal.input(
      "body", "Đơn vị chỉ gửi văn bản đến đơn vị trực thuộc.", next: "Sửa dự thảo và bỏ các nơi nhận khác.")
  }

  /// The units to which a unit can pass something on.
  public func below(_ unit: Unit.ID) -> [Unit] { tree.children(of: unit).filter { $0.exists(on: day) } }

  /// To whom the plan itself is announced unless something else is chosen: its recipients and those whom it gives
  /// something to do. Recipients that are no unit here are named.
  public var recipients: (bodies: [Body.ID], outside: [String]) {
    let offered = addressable
    func offering(_ body: Body.ID) -> Body.ID? {
      let own = Set(units(of: body).map(\.id))
      return own.isEmpty ? nil : offered.first { Set($0.units.map(\.id)) == own }?.body.id
    }
    var (bodies, outside): ([Body.ID], [String]) = ([], [])
    for recipient in plan.recipients {
      if let body = recipient.body.flatMap(offering) {
        bodies.append(body)
      } else {
        let line = recipient.line(under: plan)
        if !line.hasPrefix("Lưu") { outside.append(line) }
      }
    }
    let working = plan.givenDuties.flatMap(\.who).compactMap(offering)
    return ((bodies + working).uniqued, outside)
  }

  /// To whom a duty goes: bodies with units here, and the names of the others.
  public func recipients(of given: GivenDuty) -> (bodies: [Body.ID], outside: [String]) {
    let offered = addressable
    var (bodies, outside): ([Body.ID], [String]) = ([], [])
    for body in given.to {
      let own = Set(units(of: body).map(\.id))
      if own.isEmpty {
        outside.append(plan.body(body).name)
      } else {
        bodies.append(offered.first { Set($0.units.map(\.id)) == own }?.body.id ?? body)
      }
    }
    return (bodies.uniqued, outside)
  }

  /// - Throws: `Refusal` for a duty that is not the sender's or is done by something else, and for one whose recipients
  ///   do not get the announcement.
  public func requireDuties(of announcement: Announcement) throws {
    let reached = addressees(of: announcement.content, from: announcement.sender)
    for key in announcement.content.duties {
      guard let duty = plan.namedDuty(key), let given = plan.given(duty), given.doneBy == .notice,
        holders(of: duty).contains(announcement.sender)
      else {
        throw Refusal.input(
          "duty", "Việc được chọn không phải việc của nơi ban hành.", next: "Sửa dự thảo và chọn lại.")
      }
      for body in given.to {
        let missing = units(of: body).map(\.id).contains { !reached.contains($0) && $0 != announcement.sender.unit }
        let isNamed = !units(of: body).isEmpty || announcement.content.outside.contains(plan.body(body).name)
        guard missing || !isNamed else { continue }
        throw Refusal(
          "Việc «\(given.what)» gửi \(plan.body(body).name), nhưng văn bản chưa gửi nơi này.", kind: .input,
          clause: given.source.clause, next: "Sửa dự thảo: thêm nơi nhận, hoặc bỏ chọn việc này.", field: "body")
      }
    }
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it comes first.
  fileprivate var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
