/// Another installation whose packages are taken: its key was compared by hand once.
public struct Partner: Hashable, Sendable, Codable {
  /// The public key with which it signs, in hexadecimal.
  public let key: String
  /// What it calls itself, as it was when it became known.
  public let name: String
  public let since: Instant
  /// Who compared the key; nil for the command line.
  public let by: Person.ID?
  /// The account that files here what it sends; nobody signs in with it until it is given a password.
  public private(set) var account: Person.ID?

  public init(key: String, name: String, since: Instant, by: Person.ID?) {
    self.key = key
    self.name = name
    self.since = since
    self.by = by
  }

  public func filing(as account: Person.ID) -> Partner {
    var partner = self
    partner.account = account
    return partner
  }
}
