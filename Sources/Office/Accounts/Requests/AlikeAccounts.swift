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
  /// There are more than are told.
  public var isCut = false

  public var count: Int { people.count + units.count + requests.count }

  /// Other requests that are looked through.
  private static let mostRead = 500
  /// What is told of each kind.
  public static let mostTold = 10

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
        alike.people = alike.told((same + named).filter { $0.id != request.account })
        if request.content.asker.isRepresented { alike.units = alike.told(units[own.name] ?? []) }
        alike.requests = alike.told(others.filter { $0.isAlike(own) }.map(\.request))
        // Those that were not read may be like it too.
        if others.count == mostRead { alike.isCut = true }
        return (request.id, alike)
      })
  }

  /// The first of them; that there are more is noted.
  private mutating func told<Subject>(_ all: [Subject]) -> [Subject] {
    if all.count > Self.mostTold { isCut = true }
    return Array(all.prefix(Self.mostTold))
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
