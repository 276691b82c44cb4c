import Domain
import Store

extension Desk {
  /// The list as it stands, not held.
  public func submissionList(_ id: SubmissionList.ID) throws -> SubmissionList {
    guard let list = try SubmissionLists.find(id, on: connection) else { throw Refusal.absent }
    return list
  }

  /// Whether the viewer may look at the list: as its unit, or once it is signed as the office that receives.
  public func maySee(_ list: SubmissionList) throws -> Bool {
    let place = try place(of: list.unit)
    if allows(.viewUnit, at: place) { return true }
    guard list.sending != nil else { return false }
    return try plan(list.plan).tracks.contains { allows(.viewQueue, at: Place(plan: list.plan, track: $0.id)) }
  }
}
