import Domain
import Store

/// Writes the estimate of a plan for a year.
public struct WriteEstimate: Command {
  public var plan: Plan.ID
  public var year: Int
  public var lines: [Estimate.Line]
  public static let action = Action.writeEstimate

  public init(plan: Plan.ID, year: Int, lines: [Estimate.Line]) {
    self.plan = plan
    self.year = year
    self.lines = lines
  }

  public func place(at desk: Desk) -> Place { Place(plan: plan) }

  public func perform(at desk: Desk) throws {
    guard (2000...2100).contains(year) else { throw Refusal.input("year", "Năm dự toán phải từ 2000 đến 2100.") }
    try desk.hold(try desk.plan(plan).id)
    guard let before = try Money.estimate(of: plan, in: year, hold: .exclusive, on: desk.connection) else {
      let estimate = Estimate(id: Estimate.ID(at: desk.now), plan: plan, year: year)
      try desk.insert(
        try estimate.written(lines, spent: [:], by: desk.person.id), ["plan": plan.description, "year": "\(year)"])
      return
    }
    let spent = try Money.payments(from: before.value.id, on: desk.connection).spent
    let after = try before.value.written(lines, spent: spent, by: desk.person.id)
    try desk.replace(before, by: after, ["total": "\(after.total.amount)"])
  }
}

/// Records the document that approves an estimate.
public struct ApproveEstimate: Command {
  public var estimate: Estimate.ID
  public var number: String
  public var day: Day
  /// The sum that was read before approving, so that nothing else is approved.
  public var total: Dong
  public static let action = Action.approveEstimate

  public init(estimate: Estimate.ID, number: String, day: Day, total: Dong) {
    self.estimate = estimate
    self.number = number
    self.day = day
    self.total = total
  }

  public func place(at desk: Desk) throws -> Place { Place(plan: try desk.estimate(estimate).value.plan) }

  public func perform(at desk: Desk) throws {
    let before = try desk.estimate(estimate)
    guard before.value.total == total else {
      throw Refusal("Dự toán vừa được sửa, tổng số nay là \(before.value.total.text).", next: "Xem lại rồi phê duyệt.")
    }
    let after = try before.value.approved(number: number, day: day, by: desk.person.id, at: desk.now)
    try desk.replace(before, by: after, ["approved": "\(total.amount)"])
  }
}

/// Pays prizes of a decision under one voucher: all of them, or none.
public struct PayPrizes: Command {
  public var estimate: Estimate.ID
  public var line: Estimate.Line.ID
  public var decision: Decision.ID
  public var dossiers: [Dossier.ID]
  public var day: Day
  public var voucher: String
  public static let action = Action.pay

  public init(
    estimate: Estimate.ID, line: Estimate.Line.ID, decision: Decision.ID, dossiers: [Dossier.ID], day: Day,
    voucher: String
  ) {
    self.estimate = estimate
    self.line = line
    self.decision = decision
    self.dossiers = dossiers
    self.day = day
    self.voucher = voucher
  }

  public func place(at desk: Desk) throws -> Place { Place(plan: try desk.plan(ofEstimate: estimate)) }

  public func perform(at desk: Desk) throws {
    // A prize is paid once, from whichever year's estimate.
    try desk.hold(try desk.plan(ofEstimate: estimate))
    let estimate = try desk.estimate(estimate).value
    let decision = try desk.decision(decision)
    guard decision.plan == estimate.plan else { throw Refusal.absent }
    guard !dossiers.isEmpty else { throw Refusal.input("dossier", "Chọn ít nhất một giải thưởng để chi.") }
    let paid = Set(try Money.payments(under: estimate.plan, on: desk.connection).map(\.purpose))
    let payments = try dossiers.map { id in
      guard let item = decision.items.first(where: { $0.dossier == id }), item.prize > .zero else {
        throw Refusal.input("dossier", "Quyết định không có tiền thưởng cho hồ sơ đã chọn.")
      }
      let purpose = Payment.Purpose.prize(decision.id, id)
      guard !paid.contains(purpose) else {
        throw Refusal.input("dossier", "Tiền thưởng của «\(item.title)» đã chi rồi.")
      }
      let dossier = try desk.dossier(id)
      try dossier.requireApart(desk.person, to: "chi tiền thưởng")
      guard dossier.state.isRecognised else {
        throw Refusal.input(
          "dossier", "Công nhận «\(item.title)» đã bị hủy bỏ nên không chi tiền thưởng.")
      }
      return try Payment(
        id: Payment.ID(at: desk.now), plan: estimate.plan, estimate: estimate.id, line: line, purpose: purpose,
        payee: dossier.writing.authors.map(\.name).joined(separator: ", "), amount: item.prize, day: day,
        voucher: voucher,
        by: desk.person.id, at: desk.now)
    }
    guard day >= decision.day else {
      throw Refusal.input("day", "Ngày chi không thể trước ngày quyết định (\(decision.day.short)).")
    }
    try desk.pay(payments, from: estimate, line: line)
  }
}

/// Records another expense.
public struct PayExpense: Command {
  /// The key was made with the form, so that a form sent twice pays once.
  public var id: Payment.ID
  public var estimate: Estimate.ID
  public var line: Estimate.Line.ID
  public var purpose: String
  public var payee: String
  public var amount: Dong
  public var day: Day
  public var voucher: String
  /// What who pays says of a payee whose name is like theirs: it is somebody else.
  public var payeeIsAnother: Bool
  public static let action = Action.pay

  public init(
    id: Payment.ID, estimate: Estimate.ID, line: Estimate.Line.ID, purpose: String, payee: String, amount: Dong,
    day: Day, voucher: String, payeeIsAnother: Bool = false
  ) {
    self.payeeIsAnother = payeeIsAnother
    self.id = id
    self.estimate = estimate
    self.line = line
    self.purpose = purpose
    self.payee = payee
    self.amount = amount
    self.day = day
    self.voucher = voucher
  }

  public func place(at desk: Desk) throws -> Place { Place(plan: try desk.estimate(estimate).value.plan) }

  public func perform(at desk: Desk) throws {
    let estimate = try desk.estimate(estimate).value
    if try desk.has(Payment.self, id.description) { return }
    guard try payee.nameKey != desk.person.name.nameKey || payeeIsAnother else {
      throw Refusal.input(
        "payee", "Người nhận trùng họ tên với bạn: không ai tự chi tiền cho mình.",
        next: "Người khác có nhiệm vụ chi làm thay bạn. Nếu đó là người khác, đánh dấu ô bên dưới.")
    }
    let payment = try Payment(
      id: id, plan: estimate.plan, estimate: estimate.id, line: line, purpose: .other(purpose.typed), payee: payee,
      amount: amount, day: day, voucher: voucher, by: desk.person.id, at: desk.now)
    try desk.pay([payment], from: estimate, line: line)
  }
}

/// Cancels a payment that was entered by mistake or came back.
public struct CancelPayment: Command {
  public var payment: Payment.ID
  public var reason: String
  public static let action = Action.pay

  public init(payment: Payment.ID, reason: String) {
    self.payment = payment
    self.reason = reason
  }

  public func place(at desk: Desk) throws -> Place { Place(plan: try desk.payment(payment).value.plan) }

  public func perform(at desk: Desk) throws {
    let before = try desk.payment(payment)
    try desk.replace(before, by: try before.value.cancelled(reason: reason), ["cancelled": "1"])
  }
}

/// Records an agreement on an author's remuneration.
public struct RecordRemuneration: Command {
  /// The key was made with the form, so that a form sent twice gives one record.
  public var id: Remuneration.ID
  public var dossier: Dossier.ID
  public var author: String
  public var payer: String
  public var amount: Dong
  public var day: Day
  public var terms: String
  public static let action = Action.recordRemuneration

  public init(
    id: Remuneration.ID, dossier: Dossier.ID, author: String, payer: String, amount: Dong, day: Day, terms: String
  ) {
    self.id = id
    self.dossier = dossier
    self.author = author
    self.payer = payer
    self.amount = amount
    self.day = day
    self.terms = terms
  }

  public func place(at desk: Desk) throws -> Place { Place(plan: try desk.dossier(dossier, shared: true).plan) }

  public func perform(at desk: Desk) throws {
    if try desk.has(Remuneration.self, id.description) { return }
    let about = try desk.dossier(dossier, shared: true)
    try about.requireApart(desk.person, to: "ghi nhận thù lao")
    let remuneration = try Remuneration(
      id: id, dossier: about, author: author, payer: payer, amount: amount, day: day,
      terms: terms, by: desk.person.id, at: desk.now)
    try desk.insert(remuneration, ["dossier": dossier.description, "amount": "\(amount.amount)"])
  }
}

extension Desk {
  /// The estimate, held: what is paid from it is counted against it by one after another.
  public func estimate(_ id: Estimate.ID) throws -> Loaded<Estimate> {
    try held(Estimate.self, id.description)
  }

  /// The plan whose estimate it is; the estimate is not held before its plan, so that two cannot wait for one another.
  fileprivate func plan(ofEstimate id: Estimate.ID) throws -> Plan.ID {
    try load(Estimate.self, id.description).plan
  }

  fileprivate func payment(_ id: Payment.ID) throws -> Loaded<Payment> {
    try held(Payment.self, id.description)
  }

  fileprivate func pay(_ payments: [Payment], from estimate: Estimate, line: Estimate.Line.ID) throws {
    let spent = try Money.payments(from: estimate.id, on: connection).spent[line] ?? .zero
    try estimate.requireRoom(for: payments.reduce(.zero) { $0 + $1.amount }, in: line, spent: spent)
    for payment in payments { try insert(payment, ["amount": "\(payment.amount.amount)"]) }
  }
}
