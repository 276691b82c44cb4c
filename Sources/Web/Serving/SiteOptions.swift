import Office

/// What a site is started with.
public struct SiteOptions: Sendable {
  /// A rehearsal: a banner, one-click sign-in, a clock that can be moved.
  public var isDemo: Bool
  /// Cookies are only sent over TLS, and forms taken from there alone.
  public var isSecure: Bool
  /// What those say who may read the metrics; without one nobody may.
  public var metricsToken: String?
  /// The addresses of proxies whose word is taken for the address of who asks (`X-Forwarded-For`).
  public var proxies: Set<String>
  /// Where people reach the site.
  public var address: SiteAddress
  /// After so many minutes in which nothing is asked a sign-in ends.
  public var idleMinutes = 60
  /// What becomes of mails.
  public var mailWay: MailWay
  /// What the node has sent and given up.
  public var mailCounts = MailCounts()

  public init(
    isDemo: Bool, isSecure: Bool = false, metricsToken: String? = nil, proxies: Set<String> = ["127.0.0.1", "::1"],
    address: SiteAddress = SiteAddress(listeningAt: "127.0.0.1", port: 8080)
  ) {
    self.isDemo = isDemo
    mailWay = isDemo ? .shown : .none
    self.isSecure = isSecure || address.isPublic && address.isSecure
    self.metricsToken = metricsToken
    self.proxies = proxies
    self.address = address
  }
}
