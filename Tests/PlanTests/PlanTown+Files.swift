import Domain
import Foundation
import Office
import Sheets

extension PlanTown {
  /// What somebody gets as an Excel file: of each sheet its rows.
  func sheets<L: Look>(of look: L, as person: Person.ID) async throws -> [[[String]]] where L.Found: Workbook {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    _ = try await test.office.write(look, as: person, to: path) { $0 }
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    return try SheetReader.read(bytes, name: "thử.xlsx", within: .init(rows: 100)).sheets.map { sheet in
      sheet.rows.map { $0.cells.map(\.text) }
    }
  }
}
