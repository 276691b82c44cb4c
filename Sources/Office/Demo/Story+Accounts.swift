import Domain

/// Requests for an account at their stages: one waits, one was asked back, one is confirmed, one is not.
extension Story {
  func accountRequests() async throws {
    let administrator = try cast.person("quan-tri")
    let letters = AccountLetters(.shown) { "/tai-khoan/yeu-cau/\($0)/\($1)" }
    let confirmed = try await ask(
      .cooperative, "Hợp tác xã Thử Nghiệm", by: "Tạ Giám Đốc Mẫu", mail: "giam.doc@vidu.vn",
      place: "Hợp tác xã Thử Nghiệm", for: "Nộp sáng kiến về ủ rơm làm nấm.")
    try await office.run(
      .confirmAccount(
        confirmed,
        as: NewAccount(
          name: "Tạ Giám Đốc Mẫu", signIn: "giam.doc@vidu.vn", position: "Giám đốc", belonging: .present,
          unit: "Hợp tác xã Thử Nghiệm"),
        over: nil, telling: letters), as: administrator)
    let refused = try await ask(
      .person, "Lưu Người Thử", mail: "luu.thu@vidu.vn", place: "Tỉnh khác", for: "Xem thử hệ thống.")
    try await office.run(
      .refuseAccount(
        refused, reason: "Bạn không ở và không làm việc trên địa bàn; tra cứu sáng kiến thì không cần tài khoản.",
        over: nil, telling: letters), as: administrator)
    let asked = try await ask(
      .household, "Hộ kinh doanh Gốm Mẫu", by: "Kiều Thị Gốm Mẫu", phone: "0912 000 111", place: "UBND phường Mẫu Hai")
    try await office.run(
      .askAccountBack(
        asked, question: "Hộ kinh doanh đăng ký ở phường nào, số giấy chứng nhận đăng ký là bao nhiêu?", over: nil,
        telling: letters), as: administrator)
    _ = try await ask(
      .person, "Mạc Nông Dân Mẫu", mail: "nong.dan@vidu.vn", phone: "0912 000 222", place: "UBND xã Mẫu Ba",
      for: "Nộp sáng kiến về máy tỉa hạt ngô tự làm.")
  }

  /// Asks for an account as somebody who has none.
  private func ask(
    _ asker: AccountRequest.Asker, _ name: String, by representative: String = "", mail: String = "",
    phone: String = "", place: String, for purpose: String = ""
  ) async throws -> AccountRequest.ID {
    let id = AccountRequest.ID(at: office.clock.now)
    _ = try await office.askForAccount(
      id,
      try AccountRequest.Content(
        asker: asker, name: name, representative: representative, mail: mail, phone: phone, place: place,
        purpose: purpose, agrees: true), from: .unknown)
    return id
  }
}
