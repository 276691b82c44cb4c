import Domain
import Store

/// A need: for everyone once it was published, with the initiatives that may answer it.
public struct NeedLook: Look {
  public static let action = Action.visit

  let need: Need.ID

  /// A solution as it is read.
  public struct Offered: Sendable {
    public var offer: Need.Offer
    public var person: String
    public var unit: String?
    /// The title of the initiative that is offered.
    public var title: String?
    /// Whether who looks may see it.
    public var isOwn: Bool
  }

  public struct Found: Sendable {
    public var need: Need
    public var version: Int
    public var plan: Plan
    /// Whose need it is, as everyone reads it.
    public var owner: String
    /// Who sent it; empty for everyone but the office.
    public var asker: String
    public var fitting: [FittingInitiative]
    /// The solutions that who looks may see: one's own, those that one was introduced to, at the office all.
    public var offers: [Offered]
    public var steps: Set<Need.Step>
    public var isOffice: Bool
    /// Whether who looks has the need, or works for who has it.
    public var isOwner: Bool
    public var mayOffer: Bool
    public var isSignedIn: Bool
    public var now: Instant
  }

  public init(_ need: Need.ID) { self.need = need }

  /// It looks for initiatives by words.
  public var reading: Reading { .search }

  public func door(at desk: Desk) throws -> Door {
    guard let found = try Records.load(Need.self, need.description, on: desk.connection)?.value else {
      throw Refusal.absent
    }
    return .only(if: try found.isSeen(at: desk), else: .absent)
  }

  public func find(at desk: Desk) throws -> Found {
    let found = try desk.need(need)
    let person = desk.viewer?.person.id
    let isOffice = desk.allows(.reviewNeed, at: try found.place(for: .reviewNeed, at: desk))
    let isOwner = try person != nil && desk.allows(.ownNeed, at: found.place(for: .ownNeed, at: desk))
    let shown = found.offers.filter { offer in
      isOffice || offer.person == person || isOwner && offer.introduction != nil
    }
    let people = try People.all(Array(Set(shown.map(\.person) + [found.asker])), on: desk.connection)
    let isOpen = found.isOpen(on: desk.now.day)
    return Found(
      need: found, version: try desk.version(of: Need.self, need.description), plan: try desk.plan(found.plan),
      owner: try desk.owner(of: found),
      asker: isOffice ? people[found.asker]?.name ?? "" : "",
      fitting: isOpen ? try desk.fitting(found) : [],
      offers: try shown.map { offer in
        Offered(
          offer: offer, person: people[offer.person]?.name ?? "", unit: try offer.unit.map { try desk.unit($0).name },
          title: try offer.initiative.flatMap { try Dossiers.certified($0, on: desk.connection)?.writing.title },
          isOwn: offer.person == person)
      },
      steps: try person == nil ? [] : desk.steps(open: found), isOffice: isOffice, isOwner: isOwner,
      mayOffer: isOpen && !isOwner
        && !found.offers.contains { $0.person == person && $0.awaitsOffice },
      isSignedIn: person != nil, now: desk.now)
  }
}

extension Desk {
  /// Whose need it is, as everyone reads it.
  func owner(of need: Need) throws -> String { try need.unit.map { try unit($0).name } ?? need.producer }
}

/// The form of a need: a new one, or one that is written anew.
public struct NeedFormLook: Look {
  public static let action = Action.sendNeed

  public enum Subject: Sendable {
    case new(plan: Plan.ID?)
    case existing(Need.ID)
  }

  let subject: Subject

  public struct Found: Sendable {
    /// Plans that take needs; of one that was sent its own.
    public var plans: [Plan]
    public var plan: Plan?
    public var units: [Domain.Unit]
    public var need: Need?
    public var version: Int?
    public var now: Instant
  }

  public init(_ subject: Subject) { self.subject = subject }

  public func door(at desk: Desk) throws -> Door {
    guard case .existing(let id) = subject else { return .own }
    return .either([.ownNeed], at: try desk.place(of: id, for: .ownNeed))
  }

  public func find(at desk: Desk) throws -> Found {
    switch subject {
    case .existing(let id):
      let need = try desk.need(id)
      guard need.allows(.write) else { throw need.refusal(of: .write) }
      let plan = try desk.plan(need.plan)
      return Found(
        plans: [plan], plan: plan, units: try need.unit.map { [try desk.unit($0)] } ?? [], need: need,
        version: try desk.version(of: Need.self, id.description), now: desk.now)
    case .new(let chosen):
      let plans = try desk.plans().filter(\.asksForNeeds)
      return Found(
        plans: plans, plan: plans.first { $0.id == chosen } ?? (plans.count == 1 ? plans.first : nil),
        units: try desk.speaking(for: .ownNeed), now: desk.now)
    }
  }
}

/// The form by which a solution is offered for a need.
public struct OfferFormLook: Look {
  public static let action = Action.offerSolution

  let need: Need.ID
  let initiative: String

  public struct Found: Sendable {
    public var need: Need
    public var owner: String
    public var units: [Domain.Unit]
    /// The code of the initiative from which one came.
    public var initiative: String
    public var now: Instant
  }

  public init(for need: Need.ID, initiative: String) { (self.need, self.initiative) = (need, initiative) }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(of: need, for: .offerSolution)) }

  public func find(at desk: Desk) throws -> Found {
    let found = try desk.need(need)
    return Found(
      need: found, owner: try desk.owner(of: found),
      units: try desk.speaking(for: .ownNeed),
      initiative: initiative, now: desk.now)
  }
}

/// The open needs that a published initiative may answer.
public struct FittingNeedsLook: Look {
  public static let action = Action.visit

  let code: String

  public struct Found: Sendable {
    public var title: String
    public var code: Certificate.Code
    public var needs: [(fitting: FittingNeed, owner: String)]
  }

  /// - Parameter code: of an initiative, as someone typed it.
  public init(for code: String) { self.code = code }

  public var reading: Reading { .search }

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    guard let code = Certificate.Code(typed: code), let dossier = try Dossiers.certified(code, on: desk.connection),
      dossier.isPublic, !dossier.isRevoked
    else { throw Refusal.absent }
    return Found(
      title: dossier.writing.title, code: code,
      needs: try desk.needs(fitting: dossier).map { ($0, try desk.owner(of: $0.need)) })
  }
}
