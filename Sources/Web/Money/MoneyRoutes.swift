import Domain
import Office
import Papers
import Store

/// The money of a plan.
enum MoneyRoutes {
  static let all: [Route] = [
    .get("/ke-hoach/:plan/kinh-phi", .viewMoney) { visit in
      let id: Plan.ID = try visit.slug("plan")
      return try await visit.list(
        { try MoneyPage.load(id, year: year(visit.query["nam"]), $0, words: visit.query["q"]) },
        page: \.page,
        workbook: {
          MoneyWorkbook(
            plan: $0.plan, year: $0.year, estimate: $0.estimate, payments: $0.payments, decisions: $0.decisions,
            paid: $0.paid, states: $0.states, remunerations: $0.remunerations)
        })
    },
    .post(
      "/ke-hoach/:plan/kinh-phi/du-toan",
      { visit in
        guard let year = year(visit.form["year"]) else { throw Refusal.absent }
        return .writeEstimate(plan: try visit.slug("plan"), year: year, lines: try lines(visit.form))
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
      try await change(visit, .paid) { plan, form in
        guard let decision: Decision.ID = form.id("decision") else { throw Refusal.absent }
        let source = try await source(plan, visit)
        try await visit.run(
          .payPrizes(
            source.estimate, line: source.line, decision: decision, dossiers: form.ids("dossier"),
            day: source.day, voucher: source.voucher))
      }
    }.asking { try .payingPrizes($0.slug("plan"), $0, $1) },
    .post("/ke-hoach/:plan/kinh-phi/chi") { visit in
      try await change(visit, .paid) { plan, form in
        guard let key: Payment.ID = form.id("key") else { throw Refusal.absent }
        let source = try await source(plan, visit)
        try await visit.run(
          .payExpense(
            id: key, estimate: source.estimate, line: source.line, purpose: form["purpose"], payee: form["payee"],
            amount: try form.dong("amount"), day: source.day, voucher: source.voucher,
            payeeIsAnother: form.contains("payee-another")))
      }
    }.asking { try .payingExpense($0.slug("plan"), $0, $1) },
    .post(
      "/ke-hoach/:plan/kinh-phi/huy-chi",
      { .cancelPayment(try $0.form.required("payment"), reason: $0.form["cancel"]) }, then: money, .removed),
    .post("/ke-hoach/:plan/kinh-phi/thu-lao", remuneration, then: money, .added),
    .get("/ke-hoach/:plan/kinh-phi/du-toan/van-ban", .viewMoney) { visit in
      let id: Plan.ID = try visit.slug("plan")
      let year = year(visit.query["nam"])
      return try await visit.paper(back: .money(id, year: year)) { desk in
        let page = try MoneyPage.load(id, year: year, desk)
        guard let estimate = page.estimate else { throw Refusal.absent }
        return Paper.estimate(estimate: estimate, plan: page.plan, day: desk.now.day)
      }
    },
    .get("/ke-hoach/:plan/kinh-phi/danh-sach-chi/:decision", .viewMoney) { visit in
      let (id, key): (Plan.ID, Decision.ID) = (try visit.slug("plan"), try visit.id("decision"))
      return try await visit.paper(back: .money(id)) { desk in
        let page = try MoneyPage.load(id, year: nil, desk)
        guard let decision = page.decisions.first(where: { $0.id == key }) else { throw Refusal.absent }
        return Paper.prizeList(decision: decision, plan: page.plan, day: desk.now.day)
      }
    },
  ]

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

  /// From which estimate and line, on which day, under which voucher the form pays.
  private static func source(_ plan: Plan.ID, _ visit: Visit) async throws -> (
    estimate: Estimate.ID, line: Estimate.Line.ID, day: Day, voucher: String
  ) {
    let form = visit.form
    let scope = form["scope"]
    let estimate = try await visit.office.read(as: visit.signedIn) { desk in
      try MoneyPage.load(plan, year: year(form["year"]), desk).estimate
    }
    guard let estimate else {
      throw Refusal("Chưa có dự toán năm này nên chưa chi được.", next: "Lập và phê duyệt dự toán trước.")
    }
    guard let line: Estimate.Line.ID = form.id("line-\(scope)") else {
      throw Refusal.input("line", "Chọn dòng dự toán để chi.")
    }
    do {
      let day = try form.requiredDay("day-\(scope)", "Ghi ngày chi.")
      return (estimate.id, line, day, form["voucher-\(scope)"])
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
        quantity: number, price: try form.dong("price-\(index)"))
    }
  }

  /// Changes the money of a plan and shows it.
  private static func change(
    _ visit: Visit, _ notice: Notice, _ step: (Plan.ID, Form) async throws -> Void
  ) async throws -> Answer {
    let plan: Plan.ID = try visit.slug("plan")
    let year = year(visit.form["year"])
    try await step(plan, visit.form)
    return .redirect(.money(plan, year: year), notice)
  }
}
