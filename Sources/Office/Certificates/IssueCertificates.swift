import Domain
import Store

extension Command<Int> {
  /// Gives certificates to everything that a decision recognised and that has none yet.
  public static func issueCertificates(_ id: Decision.ID) -> Command {
    .at(id, .certify) { decision, desk in
      var given = 0
      for item in decision.recognised {
        let before = try desk.dossier(item.dossier)
        guard before.allows(.certify) else { continue }
        let register = Counters.certificates(of: decision.plan, round: before.round)
        let certificate = Certificate(
          number: try Counters.next(register, on: desk.connection), code: Certificate.Code(),
          issued: desk.now.day, decisionNumber: decision.number, decisionDay: decision.day)
        try desk.save(try before.certified(certificate, by: desk.person.id, at: desk.now))
        given += 1
      }
      return given
    }
  }
}
