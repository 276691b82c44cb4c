import Domain
import Store

/// Verifying a certificate by its code.
public struct VerifyLook: Look {
  public static let action = Action.visit

  let typed: String

  public enum Found: Sendable {
    /// Nothing was typed yet.
    case asked
    case malformed(String)
    case unknown(String)
    case found(Certified)
  }

  /// A certificate with the decision that it rests on, as anyone may compare it with the paper.
  public struct Certified: Sendable {
    public var dossier: Dossier
    public var plan: Plan
    public var certificate: Certificate
    public var amendments: Amendments
    public var decision: Decision?
    /// Whether the decision is open to the public.
    public var isPublished: Bool
    /// The signed copy of the decision, where that is open to the viewer.
    public var signed: SignedCopy.File?
  }

  /// - Parameter code: as someone typed it.
  public init(_ code: String) { typed = code }

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    guard !typed.isEmpty else { return .asked }
    guard let code = Certificate.Code(typed: typed) else { return .malformed(typed) }
    guard let dossier = try Dossiers.certified(code, on: desk.connection), let certificate = dossier.certificate else {
      return .unknown(code.description)
    }
    let decision = try dossier.outcome?.decision.map { try desk.decision($0) }
    let copy = try decision.flatMap { try SignedPapers(at: desk).visibleCopy(of: .init(.decision, $0.id.description)) }
    return .found(
      Certified(
        dossier: dossier, plan: try desk.plan(of: dossier), certificate: certificate,
        amendments: try Amendments(of: dossier, at: desk), decision: decision,
        isPublished: try decision.map { try $0.isPublic(at: desk) } ?? false, signed: copy?.file))
  }
}
