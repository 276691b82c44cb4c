import Domain
import Office
import TestSupport
import Testing

@Suite("Files that a page carries on while it asks")
struct CarriedFileTests {
  @Test("The page carries a file for who sent it; what somebody else, or nobody, was given is refused at the field")
  func own() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let (one, two) = (try await test.person("Lý Kế Toán"), try await test.person("Ngô Kế Toán"))
    let file = KeptFile(digest: "a1", name: "Phiếu chi 01.pdf", size: 10, type: "application/pdf")
    let carried = try await test.office.carried(file, by: one)
    #expect(try await test.office.file(carried: carried, by: one) == file)
    let forged = [carried.replacing(" a1 ", with: " b2 "), "a1", ""]
    for (words, person) in [(carried, two)] + forged.map({ ($0, one) }) {
      let refusal = await #expect(throws: Refusal.self) { try await test.office.file(carried: words, by: person) }
      #expect(refusal?.field == "file")
    }
  }
}
