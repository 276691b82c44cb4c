import HTTPTypes
import Hummingbird

/// What is known of a request besides its head and its body: the connection on which it came.
struct SiteContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The address of the other end; nil when it is none of the net.
  let peer: String?
  /// Closes the connection; nil where the request came on none.
  let close: (@Sendable () -> Void)?

  init(source: ApplicationRequestContextSource) {
    let channel = source.channel
    self.init(source: source, peer: channel.remoteAddress?.ipAddress) { channel.close(mode: .all, promise: nil) }
  }

  init(source: some RequestContextSource, peer: String?, close: (@Sendable () -> Void)?) {
    coreContext = .init(source: source)
    self.peer = peer
    self.close = close
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
    let halves = address.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
    let head = halves[0].split(separator: ":")
    let tail = halves.dropFirst().first?.split(separator: ":") ?? []
    let zeros = [Substring](repeating: "0", count: max(0, 8 - head.count - tail.count))
    return (head + zeros + tail).prefix(4).joined(separator: ":")
  }
}

extension HTTPField.Name {
  static let forwardedFor = HTTPField.Name("X-Forwarded-For") ?? .cookie
}
