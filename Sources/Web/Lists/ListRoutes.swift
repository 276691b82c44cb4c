import Domain
import Office

/// Lists that come in and go out.
enum ListRoutes {
  static let all: [Route] = [
    .page("/quan-tri/danh-sach", { _ in ListsLook() }, \.page),
    .get("/quan-tri/danh-sach/mau/:kind", ImportingLook.self) { visit in
      guard let kind = visit.parameters.get("kind").flatMap(ListKind.init) else { throw Refusal.absent }
      return try await visit.workbook(ImportingLook()) { _ in ListTemplate(kind: kind) }
    },
    .post("/quan-tri/danh-sach", file: 16 << 20, open),
    .get("/quan-tri/danh-sach/:id", ListImportLook.self, show),
    .post("/quan-tri/danh-sach/:id/cot") { visit in
      try await change(visit) { list in
        let columns = list.headings.indices.map { index in
          let field = visit.form["cot-\(index)"]
          return field.isEmpty ? nil : field
        }
        try await visit.run(.matchColumns(list.id, columns: columns))
      }
    },
    .post("/quan-tri/danh-sach/:id/nhap") { visit in
      try await change(visit) { try await visit.run(.beginImport($0.id)) }
    },
    .post("/quan-tri/danh-sach/:id/hoan-tac") { visit in
      try await change(visit) { try await visit.run(.undoImport($0.id)) }
    },
    .list(
      "/sang-kien-cu",
      { PastInitiativesLook(words: $0.query["q"], year: Int($0.query["nam"]), page: $0.query.page) }, page: \.page,
      workbook: { ListWorkbook(kind: .pastInitiatives, words: $0.asked.words, year: $0.asked.year) }),
  ]

  @Sendable
  private static func open(_ visit: Visit) async throws -> Answer {
    // Before the file is read: only those who may import have it read.
    _ = try await visit.look(ImportingLook())
    guard let kind = ListKind(rawValue: visit.form["loai"]) else {
      throw Refusal.input("loai", "Chọn danh sách cần nhập.")
    }
    guard let file = visit.file else {
      throw Refusal.input("file", "Chưa chọn tệp.", next: "Chọn tệp .xlsx hoặc .csv rồi bấm lại.")
    }
    let sheet = visit.form["sheet"].typed
    let list = try await visit.office.open(
      file.bytes, name: file.name, sheet: sheet.isEmpty ? nil : sheet, as: kind, by: visit.signedIn)
    return .redirect(.list(list.id))
  }

  /// The list with its kept rows: its page, or what came of each row as an Excel file.
  @Sendable
  private static func show(_ visit: Visit) async throws -> Answer {
    let look = ListImportLook(try visit.id())
    let list = try await visit.look(look)
    let rows = try await visit.office.rows(of: list)
    if visit.wantsWorkbook { return try await visit.workbook(look) { ImportResult(list: $0, rows: rows) } }
    return try await visit.page(CheckedImportLook(list.id, rows: rows, progress: visit.office.imports), \.page)
  }

  /// Takes a list one step on and shows it.
  private static func change(_ visit: Visit, _ step: (ListImport) async throws -> Void) async throws -> Answer {
    let list = try await visit.look(ListImportLook(visit.id()))
    try await step(list)
    return .redirect(.list(list.id), .saved)
  }
}
