import Domain
import Hummingbird
import Office

/// An address, to whom it is open, what it takes, and what it does.
struct Route: Sendable {
  var method: HTTPRequest.Method
  var path: String
  var opening = Opening.signedIn
  /// The largest form it takes, in bytes.
  var limit = 0
  /// How many fields the form may have.
  var fields = 1000
  /// The largest file it takes with the form, or as the body itself, in bytes; 0 where no file is expected.
  var file = 0
  /// How many files it takes with the form, no larger together than one.
  var files = 1
  /// The page on which its form stands, where that is not the nearest page above its address.
  var page: String?
  var handle: @Sendable (Visit) async throws -> Answer

  /// Fields of a form that has some for each of very many dossiers.
  static let fieldsOfMany = 20_000

  static func get(
    _ path: String, for opening: Opening, _ handle: @escaping @Sendable (Visit) async throws -> Answer
  ) -> Route {
    Route(method: .get, path: path, opening: opening, handle: handle)
  }

  /// What a form that is sent there does. Who may do it is asked by the commands that it runs.
  static func post(
    _ path: String, for opening: Opening = .signedIn, on page: String? = nil, fields: Int = 1000, file: Int = 0,
    files: Int = 1, _ handle: @escaping @Sendable (Visit) async throws -> Answer
  ) -> Route {
    Route(
      method: .post, path: path, opening: opening, limit: 8 << 20, fields: fields, file: file, files: files,
      page: page, handle: handle)
  }

  /// To whom a route is open at all. What they may see and do there, the looks and commands ask that it names.
  enum Opening {
    case signedIn
    case everyone
    /// Everyone, on the way in and out: also those who have to choose a password before anything else.
    case entrance

    /// To whom the policy opens the action somewhere.
    init(_ action: Action) {
      switch action {
      case .signIn, .rehearse: self = .entrance
      default: self = Policy.isPublic(action) ? .everyone : .signedIn
      }
    }
  }
}
