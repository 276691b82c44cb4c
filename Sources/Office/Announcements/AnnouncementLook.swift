import Domain
import Store

/// An announcement: what it says, who has it, and what the viewer can do with it now.
public struct AnnouncementLook: Look {
  public static let action = Action.viewAnnouncement

  let id: Announcement.ID

  public struct Found: Sendable {
    public var announcement: Announcement
    public var plan: Plan
    /// In whose name it is issued.
    public var sender: String
    /// By name, the bodies whose units get it, with how many these are where it is a group of units.
    public var bodies: [(name: String, units: Int?, passesOn: Bool)]
    /// How many units get it; for a draft as the units are today.
    public var reach: Int
    public var confirmed: Int
    /// What came to units of the viewer, their own and those beneath.
    public var arrivals: [Arrived]
    /// The duties that it does.
    public var duties: [Duty]
    /// The one that it corrects, and the one that corrects it.
    public var corrects: Announcement?
    public var correctedBy: Announcement?
    public var people: [Person.ID: Person]
    public var mayWrite: Bool
    public var mayIssue: Bool
    /// Whether the viewer sees who has confirmed.
    public var follows: Bool
    /// That its round is closed; nil while that runs.
    public var closed: Refusal?
    public var now: Instant
  }

  /// An announcement at a unit for which the viewer confirms.
  public struct Arrived: Sendable {
    public var unit: Unit
    /// Whether it is asked to pass it on, and was not let off that.
    public var isAsked: Bool
    public var confirmed: Instant?
    /// Whether it was let off confirming.
    public var isExcused: Bool
    /// The units directly beneath it, of one that has ended beneath the one that took over.
    public var below: [Unit]
    /// How many units it passed it on to, and how many of them confirmed; nil where it did not.
    public var passed: (units: Int, confirmed: Int)?
  }

  public init(_ id: Announcement.ID) { self.id = id }

  public func door(at desk: Desk) throws -> Door {
    .only(if: try desk.sees(try desk.announcement(id)), else: .absent)
  }

  public func find(at desk: Desk) throws -> Found {
    let found = try desk.announcement(id)
    let plan = try desk.plan(found.plan)
    let units = try desk.bodies(of: plan)
    let place = try desk.sending(of: found)
    let counts = try Announcements.counts(of: [id], on: desk.connection)[id]
    let closed = try desk.closedRefusal(of: found)
    let people = [found.writtenBy, found.issue?.by, found.withdrawal?.by].compactMap { $0 } + found.sendings.map(\.by)
    return Found(
      announcement: found, plan: plan, sender: units.name(of: found.sender),
      bodies: found.content.bodies.map { body in
        (
          plan.body(body).name, plan.body(body).isGroup ? units.units(of: body).count : nil,
          found.content.passingOn.contains(body)
        )
      },
      reach: counts?.units ?? units.addressees(of: found.content, from: found.sender).count,
      confirmed: counts?.confirmed ?? 0, arrivals: try arrivals(units, at: desk),
      duties: found.content.duties.compactMap { plan.namedDuty($0) },
      corrects: try found.corrects.map { try desk.announcement($0) },
      correctedBy: try found.correctedBy.map { try desk.announcement($0) },
      people: try People.all(Array(Set(people)), on: desk.connection),
      mayWrite: closed == nil && desk.allows(.writeAnnouncement, at: place),
      mayIssue: closed == nil && desk.allows(.issueAnnouncement, at: place), follows: try desk.follows(found),
      closed: closed, now: desk.now)
  }

  private func arrivals(_ units: BodyUnits, at desk: Desk) throws -> [Arrived] {
    let own = try desk.confirmingUnits()
    return try Announcements.arrivals(.all, at: own, only: id, limit: 100, on: desk.connection).compactMap { arrival in
      guard let unit = units.tree[arrival.unit] else { return nil }
      let passed = try Announcements.counts(of: [id], via: unit.id, on: desk.connection)[id]
      return Arrived(
        unit: unit, isAsked: arrival.isAsked && !arrival.isLetOff, confirmed: arrival.confirmed,
        isExcused: arrival.isExcused, below: units.below(units.tree.heir(of: unit.id, on: desk.now.day)), passed: passed
      )
    }
  }
}

extension Desk {
  /// Whether the viewer sees who has confirmed what a sender addressed: the sender, and who follows the plan.
  func follows(_ announcement: Announcement) throws -> Bool {
    var place = try sending(of: announcement)
    if !announcement.isDraft { place.plan = announcement.plan }
    return allows(.viewAnnouncement, at: place)
  }
}

/// A file of an announcement.
public struct AnnexLook: Look {
  public static let action = Action.viewAnnouncement

  let id: Announcement.ID
  let digest: String

  public init(_ digest: String, of id: Announcement.ID) { (self.id, self.digest) = (id, digest) }

  public func door(at desk: Desk) throws -> Door {
    .only(if: try desk.sees(try desk.announcement(id)), else: .absent)
  }

  public func find(at desk: Desk) throws -> Announcement.Annex {
    try desk.announcement(id).annexes.kept(digest)
  }
}
