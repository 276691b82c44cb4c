import Domain
import Store

extension Desk {
  /// The list as it stands, not held.
  public func forwardingList(_ id: ForwardingList.ID) throws -> ForwardingList {
    guard let list = try ForwardingLists.find(id, on: connection) else { throw Refusal.absent }
    return list
  }

  /// The list, so that nobody else decides on it before this command is done.
  func heldForwardingList(_ id: ForwardingList.ID) throws -> Loaded<ForwardingList> {
    try held(ForwardingList.self, id.description)
  }

  /// The plan of the higher level, when it is in this installation.
  public func higherEdition(_ forwarding: Forwarding) throws -> Edition? {
    guard let id = forwarding.plan, try plans().contains(where: { $0.id == id }) else { return nil }
    return try edition(of: id)
  }

  /// What became of a dossier under its plan; nil while that is open.
  public func finding(of dossier: Dossier) throws -> Finding? {
    let issued = try dossier.outcome?.decision.map { try self.decision($0) }
    return dossier.finding(under: try plan(of: dossier), decision: issued)
  }

  /// What the higher level found of an initiative on a list: looked up where its plan is in this installation, and
  /// otherwise what came back. Nil while nothing is known.
  public func answer(to item: ForwardingList.Item) throws -> Finding? {
    guard let higher = item.higher else { return item.answer }
    return try finding(of: try dossier(higher))
  }

  /// The verdicts of the higher level on the items of a list, in their order; nil where nothing is known yet.
  public func verdicts(on list: ForwardingList) throws -> [Finding.Verdict?] {
    let states = try Dossiers.states(list.items.compactMap(\.higher), on: connection)
    return list.items.map { item in
      item.higher.map { states[$0]?.verdict } ?? item.answer?.verdict
    }
  }
}
