import Domain
import Papers
import Store

/// The papers of an event.
public struct EventPaperLook: Look {
  public static let action = Action.viewEvent

  public enum Kind: Sendable {
    case programme, minutes
    /// The list that participants sign.
    case attendance
  }

  let event: Event.ID
  let kind: Kind

  public init(_ kind: Kind, of event: Event.ID) { (self.event, self.kind) = (event, kind) }

  public func door(at desk: Desk) throws -> Door {
    .at(try desk.place(of: event, for: kind == .programme ? .viewEvent : .holdEvent))
  }

  public func find(at desk: Desk) throws -> Paper {
    let (found, unit, plan) = try desk.heading(of: event)
    switch kind {
    case .programme: return .programme(of: found, by: unit, under: plan)
    case .minutes:
      try desk.requireHolding(event)
      let present = try Participants.counts(of: event, on: desk.connection).present
      return .minutes(of: found, by: unit, under: plan, present: present)
    case .attendance:
      try desk.requireHolding(event)
      let people = try Participants.page(of: event, limit: Participant.most, offset: 0, on: desk.connection)
      return .attendance(at: found, by: unit, under: plan, people.map(\.value))
    }
  }
}

/// The invitations to an event: for who holds it those of a page of its list, for who is invited their own.
public struct EventInvitationsLook: Look {
  public static let action = Action.viewEvent

  let event: Event.ID
  let page: Int

  public init(to event: Event.ID, page: Int) { (self.event, self.page) = (event, page) }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(of: event, for: .viewEvent)) }

  public func find(at desk: Desk) throws -> Paper {
    let (found, unit, plan) = try desk.heading(of: event)
    func invitation(_ participant: Participant) -> Paper {
      .invitation(to: found, by: unit, under: plan, participant)
    }
    guard desk.allows(.holdEvent, at: try desk.place(of: event, for: .holdEvent)) else {
      guard let mine = try desk.mine(at: event)?.value, mine.isInvited else { throw Refusal.uninvited }
      return invitation(mine)
    }
    let invited = try Participants.page(
      of: event, limit: EventPeopleLook.size, offset: (page - 1) * EventPeopleLook.size, on: desk.connection
    ).map(\.value).filter(\.isInvited)
    switch invited.count {
    case 0: return .invitation(to: found, by: unit, under: plan, nil)
    case 1: return invitation(invited[0])
    default: return .together("Giấy mời \(found.details.title)", invited.map(invitation))
    }
  }
}

extension Desk {
  /// An event with what its papers are headed by: the unit that holds it, and the first plan that it serves.
  fileprivate func heading(of id: Event.ID) throws -> (event: Event, unit: String, plan: Plan) {
    let event = try load(Event.self, id.description)
    guard let first = event.details.plans.first else { throw Refusal.absent }
    return (event, try unit(event.unit).name(on: event.time.from), try plan(first))
  }

  fileprivate func requireHolding(_ event: Event.ID) throws {
    guard allows(.holdEvent, at: try place(of: event, for: .holdEvent)) else { throw Refusal.notYours }
  }
}
