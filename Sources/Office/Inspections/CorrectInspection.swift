import Domain

extension Command<Void> {
  /// Corrects the programme of an inspection until its minutes are there; what it said before is kept.
  ///
  /// - Parameter version: of the inspection that the window shows.
  public static func correctInspection(
    _ id: Inspection.ID, _ details: InspectionDetails, over version: Int? = nil
  ) -> Command {
    .at({ try $0.place(of: id, for: .inspect) }, .inspect) { desk in
      try desk.change(id, "corrected", shown: version) { inspection in
        if let duty = inspection.duty {
          try desk.requireServable(duty, .inspection, by: inspection.inspector, on: details.time.through)
        }
        return try inspection.corrected(details, by: desk.person.id, at: desk.now)
      }
    }
  }
}
