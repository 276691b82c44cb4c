import Domain

extension Command<Void> {
  /// Takes the days of a difficult case.
  public static func prolongComplaint(_ id: Complaint.ID, reason: String) -> Command {
    .on(id, .prolong) { complaint, plan, desk in
      try complaint.prolonged(reason: reason, by: desk.person.id, at: desk.now, under: plan)
    }
  }
}
