/// The fund of a plan as its ledger stands: what it has, what of that is promised, and the years that are closed.
///
/// The rules of the ledger are those of TigerBeetle: entries are added and never changed, money that is promised is
/// kept back until it is paid or let go, a mistake is corrected by one more entry, and the balance is the sum of all.
public struct Fund: Hashable, Sendable, Codable, Identifiable {
  public let plan: Plan.ID
  /// The decision by which it was set up.
  public let founding: CitedDocument
  public let founded: Instant
  /// What all entries come to.
  public private(set) var balance: Dong
  /// What of it is kept back for spending that waits.
  public private(set) var reserved: Dong
  /// How many entries there are; the next gets the number after.
  public private(set) var count: Int
  /// The years whose books are closed, the first first.
  public private(set) var closings: [Closing]

  /// Contributions whose givers asked later that the public should not read their names.
  public private(set) var unnamed: [FundEntry.ID]

  /// The closed book of a year.
  public struct Closing: Hashable, Sendable, Codable {
    public let year: Int
    public let opening: Dong
    public let closing: Dong
    public let by: Person.ID
    public let at: Instant
  }

  public init(of plan: Plan.ID, founding: CitedDocument, at now: Instant) {
    (self.plan, self.founding, founded) = (plan, founding, now)
    (balance, reserved, count, closings, unnamed) = (.zero, .zero, 0, [], [])
  }

  public var id: Plan.ID { plan }

  /// The year of its first entries: that of the decision that set it up.
  public var firstYear: Int { (founding.day ?? founded.day).year }

  /// What can be promised: never what is promised already.
  public var available: Dong { balance - reserved }

  /// The last year whose book is closed; nil while none is.
  public var closedThrough: Int? { closings.last?.year }

  public func isClosed(_ year: Int) -> Bool { closedThrough.map { year <= $0 } ?? false }
}

// MARK: What moves money

extension Fund {
  /// The fund with a contribution, and its entry.
  ///
  /// - Throws: `Refusals` for what cannot be.
  public func receiving(
    _ contribution: FundEntry.Contribution, id: FundEntry.ID, amount: Dong, day: Day, late: String, text: String,
    voucher: CitedDocument, by person: Person.ID, at now: Instant
  ) throws -> (fund: Fund, entry: FundEntry) {
    try requireAmount(amount)
    let contribution = try contribution.checked()
    guard text.typed.count <= 500 else { throw Refusal.input("text", "Nội dung dài tối đa 500 ký tự.") }
    let booked = try booking(day, late: late, today: now.day)
    return try adding(
      FundEntry(
        id: id, plan: plan, number: count + 1, kind: .contribution(contribution), isIn: true, amount: amount,
        happened: day, day: booked.day, late: booked.late, party: contribution.giver, text: text.typed,
        voucher: voucher, by: person, at: now))
  }

  /// The fund with money kept back for spending that waits.
  ///
  /// - Throws: `Refusal` for more than can be promised.
  public func reserving(_ amount: Dong) throws -> Fund {
    try requireAmount(amount)
    try requireRoom(for: amount)
    var fund = self
    fund.reserved = reserved + amount
    return fund
  }

  /// The fund with what was kept back let go.
  public func releasing(_ amount: Dong) throws -> Fund {
    guard amount <= reserved else { throw Refusal.brokenLedger }
    var fund = self
    fund.reserved = reserved - amount
    return fund
  }

  /// The fund with spending paid from what was kept back for it, and its entry.
  ///
  /// - Throws: `Refusals` for a day that cannot be.
  public func paying(
    _ spending: FundSpending, id: FundEntry.ID, day: Day, late: String, voucher: CitedDocument, by person: Person.ID,
    at now: Instant
  ) throws -> (fund: Fund, entry: FundEntry) {
    let booked = try booking(day, late: late, today: now.day)
    guard day >= (spending.approvals.last?.at.day ?? day) else {
      throw Refusal.input("day", "Ngày chi không thể trước ngày khoản chi được duyệt đủ.")
    }
    return try releasing(spending.amount).adding(
      FundEntry(
        id: id, plan: plan, number: count + 1, kind: .payment(of: spending.id, purpose: spending.purpose), isIn: false,
        amount: spending.amount, happened: day, day: booked.day, late: booked.late, party: spending.payee,
        text: spending.text, voucher: voucher, by: person, at: now))
  }

  /// The fund with an entry that takes back another one, and that entry.
  ///
  /// - Parameter isReversed: whether another entry took it back already.
  /// - Throws: `Refusal` for what was taken back before, takes back itself, or would leave less than is promised.
  public func reversing(
    _ entry: FundEntry, isReversed: Bool, id: FundEntry.ID, reason: String, voucher: CitedDocument,
    by person: Person.ID,
    at now: Instant
  ) throws -> (fund: Fund, entry: FundEntry) {
    if case .reversal = entry.kind {
      throw Refusal(
        "Bút toán số \(entry.number) là bút toán đảo, không đảo lần nữa.", next: "Ghi lại khoản đúng như một khoản mới."
      )
    }
    guard !isReversed else { throw Refusal("Bút toán số \(entry.number) đã được đảo rồi.") }
    let reason = try reason.asked("Ghi lý do đảo bút toán", .told(5...500))
    if entry.isIn, entry.amount > available {
      throw Refusal(
        "Đảo bút toán này thì Quỹ còn ít hơn số đã hứa chi: chỉ còn \(available.text) chưa dành cho khoản nào.",
        next: "Hủy bớt khoản chi đang chờ, hoặc chờ có khoản thu khác.")
    }
    return try adding(
      FundEntry(
        id: id, plan: plan, number: count + 1, kind: .reversal(of: entry.id, purpose: entry.purpose), isIn: !entry.isIn,
        amount: entry.amount, happened: now.day, day: now.day, late: "", party: entry.party, text: reason,
        voucher: voucher, by: person, at: now))
  }

  private func adding(_ entry: FundEntry) throws -> (fund: Fund, entry: FundEntry) {
    var fund = self
    if entry.isIn {
      guard balance + entry.amount <= Dong.limit else {
        throw Refusal.input("amount", "Số tiền vượt quá mức Quỹ ghi được.")
      }
      fund.balance = balance + entry.amount
    } else {
      guard entry.amount <= balance else { throw Refusal.brokenLedger }
      fund.balance = balance - entry.amount
    }
    fund.count = entry.number
    return (fund, entry)
  }

  private func requireAmount(_ amount: Dong) throws {
    guard amount > .zero, amount <= Estimate.Line.most else {
      throw Refusal.input("amount", "Số tiền phải lớn hơn 0 và không quá \(Estimate.Line.most.text).")
    }
  }

  private func requireRoom(for amount: Dong) throws {
    guard amount > available else { return }
    let kept = reserved > .zero ? " (số dư \(balance.text), đã dành cho các khoản chờ chi \(reserved.text))" : ""
    throw Refusal.input(
      "amount", "Quỹ chỉ còn \(available.text) chi được\(kept), không đủ \(amount.text).",
      next: "Giảm số tiền, hoặc chờ có khoản thu.")
  }
}

extension Refusal {
  /// What a ledger is told that does not agree with itself: nothing more is written in it.
  fileprivate static let brokenLedger = Refusal(
    "Sổ Quỹ không khớp với số dư nên không ghi thêm được.", next: "Báo người quản trị kiểm tra dữ liệu của hệ thống.")
}

extension Fund {
  /// Whether the public reads who gave a contribution.
  public func names(_ entry: FundEntry) -> Bool { entry.contribution?.isNamed == true && !unnamed.contains(entry.id) }

  /// The fund whose public statement names the giver no more; the ledger does.
  public func withholding(giverOf entry: FundEntry) throws -> Fund {
    guard names(entry) else { throw Refusal("Trang công khai không nêu tên người góp khoản này.") }
    var fund = self
    fund.unnamed.append(entry.id)
    return fund
  }
}

// MARK: Years

extension Fund {
  /// On which day something is booked: its own, or today where the book of its year is closed and it is said why.
  private func booking(_ day: Day, late: String, today: Day) throws -> (day: Day, late: String) {
    guard day <= today else { throw Refusal.input("day", "Ngày thu, chi không thể sau hôm nay (\(today.short)).") }
    if let first = founding.day, day < first {
      throw Refusal.input("day", "Quỹ được thành lập ngày \(first.figures), chưa thu, chi trước ngày đó.")
    }
    guard isClosed(day.year) else {
      guard late.typed.isEmpty else {
        throw Refusal.input(
          "late", "Sổ năm \(day.year) chưa khóa nên không cần lý do ghi sang kỳ sau.", next: "Xóa ô này rồi ghi lại.")
      }
      return (day, "")
    }
    let late = try late.asked(
      "Sổ năm \(day.year) đã khóa, không nhận thêm khoản nào", in: "late", .untold(5...300),
      next: "Ghi lý do ở ô «Lý do ghi sang kỳ sau»: khoản này vào sổ ngày \(today.short), có dẫn về năm \(day.year).")
    return (today, "Của năm \(day.year): \(late)")
  }

  /// The first year whose book can be closed: that of the founding or after the last closed one.
  public var nextToClose: Int { (closedThrough ?? firstYear - 1) + 1 }

  /// The fund with the book of a year closed.
  ///
  /// - Parameter statement: of that year, by its entries.
  /// - Throws: `Refusal` before the year is over, and for a year that is not next.
  public func closing(_ year: Int, by statement: FundStatement, by person: Person.ID, at now: Instant) throws -> Fund {
    guard !isClosed(year) else { throw Refusal("Sổ năm \(year) đã khóa.") }
    guard year == nextToClose else {
      throw Refusal("Phải khóa sổ năm \(nextToClose) trước.", next: "Các năm khóa lần lượt, không bỏ năm nào.")
    }
    guard now.day.year > year else {
      throw Refusal("Năm \(year) chưa hết nên chưa khóa sổ được.", next: "Khóa sổ từ ngày 1/1/\(year + 1).")
    }
    var fund = self
    fund.closings.append(
      Closing(year: year, opening: statement.opening, closing: statement.closing, by: person, at: now))
    return fund
  }
}
