import Domain
import Store

/// The money of two plans: one that is spent, one that was just approved.
extension Story {
  /// The estimate of a plan that is over, with what was paid from it.
  func spend() async throws {
    try go(2022, 9, 27)
    let rates = "Thông tư số 03/2019/TT-BTC"
    var lines = [
      line("Họp Hội đồng Sáng kiến huyện, hai phiên", "Ngân sách nhà nước", "người", 10, 300_000, basis: rates),
      line("In giấy chứng nhận sáng kiến", "Ngân sách nhà nước", "bản", 20, 15_000, basis: rates),
    ]
    lines.append(
      line("Tổ chức hội nghị phổ biến sáng kiến", "Các nguồn kinh phí hợp pháp khác", "hội nghị", 1, 4_000_000))
    let id = try await approved(
      lines, of: Cast.vinhTuong, year: 2022, number: "412/QĐ-UBND", by: "vt-tiep-nhan-kt", appraiser: "vt-tai-chinh",
      approver: "vt-quyet-dinh")
    let expenses = [
      (lines[0], "Chi họp Hội đồng, phiên Kinh tế - xã hội", "Thành viên Hội đồng", 1_500_000, "PC-118"),
      (lines[1], "In giấy chứng nhận", "Xưởng in Giả Định", 165_000, "PC-121"),
    ]
    for (line, purpose, payee, amount, voucher) in expenses {
      try await office.run(
        .payExpense(
          id: Payment.ID(at: office.clock.now), estimate: id, line: line.id, purpose: purpose, payee: payee,
          amount: Dong(amount), day: office.clock.now.day, voucher: voucher), as: cast.person("vt-tai-chinh"))
    }
  }

  /// The estimate of a plan under way, as the plan begins it.
  func estimate() async throws {
    let plan = try await office.read(as: nil) { try $0.plan(Cast.tamDiep) }
    let lines =
      Estimate.lines(of: plan) { Estimate.Line.ID(at: office.clock.now) }.filter { $0.amount > .zero }
      + [line("Họp Hội đồng chấm điểm, xếp loại", plan.budget.first?.from ?? "", "người", 9, 500_000)]
    _ = try await approved(
      lines, of: plan.id, year: 2024, number: "208/QĐ-UBND", by: "td-tai-chinh", approver: "quyet-dinh")
  }

  private func line(
    _ text: String, _ fund: String, _ unit: String, _ quantity: Int, _ price: Int, basis: String = ""
  ) -> Estimate.Line {
    Estimate.Line(
      id: Estimate.Line.ID(at: office.clock.now), text: text, fund: fund, unit: unit, quantity: quantity,
      price: Dong(price), basis: basis)
  }

  func approved(
    _ lines: [Estimate.Line], of plan: Plan.ID, year: Int, number: String, by officer: String, appraiser: String? = nil,
    approver: String
  ) async throws -> Estimate.ID {
    try await office.run(.writeEstimate(plan: plan, year: year, lines: lines), as: cast.person(officer))
    let estimate = try await office.read(as: nil) { try Money.estimate(of: plan, in: year, on: $0.connection)?.value }
    guard let estimate else { throw Refusal.absent }
    if let appraiser {
      try await office.run(
        .appraiseEstimate(
          estimate.id, opinion: "Nội dung, mức chi đúng Thông tư số 03/2019/TT-BTC; đề nghị phê duyệt.",
          total: estimate.total), as: cast.person(appraiser))
    }
    try await office.run(
      .approveEstimate(estimate.id, number: number, day: office.clock.now.day, total: estimate.total),
      as: cast.person(approver))
    return estimate.id
  }
}
