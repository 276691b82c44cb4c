import Cryptography
import Domain
import Store

extension Office {
  /// For how long a link that confirms an address is good, in seconds.
  private static let linkSeconds: Int64 = 48 * 3600

  /// Sends a link to an address, by which its owner confirms that mails shall come there.
  ///
  /// - Parameter path: of the link with that secret.
  /// - Throws: `Refusal` for what is no address, and when too many were asked today.
  public func askMailAddress(
    _ typed: String, of person: Person.ID, way: MailWay, path: (_ secret: String) -> String
  ) async throws {
    let address = try MailAddress(typed: typed)
    let secret = Office.secret()
    try await run(
      .askMailAddress(
        address, digest: Digest.hex(of: secret.utf8), path: path(secret),
        expires: clock.now.adding(seconds: Office.linkSeconds), way: way),
      as: person)
  }

  /// Confirms the address of a link.
  ///
  /// - Throws: `Refusal` for a link that is over.
  public func confirmMailAddress(byLink secret: String) async throws {
    let (digest, now) = (Digest.hex(of: secret.utf8), clock.now)
    let person = try await database.read { try MailLinks.find(digest, at: now, on: $0)?.person }
    guard let person else { throw Refusal.mailLinkOver }
    try await run(.confirmMailAddress(digest: digest), as: person)
  }
}

/// A link that confirms an address: whose mails shall come there.
public struct MailLinkLook: Look {
  public static let action = Action.signIn

  let secret: String

  public struct Found: Sendable {
    public var person: Person
    public var address: MailAddress
  }

  public init(_ secret: String) { self.secret = secret }

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    let digest = Digest.hex(of: secret.utf8)
    guard let link = try MailLinks.find(digest, at: desk.now, on: desk.connection),
      let person = try People.all([link.person], on: desk.connection)[link.person]
    else { throw Refusal.mailLinkOver }
    return Found(person: person, address: link.address)
  }
}

extension Refusal {
  /// A link by which nobody can confirm an address any more.
  static let mailLinkOver = Refusal(
    "Đường dẫn này không còn dùng được: đã dùng rồi, đã quá 48 giờ, hoặc đã có đường dẫn mới thay thế.", kind: .absent,
    next: "Ghi lại địa chỉ ở trang Thư nhắc việc.")
}
