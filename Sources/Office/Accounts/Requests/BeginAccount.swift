import Cryptography
import Domain
import Store

extension Command<String> {
  /// Makes a link by which who was given an account chooses its first password; one that is good is given once more.
  /// The outcome is its secret.
  static func beginAccount(_ id: AccountRequest.ID, code: String, at now: Instant, until end: Instant) -> Command {
    .at(.installation, .askAccount) { desk in
      let request = try desk.accountRequest(id, openedBy: code)
      guard let account = request.account else { throw Refusal("Yêu cầu chưa được xác nhận.") }
      let loaded = try desk.held(Person.self, account.description)
      guard loaded.value.closed == nil, try Passwords.kept(of: account, on: desk.connection) == nil else {
        throw Refusal(
          "Tài khoản này đã có mật khẩu hoặc đã đóng.",
          next: "Đăng nhập; quên mật khẩu thì đề nghị cơ quan cấp đường dẫn mới.")
      }
      let codes = try AccountCodes.made(on: desk.connection)
      if let good = try Passwords.linkExpires(of: account, on: desk.connection), good >= now {
        let secret = codes.firstPassword(of: id, until: good)
        let digest = Digest.hex(of: secret.utf8)
        guard try Passwords.person(ofLink: digest, at: now, on: desk.connection) == account else {
          throw Refusal(
            "Cơ quan vừa cấp cho bạn một đường dẫn đặt mật khẩu, còn hiệu lực.",
            next: """
              Mở đường dẫn đó; không nhận được thì liên hệ cơ quan, hoặc trở lại đây sau \(PasswordLink.hours) giờ.
              """)
        }
        return secret
      }
      let secret = codes.firstPassword(of: id, until: end)
      try Passwords.keepLink(Digest.hex(of: secret.utf8), of: account, expires: end, on: desk.connection)
      try desk.replace(loaded, by: loaded.value, ["password": "link"])
      return secret
    }
  }
}

extension Office {
  /// How long one has for choosing the first password, in seconds.
  private static let firstPasswordSeconds: Int64 = 3600

  /// Lets who was given an account choose its first password, as long as it has none. It counts as an attempt even when
  /// the code is right.
  ///
  /// - Returns: the secret of the link where it is chosen.
  public func beginAccount(_ id: AccountRequest.ID, code: String, from visitor: Visitor) async throws -> String {
    try accountCodeAttempts.begin(visitor.address)
    let now = clock.realNow
    return try await runUnattended(
      .beginAccount(id, code: code, at: now, until: now.adding(seconds: Office.firstPasswordSeconds)))
  }
}
