import Domain
import Store

/// Gives certificates to everything that a decision recognised and that has none yet.
public struct IssueCertificates: DecisionCommand {
  public var decision: Decision.ID
  public static let action = Action.certify

  public init(decision: Decision.ID) { self.decision = decision }

  public func perform(at desk: Desk) throws -> Int {
    let decision = try desk.decision(decision)
    var given = 0
    for item in decision.recognised {
      let before = try desk.dossier(item.dossier)
      guard before.allows(.certify) else { continue }
      let certificate = Certificate(
        number: try Counters.next(Counters.certificates(of: decision.plan), on: desk.connection),
        code: Certificate.Code(),
        issued: desk.now.day, decisionNumber: decision.number, decisionDay: decision.day)
      try desk.save(try before.certified(certificate, by: desk.person.id, at: desk.now))
      given += 1
    }
    return given
  }
}
