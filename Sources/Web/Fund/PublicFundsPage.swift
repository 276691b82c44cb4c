import Domain
import Markup
import Office

/// What everyone sees of the funds: opening balance, who gave, what was spent on what, closing balance.
extension PublicFundsLook.Found {
  var page: Page {
    let choosing: HTML = years.count > 1 ? filter.card("Xem", file: false) : .empty
    return Page(
      title: "Công khai thu, chi Quỹ", place: .plans, crumbs: [("Kế hoạch", .plans)],
      body: lines.isEmpty ? Parts.empty("Chưa có Quỹ nào.") : "\(choosing)\(lines.map(fund))\(pager)")
  }

  /// The way to the other givers, where a fund has more than a page of them.
  private var pager: HTML {
    let most = lines.map(\.money.giverCount).max() ?? 0
    return most > PublicFundsLook.size ? filter.pager(number, size: PublicFundsLook.size, total: most) : .empty
  }

  private var filter: Filter {
    Filter(.publicFunds, .choice("nam", "Năm", years.map { ("\($0)", "Năm \($0)") }, "\(year)"))
  }

  private func fund(_ line: PublicFundsLook.Line) -> HTML {
    let money = line.money
    let state =
      line.fund.isClosed(year) ? "Sổ năm \(year) đã khóa." : "Số liệu đến \(now.day.short); sổ năm \(year) chưa khóa."
    let corrected: HTML =
      money.corrections.count == 0 ? .empty : row("Điều chỉnh khoản của kỳ trước", money.corrections.amount)
    return Parts.card(
      "\(line.rules.name), năm \(year)",
      """
      <p class="small">\(line.plan.body(line.rules.by).fullName) · <a href="\(Link.plan(line.plan.id))">kế hoạch \
      \(line.plan.shortTitle)</a> · \(state) Đơn vị tính: đồng.</p>
      <table class="list"><thead><tr><th>Khoản</th><th class="n">Số tiền (đồng)</th></tr></thead><tbody>\
      \(row("Số dư đầu kỳ", money.opening.amount))\(row("Đóng góp trong kỳ", money.given.amount))\
      \(row("Chi trong kỳ", money.allSpent))\(corrected)\
      \(row("Số dư cuối kỳ", money.closing))</tbody></table>
      <h3>Chi theo nội dung</h3><table class="list"><thead><tr><th>Nội dung</th><th class="n">Số tiền (đồng)</th></tr>\
      </thead><tbody>\(money.spending(of: line.rules).map { row($0.purpose.name, $0.amount) })</tbody>\
      </table>
      \(givers(money))
      """)
  }

  private func givers(_ money: FundYear) -> HTML {
    let unnamed = money.unnamed
    guard money.given.count > 0 else { return "<p>Trong năm chưa có khoản đóng góp nào.</p>" }
    let rest: HTML = unnamed.count > 0 ? row("\(unnamed.count) khoản không nêu tên", unnamed.amount) : .empty
    return """
      <h3>Tổ chức, cá nhân đóng góp</h3><table class="list"><thead><tr><th>Tên</th><th class="n">Số tiền (đồng)</th>\
      </tr></thead><tbody>\(money.givers.map { row($0.name, $0.amount.amount) })\(rest)</tbody></table>
      """
  }

  private func row(_ name: String, _ amount: Int) -> HTML {
    #"<tr><td class="main">\#(name)</td><td class="n">\#(amount.grouped)</td></tr>"#
  }
}
