/// What everyone sees of a fund's money in a year: the figures of its statement, without the entries.
public struct FundYear: Hashable, Sendable {
  /// Money that came or went some number of times.
  public struct Sum: Hashable, Sendable {
    public var count: Int
    /// In đồng; below zero where money went.
    public var amount: Int

    public init(count: Int = 0, amount: Int = 0) { (self.count, self.amount) = (count, amount) }
  }

  /// Who may be named, with all that they gave in the year.
  public struct Giver: Hashable, Sendable {
    public var name: String
    public var amount: Dong

    public init(name: String, amount: Dong) { (self.name, self.amount) = (name, amount) }
  }

  public var opening: Dong
  public var given: Sum
  /// What was paid for each purpose.
  public var spent: [FundRules.Purpose.ID: Sum]
  /// What takes back entries of earlier years.
  public var corrections: Sum
  /// A page of those who may be named, the greatest first.
  public var givers: [Giver]
  /// How many may be named.
  public var giverCount: Int
  /// What was given by those who are not named.
  public var unnamed: Sum

  public init(
    opening: Dong, given: Sum, spent: [FundRules.Purpose.ID: Sum], corrections: Sum, givers: [Giver],
    giverCount: Int, unnamed: Sum
  ) {
    (self.opening, self.given, self.spent, self.corrections) = (opening, given, spent, corrections)
    (self.givers, self.giverCount, self.unnamed) = (givers, giverCount, unnamed)
  }

  /// What was spent in all, in đồng.
  public var allSpent: Int { -spent.values.reduce(0) { $0 + $1.amount } }

  /// The balance at its end, in đồng.
  public var closing: Int { opening.amount + given.amount - allSpent + corrections.amount }

  /// What was spent on each purpose of the fund, in its order, in đồng.
  public func spending(of rules: FundRules) -> [(purpose: FundRules.Purpose, amount: Int)] {
    rules.purposes.map { ($0, -(spent[$0.id]?.amount ?? 0)) }
  }
}
