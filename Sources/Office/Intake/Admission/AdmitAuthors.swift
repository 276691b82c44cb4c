import Domain
import Store

extension Command<Void> {
  /// Lets the authors of a dossier that came on paper take part though the plan's rule keeps them out.
  public static func admitAuthors(of dossier: Dossier.ID, _ entry: Admission.Entry) -> Command {
    .at({ try $0.placeOnPaper(of: dossier) }, .admitParticipant) { desk in
      let before = try desk.dossier(dossier)
      guard !before.state.isFinal else { throw Refusal.absent }
      try before.requireApart(desk.person, to: "cho tham gia")
      guard try AdmittedParticipants.find(for: before, on: desk.connection) == nil else {
        throw Refusal("Tác giả của hồ sơ này đã được cho tham gia.")
      }
      try desk.admit(
        .authors(of: dossier), to: before.plan, by: entry.admission(by: desk.person.id, at: desk.now))
    }
  }
}

extension Desk {
  /// Where a dossier is that came on paper: as long as an officer enters it, at the receiving office.
  fileprivate func placeOnPaper(of id: Dossier.ID) throws -> Place {
    let dossier = try dossier(id)
    guard dossier.onPaper != nil else { throw Refusal.absent }
    var place = try place(of: dossier)
    if dossier.allows(.submit) { place.seclusion = nil }
    return place
  }
}
