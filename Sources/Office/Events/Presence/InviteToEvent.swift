import Domain
import Store

/// Who is to be invited: people of units, named or as bodies of plans, and guests by name.
public struct InvitationList: Sendable {
  public enum Who: String, CaseIterable, Sendable {
    case leaders, everyone

    public var name: String {
      switch self {
      case .leaders: "Người đứng đầu và cán bộ đầu mối"
      case .everyone: "Mọi người của đơn vị"
      }
    }
  }

  /// Units that are named at a time.
  static let mostUnits = 100

  /// Bodies of plans.
  public var bodies: [(plan: Plan.ID, body: Body.ID)]
  /// Names of units, a line each.
  public var units: String
  public var who: Who
  /// Names of guests, a line each, with where they are from after a comma.
  public var guests: String

  public init(bodies: [(plan: Plan.ID, body: Body.ID)] = [], units: String = "", who: Who, guests: String = "") {
    (self.bodies, self.units, self.who, self.guests) = (bodies, units, who, guests)
  }
}

extension Command<Void> {
  /// Adds people to those who are invited to an event; who is on the list already stays.
  public static func inviteToEvent(_ id: Event.ID, _ list: InvitationList) -> Command {
    .at({ try $0.place(of: id, for: .holdEvent) }, .holdEvent) { desk in
      // Held, so that two who invite at a time do not go over what an event may have.
      let event = try desk.held(Event.self, id.description).value
      try event.requireInviting(on: desk.now.day)
      let known = try Participants.keys(of: id, on: desk.connection)
      let there = try Participants.guests(of: id, on: desk.connection)
      var named = Set(there.map(\.guestKey))
      let guests = try list.guestsInvited(to: id, at: desk.now)
      let invited = try desk.people(list, to: event) + guests.filter { named.insert($0.guestKey).inserted }
      guard !invited.isEmpty || !guests.isEmpty else {
        throw Refusal.input(
          "units", "Chưa có ai để mời.", next: "Chọn cơ quan, ghi tên đơn vị có người, hoặc ghi tên khách mời.")
      }
      let new = invited.filter { !known.contains($0.key) }
      guard known.count + new.count <= Participant.most else {
        throw Refusal.input(
          "units",
          "Một sự kiện mời nhiều nhất \(Participant.most.grouped) người; danh sách này có thêm "
            + "\(new.count.grouped) người.", next: "Chọn ít đơn vị hơn, hoặc ghi tổng số người dự ở kết quả.")
      }
      try desk.insert(all: new, ["event": id.description])
      // Who only said so by the code is on no list yet; what they said still waits to be confirmed.
      let keys = Set(guests.map(\.guestKey))
      for guest in there where guest.isWaiting && !guest.isInvited && keys.contains(guest.guestKey) {
        let before = try desk.held(Participant.self, guest.key)
        try desk.replace(before, by: before.value.invited(), ["to": "invited"])
      }
    }
  }
}

extension InvitationList {
  fileprivate func guestsInvited(to event: Event.ID, at now: Instant) throws -> [Participant] {
    let lines = guests.typed.split(separator: "\n").map { String($0).typed }.filter { !$0.isEmpty }
    guard lines.count <= Participant.most else {
      throw Refusal.input("guests", "Ghi nhiều nhất \(Participant.most.grouped) khách mời.")
    }
    return try lines.map { line in
      let parts = line.split(separator: ",", maxSplits: 1).map { String($0).typed }
      return try Participant(
        guest: parts.first ?? "", from: parts.count > 1 ? parts[1] : "", id: Participant.ID(at: now), to: event,
        isInvited: true)
    }
  }
}

extension Desk {
  /// The people of the units that a list means, each once.
  fileprivate func people(_ list: InvitationList, to event: Event) throws -> [Participant] {
    let tree = try unitTree()
    var units: Set<Domain.Unit.ID> = []
    for (plan, body) in list.bodies {
      guard event.details.plans.contains(plan) else { throw Refusal.absent }
      units.formUnion(try bodies(of: self.plan(plan)).units(of: body).map(\.id))
    }
    let names = list.units.typed.split(separator: "\n").map { String($0).typed }.filter { !$0.isEmpty }
    guard names.count <= InvitationList.mostUnits else {
      throw Refusal.input("units", "Ghi nhiều nhất \(InvitationList.mostUnits) đơn vị một lần.")
    }
    for name in names {
      let found = tree.named(name, near: event.unit, on: now.day)
      guard let unit = found.first, found.count == 1 else {
        throw Refusal.input(
          "units",
          found.isEmpty ? "Không có đơn vị nào tên «\(name)»." : "Có \(found.count) đơn vị cùng tên «\(name)».",
          next: "Ghi đúng tên đơn vị, mỗi dòng một đơn vị.")
      }
      units.insert(unit.id)
    }
    guard !units.isEmpty else { return [] }
    return try people(list.who, of: units).map { person in
      Participant(
        person, from: person.unit.flatMap { tree[$0]?.name } ?? "", to: event.id, isInvited: true)
    }
  }

  private func people(_ who: InvitationList.Who, of units: Set<Domain.Unit.ID>) throws -> [Person] {
    switch who {
    case .everyone:
      let (people, total) = try People.members(of: units.sorted(), limit: Participant.most + 1, on: connection)
      guard total <= Participant.most else {
        throw Refusal.input(
          "units",
          "Các đơn vị này có \(total.grouped) người; một sự kiện mời nhiều nhất "
            + "\(Participant.most.grouped) người.", next: "Chọn ít đơn vị hơn.")
      }
      return people
    case .leaders:
      let leaders = try People.appointments(where: Set(units.map { .unit($0) }), on: now.day, on: connection)
        .map(\.value).filter { $0.role == .unitHead || $0.role == .unitClerk }.map(\.person)
      return try People.all(Array(Set(leaders)), on: connection).values.filter { $0.closed == nil }
    }
  }
}
