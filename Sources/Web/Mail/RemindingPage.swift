import Domain
import Markup
import Office

/// Reminding units: to whom, in which words, and what was said before.
struct RemindingPage {
  var found: RemindingLook.Found
  /// The words and the page that were proposed.
  var text: String
  var path: String
  /// The page from which one came; nil where that is not known.
  var back: Link?
  /// Scheme and host of the site.
  var origin: String

  var page: Page {
    let plan = found.plan
    return Page(
      title: "Nhắc việc", place: .plans, crumbs: [(plan.shortTitle, .plan(plan.id))],
      lead: "<p>Đơn vị thấy lời nhắc ở trang đầu ngay sau khi gửi, và trong thư nhắc việc kế tiếp.</p>",
      body: #"<div class="grid half"><div>\#(form)\#(search)</div>\#(before)</div>"#)
  }

  private var form: HTML {
    guard !found.units.isEmpty else {
      return Parts.card("Lời nhắc", Parts.empty("Chưa chọn đơn vị nào. Tìm đơn vị ở dưới."))
    }
    let form = Parts.form(
      .reminding(found.plan.id),
      """
      \(Parts.key(Reminder.ID(at: found.now)))
      \(Parts.hidden("trang", path))\(Parts.hidden("ve", back?.description))
      <fieldset><legend>Đơn vị</legend>\(units)</fieldset>\(unheard)
      \(Field("text", "Nội dung", required: true).area(text))\(Parts.button("Gửi lời nhắc"))
      """)
    return Parts.card("Lời nhắc", "\(form)\(copying)")
  }

  /// The same words with their link, to be sent by other ways: a click into them takes all of them.
  private var copying: HTML {
    guard !text.isEmpty else { return .empty }
    let short = path.isEmpty ? text : "\(text)\n\(origin)\(path)"
    return """
      <p class="small" id="chep">Chép để gửi qua Zalo, tin nhắn:</p>\
      <div class="kept whole" role="note" aria-labelledby="chep" data-copied="Đã chép">\(short)</div>
      """
  }

  private var units: HTML {
    switch found.audience {
    case .lacking(let target):
      return """
        \(Parts.hidden("chi-tieu", target.description))
        <p>\(found.units.count.grouped) đơn vị chưa đạt chỉ tiêu: \(named)</p>
        """
    case .behind(let duty, let round, let unit):
      return """
        \(Parts.hidden("viec", duty))\
        \(round.map { Parts.hidden("dot", $0) } ?? .empty)\
        \(Parts.hidden("noi", unit?.description))
        <p>\(found.units.count.grouped) đơn vị chưa xong việc này: \(named)</p>
        """
    case .unconfirmed(let announcement, let unit):
      return """
        \(Parts.hidden("van-ban", announcement.description))\
        \(Parts.hidden("qua", unit?.description))
        <p>\(found.units.count.grouped) đơn vị chưa xác nhận: \(named)</p>
        """
    case .units:
      return found.units.map { unit -> HTML in
        let id = "unit-\(unit.id.description)"
        return """
          <div class="check"><input type="checkbox" id="\(id)" name="don-vi" value="\(unit.id.description)" checked>\
          <label for="\(id)">\(unit.name)</label></div>
          """
      }.joined()
    }
  }

  private var named: String { Self.named(found.units) }

  /// The first of them by name, and how many more there are.
  private static func named(_ units: [Domain.Unit]) -> String {
    let names = units.prefix(20).map(\.name).joined(separator: "; ")
    return units.count > 20 ? "\(names) và \((units.count - 20).grouped) đơn vị nữa" : names
  }

  /// Those that will not hear of it.
  private var unheard: HTML {
    guard !found.unheard.isEmpty else { return .empty }
    return #"<p class="note">Chưa có thủ trưởng hoặc đầu mối để nhận: \#(Self.named(found.unheard)).</p>"#
  }

  /// Finds other units, without scripts: each is added by its link.
  private var search: HTML {
    guard case .units = found.audience else { return .empty }
    let kept = kept
    let fields = kept.map { Parts.hidden($0.0, $0.1) }
    let items = found.found.map { unit -> HTML in
      let link = Link.reminding(found.plan.id).with(kept + [("don-vi", unit.id.description)])
      return #"<li><a href="\#(link)">\#(unit.name)<span class="hidden">: thêm</span></a></li>"#
    }
    let list: HTML =
      items.isEmpty
      ? (found.words.isEmpty ? .empty : "<p>Không có đơn vị nào khác tên như vậy.</p>")
      : #"<ul class="plain-list">\#(items)</ul>"#
    return Parts.card(
      "Thêm đơn vị",
      """
      <form class="filter" action="\(Link.reminding(found.plan.id))">\(fields)
      <label class="hidden" for="q">Tìm đơn vị</label>\
      <input type="search" id="q" name="q" value="\(found.words)" placeholder="Tên đơn vị, không cần dấu">\
      <button class="btn quiet small">Tìm</button></form>\(list)
      """)
  }

  private var kept: [(String, String)] {
    let others = [("loi", text), ("trang", path), ("ve", back?.description ?? "")]
    return found.units.map { ("don-vi", $0.id.description) } + others
  }

  private var before: HTML {
    let items = found.before.map { reminded -> HTML in
      let reminder = reminded.reminder
      return """
        <li><div class="kept whole">\(reminder.shortText(at: origin))</div>\
        <small>\(reminder.sent.short) · \(reminded.by) · \(reminder.units.count.grouped) đơn vị</small></li>
        """
    }
    return Parts.card(
      "Đã nhắc",
      items.isEmpty
        ? Parts.empty("Chưa nhắc việc gì.")
        : """
        \(if: found.beforeCount > items.count, """
          <p class="small">\(items.count.grouped) lời nhắc gần nhất trong \(found.beforeCount.grouped) lời đã gửi.</p>
          """)
        <p class="small">Chép được từng lời nhắc, có đường dẫn, để gửi qua nơi khác.</p>
        <ul class="plain-list">\(items)</ul>
        """)
  }
}
