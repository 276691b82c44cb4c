import Domain
import Markup
import Office

/// The units of the installation, and adding one.
extension UnitTreeLook.Found {
  var page: Page {
    Page(
      title: "Quản trị: đơn vị", place: .administration,
      body: "\(AdministrationTabs.html(.administration("don-vi")))\(steps?.card())\(content)")
  }

  private var link: Link { .administration("don-vi") }

  private func link(beneath unit: Unit) -> Link { link.with([("thuoc", unit.id.description)]) }

  private var content: HTML {
    let filter = Filter(
      link, .words(words, "Tìm đơn vị", hint: "Tên đơn vị, không cần dấu"),
      .kept("thuoc", way.last?.id.description ?? ""))
    return """
      <div class="grid two"><div>\(filter.bar("Tìm", file: true))<div class="card">\(trail)\
      <ul class="tree">\(lines.map(item))</ul>\(if: lines.isEmpty, Parts.empty(none))</div>
      \(filter.pager(number, size: UnitTreeLook.size, total: total))</div>
      <aside>\(Parts.card("Thêm đơn vị", Parts.form(.administration("don-vi"), """
      \(Parts.key(Unit.ID(at: now)))\
      \(Field("name", "Tên đơn vị", required: true).text(""))
      \(Field("kind", "Loại", hint: "Chọn một loại, hoặc ghi loại riêng của cơ quan.").text("", among: kinds.names))
      \(Field("parent", "Thuộc đơn vị (gõ tên)", hint: "Để trống nếu không thuộc đơn vị nào.")
        .text(proposed))
      \(Field("since", "Từ ngày", required: true).day(now.day))\(Parts.button("Thêm đơn vị"))
      """)))</aside></div>
      """
  }

  private var none: String {
    if !words.isEmpty { return "Không có đơn vị nào có tên như vậy." }
    return way.isEmpty ? "Chưa có đơn vị nào. Ghi đơn vị đầu tiên ở «Thêm đơn vị»." : "Không có đơn vị nào trực thuộc."
  }

  /// The way down to the unit whose own are shown.
  private var trail: HTML {
    guard let last = way.last else { return .empty }
    let above = way.dropLast().map { #"<a href="\#(link(beneath: $0))">\#($0.name)</a> › "# as HTML }
    return """
      <p class="small"><a href="\(link)">Mọi đơn vị</a> › \(above)\
      <a href="\(Link.unitRecord(last.id))">\(last.name)</a></p>
      """
  }

  private func item(_ line: UnitTreeLook.Line) -> HTML {
    let below: HTML =
      line.below == 0
      ? .empty : #" · <a href="\#(link(beneath: line.unit))">\#(line.below.grouped) đơn vị trực thuộc</a>"#
    return """
      <li class="depth-\(min(line.depth, 6))"><a href="\(Link.unitRecord(line.unit.id))">\(line.unit.name)</a> \
      <small>\(kinds.name(line.unit.kind))\(line.parent.map { " · \($0)" })\
      \(if: !line.unit.exists(on: now.day), " · đã giải thể")\(below)</small></li>
      """
  }
}

/// The plans that were published, and publishing one.
extension PublishedPlansLook.Found {
  var page: Page {
    Page(
      title: "Quản trị: kế hoạch", place: .administration,
      body: "\(AdministrationTabs.html(.administration("ke-hoach")))\(steps?.line)\(content)")
  }

  /// Where the next round of a plan is opened, if it has any.
  private func next(_ plan: Plan) -> HTML {
    plan.period.every == nil ? .empty : #" · <a href="\#(Link.round(plan.id))">Mở đợt sau</a>"#
  }

  private var content: HTML {
    let items = editions.map { edition in
      """
      <li><a href="\(Link.plan(edition.plan.id))">\(edition.plan.shortTitle)</a> \
      <small>bản \(edition.number) · \(edition.plan.issuer)</small><br>\
      <a href="\(Link.bodies(edition.plan.id))">Cơ quan trong kế hoạch là đơn vị nào?</a>\
      \(next(edition.plan))</li>
      """ as HTML
    }
    let published: HTML =
      editions.isEmpty
      ? Parts.empty("Chưa công bố kế hoạch nào. Lập kế hoạch từ một mẫu ở dưới.")
      : Parts.card("Kế hoạch đã công bố", #"<ul class="plain-list">\#(items)</ul>"#)
    guard canPublish else { return published }
    let choice = PlanTemplateChoice(templates: templates, chosen: chosen?.template.id, year: year)
    return "\(published)\(choice.html)\(publishing)"
  }

  /// A plan as text, for what no form asks; open where a template's text is shown.
  private var publishing: HTML {
    let from: HTML = chosen.map { "<p>Đang sửa từ mẫu «\($0.template.title)».</p>" } ?? .empty
    return """
      <details class="deed card"\(if: chosen != nil, " open")><summary>Công bố từ tệp kế hoạch (YAML)</summary>\
      \(Parts.form(.administration("ke-hoach"), """
      \(from)<p>Dành cho điều mà các ô giá trị không có. Kế hoạch đã công bố thì giữ nguyên; công bố lại cùng mã là \
      một bản mới, hồ sơ đã nộp theo bản cũ.</p>
      \(Field("text", "Nội dung tệp kế hoạch", required: true).area(chosen?.text ?? "", tall: true))\
      \(Parts.button("Công bố"))
      """))</details>
      """
  }
}
