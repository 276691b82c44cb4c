import Domain
import Testing

@testable import Web

// One after the other: a stranger has one file made at a time.
@Suite("Lists as files", .onOneEngine, .serialized)
struct FileAnswerTests {
  @Test("A list is taken along as an Excel file, for strangers too", arguments: ["/sang-kien", "/vinh-danh"])
  func workbook(list: String) async throws {
    let answer = try await RehearsalSite.shared.asked.get("\(list)?dang=xlsx")
    #expect(answer.status == 200)
    #expect(answer.headers[.contentDisposition]?.contains(".xlsx") == true)
    // An Excel file is a ZIP archive: it begins with the mark of an entry and ends with that of its directory.
    #expect(answer.bytes.prefix(4) == [0x50, 0x4B, 0x03, 0x04])
    #expect(answer.bytes.suffix(22).prefix(4) == [0x50, 0x4B, 0x05, 0x06])
  }
}
