import Domain
import Store

extension Finding {
  /// What became of a dossier under its plan; nil while that is open.
  public init?(of dossier: Dossier, at desk: Desk) throws {
    let issued = try dossier.outcome?.decision.map { try desk.decision($0) }
    guard let finding = dossier.finding(under: try desk.plan(of: dossier), decision: issued) else { return nil }
    self = finding
  }

  /// What the higher level found of an initiative on a list: looked up where its plan is in this installation, and
  /// otherwise what came back. Nil while nothing is known.
  public init?(answering item: ForwardingList.Item, at desk: Desk) throws {
    guard let higher = item.higher else {
      guard let answer = item.answer else { return nil }
      self = answer
      return
    }
    try self.init(of: try desk.dossier(higher), at: desk)
  }
}

extension ForwardingList {
  /// The verdicts of the higher level on the items, in their order; nil where nothing is known yet.
  func verdicts(at desk: Desk) throws -> [Finding.Verdict?] {
    let states = try Dossiers.states(items.compactMap(\.higher), on: desk.connection)
    return items.map { item in item.higher.map { states[$0]?.verdict } ?? item.answer?.verdict }
  }
}
