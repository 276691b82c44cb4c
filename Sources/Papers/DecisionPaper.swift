import Domain
import Markup

/// Quyết định công nhận sáng kiến, with the annexed list.
public struct DecisionPaper: Sendable {
  var decision: Decision
  var plan: Plan
  var council: Council

  public init(decision: Decision, plan: Plan, council: Council) {
    self.decision = decision
    self.plan = plan
    self.council = council
  }

  public var html: HTML {
    let basis = plan.basis.map {
      "<p class=\"basis\">Căn cứ \($0.cite)\($0.date.map { " ngày \($0.short)" } ?? "") \($0.about);</p>" as HTML
    }
    return """
      <article class="sheet">\(Letterhead.national(superior: plan.superior, body: plan.issuer, number: decision.number, place: plan.place, day: decision.day))
      \(Letterhead.title("Quyết định", "Về việc công nhận sáng kiến theo Kế hoạch \(plan.shortTitle)"))
      <p class="authority">\(plan.offices.decides.uppercased())</p>\(basis)
      <p class="basis">Căn cứ Quyết định số \(council.decisionNumber) ngày \(council.decisionDay.short) về việc thành lập \(council.name);</p>
      <p class="basis">Theo kết quả đánh giá của \(council.name) và đề nghị của \(plan.offices.standing).</p>
      <p class="authority">QUYẾT ĐỊNH:</p>
      <p><b>Điều 1.</b> Công nhận \(decision.recognised.count.twoDigits) sáng kiến có tên trong danh sách kèm theo.</p>\(prizes)
      <p><b>Điều \(hasPrizes ? 3 : 2).</b> Quyết định này có hiệu lực kể từ ngày ký. \(plan.offices.standing), thủ trưởng các đơn vị có liên quan và các tác giả có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.</p>
      <div class="signatures">\(Letterhead.recipients(["Như Điều \(hasPrizes ? 3 : 2)"] + plan.recipients))\
      \(Letterhead.signature(plan.signature.authority, title: plan.signature.title, name: decision.signer))</div></article>
      <article class="sheet annex"><div class="heading"><p class="kind">DANH SÁCH SÁNG KIẾN ĐƯỢC CÔNG NHẬN</p>
      <p><i>(Kèm theo Quyết định số \(decision.number) \(decision.day.formal) của \(plan.issuer))</i></p></div>\(list)</article>
      """
  }

  private var hasPrizes: Bool { decision.prizes > .zero }

  private var prizes: HTML {
    guard hasPrizes else { return .empty }
    let kinds = plan.grades.compactMap { grade -> String? in
      let count = decision.items.count { $0.grade == grade.id }
      return count == 0
        ? nil : "\(count.twoDigits) sáng kiến \(grade.name.lowercasedFirst), mỗi sáng kiến \(grade.prize.text)"
    }
    return
      "<p><b>Điều 2.</b> Thưởng \(kinds.joined(separator: "; ")). Tổng số tiền thưởng: \(decision.prizes.text).</p>"
  }

  private var list: HTML {
    let rows = decision.recognised.enumerated().map { index, item in
      """
      <tr><td>\(index + 1)</td><td>\(item.title)</td><td>\(item.authors.joined(separator: ", "))</td><td>\(item.unit)</td>\
      <td>\(item.mean?.text)</td><td>\(item.grade.flatMap { id in plan.grades.first { $0.id == id }?.name })</td>\
      <td>\(item.prize > .zero ? item.prize.amount.grouped : "")</td></tr>
      """ as HTML
    }
    return """
      <table><thead><tr><th>TT</th><th>Tên sáng kiến</th><th>Tác giả</th><th>Đơn vị</th><th>Điểm</th><th>Xếp loại</th>\
      <th>Tiền thưởng (đồng)</th></tr></thead><tbody>\(rows)</tbody></table>
      """
  }
}
