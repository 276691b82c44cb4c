import Domain
import Office
import Store

/// Scoring outside of the program: an Excel file is taken along, filled in and brought back.
enum ScoreSheetRoutes {
  static let all: [Route] = [
    .get("/hoi-dong/:council/phien/:session/phieu-excel", .scoreDossier) { visit in
      let id: Session.ID = try visit.id("session")
      if visit.wantsWorkbook { return try await visit.workbook { try ScoreSheetBook(id, at: $0) } }
      return try await visit.page { try ScoreSheetPage.load(id, $0).page }
    },
    .post("/hoi-dong/:council/phien/:session/phieu-excel", file: 8 << 20, take),
  ]

  @Sendable
  private static func take(_ visit: Visit) async throws -> Answer {
    let id: Session.ID = try visit.id("session")
    guard let file = visit.file else {
      throw Refusal.input("file", "Chưa chọn tệp.", next: "Chọn phiếu .xlsx đã điền rồi bấm lại.")
    }
    try await visit.office.read(as: visit.signedIn) { desk in
      try desk.require(.scoreDossier, at: desk.place(of: try desk.session(id)))
    }
    let sheets = try await ScoreSheetReading.file(try file.bytes, name: file.name)
    try await visit.run(
      .takeScoreSheet(id, file: sheets, submit: visit.form["nop"] == "1", declaresApart: visit.form.contains("apart")))
    let session = try await visit.office.read(as: visit.signedIn) { try $0.session(id) }
    return .redirect(.session(session), visit.form["nop"] == "1" ? .scored : .saved)
  }
}
