import Domain
import Store

extension Command<Void> {
  /// Adds a file that shows that a merit is met.
  public static func proveMerit(_ id: Nomination.ID, proof: Nomination.Proof) -> Command {
    .on(id, .write) { nomination, desk in try nomination.proved(by: proof, under: desk.plan(of: nomination)) }
  }

  /// Takes a file out of a nomination.
  public static func removeProof(_ id: Nomination.ID, digest: String) -> Command {
    .on(id, .write) { nomination, _ in try nomination.withoutProof(digest) }
  }
}

/// A file of a nomination.
public struct ProofLook: Look {
  public static let action = Action.viewCommendations

  let nomination: Nomination.ID
  let digest: String

  public init(_ digest: String, of nomination: Nomination.ID) {
    self.digest = digest
    self.nomination = nomination
  }

  public func door(at desk: Desk) throws -> Door {
    .only(if: try desk.sees(desk.nomination(nomination).value), else: .absent)
  }

  public func find(at desk: Desk) throws -> Nomination.Proof {
    let proofs = try desk.nomination(nomination).value.proofs
    guard let proof = proofs.first(where: { $0.digest == digest }) else { throw Refusal.absent }
    return proof
  }
}
