import Domain
import Store

extension Command<Void> {
  /// Pays prizes of a decision under one voucher: all of them, or none.
  public static func payPrizes(
    _ estimate: Estimate.ID, line: Estimate.Line.ID, decision: Decision.ID, dossiers: [Dossier.ID], day: Day,
    voucher: String
  ) -> Command {
    .at({ Place(plan: try $0.plan(ofEstimate: estimate)) }, .pay) { desk in
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
          throw Refusal.input("dossier", "Công nhận «\(item.title)» đã bị hủy bỏ nên không chi tiền thưởng.")
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
      try estimate.pay(payments, from: line, at: desk)
    }
  }
}
