import Domain
import Store

extension Awaited {
  /// Requests for an account that wait for who manages people.
  func accounts() throws -> [Waiting] {
    guard desk.allows(.managePeople, at: .installation) else { return [] }
    let waiting = try AccountRequests.waiting(on: desk.connection)
    return waiting > 0 ? [Waiting(.reviewAccounts(waiting))] : []
  }
}
