import Domain
import Store

/// Packages that arrived for a plan, and the findings that can go back.
public struct PackagesLook: Look {
  public static let action = Action.viewForwarding
  /// Packages on a page.
  public static let size = 50

  let plan: Plan.ID
  let key: PackageKey
  let page: Int

  public struct Found: Sendable {
    public var plan: Plan
    public var received: [ReceivedPackage]
    public var total: Int
    public var number: Int
    /// Those of them whose sender calls itself as a body of this installation does.
    public var namesakes: Set<String>
    /// Lists from below that came in packages, whose findings can go back.
    public var arrivals: [Arrival]
    /// The fingerprint of this installation's key.
    public var fingerprint: String
    public var canTake: Bool
  }

  /// - Parameter key: this installation's own.
  public init(for plan: Plan.ID, page: Int, key: PackageKey) {
    self.plan = plan
    self.page = page
    self.key = key
  }

  public func door(at desk: Desk) -> Door { .at(Place(plan: plan)) }

  public func find(at desk: Desk) throws -> Found {
    let size = PackagesLook.size
    let (received, total) = try Packages.received(
      for: plan, limit: size, offset: (page - 1) * size, on: desk.connection)
    return Found(
      plan: try desk.plan(plan), received: received, total: total, number: page,
      namesakes: Set(try received.filter { try $0.isCalledAsOurs(at: desk) }.map(\.key)),
      arrivals: try Dossiers.arrivals(at: plan, on: desk.connection).filter { $0.origin.signer != nil },
      fingerprint: key.signer.fingerprint, canTake: desk.allows(.importPackage, at: Place(plan: plan)))
  }
}

/// A package that arrived.
public struct ReceivedPackageLook: Look {
  public static let action = Action.viewForwarding

  let key: String

  public init(_ key: String) { self.key = key }

  public func door(at desk: Desk) throws -> Door { .at(Place(plan: try desk.receivedPackage(key).plan)) }
  public func find(at desk: Desk) throws -> ReceivedPackage { try desk.receivedPackage(key) }
}

/// A package that arrived: who signed it, what it holds, and whether the viewer may take it in.
public struct PackageLook: Look {
  public static let action = Action.viewForwarding

  let key: String
  let content: Package.Content

  public struct Found: Sendable {
    public var received: ReceivedPackage
    public var content: Package.Content
    public var plan: Plan
    public var partner: Partner?
    /// Whether another key is known under the same name.
    public var isImpostor: Bool
    /// Whether the sender calls itself as a body of this installation does.
    public var isNamesake: Bool
    public var canTake: Bool
  }

  /// - Parameter content: what it holds, as it was read (`Office.content`).
  public init(_ key: String, holding content: Package.Content) {
    self.key = key
    self.content = content
  }

  public func door(at desk: Desk) throws -> Door { .at(Place(plan: try desk.receivedPackage(key).plan)) }

  public func find(at desk: Desk) throws -> Found {
    let received = try desk.receivedPackage(key)
    let partner = try Packages.partner(received.signer, on: desk.connection)
    let namesakes = try Packages.partners(named: received.signerName, on: desk.connection)
    return Found(
      received: received, content: content, plan: try desk.plan(received.plan), partner: partner,
      isImpostor: partner == nil && !namesakes.isEmpty, isNamesake: try received.isCalledAsOurs(at: desk),
      canTake: desk.allows(.importPackage, at: Place(plan: received.plan)))
  }
}

/// Nothing but that the viewer may bring and take in packages for a plan: asked before a package is read.
public struct TakingPackagesLook: Look {
  public static let action = Action.importPackage

  let plan: Plan.ID

  public init(for plan: Plan.ID) { self.plan = plan }

  public func door(at desk: Desk) -> Door { .at(Place(plan: plan)) }
  public func find(at desk: Desk) {}
}

extension ReceivedPackage {
  /// Whether it comes from elsewhere under the name of a body of this installation.
  fileprivate func isCalledAsOurs(at desk: Desk) throws -> Bool {
    let ours = Set(try desk.plans().map { $0.issuer.typed.folded })
    return ours.contains(from.folded) || ours.contains(signerName.folded)
  }
}
