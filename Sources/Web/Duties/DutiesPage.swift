import Domain
import Markup
import Office

/// The duties of a plan's round by day, with where each is.
extension DutiesLook.Found {
  private static let states: [DutiesLook.Wanted.State] = [.late, .open, .notYet, .settled]

  var page: Page {
    Page(
      title: "Việc được giao", place: .plans, crumbs: [("Kế hoạch", .plans), (plan.shortTitle, .plan(plan.id))],
      lead: unitName.map { #"<p class="lead">\#($0)</p>"# } ?? .empty,
      body: """
        \(Parts.stats(Self.states.map { ($0.name, counts[$0] ?? 0, $0 == .late) }))
        \(filter.card("Lọc", file: true))\(reminding)\(table)
        """)
  }

  private var filter: Filter {
    Filter(
      .duties(plan.id),
      .choice("viec", "Việc", duties.map { ($0.id, name($0)) }, wanted.duty ?? "", any: "Mọi việc"),
      .choice(
        "trang-thai", "Trạng thái", Self.states.map { ($0.rawValue, $0.name) }, wanted.state?.rawValue ?? "",
        any: "Mọi trạng thái"),
      .kept("don-vi", wanted.unit?.description ?? ""))
  }

  private func name(_ duty: Duty) -> String {
    let words = duty.before.prefix(70).split(separator: " ").map(String.init)
    let short = duty.before.count > 70 ? words.dropLast().joined(separator: " ") + "…" : duty.before
    return "\(duty.due.map { "\($0.short): " } ?? "")\(short)"
  }

  /// One click to who has not done the duty that was chosen.
  private var reminding: HTML {
    guard follows, let duty = wanted.duty, (counts[.late] ?? 0) + (counts[.open] ?? 0) > 0 else { return .empty }
    let link = Link.duties(plan.id, "nhac").with([("viec", duty), ("don-vi", wanted.unit?.description ?? "")])
    return "<p>\(Parts.link("Nhắc những nơi chưa xong", link))</p>"
  }

  private var table: HTML {
    guard !lines.isEmpty else { return Parts.empty("Không có việc nào như vậy.") }
    var table = ListTable(list)
    table.more = { line in
      guard let unit = line.holder.unit, wanted.unit == nil else { return .empty }
      let link = Link.duties(plan.id).with([("don-vi", unit.description)])
      return #" <small><a href="\#(link)">Mọi việc của đơn vị</a></small>"#
    }
    return Parts.card(nil, "\(table.html(lines))\(filter.pager(number, size: DutiesLook.size, total: total))")
  }
}

/// Reminding of a duty: the words, and whom they go to.
extension RemindingLook.Found {
  /// So many are named before the rest is counted.
  private static let named = 40

  var page: Page {
    let due = duty.due.map { ", hạn đến hết ngày \($0.short)" } ?? ""
    let text = """
      Đề nghị đơn vị thực hiện và ghi nhận việc «\(duty.before)»\(due), theo Kế hoạch \(plan.shortTitle).
      """
    return Page(
      title: "Nhắc việc", place: .plans,
      crumbs: [(plan.shortTitle, .plan(plan.id)), ("Việc được giao", .duties(plan.id))],
      lead: #"<div class="para">\#(duty.before) \#(Parts.clause(duty.source, of: plan))</div>"#,
      body: lines.isEmpty
        ? Parts.empty("Không còn ai phải nhắc: việc này đã xong hoặc được miễn.")
        : """
        <div class="grid two"><div>\(Parts.form(.duties(plan.id, "nhac"), class: "card", """
        <input type="hidden" name="key" value="\(Reminder.ID(at: now).description)">
        <input type="hidden" name="viec" value="\(duty.id)">
        <input type="hidden" name="don-vi" value="\(holder?.description)">
        \(Field("text", "Lời nhắc", hint: "Hiện ở trang đầu của đơn vị được nhắc.", required: true).area(text))
        \(Parts.button("Nhắc \(lines.count.grouped) đơn vị"))
        """))</div><aside>\(Parts.card("Được nhắc", """
        <ul class="plain-list">\(lines.prefix(Self.named).map { "<li>\($0.name)</li>" as HTML })</ul>\
        \(if: lines.count > Self.named, "<p>và \((lines.count - Self.named).grouped) đơn vị nữa.</p>")
        """))</aside></div>
        """)
  }
}
