import Domain
import Hummingbird
import Office

/// An address, the action it stands for, what it takes, and what it does.
struct Route: Sendable {
  var method: HTTPRequest.Method
  var path: String
  /// The row of the policy that says to whom the route is open.
  var action: Action
  /// The largest form it takes, in bytes.
  var limit = 0
  /// How many fields the form may have.
  var fields = 1000
  /// The largest file it takes with the form, or as the body itself, in bytes; 0 where no file is expected.
  var file = 0
  /// The page on which its form stands, where that is not the nearest page above its address.
  var page: String?
  var handle: @Sendable (Visit) async throws -> Answer

  /// Fields of a form that has some for each of very many dossiers.
  static let fieldsOfMany = 20_000

  static func get(_ path: String, _ action: Action, _ handle: @escaping @Sendable (Visit) async throws -> Answer)
    -> Route
  {
    Route(method: .get, path: path, action: action, handle: handle)
  }

  static func post(
    _ path: String, _ action: Action, on page: String? = nil, fields: Int = 1000, file: Int = 0,
    _ handle: @escaping @Sendable (Visit) async throws -> Answer
  ) -> Route {
    Route(
      method: .post, path: path, action: action, limit: 8 << 20, fields: fields, file: file, page: page, handle: handle)
  }
}
