import Domain
import Store

extension Desk {
  /// The package as it stands, not held.
  func receivedPackage(_ key: String) throws -> ReceivedPackage { try load(ReceivedPackage.self, key) }

  /// The package, so that nobody else decides on it before this command is done.
  func heldPackage(_ key: String) throws -> Loaded<ReceivedPackage> { try held(ReceivedPackage.self, key) }
}
