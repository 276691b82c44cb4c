import Domain
import Office
import Store

/// Awards: their rules, who has which prize, and the prize money.
enum AwardRoutes {
  static let all: [Route] = [
    .page("/ke-hoach/:plan/giai-thuong/:kind", look, \.page),
    .post("/ke-hoach/:plan/giai-thuong/:kind/quy-che", file: Visit.documentLimit) { visit in
      // Before a file is kept: only those who lay down the rules.
      guard try await visit.look(look(visit)).allowed.contains(.regulateAward) else { throw Refusal.notYours }
      let form = visit.form
      let voucher = TypedDocument(
        number: form["voucher"], day: try form.day("voucher-day"), file: try await visit.keptFiles().first)
      try await visit.run(
        .regulateAward(visit.slug("kind"), under: visit.slug("plan"), prizes(form), by: voucher))
      return .redirect(try award(visit), .saved)
    },
    .post(
      "/ke-hoach/:plan/giai-thuong/:kind/xep/:list",
      { visit in
        var given: [Nomination.ID: Award.Prize.ID] = [:]
        for name in visit.form.names("prize-") {
          guard let nomination = Nomination.ID(name) else { continue }
          given[nomination] = visit.form.id("prize-\(name)")
        }
        return .givePrizes(given, on: try visit.id("list"))
      }, then: award, .saved),
    .post(
      "/ke-hoach/:plan/giai-thuong/:kind/chi/:list",
      { .promisePrize(try spending($0), to: try $0.form.required("nomination"), on: try $0.id("list")) },
      then: { .fundSpending(try spending($0)) }, .spendingWritten),
    .get("/ke-hoach/:plan/giai-thuong/:kind/tep", AwardFileLook.self) { visit in
      let file = try await visit.look(AwardFileLook(visit.slug("kind"), under: visit.slug("plan")))
      return try await visit.kept(file.digest, file.name, type: file.type, size: file.size)
    },
  ]

  @Sendable private static func look(_ visit: Visit) throws -> AwardLook {
    AwardLook(try visit.slug("kind"), under: try visit.slug("plan"))
  }

  @Sendable private static func award(_ visit: Visit) throws -> Link {
    .award(try visit.slug("kind"), of: try visit.slug("plan"))
  }

  /// The key that the page made for the spending of the one whose button was pressed.
  private static func spending(_ visit: Visit) throws -> FundSpending.ID {
    try visit.form.required("key-\(visit.form["nomination"])")
  }

  /// The prizes as typed; those without a name are left out.
  private static func prizes(_ form: Form) throws -> [Award.Prize] {
    try form.rows("name-").compactMap { index in
      guard !form["name-\(index)"].isEmpty else { return nil }
      guard let most = Int(form["most-\(index)"].filter { $0 != "." }) else {
        throw Refusal.input("most-\(index)", "Giải \(index + 1): ghi số giải mỗi năm bằng chữ số.")
      }
      let amount = form["amount-\(index)"].isEmpty ? Dong.zero : try form.dong("amount-\(index)")
      try amount.requireMeant(in: "amount-\(index)", isSure: form.contains("sure"))
      return Award.Prize(
        id: try form.required("id-\(index)"), name: form["name-\(index)"], atMost: most, amount: amount)
    }
  }
}
