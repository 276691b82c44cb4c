/// Money of a fund that is to be spent (khoản chi): promised when it is written, approved by two people, then paid or
/// let go.
public struct FundSpending: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<FundSpending>

  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    case pending, approved, paid, voided

    public var name: String {
      switch self {
      case .pending: "chờ duyệt"
      case .approved: "đã duyệt, chờ chi"
      case .paid: "đã chi"
      case .voided: "đã hủy"
      }
    }

    /// Whether money is kept back for it.
    public var keepsMoney: Bool { self == .pending || self == .approved }
  }

  public struct Approval: Hashable, Sendable, Codable {
    public let by: Person.ID
    public let at: Instant
  }

  public let id: ID
  public let plan: Plan.ID
  public let purpose: FundRules.Purpose.ID
  public let text: String
  public let payee: String
  public let amount: Dong
  /// What asks for it: a proposal, a contract, a decision.
  public let voucher: CitedDocument
  /// The prize of an award that it pays; nil for anything else.
  public let prize: AwardPrizeKey?
  public let writer: Person.ID
  public let written: Instant
  public internal(set) var state: State
  public private(set) var approvals: [Approval]
  /// The entry by which it was paid.
  public private(set) var entry: FundEntry.ID?
  public private(set) var void: Remark?

  /// How many people approve it before it is paid.
  public static let approvers = 2

  /// - Throws: `Refusal` for a purpose that the fund does not have, and what is missing.
  public init(
    id: ID, of rules: FundRules, in plan: Plan.ID, purpose: FundRules.Purpose.ID?, text: String, payee: String,
    amount: Dong, voucher: CitedDocument, prize: AwardPrizeKey? = nil, by writer: Person.ID, at now: Instant
  ) throws {
    var refusals: [Refusal] = []
    if purpose.flatMap(rules.purpose) == nil {
      refusals.append(
        Refusal(
          "Chọn một nội dung chi của Quỹ.", kind: .input, clause: rules.source.clause,
          next: "Quỹ không chi cho việc khác với mục đích đã nêu trong kế hoạch.", field: "purpose"))
    }
    refusals.ask(text, "Ghi nội dung chi", in: "text", .told(5...500))
    refusals.ask(payee, "Ghi người hoặc đơn vị nhận tiền", in: "payee", .untold(2...200))
    guard refusals.isEmpty, let purpose else { throw Refusals(refusals) }
    (self.id, self.plan, self.purpose) = (id, plan, purpose)
    (self.text, self.payee, self.amount) = (text.typed, payee.typed, amount)
    (self.voucher, self.prize, self.writer, written) = (voucher, prize, writer, now)
    (state, approvals, entry, void) = (.pending, [], nil, nil)
  }

  /// Whether it was let go.
  public var isVoid: Bool { state == .voided }

  /// How many more have to approve it.
  public var missingApprovals: Int { max(0, FundSpending.approvers - approvals.count) }

  public func isApproved(by person: Person.ID) -> Bool { approvals.contains { $0.by == person } }
}

/// The life of spending.
extension FundSpending: Stepping {
  public enum Step: String, Hashable, Sendable, CaseIterable {
    case approve, decline, pay, void, reverse
  }

  public static func row(_ step: Step) -> LifeRow<FundSpending> {
    switch step {
    case .approve:
      LifeRow("duyệt chi", [.pending], to: [.pending, .approved], .approveFundSpending, apart: .drafters)
    case .decline:
      LifeRow("không duyệt chi", [.pending, .approved], to: [.voided], .approveFundSpending, apart: .drafters)
    case .pay: LifeRow("chi", [.approved], to: [.paid], .keepFund, apart: .approvers)
    case .void: LifeRow("hủy khoản chi", [.pending, .approved], to: [.voided], .keepFund)
    case .reverse: LifeRow("đảo khoản chi", [.paid], to: [.voided], .keepFund)
    }
  }

  public func refusal(of step: Step) -> Refusal {
    notNow(
      step, "khoản chi \(state.name)",
      next: step == .pay && state == .pending
        ? "Chờ đủ \(FundSpending.approvers) người duyệt: còn thiếu \(missingApprovals)." : nil)
  }

  public func bars(_ person: Person, from step: Step) -> Bool {
    switch step {
    case .approve: writer == person.id || isApproved(by: person.id)
    case .decline: writer == person.id
    case .pay: isApproved(by: person.id)
    case .void, .reverse: false
    }
  }
}

extension FundSpending {
  /// Approved by one more person.
  ///
  /// - Parameter payeeIsAnother: what they say of a payee whose name is like theirs: it is somebody else.
  /// - Throws: `Refusal` for who wrote it, who approved it before, and who would receive it.
  public func approved(by person: Person, payeeIsAnother: Bool, at now: Instant) throws -> FundSpending {
    var spending = try stepped(.approve, to: missingApprovals <= 1 ? .approved : .pending)
    guard writer != person.id else {
      throw Refusal(
        "Bạn đã lập khoản chi này nên không duyệt được.", kind: .forbidden, next: "Hai người khác duyệt thay bạn.")
    }
    guard !isApproved(by: person.id) else {
      throw Refusal(
        "Bạn đã duyệt khoản chi này; cần thêm một người khác duyệt.", kind: .forbidden,
        next: "Báo người cùng thẩm quyền; khoản chi hiện ở trang đầu của người đó.")
    }
    try requireAnotherPayee(person, isSaid: payeeIsAnother)
    spending.approvals.append(Approval(by: person.id, at: now))
    return spending
  }

  /// Let go by who could approve it, or by who keeps the fund; a payment whose entry is taken back too.
  public func voided(_ reason: String, as step: Step, by person: Person, at now: Instant) throws -> FundSpending {
    var spending = try stepped(step)
    guard step != .decline || writer != person.id else {
      throw Refusal("Bạn đã lập khoản chi này.", kind: .forbidden, next: "Bấm «Hủy khoản chi» để rút lại.")
    }
    let reason = try reason.asked("Ghi lý do", .told(5...500))
    spending.void = Remark(reason: reason, by: person.id, at: now)
    return spending
  }

  /// Paid by an entry.
  ///
  /// - Throws: `Refusal` for who approved it and who receives it: neither hands out the money.
  public func paid(_ entry: FundEntry.ID, by person: Person, payeeIsAnother: Bool) throws -> FundSpending {
    var spending = try stepped(.pay)
    guard !isApproved(by: person.id) else {
      throw Refusal(
        "Bạn đã duyệt khoản chi này nên không tự chi.", kind: .forbidden,
        next: "Người khác có nhiệm vụ tài chính chi.")
    }
    try requireAnotherPayee(person, isSaid: payeeIsAnother)
    spending.entry = entry
    return spending
  }

  /// - Throws: `Refusal` for a payee whose name is that of the person, unless it is said to be somebody else.
  public func requireAnotherPayee(_ person: Person, isSaid: Bool) throws {
    guard payee.nameKey == person.name.nameKey, !isSaid else { return }
    throw Refusal.input(
      "payee-another", "Người nhận trùng họ tên với bạn: không ai tự chi tiền cho mình.",
      next: "Người khác làm thay bạn. Nếu người nhận là người khác, đánh dấu ô này.")
  }
}
