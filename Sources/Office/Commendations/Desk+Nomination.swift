import Domain
import Store

extension Desk {
  /// - Throws: `Refusal` when the candidate names an account or a unit that is not there.
  func requireKnown(_ candidate: Nomination.Candidate) throws {
    if let person = candidate.person { _ = try self.person(person) }
    if let unit = candidate.unit { _ = try self.unit(unit) }
  }
}
