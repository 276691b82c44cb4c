import Domain
import Store

/// Accepts a complaint, to be settled in the days of the law.
public struct AcceptComplaint: ComplaintCommand {
  public var complaint: Complaint.ID
  public var note: String
  /// Number and recipients of the notice; nil where it goes to those whom the plan proposes.
  public var notice: Outgoing?
  public static let action = Action.handleComplaint

  public init(complaint: Complaint.ID, note: String = "", notice: Outgoing? = nil) {
    self.complaint = complaint
    self.note = note
    self.notice = notice
  }

  public func perform(at desk: Desk) throws {
    try desk.change(complaint, .accept) { complaint, plan in
      try complaint.accepted(note: note, notice: notice, by: desk.person.id, at: desk.now, under: plan)
    }
  }
}
