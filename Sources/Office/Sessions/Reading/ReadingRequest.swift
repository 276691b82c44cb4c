import Domain
import Store

extension ReaderAssignment.Request {
  /// Who may read a dossier of the session, and who among them is an expert of its field.
  init(reading id: Dossier.ID, in session: Session, chosen: [Person.ID], at desk: Desk) throws {
    guard session.dossiers.contains(id) else { throw Refusal.absent }
    let dossier = try desk.dossier(id, shared: true)
    let judgement = try desk.judgement(of: dossier, in: session)
    let members = session.members(of: try desk.council(session.council))
    let people = try People.all(members.map(\.person), on: desk.connection)
    let free = members.filter { member in
      people[member.person].map { session.conflict(of: $0, with: dossier, under: judgement) == nil } ?? false
    }
    let ancestry = Set(try desk.plan(of: dossier).ancestry(of: dossier))
    self.init(
      dossier: id, free: Set(free.map(\.person)),
      experts: Set(free.filter { !ancestry.isDisjoint(with: $0.fields) }.map(\.person)), chosen: chosen)
  }
}
