/// Where people reach the site. It is a setting, never what a request says of itself: anyone can name any host.
public struct SiteAddress: Hashable, Sendable {
  /// Scheme, host and port, such as `https://sangkien.vidu.vn`.
  public let origin: String
  /// Whether it was set. Otherwise it is where the program listens, which means something on this machine alone.
  public let isPublic: Bool

  /// - Parameter setting: `https://HOST`, with a port where it is not the usual one; nil for anything else.
  public init?(_ setting: String) {
    let text = setting.lowercased()
    guard let scheme = ["https", "http"].first(where: { text.hasPrefix("\($0)://") }) else { return nil }
    var host = text.dropFirst(scheme.count + 3)
    if host.hasSuffix("/") { host.removeLast() }
    let usual = scheme == "https" ? ":443" : ":80"
    if host.hasSuffix(usual) { host.removeLast(usual.count) }
    let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789.-:[]".utf8)
    guard let first = host.first, first != ".", first != ":", host.utf8.allSatisfy(allowed.contains) else { return nil }
    origin = "\(scheme)://\(host)"
    isPublic = true
  }

  public init(listeningAt host: String, port: Int) {
    origin = "http://\(host.contains(":") ? "[\(host)]" : host)\(port == 80 ? "" : ":\(port)")"
    isPublic = false
  }

  /// Whether it is reached over TLS.
  public var isSecure: Bool { origin.hasPrefix("https:") }

  /// An address within the site in full.
  func full(_ link: Link) -> String { origin + link.description }
}
