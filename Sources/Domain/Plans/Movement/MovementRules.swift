/// A target (chỉ tiêu) that is followed live.
public struct Target: Hashable, Sendable, Codable {
  public typealias ID = Slug<Target>

  public enum Count: String, Hashable, Sendable, Codable, CaseIterable {
    /// Units that have filed at least one dossier.
    case unitsWithDossier = "units-with-dossier"
    /// Dossiers filed, of a field when one is named.
    case dossiers
    /// Dossiers of each unit; the goal must be reached by every one.
    case dossiersPerUnit = "dossiers-per-unit"
  }

  public enum Goal: Hashable, Sendable, Codable {
    case number(Int)
    case share(Fraction)
  }

  /// From which step on a dossier counts; what was refused, withdrawn or revoked never does.
  public enum From: String, Hashable, Sendable, Codable, CaseIterable {
    case submitted, endorsed, accepted, recognised
  }

  /// What a dossier has to do with its unit.
  public enum Related: String, Hashable, Sendable, Codable, CaseIterable {
    /// Its unit's head confirmed that it concerns the unit's own field.
    case ownField = "own-field"
  }

  public var id: ID
  public var text: String
  public var count: Count
  /// The bodies whose units it speaks of; empty means all units under the plan.
  public var among: [Body.ID]
  public var field: Category.ID?
  public var from: From
  /// Nil where every dossier of the unit counts.
  public var related: Related?
  public var goal: Goal
  public var source: Source

  public init(
    id: ID, text: String, count: Count, among: [Body.ID] = [], field: Category.ID? = nil, from: From = .endorsed,
    related: Related? = nil, goal: Goal, source: Source
  ) {
    self.id = id
    self.text = text
    self.count = count
    self.among = among
    self.field = field
    self.from = from
    self.related = related
    self.goal = goal
    self.source = source
  }
}

/// When something of a plan falls due.
public enum Due: Hashable, Sendable, Codable {
  /// Within days that the plan names; without a first day, by its last.
  case window(Window)
  /// A quarter of the year, 1 to 4.
  case quarter(Int, year: Int?)
  case month(Int, year: Int)
  /// Every year before or through a day of the year.
  case yearly(month: Int, day: Int, inclusive: Bool)
}

/// Who looks at the estimate of a plan before it is approved (thẩm định dự toán).
public struct EstimateAppraisal: Hashable, Sendable, Codable {
  public var by: Body.ID
  public var source: Source

  public init(by: Body.ID, source: Source) {
    self.by = by
    self.source = source
  }
}

/// A line of the budget (kinh phí).
public struct BudgetLine: Hashable, Sendable, Codable {
  public var line: String
  public var from: String
  public var amount: Dong?
  /// The document by whose rates (mức chi) it is paid: every line of the estimate from the same source names the
  /// article from which its rate is. Nil where the plan names none.
  public var ratesBy: String?
  public var source: Source

  public init(line: String, from: String, amount: Dong? = nil, ratesBy: String? = nil, source: Source) {
    self.line = line
    self.from = from
    self.amount = amount
    self.ratesBy = ratesBy
    self.source = source
  }
}

extension Plan {
  /// The line of the budget by whose rates a line of the estimate is paid; nil where the plan names no rates for its
  /// source, and for prizes, whose amounts are the plan's own.
  public func rates(for line: Estimate.Line) -> BudgetLine? {
    guard line.grade == nil else { return nil }
    return budget.first { $0.ratesBy != nil && $0.from.folded == line.fund.folded }
  }
}
