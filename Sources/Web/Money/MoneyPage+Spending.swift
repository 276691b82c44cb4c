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
      !owing(to: $0, by: decision).isEmpty && !own.contains($0.dossier) && states[$0.dossier]?.isRecognised == true
    }
    let canPayNow = canPay && estimate?.isApproved == true && !unpaid.isEmpty
    var table = ListTable<(decision: Decision, item: Decision.Item)>(
      .prizes(under: plan, paid: paid, states: states),
      pick: { line in
        guard canPayNow, unpaid.contains(where: { $0.dossier == line.item.dossier }) else { return nil }
        return .init(
          value: line.item.dossier.description, label: "Chi cho \(line.item.title)", isTicked: true)
      })
    table.last = ("Thanh toán", { status($0.item, decision) })
    let open = unpaid.flatMap { owing(to: $0, by: decision) }
    let deed: HTML =
      canPayNow
      ? """
      <div class="grid fields">\(payFields("p-\(decision.id.description)", of: open))</div>\
      \(Parts.button("Ghi đã chi các giải đã chọn"))
      """
      : .empty
    let content: HTML = """
      \(table.html(items.map { (decision: decision, item: $0) }))\
      \(deed)
      """
    return Parts.card(
      "Quyết định số \(decision.number) ngày \(decision.day.short): \(decision.prizes.text)",
      canPayNow
        ? Parts.form(
          .money(plan.id, "chi-thuong"),
          """
          \(Parts.hidden("year", year))\
          \(Parts.hidden("decision", decision.id.description))\
          \(Parts.hidden("scope", "p-\(decision.id.description)"))\(content)
          """
        ) : content)
  }

  /// What of the prizes of an initiative is not paid.
  private func owing(to item: Decision.Item, by decision: Decision) -> [PrizeDue] {
    decision.dues(for: item).filter { paid[$0.purpose] == nil }
  }

  private func status(_ item: Decision.Item, _ decision: Decision) -> HTML {
    let payments = decision.dues(for: item).compactMap { paid[$0.purpose] }
    if let payment = payments.last {
      guard owing(to: item, by: decision).isEmpty else { return #"<span class="chip wait">đã chi một phần</span>"# }
      return #"<span class="chip ok">đã chi</span> <small>\#(payment.day.short), chứng từ \#(payment.voucher)</small>"#
    }
    if own.contains(item.dossier), canPay {
      return #"<span class="chip wait">chưa chi</span> <small>người khác chi</small>"#
    }
    if states[item.dossier]?.isRecognised == true { return #"<span class="chip wait">chưa chi</span>"# }
    return #"<span class="chip stop">đã hủy bỏ công nhận</span>"#
  }

  /// From which line, on which day, under which voucher. Prizes go from the lines of their grades: a line is asked for
  /// only where a grade has none.
  private func payFields(_ scope: String, of prizes: [PrizeDue] = []) -> HTML {
    let isAsked = prizes.isEmpty || prizes.contains { estimate?.ownLine(of: $0) == nil }
    let lines = (estimate?.lines ?? []).map { line in
      (line.id.description, "\(line.text) (còn \((line.amount - (payments.spent[line.id] ?? .zero)).amount.grouped))")
    }
    func field(_ name: String, _ label: String) -> Field { Field("\(name)-\(scope)", label, required: true) }
    return """
      \(if: isAsked, field("line", prizes.isEmpty ? "Chi từ dòng" : "Chi từ dòng (loại chưa có dòng riêng)")
        .select(lines, ""))
      \(field("day", "Ngày chi").day(now.day))
      \(field("voucher", "Số chứng từ").text(""))
      """
  }

  // MARK: Other expenses

  var expenses: HTML {
    guard let estimate else { return .empty }
    var table = ListTable(.payments(from: estimate, prizesOf: decisions))
    table.last = (#"<span class="hidden">Hủy</span>"#, cancelling)
    let list: HTML =
      payments.isEmpty
      ? Parts.empty("Chưa có khoản chi nào.") : #"<div class="card">\#(table.html(payments))</div>"#
    return "<h2>Các khoản đã chi</h2>\(list)\(newExpense)"
  }

  private func cancelling(_ payment: Payment) -> HTML {
    guard canPay, payment.counts else { return .empty }
    let field = "cancel-\(payment.id)"
    return """
      <details class="deed"><summary>Hủy</summary>\(Parts.form(.money(plan.id, "huy-chi"), """
      \(Parts.hidden("year", year))\
      \(Parts.hidden("payment", payment.id.description))
      <label for="\(field)">Lý do hủy</label>\
      <input type="text" id="\(field)" name="cancel">\(Parts.quietButton("Hủy khoản chi"))
      """))</details>
      """
  }

  private var newExpense: HTML {
    guard canPay, estimate?.isApproved == true else { return .empty }
    return """
      <details class="deed card"><summary>Ghi khoản chi khác</summary>\(Parts.form(.money(plan.id, "chi"), """
      \(Parts.hidden("year", year))\(Parts.hidden("scope", "expense"))\
      \(Parts.key(Payment.ID(at: now)))
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
    let list: HTML =
      remunerations.isEmpty
      ? Parts.empty("Chưa ghi nhận thỏa thuận trả thù lao nào.")
      : #"<div class="card">\#(ListTable(.remunerations).html(remunerations))</div>"#
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
      \(Parts.hidden("year", year))\(Parts.hidden("scope", "remuneration"))\
      \(Parts.key(Remuneration.ID(at: now)))
      \(Field("dossier", plan.workNames.capitalisedFirst, required: true)
        .select(options, "", blank: "Chọn \(plan.workNames)"))
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
      Có \(recognisedTotal.grouped) \(plan.workNames); danh sách chọn dưới đây là \(MoneyLook.choice) hồ sơ mới \
      nhất. Tìm để thấy \(plan.workNames) khác.
      """
      : "Tìm thấy \(recognisedTotal.grouped) \(plan.workNames)."
    let filter = Filter(
      .money(plan.id), .kept("nam", "\(year)"),
      .words(words, "Tìm \(plan.workNames)", hint: "Tên, tác giả, đơn vị"))
    return #"\#(filter.bar("Tìm", file: false))<p class="small">\#(told)</p>"#
  }
}
