import Domain
import Store

extension Desk {
  /// The complaint as it stands, not held.
  public func complaint(_ id: Complaint.ID) throws -> Complaint {
    try load(Complaint.self, id.description)
  }

  /// Where a complaint is: where its dossier is.
  public func place(of complaint: Complaint.ID) throws -> Place {
    try place(of: try dossier(try self.complaint(complaint).dossier))
  }

  /// Takes a complaint one step on; nobody handles one about what they wrote.
  func change(
    _ id: Complaint.ID, _ step: Complaint.Step, _ take: (Complaint, Plan) throws -> Complaint
  ) throws {
    let before = try held(Complaint.self, id.description)
    let about = try dossier(before.value.dossier)
    let after = try take(before.value, try plan(before.value.plan))
    let row = Complaint.row(step)
    if row.apart != nil { try about.requireApart(person, to: row.barred) }
    try replace(before, by: after, ["from": before.value.state.rawValue, "to": after.state.rawValue])
  }
}
