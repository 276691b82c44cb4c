/// What became of a fund's money in a year (báo cáo thu, chi): opening balance, contributions, spending by purpose,
/// closing balance. What was entered and taken back within the year is in none of its figures.
public struct FundStatement: Hashable, Sendable {
  public let year: Int
  public let opening: Dong
  /// Given in the year and not taken back in it, in the order of the ledger.
  public let contributions: [FundEntry]
  /// Paid in the year and not taken back in it.
  public let payments: [FundEntry]
  /// What takes back entries of earlier years.
  public let corrections: [FundEntry]
  public let closing: Dong
  /// Contributions whose givers asked later not to be named.
  private let hidden: [FundEntry.ID]

  /// - Parameters:
  ///   - opening: the balance before the first of the entries.
  ///   - entries: those of the year.
  ///   - hidden: contributions whose givers asked later not to be named.
  public init(of year: Int, opening: Dong, _ entries: [FundEntry], hidden: [FundEntry.ID] = []) {
    let own = Set(entries.map(\.id))
    let undone = Set(entries.compactMap(\.reversed).filter(own.contains))
    self.year = year
    self.opening = opening
    self.hidden = hidden
    contributions = entries.filter { $0.contribution != nil && !undone.contains($0.id) }
    payments = entries.filter { $0.spending != nil && !undone.contains($0.id) }
    corrections = entries.filter { entry in entry.reversed.map { !own.contains($0) } ?? false }
    closing = Dong(opening.amount + entries.reduce(0) { $0 + $1.effect })
  }

  public var given: Dong { contributions.reduce(.zero) { $0 + $1.amount } }
  public var spent: Dong { payments.reduce(.zero) { $0 + $1.amount } }

  /// What corrections of earlier years come to, in đồng; below zero where money was taken back.
  public var corrected: Int { corrections.reduce(0) { $0 + $1.effect } }

  /// Those who may be named, each once with what they gave, the greatest first.
  public var named: [(giver: String, amount: Dong)] {
    let agreed = contributions.filter(isNamed)
    return Dictionary(grouping: agreed, by: \.party)
      .map { giver, entries in (giver: giver, amount: entries.reduce(Dong.zero) { $0 + $1.amount }) }
      .sorted { ($1.amount, $0.giver) < ($0.amount, $1.giver) }
  }

  /// How much was given by those who are not named, and how many times.
  public var unnamed: (count: Int, amount: Dong) {
    let entries = contributions.filter { !isNamed($0) }
    return (entries.count, entries.reduce(.zero) { $0 + $1.amount })
  }

  private func isNamed(_ entry: FundEntry) -> Bool {
    entry.contribution?.isNamed == true && !hidden.contains(entry.id)
  }

  /// What was spent on each purpose of the fund, in its order.
  public func spending(of rules: FundRules) -> [(purpose: FundRules.Purpose, amount: Dong)] {
    rules.purposes.map { purpose in
      (purpose, payments.filter { $0.purpose == purpose.id }.reduce(.zero) { $0 + $1.amount })
    }
  }
}
