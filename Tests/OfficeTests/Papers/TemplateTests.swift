import Domain
@_spi(Desk) import Office
import Papers
import Store
import TestSupport
import Testing

@Suite("An office's own template in use")
struct TemplateUseTests {
  @Test("It is used for the Word file once it fits, kept with its journal, and left again")
  func use() async throws {
    let store = try await TestDatabase()
    try await store.database.migrate()
    let clock = Clock(rehearsingFrom: try #require(VietnamTime.instant("2024-04-10T08:00")))
    let office = try await Office.open(
      data: store.folder, over: store.database, files: try FileStore(folder: store.folder), clock: clock)
    try await Demo.fill(office)
    let administrator = try await office.person(with: .administrator)
    let author = try await office.person(with: .councilMember)
    let plan = try await office.read(as: nil) { try #require(try $0.plans().first) }
    let sample = try PaperSamples.sample(.receipt, under: plan)
    var own = sample
    own.parts = [Paper.Part([.paragraph("Biên nhận riêng: {{tên sáng kiến}}, {{số tiếp nhận}}")])]
    let file = try own.word()
    await #expect(throws: Refusal.notYours) {
      try await office.use(template: file, named: "x.docx", for: .receipt, under: plan.id, as: author)
    }
    var wrong = own
    wrong.parts = [Paper.Part([.paragraph("{{tên sáng kiên}}")])]
    let (bad, id) = (try wrong.word(), plan.id)
    await #expect(throws: Refusals.self) {
      try await office.use(template: bad, named: "x.docx", for: .receipt, under: id, as: administrator)
    }
    #expect(try await office.word(sample) == sample.word())
    try await office.use(template: file, named: "x.docx", for: .receipt, under: plan.id, as: administrator)
    let filled = try await office.word(sample)
    #expect(filled == (try WordTemplate(file).filled(with: sample.fields)))
    #expect(try await Office.tried(template: file, for: sample, with: sample) == filled)
    #expect(filled != (try sample.word()))
    try await office.run(.setTemplate(plan: plan.id, kind: .receipt, file: nil), as: administrator)
    #expect(try await office.word(sample) == sample.word())
    try await office.seal()
    _ = try await Integrity.verify(store.database, files: office.files, against: office.keeper.witnesses)
  }
}

extension Office {
  /// Someone of the rehearsal who holds the role.
  fileprivate func person(with role: Role) async throws -> Person.ID {
    try await read(as: nil) { desk in
      let people = try People.page(limit: 200, on: desk.connection)
      if role == .councilMember {
        let councils = try desk.plans().flatMap { try Councils.of($0.id, on: desk.connection) }
        return try #require(councils.first?.members.first { $0.seat == .member }).person
      }
      return try #require(
        people.first { person in
          try People.appointments(of: person.id, on: desk.connection).contains { $0.role == role }
        }
      ).id
    }
  }
}
