import Domain
import Store

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
    try desk.nomination(nomination).value.proofs.kept(digest)
  }
}
