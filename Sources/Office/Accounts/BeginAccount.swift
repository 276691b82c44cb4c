import Cryptography
import Domain
import Store

extension Command<Void> {
  /// Makes a link by which who was given an account chooses its first password.
  static func beginAccount(_ id: AccountRequest.ID, code: String, digest: String, expires: Instant) -> Command {
    .at(.installation, .askAccount) { desk in
      let request = try desk.accountRequest(id, openedBy: code)
      guard let account = request.account else { throw Refusal("Yêu cầu chưa được xác nhận.") }
      let loaded = try desk.held(Person.self, account.description)
      guard loaded.value.closed == nil, try Passwords.kept(of: account, on: desk.connection) == nil else {
        throw Refusal(
          "Tài khoản này đã có mật khẩu hoặc đã đóng.",
          next: "Đăng nhập; quên mật khẩu thì đề nghị cơ quan cấp đường dẫn mới.")
      }
      try Passwords.keepLink(digest, of: account, expires: expires, on: desk.connection)
      try desk.replace(loaded, by: loaded.value, ["password": "link"])
    }
  }
}

extension Office {
  /// How long one has for choosing the first password, in seconds.
  private static let firstPasswordSeconds: Int64 = 3600

  /// Lets who was given an account choose its first password, as long as it has none.
  ///
  /// - Returns: the secret of the link where it is chosen.
  public func beginAccount(_ id: AccountRequest.ID, code: String, from visitor: Visitor) async throws -> String {
    let secret = Office.secret()
    try await openingAccountRequest(from: visitor) {
      try await runUnattended(
        .beginAccount(
          id, code: code, digest: Digest.hex(of: secret.utf8),
          expires: clock.realNow.adding(seconds: Office.firstPasswordSeconds)))
    }
    return secret
  }
}
