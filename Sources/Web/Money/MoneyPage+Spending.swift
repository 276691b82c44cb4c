import Domain
import Markup
import Office

/// What was spent: prizes by decision, other expenses, agreements on remuneration.
extension MoneyLook.Found {
  private var canPay: Bool { allowed.contains(.pay) }
  private var canRecord: Bool { allowed.contains(.recordRemuneration) }
  private var own: Set<Dossier.ID> { Set(named.map(\.id)) }

  // MARK: Prizes

  var prizes: HTML {
    guard !decisions.isEmpty else { return .empty }
    return "<h2>Tiền thưởng theo quyết định</h2>\(decisions.map(prizeList))"
  }

  private func prizeList(_ decision: Decision) -> HTML {
    let items = decision.items.filter { $0.prize > .zero }
    let unpaid = items.filter {
      paid[.prize(decision.id, $0.dossier)] == nil && !own.contains($0.dossier)
        && states[$0.dossier]?.isRecognised == true
    }
    let canPayNow = canPay && estimate?.isApproved == true && !unpaid.isEmpty
    let rows = items.map { item -> HTML in
      let isDue = unpaid.contains { $0.dossier == item.dossier }
      let box: HTML =
        canPayNow && isDue
        ? """
        <input type="checkbox" name="dossier" value="\(item.dossier.description)" aria-label="Chi cho \(item.title)" \
        checked>
        """
        : .empty
      return """
        <tr><td class="pick">\(box)</td><td class="main">\(item.title)<br>\
        <small>\(item.authors.joined(separator: ", ")) · \(item.unit)</small></td>
        <td>\(item.grade.flatMap { id in plan.grades.first { $0.id == id }?.name })</td>\
        <td class="n">\(item.prize.amount.grouped)</td><td>\(status(item, decision))</td></tr>
        """
    }
    let deed: HTML =
      canPayNow
      ? """
      <div class="grid fields">\(payFields("p-\(decision.id.description)"))</div>\
      \(Parts.button("Ghi đã chi các giải đã chọn"))
      """
      : .empty
    let content: HTML = """
      <div class="scroll"><table class="list"><thead><tr><th><span class="hidden">Chọn</span></th><th>Sáng kiến</th>\
      <th>Loại</th><th class="n">Thưởng (đồng)</th><th>Thanh toán</th></tr></thead><tbody>\(rows)</tbody></table></div>\
      \(deed)
      """
    return Parts.card(
      "Quyết định số \(decision.number) ngày \(decision.day.short): \(decision.prizes.text)",
      canPayNow
        ? Parts.form(
          .money(plan.id, "chi-thuong"),
          """
          <input type="hidden" name="year" value="\(year)">\
          <input type="hidden" name="decision" value="\(decision.id.description)">\
          <input type="hidden" name="scope" value="p-\(decision.id.description)">\(content)
          """
        ) : content)
  }

  private func status(_ item: Decision.Item, _ decision: Decision) -> HTML {
    if let payment = paid[.prize(decision.id, item.dossier)] {
      return #"<span class="chip ok">đã chi</span> <small>\#(payment.day.short), chứng từ \#(payment.voucher)</small>"#
    }
    if own.contains(item.dossier), canPay {
      return #"<span class="chip wait">chưa chi</span> <small>người khác chi</small>"#
    }
    if states[item.dossier]?.isRecognised == true { return #"<span class="chip wait">chưa chi</span>"# }
    return #"<span class="chip stop">đã hủy bỏ công nhận</span>"#
  }

  /// From which line, on which day, under which voucher.
  private func payFields(_ scope: String) -> HTML {
    let lines = (estimate?.lines ?? []).map { line in
      (line.id.description, "\(line.text) (còn \((line.amount - (payments.spent[line.id] ?? .zero)).amount.grouped))")
    }
    func field(_ name: String, _ label: String) -> Field { Field("\(name)-\(scope)", label, required: true) }
    return """
      \(field("line", "Chi từ dòng").select(lines, ""))
      \(field("day", "Ngày chi").day(now.day))
      \(field("voucher", "Số chứng từ").text(""))
      """
  }

  // MARK: Other expenses

  var expenses: HTML {
    guard let estimate else { return .empty }
    let rows = payments.map { payment -> HTML in
      let cancel: HTML =
        canPay && payment.counts
        ? """
        <details class="deed"><summary>Hủy</summary>\(Parts.form(.money(plan.id, "huy-chi"), """
        <input type="hidden" name="year" value="\(year)">\
        <input type="hidden" name="payment" value="\(payment.id.description)">
        <label for="cancel-\(payment.id.description)">Lý do hủy</label>\
        <input type="text" id="cancel-\(payment.id.description)" name="cancel">\(Parts.quietButton("Hủy khoản chi"))
        """))</details>
        """ : .empty
      let state: HTML = payment.cancelled.map { #"<span class="chip stop">đã hủy: \#($0)</span>"# } ?? .empty
      return """
        <tr><td class="main">\(what(payment))<br><small>\(payment.payee) · \(estimate.line(payment.line)?.text)</small>\
         \(state)</td>
        <td>\(payment.day.short)</td><td>\(payment.voucher)</td><td class="n">\(payment.amount.amount.grouped)</td>\
        <td>\(cancel)</td></tr>
        """
    }
    let list: HTML =
      rows.isEmpty
      ? Parts.empty("Chưa có khoản chi nào.")
      : """
      <div class="card scroll"><table class="list"><thead><tr><th>Nội dung</th><th>Ngày</th><th>Chứng từ</th>\
      <th class="n">Số tiền (đồng)</th><th><span class="hidden">Hủy</span></th></tr></thead><tbody>\(rows)</tbody>\
      </table></div>
      """
    return "<h2>Các khoản đã chi</h2>\(list)\(newExpense)"
  }

  private func what(_ payment: Payment) -> String {
    switch payment.purpose {
    case .other(let text): return text
    case .prize(let decision, let dossier):
      let item = decisions.first { $0.id == decision }?.items.first { $0.dossier == dossier }
      return "Tiền thưởng: \(item?.title ?? "")"
    }
  }

  private var newExpense: HTML {
    guard canPay, estimate?.isApproved == true else { return .empty }
    return """
      <details class="deed card"><summary>Ghi khoản chi khác</summary>\(Parts.form(.money(plan.id, "chi"), """
      <input type="hidden" name="year" value="\(year)"><input type="hidden" name="scope" value="expense">\
      <input type="hidden" name="key" value="\(Payment.ID(at: now).description)">
      \(Field("purpose", "Nội dung chi", required: true).text(""))
      <div class="grid half">\(Field("payee", "Người, đơn vị nhận", required: true).text(""))
      \(Field("amount", "Số tiền (đồng)", required: true).text("", inputmode: "numeric"))\(payFields("expense"))</div>
      <div class="check"><input type="checkbox" id="payee-another" name="payee-another" value="1">
      <label for="payee-another">Người nhận là người khác, trùng họ tên với tôi</label></div>
      \(Parts.button("Ghi khoản chi"))
      """))</details>
      """
  }

  // MARK: Remuneration

  var remuneration: HTML {
    guard canRecord || !remunerations.isEmpty else { return .empty }
    let rows = remunerations.map { item in
      """
      <tr><td class="main"><a href="\(Link.dossier(item.dossier))">\(item.title)</a><br>\
      <small>\(item.author) · \(item.payer) trả\(if: !item.terms.isEmpty, " · \(item.terms)")</small></td>
      <td>\(item.day.short)</td><td class="n">\(item.amount.amount.grouped)</td></tr>
      """ as HTML
    }
    let list: HTML =
      rows.isEmpty
      ? Parts.empty("Chưa ghi nhận thỏa thuận trả thù lao nào.")
      : """
      <div class="card scroll"><table class="list"><thead><tr><th>Sáng kiến</th><th>Ngày thỏa thuận</th>\
      <th class="n">Thù lao (đồng)</th></tr></thead><tbody>\(rows)</tbody></table></div>
      """
    return
      """
      <h2>Thỏa thuận trả thù lao</h2><p class="small">Theo Điều lệ Sáng kiến, ban hành kèm Nghị định 13/2012/NĐ-CP.</p>\
      \(list)\(newRemuneration)
      """
  }

  private var newRemuneration: HTML {
    guard canRecord, !recognised.isEmpty || !words.isEmpty else { return .empty }
    let options = recognised.map { ($0.id.description, "\($0.title) (\($0.byline))") }
    return """
      <details class="deed card"\(if: !words.isEmpty, " open")><summary>Ghi nhận thỏa thuận</summary>\
      \(choosing)\(Parts.form(.money(plan.id, "thu-lao"), """
      <input type="hidden" name="year" value="\(year)"><input type="hidden" name="scope" value="remuneration">\
      <input type="hidden" name="key" value="\(Remuneration.ID(at: now).description)">
      \(Field("dossier", "Sáng kiến", required: true).select(options, "", blank: "Chọn sáng kiến"))
      <div class="grid half">\(Field("author", "Tác giả nhận thù lao", required: true).text(""))
      \(Field("payer", "Đơn vị trả thù lao", required: true).text(""))
      \(Field("fee", "Số tiền (đồng)", required: true).text("", inputmode: "numeric"))
      \(Field("agreed", "Ngày thỏa thuận", required: true).day(nil))</div>
      \(Field("terms", "Cách tính, thời hạn trả").text(""))\(Parts.button("Ghi nhận thỏa thuận"))
      """))</details>
      """
  }

  /// Finding the initiative, where there are more than can be chosen from at once.
  private var choosing: HTML {
    guard recognisedTotal > MoneyLook.choice || !words.isEmpty else { return .empty }
    let told =
      recognisedTotal > MoneyLook.choice
      ? """
      Có \(recognisedTotal.grouped) sáng kiến; danh sách chọn dưới đây là \(MoneyLook.choice) sáng kiến mới nhất. \
      Tìm để thấy sáng kiến khác.
      """
      : "Tìm thấy \(recognisedTotal.grouped) sáng kiến."
    return """
      <form class="filter" action="\(Link.money(plan.id))"><input type="hidden" name="nam" value="\(year)">
      <label class="hidden" for="q">Tìm sáng kiến</label>\
      <input type="search" id="q" name="q" value="\(words)" placeholder="Tìm tên, tác giả, đơn vị: không cần dấu">
      <button class="btn quiet small">Tìm</button></form><p class="small">\(told)</p>\
      \(Parts.wordsLookedFor(of: words))
      """
  }
}
