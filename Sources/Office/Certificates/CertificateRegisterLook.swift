import Domain
import Store

/// The register of certificates of a plan (sổ cấp giấy chứng nhận).
public struct CertificateRegisterLook: Look {
  public static let action = Action.viewDecision
  /// Certificates on a page.
  public static let size = 50

  /// The plan; the first that is open to the viewer where it is nil or not open to them.
  public let plan: Plan.ID?
  public let words: String
  public let page: Int

  public struct Found: Sendable {
    public var look: CertificateRegisterLook
    public var plan: Plan
    /// Those whose certificates the viewer may see.
    public var plans: [Plan]
    public var dossiers: [Dossier]
    public var total: Int
  }

  public init(plan: Plan.ID?, words: String, page: Int) {
    self.plan = plan
    self.words = words
    self.page = page
  }

  public var reading: Reading { .finding(words) }

  public func door(at desk: Desk) throws -> Door { .atOne(of: try desk.planPlaces()) }

  public func find(at desk: Desk) throws -> Found {
    let plans = try desk.plans(for: .viewDecision)
    guard let plan = plans.first(where: { $0.id == self.plan }) ?? plans.first else { throw Refusal.notYours }
    let size = CertificateRegisterLook.size
    let (dossiers, total) = try Dossiers.certificates(
      of: plan.id, words: words, limit: size, offset: (page - 1) * size, on: desk.connection)
    return Found(look: self, plan: plan, plans: plans, dossiers: dossiers, total: total)
  }
}
