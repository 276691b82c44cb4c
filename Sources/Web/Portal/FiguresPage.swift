import Domain
import Markup
import Office
import Store

/// How many initiatives there are of what, with charts and the tables that they show; each value leads to its
/// initiatives.
extension FiguresLook.Found {
  var page: Page {
    Page(
      title: "Số liệu sáng kiến", about: "Sáng kiến đã công nhận theo năm, lĩnh vực, cấp, đơn vị, giá trị làm lợi.",
      place: .initiatives, crumbs: [("Sáng kiến đã công nhận", .initiatives)],
      lead: """
        <p class="lead">\(count.grouped) sáng kiến đã được công nhận và công bố, tính đến \(today.short). Mỗi \
        dòng mở ra danh sách sáng kiến của nó.</p>
        """,
      body: count == 0
        ? Parts.empty("Chưa có sáng kiến nào được công bố.")
        : """
        <div class="grid half">\(figures.map(card))\(benefitCard)</div>
        <p>Lấy toàn bộ dữ liệu: <a href="\(Link.openData)">Dữ liệu mở</a>.</p>
        """)
  }

  /// What applying initiatives of others brought, by year.
  private var benefitCard: HTML {
    guard let last = benefits.first, let first = benefits.last else { return .empty }
    let amounts = benefits.map(\.benefit.amount)
    let rows = benefits.map { year in
      """
      <tr><td>\(year.name)</td><td class="n">\(year.count.grouped)</td><td class="n">\(year.benefit.text)</td></tr>
      """ as HTML
    }
    // The axis has room for millions, not for single đồng.
    let millions = amounts.reversed().map { $0 / 1_000_000 }
    let chart: HTML =
      benefits.count > 1
      ? """
      <p class="small">Biểu đồ tính bằng triệu đồng.</p>\
      \(BarChart("Giá trị làm lợi theo năm, triệu đồng", millions, from: first.name, to: last.name).html)
      """ : .empty
    return Parts.card(
      "Theo giá trị làm lợi",
      """
      \(chart)<p class="small">Do đơn vị khác áp dụng lại sáng kiến mà có, được thủ trưởng đơn vị áp dụng xác nhận và \
      đồng ý công khai.</p>
      <table><thead><tr><th>Năm</th><th class="n">Lượt áp dụng</th><th class="n">Làm lợi</th></tr></thead>\
      <tbody>\(rows)</tbody><tfoot><tr><td>Cộng</td><td></td>\
      <td class="n">\(Dong(amounts.reduce(0, +)).text)</td></tr></tfoot></table>
      """)
  }

  private func card(_ facet: Facet, _ counts: [FacetCount], _ total: Int) -> HTML {
    guard let first = counts.first, let last = counts.last else { return .empty }
    let most = counts.map(\.count).max() ?? 1
    let rows = (facet == .year ? counts.reversed() : counts).map { count in
      let link = Link.initiatives.with([(facet.rawValue, count.value.value)])
      return """
        <tr><td><a href="\(link)">\(count.value.name)</a></td><td class="n">\(count.count.grouped)</td>\
        <td class="share"><meter min="0" max="\(most)" value="\(count.count)" \
        aria-label="\(count.value.name): \(count.count.grouped)"></meter></td></tr>
        """ as HTML
    }
    let chart =
      facet == .year && counts.count > 1
      ? BarChart("Số sáng kiến theo năm", counts.map(\.count), from: first.value.name, to: last.value.name).html
      : .empty
    let rest = total - counts.count
    return Parts.card(
      "Theo \(facet.name.lowercasedFirst)",
      """
      \(chart)<table><thead><tr><th>\(facet.name)</th><th class="n">Sáng kiến</th>\
      <th><span class="hidden">So với nhiều nhất</span></th></tr></thead><tbody>\(rows)</tbody></table>\
      \(if: rest > 0, #"<p class="small">Và \#(rest.grouped) mục nữa.</p>"#)
      """)
  }
}
