import Domain
import Markup
import Office
import Store

/// The money of a plan in a year: the estimate, what was spent against it, prizes, other expenses, remuneration.
struct MoneyPage {
  var plan: Plan
  var year: Int
  var estimate: Estimate?
  var payments: [Payment]
  var decisions: [Decision]
  /// The payments of prizes that count, whichever year they were paid from.
  var paid: [Payment.Purpose: Payment]
  /// What became of the dossiers that the decisions name.
  var states: [Dossier.ID: Dossier.State]
  var remunerations: [Remuneration]
  /// Prizes that were given and are not paid.
  var owed: Dong
  /// Recognised initiatives for recording an agreement: those found by the words, the latest first; how many there are.
  var recognised: [DossierLine]
  var recognisedTotal: Int
  var words: String
  var canWrite: Bool
  var canApprove: Bool
  var canPay: Bool
  var canRecord: Bool
  /// Dossiers of decisions that the viewer wrote, or may have written: nobody pays themselves.
  var own: Set<Dossier.ID>
  var viewer: Person.ID?
  var question: NameQuestion
  var now: Instant

  /// Recognised initiatives that can be chosen from at once.
  static let choice = 50

  static func load(
    _ id: Plan.ID, year: Int?, _ desk: Desk, words: String = ""
  ) throws -> MoneyPage {
    try desk.require(.viewMoney, at: Place(plan: id))
    let plan = try desk.plan(id)
    let place = Place(plan: id)
    let year = year ?? plan.moneyYear(on: desk.now.day)
    let estimate = try Money.estimate(of: id, in: year, on: desk.connection)?.value
    let decisions = try Decisions.of(id, on: desk.connection).filter { $0.prizes > .zero }
    let lines = try Dossiers.lines(decisions.flatMap { $0.items.map(\.dossier) }, on: desk.connection)
    let paid = try Money.payments(under: id, on: desk.connection).map { ($0.purpose, $0) }
    let own = try own(in: decisions, desk)
    let canRecord = desk.allows(.recordRemuneration, at: place)
    let recognised = try recognised(of: id, canRecord, words, desk)
    return MoneyPage(
      plan: plan, year: year, estimate: estimate,
      payments: try estimate.map { try Money.payments(from: $0.id, on: desk.connection) } ?? [], decisions: decisions,
      paid: Dictionary(paid, uniquingKeysWith: { $1 }),
      states: Dictionary(lines.map { ($0.id, $0.state) }, uniquingKeysWith: { $1 }),
      remunerations: try Money.remunerations(under: id, on: desk.connection),
      owed: try Money.owed(under: id, on: desk.connection), recognised: recognised.lines,
      recognisedTotal: recognised.total, words: words,
      canWrite: desk.allows(.writeEstimate, at: place), canApprove: desk.allows(.approveEstimate, at: place),
      canPay: desk.allows(.pay, at: place), canRecord: canRecord,
      own: Set(own.map(\.id)), viewer: desk.viewer?.person.id,
      question: NameQuestion(about: own, viewer: desk.viewer?.person, then: .money(id, year: year)), now: desk.now)
  }

  /// The dossiers with a prize that name someone like the viewer, and are not apart from them.
  private static func own(in decisions: [Decision], _ desk: Desk) throws -> [Dossier] {
    let person = try desk.person
    let key = person.name.nameKey
    let named = decisions.flatMap(\.items).filter { $0.prize > .zero && $0.authors.contains { $0.nameKey == key } }
    return try desk.dossiers(named.map(\.dossier)).filter { $0.standing(of: person) != .apart }
  }

  private static func recognised(
    of plan: Plan.ID, _ canRecord: Bool, _ words: String, _ desk: Desk
  ) throws -> (lines: [DossierLine], total: Int) {
    guard canRecord else { return ([], 0) }
    let filter = DossierFilter(plan: plan, states: Dossier.State.allCases.filter(\.isRecognised), words: words)
    return try Dossiers.list(filter, limit: choice, on: desk.connection)
  }

  var page: Page {
    Page(
      title: "Kinh phí: \(plan.shortTitle)", place: .plans,
      crumbs: [("Kế hoạch", .plans), (plan.shortTitle, .plan(plan.id))], lead: sources,
      body: """
        \(question.html)\(stats)
        <div class="grid two"><div>\(table)</div><aside>\(approving)\(papers)</aside></div>
        \(if: canWrite, writing)\(prizes)\(expenses)\(remuneration)
        """)
  }

  private var sources: HTML {
    let lines = plan.budget.map { "<li>\($0.line): \($0.from) \(Parts.clause($0.source, of: plan))</li>" as HTML }
    let years: HTML =
      plan.period.everyYear
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
        canWrite
          ? "Chưa có dự toán năm \(year). Lập dự toán ở dưới; các dòng đầu lấy từ kế hoạch."
          : "Chưa có dự toán năm \(year).")
    }
    let rows = estimate.lines.map { line -> HTML in
      let paid = spent[line.id] ?? .zero
      return """
        <tr><td class="main">\(line.text)<br><small>\(line.fund)</small></td>
        <td class="wide n">\(line.quantity.grouped) \(line.unit) × \(line.price.amount.grouped)</td>
        <td class="n" data-label="Dự toán">\(line.amount.amount.grouped)</td>\
        <td class="n" data-label="Đã chi">\(paid.amount.grouped)</td>
        <td class="n" data-label="Còn lại">\((line.amount - paid).amount.grouped)</td></tr>
        """
    }
    return """
      <div class="card scroll"><h2>Dự toán năm \(year)</h2><table class="list"><thead><tr><th>Nội dung chi</th>\
      <th class="wide n">Cách tính</th><th class="n">Dự toán</th>
      <th class="n">Đã chi</th><th class="n">Còn lại</th></tr></thead><tbody>\(rows)
      <tr class="line"><td class="main">Tổng số (đồng)</td><td class="wide"></td>\
      <td class="n" data-label="Dự toán">\(total.amount.grouped)</td>\
      <td class="n" data-label="Đã chi">\(allSpent.amount.grouped)</td>
      <td class="n" data-label="Còn lại">\((total - allSpent).amount.grouped)</td></tr></tbody></table></div>
      """
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
      <input type="hidden" name="year" value="\(year)"><table class="list lines"><thead><tr><th>Nội dung chi</th>\
      <th>Nguồn kinh phí</th><th>Đơn vị tính</th>
      <th>Số lượng</th><th>Đơn giá (đồng)</th></tr></thead><tbody>\(rows)</tbody></table>
      <p class="small">Dòng để trống nội dung thì bỏ đi. Số tiền viết bằng đồng, ví dụ 2.000.000.</p>\
      \(Parts.button("Lưu dự toán"))
      """))</details>
      """
  }

  private func editing(_ index: Int, _ line: Estimate.Line) -> HTML {
    let id: HTML = #"<input type="hidden" name="id-\#(index)" value="\#(line.id.description)">"#
    func cell(_ name: String, _ label: String, _ kept: String, _ beside: HTML = .empty) -> HTML {
      let field = "\(name)-\(index)"
      return """
        <td data-label="\(label)"><input type="text" id="\(field)" name="\(field)" value="\(kept)" \
        aria-label="\(label), dòng \(index + 1)" autocomplete="off">\(beside)</td>
        """
    }
    let number = line.text.isEmpty ? "" : "\(line.quantity)"
    let price = line.text.isEmpty ? "" : line.price.amount.grouped
    return """
      <tr>\(cell("text", "Nội dung chi", line.text, id))\(cell("fund", "Nguồn kinh phí", line.fund))\
      \(cell("unit", "Đơn vị tính", line.unit))\
      \(cell("quantity", "Số lượng", number))\(cell("price", "Đơn giá (đồng)", price))</tr>
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
    let isOwn = viewer.map(estimate.isWritten(by:)) ?? false
    let deed: HTML =
      canApprove && !estimate.isApproved && isOwn
      ? "<p>Bạn đã lập dự toán này; người khác có thẩm quyền phê duyệt.</p>"
      : canApprove && !estimate.isApproved
        ? Parts.form(
          .money(plan.id, "phe-duyet"),
          """
          <input type="hidden" name="year" value="\(year)">\
          <input type="hidden" name="estimate" value="\(estimate.id.description)">\
          <input type="hidden" name="total" value="\(total.amount)">
          <p>Phê duyệt \(total.text).</p>\(Field("number", "Số và ký hiệu văn bản", required: true).text(""))
          \(Field("day", "Ngày", required: true).day(now.day))\(Parts.button("Phê duyệt dự toán"))
          """) : .empty
    return Parts.card("Phê duyệt", "\(state)\(if: !history.isEmpty, #"<ul class="small">\#(history)</ul>"#)\(deed)")
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
