import Domain
import Office

/// The papers of a council's work.
enum CouncilPaperRoutes {
  static let all: [Route] = [
    .paper("/hoi-dong/:council/quyet-dinh", back: council) { EstablishmentLook(of: try $0.id("council")) },
    .paper("/hoi-dong/:council/phien/:session/giay-moi", back: session) {
      MeetingInvitationLook(of: try $0.id("session"))
    },
    .paper("/hoi-dong/:council/phien/:session/bien-ban", back: session) { MinutesLook(of: try $0.id("session")) },
    .paper("/hoi-dong/:council/phien/:session/bang-tong-hop", back: session) {
      ScoreSummaryLook(of: try $0.id("session"))
    },
    .paper("/hoi-dong/:council/phien/:session/cham/:dossier/phieu", back: session) {
      BallotLook(on: try $0.id("dossier"), in: try $0.id("session")).paper
    },
  ]

  @Sendable private static func council(_ visit: Visit) throws -> Link { .council(try visit.id("council")) }
  @Sendable private static func session(_ visit: Visit) throws -> Link { try visit.session() }
}
