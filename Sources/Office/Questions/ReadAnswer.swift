import Domain

extension Command<Void> {
  /// Says that who asked has read the answer.
  public static func readAnswer(_ id: Question.ID) -> Command {
    .at({ try $0.asking(try $0.question(id)) }, .readAnswer) { desk in
      try desk.change(id, "read") { try $0.read() }
    }
  }
}
