import Domain
import Office
import Papers
import Store

/// The papers of a council's work.
enum CouncilPaperRoutes {
  static let all: [Route] = [
    .get("/hoi-dong/:council/quyet-dinh", .viewCouncil) { visit in
      let id: Council.ID = try visit.id("council")
      return try await visit.paper(back: .council(id)) { desk in
        let council = try desk.council(id)
        try desk.require(.viewCouncil, at: Place(plan: council.plan, council: id))
        return try establishment(of: council, desk)
      }
    },
    .get("/hoi-dong/:council/phien/:session/bang-tong-hop", .viewRanking) { visit in
      let id: Session.ID = try visit.id("session")
      return try await visit.paper(back: try back(visit)) { desk in
        let page = try RankingPage.load(id, desk, csrf: "")
        let items = try page.ranking.standings.map {
          ScoreSummaryPaper.Item(dossier: try desk.dossier($0.key), standing: $0)
        }
        return ScoreSummaryPaper(
          plan: page.plan, council: page.council.name, session: page.session.name, day: page.session.day, items: items
        ).paper
      }
    },
    .get("/hoi-dong/:council/phien/:session/cham/:dossier/phieu", .scoreDossier) { visit in
      let (session, dossier): (Session.ID, Dossier.ID) = (try visit.id("session"), try visit.id("dossier"))
      return try await visit.paper(back: try back(visit)) { desk in
        let page = try ScorePage.load(session, dossier, desk, csrf: "")
        let isGiven = page.ballot?.submitted != nil
        return BallotPaper(
          dossier: page.dossier, plan: page.plan, council: try desk.council(page.session.council).name,
          day: page.session.day, ballot: isGiven ? page.ballot : nil, member: isGiven ? try desk.person.name : nil,
          isBlind: page.plan.scoring.blind
        ).paper
      }
    },
  ]

  private static func establishment(of council: Council, _ desk: Desk) throws -> Paper {
    let people = try People.all(council.members.map(\.person), on: desk.connection)
    let seats = try council.members(on: council.mandate.day).sorted { $0.seat.order < $1.seat.order }.map { member in
      let person = people[member.person]
      let unit = try person?.unit.map { try desk.unit($0).name(on: council.mandate.day) }
      let position = [person?.position, member.body.isEmpty ? unit : member.body].compactMap { $0 }
      return CouncilDecisionPaper.Seat(
        name: person?.name ?? "", position: position.filter { !$0.isEmpty }.joined(separator: ", "), seat: member.seat)
    }
    return CouncilDecisionPaper(council: council, seats: seats, plan: try desk.plan(council.plan)).paper
  }

  private static func back(_ visit: Visit) throws -> Link {
    let (council, session): (Council.ID, Session.ID) = (try visit.id("council"), try visit.id("session"))
    return .returning(to: "/hoi-dong/\(council)/phien/\(session)")
  }
}

extension Council.Seat {
  /// Its place in the list of a decision.
  fileprivate var order: Int { Council.Seat.allCases.firstIndex(of: self) ?? 0 }
}
