import Domain
import TestSupport
import Testing

@testable import Office

@Suite("Files that a page carries on while it asks")
struct CarriedFileTests {
  @Test("The page carries a file for who sent it; what somebody else, or nobody, was given is refused at the field")
  func own() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let (one, two) = (try await test.person("Lý Kế Toán"), try await test.person("Ngô Kế Toán"))
    let file = KeptFile(digest: "a1", name: "Phiếu chi 01.pdf", size: 10, type: "application/pdf")
    let carried = try await test.office.carried(file, by: one)
    #expect(try await test.office.file(carried: carried, by: one) == file)
    let forged =
      [(" a1 ", " b2 "), ("chi 01", "thu 01"), (" 10 ", " 11 "), ("/pdf", "/zip")].map {
        carried.replacing($0.0, with: $0.1)
      } + ["a1", ""]
    #expect(!forged.contains(carried))
    for (words, person) in [(carried, two)] + forged.map({ ($0, one) }) {
      let refusal = await #expect(throws: Refusal.self) { try await test.office.file(carried: words, by: person) }
      #expect(refusal?.field == "file")
    }
  }

  @Test("It is carried on for as long as what nobody uses is kept, not longer")
  func time() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let person = try await test.person("Lý Kế Toán")
    let file = KeptFile(digest: "a1", name: "Phiếu chi 01.pdf", size: 10, type: "application/pdf")
    func kept(_ seconds: Int64) async throws -> String {
      let since = test.office.clock.realNow.adding(seconds: -seconds)
      return try await test.office.carried(file, by: person, since: since)
    }
    #expect(try await test.office.file(carried: kept(Office.patience - 600), by: person) == file)
    let old = try await kept(Office.patience + 1)
    let refusal = await #expect(throws: Refusal.self) { try await test.office.file(carried: old, by: person) }
    #expect(refusal?.field == "file")
  }
}
