/// Money paid from a line of an estimate.
public struct Payment: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<Payment>

  /// What it was paid for.
  public enum Purpose: Hashable, Sendable, Codable {
    /// The prize that a decision gave a dossier.
    case prize(Decision.ID, Dossier.ID)
    /// A special prize that it gave beside.
    case special(Decision.ID, Dossier.ID, SpecialPrize.ID)
    case other(String)

    /// By what a prize is known to be paid once; nil for anything else.
    public var key: String? {
      switch self {
      case .prize(let decision, let dossier): "\(decision)/\(dossier)"
      case .special(let decision, let dossier, let prize): "\(decision)/\(dossier)/\(prize)"
      case .other: nil
      }
    }

    /// The dossier whose prize it is.
    public var dossier: Dossier.ID? {
      switch self {
      case .prize(_, let dossier), .special(_, let dossier, _): dossier
      case .other: nil
      }
    }
  }

  public let id: ID
  public let plan: Plan.ID
  public let estimate: Estimate.ID
  public let line: Estimate.Line.ID
  public let purpose: Purpose
  public let payee: String
  public let amount: Dong
  public let day: Day
  /// Number of the voucher (chứng từ).
  public let voucher: String
  public let by: Person.ID
  public let at: Instant
  /// Why it does not count; nil while it does.
  public private(set) var cancelled: String?

  /// - Throws: `Refusal` for what cannot have been paid.
  public init(
    id: ID, plan: Plan.ID, estimate: Estimate.ID, line: Estimate.Line.ID, purpose: Purpose, payee: String,
    amount: Dong, day: Day, voucher: String, by: Person.ID, at now: Instant
  ) throws {
    guard amount > .zero, amount <= Estimate.Line.most else {
      throw Refusal.input("amount", "Số tiền chi phải lớn hơn 0.")
    }
    guard day <= now.day else { throw Refusal.input("day", "Ngày chi không thể sau hôm nay.") }
    let voucher = try voucher.asked("Ghi số chứng từ chi, dài tối đa 60 ký tự", in: "voucher", .untold(1...60))
    let payee = try payee.asked("Ghi người hoặc đơn vị nhận tiền", in: "payee", .untold(2...300))
    if case .other(let text) = purpose, !(2...300).contains(text.typed.count) {
      throw Refusal.input("purpose", "Ghi nội dung chi, dài từ 2 đến 300 ký tự.")
    }
    self.id = id
    self.plan = plan
    self.estimate = estimate
    self.line = line
    self.purpose = purpose
    self.payee = payee
    self.amount = amount
    self.day = day
    self.voucher = voucher
    self.by = by
    at = now
  }

  public var counts: Bool { cancelled == nil }

  /// The payment as one that does not count: it was entered by mistake, or the money came back.
  public func cancelled(reason: String) throws -> Payment {
    guard counts else { throw Refusal("Khoản chi này đã được hủy.") }
    var payment = self
    payment.cancelled = try reason.asked("Ghi lý do hủy khoản chi", .some)
    return payment
  }
}

extension Sequence<Payment> {
  /// What was paid from each line.
  public var spent: [Estimate.Line.ID: Dong] {
    reduce(into: [:]) { if $1.counts { $0[$1.line, default: .zero] = $0[$1.line, default: .zero] + $1.amount } }
  }
}
