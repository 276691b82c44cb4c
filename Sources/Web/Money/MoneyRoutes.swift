import Domain
import Office

/// The money of a plan.
enum MoneyRoutes {
  static let all: [Route] = [
    .list(
      "/ke-hoach/:plan/kinh-phi",
      { MoneyLook(try $0.slug("plan"), year: year($0.query["nam"]), words: $0.query["q"]) }, page: \.page),
    .post(
      "/ke-hoach/:plan/kinh-phi/du-toan",
      { visit in
        guard let year = year(visit.form["year"]) else { throw Refusal.absent }
        return .writeEstimate(plan: try visit.slug("plan"), year: year, lines: try lines(visit.form))
      }, then: money, .saved),
    .post(
      "/ke-hoach/:plan/kinh-phi/tham-dinh",
      { visit in
        guard let total = Int(visit.form["total"]) else { throw Refusal.absent }
        return .appraiseEstimate(
          try visit.form.required("estimate"), opinion: visit.form["opinion"], total: Dong(total))
      }, then: money, .saved),
    .post(
      "/ke-hoach/:plan/kinh-phi/phe-duyet",
      { visit in
        guard let total = Int(visit.form["total"]) else { throw Refusal.absent }
        return .approveEstimate(
          try visit.form.required("estimate"), number: visit.form["number"],
          day: try visit.form.requiredDay("day", "Ghi ngày phê duyệt."), total: Dong(total))
      }, then: money, .estimateApproved),
    .post("/ke-hoach/:plan/kinh-phi/chi-thuong", fields: Route.fieldsOfMany) { visit in
      let decision: Decision.ID = try visit.form.required("decision")
      let source = try await source(visit)
      try await visit.run(
        .payPrizes(
          source.estimate, line: source.line, decision: decision, dossiers: visit.form.ids("dossier"),
          day: source.day, voucher: source.voucher))
      return .redirect(try money(visit), .paid)
    }.asking(asked, Confirmation.payingPrizes),
    .post("/ke-hoach/:plan/kinh-phi/chi") { visit in
      let form = visit.form
      let key: Payment.ID = try form.required("key")
      let source = try await source(visit)
      guard let line = source.line else { throw Refusal.input("line", "Chọn dòng dự toán để chi.") }
      try await visit.run(
        .payExpense(
          id: key, estimate: source.estimate, line: line, purpose: form["purpose"], payee: form["payee"],
          amount: try form.dong("amount"), day: source.day, voucher: source.voucher,
          payeeIsAnother: form.contains("payee-another")))
      return .redirect(try money(visit), .paid)
    }.asking(asked, Confirmation.payingExpense),
    .post(
      "/ke-hoach/:plan/kinh-phi/huy-chi",
      { .cancelPayment(try $0.form.required("payment"), reason: $0.form["cancel"]) }, then: money, .removed),
    .post("/ke-hoach/:plan/kinh-phi/thu-lao", remuneration, then: money, .added),
    .paper(
      "/ke-hoach/:plan/kinh-phi/du-toan/van-ban",
      back: { .money(try $0.slug("plan"), year: year($0.query["nam"])) },
      { MoneyLook(try $0.slug("plan"), year: year($0.query["nam"])).estimatePaper }),
    .paper(
      "/ke-hoach/:plan/kinh-phi/danh-sach-chi/:decision", back: { .money(try $0.slug("plan")) },
      { MoneyLook(try $0.slug("plan"), year: nil).prizeList(of: try $0.id("decision")) }),
  ]

  /// The money of the plan and year that a form names.
  @Sendable
  private static func asked(_ visit: Visit) throws -> MoneyLook {
    MoneyLook(try visit.slug("plan"), year: year(visit.form["year"]))
  }

  @Sendable
  private static func money(_ visit: Visit) throws -> Link {
    .money(try visit.slug("plan"), year: year(visit.form["year"]))
  }

  @Sendable
  private static func remuneration(_ visit: Visit) throws -> Command<Void> {
    let form = visit.form
    let key: Remuneration.ID = try form.required("key")
    guard let dossier: Dossier.ID = form.id("dossier") else { throw Refusal.input("dossier", "Chọn sáng kiến.") }
    return .recordRemuneration(
      id: key, dossier: dossier, author: form["author"], payer: form["payer"], amount: try form.dong("fee"),
      day: try form.requiredDay("agreed", "Ghi ngày thỏa thuận."), terms: form["terms"])
  }

  private static func year(_ text: String) -> Int? { Int(text).flatMap { (2000...2100).contains($0) ? $0 : nil } }

  /// From which estimate, and line where one is chosen, on which day, under which voucher the form pays.
  private static func source(_ visit: Visit) async throws -> (
    estimate: Estimate.ID, line: Estimate.Line.ID?, day: Day, voucher: String
  ) {
    let form = visit.form
    let scope = form["scope"]
    guard let estimate = try await visit.look(asked(visit)).estimate else {
      throw Refusal("Chưa có dự toán năm này nên chưa chi được.", next: "Lập và phê duyệt dự toán trước.")
    }
    do {
      let day = try form.requiredDay("day-\(scope)", "Ghi ngày chi.")
      return (estimate.id, form.id("line-\(scope)"), day, form["voucher-\(scope)"])
    } catch var refusal as Refusal {
      refusal.field = "day"
      throw refusal
    }
  }

  /// The lines of an estimate as typed; those without a text are left out.
  private static func lines(_ form: Form) throws -> [Estimate.Line] {
    try (0..<200).compactMap { index in
      guard let id: Estimate.Line.ID = form.id("id-\(index)"), !form["text-\(index)"].isEmpty else { return nil }
      let quantity = form["quantity-\(index)"]
      guard let number = Int(quantity.filter { $0 != "." }) else {
        throw Refusal.input("quantity-\(index)", "Dòng \(index + 1): ghi số lượng bằng chữ số.")
      }
      return Estimate.Line(
        id: id, text: form["text-\(index)"], fund: form["fund-\(index)"], unit: form["unit-\(index)"],
        quantity: number, price: try form.dong("price-\(index)"), basis: form["basis-\(index)"],
        grade: form.slug("grade-\(index)"), special: form.slug("special-\(index)"))
    }
  }
}
