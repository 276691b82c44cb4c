import Domain
import Store

/// The ballots of a session that count: handed in, by members without a conflict (design §5).
struct BallotsThatCount {
  /// Those who sit in the session.
  let members: [Council.Member]
  let people: [Person.ID: Person]
  private let session: Session
  private let desk: Desk
  private let handedIn: [Dossier.ID: [Ballot]]
  private let boxes: [Dossier.ID: [Ballot.Entry]]
  /// Who took part in the session.
  private let participants: Set<Person.ID>

  init(of session: Session, at desk: Desk) throws {
    self.session = session
    self.desk = desk
    members = session.members(of: try desk.council(session.council))
    people = try People.all(members.map(\.person), on: desk.connection)
    handedIn = Dictionary(grouping: try Ballots.submitted(of: session.id, on: desk.connection)) { $0.dossier }
    participants = session.participants(voted: Set(handedIn.values.joined().map(\.member)))
    boxes = Dictionary(
      uniqueKeysWithValues: try Ballots.boxes(of: session.id, on: desk.connection).map { ($0.dossier, $0.entries) })
  }

  /// The members' ballots on a dossier; where ballots are secret they are blank and tell only who has voted. Where the
  /// plan has markers, in their order.
  func ballots(on dossier: Dossier) throws -> [Ballot] {
    let judgement = try desk.judgement(of: dossier, in: session)
    let given = (handedIn[dossier.id] ?? []).filter { ballot in
      guard let person = people[ballot.member] else { return false }
      return session.conflict(of: person, with: dossier, under: judgement) == nil
    }
    guard judgement.scoring.markers != nil else { return given }
    return session.markers(of: dossier.id).compactMap { marker in given.first { $0.member == marker } }
  }

  /// How many of those who judge the dossier were there: by the roll, or who handed in a ballot where none was called.
  func present(on dossier: Dossier) throws -> Int {
    let judgement = try desk.judgement(of: dossier, in: session)
    return members.count { member in
      guard participants.contains(member.person), let person = people[member.person] else { return false }
      return session.conflict(of: person, with: dossier, under: judgement) == nil
    }
  }

  /// What the ballots on a dossier say; secret ones come from the box.
  func entries(on dossier: Dossier) throws -> [Ballot.Entry] {
    if try desk.judgement(of: dossier, in: session).scoring.secret { return boxes[dossier.id] ?? [] }
    return try ballots(on: dossier).map(\.entry)
  }
}
