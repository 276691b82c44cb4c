import Domain
import Store

extension Command<String> {
  /// Takes a request for an account from someone who has none; the outcome is the code that opens it.
  ///
  /// - Parameter id: the key was made with the form, so that a form sent twice asks once.
  static func askForAccount(_ id: AccountRequest.ID, _ content: AccountRequest.Content) -> Command {
    .at(.installation, .askAccount) { desk in
      let code = try AccountCodes.made(on: desk.connection).code(of: id)
      if let before = try Records.load(AccountRequest.self, id.description, on: desk.connection)?.value {
        // Who has the key of another's request must not get its code by it.
        guard before.content == content else { throw Refusal.accountKeyUsed }
        return code
      }
      // A key that somebody chose must not name a person as the receiver of its mails.
      guard try !desk.has(Person.self, id.receiver.description) else { throw Refusal.accountKeyUsed }
      guard try !AccountRequests.hasWaiting(like: content, on: desk.connection) else {
        throw Refusal(
          "Một yêu cầu giống hệt đang chờ xem xét.", kind: .input, next: "Xem bằng số và mã đã cấp khi gửi lần trước.")
      }
      guard try AccountRequests.waiting(on: desk.connection) < AccountRequest.mostWaiting else {
        throw Refusal(
          "Đang có quá nhiều yêu cầu chờ xem xét.", kind: .input, next: "Thử lại sau, hoặc liên hệ trực tiếp cơ quan.")
      }
      let request = AccountRequest(id: id, content, at: desk.now)
      try desk.insert(request, ["to": request.state.rawValue])
      return code
    }
  }
}

extension Office {
  /// Takes a request for an account from someone who has none. What is refused counts as an attempt too.
  ///
  /// - Returns: the code by which they see to it.
  /// - Throws: `Busy` when too many came from there; `Refusal` when too many wait.
  public func askForAccount(
    _ id: AccountRequest.ID, _ content: AccountRequest.Content, from visitor: Visitor
  ) async throws -> String {
    try accountAttempts.begin(visitor.address)
    do {
      return try await runUnattended(.askForAccount(id, content))
    } catch {
      // A fault is not the asker's.
      if !(error is Refusal) { accountAttempts.succeeded(visitor.address) }
      throw error
    }
  }
}

extension Refusal {
  fileprivate static let accountKeyUsed = Refusal.input(
    "name", "Yêu cầu ở trang này đã được gửi rồi.", next: "Mở lại trang xin cấp tài khoản để gửi yêu cầu khác.")
}
