import Domain
import Papers
import Store

/// A decision with its list, certificates and publishing.
public struct DecisionLook: SeenDecisionLook {
  public static let action = Action.viewDecision

  let decision: Decision.ID

  public struct Found: Sendable {
    public var decision: Decision
    public var plan: Plan
    public var judgement: Judgement
    public var lines: [DossierLine]
    /// Its papers in one file, for those who may have them.
    public var orders: PaperOrderState?
    /// What the viewer may do with it.
    public var allowed: Set<Action>
    public var corrections: [Correction]
    public var revocations: [Revocation]
    /// The signed copies of the decision, of its certificates' list and of what amended it.
    public var signed: [SignedCopyState]
  }

  public init(_ decision: Decision.ID) { self.decision = decision }

  public func find(at desk: Desk) throws -> Found {
    let found = try desk.decision(decision)
    let lines = try Dossiers.lines(found.items.map(\.dossier), on: desk.connection)
    let corrections = try Decisions.corrections(of: decision, on: desk.connection)
    let revocations = try Decisions.revocations(of: decision, on: desk.connection)
    let key = decision.description
    let subjects =
      [SignedCopy.Subject(.decision, key)]
      + (lines.contains { $0.code != nil } ? [SignedCopy.Subject(.certificates, key)] : [])
      + corrections.map { SignedCopy.Subject(.correction, $0.id.description) }
      + revocations.map { SignedCopy.Subject(.revocation, $0.id.description) }
    return Found(
      decision: found, plan: try desk.plan(found.plan),
      judgement: try desk.judgement(of: desk.session(found.session)), lines: lines,
      orders: try PaperOrderState(.decision(decision), at: desk),
      allowed: desk.allowed([.certify, .publish, .allowPublication, .correct], at: try place(at: desk)),
      corrections: corrections, revocations: revocations,
      signed: try subjects.map { try SignedCopyState($0, at: desk) })
  }
}

extension DecisionLook {
  /// The decision that corrects lines of this one.
  public func correction(_ correction: Correction.ID) -> some Look<Paper> {
    map { found in
      guard let correction = found.corrections.first(where: { $0.id == correction }) else { throw Refusal.absent }
      return Paper.correction(correction: correction, decision: found.decision, plan: found.plan)
    }
  }
}

/// The decision as a paper, with its list.
public struct DecisionPaperLook: SeenDecisionLook {
  public static let action = Action.viewDecision

  let decision: Decision.ID

  public init(_ decision: Decision.ID) { self.decision = decision }

  public func find(at desk: Desk) throws -> Paper {
    try DecisionPapers(try desk.decision(decision), at: desk).decisionPaper()
  }
}

/// A decision, for those to whom it is open where its session is.
protocol SeenDecisionLook: Look {
  var decision: Decision.ID { get }
}

extension SeenDecisionLook {
  public func door(at desk: Desk) throws -> Door { .at(try place(at: desk)) }

  func place(at desk: Desk) throws -> Place {
    let decision = try desk.decision(decision)
    return Place(plan: decision.plan, council: try desk.session(decision.session).council)
  }
}

/// Correcting lines of an issued decision: choosing them, then their right wording.
public struct CorrectingLook: Look {
  public static let action = Action.correct

  let decision: Decision.ID
  let lines: [Dossier.ID]

  public struct Found: Sendable {
    public var decision: Decision
    public var plan: Plan
    /// The dossiers of the lines that are corrected.
    public var chosen: [Dossier]
    public var today: Day
  }

  /// - Parameter lines: the dossiers of the lines that are corrected; empty before they are chosen.
  public init(_ decision: Decision.ID, lines: [Dossier.ID] = []) {
    self.decision = decision
    self.lines = lines
  }

  public func door(at desk: Desk) throws -> Door { .at(Place(plan: try desk.decision(decision).plan)) }

  public func find(at desk: Desk) throws -> Found {
    let decision = try desk.decision(decision)
    let chosen = try decision.items.map(\.dossier).filter(Set(lines).contains).map { try desk.dossier($0) }
    return Found(decision: decision, plan: try desk.plan(decision.plan), chosen: chosen, today: desk.now.day)
  }
}
