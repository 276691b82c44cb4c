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
    let known = try People.signing(inAs: open.flatMap(\.signIns), on: desk.connection)
    let units = Dictionary(grouping: try desk.unitTree().all.filter { $0.exists(on: desk.now.day) }, by: \.name.nameKey)
    let others = try AccountRequests.alike(open, limit: mostRead, on: desk.connection)
    return Dictionary(
      uniqueKeysWithValues: open.map { request in
        let holder = request.content.holder.nameKey
        var alike = AlikeAccounts()
        let same = known.filter { request.signIns.contains($0.signIn) }
        let named = namesakes.filter { $0.name.nameKey == holder && !same.contains($0) }
        alike.people = Array((same + named).filter { $0.id != request.account }.prefix(mostTold))
        if request.content.asker.isRepresented {
          alike.units = Array((units[request.content.name.nameKey] ?? []).prefix(mostTold))
        }
        alike.requests = Array(others.filter { $0.isAlike(request) }.prefix(mostTold))
        return (request.id, alike)
      })
  }
}

extension AccountRequest {
  /// The names by which its holder would sign in.
  fileprivate var signIns: [String] {
    [content.mail?.description.lowercased() ?? "", content.phone].filter { !$0.isEmpty }
  }

  fileprivate func isAlike(_ other: AccountRequest) -> Bool {
    guard id != other.id else { return false }
    return content.name.nameKey == other.content.name.nameKey
      || content.holder.nameKey == other.content.holder.nameKey
      || signIns.contains { other.signIns.contains($0) }
  }
}
