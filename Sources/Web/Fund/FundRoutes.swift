import Domain
import Office
import Store

/// The funds of plans: the ledger, what waits there, and what everyone sees.
enum FundRoutes {
  static let all: [Route] = [
    .page("/quy", { PublicFundsLook(in: $0.query.year, page: $0.query.page) }, \.page),
    .list("/ke-hoach/:plan/quy", ledger, page: \.page),
    .post("/ke-hoach/:plan/quy/thanh-lap", file: Visit.documentLimit) { visit in
      try await visit.requireFund(.foundFund)
      let voucher = try await voucher(visit)
      try await visit.run(
        .foundFund(of: visit.slug("plan"), number: voucher.number, day: voucher.day, file: voucher.file))
      return .redirect(try .fund(visit.slug("plan")), .added)
    },
    .post("/ke-hoach/:plan/quy/thu", file: Visit.documentLimit) { visit in
      try await visit.requireFund(.keepFund)
      let form = visit.form
      let id: FundEntry.ID = try form.required("key")
      let contribution = FundEntry.Contribution(
        giver: form["giver"], isOrganisation: form["giver-kind"] == "organisation", isNamed: form["named"] == "1")
      try await visit.run(
        .recordContribution(
          id, to: visit.slug("plan"), contribution, money(form), text: form["text"], voucher: voucher(visit)))
      return .redirect(.fundEntry(id), .fundBooked)
    },
    .post("/ke-hoach/:plan/quy/chi", file: Visit.documentLimit) { visit in
      try await visit.requireFund(.keepFund)
      let form = visit.form
      let id: FundSpending.ID = try form.required("key")
      try await visit.run(
        .writeSpending(
          id, from: visit.slug("plan"),
          TypedSpending(
            purpose: form.slug("purpose"), text: form["text"], payee: form["payee"], amount: form.dong("amount"),
            isSure: form.contains("sure"), payeeIsAnother: form.contains("payee-another")), voucher: voucher(visit)))
      return .redirect(.fundSpending(id), .spendingWritten)
    },
    .post(
      "/ke-hoach/:plan/quy/khoa-so",
      { visit in
        guard let year = Int(visit.form["year"]), let closing = Int(visit.form["closing"]) else { throw Refusal.absent }
        return .closeFundYear(year, of: try visit.slug("plan"), closing: Dong(closing))
      }, then: { .fund(try $0.slug("plan")) }, .fundYearClosed
    ).asking({ FundLook(FundFilter(plan: try $0.slug("plan"))) }, Confirmation.closingFundYear),
    .paper(
      "/ke-hoach/:plan/quy/bao-cao", back: { .fund(try $0.slug("plan")) },
      { FundStatementLook(of: try $0.slug("plan"), in: $0.query.year) }),
    .get("/ke-hoach/:plan/quy/quyet-dinh", FundFileLook.self) { try await file($0, of: .founding($0.slug("plan"))) },
    .page("/quy/but-toan/:id", { FundEntryLook(try $0.id()) }, \.page),
    .post("/quy/but-toan/:id/dao", file: Visit.documentLimit) { visit in
      let id: FundEntry.ID = try visit.id()
      guard try await visit.look(FundEntryLook(id)).mayReverse else { throw Refusal.notYours }
      let reversal: FundEntry.ID = try visit.form.required("key")
      try await visit.run(
        .reverseEntry(id, by: reversal, reason: visit.form["reason"], voucher: voucher(visit)))
      return .redirect(.fundEntry(reversal), .fundBooked)
    },
    .post(
      "/quy/but-toan/:id/khong-neu-ten", { .withholdGiver(of: try $0.id()) }, then: { .fundEntry(try $0.id()) },
      .saved),
    .get("/quy/but-toan/:id/tep", FundFileLook.self) { try await file($0, of: .entry($0.id())) },
    .page("/quy/khoan-chi/:id", { FundSpendingLook(try $0.id()) }, \.page),
    .post(
      "/quy/khoan-chi/:id/duyet",
      { .approveSpending(try $0.id(), payeeIsAnother: $0.form.contains("payee-another")) }, then: spending,
      .spendingApproved),
    .post(
      "/quy/khoan-chi/:id/khong-duyet", { .declineSpending(try $0.id(), reason: $0.form["reason"]) }, then: spending,
      .spendingVoided),
    .post(
      "/quy/khoan-chi/:id/huy", { .voidSpending(try $0.id(), reason: $0.form["reason"]) }, then: spending,
      .spendingVoided),
    .post("/quy/khoan-chi/:id/chi", file: Visit.documentLimit) { visit in
      let id: FundSpending.ID = try visit.id()
      guard try await visit.look(FundSpendingLook(id)).steps.contains(.pay) else { throw Refusal.notYours }
      let form = visit.form
      let entry: FundEntry.ID = try form.required("key")
      try await visit.run(
        .paySpending(
          id, entry: entry, day: form.requiredDay("day", "Ghi ngày chi."), late: form["late"],
          voucher: voucher(visit), payeeIsAnother: form.contains("payee-another")))
      return .redirect(.fundEntry(entry), .paid)
    }.asking({ FundSpendingLook(try $0.id()) }, Confirmation.payingSpending),
    .get("/quy/khoan-chi/:id/tep", FundFileLook.self) { try await file($0, of: .spending($0.id())) },
  ]

  @Sendable private static func ledger(_ visit: Visit) throws -> FundLook {
    FundLook(
      FundFilter(
        plan: try visit.slug("plan"), year: visit.query.year, sort: FundEntry.Sort(rawValue: visit.query["loai"]),
        words: visit.query["q"]), page: visit.query.page)
  }

  @Sendable private static func spending(_ visit: Visit) throws -> Link { .fundSpending(try visit.id()) }

  private static func money(_ form: Form) throws -> FundMoney {
    FundMoney(
      amount: try form.dong("amount"), isSure: form.contains("sure"),
      day: try form.requiredDay("day", "Ghi ngày nhận tiền."), late: form["late"])
  }

  /// The document that a form names, with the file that came along.
  private static func voucher(_ visit: Visit) async throws -> TypedDocument {
    TypedDocument(
      number: visit.form["voucher"], day: try visit.form.day("voucher-day"), file: try await visit.keptFiles().first)
  }

  private static func file(_ visit: Visit, of subject: FundFileLook.Subject) async throws -> Answer {
    let file = try await visit.look(FundFileLook(of: subject))
    return try await visit.kept(file.digest, file.name, type: file.type, size: file.size)
  }
}

extension Visit {
  /// Before a file is kept: only those who may do something with the fund of the plan.
  fileprivate func requireFund(_ action: Action) async throws {
    let found = try await look(FundLook(FundFilter(plan: slug("plan"))))
    guard found.allowed.contains(action) else { throw Refusal.notYours }
  }
}
