import Domain
import Markup
import Office
import Store

/// Lists of needs.
extension NeedList {
  /// What everyone reads.
  var publicPage: Page {
    let filter = Filter(
      .needs, .words(wanted.words, hint: "Tìm nhu cầu: không cần dấu"), .plan(plans, wanted.plan),
      .choice(
        "gom", "Trạng thái", [("het", "Cả nhu cầu đã xong")], wanted.openOn == nil ? "het" : "",
        any: "Đang tìm giải pháp"))
    return Page(
      title: "Nhu cầu đang tìm giải pháp", place: .initiatives, crumbs: [("Tra cứu", .initiatives)],
      lead: """
        <p class="lead">Đơn vị, cơ sở sản xuất cần giải pháp; ai có sáng kiến phù hợp gửi qua cơ quan thường trực.</p>\
        <p>\(isSignedIn
          ? Parts.link("Gửi nhu cầu", newNeed) : #"<a href="\#(Link.signIn)">Đăng nhập</a> để gửi nhu cầu."#)\
        \(if: isSignedIn, " \(Parts.quietLink("Nhu cầu của tôi", .ownNeeds))")\
        \(if: opensAll, " \(Parts.quietLink("Duyệt nhu cầu", .allNeeds))")</p>
        """,
      body: filter.around(
        lines.isEmpty
          ? filter.empty("Không có nhu cầu nào đang tìm giải pháp")
          : #"<div class="card"><ul class="plain-list">\#(lines.map(item))</ul></div>"#, button: nil, file: false,
        page: number, size: NeedsLook.size, total: total))
  }

  private var newNeed: Link { Link.newNeed.with([("ke-hoach", wanted.plan?.description ?? "")]) }

  private func item(_ line: NeedLine) -> HTML {
    let content = line.need.content
    let facts = [line.owner, line.field, line.plan].compactMap { $0 }.joined(separator: " · ")
    let days: HTML = line.need.isOpen(on: today) ? Parts.daysLeft(content.until, today: today) : line.chip.html
    return """
      <li><a href="\(Link.need(line.need.id))"><b>\(content.title)</b></a> \(days)<br>\(content.what.cut(to: 200))<br>\
      <small>\(facts)</small></li>
      """
  }

  var ownPage: Page {
    let filter = Filter(.ownNeeds)
    let ways: HTML = plans.isEmpty ? .empty : "<p>\(Parts.link("Gửi nhu cầu", .newNeed))</p>"
    return Page(
      title: "Nhu cầu của tôi và đơn vị", place: .initiatives, crumbs: [("Nhu cầu", .needs)], lead: ways,
      body: """
        \(lines.isEmpty
          ? Parts.empty("Bạn và đơn vị của bạn chưa gửi nhu cầu nào.")
          : Parts.card(nil, ListTable(.needs).html(lines)))
        \(filter.pager(number, size: NeedsLook.size, total: total))
        """)
  }

  /// Those of the plans that one looks after.
  var page: Page {
    let filter = Filter(
      .allNeeds, .plan(plans, wanted.plan),
      .choice(
        "trang-thai", "Trạng thái", Need.State.allCases.map { ($0.rawValue, $0.name.capitalisedFirst) },
        wanted.state?.rawValue ?? "", any: "Mọi trạng thái"))
    return Page(
      title: "Duyệt nhu cầu", place: .initiatives, crumbs: [("Nhu cầu", .needs)],
      body: filter.around(
        lines.isEmpty
          ? filter.empty("Không có nhu cầu nào") : Parts.card(nil, ListTable(.needs).html(lines)), file: true,
        page: number, size: NeedsLook.size, total: total))
  }
}

/// The open needs that an initiative may answer.
extension FittingNeedsLook.Found {
  var page: Page {
    let items = needs.map { fitting, owner -> HTML in
      let need = fitting.need
      let offer = Link.need(need.id, "giai-phap").with([("sang-kien", code.description)])
      return """
        <li><a href="\(Link.need(need.id))"><b>\(need.content.title)</b></a><br>\
        <small>\(owner) · đến hết \(need.content.until.short)</small><br><small>Vì \(fitting.reason.words)</small><br>\
        \(Parts.quietLink("Tôi có giải pháp", offer))</li>
        """
    }
    return Page(
      title: "Nhu cầu có thể đáp ứng", place: .initiatives,
      crumbs: [("Nhu cầu", .needs), (title, .initiative(code))], lead: #"<p class="lead">\#(title)</p>"#,
      body: items.isEmpty
        ? Parts.empty("Chưa có nhu cầu nào gần với sáng kiến này.", Parts.quietLink("Xem mọi nhu cầu", .needs))
        : #"<div class="card"><ul class="plain-list">\#(items)</ul></div>"#)
  }
}
