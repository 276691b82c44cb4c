import Domain
import Store

/// An initiative that may answer a need, with why.
public struct FittingInitiative: Sendable {
  /// By what everyone reads of it; nil for one without a certificate.
  public var code: Certificate.Code?
  public var title: String
  public var byline: String
  public var unit: String
  public var reason: FitReason
}

/// A need that an initiative may answer, with why.
public struct FittingNeed: Sendable {
  public var need: Need
  public var reason: FitReason
}

extension Desk {
  /// Phrases of a text that are looked for, and what of it is looked through; so many are proposed.
  private static let (mostPhrases, mostRead, mostProposed) = (16, 40, 6)

  /// Published initiatives that may answer a need, what fits best first.
  func fitting(_ need: Need) throws -> [FittingInitiative] {
    let phrases = Phrase.of([need.content.title, need.content.what], most: Self.mostPhrases)
    let found = try PhraseSearch.find(
      Dossier.table.description, marks: [[SearchMark("state", Dossier.State.published.rawValue)]], phrases,
      limit: Self.mostRead, on: connection)
    let fieldName = try plan(need.plan).name(ofField: need.content.field)
    let weighed = try dossiers(found.ids.compactMap { Dossier.ID($0) }).compactMap {
      dossier -> (weight: Double, fitting: FittingInitiative)? in
      guard dossier.isPublic, dossier.recognisedAbove == nil else { return nil }
      let own = try plan(of: dossier).name(ofField: dossier.writing.field)
      let field = own?.folded == fieldName?.folded ? fieldName : nil
      let fit = Fit(title: dossier.writing.title, text: dossier.publicContent, found.weights, field: field)
      guard let weight = fit.weight else { return nil }
      return (
        weight,
        FittingInitiative(
          code: dossier.certificate?.code, title: dossier.writing.title, byline: dossier.publicByline,
          unit: dossier.unitName ?? "",
          reason: fit.reason)
      )
    }
    return weighed.sorted { ($1.weight, $0.fitting.title) < ($0.weight, $1.fitting.title) }
      .prefix(Self.mostProposed).map(\.fitting)
  }

  /// Open needs that a published initiative may answer, what fits best first.
  func needs(fitting dossier: Dossier) throws -> [FittingNeed] {
    let content = String(dossier.publicContent.prefix(3000))
    let phrases = Phrase.of([dossier.writing.title, content], most: 2 * Self.mostPhrases)
    let found = try PhraseSearch.find(
      Need.table.description, marks: [[SearchMark("state", Need.State.published.rawValue)]], phrases,
      limit: Self.mostRead, on: connection)
    let fieldName = try plan(of: dossier).name(ofField: dossier.writing.field)
    let weighed = try Needs.all(found.ids, on: connection).filter { $0.isOpen(on: now.day) }.compactMap {
      need -> (weight: Double, fitting: FittingNeed)? in
      let own = try plan(need.plan).name(ofField: need.content.field)
      let field = own?.folded == fieldName?.folded ? fieldName : nil
      let fit = Fit(title: need.content.title, text: need.content.what, found.weights, field: field)
      return fit.weight.map { ($0, FittingNeed(need: need, reason: fit.reason)) }
    }
    return weighed.sorted { ($1.weight, $0.fitting.need.id) < ($0.weight, $1.fitting.need.id) }
      .prefix(Self.mostProposed).map(\.fitting)
  }
}
