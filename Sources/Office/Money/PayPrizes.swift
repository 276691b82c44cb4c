import Domain
import Store

extension Command<Void> {
  /// Pays prizes of a decision as one list under one voucher, each from the line of its grade or special prize: all of
  /// them, or none.
  ///
  /// - Parameter line: for prizes that have no line of their own.
  public static func payPrizes(
    _ estimate: Estimate.ID, line: Estimate.Line.ID? = nil, decision: Decision.ID, dossiers: [Dossier.ID], day: Day,
    voucher: String
  ) -> Command {
    .at({ Place(plan: try $0.plan(ofEstimate: estimate)) }, .pay) { desk in
      // A prize is paid once, from whichever year's estimate.
      try desk.hold(try desk.plan(ofEstimate: estimate))
      let estimate = try desk.estimate(estimate).value
      let decision = try desk.decision(decision)
      guard decision.plan == estimate.plan else { throw Refusal.absent }
      guard !dossiers.isEmpty else { throw Refusal.input("dossier", "Chọn ít nhất một giải thưởng để chi.") }
      guard day >= decision.day else {
        throw Refusal.input("day", "Ngày chi không thể trước ngày quyết định (\(decision.day.short)).")
      }
      let dues = try decision.unpaid(dossiers, at: desk)
      for part in try estimate.split(dues, rest: line) {
        let payments = try part.dues.map { due in
          let authors = try desk.dossier(due.dossier).writing.authors.map(\.name).joined(separator: ", ")
          return try Payment(
            id: Payment.ID(at: desk.now), plan: estimate.plan, estimate: estimate.id, line: part.line,
            purpose: due.purpose, payee: authors, amount: due.amount, day: day, voucher: voucher,
            by: desk.person.id, at: desk.now)
        }
        try estimate.pay(payments, from: part.line, at: desk)
      }
    }
  }
}

extension Decision {
  /// The prizes of those dossiers that can be paid now by who pays.
  ///
  /// - Throws: `Refusal` for a dossier without a prize, one that is paid or no longer recognised, and one's own.
  fileprivate func unpaid(_ dossiers: [Dossier.ID], at desk: Desk) throws -> [PrizeDue] {
    let paid = Set(try Money.payments(under: plan, on: desk.connection).map(\.purpose))
    return try dossiers.flatMap { id in
      guard let item = items.first(where: { $0.dossier == id }), item.prize > .zero else {
        throw Refusal.input("dossier", "Quyết định không có tiền thưởng cho hồ sơ đã chọn.")
      }
      let dues = dues(for: item).filter { !paid.contains($0.purpose) }
      guard !dues.isEmpty else {
        throw Refusal.input("dossier", "Tiền thưởng của «\(item.title)» đã chi rồi.")
      }
      let dossier = try desk.dossier(id)
      try dossier.requireApart(desk.person, to: "chi tiền thưởng")
      guard dossier.state.isRecognised else {
        throw Refusal.input("dossier", "Công nhận «\(item.title)» đã bị hủy bỏ nên không chi tiền thưởng.")
      }
      return dues
    }
  }
}
