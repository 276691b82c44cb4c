import Domain
import SiteSupport
import Testing

extension Browser {
  /// Opens a duty of a unit from the list of its plan.
  @discardableResult
  func openDuty(_ words: String, of unit: String, _ plan: Plan.ID, round: Int? = nil) async throws -> ServedPage {
    try await open("/ke-hoach/\(plan)/viec\(round.map { "?dot=\($0)" } ?? "")")
    while true {
      let rows = page.main.all("tr").filter { row in
        row.text.contains(words) && row.all("a").contains { $0.text == unit }
      }
      if let address = rows.first?.all("a").first(where: { $0.text == unit })?.facts["href"] {
        return try await open(address)
      }
      try await follow("Trang sau ›")
    }
  }

  /// Says that a duty was done: asked for number and day of its document where it needs one.
  func fulfil(
    _ words: String, of unit: String, _ plan: Plan.ID, on day: String, document number: String? = nil
  ) async throws {
    try await openDuty(words, of: unit, plan)
    if let number {
      try await press("Ghi đã làm", ["Ngày đã làm": day, "Việc đã làm": "Đã làm xong việc này."])
      #expect(page.refusals.joined().contains("Ghi số, ký hiệu văn bản"))
      try await press("Ghi đã làm", ["Số, ký hiệu văn bản": number, "Ngày văn bản": day])
    } else {
      try await press("Ghi đã làm", ["Ngày đã làm": day, "Việc đã làm": "Đã làm xong việc này."])
    }
  }
}
