import Domain
import Store

/// What someone sees who is asked to be a co-author: enough to answer, not the draft.
public struct InvitationLook: Look {
  public static let action = Action.answerInvitation

  let id: Dossier.ID

  public struct Found: Sendable {
    public var dossier: Dossier
    public var plan: Plan
    public var filer: String
    public var person: Person.ID
    /// Who scores the dossier blind is told no names here either.
    public var isBlind: Bool
  }

  public init(_ id: Dossier.ID) {
    self.id = id
  }

  public func door(at desk: Desk) throws -> Door {
    let place = try desk.place(of: desk.dossier(id))
    return .only(if: desk.allows(.answerInvitation, at: place), else: .absent)
  }

  public func find(at desk: Desk) throws -> Found {
    let dossier = try desk.dossier(id)
    let place = try desk.place(of: dossier)
    return Found(
      dossier: dossier, plan: try desk.plan(of: dossier), filer: try desk.person(dossier.filer).name,
      person: try desk.person.id, isBlind: place.seclusion == .blind && desk.allows(.scoreDossier, at: place))
  }
}
