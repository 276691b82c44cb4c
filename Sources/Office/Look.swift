import Domain
import Store

/// What someone asks to see. Nothing is found without a look: `Office.look` asks the policy and opens one read.
public protocol Look<Found>: Sendable {
  associatedtype Found: Sendable

  /// What it is called in the policy. A route takes its action from the look it names.
  static var action: Action { get }

  /// What is read for it. What does not say so is a page, whose time is the shortest.
  var reading: Reading { get }

  /// Asks of the database what the look will ask of it, as far as that is known before anything is found.
  func foresee(on connection: any Connection) throws

  /// Who may look.
  ///
  /// - Throws: `Refusal` when what is asked for is not there.
  func door(at desk: Desk) throws -> Door

  /// What is found by someone who may look.
  func find(at desk: Desk) throws -> Found
}

extension Look {
  public var reading: Reading { .page }
  public func foresee(on connection: any Connection) throws {}
}

/// Who may look.
public enum Door: Sendable {
  /// Those to whom the policy opens the look's action at the place.
  case at(Place)
  /// Those to whom it opens the action at one of the places.
  case atOne(of: [Place])
  /// Those to whom it opens one of the actions at the place.
  case either([Action], at: Place)
  /// Those for whom a rule of its own holds; the others get the refusal.
  case only(if: Bool, else: Refusal)
  /// Everyone to whom the action is open anywhere: what is found holds only what they may see.
  case own
}

/// What a look found, for whom and when.
public struct Seen<Found: Sendable>: Sendable {
  public let found: Found
  /// Who looks; nil for the public.
  public let viewer: Viewer?
  public let now: Instant
  /// In a rehearsal the next deadline of any plan.
  public let nextDeadline: Day?
  /// The office that runs the installation; nil until somebody says who it is.
  public let host: HostOffice?
}

extension Desk {
  /// What a look finds.
  ///
  /// - Throws: `Refusal` when it is not open to who works here.
  func look<L: Look>(_ look: L) throws -> L.Found {
    // Before anything is looked up: to a stranger what is here and what is not must look alike.
    if viewer == nil, !Policy.isPublic(L.action) { throw Refusal.signInNeeded }
    try require(try look.door(at: self), for: L.action)
    return try look.find(at: self)
  }

  private func require(_ door: Door, for action: Action) throws {
    switch door {
    case .at(let place): try require(action, at: place)
    case .atOne(let places):
      guard places.contains(where: { allows(action, at: $0) }) else { throw Refusal.notYours }
    case .either(let actions, let place):
      guard actions.contains(where: { allows($0, at: place) }) else {
        try require(action, at: place)
        throw Refusal.notYours
      }
    case .only(let isOpen, let refusal):
      guard isOpen else { throw refusal }
    case .own: break
    }
  }

  /// Those of the actions that who works may do there.
  func allowed(_ actions: [Action], at place: Place) -> Set<Action> {
    Set(actions.filter { allows($0, at: place) })
  }

  fileprivate func seen<L: Look>(_ look: L, isRehearsal: Bool) throws -> Seen<L.Found> {
    Seen(
      found: try self.look(look), viewer: viewer, now: now, nextDeadline: isRehearsal ? try nextClosing() : nil,
      host: try host())
  }
}

extension Office {
  /// Looks at one consistent state as that person, or as the public.
  ///
  /// - Throws: `Refusal` when the look is not open to them.
  public func look<L: Look>(_ look: L, as person: Person.ID?) async throws -> Seen<L.Found> {
    try await self.look(look, as: person) { $0 }
  }

  /// Looks, and makes something of what is found on the thread that found it: going to another one costs more than
  /// making a page.
  ///
  /// - Throws: `Refusal` when the look is not open to them; what `make` throws.
  public func look<L: Look, T: Sendable>(
    _ look: L, as person: Person.ID?, _ make: @escaping @Sendable (Seen<L.Found>) throws -> T
  ) async throws -> T {
    let isRehearsal = clock.isRehearsal
    let foreseen: @Sendable (any Connection) throws -> Void = { [shelf] connection in
      try look.foresee(on: connection)
      try shelf.plans.askLatest(on: connection)
      _ = try Hosts.load(on: connection)
    }
    return try await read(look.reading, as: person, foreseeing: foreseen) { [recentHost] desk in
      let seen = try desk.seen(look, isRehearsal: isRehearsal)
      recentHost.keep(seen.host)
      return try make(seen)
    }
  }

  /// Writes a table of what a look finds as an Excel file, row by row, in place of what is at the path.
  ///
  /// - Returns: the table's title.
  public func write<L: Look>(
    _ look: L, as person: Person.ID?, to path: String,
    as workbook: @escaping @Sendable (L.Found) throws -> any Workbook
  ) async throws -> String {
    try await read(.export, as: person) { desk in
      let book = try workbook(try desk.look(look))
      try book.write(path: path, at: desk)
      return book.title
    }
  }
}

/// A look at something that is made of what another look finds.
public struct MappedLook<Base: Look, Found: Sendable>: Look {
  public static var action: Action { Base.action }
  let base: Base
  let make: @Sendable (Base.Found) throws -> Found

  public var reading: Reading { base.reading }
  public func foresee(on connection: any Connection) throws { try base.foresee(on: connection) }
  public func door(at desk: Desk) throws -> Door { try base.door(at: desk) }
  public func find(at desk: Desk) throws -> Found { try make(try base.find(at: desk)) }
}

extension Look {
  /// The same look, at something that is made of what it finds.
  public func map<T: Sendable>(_ make: @escaping @Sendable (Found) throws -> T) -> MappedLook<Self, T> {
    MappedLook(base: self, make: make)
  }
}

/// No more than who is there and what time it is.
public struct VisitLook: Look {
  public static let action = Action.visit

  public init() {}

  public func door(at desk: Desk) -> Door { .own }
  public func find(at desk: Desk) {}
}

/// The way in: signing in, and choosing a password by a link.
public struct EntranceLook: Look {
  public static let action = Action.signIn

  public init() {}

  public func door(at desk: Desk) -> Door { .own }
  public func find(at desk: Desk) {}
}
