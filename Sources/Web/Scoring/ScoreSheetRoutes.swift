import Domain
import Office

/// Scoring outside of the program: an Excel file is taken along, filled in and brought back.
enum ScoreSheetRoutes {
  static let all: [Route] = [
    .list("/hoi-dong/:council/phien/:session/phieu-excel", sheet, page: \.page),
    .post("/hoi-dong/:council/phien/:session/phieu-excel", file: 8 << 20, take),
  ]

  @Sendable
  private static func sheet(_ visit: Visit) throws -> ScoreSheetLook { ScoreSheetLook(of: try visit.id("session")) }

  @Sendable
  private static func take(_ visit: Visit) async throws -> Answer {
    guard let file = visit.file else {
      throw Refusal.input("file", "Chưa chọn tệp.", next: "Chọn phiếu .xlsx đã điền rồi bấm lại.")
    }
    // Asked before the file is read: that takes time.
    let session = try await visit.look(sheet(visit)).session
    let sheets = try await ScoreSheetReading.file(try file.bytes, name: file.name)
    try await visit.run(
      .takeScoreSheet(
        session.id, file: sheets, submit: visit.form["nop"] == "1", declaresApart: visit.form.contains("apart")))
    return .redirect(.session(session), visit.form["nop"] == "1" ? .scored : .saved)
  }
}
