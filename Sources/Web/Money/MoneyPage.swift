import Domain
import Markup
import Office

/// The money of a plan in a year: the estimate, what was spent against it, prizes, other expenses, remuneration.
extension MoneyLook.Found {
  var page: Page {
    Page(
      title: "Kinh phí: \(plan.shortTitle)", place: .plans, office: plan.standing.name,
      crumbs: [("Kế hoạch", .plans), (plan.shortTitle, .plan(plan.id))], lead: sources,
      body: """
        \(NameQuestion(about: named, viewer: viewer, then: .money(plan.id, year: year)).html)\
        \(BasisNote(plan: plan, day: now.day).html)\(stats)
        <div class="grid two"><div>\(table)</div><aside>\(approving)\(papers)</aside></div>
        \(if: allowed.contains(.writeEstimate), writing)\(prizes)\(expenses)\(remuneration)
        """)
  }

  private var sources: HTML {
    let lines = plan.budget.map { "<li>\($0.line): \($0.from) \(Parts.clause($0.source, of: plan))</li>" as HTML }
    let years: HTML =
      plan.period.every != nil
      ? """
      <p class="small">Năm \(year) · <a href="\(Link.money(plan.id, year: year - 1))">năm \(year - 1)</a> · \
      <a href="\(Link.money(plan.id, year: year + 1))">năm \(year + 1)</a></p>
      """
      : .empty
    return
      """
      \(years)\(if: !lines.isEmpty, #"<ul class="small">\#(lines)</ul>"#)\
      <p>\(Parts.workbookLink(Link.money(plan.id).with([("nam", "\(year)")])))</p>
      """
  }

  // MARK: The estimate

  private var spent: [Estimate.Line.ID: Dong] { payments.spent }
  private var total: Dong { estimate?.total ?? .zero }
  private var allSpent: Dong { spent.values.reduce(.zero, +) }

  private var stats: HTML {
    let figures = [("Dự toán", total), ("Đã chi", allSpent), ("Còn lại", total - allSpent), ("Thưởng chưa chi", owed)]
    let cards = figures.map {
      #"<div class="card"><small>\#($0.0) (đồng)</small><div class="total money">\#($0.1.amount.grouped)</div></div>"#
        as HTML
    }
    return #"<div class="grid stats">\#(cards)</div>"#
  }

  private var table: HTML {
    guard let estimate else {
      return Parts.empty(
        allowed.contains(.writeEstimate)
          ? "Chưa có dự toán năm \(year). Lập dự toán ở dưới; các dòng đầu lấy từ kế hoạch."
          : "Chưa có dự toán năm \(year).")
    }
    var table = ListTable(.estimate(spent: spent))
    table.sum = "Tổng số (đồng)"
    return #"<div class="card"><h2>Dự toán năm \#(year)</h2>\#(table.html(estimate.lines))</div>"#
  }

  private var writing: HTML {
    let blank = {
      Estimate.Line(id: Estimate.Line.ID(at: now), text: "", fund: "", unit: "", quantity: 0, price: .zero)
    }
    let lines = estimate?.lines ?? Estimate.lines(of: plan) { Estimate.Line.ID(at: now) }
    let rows = (lines + [blank(), blank(), blank()]).enumerated().map { index, line in editing(index, line) }
    return """
      <details class="deed card"\(if: estimate == nil, " open")>\
      <summary>\(estimate == nil ? "Lập dự toán" : "Sửa dự toán")</summary>
      \(if: estimate?.isApproved == true,
        #"<p class="note">Dự toán đã được phê duyệt. Sửa rồi thì phải phê duyệt lại mới chi tiếp được.</p>"#)
      \(Parts.form(.money(plan.id, "du-toan"), """
      \(Parts.hidden("year", year))<table class="list lines"><thead><tr><th>Nội dung chi</th>\
      <th>Nguồn kinh phí</th><th>Đơn vị tính</th><th class="n">Số lượng</th><th class="n">Đơn giá (đồng)</th>\
      \(if: hasRates, "<th>Căn cứ mức chi</th>")</tr></thead>\
      <tbody>\(rows)</tbody></table>
      <p class="small">Dòng để trống nội dung thì bỏ đi. Số tiền viết bằng đồng, ví dụ 2.000.000. Thành tiền là \
      số lượng nhân đơn giá.</p>\(rates)\
      \(Parts.button("Lưu dự toán"))
      """))</details>
      """
  }

  private var hasRates: Bool { plan.budget.contains { $0.ratesBy != nil } }

  /// By whose rates it is paid.
  private var rates: HTML {
    plan.budget.filter { $0.ratesBy != nil }.map { line in
      """
      <div class="para small">\(line.from): mức chi theo \(line.ratesBy); ghi điều, khoản ở «Căn cứ mức chi». \
      \(Parts.clause(line.source, of: plan))</div>
      """ as HTML
    }.joined()
  }

  private func grade(_ index: Int, _ grade: Grade.ID) -> HTML {
    Parts.hidden("grade-\(index)", grade.description)
  }

  private func editing(_ index: Int, _ line: Estimate.Line) -> HTML {
    let id: HTML = """
      \(Parts.hidden("id-\(index)", line.id.description))\
      \(line.grade.map { grade(index, $0) } ?? .empty)\
      \(line.special.map { Parts.hidden("special-\(index)", $0.description) })
      """
    func cell(
      _ name: String, _ label: String, _ kept: String, isNumber: Bool = false, _ beside: HTML = .empty
    ) -> HTML {
      let field = "\(name)-\(index)"
      return """
        <td data-label="\(label)"><input type="text" id="\(field)" name="\(field)" value="\(kept)" \
        aria-label="\(label), dòng \(index + 1)" autocomplete="off"\(if: isNumber, #" class="n""#)>\(beside)</td>
        """
    }
    let number = line.text.isEmpty ? "" : "\(line.quantity)"
    let price = line.text.isEmpty ? "" : line.price.amount.grouped
    return """
      <tr>\(cell("text", "Nội dung chi", line.text, id))\(cell("fund", "Nguồn kinh phí", line.fund))\
      \(cell("unit", "Đơn vị tính", line.unit))\
      \(cell("quantity", "Số lượng", number, isNumber: true))\
      \(cell("price", "Đơn giá (đồng)", price, isNumber: true))\
      \(if: hasRates, cell("basis", "Căn cứ mức chi", line.basis))</tr>
      """
  }

  private var approving: HTML {
    guard let estimate else { return .empty }
    let history = estimate.approvals.map { approval in
      "<li>\(approval.number) ngày \(approval.day.short): \(approval.total.text)</li>" as HTML
    }
    let state: HTML =
      estimate.isApproved
      ? #"<p><span class="chip ok">đã phê duyệt</span></p>"# : #"<p><span class="chip wait">chờ phê duyệt</span></p>"#
    let isOwn = viewer.map { estimate.isWritten(by: $0.id) } ?? false
    let deed: HTML =
      allowed.contains(.approveEstimate) && !estimate.isApproved && isOwn
      ? "<p>Bạn đã lập dự toán này; người khác có thẩm quyền phê duyệt.</p>"
      : allowed.contains(.approveEstimate) && !estimate.isApproved
        ? Parts.form(
          .money(plan.id, "phe-duyet"),
          """
          \(Parts.hidden("year", year))\
          \(Parts.hidden("estimate", estimate.id.description))\
          \(Parts.hidden("total", total.amount))
          <p>Phê duyệt \(total.text).</p>\(Field("number", "Số và ký hiệu văn bản", required: true).text(""))
          \(Field("day", "Ngày", required: true).day(now.day))\(Parts.button("Phê duyệt dự toán"))
          """) : .empty
    return Parts.card(
      "Phê duyệt",
      "\(appraisal(of: estimate))\(state)\(if: !history.isEmpty, #"<ul class="small">\#(history)</ul>"#)\(deed)")
  }

  /// What finance found, or the form to say it, where the plan asks for an appraisal.
  private func appraisal(of estimate: Estimate) -> HTML {
    guard let asked = plan.estimateAppraisal else { return .empty }
    let who: HTML = "\(plan.body(asked.by).name) thẩm định \(Parts.clause(asked.source, of: plan))"
    if let found = estimate.appraisal {
      return #"<div class="para">\#(who): \#(found.at.day.short)</div><p class="kept">\#(found.opinion)</p>"#
    }
    guard !estimate.isApproved else { return .empty }
    let isOwn = viewer.map { estimate.isWritten(by: $0.id) } ?? false
    guard allowed.contains(.appraiseEstimate), !isOwn else {
      return #"<div class="para">\#(who): chưa có ý kiến.</div>"#
    }
    return """
      <div class="para">\(who)</div>\(Parts.form(.money(plan.id, "tham-dinh"), """
      \(Parts.hidden("year", year))\
      \(Parts.hidden("estimate", estimate.id.description))\
      \(Parts.hidden("total", total.amount))
      \(Field("opinion", "Ý kiến thẩm định", required: true).area(""))\(Parts.button("Ghi ý kiến thẩm định"))
      """))
      """
  }

  private var papers: HTML {
    var items: [HTML] = []
    if estimate != nil {
      items.append(#"<li><a href="\#(Link.money(plan.id, "du-toan/van-ban", year: year))">Dự toán kinh phí</a></li>"#)
    }
    items += decisions.map {
      """
      <li><a href="\(Link.money(plan.id, "danh-sach-chi/\($0.id)"))">Danh sách chi tiền thưởng, Quyết định \
      số \($0.number)</a></li>
      """
    }
    return items.isEmpty ? .empty : Parts.card("Văn bản", #"<ul class="plain-list">\#(items)</ul>"#)
  }
}
