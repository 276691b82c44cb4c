import Domain
import Office
import Sheets
import Store

/// Lists that come in and go out.
enum ListRoutes {
  static let all: [Route] = [
    .get("/quan-tri/danh-sach", .importLists) { visit in
      try await visit.page { try ListsPage(desk: $0).page() }
    },
    .get("/quan-tri/danh-sach/mau/:kind", .importLists) { visit in
      let kind = try kind(visit.parameters.get("kind"))
      return try await visit.workbook { desk in
        try desk.require(.importLists, at: .installation)
        return ListTemplate(kind: kind)
      }
    },
    .post("/quan-tri/danh-sach", file: 16 << 20, open),
    .get("/quan-tri/danh-sach/:id", .importLists) { visit in
      let (list, rows) = try await load(visit)
      if visit.wantsWorkbook { return try await visit.workbook { _ in ImportResult(list: list, rows: rows) } }
      return try await visit.page { try ListPage.load(visit, list.id, rows, $0).page }
    },
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
    .get("/sang-kien-cu", .searchPast) { visit in
      if visit.wantsWorkbook {
        return try await visit.workbook { _ in
          ListWorkbook(kind: .pastInitiatives, words: visit.query["q"], year: Int(visit.query["nam"]))
        }
      }
      return try await visit.page { try PastInitiativesPage.load(visit, $0).page }
    },
  ]

  private static func kind(_ text: String?) throws -> ListKind {
    guard let kind = text.flatMap({ ListKind(rawValue: $0) }) else { throw Refusal.absent }
    return kind
  }

  @Sendable
  private static func open(_ visit: Visit) async throws -> Answer {
    let person = try visit.signedIn
    try await visit.office.read(as: person) { try $0.require(.importLists, at: .installation) }
    guard let kind = ListKind(rawValue: visit.form["loai"]) else {
      throw Refusal.input("loai", "Chọn danh sách cần nhập.")
    }
    guard let file = visit.file else {
      throw Refusal.input("file", "Chưa chọn tệp.", next: "Chọn tệp .xlsx hoặc .csv rồi bấm lại.")
    }
    let sheet = visit.form["sheet"].typed
    let list = try await visit.office.open(
      file.bytes, name: file.name, sheet: sheet.isEmpty ? nil : sheet, as: kind, by: person)
    return .redirect(.list(list.id))
  }

  /// The list with its kept rows, for who may import.
  private static func load(_ visit: Visit) async throws -> (list: ListImport, rows: [ReadRow]) {
    let id: ListImport.ID = try visit.id()
    let list = try await visit.office.read(as: visit.signedIn) { try $0.openedList(id) }
    return (list, try await visit.office.rows(of: list))
  }

  /// Takes a list one step on and shows it.
  private static func change(_ visit: Visit, _ step: (ListImport) async throws -> Void) async throws -> Answer {
    let (list, _) = try await load(visit)
    try await step(list)
    return .redirect(.list(list.id), .saved)
  }
}
