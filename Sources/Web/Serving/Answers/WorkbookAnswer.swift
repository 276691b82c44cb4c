import Domain
import Office

extension Visit {
  /// Whether a list is asked for as an Excel file: `?dang=xlsx`.
  var wantsWorkbook: Bool { query["dang"] == "xlsx" }

  /// A table as an Excel file, written row by row.
  func workbook(_ make: @escaping @Sendable (Desk) throws -> any Workbook) async throws -> Answer {
    try await .download(type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") { path in
      let title = try await office.read(as: person) { desk in
        let book = try make(desk)
        try book.write(path: path, at: desk)
        return book.title
      }
      return title.fileName + ".xlsx"
    }
  }
}
