/// An entry of the ledger of a fund (bút toán). It never changes: what is wrong is taken back by one more entry.
public struct FundEntry: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<FundEntry>

  public enum Kind: Hashable, Sendable, Codable {
    case contribution(Contribution)
    case payment(of: FundSpending.ID, purpose: FundRules.Purpose.ID)
    /// Takes back another entry.
    ///
    /// - `purpose`: of the payment that is taken back; nil where it is a contribution.
    case reversal(of: ID, purpose: FundRules.Purpose.ID?)
  }

  /// Who gave, and whether the public may know.
  public struct Contribution: Hashable, Sendable, Codable {
    public var giver: String
    public var isOrganisation: Bool
    /// Whether the public statement names the giver; the ledger always does.
    public var isNamed: Bool

    public init(giver: String, isOrganisation: Bool, isNamed: Bool) {
      (self.giver, self.isOrganisation, self.isNamed) = (giver.typed, isOrganisation, isNamed)
    }

    fileprivate static let longest = 200

    func checked() throws -> Contribution {
      guard (2...Self.longest).contains(giver.count), !giver.contains("\n") else {
        throw Refusal.input("giver", "Ghi tên tổ chức, cá nhân đóng góp, từ 2 đến \(Self.longest) ký tự.")
      }
      return self
    }
  }

  public let id: ID
  public let plan: Plan.ID
  /// Its number in the ledger, from 1 without gaps.
  public let number: Int
  public let kind: Kind
  /// Whether money comes in.
  public let isIn: Bool
  public let amount: Dong
  /// When the money came or went.
  public let happened: Day
  /// When it is booked, which says to which year it belongs.
  public let day: Day
  /// Why it is booked after the book of its own year was closed; empty where it is not.
  public let late: String
  /// Who gave or received.
  public let party: String
  public let text: String
  public let voucher: CitedDocument
  public let by: Person.ID
  public let at: Instant

  public var year: Int { day.year }

  /// What it adds to the balance, in đồng; below zero where money goes out.
  public var effect: Int { isIn ? amount.amount : -amount.amount }

  /// For what it was paid; nil where money was given.
  public var purpose: FundRules.Purpose.ID? {
    switch kind {
    case .contribution: nil
    case .payment(_, let purpose): purpose
    case .reversal(_, let purpose): purpose
    }
  }

  /// The entry that it takes back.
  // Where it is inlined into `FundStatement.init`, the optimizer of Swift 6.3 ends with an error of its own.
  @inline(never)
  public var reversed: ID? { if case .reversal(let id, _) = kind { id } else { nil } }

  /// The spending that it pays.
  public var spending: FundSpending.ID? { if case .payment(let id, _) = kind { id } else { nil } }

  public var contribution: Contribution? {
    if case .contribution(let contribution) = kind { contribution } else { nil }
  }

  /// The kinds of entries as lists are narrowed to them.
  public enum Sort: String, Hashable, Sendable, CaseIterable {
    case contribution, payment, reversal

    public var name: String {
      switch self {
      case .contribution: "thu: đóng góp"
      case .payment: "chi"
      case .reversal: "bút toán đảo"
      }
    }
  }

  public var sort: Sort {
    switch kind {
    case .contribution: .contribution
    case .payment: .payment
    case .reversal: .reversal
    }
  }
}
