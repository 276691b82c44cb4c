import Domain

/// People who get mails: in a rehearsal they are made and shown, and nobody gets any.
extension Story {
  func tellByMail() async throws {
    for name in ["tac-gia-1", "tiep-nhan", "hieu-truong", "thu-ky", "quyet-dinh"] {
      let person = try cast.person(name)
      var secret = ""
      try await office.askMailAddress("\(name)@vidu.vn", of: person, way: .shown) { asked in
        secret = asked
        return "/thu/xac-nhan/\(asked)"
      }
      try await office.confirmMailAddress(byLink: secret)
    }
    try await office.run(.renewCalendar(), as: cast.person("tac-gia-1"))
  }
}
