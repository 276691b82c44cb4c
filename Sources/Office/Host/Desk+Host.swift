import Domain
import Store
import Synchronization

extension Desk {
  /// The office that runs the installation; nil until somebody says who it is.
  public func host() throws -> HostOffice? { try Hosts.load(on: connection)?.value }

  /// Keeps the office in place of what it was.
  ///
  /// - Parameter version: the one that the window showed; nil where it showed none.
  func keepHost(
    over version: Int? = nil, _ change: [String: String], _ body: (HostOffice?) throws -> HostOffice
  ) throws {
    let before = try Hosts.load(hold: .exclusive, on: connection)
    let after = try body(before?.value)
    if let version, version != before?.version ?? 0 { throw Refusal.changedElsewhere }
    guard after != before?.value else { return }
    if let before { try replace(before, by: after, change) } else { try insert(after, change) }
  }
}

/// The office as it was found last: for pages that are made while nothing can be asked.
final class RecentHost: Sendable {
  private let kept = Mutex<HostOffice?>(nil)

  var value: HostOffice? { kept.withLock { $0 } }

  func keep(_ host: HostOffice?) { kept.withLock { $0 = host } }
}
