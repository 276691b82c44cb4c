import Domain

extension Command<Void> {
  /// Opens an account again. Roles that ended with its closing are given anew where they are wanted.
  public static func reopenPerson(_ person: Person.ID) -> Command {
    .at(.installation, .managePeople) { desk in
      let before = try desk.held(Person.self, person.description)
      try desk.replace(before, by: try before.value.reopened(), ["account": "reopened"])
    }
  }
}
