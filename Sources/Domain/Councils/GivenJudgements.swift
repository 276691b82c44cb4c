/// Which council or team holds which judgement: the plan names a body for each (`by`), or several of which one does it.
extension Plan {
  /// The bodies of which one holds the judgement.
  public func judges(of judgement: Judgement) -> [Body.ID] { single(judgement.by, []) }

  private func single(_ id: Body.ID, _ seen: Set<Body.ID>) -> [Body.ID] {
    guard !seen.contains(id), case .anyOf(let bodies) = body(id).kind else { return seen.contains(id) ? [] : [id] }
    return bodies.flatMap { single($0, seen.union([id])) }
  }

  /// What a council, or a team, of the plan may hold: a council what is given to the bodies that decide, a team what
  /// only chooses.
  fileprivate func judgements(open kind: Council.Kind) -> [Judgement] {
    let deciding = judging.filter(\.decides).map(\.by)
    return judging.filter { judgement in
      guard judgement.isHeldInSession else { return false }
      return kind == .council ? deciding.contains(judgement.by) : judgement.role == .selects
    }
  }

  /// The bodies that a council, or a team, can be, in the order of the judgements.
  public func bodies(judgingAs kind: Council.Kind) -> [Body] {
    var found: [Body] = []
    for id in judgements(open: kind).flatMap(judges) where !found.contains(where: { $0.id == id }) {
      found.append(body(id))
    }
    return found
  }
}

extension Council {
  /// The judgements of the plan that it holds: those that are given to the body that it is.
  public func judgements(under plan: Plan) -> [Judgement] {
    plan.judgements(open: kind).filter { isGiven($0, under: plan) }
  }

  private func isGiven(_ judgement: Judgement, under plan: Plan) -> Bool {
    body.map { plan.judges(of: judgement).contains($0) } ?? true
  }

  /// With the body of the plan that it is, where that can only be one.
  ///
  /// - Throws: `Refusal` where the plan lets several bodies judge so and none of them is named, and for another body.
  public func identified(under plan: Plan) throws -> Council {
    let bodies = plan.bodies(judgingAs: kind)
    guard let first = bodies.first else { return self }
    if let body {
      guard bodies.contains(where: { $0.id == body }) else {
        throw plan.refusal(of: self, for: plan.judgements(open: kind)[0], field: "body")
      }
      return self
    }
    guard bodies.count == 1 else {
      throw Refusal.input("body", "Chọn \(kind.name) này là cơ quan nào trong kế hoạch.")
    }
    var council = self
    council.body = first.id
    return council
  }

  /// The judgement that a session of it holds.
  ///
  /// - Parameter chosen: nil where the council holds only one judgement of the plan.
  /// - Throws: `Refusal` for one that the plan gives to another body, where the plan has none for it, or several and
  ///   none was chosen.
  public func judgement(_ chosen: Judgement.ID?, under plan: Plan) throws -> Judgement {
    let own = judgements(under: plan)
    if let chosen {
      guard let judgement = plan.judgements(open: kind).first(where: { $0.id == chosen }) else { throw Refusal.absent }
      guard isGiven(judgement, under: plan) else { throw plan.refusal(of: self, for: judgement) }
      return judgement
    }
    guard let only = own.first else {
      guard let given = plan.judgements(open: kind).first else {
        throw Refusal("Kế hoạch này không có lần xét nào do \(kind.name) tổ chức.")
      }
      throw plan.refusal(of: self, for: given)
    }
    guard own.count == 1 else { throw Refusal.input("judgement", "Chọn lần xét mà phiên họp tổ chức.") }
    return only
  }
}

extension Plan {
  /// Why a council or a team does not hold a judgement.
  fileprivate func refusal(of council: Council, for judgement: Judgement, field: String? = nil) -> Refusal {
    let names = judges(of: judgement).map { body($0).name }.joined(separator: " hoặc ")
    let own = council.body.map { body($0).name } ?? council.name
    return Refusal(
      "Kế hoạch giao «\(judgement.name)» cho \(names), không giao cho \(own).", kind: .input,
      clause: judgement.source.clause,
      next: "Mở phiên họp này ở Hội đồng hoặc Tổ của \(names); nếu chưa lập thì ghi quyết định thành lập trước.",
      field: field)
  }
}
