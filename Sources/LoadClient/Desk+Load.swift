import Domain
import Office
import Store

extension Desk {
  /// The person of that sign-in name.
  func person(signIn: String) throws -> Person.ID {
    guard let person = try People.find(signIn: signIn, on: connection) else { throw Refusal.absent }
    return person.id
  }
}
