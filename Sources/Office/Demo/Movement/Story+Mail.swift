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
    guard let unit = cast.units["td-gd"] else { throw Refusal.absent }
    try await office.run(
      .remind(
        id: Reminder.ID(at: office.clock.now), plan: Cast.tamDiep, .units([unit]),
        text: "Đề nghị xác nhận các hồ sơ của đơn vị trước khi hết hạn nhận hồ sơ Đợt I.", path: "/don-vi"),
      as: cast.person("tiep-nhan"))
  }
}
