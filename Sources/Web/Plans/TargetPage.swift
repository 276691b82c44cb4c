import Domain
import Markup
import Office

/// A target of a plan with the dossiers that count, and who has not done their part.
extension TargetLook.Found {
  var page: Page {
    Page(
      title: "Chỉ tiêu: \(progress.value.grouped) trên \(progress.goal.grouped)", place: .plans,
      crumbs: [("Kế hoạch", .plans), (plan.shortTitle, .plan(plan.id))],
      lead: #"<div class="para">\#(progress.target.words) \#(Parts.clause(progress.target.source, of: plan))</div>"#,
      body: """
        <div class="grid two"><div>\(counted)</div><aside>\(lacking)</aside></div>
        """)
  }

  private var counted: HTML {
    guard !lines.isEmpty else { return Parts.empty("Chưa có hồ sơ nào được tính.") }
    let more =
      total > lines.count
      ? "Danh sách hiện \(lines.count.grouped) hồ sơ thay đổi gần nhất trong \(total.grouped) hồ sơ." : ""
    let items = lines.map { line in
      """
      <li><a href="\(Link.dossier(line.id))">\(line.title)</a> \(Parts.chip(line.state, of: plan))<br>\
      <small>\(line.byline)\(line.unitName.map { " · \($0)" } ?? "")</small></li>
      """ as HTML
    }
    return Parts.card(
      "Hồ sơ được tính: \(total.grouped)",
      """
      \(if: !more.isEmpty, "<p>\(more)</p>")<ul class="plain-list">\(items)</ul>
      """)
  }

  private var lacking: HTML {
    guard !progress.lacking.isEmpty else { return .empty }
    return Parts.card(
      "Đơn vị còn thiếu: \(progress.lacking.count.grouped)",
      """
      <ul class="plain-list">\(progress.lacking.map { "<li>\($0.name)</li>" as HTML })</ul>\
      \(if: canRemind, Parts.quietLink("Nhắc các đơn vị này", reminding))
      """)
  }

  /// Where those who have not done their part are reminded, with words to begin with.
  private var reminding: Link {
    let target = progress.target
    return Link.reminding(plan.id).with([
      ("chi-tieu", target.id.description), ("trang", Link.plan(plan.id).description),
      ("loi", "Đơn vị chưa đạt chỉ tiêu của kế hoạch \(plan.shortTitle): \(target.words) Đề nghị đơn vị thực hiện."),
    ])
  }
}
