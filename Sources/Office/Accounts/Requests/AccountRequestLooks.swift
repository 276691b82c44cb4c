import Domain
import Store

/// The form by which someone asks for an account.
public struct AskingAccountLook: Look {
  public static let action = Action.askAccount
  /// Communes and wards that the form offers; where there are more, their names are typed.
  private static let mostPlaces = 200

  public struct Found: Sendable {
    public var office: HostOffice?
    /// The names of communes and wards.
    public var places: [String]
    public var isSignedIn: Bool
    public var now: Instant
  }

  public init() {}

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    let communes = try Units.of(kind: UnitKind.commune.slug, limit: Self.mostPlaces + 1, on: desk.connection)
    let places = communes.count > Self.mostPlaces ? [] : communes.filter { $0.exists(on: desk.now.day) }.map(\.name)
    return Found(office: try desk.host(), places: places, isSignedIn: desk.viewer != nil, now: desk.now)
  }
}

/// Where one looks for one's request by its number and its code.
public struct FindingAccountRequestLook: Look {
  public static let action = Action.askAccount

  public init() {}

  public func door(at desk: Desk) -> Door { .own }
  public func find(at desk: Desk) {}
}

/// A request as who asked sees it, by its code.
public struct AccountReceiptLook: Look {
  public static let action = Action.askAccount

  let id: AccountRequest.ID
  let code: String

  public struct Found: Sendable {
    public var request: AccountRequest
    public var code: String
    public var office: HostOffice?
    /// The account that came of it; nil while there is none.
    public var account: Person?
    /// Whether its first password has yet to be chosen.
    public var lacksPassword: Bool
    public var now: Instant
  }

  public init(_ id: AccountRequest.ID, code: String) { (self.id, self.code) = (id, code) }

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    let request = try desk.accountRequest(id, openedBy: code)
    let account = try request.account.flatMap { try People.all([$0], on: desk.connection)[$0] }
    return Found(
      request: request, code: try AccountCodes.found(on: desk.connection)?.code(of: id) ?? code,
      office: try desk.host(), account: account,
      lacksPassword: try account.map { account in
        try account.closed == nil && Passwords.kept(of: account.id, on: desk.connection) == nil
      } ?? false, now: desk.now)
  }
}

/// The requests for an account, for who manages people.
public struct AccountRequestsLook: Look {
  public static let action = Action.managePeople
  /// Requests on a page.
  public static let size = 50

  public let state: AccountRequest.State?
  public let page: Int

  public struct Found: Sendable {
    public var asked: AccountRequestsLook
    public var lines: [Line]
    public var counts: [AccountRequest.State: Int]

    /// How many there are in the state that was asked for.
    public var total: Int { asked.state.map { counts[$0] ?? 0 } ?? counts.values.reduce(0, +) }
  }

  public struct Line: Sendable {
    public var request: AccountRequest
    /// What is there already that is like it.
    public var alike: AlikeAccounts
  }

  public init(in state: AccountRequest.State?, page: Int) { (self.state, self.page) = (state, page) }

  public func door(at desk: Desk) -> Door { .at(.installation) }

  public func find(at desk: Desk) throws -> Found {
    let size = AccountRequestsLook.size
    let requests = try AccountRequests.list(
      in: state, limit: size, offset: (page - 1) * size, on: desk.connection)
    let alike = try AlikeAccounts.of(requests.filter { $0.account == nil }, at: desk)
    return Found(
      asked: self, lines: requests.map { Line(request: $0, alike: alike[$0.id] ?? AlikeAccounts()) },
      counts: try AccountRequests.counts(on: desk.connection))
  }
}

/// A request for an account, for who decides on it.
public struct AccountRequestLook: Look {
  public static let action = Action.managePeople

  let id: AccountRequest.ID

  public struct Found: Sendable {
    public var request: AccountRequest
    public var version: Int
    public var alike: AlikeAccounts
    public var steps: Set<AccountRequest.Step>
    /// The account that the form proposes. It belongs to no unit: the officer chooses one.
    public var proposal: NewAccount
    /// The unit to which its holder may belong, by what the asker wrote.
    public var likelyUnit: Domain.Unit?
    /// The kinds of units, by their names.
    public var kinds: [String]
    /// The account that came of it.
    public var account: Person?
    public var now: Instant
  }

  public init(_ id: AccountRequest.ID) { self.id = id }

  public func door(at desk: Desk) -> Door { .at(.installation) }

  public func find(at desk: Desk) throws -> Found {
    let request = try desk.load(AccountRequest.self, id.description)
    let alike = try AlikeAccounts.of([request], at: desk)[id] ?? AlikeAccounts()
    let place = try? desk.unit(named: request.content.place, at: "unit")
    return Found(
      request: request, version: try desk.version(of: AccountRequest.self, id.description), alike: alike,
      steps: try desk.steps(open: request), proposal: proposal(request),
      likelyUnit: alike.units.count == 1 ? alike.units.first : place,
      kinds: try Units.kinds(on: desk.connection).names,
      account: try request.account.flatMap { try People.all([$0], on: desk.connection)[$0] }, now: desk.now)
  }

  private func proposal(_ request: AccountRequest) -> NewAccount {
    let content = request.content
    return NewAccount(
      name: content.holder, signIn: content.signIn, belonging: .none,
      newUnit: content.asker.isRepresented ? content.name : "", kind: content.asker.unitKind)
  }
}
