import Domain
import Papers
import Sheets
import Store

/// The ledger of the fund of a plan, and what waits there.
public struct FundLook: Look {
  public static let action = Action.viewFund
  /// Entries on a page.
  public static let size = 50
  /// Spending that was settled and is shown beneath what waits.
  static let settled = 10

  let wanted: FundFilter
  let page: Int

  public struct Found: Sendable {
    public var plan: Plan
    public var rules: FundRules
    /// Nil until it is set up.
    public var fund: Fund?
    public var wanted: FundFilter
    public var lines: [FundLine]
    public var number: Int
    public var total: Int
    /// Spending that waits, the first first, and the last that was settled.
    public var open: [FundSpending]
    public var settled: [FundSpending]
    /// Of the year that is closed next.
    public var next: FundStatement?
    public var allowed: Set<Action>
    public var viewer: Person?
    public var now: Instant

    /// The years that the ledger has, the latest first.
    public var years: [Int] { fund.map { ($0.firstYear...max($0.firstYear, now.day.year)).reversed() } ?? [] }
  }

  public init(_ wanted: FundFilter, page: Int = 1) { (self.wanted, self.page) = (wanted, page) }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(ofFundOf: wanted.plan)) }

  public func find(at desk: Desk) throws -> Found {
    let plan = try desk.plan(wanted.plan)
    let (rules, fund) = (try desk.fundRules(plan.id), try FundLedger.fund(of: plan.id, on: desk.connection))
    return Found(
      plan: plan, rules: rules, fund: fund, wanted: wanted,
      lines: try FundLine.lines(wanted, rules, page: page, at: desk), number: page,
      total: try FundLedger.count(wanted, on: desk.connection),
      open: try FundLedger.open(of: plan.id, on: desk.connection),
      settled: try FundLedger.settled(of: plan.id, limit: Self.settled, on: desk.connection),
      next: try fund.flatMap { fund in
        fund.nextToClose < desk.now.day.year
          ? try FundLedger.statement(of: plan.id, in: fund.nextToClose, on: desk.connection) : nil
      },
      allowed: desk.allowed([.foundFund, .keepFund, .approveFundSpending], at: try desk.place(ofFund: plan)),
      viewer: desk.viewer?.person, now: desk.now)
  }
}

/// An entry as lists have it.
public struct FundLine: Sendable {
  public let entry: FundEntry
  /// For what it was paid, in words.
  public let purpose: String?
  /// The number of the entry that took it back.
  public let reversedBy: Int?

  static func lines(
    _ wanted: FundFilter, _ rules: FundRules, page: Int, at desk: Desk
  ) throws -> [FundLine] {
    let (size, first) = (FundLook.size, (page - 1) * FundLook.size)
    let entries = try FundLedger.page(wanted, limit: size, offset: first, on: desk.connection)
    let reversals = try FundLedger.reversals(of: entries.map(\.id), on: desk.connection)
    return entries.map { entry in
      FundLine(
        entry: entry, purpose: entry.purpose.map { rules.purpose($0)?.name ?? $0.description },
        reversedBy: reversals[entry.id]?.number)
    }
  }
}

extension FundLook.Found: Workbook {
  public var title: String { "Sổ \(rules.name)" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    let year = wanted.year.map { "năm \($0) · " } ?? ""
    try writer.list(
      "Sổ Quỹ", lines: [rules.name.uppercased(), "\(year)lập \(desk.now.short)"], .fundEntries,
      pagesOf: FundLook.size
    ) { try FundLine.lines(wanted, rules, page: $0, at: desk) }
    let open = self.open
    if !open.isEmpty {
      try writer.list("Chờ chi", lines: ["KHOẢN CHI ĐANG CHỜ"], .fundSpendings(of: rules), open)
    }
  }
}

extension Listing<FundLine> {
  /// The entries of a ledger.
  public static var fundEntries: Listing {
    Listing(
      .column("Số", 8, page: .number("Số")) { .ordinal($0.entry.number) },
      .column("Ngày ghi sổ", 12, page: .cell("Ngày")) { .day($0.entry.day) },
      .column("Người góp, người nhận", 36, page: .main(), to: { .fundEntry($0.entry.id) }) { .text($0.entry.party) },
      .column("Nội dung", 44, page: .below) { .text($0.entry.text) },
      .column("Nội dung chi của Quỹ", 34, page: .line) { .text($0.purpose) },
      .column("Chứng từ", 24, page: .line("Chứng từ ")) { .text($0.entry.voucher.cited) },
      .column("Loại", 16) { .text($0.entry.sort.name) },
      .column("Ghi sang kỳ sau", 30, page: .line) { .text($0.entry.late) },
      .state("Ghi chú", 20, page: .line) { line in
        line.reversedBy.map { Chip("đã đảo bằng bút toán \($0)", .stop) }
          ?? (line.entry.sort == .reversal ? Chip("bút toán đảo", .wait) : nil)
      },
      .column("Thu (đồng)", 16, total: true, page: .figure("Thu", labelled: true)) {
        $0.entry.isIn ? .money($0.entry.amount) : .empty
      },
      .column("Chi (đồng)", 16, total: true, page: .figure("Chi", labelled: true)) {
        $0.entry.isIn ? .empty : .money($0.entry.amount)
      })
  }
}

extension Listing<FundSpending> {
  /// Spending with how far it is.
  public static func fundSpendings(of rules: FundRules) -> Listing {
    Listing(
      .place(),
      .column("Người, đơn vị nhận", 36, page: .main(), to: { .fundSpending($0.id) }) { .text($0.payee) },
      .column("Nội dung", 44, page: .below) { .text($0.text) },
      .column("Nội dung chi của Quỹ", 34, page: .line) { .text(rules.purpose($0.purpose)?.name) },
      .column("Chứng từ", 24, page: .line("Chứng từ ")) { .text($0.voucher.cited) },
      .state("Trạng thái", 20, page: .cell()) { Chip($0) },
      .column("Số tiền (đồng)", 16, total: true, page: .figure()) { .money($0.amount) })
  }
}

extension Chip {
  /// How far spending of a fund is.
  public init(_ spending: FundSpending) {
    let missing = spending.missingApprovals
    let look: Look = spending.isVoid ? .stop : spending.entry != nil ? .ok : .wait
    self.init(
      spending.allows(.approve) ? "\(spending.state.name), còn thiếu \(missing) người" : spending.state.name, look)
  }
}

/// An entry of a ledger, with what took it back.
public struct FundEntryLook: Look {
  public static let action = Action.viewFund

  let entry: FundEntry.ID

  public struct Found: Sendable {
    public var plan: Plan
    public var rules: FundRules
    public var entry: FundEntry
    public var reversal: FundEntry?
    /// The entry that it takes back.
    public var original: FundEntry?
    public var by: Person?
    /// Whether the public statement names who gave.
    public var isNamed: Bool
    public var mayWithhold: Bool
    public var mayReverse: Bool
    public var now: Instant
  }

  public init(_ entry: FundEntry.ID) { self.entry = entry }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(of: entry)) }

  public func find(at desk: Desk) throws -> Found {
    let entry = try desk.load(FundEntry.self, entry.description)
    let plan = try desk.plan(entry.plan)
    let reversal = try FundLedger.reversals(of: [entry.id], on: desk.connection)[entry.id]
    let isNamed = try FundLedger.fund(of: plan.id, on: desk.connection)?.names(entry) ?? false
    let keeps = desk.allows(.keepFund, at: try desk.place(ofFund: plan))
    return Found(
      plan: plan, rules: try desk.fundRules(plan.id), entry: entry, reversal: reversal,
      original: try entry.reversed.map { try desk.load(FundEntry.self, $0.description) },
      by: try People.all([entry.by], on: desk.connection)[entry.by],
      isNamed: isNamed, mayWithhold: keeps && isNamed,
      mayReverse: keeps && reversal == nil && entry.sort != .reversal, now: desk.now)
  }
}

/// Spending of a fund, with what the viewer can do with it now.
public struct FundSpendingLook: Look {
  public static let action = Action.viewFund

  let spending: FundSpending.ID

  public struct Found: Sendable {
    public var plan: Plan
    public var rules: FundRules
    public var fund: Fund
    public var spending: FundSpending
    public var people: [Person.ID: Person]
    public var steps: Set<FundSpending.Step>
    /// Whether the payee has the name of who looks.
    public var isNamesake: Bool
    public var now: Instant
  }

  public init(_ spending: FundSpending.ID) { self.spending = spending }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(of: spending)) }

  public func find(at desk: Desk) throws -> Found {
    let spending = try desk.load(FundSpending.self, spending.description)
    let plan = try desk.plan(spending.plan)
    guard let fund = try FundLedger.fund(of: plan.id, on: desk.connection) else { throw Refusal.absent }
    let people = [spending.writer] + spending.approvals.map(\.by) + [spending.void?.by].compactMap { $0 }
    let person = try desk.person
    let place = try desk.place(ofFund: plan)
    return Found(
      plan: plan, rules: try desk.fundRules(plan.id), fund: fund, spending: spending,
      people: try People.all(Array(Set(people)), on: desk.connection),
      steps: desk.steps(open: spending, at: place),
      isNamesake: spending.payee.nameKey == person.name.nameKey, now: desk.now)
  }
}

/// The file of a voucher: of an entry, of spending, or of the decision that set a fund up.
public struct FundFileLook: Look {
  public static let action = Action.viewFund

  public enum Subject: Sendable {
    case entry(FundEntry.ID)
    case spending(FundSpending.ID)
    case founding(Plan.ID)
  }

  let subject: Subject

  public init(of subject: Subject) { self.subject = subject }

  public func door(at desk: Desk) throws -> Door {
    switch subject {
    case .entry(let id): .at(try desk.place(of: id))
    case .spending(let id): .at(try desk.place(of: id))
    case .founding(let plan): .at(try desk.place(ofFundOf: plan))
    }
  }

  public func find(at desk: Desk) throws -> KeptFile {
    let voucher: CitedDocument? =
      switch subject {
      case .entry(let id): try desk.load(FundEntry.self, id.description).voucher
      case .spending(let id): try desk.load(FundSpending.self, id.description).voucher
      case .founding(let plan): try FundLedger.fund(of: plan, on: desk.connection)?.founding
      }
    guard let file = voucher?.file else { throw Refusal.absent }
    return file
  }
}

/// The statement of a fund's year on paper.
public struct FundStatementLook: Look {
  public static let action = Action.viewFund

  let plan: Plan.ID
  let year: Int?

  /// - Parameter year: nil for the one that runs.
  public init(of plan: Plan.ID, in year: Int?) { (self.plan, self.year) = (plan, year) }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(ofFundOf: plan)) }

  public func find(at desk: Desk) throws -> Paper {
    let (plan, rules) = (try desk.plan(plan), try desk.fundRules(plan))
    guard let fund = try FundLedger.fund(of: plan.id, on: desk.connection) else { throw Refusal.absent }
    let year = year ?? desk.now.day.year
    return .fundStatement(
      try FundLedger.statement(of: plan.id, in: year, on: desk.connection), of: rules, under: plan,
      isClosed: fund.isClosed(year), day: desk.now.day)
  }
}

/// The funds as everyone sees them: of each what became of its money in a year.
public struct PublicFundsLook: Look {
  public static let action = Action.visit
  /// Givers of a fund on a page.
  public static let size = 50

  let year: Int?
  let page: Int

  public struct Line: Sendable {
    public var plan: Plan
    public var rules: FundRules
    public var fund: Fund
    /// What became of its money in the year.
    public var money: FundYear
  }

  public struct Found: Sendable {
    public var year: Int
    /// The years that any fund has, the latest first.
    public var years: [Int]
    public var lines: [Line]
    /// Which page of the givers is shown.
    public var number: Int
    public var now: Instant
  }

  /// - Parameter year: nil for the one that runs.
  public init(in year: Int?, page: Int) { (self.year, self.page) = (year, page) }

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    let (today, year) = (desk.now.day.year, min(year ?? desk.now.day.year, desk.now.day.year))
    var (lines, first): ([Line], Int) = ([], today)
    for plan in try desk.plans() {
      guard let rules = plan.fund, let fund = try FundLedger.fund(of: plan.id, on: desk.connection) else { continue }
      first = min(first, fund.firstYear)
      lines.append(
        Line(
          plan: plan, rules: rules, fund: fund,
          money: try FundLedger.year(
            year, of: fund, limit: Self.size, offset: (page - 1) * Self.size, on: desk.connection)))
    }
    return Found(year: year, years: (first...today).reversed(), lines: lines, number: page, now: desk.now)
  }
}
