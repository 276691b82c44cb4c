import Domain
import Office
import Store

extension Desk {
  /// The person of that sign-in name.
  func person(signIn: String) throws -> Person.ID {
    guard let person = try People.find(signIn: signIn, on: connection) else { throw Refusal.absent }
    return person.id
  }

  /// The paths of ballots in sessions that are open for scoring.
  func openBallots() throws -> [String] {
    try plans().flatMap { try Councils.sessions(of: $0.id, on: connection) }.filter { $0.state == .scoring }
      .flatMap { session in session.dossiers.map { "/hoi-dong/\(session.council)/phien/\(session.id)/cham/\($0)" } }
  }
}
