import Domain
@_spi(Desk) import Office
import TestSupport
import Testing

@Suite("Who can be in a yearly book")
struct BookCandidatesTests {
  private static let plan: Plan.ID = "thua-thien-hue"

  @Test("Whom an honour named come in its order; what the book knows them by does not tell their names")
  func takenUp() async throws {
    let test = try await TestOffice(on: "2025-03-10")
    let (office, now) = (test.office, test.office.clock.now)
    let officer = try await test.person("Phạm Tiếp Nhận", (.intakeOfficer, .plan(Self.plan)))
    let names = (1...12).map { "Gương Điển Hình \($0)" }
    let content = Honour.Content(
      level: .province, form: "Bằng khen", occasion: "", issuer: "Mặt trận tỉnh", number: "7/QĐ", day: now.day,
      honourees: names.map { Honour.Honouree(name: $0, isCollective: false, unit: "Đơn vị Mẫu") })
    try await office.run(
      .recordHonour(Honour.ID(at: now), by: Post.Publisher(office: Self.plan), content, file: nil), as: officer)
    let book = YearBook.ID(at: now)
    try await office.run(.beginBook(book, of: Self.plan, in: 2025), as: officer)
    let candidates = try await office.look(BookLook(book), as: officer).found.candidates
    #expect(candidates.map(\.subject.name) == names)
    let origins = candidates.map(\.subject.origin)
    #expect(Set(origins).count == 12)
    #expect(!origins.contains { $0.contains("điển") || $0.contains("dien") })
    try await office.run(.includeInBook(book, origins: origins), as: officer)
    let found = try await office.look(BookLook(book), as: officer).found
    #expect(found.stories.map(\.subject.name) == names && found.candidates.isEmpty)
  }
}
