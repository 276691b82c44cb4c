import Domain
import Store

/// Stopping mails by a link of one of them, without signing in.
public struct UnsubscribingLook: Look {
  public static let action = Action.signIn

  let token: String

  public struct Found: Sendable {
    public var person: Person
    /// What is stopped.
    public var topics: Set<MailSettings.Topic>
    /// Those of them that are not stopped yet.
    public var open: Set<MailSettings.Topic>
  }

  public init(_ token: String) { self.token = token }

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    guard let (id, topics) = try MailTokens.found(on: desk.connection)?.unsubscribing(token),
      let person = try People.all([id], on: desk.connection)[id], person.closed == nil
    else { throw Refusal.absent }
    let settings = try desk.mailSettings(of: id).value
    return Found(person: person, topics: topics, open: topics.subtracting(settings.off))
  }
}

extension Office {
  /// Stops the mails that the link of one of them is about.
  public func unsubscribe(by token: String) async throws {
    let found = try await look(UnsubscribingLook(token), as: nil).found
    try await run(.stopMails(found.topics), as: found.person.id)
  }
}
