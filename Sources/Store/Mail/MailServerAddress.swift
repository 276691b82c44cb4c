import Domain

/// Where mail is given away (SMTP) or fetched (IMAP), and by whom.
public struct MailServerAddress: Hashable, Sendable {
  public enum Security: Hashable, Sendable {
    /// TLS from the first byte.
    case tls
    /// TLS is asked for before anything is said, and nothing is said without it.
    case startTLS
    /// None: for a server on this machine, or in a network of one's own.
    case plain
  }

  /// `smtp` or `imap`.
  public let scheme: String
  public let security: Security
  /// Host, with a port where it is not the usual one.
  public let host: String
  /// What is after the host, such as the name of a mailbox; empty where nothing is.
  public let path: String
  public var user = ""
  public var password = ""
  /// Seconds after which a talk with the server that has not ended is given up.
  public var patience = 20

  /// - Parameter setting: `smtps://HOST`, `smtp://HOST` (with STARTTLS) or `smtp+plain://HOST`, each with a port where
  ///   it is not the usual one; for a mailbox `imaps://HOST/NAME` and so on. Nil for anything else.
  public init?(_ setting: String, scheme: String) {
    let kinds: [(String, Security)] = [
      ("\(scheme)s://", .tls), ("\(scheme)://", .startTLS), ("\(scheme)+plain://", .plain),
    ]
    guard let (beginning, security) = kinds.first(where: { setting.hasPrefix($0.0) }) else { return nil }
    let rest = setting.dropFirst(beginning.count).split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let host = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]".utf8)
    let path = host.union("/_".utf8)
    guard let name = rest.first, !name.isEmpty, name.utf8.allSatisfy(host.contains),
      rest.dropFirst().allSatisfy({ $0.utf8.allSatisfy(path.contains) })
    else { return nil }
    self.scheme = scheme
    self.security = security
    self.host = String(name)
    self.path = rest.count > 1 ? String(rest[1]) : ""
  }

  /// As libcurl takes it.
  var url: String { "\(scheme)\(security == .tls ? "s" : "")://\(host)/\(path)" }
}
