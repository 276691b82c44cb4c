import Domain
import Store

/// People, units and requests that resemble a request for an account. The officer sees them before deciding.
public struct AlikeAccounts: Sendable {
  /// People of the name of the holder, or who sign in by their mail address or telephone.
  public var people: [Person] = []
  /// Units of the name of who asked.
  public var units: [Domain.Unit] = []
  /// Other requests of the name, the holder, the mail address or the telephone.
  public var requests: [AccountRequest] = []

  public var count: Int { people.count + units.count + requests.count }

  /// Other requests that are looked through, and what is told of each kind.
  private static let (mostRead, mostTold) = (500, 10)

  /// What is like each of the requests.
  static func of(_ requests: [AccountRequest], at desk: Desk) throws -> [AccountRequest.ID: AlikeAccounts] {
    let open = requests.filter { !$0.content.name.isEmpty }
    guard !open.isEmpty else { return [:] }
    let namesakes = try People.named(open.map(\.content.holder.nameKey), on: desk.connection)
    let known = try People.signing(inAs: open.flatMap { AskerNames($0).signIns }, on: desk.connection)
    let units = Dictionary(grouping: try desk.unitTree().all.filter { $0.exists(on: desk.now.day) }, by: \.name.nameKey)
    let others = try AccountRequests.alike(open, limit: mostRead, on: desk.connection).map(AskerNames.init)
    return Dictionary(
      uniqueKeysWithValues: open.map { request in
        let own = AskerNames(request)
        var alike = AlikeAccounts()
        let same = known.filter { own.signIns.contains($0.signIn) }
        let named = namesakes.filter { $0.name.nameKey == own.holder && !same.contains($0) }
        alike.people = Array((same + named).filter { $0.id != request.account }.prefix(mostTold))
        if request.content.asker.isRepresented {
          alike.units = Array((units[own.name] ?? []).prefix(mostTold))
        }
        alike.requests = others.filter { $0.isAlike(own) }.prefix(mostTold).map(\.request)
        return (request.id, alike)
      })
  }
}

/// By what a request is compared with others.
private struct AskerNames {
  let request: AccountRequest
  let name: String
  let holder: String
  /// The names by which its holder would sign in.
  let signIns: [String]

  init(_ request: AccountRequest) {
    self.request = request
    (name, holder) = (request.content.name.nameKey, request.content.holder.nameKey)
    signIns = [request.content.mailKey, request.content.phone].filter { !$0.isEmpty }
  }

  func isAlike(_ other: AskerNames) -> Bool {
    request.id != other.request.id
      && (name == other.name || holder == other.holder || signIns.contains { other.signIns.contains($0) })
  }
}
