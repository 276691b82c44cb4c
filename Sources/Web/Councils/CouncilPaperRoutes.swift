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
        return try desk.establishment(of: council)
      }
    },
    .get("/hoi-dong/:council/phien/:session/giay-moi", .viewCouncil) { visit in
      let id: Session.ID = try visit.id("session")
      return try await visit.paper(back: try visit.session()) { desk in
        let session = try desk.session(id)
        try desk.require(.viewCouncil, at: desk.place(of: session))
        return try SessionPapers(session, at: desk).invitation
      }
    },
    .get("/hoi-dong/:council/phien/:session/bien-ban", .viewMinutes) { visit in
      let id: Session.ID = try visit.id("session")
      return try await visit.paper(back: try visit.session()) { desk in
        let session = try desk.session(id)
        guard desk.mayReadMinutes(of: session) else { throw Refusal.notYours }
        return try SessionPapers(session, at: desk).minutes()
      }
    },
    .get("/hoi-dong/:council/phien/:session/bang-tong-hop", .viewRanking) { visit in
      let id: Session.ID = try visit.id("session")
      return try await visit.paper(back: try visit.session()) { desk in
        let session = try RankingPage.load(id, desk).session
        return try SessionPapers(session, at: desk).scoreSummary()
      }
    },
    .get("/hoi-dong/:council/phien/:session/cham/:dossier/phieu", .scoreDossier) { visit in
      let (session, dossier): (Session.ID, Dossier.ID) = (try visit.id("session"), try visit.id("dossier"))
      return try await visit.paper(back: try visit.session()) { desk in
        let page = try ScorePage.load(session, dossier, desk)
        // A secret ballot is nobody's any more: its paper is a blank one.
        let isGiven = page.ballot?.submitted != nil && !page.plan.scoring.secret
        return Paper.ballot(
          dossier: page.dossier, plan: page.plan, council: try desk.council(page.session.council).name,
          day: page.session.day, entry: isGiven ? page.ballot?.entry : nil,
          member: isGiven ? try desk.person.name : nil,
          isBlind: page.plan.scoring.blind
        )
      }
    },
  ]
}
