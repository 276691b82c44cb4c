import Domain
import Store

/// What the viewer files or writes.
public struct MyDossiersLook: Look {
  public static let action = Action.viewOwn
  /// Dossiers on a page.
  public static let size = 50

  let page: Int

  public struct Found: Sendable {
    public var lines: [DossierLine]
    public var total: Int
    public var number: Int
    public var plans: [Plan.ID: Plan]
    public var today: Day
  }

  public init(page: Int) { self.page = page }

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    let person = try desk.person.id
    let size = MyDossiersLook.size
    return Found(
      lines: try Dossiers.written(by: person, limit: size, offset: (page - 1) * size, on: desk.connection),
      total: try Dossiers.countWritten(by: person, on: desk.connection), number: page,
      plans: Dictionary(uniqueKeysWithValues: try desk.plans().map { ($0.id, $0) }), today: desk.now.day)
  }
}

/// The plans under which a dossier can be begun.
public struct NewDossierLook: Look {
  public static let action = Action.startDossier

  public struct Found: Sendable {
    public var plans: [Plan]
    public var now: Instant
  }

  public init() {}

  public func door(at desk: Desk) -> Door { .own }
  public func find(at desk: Desk) throws -> Found { Found(plans: try desk.plans(), now: desk.now) }
}
