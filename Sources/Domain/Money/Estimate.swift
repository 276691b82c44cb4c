/// The budget estimate (dự toán) of a plan for a year: lines, and the documents that approved it.
public struct Estimate: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<Estimate>

  public let id: ID
  public let plan: Plan.ID
  public let year: Int
  public private(set) var lines: [Line]
  /// Every approval, the earliest first; one that was followed by a change no longer counts.
  public private(set) var approvals: [Approval]
  /// Whether the lines stand as the last approval found them.
  public private(set) var isApproved: Bool
  /// What finance found of the lines as they stand; nil while it has found nothing.
  public private(set) var appraisal: Appraisal?
  /// Who wrote the lines that wait for approval.
  private var writers: [Person.ID]

  /// What money is for: so many of something at a price.
  public struct Line: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Identifier<Line>

    public let id: ID
    public var text: String
    /// Where the money comes from (nguồn kinh phí).
    public var fund: String
    /// What is counted, such as `giải`, `người`, `khoản`.
    public var unit: String
    public var quantity: Int
    public var price: Dong
    /// By which article of which document the price is (căn cứ mức chi); empty where none was named.
    public var basis: String
    /// The grade whose prizes are paid from it; nil for any other line.
    public var grade: Grade.ID?
    /// The special prize that is paid from it; nil for any other line.
    public var special: SpecialPrize.ID?

    public init(
      id: ID, text: String, fund: String, unit: String, quantity: Int, price: Dong, basis: String = "",
      grade: Grade.ID? = nil, special: SpecialPrize.ID? = nil
    ) {
      self.id = id
      self.text = text.typed
      self.fund = fund.typed
      self.unit = unit.typed
      self.quantity = quantity
      self.price = price
      self.basis = basis.typed
      self.grade = grade
      self.special = special
    }

    public var amount: Dong { quantity * price }

    /// The most that a line may come to, so that sums of all lines stay numbers.
    static let most = Dong(1_000_000_000_000_000)
  }

  /// What finance found of the lines before they are approved.
  public struct Appraisal: Hashable, Sendable, Codable {
    public var opinion: String
    public var by: Person.ID
    public var at: Instant
  }

  /// The document that approved the lines.
  public struct Approval: Hashable, Sendable, Codable {
    public var number: String
    public var day: Day
    public var total: Dong
    public var by: Person.ID
    public var at: Instant
    /// Who wrote the lines, and who appraised them; nil where that was not kept.
    public var proposedBy: [Person.ID]?
    public var appraisedBy: Person.ID?
  }

  public init(id: ID, plan: Plan.ID, year: Int) {
    self.id = id
    self.plan = plan
    self.year = year
    lines = []
    approvals = []
    isApproved = false
    appraisal = nil
    writers = []
  }

  public var total: Dong { lines.reduce(.zero) { $0 + $1.amount } }

  /// The approval that counts.
  public var approval: Approval? { isApproved ? approvals.last : nil }

  public func line(_ id: Line.ID) -> Line? { lines.first { $0.id == id } }

  /// The estimate with other lines; it has to be approved anew when they differ.
  ///
  /// - Parameter spent: what was paid from each line.
  /// - Throws: `Refusal` for lines that cannot be, that would fall below what was paid, or that go with money paid, and
  ///   for a price without the article on which it rests where the plan names the document of the rates.
  public func written(
    _ lines: [Line], spent: [Line.ID: Dong], by person: Person.ID, under plan: Plan
  ) throws -> Estimate {
    guard (1...200).contains(lines.count) else {
      throw Refusal.input("lines", "Dự toán có từ 1 đến 200 dòng.")
    }
    for (index, line) in lines.enumerated() {
      try line.text.asked(
        "Dòng \(index + 1): ghi nội dung chi, dài từ 2 đến 300 ký tự", in: "text-\(index)", .untold(2...300))
      guard line.fund.count <= 300, line.unit.count <= 40 else {
        throw Refusal.input("fund-\(index)", "Dòng \(index + 1): nguồn kinh phí hoặc đơn vị tính quá dài.")
      }
      guard (0...1_000_000).contains(line.quantity), line.price >= .zero,
        line.quantity == 0 || line.price.amount <= Line.most.amount / line.quantity
      else {
        throw Refusal.input("price-\(index)", "Dòng \(index + 1): thành tiền phải từ 0 đến \(Line.most.text).")
      }
      guard line.basis.count <= 300 else {
        throw Refusal.input("basis-\(index)", "Dòng \(index + 1): căn cứ mức chi dài tối đa 300 ký tự.")
      }
      if line.price > .zero, line.basis.count < 2, let budget = plan.rates(for: line), let document = budget.ratesBy {
        throw Refusal(
          "Dòng \(index + 1) «\(line.text)»: mức chi theo \(document), chưa ghi căn cứ.", kind: .input,
          clause: budget.source.clause, next: "Ghi điều, khoản của văn bản nêu mức chi này.", field: "basis-\(index)")
      }
      let paid = spent[line.id] ?? .zero
      guard line.amount >= paid else {
        throw Refusal.input(
          "price-\(index)", "Dòng \(index + 1) «\(line.text)»: đã chi \(paid.text), nhiều hơn dự toán mới.",
          next: "Ghi dự toán ít nhất bằng số đã chi.")
      }
    }
    if let gone = self.lines.first(where: { line in
      spent[line.id, default: .zero] > .zero && !lines.contains { $0.id == line.id }
    }) {
      throw Refusal.input("lines", "Dòng «\(gone.text)» đã có khoản chi nên không bỏ được.")
    }
    var estimate = self
    if lines != self.lines { estimate.writers = (isApproved ? [] : writers).filter { $0 != person } + [person] }
    if lines != self.lines { estimate.appraisal = nil }
    estimate.lines = lines
    estimate.isApproved = isApproved && lines == self.lines
    return estimate
  }

  /// Whether the person wrote lines that wait for approval.
  public func isWritten(by person: Person.ID) -> Bool { writers.contains(person) }

  /// The estimate with what finance found of it.
  ///
  /// - Throws: `Refusal` for who wrote it, and where the plan names nobody who appraises.
  public func appraised(opinion: String, by person: Person.ID, at now: Instant, under plan: Plan) throws -> Estimate {
    guard plan.estimateAppraisal != nil else { throw Refusal.absent }
    guard !isApproved else { throw Refusal("Dự toán này đã được phê duyệt.") }
    guard !isWritten(by: person) else {
      throw Refusal(
        "Bạn đã lập dự toán này nên không được thẩm định.", kind: .forbidden,
        next: "Người khác có nhiệm vụ tài chính thẩm định thay bạn.")
    }
    guard total > .zero else {
      throw Refusal("Dự toán chưa có số tiền nào.", next: "Ghi số lượng và đơn giá của từng dòng trước.")
    }
    let opinion = try opinion.asked("Ghi ý kiến thẩm định, dài từ 2 đến 2.000 ký tự", in: "opinion", .untold(2...2000))
    var estimate = self
    estimate.appraisal = Appraisal(opinion: opinion, by: person, at: now)
    return estimate
  }

  /// The estimate as approved by a document.
  ///
  /// - Throws: `Refusal` for who wrote it: nobody approves their own estimate; and before an appraisal that the plan
  ///   asks for.
  public func approved(
    number: String, day: Day, by person: Person.ID, at now: Instant, under plan: Plan
  ) throws -> Estimate {
    guard !isApproved else { throw Refusal("Dự toán này đã được phê duyệt.") }
    if let asked = plan.estimateAppraisal, appraisal == nil {
      throw Refusal(
        "Dự toán chưa được \(plan.body(asked.by).name) thẩm định.", clause: asked.source.clause,
        next: "Chờ ý kiến thẩm định rồi phê duyệt.")
    }
    guard !isWritten(by: person) else {
      throw Refusal(
        "Bạn đã lập dự toán này nên không được phê duyệt.", kind: .forbidden,
        next: "Người khác có thẩm quyền phê duyệt thay bạn.")
    }
    guard total > .zero else {
      throw Refusal("Dự toán chưa có số tiền nào.", next: "Ghi số lượng và đơn giá của từng dòng trước.")
    }
    let number = try number.asked("Ghi số và ký hiệu văn bản phê duyệt dự toán", in: "number", .untold(1...60))
    guard day <= now.day else { throw Refusal.input("day", "Ngày phê duyệt không thể sau hôm nay.") }
    var estimate = self
    estimate.approvals.append(
      Approval(
        number: number, day: day, total: total, by: person, at: now, proposedBy: writers,
        appraisedBy: appraisal?.by))
    estimate.isApproved = true
    return estimate
  }

  /// - Parameter spent: what was paid from the line before.
  /// - Throws: `Refusal` when the estimate is not approved or the line has not so much left: money is spent only within
  ///   an approved estimate (khoản 2 Điều 12 Luật Ngân sách nhà nước 2015).
  public func requireRoom(for amount: Dong, in line: Line.ID, spent: Dong) throws {
    let clause: Clause = "khoản 2 Điều 12 Luật Ngân sách nhà nước 2015"
    guard let line = self.line(line) else { throw Refusal.input("line", "Chọn dòng dự toán để chi.") }
    guard isApproved else {
      throw Refusal(
        "Dự toán chưa được phê duyệt nên chưa chi được.", clause: clause, next: "Trình phê duyệt dự toán trước.")
    }
    let left = line.amount - spent
    guard amount <= left else {
      throw Refusal(
        "Khoản chi \(amount.text) vượt số còn lại của dòng «\(line.text)» (\(left.text)).", clause: clause,
        next: "Chọn dòng khác, hoặc điều chỉnh dự toán rồi trình phê duyệt lại.", field: "line")
    }
  }
}

extension Estimate {
  /// The lines with which an estimate begins: each grade's prizes as far as the plan limits them, the special prizes,
  /// then the plan's own budget lines.
  ///
  /// - Parameter id: makes the key of each line.
  public static func lines(of plan: Plan, id: () -> Line.ID) -> [Line] {
    let fund = plan.budget.first?.from ?? ""
    let prizes = plan.grades.filter { $0.prize > .zero }.map { grade in
      Line(
        id: id(), text: "Tiền thưởng \(plan.workNames) \(grade.name.lowercasedFirst)", fund: fund, unit: plan.workNames,
        quantity: plan.mostPlaces(of: grade.id) ?? 0, price: grade.prize, grade: grade.id)
    }
    let specials = plan.specialPrizes.filter { $0.prize > .zero }.map { special in
      Line(
        id: id(), text: "Tiền thưởng \(special.name.lowercasedFirst)", fund: fund, unit: "giải",
        quantity: special.atMost, price: special.prize, special: special.id)
    }
    return prizes + specials
      + plan.budget.map {
        Line(id: id(), text: $0.line, fund: $0.from, unit: "khoản", quantity: 1, price: $0.amount ?? .zero)
      }
  }
}

extension Plan {
  /// The year whose estimate counts: that of the round.
  public var moneyYear: Int { period.from.year }
}
