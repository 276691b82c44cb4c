import Domain
@_spi(Desk) import Office
import Papers
import TestSupport
import Testing

@Suite("An office's own template in use")
struct TemplateUseTests {
  @Test("It is used for the Word file once it fits, kept with its journal, and left again")
  func use() async throws {
    let test = try await TestOffice(on: "2024-04-10")
    let office = test.office
    let administrator = try await test.person("Quản Trị", (.administrator, .installation))
    let author = try await test.person("Nguyễn Tác Giả")
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
    _ = try await test.verify()
  }
}
