import Domain
import Sheets
import Store

/// What units apply of others: of their own units for clerks and heads, of their plans for standing offices, of their
/// initiatives for authors' units.
public struct ReplicationsLook: Look {
  public static let action = Action.viewReplication
  /// Replications on a page.
  public static let size = 50
  /// Sums that a page shows of each kind; the file has all.
  public static let mostSums = 10

  let wanted: ReplicationFilter
  let page: Int

  public struct Found: Sendable {
    /// What the list is narrowed to.
    public var wanted: ReplicationFilter
    public var plans: [Plan]
    public var lines: [ReplicationLine]
    public var number: Int
    /// How many lines there are in all.
    public var count: Int
    /// Of what was confirmed: how often, by how many units, with what benefit.
    public var total: (count: Int, units: Int, benefit: Dong)
    /// The greatest of each kind.
    public var sums: [ReplicationSums]
    /// Whether the viewer records for a unit.
    public var mayWrite: Bool
    public var today: Day
  }

  public init(_ wanted: ReplicationFilter, page: Int) { (self.wanted, self.page) = (wanted, page) }

  public func door(at desk: Desk) -> Door {
    .only(if: !(desk.viewer?.scopes(for: .viewReplication) ?? []).isEmpty, else: .notYours)
  }

  public func find(at desk: Desk) throws -> Found {
    var wanted = wanted
    wanted.seen = try seen(at: desk)
    return Found(
      wanted: wanted, plans: try desk.plans(), lines: try ReplicationLine.lines(wanted, page: page, at: desk),
      number: page, count: try Replications.count(wanted, on: desk.connection),
      total: try Replications.total(wanted, on: desk.connection),
      sums: try ReplicationSums.all(wanted, limit: Self.mostSums, at: desk),
      mayWrite: desk.viewer?.units(for: .writeReplication).isEmpty == false, today: desk.now.day)
  }

  private func seen(at desk: Desk) throws -> (units: [Domain.Unit.ID], plans: [Plan.ID])? {
    if desk.viewer?.scopes(for: .viewReplication).contains(.installation) == true { return nil }
    return (
      try Units.below(desk.viewer?.units(for: .viewReplication) ?? [], on: desk.connection),
      try desk.plans(for: .viewReplication).map(\.id)
    )
  }
}

/// What the confirmed replications of a list add up to.
public struct ReplicationSums: Sendable {
  public let grouping: Replications.Grouping
  public let sums: [Replications.Sum]
  /// How many there are in all.
  public let count: Int

  static func all(
    _ wanted: ReplicationFilter, limit: Int = .max, at desk: Desk
  ) throws -> [ReplicationSums] {
    try [Replications.Grouping.initiative, .unit, .year].map { grouping in
      let found = try Replications.sums(wanted, by: grouping, limit: limit, on: desk.connection)
      return ReplicationSums(grouping: grouping, sums: found.sums, count: found.count)
    }
  }

  /// What its lines are called.
  public var heading: String {
    switch grouping {
    case .initiative: "Sáng kiến"
    case .unit: "Đơn vị áp dụng"
    case .year: "Năm"
    }
  }

  /// What is counted of each.
  public var counted: String {
    switch grouping {
    case .initiative, .year: "Đơn vị"
    case .unit: "Sáng kiến"
    }
  }
}

/// A replication as lists have it.
public struct ReplicationLine: Sendable {
  public let replication: Replication
  public let unit: String
  /// From whom it was taken.
  public let source: String

  static func lines(_ wanted: ReplicationFilter, page: Int, at desk: Desk) throws -> [ReplicationLine] {
    let (size, first) = (ReplicationsLook.size, (page - 1) * ReplicationsLook.size)
    return try Replications.page(wanted, limit: size, offset: first, on: desk.connection).map { replication in
      let from = try replication.latest?.from.map { try desk.unit(desk.replication($0).unit).name }
      return ReplicationLine(
        replication: replication, unit: try desk.unit(replication.unit).name,
        source: from ?? "đơn vị của tác giả")
    }
  }

  /// What its head confirmed.
  public var benefit: Dong { replication.counted }
}

extension Replication {
  /// What the head confirmed of all years together.
  public var counted: Dong { standing?.proposal.content.benefits.reduce(.zero) { $0 + $1.amount } ?? .zero }
}

extension ReplicationsLook.Found: Workbook {
  public var title: String { "Nhân rộng sáng kiến" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    let plan = plans.first { $0.id == wanted.plan }.map { "Kế hoạch \($0.shortTitle) · " } ?? ""
    try writer.list(
      "Nhân rộng", lines: ["NHÂN RỘNG SÁNG KIẾN", "\(plan)lập \(desk.now.short)"], .replications,
      pagesOf: ReplicationsLook.size
    ) { try ReplicationLine.lines(wanted, page: $0, at: desk) }
    for sums in try ReplicationSums.all(wanted, at: desk) {
      try writer.list(
        "Theo \(sums.heading.lowercasedFirst)",
        lines: ["NHÂN RỘNG THEO \(sums.heading.uppercased())", "Chỉ tính bản đã được thủ trưởng xác nhận"],
        .sums(sums), sums.sums)
    }
  }
}

extension Listing<ReplicationLine> {
  /// Replications with what they brought.
  public static var replications: Listing {
    Listing(
      .place(),
      .column("Sáng kiến", 50, page: .main("Sáng kiến"), to: { .replication($0.replication.id) }) {
        .text($0.replication.title)
      },
      .column("Đơn vị áp dụng", 36, page: .below) { .text($0.unit) },
      .column("Học từ", 30, page: .wide()) { .text($0.source) },
      .column("Áp dụng từ", 12, page: .cell("Từ ngày")) { .day($0.replication.latest?.since) },
      .column("Nơi áp dụng", 30) { .text($0.replication.latest?.place) },
      .column("Kết quả", 60) { .text($0.replication.latest?.result) },
      .state("Trạng thái", 20, page: .cell()) { Chip($0.replication) },
      .column("Làm lợi đã xác nhận (đồng)", 20, total: true, page: .figure("Làm lợi (đồng)", labelled: true)) {
        $0.replication.standing == nil ? .empty : .money($0.benefit)
      })
  }
}

extension Listing<Replications.Sum> {
  /// What confirmed replications add up to.
  public static func sums(_ sums: ReplicationSums) -> Listing {
    Listing(
      .column(sums.heading, 50, page: .main()) { .text($0.name) },
      .column(sums.counted, 12, page: .figure(labelled: true)) { .number($0.count) },
      .column("Làm lợi (đồng)", 20, total: true, page: .figure(labelled: true)) { .money($0.benefit) })
  }
}

extension Chip {
  /// How far a replication is.
  public init(_ replication: Replication) {
    let state = replication.state
    switch state {
    case .confirmed where replication.isStopped: self.init("đã ngừng áp dụng", .plain)
    case .confirmed: self.init("đang áp dụng", .ok)
    case .waiting:
      self.init(replication.confirmed.isEmpty ? state.name : "bản sửa chờ xác nhận", .wait)
    case .returned: self.init(state.name, .stop)
    case .withdrawn: self.init(state.name, .plain)
    }
  }
}
