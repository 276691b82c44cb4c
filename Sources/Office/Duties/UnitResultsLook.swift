import Domain
import Papers
import Sheets
import Store

/// What came of a plan in each unit, with its head, and whose works were recognised: for those who weigh heads, honour
/// people or write about the plan as a whole.
public struct UnitResultsLook: Look {
  public static let action = Action.viewDuties
  /// Units, and recognised works, on a page.
  public static let size = 50

  let plan: Plan.ID
  let body: Body.ID?
  let page: Int

  public struct Found: Sendable {
    public var plan: Plan
    /// The bodies of several units to which it can be narrowed, and the one that was chosen.
    public var bodies: [Body]
    public var body: Body?
    public var lines: [UnitResult]
    public var number: Int
    public var total: Int
    /// The latest works that were recognised, and how many there are.
    public var works: [RecognisedWork]
    public var workCount: Int
    /// Whether the viewer may open the state of each unit.
    public var opensUnits: Bool
    public var today: Day
    /// Every unit that was found.
    let all: [UnitResult]
  }

  /// - Parameter body: whose units are meant; nil for all to whom the plan gives something or sets a target.
  public init(of plan: Plan.ID, body: Body.ID? = nil, page: Int = 1) {
    (self.plan, self.body, self.page) = (plan, body, page)
  }

  public func door(at desk: Desk) throws -> Door {
    let units = try desk.dutyUnits(of: desk.plan(plan))
    return .only(if: desk.seesResults(units), else: .notYours)
  }

  public func find(at desk: Desk) throws -> Found {
    let plan = try desk.plan(plan)
    let groups = plan.bodies.filter(\.isGroup)
    let chosen = groups.first { $0.id == body }
    var all = try desk.results(of: plan)
    if let chosen {
      let meant = Set(try desk.dutyUnits(of: plan).units(of: chosen.id).map(\.id))
      all = all.filter { meant.contains($0.unit.id) }
    }
    let first = (page - 1) * Self.size
    let filter = RecognisedWork.filter(plan)
    return Found(
      plan: plan, bodies: groups, body: chosen,
      lines: first < all.count ? Array(all[first..<min(first + Self.size, all.count)]) : [], number: page,
      total: all.count,
      works: try RecognisedWork.named(Dossiers.page(filter, limit: Self.size, on: desk.connection), at: desk),
      workCount: try Dossiers.count(filter, on: desk.connection),
      opensUnits: desk.allows(.viewDuties, at: Place(plan: plan.id)), today: desk.now.day, all: all)
  }
}

/// A work that was recognised, with all who made it.
public struct RecognisedWork: Sendable {
  public var dossier: DossierLine
  public var authors: String

  fileprivate static func filter(_ plan: Plan) -> DossierFilter {
    DossierFilter(plan: plan.id, round: plan.round, states: Dossier.State.allCases.filter(\.isRecognised))
  }

  fileprivate static func named(_ lines: [DossierLine], at desk: Desk) throws -> [RecognisedWork] {
    let names = try Dossiers.authors(of: lines.filter { $0.coauthors > 0 }.map(\.id), on: desk.connection)
    return lines.map { RecognisedWork(dossier: $0, authors: names[$0.id] ?? $0.byline) }
  }
}

extension UnitResultsLook.Found: Workbook {
  public var title: String { "Kết quả theo đơn vị \(plan.shortTitle)" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    let of = body.map { ", \($0.name)" } ?? ""
    try writer.list(
      "Đơn vị, người đứng đầu",
      lines: ["KẾT QUẢ THEO ĐƠN VỊ, NGƯỜI ĐỨNG ĐẦU", "\(plan.shortTitle)\(of) · tính đến \(desk.now.short)"], list, all)
    let filter = RecognisedWork.filter(plan)
    let names = try Dossiers.authors(in: filter, on: desk.connection)
    let title = "TÁC GIẢ CÓ \(plan.workNames.uppercased()) ĐƯỢC CÔNG NHẬN"
    try writer.list("Tác giả được công nhận", lines: [title], workList) { write in
      try Dossiers.register(filter, on: desk.connection) {
        try write(RecognisedWork(dossier: $0, authors: names[$0.id] ?? $0.byline))
      }
    }
  }

  public var list: Listing<UnitResult> {
    let (plan, opensUnits) = (plan.id, opensUnits)
    let ofUnit: [Listing<UnitResult>.Column] = [
      .place(),
      .column("Đơn vị", 40, page: .main("Đơn vị"), to: { opensUnits ? .unitState($0.unit.id, plan) : nil }) {
        .text($0.unit.name)
      },
      .column("Người đứng đầu", 30, page: .below) { .text($0.heads.joined(separator: ", ")) },
      .column("Chỉ tiêu đạt", 12, page: .figure(labelled: true)) { .text($0.targets.text) },
      .column("Hồ sơ đã nộp", 10, page: .figure(labelled: true)) { .number($0.dossiers) },
    ]
    let ofFields: [Listing<UnitResult>.Column] = self.plan.targetFields.map { field in
      .column("Trong đó: \(field.name)", 16, page: .figure(labelled: true)) { .text($0.share(of: field).text) }
    }
    let after: [Listing<UnitResult>.Column] = [
      .column("Được công nhận", 10, page: .figure(labelled: true)) { .number($0.recognised) },
      .column("Báo cáo đúng hạn", 12, page: .figure(labelled: true)) { .text($0.reports.text) },
      .column("Việc đúng hạn", 12, page: .figure(labelled: true)) { .text($0.duties.text) },
    ]
    return Listing(ofUnit + ofFields + after)
  }

  public var workList: Listing<RecognisedWork> {
    let plan = plan
    return Listing(
      .place(),
      .column("Tác giả", 36, page: .main("Tác giả")) { .text($0.authors) },
      .column(plan.workNames.capitalisedFirst, 50, page: .below) {
        .text($0.dossier.title)
      },
      .column("Đơn vị", 34, page: .wide()) { .text($0.dossier.unitName) },
      .column("Xếp loại", 14, page: .cell(empty: "—")) { work in
        .text(plan.grades.first { $0.id == work.dossier.grade }?.name)
      },
      .column("Quyết định", 20, page: .wide()) { .text($0.dossier.decision) },
      .column("Ngày", 12, page: .wide()) { .day($0.dossier.decided) })
  }

  /// All units, and the authors that the page names, as an annex to be signed or printed.
  public var paper: Paper {
    let lines = works.map { work in
      RecognisedLine(
        authors: work.authors, title: work.dossier.title, unit: work.dossier.unitName ?? "",
        grade: plan.grades.first { $0.id == work.dossier.grade }?.name ?? "", decision: work.dossier.decision ?? "")
    }
    return .unitResults(all, of: plan, as: body?.name, authors: lines, of: workCount, on: today)
  }
}

extension Desk {
  /// Whether who works sees what came of the plan in every unit: who follows the plan as a whole, and who has a duty of
  /// it that rests on that.
  func seesResults(_ units: BodyUnits) -> Bool {
    let plan = units.plan
    if allows(.viewDuties, at: Place(plan: plan.id)) { return true }
    let own = Set((viewer?.ownUnits ?? []).map(DutyHolder.unit))
    guard !own.isEmpty else { return false }
    return plan.namedDuties.contains { duty in
      plan.restsOnResults(duty) && units.holders(of: duty).contains(where: own.contains)
    }
  }

  /// What came of a plan in the units to whom it gives something or sets a target, and those that filed, by name.
  ///
  /// - Parameter unit: the one that is meant; nil for all.
  func results(of plan: Plan, only unit: Domain.Unit.ID? = nil) throws -> [UnitResult] {
    let units = try dutyUnits(of: plan)
    let book = try DutyBook(of: plan, units, holders: unit.map { [.unit($0)] }, at: self)
    var states: [Domain.Unit.ID: [(state: Duty.State, isReport: Bool)]] = [:]
    for line in book.reported(within: unit.map { [$0] }) {
      guard let own = line.holder.unit else { continue }
      states[own, default: []].append((line.state, plan.given(line.duty)?.doneBy == .report))
    }
    let tallies = units.tree.inherited(
      try Dossiers.tallies(under: plan.id, round: plan.round, on: connection), on: now.day)
    var progress: [Domain.Unit.ID: [TargetProgress]] = [:]
    for target in plan.targets {
      guard target.count != .dossiers else { continue }
      let asked = units.units(of: target).filter { unit == nil || $0.id == unit }
      let found = target.progress(among: asked, tallies, under: plan)
      for own in asked { progress[own.id, default: []].append(found) }
    }
    let ofUnits = Dictionary(grouping: tallies.filter { $0.state.isHandedIn }, by: \.unit)
    let meant = units.tree.all.filter { own in
      own.exists(on: units.day) && (unit == nil || own.id == unit)
        && (states[own.id] != nil || progress[own.id] != nil || ofUnits[own.id] != nil)
    }
    let heads = try headNames(of: meant.map(\.id))
    return meant.map { own in
      UnitResult(
        of: own, heads: heads[own.id] ?? [], progress[own.id] ?? [], ofUnits[own.id] ?? [], states[own.id] ?? [],
        under: plan)
    }
  }

  private func headNames(of units: [Domain.Unit.ID]) throws -> [Domain.Unit.ID: [String]] {
    let held = try People.appointments(where: Set(units.map { .unit($0) }), on: now.day, on: connection)
      .map(\.value).filter { $0.role == .unitHead }
    let people = try People.all(held.map(\.person), on: connection)
    var names: [Domain.Unit.ID: [String]] = [:]
    for appointment in held {
      guard case .unit(let unit) = appointment.scope, let person = people[appointment.person] else { continue }
      names[unit, default: []].append(person.name)
    }
    return names
  }
}
