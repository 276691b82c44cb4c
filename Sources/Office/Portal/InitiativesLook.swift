import Domain
import Store

/// The recognised initiatives that are published, for everyone.
public struct InitiativesLook: Look {
  public static let action = Action.visit
  /// Initiatives on a page.
  public static let size = 50

  /// Nil for those of every plan.
  public let plan: Plan.ID?
  public let words: String
  public let page: Int

  public struct Found: Sendable {
    public var look: InitiativesLook
    public var lines: [DossierLine]
    public var total: Int
    public var plans: [Plan]
    /// The plans by which a lower level recognised them too.
    public var below: [Dossier.ID: Plan.ID]
    public var isSignedIn: Bool
  }

  public init(plan: Plan.ID?, words: String, page: Int) {
    self.plan = plan
    self.words = words
    self.page = page
  }

  public var isSearch: Bool { !words.isEmpty }

  /// What several levels recognised is listed once; under one plan it is that plan's.
  fileprivate var filter: DossierFilter {
    DossierFilter(plan: plan, states: [.published], isHighest: plan == nil && words.isEmpty, words: words)
  }

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    let size = InitiativesLook.size
    let (lines, total) = try Dossiers.list(
      filter, limit: size, offset: (page - 1) * size, on: desk.connection)
    return Found(
      look: self, lines: lines, total: total, plans: try desk.plans(),
      below: try Dossiers.recognisedBelow(lines.map(\.id), on: desk.connection), isSignedIn: desk.viewer != nil)
  }
}

/// The whole list in one file: everyone may look at the list, but the file is for those who work with it.
public struct InitiativesFileLook: Look {
  public static let action = Action.visit

  let list: InitiativesLook

  public init(_ list: InitiativesLook) { self.list = list }

  public func door(at desk: Desk) -> Door { .only(if: desk.viewer != nil, else: .signInNeeded) }
  public func find(at desk: Desk) -> InitiativesWorkbook { InitiativesWorkbook(filter: list.filter) }
}

/// A recognised initiative as the public sees it: what the decision published, nothing else.
public struct InitiativeLook: Look {
  public static let action = Action.visit

  let code: Certificate.Code?

  public struct Found: Sendable {
    public var dossier: Dossier
    public var plan: Plan
    public var certificate: Certificate
    public var amendments: Amendments
    /// The same initiative as other levels recognised it, with their plans.
    public var levels: [(dossier: Dossier, plan: Plan)]
  }

  /// - Parameter code: as someone typed it.
  public init(_ code: String) { self.code = Certificate.Code(typed: code) }

  public func door(at desk: Desk) -> Door { .own }

  /// - Throws: `Refusal` as for what is not there, until it is published.
  public func find(at desk: Desk) throws -> Found {
    guard let code, let dossier = try Dossiers.certified(code, on: desk.connection), dossier.isPublic,
      let certificate = dossier.certificate
    else { throw Refusal.absent }
    return Found(
      dossier: dossier, plan: try desk.plan(of: dossier), certificate: certificate,
      amendments: try Amendments(of: dossier, at: desk), levels: try levels(of: dossier, at: desk))
  }

  private func levels(of dossier: Dossier, at desk: Desk) throws -> [(dossier: Dossier, plan: Plan)] {
    let below = dossier.origin.flatMap { $0.isHere ? $0.dossier : nil }
    return try [dossier.recognisedAbove, below].compactMap { $0 }.compactMap { id in
      let other = try desk.dossier(id)
      return other.isPublic ? (other, try desk.plan(of: other)) : nil
    }
  }
}
