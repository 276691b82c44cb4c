import Domain
import Store

/// What later decisions changed of a recognition: corrections and a revocation, each with its number and day.
public struct Amendments: Sendable {
  public var corrections: [(issuance: Issuance, line: Correction.Line)]
  public var revocation: Revocation?
  public let plan: Plan

  init(of dossier: Dossier, at desk: Desk) throws {
    plan = try desk.plan(of: dossier)
    guard let decision = dossier.outcome?.decision else {
      corrections = []
      return
    }
    corrections = try Decisions.corrections(of: decision, on: desk.connection).flatMap { correction in
      correction.lines.filter { $0.dossier == dossier.id }.map {
        (issuance: correction.issuance, line: dossier.namesAllAuthors ? $0 : $0.withoutAuthors)
      }
    }
    revocation = try Decisions.revocation(of: dossier.id, on: desk.connection)
  }

  public var isEmpty: Bool { corrections.isEmpty && revocation == nil }
}
