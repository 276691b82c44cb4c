import Domain

extension Command<Void> {
  /// Cancels an inspection, with the reason.
  public static func cancelInspection(_ id: Inspection.ID, reason: String) -> Command {
    .at({ try $0.place(of: id, for: .inspect) }, .inspect) { desk in
      try desk.change(id, "cancelled") { try $0.cancelled(reason) }
    }
  }
}
