import Domain
import Store

extension Command<Void> {
  /// Closes a person's account: nobody signs in with it, their sessions and their roles end. Seats in councils are
  /// changed by a decision alone and stay until then.
  public static func closePerson(_ person: Person.ID) -> Command {
    .at(.installation, .managePeople) { desk in
      let before = try desk.held(Person.self, person.description)
      guard desk.viewer?.person.id != person else {
        throw Refusal("Bạn không tự đóng tài khoản của mình được.", next: "Nhờ một người quản trị khác.")
      }
      let administrators = try People.administrators(on: desk.now.day, on: desk.connection)
      guard administrators != [person] else {
        throw Refusal("Đây là người quản trị duy nhất.", next: "Giao vai trò quản trị cho người khác trước.")
      }
      for role in try People.appointments(of: person, on: desk.connection) where !role.isOver(on: desk.now.day) {
        try role.end(at: desk)
      }
      try Access.revokeAll(of: person, on: desk.connection)
      try Passwords.endLink(of: person, on: desk.connection)
      try desk.replace(before, by: try before.value.closed(at: desk.now), ["account": "closed"])
    }
  }
}
