import Domain
import Store

/// An initiative of the public register: what decisions published of it, nothing else.
public struct InitiativeLook: Look {
  public static let action = Action.visit
  /// Others of its field that its page names.
  static let mostAlike = 5

  let code: Certificate.Code?

  public struct Found: Sendable {
    public var initiative: PublicInitiative
    /// What its authors wrote of it, passage by passage, where this installation published it.
    public var passages: [(name: String, text: String)]
    /// Whether the text of the work is not public because not every family consents to that.
    public var isWithheld: Bool
    /// Who guided the authors, where somebody filed for them.
    public var guide: Dossier.Guide?
    public var amendments: Amendments?
    /// Who applies it beside the authors' unit, and the dossier that a unit names when it records that; nil for what
    /// was not recognised here.
    public var applied: (replications: ShownReplications, dossier: Dossier.ID)?
    /// Its unit as it is called today, where that is another name than then.
    public var unitToday: String?
    /// The latest others of its field.
    public var alike: [PublicInitiative]
    /// Whether it was asked for by another code than that of its permanent address.
    public var isElsewhere: Bool
  }

  /// - Parameter code: as someone typed it.
  public init(_ code: String) { self.code = Certificate.Code(typed: code) }

  /// Of one that stands it names others that are alike.
  public var reading: Reading { .search }

  public func door(at desk: Desk) -> Door { .own }

  /// - Throws: `Refusal` as for what is not there, until it is published.
  public func find(at desk: Desk) throws -> Found {
    guard let code, let initiative = try PublicInitiatives.at(code, on: desk.connection) else { throw Refusal.absent }
    let dossier = try initiative.source == .here ? Dossier.ID(initiative.key).map { try desk.dossier($0) } : nil
    return Found(
      initiative: initiative, passages: try dossier.map { try passages(of: $0, at: desk) } ?? [],
      isWithheld: dossier.map { !$0.publishesWork } ?? false, guide: dossier?.guide,
      amendments: try dossier.map { try Amendments(of: $0, at: desk) },
      applied: try dossier.map { (try ShownReplications(of: $0, at: desk), $0.id) },
      unitToday: try initiative.unit.flatMap { try unitToday($0, then: initiative.unitName, at: desk) },
      alike: initiative.isRevoked
        ? [] : try PublicInitiatives.alike(initiative, in: .field, limit: Self.mostAlike, on: desk.connection),
      isElsewhere: code != initiative.address)
  }

  private func passages(of dossier: Dossier, at desk: Desk) throws -> [(name: String, text: String)] {
    guard !dossier.isRevoked, dossier.publishesWork else { return [] }
    let plan = try desk.plan(of: dossier)
    return [Writing.Passage.content, .novelty, .spread].compactMap { passage in
      dossier.writing.passages[passage].map { (plan.name(of: passage, in: dossier.writing), $0) }
    }
  }

  /// What the unit is called now, or who took over last; nil where it is the same name.
  private func unitToday(_ unit: Unit.ID, then name: String, at desk: Desk) throws -> String? {
    var unit = try desk.unit(unit)
    for _ in 0..<20 {
      guard let next = unit.mergedInto else { break }
      unit = try desk.unit(next)
    }
    return unit.name == name ? nil : unit.name
  }
}
