import Domain
import Store

extension Desk {
  /// Who may read a dossier of the session, and who among them is an expert of its field.
  func readingRequest(of dossier: Dossier.ID, in session: Session, chosen: [Person.ID]) throws -> Assignment.Request {
    guard session.dossiers.contains(dossier) else { throw Refusal.absent }
    let dossier = try self.dossier(dossier, shared: true)
    let plan = try plan(of: dossier)
    let members = session.members(of: try council(session.council))
    let people = try People.all(members.map(\.person), on: connection)
    let free = members.filter { member in
      people[member.person].map { session.conflict(of: $0, with: dossier, under: plan) == nil } ?? false
    }
    let ancestry = Set(plan.ancestry(of: dossier))
    return Assignment.Request(
      dossier: dossier.id, free: Set(free.map(\.person)),
      experts: Set(free.filter { !ancestry.isDisjoint(with: $0.fields) }.map(\.person)), chosen: chosen)
  }
}
