import Domain

extension Command<Void> {
  /// Takes a complaint back.
  public static func withdrawComplaint(_ id: Complaint.ID, reason: String = "") -> Command {
    .on(id, .withdraw) { complaint, _, desk in
      try complaint.withdrawn(reason: reason, by: desk.person.id, at: desk.now)
    }
  }
}
