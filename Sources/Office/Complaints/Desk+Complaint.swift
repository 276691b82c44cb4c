import Domain
import Store

extension Desk {
  /// The complaint as it stands, not held.
  func complaint(_ id: Complaint.ID) throws -> Complaint {
    try load(Complaint.self, id.description)
  }

  /// Where a complaint is: where its dossier is.
  func place(of complaint: Complaint.ID) throws -> Place {
    try place(of: try dossier(try self.complaint(complaint).dossier))
  }
}
