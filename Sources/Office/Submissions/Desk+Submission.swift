import Domain
import Store

extension SubmissionList.Item {
  init(_ dossier: Dossier, under plan: Plan) {
    let writing = dossier.writing
    self.init(
      dossier: dossier.id, title: writing.title, authors: writing.authors.map(\.name),
      position: writing.authors.first?.position ?? "", unit: dossier.unitName ?? "",
      field: writing.field.flatMap { plan.fields.category($0)?.name } ?? "",
      assessment: dossier.endorsement?.note ?? "")
  }
}

extension Desk {
  /// The list as it stands, not held.
  public func submissionList(_ id: SubmissionList.ID) throws -> SubmissionList {
    guard let list = try SubmissionLists.find(id, on: connection) else { throw Refusal.absent }
    return list
  }

  /// What the heads of a unit endorsed under a plan, of the units beneath it too.
  public func endorsed(under plan: Plan.ID, by unit: Unit.ID) throws -> SubmissionLists.Endorsed {
    SubmissionLists.Endorsed(
      plan: plan, units: try Units.below([unit], on: connection),
      heads: try SubmissionLists.heads(of: unit, on: connection))
  }

  /// Whether the viewer may look at the list: as its unit, or once it is signed as the office that receives.
  public func maySee(_ list: SubmissionList) throws -> Bool {
    let place = try place(of: list.unit)
    if allows(.viewUnit, at: place) { return true }
    guard list.sending != nil else { return false }
    return try plan(list.plan).tracks.contains { allows(.viewQueue, at: Place(plan: list.plan, track: $0.id)) }
  }
}
