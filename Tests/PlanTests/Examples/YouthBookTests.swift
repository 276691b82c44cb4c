import Domain
import PlanFile
import Testing

@testable import Office

@Suite("Example: a pupil of a youth contest in the yearly book of another plan")
struct YouthBookTests {
  private static let plan: Plan.ID = "thua-thien-hue"

  @Test("A story of a school is not approved while it names a pupil of the school whose family does not consent")
  func approved() async throws {
    let town = try await YouthTown()
    let (test, office) = (town.town.test, town.town.test.office)
    let address = try await town.file(
      "Thùng rác",
      [
        YouthTown.Pupil("Đinh Bé Thùng", "2/2/2012", consents: []),
        YouthTown.Pupil("Hà Bé Rác", "3/3/2012", consents: []),
      ])
    try await town.pass("Thùng rác", of: YouthTown.east)
    let dossier = try #require(address.split(separator: "/").last.flatMap { Dossier.ID($0) })
    let unit = try #require(try await test.dossier(dossier).unit)
    let text = try #require(PlanFile.builtIn.first { $0.name == Self.plan.description }).bytes
    try await office.runUnattended(.publishPlan(String(decoding: text, as: UTF8.self)))
    let officer = try await test.person("Hồ Làm Sách", (.intakeOfficer, .plan(Self.plan)))
    let book = YearBook.ID(at: office.clock.now)
    try await office.run(.beginBook(book, of: Self.plan, in: 2026), as: officer)
    let kept = try #require(try await office.files.keep(Array("%PDF-1.4 ảnh".utf8)))
    func refusal(_ name: String) async throws -> Refusals? {
      let id = BookStory.ID(at: office.clock.now)
      let day = office.clock.now.day
      let insert = Command<Void>.at(Place(plan: Self.plan), .editBook) { desk in
        let subject = BookStory.Subject(origin: "\(id)", name: "Đội của trường", unitName: "", work: "", honour: "")
        let writer = try desk.dossier(dossier).filer
        try desk.insert(
          BookStory(id: id, of: desk.load(YearBook.self, book.description), by: unit, about: subject)
            .written(
              "Em \(name) kể." + String(repeating: " Chuyện thật ở trường.", count: 20),
              consent: BookStory.Consent(day: day, words: "Giấy đồng ý."), by: writer, on: day
            ).adding(digest: kept.digest, size: kept.size, type: "image/png", shows: "Cả đội", by: writer).sent())
      }
      try await office.run(insert, as: officer)
      do {
        try await office.run(.approveStory(id), as: officer)
        return nil
      } catch let refusals as Refusals {
        return refusals
      }
    }
    let named = try await refusal("Đinh Bé Thùng")
    #expect(
      named?.all.map(\.reason) == ["Bài nêu tên Đinh Bé Thùng, mà gia đình không đồng ý công bố họ tên."])
    #expect(try await refusal("Đinh Bé Mẫu") == nil)
  }
}
