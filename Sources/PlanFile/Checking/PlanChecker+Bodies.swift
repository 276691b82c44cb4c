import Domain

/// Every body that the plan refers to is there, and is not explained by itself.
extension PlanChecker {
  func checkBodies() {
    for (body, way) in namedBodies where body != .standIn {
      guard !plan.bodies.contains(where: { $0.id == body }) else { continue }
      mistake(way, "không có cơ quan «\(body)»", suggestion(body.description, plan.bodies.map(\.id.description)))
    }
    for (index, body) in plan.bodies.enumerated() where explains(body, itself: body.id) {
      mistake(
        ["bodies", .item(index)], "cơ quan «\(body.id)» được giải thích bằng chính nó",
        "xem lại các cơ quan mà nó nhắc tới")
    }
    checkGroups()
    checkPlaces()
  }

  /// What a group of units is beneath is one unit: nothing is beneath a council or a post.
  private func checkGroups() {
    for (index, body) in plan.bodies.enumerated() {
      guard case .units(let units) = body.kind else { continue }
      for (place, above) in units.under.enumerated() {
        guard let above = known(above), above.kind != .unit else { continue }
        unfit(["bodies", .item(index), "under", .item(place)], above, "một đơn vị")
      }
    }
  }

  /// The issuer and the offices that receive are units; the council is one, here or elsewhere.
  private func checkPlaces() {
    if let issuer = known(plan.issuedBy), issuer.kind != .unit { unfit(["issuer"], issuer, "một đơn vị") }
    if let council = known(plan.offices.council), !council.kind.isCouncil, council.kind != .outside {
      unfit(["offices", "council"], council, "một hội đồng")
    }
    if let office = plan.difficulties.flatMap({ known($0.to) }), office.kind != .unit {
      unfit(["difficulties", "to"], office, "một đơn vị")
    }
    for (index, track) in plan.tracks.enumerated() {
      guard let office = known(track.receives), office.kind != .unit else { continue }
      unfit(["tracks", .item(index), "receives"], office, "một đơn vị")
    }
    checkStations()
  }

  /// One unit has a dossier at a time, and no body has it twice; the way goes up.
  private func checkStations() {
    for (index, track) in plan.tracks.enumerated() {
      for (place, station) in track.through.enumerated() {
        let way: [Step] = ["tracks", .item(index), "through", .item(place), "body"]
        switch known(station.body)?.kind {
        case .council, .cluster, .outside:
          mistake(
            way, "«\(station.body)» phải là một đơn vị",
            "viết cơ quan là một đơn vị, «of: author», hoặc nhóm có «under»")
        case .units(let group):
          if let earlier = track.through[..<place].map(\.body).first(where: group.under.contains) {
            mistake(way, "«\(station.body)» ở dưới «\(earlier)», nên không thể sau nó", "viết nó trước «\(earlier)»")
          }
        default: break
        }
        if station.body == track.receives || track.through[..<place].contains(where: { $0.body == station.body }) {
          mistake(way, "hồ sơ qua «\(station.body)» hai lần", "giữ một lần")
        }
      }
    }
  }

  private func known(_ id: Body.ID) -> Body? { plan.bodies.first { $0.id == id } }

  private func unfit(_ way: [Step], _ body: Body, _ wanted: String) {
    mistake(way, "«\(body.id)» phải là \(wanted)", "xem lại cơ quan này trong «bodies»")
  }

  private func explains(_ body: Body, itself id: Body.ID) -> Bool {
    var (seen, next): (Set<Body.ID>, [Body.ID]) = ([], body.references)
    while let reference = next.popLast() {
      if reference == id { return true }
      if seen.insert(reference).inserted { next += plan.body(reference).references }
    }
    return false
  }

  /// Every reference to a body with the way to it.
  private var namedBodies: [(body: Body.ID, way: [Step])] {
    var named: [(body: Body.ID, way: [Step])] = [
      (plan.issuedBy, ["issuer"]), (plan.offices.standing, ["offices", "standing"]),
      (plan.offices.council, ["offices", "council"]), (plan.offices.decides, ["offices", "decides"]),
    ]
    if let superior = plan.superiorBody { named.append((superior, ["superior"])) }
    for (index, body) in plan.bodies.enumerated() {
      named += body.references.map { ($0, ["bodies", .item(index)]) }
    }
    for (index, recipient) in plan.recipients.enumerated() {
      if case .body(let body, _) = recipient { named.append((body, ["recipients", .item(index), "to"])) }
    }
    named += plan.participants.under.enumerated().map { ($1, ["participants", "under", .item($0)]) }
    for (index, track) in plan.tracks.enumerated() {
      let way: [Step] = ["tracks", .item(index)]
      named.append((track.receives, way + ["receives"]))
      named += track.through.enumerated().map { ($1.body, way + ["through", .item($0), "body"]) }
    }
    named += plan.judging.enumerated().map { ($1.by, ["judging", .item($0), "by"]) }
    for (index, target) in plan.targets.enumerated() {
      named += target.among.enumerated().map { ($1, ["targets", .item(index), "among", .item($0)]) }
    }
    for (index, duty) in plan.givenDuties.enumerated() {
      let way: [Step] = ["duties", .item(index)]
      named += duty.who.enumerated().map { ($1, isList(way + ["who"]) ? way + ["who", .item($0)] : way + ["who"]) }
      named += duty.to.enumerated().map { ($1, isList(way + ["to"]) ? way + ["to", .item($0)] : way + ["to"]) }
    }
    if let difficulties = plan.difficulties { named.append((difficulties.to, ["difficulties", "to"])) }
    if let appraisal = plan.estimateAppraisal { named.append((appraisal.by, ["estimate-appraisal", "by"])) }
    if let fund = plan.fund {
      named.append((fund.by, ["fund", "by"]))
      named += fund.with.enumerated().map { ($1, ["fund", "with", .item($0)]) }
    }
    named += plan.commendations.enumerated().map { ($1.by, ["commendations", .item($0), "by"]) }
    for (index, forwarding) in plan.forwards.enumerated() {
      let parties = [("to", forwarding.to), ("by", forwarding.by), ("issuer", forwarding.issuer)]
      named += parties.compactMap { key, body in body.map { ($0, ["forwards", .item(index), .key(key)]) } }
    }
    return named
  }
}
