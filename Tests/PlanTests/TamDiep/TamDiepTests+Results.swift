import Domain
import Foundation
import Office
import Sheets
import SiteSupport
import Testing

extension TamDiepTests {
  @Test("What the interior office needs to weigh heads is a file too: units, and whose works were recognised (IV.5)")
  func resultsFile() async throws {
    let city = try await TamDiepTown()
    try await city.open()
    try await city.fileFromOffice("Cổng tra cứu", "Cải cách hành chính")
    let head = try city.town["Lưu Trưởng Phòng"]
    let person = try #require(head.person).person
    let sheets = try await city.town.sheets(of: UnitResultsLook(of: "tam-diep-2024"), as: person)
    #expect(sheets.count == 2)
    #expect(
      sheets[0].first { $0.contains("Lưu Trưởng Phòng") }?.dropFirst().prefix(5)
        == ["Phòng Nội vụ", "Lưu Trưởng Phòng", "2 trên 2", "1", "1 trên 1"])
  }
}

extension PlanTown {
  /// What somebody gets as an Excel file: of each sheet its rows.
  func sheets<L: Look>(of look: L, as person: Person.ID) async throws -> [[[String]]]
  where L.Found: Workbook {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    _ = try await test.office.write(look, as: person, to: path) { $0 }
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    return try SheetReader.read(bytes, name: "thử.xlsx", within: .init(rows: 100)).sheets.map { sheet in
      sheet.rows.map { $0.cells.map(\.text) }
    }
  }
}
