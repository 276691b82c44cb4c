import Domain
import Store

/// How those are told by mail who asked for an account.
public struct AccountLetters: Sendable {
  let way: MailWay
  /// The path of the page of a request, which its code opens.
  let path: @Sendable (AccountRequest.ID, _ code: String) -> String

  public init(_ way: MailWay, path: @escaping @Sendable (AccountRequest.ID, _ code: String) -> String) {
    (self.way, self.path) = (way, path)
  }

  /// Puts a mail about the last step into the outbox, where mails are sent and the asker has an address.
  func tell(_ request: AccountRequest, at desk: Desk) throws {
    guard way != .none, let address = request.content.mail, let matter = request.matter else { return }
    _ = try MailTokens.made(on: desk.connection)
    let code = try AccountCodes.made(on: desk.connection).code(of: request.id)
    let text = matter == .asked ? request.question?.reason : request.decision?.reason
    let letter = AccountLetter(
      matter, to: request.content.holder, number: request.number, text: text ?? "", path: path(request.id, code))
    try Outbox.add(
      Mail(
        id: Mail.ID(at: desk.now), to: request.receiver, at: address, .account(letter),
        state: way == .sent ? .queued : .shown, made: desk.now, due: desk.now), on: desk.connection)
  }
}

extension AccountRequest {
  /// What a mail about its last step says.
  fileprivate var matter: AccountLetter.Matter? {
    switch state {
    case .asked: .asked
    case .confirmed: .confirmed
    case .refused: .refused
    case .waiting, .withdrawn: nil
    }
  }
}
