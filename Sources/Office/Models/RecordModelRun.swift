import Domain

extension Command<Void> {
  /// Records a run of the pilot.
  public static func recordModelRun(
    _ id: Model.ID, place: String, from: Day, through: Day, done: String, result: String
  ) -> Command {
    .on(id, .run) { model, desk in
      try model.ran(
        place: place, from: from, through: through, done: done, result: result, by: desk.person.id, at: desk.now)
    }
  }
}
