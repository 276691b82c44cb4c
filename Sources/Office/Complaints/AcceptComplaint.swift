import Domain

extension Command<Void> {
  /// Accepts a complaint, to be settled in the days of the law.
  ///
  /// - Parameter notice: number and recipients of the notice; nil where it goes to those whom the plan proposes.
  public static func acceptComplaint(_ id: Complaint.ID, note: String = "", notice: Outgoing? = nil) -> Command {
    .on(id, .accept) { complaint, plan, desk in
      try complaint.accepted(note: note, notice: notice, by: desk.person.id, at: desk.now, under: plan)
    }
  }
}
