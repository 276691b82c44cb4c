import Domain
import Store

extension SubmissionList {
  /// What goes on the list.
  public enum Choice: Hashable, Sendable {
    /// Everything that the unit endorsed and that is on no list yet.
    case everythingOpen
    case these([Dossier.ID])
  }
}

extension Command<Void> {
  /// Puts endorsed dossiers on a submission list of their unit.
  ///
  /// - Parameter id: the key was made with the form, so that a form sent twice gives one list.
  public static func prepareSubmissionList(
    id: SubmissionList.ID, plan: Plan.ID, unit: Unit.ID, choice: SubmissionList.Choice
  ) -> Command {
    .at({ try $0.place(of: unit) }, .prepareSubmission) { desk in
      if try desk.has(SubmissionList.self, id.description) { return }
      // Two who prepare a list of one unit at the same moment are taken in turn.
      let unit = try desk.held(Unit.self, unit.description).value
      let plan = try desk.plan(plan)
      let endorsed = try SubmissionLists.Endorsed(under: plan.id, by: unit.id, on: desk.connection)
      let chosen: [Dossier.ID]
      switch choice {
      case .everythingOpen: chosen = try endorsed.open(on: desk.connection)
      case .these(let dossiers): chosen = dossiers
      }
      guard !chosen.isEmpty else { throw SubmissionList.empty }
      let known = try endorsed.among(chosen, on: desk.connection)
      guard known.isSuperset(of: chosen) else {
        throw Refusal.input(
          "dossier",
          """
          Có hồ sơ không đưa vào \(plan.submission) được: chưa được thủ trưởng đơn vị xác nhận, hoặc đã xong.
          """,
          next: "Tải lại trang rồi chọn lại.")
      }
      let dossiers = try Dossiers.all(chosen, on: desk.connection)
      let superior = try unit.parent.map { try desk.unit($0).name(on: desk.now.day) }
      let list = try SubmissionList(
        id: id, plan: plan.id, unit: unit.id, unitName: unit.name(on: desk.now.day), superior: superior,
        via: try desk.next(after: unit.id, of: dossiers, under: plan),
        items: dossiers.map { SubmissionList.Item($0, under: plan) }, preparedBy: desk.person.id, at: desk.now)
      try desk.insert(list, ["plan": plan.id.description, "dossiers": "\(list.items.count)"])
    }
  }
}

extension Desk {
  /// The body to which a unit passes all of these dossiers on; nil where it is the receiving office, or not the same
  /// for all.
  fileprivate func next(after unit: Unit.ID, of dossiers: [Dossier], under plan: Plan) throws -> String? {
    let bodies = try dossiers.map { dossier -> Body.ID? in
      let stations = try dossier.stations(under: plan, at: self)
      guard let place = stations.lastIndex(where: { $0.unit == unit }) else { return nil }
      return stations.dropFirst(place + 1).first?.body
    }
    guard let first = bodies.first, let body = first, bodies.allSatisfy({ $0 == body }) else { return nil }
    return plan.body(body).name
  }
}

extension SubmissionList.Item {
  fileprivate init(_ dossier: Dossier, under plan: Plan) {
    let writing = dossier.writing
    self.init(
      dossier: dossier.id, title: writing.title, authors: writing.authors.map(\.name),
      position: dossier.guide.map { "\($0.title): \($0.name)" } ?? writing.authors.first?.position ?? "",
      unit: dossier.unitName ?? "",
      field: writing.field.flatMap { plan.fields.category($0)?.name } ?? "",
      assessment: dossier.endorsement?.note ?? "")
  }
}
