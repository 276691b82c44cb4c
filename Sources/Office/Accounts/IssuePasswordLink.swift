import Domain
import Store

extension Command<Void> {
  /// Makes a link by which a person chooses a password.
  static func issuePasswordLink(_ person: Person.ID, digest: String, expires: Instant) -> Command {
    .at(.installation, .managePeople) { desk in
      let loaded = try desk.held(Person.self, person.description)
      guard loaded.value.closed == nil else {
        throw Refusal("Tài khoản này đã đóng.", next: "Mở lại tài khoản rồi cấp đường dẫn.")
      }
      try Passwords.keepLink(digest, of: person, expires: expires, on: desk.connection)
      try desk.replace(loaded, by: loaded.value, ["password": "link"])
    }
  }
}
