import Domain
import Markup
import Office
import Store

/// How many initiatives there are of what, with charts and the tables that they show; each figure leads to what it
/// counts.
extension FiguresLook.Found {
  var page: Page {
    Page(
      title: "Số liệu sáng kiến", about: "Sáng kiến đã công nhận theo năm, lĩnh vực, cấp, đơn vị.", place: .initiatives,
      crumbs: [("Sáng kiến đã công nhận", .initiatives)],
      lead: """
        <p class="lead">\(count.grouped) sáng kiến đã được công nhận và công bố, tính đến \(today.short). Mỗi con số \
        mở ra danh sách của nó.</p>
        """,
      body: count == 0
        ? Parts.empty("Chưa có sáng kiến nào được công bố.")
        : """
        <div class="grid half">\(figures.map(card))</div>
        <p>Lấy toàn bộ dữ liệu: <a href="\(Link.openData)">Dữ liệu mở</a>.</p>
        """)
  }

  /// Lines that a table shows; of units there are thousands.
  private static let most = 20

  private func card(_ facet: Facet, _ counts: [FacetCount]) -> HTML {
    guard let first = counts.first, let last = counts.last else { return .empty }
    let shown = facet == .year ? counts : Array(counts.prefix(Self.most))
    let most = counts.map(\.count).max() ?? 1
    let rows = (facet == .year ? shown.reversed() : shown).map { count in
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
    let rest = counts.count - shown.count
    return Parts.card(
      "Theo \(facet.name.lowercasedFirst)",
      """
      \(chart)<table><thead><tr><th>\(facet.name)</th><th class="n">Sáng kiến</th>\
      <th><span class="hidden">So với nhiều nhất</span></th></tr></thead><tbody>\(rows)</tbody></table>\
      \(if: rest > 0, #"<p class="small">Và \#(rest.grouped) mục nữa.</p>"#)
      """)
  }
}
