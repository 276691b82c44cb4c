import Domain
import Sheets
import Store

/// The models that everyone reads: what was found worth spreading, the latest first.
public struct PassedModelsLook: Look {
  public static let action = Action.visit

  let plan: Plan.ID?
  let page: Int

  public init(plan: Plan.ID?, page: Int) { (self.plan, self.page) = (plan, page) }

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> ModelList {
    try ModelList(ModelFilter(plan: plan, isPublic: true), page: page, at: desk)
  }
}

/// The models of one's units, and of the plans that one looks after, wherever they stand.
public struct ModelsLook: Look {
  public static let action = Action.viewModel
  /// Models on a page.
  public static let size = 50

  let wanted: ModelFilter
  let page: Int

  public init(_ wanted: ModelFilter, page: Int) { (self.wanted, self.page) = (wanted, page) }

  public func door(at desk: Desk) -> Door {
    .only(if: desk.viewer?.seesModels == true, else: .notYours)
  }

  public func find(at desk: Desk) throws -> ModelList {
    var wanted = wanted
    if desk.viewer?.scopes(for: .viewModel).contains(.installation) == false {
      wanted.seen = (
        try Units.below(desk.viewer?.units(for: .viewModel) ?? [], on: desk.connection),
        try desk.plans(for: .viewModel).map(\.id)
      )
    }
    return try ModelList(wanted, page: page, at: desk)
  }
}

extension Viewer {
  fileprivate var seesModels: Bool { !scopes(for: .viewModel).isEmpty }
}

/// A page of models; as an Excel file all of them.
public struct ModelList: Sendable {
  public let wanted: ModelFilter
  public let plans: [Plan]
  public let lines: [ModelLine]
  public let number: Int
  public let total: Int
  /// Whether the viewer writes models for a unit, and sees those that nobody passed.
  public let mayWrite: Bool
  public let opensAll: Bool

  init(_ wanted: ModelFilter, page: Int, at desk: Desk) throws {
    self.wanted = wanted
    plans = try desk.plans().filter(\.asksForModels)
    lines = try ModelLine.lines(wanted, page: page, at: desk)
    number = page
    total = try Models.count(wanted, on: desk.connection)
    mayWrite = desk.viewer?.units(for: .writeModel).isEmpty == false && !plans.isEmpty
    opensAll = desk.viewer?.seesModels == true
  }
}

/// A model as lists have it.
public struct ModelLine: Sendable {
  public let model: Model
  public let unit: String
  public let plan: String
  /// How many units apply it.
  public let replicated: Int

  static func lines(_ wanted: ModelFilter, page: Int, at desk: Desk) throws -> [ModelLine] {
    let (size, first) = (ModelsLook.size, (page - 1) * ModelsLook.size)
    return try Models.page(wanted, limit: size, offset: first, on: desk.connection).map { model in
      let filter = ReplicationFilter(kind: .applied, initiative: ReplicatedInitiative.key(of: model.id))
      return ModelLine(
        model: model, unit: try desk.unit(model.unit).name, plan: try desk.plan(model.plan).shortTitle,
        replicated: try Replications.count(filter, on: desk.connection))
    }
  }
}

extension ModelList: Workbook {
  public var title: String { "Mô hình" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    try writer.list(
      "Mô hình", lines: ["MÔ HÌNH", "Lập \(desk.now.short)"], .models, pagesOf: ModelsLook.size
    ) { try ModelLine.lines(wanted, page: $0, at: desk) }
  }
}

extension Listing<ModelLine> {
  /// Models with where they stand and what was learned.
  public static var models: Listing {
    Listing(
      .place(),
      .column("Mô hình", 46, page: .main("Mô hình"), to: { .model($0.model.id) }) { .text($0.model.content.name) },
      .column("Đơn vị", 34, page: .below) { .text($0.unit) },
      .column("Kế hoạch", 24, page: .below) { .text($0.plan) },
      .column("Nơi thí điểm", 30) { .text($0.model.content.place) },
      .column("Từ ngày", 12, page: .wide()) { .day($0.model.content.from) },
      .column("Đến ngày", 12, page: .wide()) { .day($0.model.content.through) },
      .column("Lần chạy thử", 12) { .number($0.model.runs.count) },
      .state("Trạng thái", 20, page: .cell()) { Chip($0.model) },
      .column("Điều làm được", 50) { .text($0.model.reviews.last?.worked) },
      .column("Điều chưa làm được", 50) { .text($0.model.reviews.last?.failed) },
      .column("Điều kiện", 50) { .text($0.model.reviews.last?.conditions) },
      .column("Đơn vị đang áp dụng", 14, page: .figure(labelled: true)) { .number($0.replicated) })
  }
}

extension Chip {
  /// Where a model stands.
  public init(_ model: Model) {
    let state = model.state
    let look: Look =
      switch state {
      case .passed: .ok
      case .registered, .piloting, .reviewing: .wait
      case .stopped: .stop
      case .draft, .withdrawn: .plain
      }
    self.init(model.returned == nil ? state.name : "trả lại để sửa", look)
  }
}
