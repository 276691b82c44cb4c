import Domain

extension Command<Void> {
  /// Says what an inspection found and concluded, and what has to follow by when; it does the duty that it serves.
  public static func concludeInspection(
    _ id: Inspection.ID, seen: String, conclusion: String, following: [(what: String, due: Day?)]
  ) -> Command {
    .at({ try $0.place(of: id, for: .inspect) }, .inspect) { desk in
      try desk.change(id, "done") {
        try $0.concluded(seen: seen, conclusion: conclusion, following, by: desk.person.id, at: desk.now)
      }
    }
  }
}
