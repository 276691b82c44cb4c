import Domain
import Markup
import Office

/// The units of the installation, and adding one.
extension UnitTreeLook.Found {
  var page: Page {
    Page(
      title: "Quản trị: đơn vị", place: .administration,
      body: "\(AdministrationTabs.html(.administration("don-vi")))\(content)")
  }

  private var content: HTML {
    let items = outline.map { unit, depth in
      """
      <li class="depth-\(min(depth, 6))"><a href="\(Link.unitRecord(unit.id))">\(unit.name)</a> \
      <small>\(unit.kind)\(if: !unit.exists(on: now.day), " · đã giải thể")</small></li>
      """ as HTML
    }
    let options = Parts.options(of: outline.filter { $0.unit.exists(on: now.day) })
    return """
      <div class="grid two"><div class="card"><ul class="tree">\(items)</ul>\
      \(if: items.isEmpty, Parts.empty("Chưa có đơn vị nào. Thêm đơn vị đầu tiên ở bên."))\
      <p>\(Parts.workbookLink(.administration("don-vi")))</p></div>
      <aside>\(Parts.card("Thêm đơn vị", Parts.form(.administration("don-vi"), """
      \(Parts.key(Unit.ID(at: now)))\
      \(Field("name", "Tên đơn vị", required: true).text(""))
      \(Field("kind", "Loại", hint: "phong-ban, phuong-xa, truong-hoc, doanh-nghiep…").text(""))
      \(Field("parent", "Thuộc đơn vị").select(options, "", blank: "Không thuộc đơn vị nào"))
      \(Field("since", "Từ ngày", required: true).day(now.day))\(Parts.button("Thêm đơn vị"))
      """)))</aside></div>
      """
  }
}

/// The plans that were published, and publishing one.
extension [Edition] {
  var page: Page {
    Page(
      title: "Quản trị: kế hoạch", place: .administration,
      body: "\(AdministrationTabs.html(.administration("ke-hoach")))\(content)")
  }

  /// Where the next round of a plan is opened, if it has any.
  private func next(_ plan: Plan) -> HTML {
    plan.period.every == nil ? .empty : #" · <a href="\#(Link.round(plan.id))">Mở đợt sau</a>"#
  }

  private var content: HTML {
    let items = map { edition in
      """
      <li><a href="\(Link.plan(edition.plan.id))">\(edition.plan.shortTitle)</a> \
      <small>bản \(edition.number) · \(edition.plan.issuer)</small><br>\
      <a href="\(Link.bodies(edition.plan.id))">Cơ quan trong kế hoạch là đơn vị nào?</a>\
      \(next(edition.plan))</li>
      """ as HTML
    }
    return """
      \(Parts.card("Kế hoạch đã công bố", #"<ul class="plain-list">\#(items)</ul>"#))
      \(Parts.card("Công bố kế hoạch", Parts.form(.administration("ke-hoach"), """
      <p>Dán nội dung tệp kế hoạch (YAML). Kế hoạch đã công bố thì giữ nguyên; công bố lại là một bản mới, hồ sơ đã \
      nộp theo bản cũ.</p>
      \(Field("text", "Nội dung tệp kế hoạch", required: true).area("", tall: true))\(Parts.button("Công bố"))
      """)))
      """
  }
}
