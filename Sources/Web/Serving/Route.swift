import Hummingbird
import Office

/// An address, the action it stands for, and what it does.
struct Route: Sendable {
  var method: HTTPRequest.Method
  var path: String
  /// The row of the policy that says to whom the route is open.
  var action: Action
  /// The largest body it takes, in bytes.
  var limit: Int
  /// The page on which its form stands, where that is not the nearest page above its address.
  var page: String?
  var handle: @Sendable (Visit) async throws -> Answer

  static func get(_ path: String, _ action: Action, _ handle: @escaping @Sendable (Visit) async throws -> Answer)
    -> Route
  {
    Route(method: .get, path: path, action: action, limit: 0, handle: handle)
  }

  static func post(
    _ path: String, _ action: Action, limit: Int = 16 << 20, on page: String? = nil,
    _ handle: @escaping @Sendable (Visit) async throws -> Answer
  ) -> Route {
    Route(method: .post, path: path, action: action, limit: limit, page: page, handle: handle)
  }
}
