import Domain
import Store

/// Takes a complaint back.
public struct WithdrawComplaint: ComplaintCommand {
  public var complaint: Complaint.ID
  public var reason: String
  public static let action = Action.complain

  public init(complaint: Complaint.ID, reason: String = "") {
    self.complaint = complaint
    self.reason = reason
  }

  public func perform(at desk: Desk) throws {
    try desk.change(complaint, .withdraw) { complaint, _ in
      try complaint.withdrawn(reason: reason, by: desk.person.id, at: desk.now)
    }
  }
}
