import Domain
import Testing

@Suite("Numbers of decisions")
struct DecisionNumberTests {
  @Test(
    "A number is one number however it was typed",
    arguments: [
      ("05/QĐ-UBND", "05/QĐ-UBND"), ("5/qđ-ubnd", "05/QĐ-UBND"), (" 005 / QĐ-UBND ", "05/QĐ-UBND"),
      ("10/QĐ-UBND", "10/QĐ-UBND"), ("0512/QĐ-SKHCN", "512/QĐ-SKHCN"), ("12a/QĐ", "12A/QĐ"), ("0/QĐ", "00/QĐ"),
    ])
  func form(typed: String, kept: String) throws {
    #expect(try Decision.Number(typed: typed).description == kept)
    #expect(try Decision.Number(typed: kept).description == kept)
  }

  @Test(
    "What has no digit, or is longer than a number can be, is no number",
    arguments: ["", " ", "QĐ", String(repeating: "1", count: 41)])
  func refused(typed: String) {
    #expect(throws: Refusal.input("number", "Ghi số và ký hiệu quyết định, ví dụ 05/QĐ-UBND.")) {
      try Decision.Number(typed: typed)
    }
  }
}
