import Domain
import Store

/// The office that runs the installation, for who administers it.
public struct HostLook: Look {
  public static let action = Action.viewAdministration

  public struct Found: Sendable {
    public var office: HostOffice?
    /// Rises with each change; 0 while there is none.
    public var version: Int
    public var canManage: Bool
    /// What the viewer has still to do first.
    public var steps: FirstSteps?
  }

  public init() {}

  public func door(at desk: Desk) -> Door { .at(.installation) }

  public func find(at desk: Desk) throws -> Found {
    let loaded = try Hosts.load(on: desk.connection)
    return Found(
      office: loaded?.value, version: loaded?.version ?? 0,
      canManage: desk.allows(.manageHost, at: .installation), steps: try desk.firstSteps())
  }
}

/// Whether who asks may say which office it is.
public struct HostEditingLook: Look {
  public static let action = Action.manageHost

  public init() {}

  public func door(at desk: Desk) -> Door { .at(.installation) }
  public func find(at desk: Desk) {}
}

/// The emblem, which everyone sees.
public struct EmblemLook: Look {
  public static let action = Action.visit

  let digest: String

  public init(_ digest: String) { self.digest = digest }

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> KeptFile {
    guard let emblem = try desk.host()?.emblem, emblem.digest == digest else { throw Refusal.absent }
    return emblem
  }
}
