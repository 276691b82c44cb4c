import Domain
import Markup
import Office
import Store

/// Lists of models.
extension ModelList {
  /// What everyone reads: what was found worth spreading.
  var publicPage: Page {
    let filter = Filter(.models, .plan(plans, wanted.plan))
    let items = lines.map { line -> HTML in
      let content = line.model.content
      return """
        <li><a href="\(Link.model(line.model.id))"><b>\(content.name)</b></a><br>\(content.goal.cut(to: 200))<br>\
        <small>\(line.unit) · \(line.plan) · \(line.replicated.grouped) đơn vị đang áp dụng</small></li>
        """
    }
    return Page(
      title: "Mô hình được nhân rộng", place: .initiatives, crumbs: [("Tra cứu", .initiatives)],
      lead: """
        <p class="lead">Mô hình đã thí điểm, có bài học và được kết luận nhân rộng.</p>\
        \(if: opensAll, "<p>\(Parts.quietLink("Mọi mô hình", managed))</p>")
        """,
      body: filter.around(
        items.isEmpty
          ? Parts.empty("Chưa có mô hình nào được kết luận nhân rộng.")
          : #"<div class="card"><ul class="plain-list">\#(items)</ul></div>"#, file: false, page: number,
        size: ModelsLook.size, total: total))
  }

  private var managed: Link { Link.allModels.with([("ke-hoach", wanted.plan?.description ?? "")]) }

  /// The models of one's units and plans, wherever they stand.
  var page: Page {
    let filter = Filter(
      .allModels, .plan(plans, wanted.plan),
      .choice(
        "trang-thai", "Trạng thái", Model.State.allCases.map { ($0.rawValue, $0.name.capitalisedFirst) },
        wanted.state?.rawValue ?? "", any: "Mọi trạng thái"))
    let ways: HTML = mayWrite ? "<p>\(Parts.link("Đăng ký mô hình", .newModel))</p>" : .empty
    return Page(
      title: "Mô hình", place: .initiatives, crumbs: [("Mô hình được nhân rộng", .models)], lead: ways,
      body: filter.around(
        lines.isEmpty
          ? filter.empty("Chưa có mô hình nào", "", ways) : Parts.card(nil, ListTable(.models).html(lines)),
        file: true, page: number, size: ModelsLook.size, total: total))
  }
}
