import Domain
import Store

/// Takes the days of a difficult case.
public struct ProlongComplaint: ComplaintCommand {
  public var complaint: Complaint.ID
  public var reason: String
  public static let action = Action.handleComplaint

  public init(complaint: Complaint.ID, reason: String) {
    self.complaint = complaint
    self.reason = reason
  }

  public func perform(at desk: Desk) throws {
    try desk.change(complaint, .prolong) { complaint, plan in
      try complaint.prolonged(reason: reason, by: desk.person.id, at: desk.now, under: plan)
    }
  }
}
