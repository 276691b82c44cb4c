import Domain
import Store

extension Awaited {
  /// What ballots leave open in sessions that score: who else marks, for the secretary; what the chair decides or
  /// answers, for who presides.
  func scoring(_ viewer: Viewer) throws -> [Waiting] {
    try Councils.seats(of: viewer.person.id, on: desk.now.day, desk.connection).filter { $0.seat != .member }
      .flatMap { council, _ in try Sessions.of(council, on: desk.connection).filter { $0.allows(.score) } }
      .flatMap(open)
  }

  private func open(in session: Session) throws -> [Waiting] {
    let scoring = try desk.judgement(of: session).scoring
    guard scoring.markers != nil || scoring.recommends else { return [] }
    let (judging, place) = (try Judging(session, at: desk), desk.place(of: session))
    var all: [Waiting] = []
    if session.may(.assignReaders, desk.viewer, at: place) {
      let (lacking, differing) = try judging.withoutMarkers()
      if lacking + differing > 0 { all.append(Waiting(.nameMarkers(session, lacking: lacking, differing: differing))) }
    }
    if session.may(.settleMarks, desk.viewer, at: place), try desk.presides(over: session.dossiers, of: session) {
      let matters = try judging.openMatters(for: desk.person)
      let (deciding, answering) = (matters.count(where: \.asksForPoints), matters.count(where: \.asksForAnswer))
      if !matters.isEmpty {
        all.append(Waiting(.sayAsChair(session, deciding: deciding, answering: answering)))
      }
    }
    return all
  }
}

extension Judging {
  /// How many dossiers have fewer markers than the plan says, and on how many their markers differ so that one more has
  /// to be asked; as far as somebody is free to mark them.
  fileprivate func withoutMarkers() throws -> (lacking: Int, differing: Int) {
    var (lacking, differing) = (0, 0)
    for id in session.dossiers {
      let dossier = try desk.dossier(id)
      let judgement = try desk.judgement(of: dossier, in: session)
      guard let markers = judgement.scoring.markers, session.third(on: id) == nil else { continue }
      let readers = session.readers(of: id)
      let isFree = ballots.people.values.contains { person in
        !readers.contains(person.id) && session.conflict(of: person, with: dossier, under: judgement) == nil
      }
      guard isFree else { continue }
      if readers.count < markers.count {
        lacking += 1
      } else if try difference(on: id) != nil {
        differing += 1
      }
    }
    return (lacking, differing)
  }

  /// What the chair has not decided or answered yet, on dossiers that are not the person's own.
  fileprivate func openMatters(for person: Person) throws -> [ChairMatter] {
    try chairMatters().compactMap { matter in
      var open = matter
      if session.settlement(on: matter.dossier) != nil { open.given = [] }
      if session.answer(on: matter.dossier) != nil { open.contradiction = nil }
      let isApart = try desk.dossier(matter.dossier).standing(of: person) == .apart
      return isApart && !open.isEmpty ? open : nil
    }
  }
}
