import Domain
import Sheets
import Store

/// The queue as a list, and as Sổ tiếp nhận: the dossiers that have reached the receiving office, by their numbers.
extension QueueLook.Found: Workbook {
  public var title: String { "Sổ tiếp nhận \(plan.shortTitle)" }

  /// - Parameter authors: who the authors are, where a line only counts them.
  public func list(authors: [Dossier.ID: String] = [:]) -> Listing<DossierLine> {
    // A closure that is called for each line has no plan: it would copy it each time.
    let (fields, tracks, grades) = (plan.fields, plan.tracks, plan.grades)
    let chips = Dictionary(uniqueKeysWithValues: Dossier.State.allCases.map { ($0, Chip($0, of: plan)) })
    return Listing(
      .column("Số tiếp nhận", 9, page: .number("Số")) { .ordinal($0.number) },
      .column("Ngày nộp", 12) { .day($0.submitted?.day) },
      .column("Tên sáng kiến", 46, page: .main("Sáng kiến"), to: { .dossier($0.id) }) { .text($0.title) },
      .column("Tác giả", 28, page: .below) { .text(authors[$0.id] ?? $0.byline) },
      .column("Đơn vị", 28, page: .wide()) { .text($0.unitName ?? "cá nhân") },
      .column("Lĩnh vực", 24, page: .below) { .text($0.field.flatMap { fields.category($0)?.name }) },
      .column("Đợt", 16) { line in .text(tracks.first { $0.id == line.track }?.name) },
      .state("Trạng thái", 18, page: .cell()) { chips[$0.state] },
      .state(page: .beside) { $0.asksLate ? Chip("xin nộp muộn", .wait) : nil },
      .due("Hạn xử lý", 12, page: .figure("Còn lại"), from: today, \.due),
      .column("Xếp loại", 10) { line in .text(grades.first { $0.id == line.grade }?.name) })
  }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    let authors = try Dossiers.authors(in: filter, on: desk.connection)
    try writer.list(
      "Sổ tiếp nhận",
      lines: ["SỔ TIẾP NHẬN HỒ SƠ SÁNG KIẾN", "\(plan.shortTitle) · \(plan.standing.name) · lập \(desk.now.short)"],
      list(authors: authors)
    ) { try Dossiers.register(filter, on: desk.connection, $0) }
  }
}
