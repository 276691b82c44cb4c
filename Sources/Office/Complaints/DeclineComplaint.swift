import Domain

extension Command<Void> {
  /// Does not accept a complaint, with the reason.
  ///
  /// - Parameter notice: number and recipients of the notice; nil where it goes to those whom the plan proposes.
  public static func declineComplaint(_ id: Complaint.ID, reason: String, notice: Outgoing? = nil) -> Command {
    .on(id, .decline) { complaint, _, desk in
      try complaint.declined(reason: reason, notice: notice, by: desk.person.id, at: desk.now)
    }
  }
}
