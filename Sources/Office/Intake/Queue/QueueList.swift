import Domain
import Sheets
import Store

/// The queue as a list, and as Sổ tiếp nhận: the dossiers that have reached the receiving office, by their numbers.
extension QueueLook.Found: Workbook {
  public var title: String { "Sổ tiếp nhận \(plan.shortTitle)" }

  /// - Parameter authors: who the authors are, where a line only counts them.
  public func list(authors: [Dossier.ID: String] = [:]) -> Listing<DossierLine> {
    // A closure that is called for each line has no plan: it would copy it each time.
    let (plan, tracks, grades, specials) = (plan, plan.tracks, plan.grades, plan.specialPrizes)
    let fields = Made { plan.fields.category($0)?.name }
    let chips = Made { Chip($0, of: plan) }
    let works = Made { id in plan.works.first { $0.id == id }?.name.capitalisedFirst }
    let solutions = Made { plan.solutions.category($0)?.title }
    let groups = Made { id in plan.solutions.path(to: id).flatMap { $0.count > 1 ? $0[0].title : nil } }
    let hasGroups = plan.solutions.contains { !$0.children.isEmpty }
    var columns: [Listing<DossierLine>.Column] = [
      .column("Số tiếp nhận", 9, page: .number("Số")) { .ordinal($0.number) },
      .column("Ngày nộp", 12) { .day($0.submitted?.day) },
      .column("Tên \(plan.workNames)", 46, page: .main(plan.workNames.capitalisedFirst), to: { .dossier($0.id) }) {
        .text($0.title)
      },
    ]
    if plan.asksForWork {
      columns.append(.column("Loại", 16, page: .below) { .text($0.work.flatMap { works[$0] }) })
    }
    columns += [
      .column("Tác giả", 28, page: .below) { .text(authors[$0.id] ?? $0.byline) },
      .column("Đơn vị", 28, page: .wide()) { .text($0.unitName ?? "cá nhân") },
      .column("Lĩnh vực", 24, page: .below) { .text($0.field.flatMap { fields[$0] }) },
    ]
    if hasGroups {
      columns.append(.column("Nhóm giải pháp", 34) { .text($0.solution.flatMap { groups[$0] }) })
    }
    if !plan.solutions.isEmpty {
      columns.append(
        .column("Loại giải pháp", 34, page: hasGroups ? .below : nil) {
          .text($0.solution.flatMap { solutions[$0] })
        })
    }
    columns += [
      .column("Đợt", 16) { line in .text(tracks.first { $0.id == line.track }?.name) },
      .state("Trạng thái", 18, page: .cell()) { chips[$0.state] },
      .state(page: .beside) { $0.asksLate ? Chip("xin nộp muộn", .wait) : nil },
      .due("Hạn xử lý", 12, page: .figure("Còn lại"), from: today, \.due),
      .column("Xếp loại", 10) { line in .text(grades.first { $0.id == line.grade }?.name) },
    ]
    if !specials.isEmpty { columns.append(.column("Giải riêng", 24) { .text(specials.names(of: $0.specials)) }) }
    return Listing(columns)
  }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    let authors = try Dossiers.authors(in: filter, on: desk.connection)
    var list = list(authors: authors)
    for column in try told(at: desk) { list = list.with(column) }
    try writer.list(
      "Sổ tiếp nhận",
      lines: [
        "SỔ TIẾP NHẬN HỒ SƠ \(plan.workNames.uppercased())",
        "\(plan.shortTitle) · \(plan.standing.name) · lập \(desk.now.short)",
      ], list
    ) { try Dossiers.register(filter, on: desk.connection, $0) }
    if !plan.solutions.isEmpty { try writeSolutions(to: writer) }
  }
}

// MARK: What the file has besides

extension QueueLook.Found {
  /// What the office's own forms ask, and where works were recognised before: a column each.
  private func told(at desk: Desk) throws -> [Listing<DossierLine>.Column] {
    let asks = plan.dossier.flatMap(\.asks)
    let hasRecognitions = plan.conditions.contains { $0.check.asksForRecognition }
    guard !asks.isEmpty || hasRecognitions else { return [] }
    var answers: [Dossier.ID: [String: Told]] = [:]
    var recognitions: [Dossier.ID: String] = [:]
    try Dossiers.writings(filter, on: desk.connection) { id, writing in
      if !asks.isEmpty { answers[id] = writing.told }
      if !writing.recognitions.isEmpty { recognitions[id] = writing.recognitions.map(\.text).joined(separator: "\n") }
    }
    let columns = asks.map { ask in
      Listing<DossierLine>.Column.column(ask.name, 24) { [answers] line in
        switch answers[line.id]?[ask.id.description] {
        case .amount(let amount): .money(amount)
        case .day(let day): .day(day)
        case let told: .text(told?.words)
        }
      }
    }
    guard hasRecognitions else { return columns }
    return columns + [.column("Đã được công nhận, đạt giải", 46) { [recognitions] in .text(recognitions[$0.id]) }]
  }

  /// How many there are of each kind of solution, under the headings of the plan.
  private func writeSolutions(to writer: SheetWriter) throws {
    try writer.list(
      "Theo loại giải pháp", lines: ["SỐ HỒ SƠ THEO LOẠI GIẢI PHÁP", plan.shortTitle],
      Listing(
        .column("Mã", 8) { .text($0.category.code) },
        .column("Loại giải pháp", 70) { .text(String(repeating: "    ", count: $0.depth) + $0.category.name) },
        .column("Số hồ sơ", 10) { .number($0.count) }), solutionCounts)
  }

  /// The kinds of solutions with their headings, each heading with what is counted below it.
  public var solutionCounts: [(category: Domain.Category, depth: Int, count: Int)] {
    plan.solutions.flattened.map { category, depth in
      (category, depth, [category].leaves.reduce(0) { $0 + (bySolution[$1.id] ?? 0) })
    }
  }
}
