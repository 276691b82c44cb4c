import Domain
import Sheets
import Store

/// What a unit answered to a request, or that it has not.
private struct UnitAnswer {
  var request: UnitRequest
  var unit: String
  var state: Duty.State
  /// Nil while there is none.
  var entry: Fulfilment.Entry?
  var by: String
}

/// Every answer to what is asked, on one sheet.
extension UnitRequestsLook.Found: Workbook {
  public var title: String { "Trả lời yêu cầu \(plan.shortTitle)" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    let units = try desk.dutyUnits(of: plan)
    try writer.list(
      "Trả lời", lines: ["ĐƠN VỊ TRẢ LỜI YÊU CẦU", "Kế hoạch \(plan.shortTitle) · lập \(desk.now.short)"], .answers
    ) { write in
      for line in requests where line.request.withdrawn == nil {
        for answer in try answers(to: line, units, at: desk) { try write(answer) }
      }
    }
  }

  /// By the names of the units; of a unit the first answer first.
  private func answers(to line: UnitRequestsLook.Line, _ units: BodyUnits, at desk: Desk) throws -> [UnitAnswer] {
    let book = try DutyBook(of: plan, units, duties: [line.duty], at: desk)
    let said = Dictionary(
      try Fulfilments.all(of: plan, duties: [line.duty.id], limit: UnitRequest.mostUnits, on: desk.connection)
        .map { ($0.holder, $0.valid) }, uniquingKeysWith: { first, _ in first })
    let people = try People.all(Array(Set(said.values.flatMap { $0.map(\.by) })), on: desk.connection)
    let lines = book.lines(of: line.duty).map { ($0.name.folded, $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    return lines.flatMap { holder -> [UnitAnswer] in
      let entries = said[holder.holder] ?? []
      return (entries.isEmpty ? [nil] : entries.map { $0 }).map { entry in
        UnitAnswer(
          request: line.request, unit: holder.name, state: holder.state, entry: entry,
          by: entry.flatMap { people[$0.by]?.name } ?? "")
      }
    }
  }
}

extension Listing<UnitAnswer> {
  fileprivate static var answers: Listing {
    Listing(
      .place(),
      .column("Yêu cầu", 50) { .text($0.request.what) },
      .column("Điều cần trả lời", 18) { .text($0.request.kind.name) },
      .column("Hạn", 12) { .day($0.request.due) },
      .column("Đơn vị", 34) { .text($0.unit) },
      .column("Trạng thái", 14) { .text($0.state.name) },
      .column("Ngày trả lời", 12) { .day($0.entry?.day) },
      .column("Trả lời", 70) { .text($0.entry?.words) },
      .column("Số, ký hiệu văn bản", 20) { .text($0.entry?.number) },
      .column("Ngày văn bản", 12) { .day($0.entry?.documentDay) },
      .column("Tệp", 40) { .text($0.entry?.files.map(\.name).joined(separator: "; ")) },
      .column("Người trả lời", 28) { .text($0.by) },
      .column("Cơ quan thường trực", 18) { .text($0.entry.map { $0.awaitsReceiver ? "chờ xem" : "đã nhận" }) })
  }
}
