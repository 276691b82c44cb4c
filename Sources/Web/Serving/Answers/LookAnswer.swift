import Domain
import HeavyWork
import Hummingbird
import Markup
import Office
import Papers
import Store

extension Visit {
  /// What a look finds for who visits.
  func look<L: Look>(_ look: L) async throws -> L.Found { try await office.look(look, as: person).found }

  /// The page of what a look finds.
  func page<L: Look>(
    _ look: L, status: HTTPResponse.Status = .ok, _ page: @escaping @Sendable (L.Found) throws -> Page
  ) async throws -> Answer {
    .page(try await html(of: look, page), status: status)
  }

  /// What a look finds as a whole document, to be worked on.
  func html<L: Look>(of look: L, _ page: @escaping @Sendable (L.Found) throws -> Page) async throws -> HTML {
    try await office.look(look, as: person) { seen in try page(seen.found).html(Frame(self, seen)) }
  }

  /// A page that needs nothing but its frame.
  func page(_ page: Page, status: HTTPResponse.Status = .ok) async throws -> Answer {
    try await self.page(VisitLook(), status: status) { page }
  }

  /// Whether a list is asked for as an Excel file: `?dang=xlsx`.
  var wantsWorkbook: Bool { query["dang"] == "xlsx" }

  /// What a look finds, row by row as an Excel file.
  func workbook<L: Look>(
    _ look: L, _ workbook: @escaping @Sendable (L.Found) throws -> any Workbook
  ) async throws -> Answer {
    try await .download(type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") { path in
      let title = try await WorkLine.writing.run { try await office.write(look, as: person, to: path, as: workbook) }
      return title.fileName + ".xlsx"
    }
  }
}

extension Route {
  /// The page of a look.
  static func page<L: Look>(
    _ path: String, _ look: @escaping @Sendable (Visit) throws -> L,
    _ page: @escaping @Sendable (L.Found) throws -> Page
  ) -> Route {
    get(path, L.self) { visit in try await visit.page(look(visit), page) }
  }

  /// What a look finds: its page, or with `?dang=xlsx` an Excel file.
  static func list<L: Look>(
    _ path: String, _ look: @escaping @Sendable (Visit) throws -> L,
    page: @escaping @Sendable (L.Found) throws -> Page,
    workbook: @escaping @Sendable (L.Found) throws -> any Workbook
  ) -> Route {
    get(path, L.self) { visit in
      let look = try look(visit)
      return try await visit.wantsWorkbook ? visit.workbook(look, workbook) : visit.page(look, page)
    }
  }

  /// What a look finds: its page, or with `?dang=xlsx` the same as an Excel file.
  static func list<L: Look>(
    _ path: String, _ look: @escaping @Sendable (Visit) throws -> L,
    page: @escaping @Sendable (L.Found) throws -> Page
  ) -> Route where L.Found: Workbook {
    list(path, look, page: page) { $0 }
  }

  /// The paper of a look: on the page, or with `?dang=docx` and `?dang=pdf` as a file.
  static func paper<L: Look>(
    _ path: String, back: @escaping @Sendable (Visit) throws -> Link, _ look: @escaping @Sendable (Visit) throws -> L
  ) -> Route where L.Found == Paper {
    get(path, L.self) { visit in try await visit.paper(look(visit), back: back(visit)) }
  }

  /// What the handler makes of a look that it names.
  static func get<L: Look>(
    _ path: String, _ look: L.Type, _ handle: @escaping @Sendable (Visit) async throws -> Answer
  ) -> Route {
    get(path, for: Opening(L.action), handle)
  }

  /// One command: what is run, where it leads to, what is said there.
  static func post<Outcome>(
    _ path: String, on page: String? = nil, fields: Int = 1000,
    _ command: @escaping @Sendable (Visit) throws -> Command<Outcome>,
    then: @escaping @Sendable (Visit) throws -> Link, _ notice: Notice? = nil
  ) -> Route {
    post(path, on: page, fields: fields) { visit in
      let link = try then(visit)
      try await visit.run(command(visit))
      return .redirect(link, notice)
    }
  }
}
