import Domain
@_spi(Desk) import Office
import Store
import TestSupport
import Testing

@Suite("Who was taken off the list of an event")
struct InvitingAgainTests {
  @Test("Is invited again, and the journal tells of both times")
  func again() async throws {
    let test = try await TestOffice(on: "2024-04-10")
    let unit = try await test.unit("Trường Thử")
    let head = try await test.person("Lê Thị Đầu", in: unit, (.unitHead, .unit(unit)))
    let id = Event.ID(at: test.office.clock.now)
    try await test.office.run(
      .planEvent(
        id: id, of: unit,
        try EventDetails(
          kind: .workshop, title: "Tọa đàm sáng kiến", time: EventTime(from: Day("2024-05-10")), place: "Hội trường",
          plans: ["tam-diep-2024"])), as: head)
    let list = InvitationList(units: "Trường Thử", who: .everyone)
    let participant = Participant.ID(number: 0, of: head)
    try await test.office.run(.inviteToEvent(id, list), as: head)
    try await test.office.run(.uninvite(participant, from: id), as: head)
    try await test.office.run(.inviteToEvent(id, list), as: head)
    let (kept, entries) = try await test.office.read(as: nil) { desk in
      let key = Participant.key(participant, of: id)
      return (
        try Participants.keys(of: id, on: desk.connection) == [key],
        try Journal.entries(kind: "participant", subject: key, on: desk.connection).count
      )
    }
    #expect(kept && entries == 3)
    _ = try await test.verify()
  }

  @Test("Comes to an open event all the same, by its code, and the journal goes on")
  func byCode() async throws {
    let test = try await TestOffice(on: "2024-05-10")
    let unit = try await test.unit("Trường Thử")
    let head = try await test.person("Lê Thị Đầu", in: unit, (.unitHead, .unit(unit)))
    let id = Event.ID(at: test.office.clock.now)
    try await test.office.run(
      .planEvent(
        id: id, of: unit,
        try EventDetails(
          kind: .workshop, title: "Tọa đàm sáng kiến", time: EventTime(from: Day("2024-05-10")), place: "Hội trường",
          plans: ["tam-diep-2024"], isOpen: true)), as: head)
    try await test.office.run(.announceEvent(id), as: head)
    let participant = Participant.ID(number: 0, of: head)
    try await test.office.run(.inviteToEvent(id, InvitationList(units: "Trường Thử", who: .everyone)), as: head)
    try await test.office.run(.uninvite(participant, from: id), as: head)
    let code = try await test.office.look(EventCodeLook(id), as: head).found.code
    try await test.office.run(.attendByCode(code, at: id), as: head)
    let entries = try await test.office.read(as: nil) { desk in
      try Journal.entries(kind: "participant", subject: Participant.key(participant, of: id), on: desk.connection)
    }
    #expect(entries.map(\.version) == [1, 2, 3])
    _ = try await test.verify()
  }

  @Test("A guest who said so by the code and is then invited stays on the list, whatever becomes of their word")
  func declared() async throws {
    let test = try await TestOffice(on: "2024-05-10")
    let unit = try await test.unit("Trường Thử")
    let head = try await test.person("Lê Thị Đầu", in: unit, (.unitHead, .unit(unit)))
    let id = Event.ID(at: test.office.clock.now)
    try await test.office.run(
      .planEvent(
        id: id, of: unit,
        try EventDetails(
          kind: .workshop, title: "Tọa đàm sáng kiến", time: EventTime(from: Day("2024-05-10")), place: "Hội trường",
          plans: ["tam-diep-2024"], isOpen: true)), as: head)
    try await test.office.run(.announceEvent(id), as: head)
    let code = try await test.office.look(EventCodeLook(id), as: head).found.code
    try await test.office.declarePresence("Trần Khách", from: "Hội Mẫu", code, at: id)
    try await test.office.run(
      .inviteToEvent(id, InvitationList(who: .leaders, guests: "Trần Khách, Hội Mẫu")), as: head)
    let waiting = try await test.office.read(as: nil) { try Participants.waiting(at: id, limit: 5, on: $0.connection) }
    #expect(waiting.map(\.isInvited) == [true])
    try await test.office.run(.settleDeclared(waiting.map(\.id), at: id, isPresent: false), as: head)
    let left = try await test.office.read(as: nil) { desk in
      try Participants.page(of: id, limit: 5, offset: 0, on: desk.connection).map(\.value.name)
    }
    #expect(left == ["Trần Khách"])
    _ = try await test.verify()
  }
}
