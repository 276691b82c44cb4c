import Domain
import Testing

@Suite("What keeps something from being done")
struct RefusalTests {
  private struct Broken: Error {}

  @Test("A refusal is an answer, and no refusal is none")
  func answered() throws {
    #expect(try Refusal.of { throw Refusal.absent } == .absent)
    #expect(try Refusal.of {} == nil)
  }

  @Test("What broke is no answer: it goes on")
  func broken() {
    #expect(throws: Broken.self) { try Refusal.of { throw Broken() } }
  }
}
