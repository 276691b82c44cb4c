/// What a site is started with.
public struct SiteOptions: Sendable {
  /// A rehearsal: a banner, one-click sign-in, a clock that can be moved.
  public var isDemo: Bool
  /// Cookies are only sent over TLS.
  public var isSecure: Bool
  /// What those say who may read the metrics; without one nobody may.
  public var metricsToken: String?
  /// The addresses of proxies whose word is taken for the address of who asks (`X-Forwarded-For`).
  public var proxies: Set<String>

  public init(
    isDemo: Bool, isSecure: Bool = false, metricsToken: String? = nil, proxies: Set<String> = ["127.0.0.1", "::1"]
  ) {
    self.isDemo = isDemo
    self.isSecure = isSecure
    self.metricsToken = metricsToken
    self.proxies = proxies
  }
}
