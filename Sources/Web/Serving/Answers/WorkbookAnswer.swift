import Domain
import HeavyWork
import Office

extension Visit {
  /// Whether a list is asked for as an Excel file: `?dang=xlsx`.
  var wantsWorkbook: Bool { query["dang"] == "xlsx" }

  /// What a page lists: the page, or the list as an Excel file where that is asked for.
  func list<Loaded>(
    _ load: @escaping @Sendable (Desk) throws -> Loaded, page: @escaping @Sendable (Loaded) throws -> Page,
    workbook: @escaping @Sendable (Loaded) throws -> any Workbook
  ) async throws -> Answer {
    if wantsWorkbook { return try await self.workbook { try workbook(try load($0)) } }
    return try await self.page { try page(try load($0)) }
  }

  /// A table as an Excel file, written row by row.
  func workbook(_ make: @escaping @Sendable (Desk) throws -> any Workbook) async throws -> Answer {
    try await .download(type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") { path in
      let title = try await WorkLine.writing.run {
        try await office.read(as: person) { desk in
          let book = try make(desk)
          try book.write(path: path, at: desk)
          return book.title
        }
      }
      return title.fileName + ".xlsx"
    }
  }
}
