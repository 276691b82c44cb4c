import HTTPTypes
import Hummingbird

/// What is known of a request besides its head and its body: from which address it comes.
struct SiteContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The other end of the connection; nil when it is no address of the net.
  let peer: String?

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    peer = source.channel.remoteAddress?.ipAddress
  }

  /// Who asks, as one counts: the address, of IPv6 the network, since a single machine has all addresses of it. A proxy
  /// that is trusted says for whom it asks.
  ///
  /// - Parameter proxies: addresses of the proxies that are trusted.
  func address(_ headers: HTTPFields, trusting proxies: Set<String>) -> String {
    let peer = peer ?? "unknown"
    guard proxies.contains(peer), let named = headers[.forwardedFor]?.split(separator: ",").last else {
      return SiteContext.counted(peer)
    }
    return SiteContext.counted(String(named.drop { $0 == " " }.prefix(45)))
  }

  /// Of `2001:db8:1:2:3:4:5:6` the first four groups; of an IPv4 address all.
  static func counted(_ address: String) -> String {
    guard address.contains(":"), !address.contains(".") else { return address }
    let (head, tail) =
      address.firstRange(of: "::").map { gap in
        (address[..<gap.lowerBound], address[gap.upperBound...])
      } ?? (address[...], "")
    let groups = head.split(separator: ":").map(String.init)
    let rest = tail.split(separator: ":").map(String.init)
    let zeros = [String](repeating: "0", count: max(0, 8 - groups.count - rest.count))
    return (groups + zeros + rest).prefix(4).joined(separator: ":")
  }
}

extension HTTPField.Name {
  static let forwardedFor = HTTPField.Name("X-Forwarded-For") ?? .cookie
}
