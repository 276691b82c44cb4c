import Domain
import Office
import Sheets
import Store

/// Lists that come in and go out.
enum ListRoutes {
  static let all: [Route] = [
    .get("/quan-tri/danh-sach", .importLists) { visit in
      _ = try visit.signedIn
      return try await visit.page { try ListsPage(desk: $0, csrf: visit.pass?.csrf ?? "").page() }
    },
    .get("/quan-tri/danh-sach/mau/:kind", .importLists) { visit in
      let kind = try kind(visit.parameters.get("kind"))
      _ = try visit.signedIn
      return try await visit.workbook { desk in
        try desk.require(.importLists, at: .installation)
        return ListTemplate(kind: kind)
      }
    },
    .post("/quan-tri/danh-sach", .importLists, open),
    .get("/quan-tri/danh-sach/:id", .importLists) { visit in
      let (list, rows) = try await load(visit)
      if visit.wantsWorkbook { return try await visit.workbook { _ in ImportResult(list: list, rows: rows) } }
      return try await visit.page { try ListPage.load(visit, list.id, rows, $0).page }
    },
    .post("/quan-tri/danh-sach/:id/cot", .importLists) { visit in
      let id: ListImport.ID = try visit.id()
      let (list, _) = try await load(visit)
      let columns = list.headings.indices.map { index in
        let field = visit.form["cot-\(index)"]
        return field.isEmpty ? nil : field
      }
      return try await attempt(visit) { try await visit.run(MatchColumns(list: id, columns: columns)) }
    },
    .post("/quan-tri/danh-sach/:id/nhap", .importLists) { visit in
      let id: ListImport.ID = try visit.id()
      return try await attempt(visit) { try await visit.run(BeginImport(list: id)) }
    },
    .post("/quan-tri/danh-sach/:id/hoan-tac", .importLists) { visit in
      let id: ListImport.ID = try visit.id()
      return try await attempt(visit) { try await visit.run(UndoImport(list: id)) }
    },
    .get("/sang-kien-cu", .searchPast) { visit in
      _ = try visit.signedIn
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
    do {
      try await visit.office.read(as: person) { try $0.require(.importLists, at: .installation) }
      guard let kind = ListKind(rawValue: visit.form["loai"]) else {
        throw Refusal.input("loai", "Chọn danh sách cần nhập.")
      }
      guard let file = visit.file, !file.bytes.isEmpty else {
        throw Refusal.input("file", "Chưa chọn tệp.", next: "Chọn tệp .xlsx hoặc .csv rồi bấm lại.")
      }
      let list = try await visit.office.open(file.bytes, name: file.name, as: kind, by: person)
      return .redirect(.list(list.id))
    } catch let refusal as Refusal where refusal.kind == .input {
      let html = try await visit.office.read(as: person) { desk in
        try ListsPage(desk: desk, csrf: visit.pass?.csrf ?? "", form: visit.form, refusals: [refusal]).page()
          .html(Frame(visit, desk))
      }
      return .page(html, status: .unprocessableContent)
    }
  }

  /// The list with its kept rows, for who may import.
  private static func load(_ visit: Visit) async throws -> (list: ListImport, rows: [ReadRow]) {
    let id: ListImport.ID = try visit.id()
    let list = try await visit.office.read(as: visit.signedIn) { try $0.openedList(id) }
    return (list, try await visit.office.rows(of: list))
  }

  /// Does it and returns to the list; when it is refused, the page says why.
  private static func attempt(_ visit: Visit, _ deed: () async throws -> Void) async throws -> Answer {
    let id: ListImport.ID = try visit.id()
    do {
      try await deed()
      return .redirect(.list(id), .saved)
    } catch let refusal as Refusal where refusal.kind == .input || refusal.kind == .rule {
      let (list, rows) = try await load(visit)
      let html = try await visit.office.read(as: visit.signedIn) { desk in
        var page = try ListPage.load(visit, list.id, rows, desk)
        page.refusals = [refusal]
        return page.page.html(Frame(visit, desk))
      }
      return .page(html, status: .unprocessableContent)
    }
  }
}
