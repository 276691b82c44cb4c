import Cryptography
import Domain
import Store

/// The secret codes by which people without an account see to their own requests. Nothing of them is kept: each proves
/// itself.
struct AccountCodes: InstallationCodes {
  static let purpose = "account requests"

  let code: HMAC

  /// The code of a request: sixteen hexadecimal digits.
  func code(of request: AccountRequest.ID) -> String {
    code.code(for: "account request \(request)".utf8).prefix(8).hexadecimal
  }

  /// The secret of the link, good until then, where the first password of the account is chosen: who opens the request
  /// again gets the same one.
  func firstPassword(of request: AccountRequest.ID, until end: Instant) -> String {
    code.code(for: "first password \(request) \(end.microseconds)".utf8).hexadecimal
  }

  /// Whether that is the code of the request, with or without the marks between its parts.
  func opens(_ typed: String, _ request: AccountRequest.ID) -> Bool {
    let digits = typed.prefix(100).lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return ConstantTime.isSame(digits, code(of: request))
  }
}

extension Desk {
  /// The request that a code opens.
  ///
  /// - Throws: the same `Refusal` for a wrong code and for a request that is not there.
  func accountRequest(_ id: AccountRequest.ID, openedBy code: String) throws -> AccountRequest {
    guard let codes = try AccountCodes.found(on: connection), codes.opens(code, id),
      let request = try Records.load(AccountRequest.self, id.description, on: connection)?.value
    else { throw Refusal.noAccountRequest }
    return request
  }
}

extension Office {
  /// The code of a request.
  @_spi(Desk)
  public func code(of request: AccountRequest.ID) async throws -> String {
    try await database.write { try AccountCodes.made(on: $0) }.code(of: request)
  }

  /// The request of a number that a code opens, as both were typed.
  ///
  /// - Returns: its key and its code.
  public func accountRequest(
    numbered number: String, code: String, from visitor: Visitor
  ) async throws -> (id: AccountRequest.ID, code: String) {
    try await openingAccountRequest(from: visitor) {
      let found = try await database.read { connection -> (AccountRequest.ID, String)? in
        guard let number = AccountRequest.number(typed: number),
          let codes = try AccountCodes.found(on: connection)
        else { return nil }
        let requests = try AccountRequests.numbered(number, on: connection)
        return requests.first { codes.opens(code, $0.id) }.map { ($0.id, codes.code(of: $0.id)) }
      }
      guard let found else {
        throw Refusal.input(
          "code", "Không có yêu cầu nào có số và mã như vậy.",
          next: "Xem lại số và mã đã ghi; yêu cầu quá \(AccountRequest.keptDays) ngày đã được xóa.")
      }
      return found
    }
  }

  /// Does something that needs the code of a request. After too many wrong codes from one address it has to wait.
  ///
  /// - Throws: `Busy` when too many were tried from there.
  public func openingAccountRequest<T>(
    from visitor: Visitor, _ perform: () async throws -> T
  ) async throws -> T {
    try accountCodeAttempts.begin(visitor.address)
    do {
      let outcome = try await perform()
      accountCodeAttempts.succeeded(visitor.address)
      return outcome
    } catch let refusal as Refusal where refusal != .noAccountRequest && refusal.field != "code" {
      // The code was right, what was asked for was not.
      accountCodeAttempts.succeeded(visitor.address)
      throw refusal
    }
  }
}

extension Refusal {
  static let noAccountRequest = Refusal(
    "Không có yêu cầu này, hoặc mã không đúng.", kind: .absent,
    next: "Xem lại số và mã đã ghi; yêu cầu quá \(AccountRequest.keptDays) ngày đã được xóa.")
}
