import Domain
import Store

/// Does not accept a complaint, with the reason.
public struct DeclineComplaint: ComplaintCommand {
  public var complaint: Complaint.ID
  public var reason: String
  /// Number and recipients of the notice; nil where it goes to those whom the plan proposes.
  public var notice: Outgoing?
  public static let action = Action.handleComplaint

  public init(complaint: Complaint.ID, reason: String, notice: Outgoing? = nil) {
    self.complaint = complaint
    self.reason = reason
    self.notice = notice
  }

  public func perform(at desk: Desk) throws {
    try desk.change(complaint, .decline) { complaint, _ in
      try complaint.declined(reason: reason, notice: notice, by: desk.person.id, at: desk.now)
    }
  }
}
