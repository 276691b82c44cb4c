import Domain
import Markup
import Office

/// A target of a plan with the dossiers that count, who has not done their part, and how it came.
extension TargetLook.Found {
  var page: Page {
    Page(
      title: "Chỉ tiêu: \(progress.value.grouped) trên \(progress.goal.grouped)", place: .plans,
      office: plan.standing.name,
      crumbs: [("Kế hoạch", .plans), (plan.shortTitle, .plan(plan.id))],
      lead: """
        <div class="para">\(progress.target.words) \(Parts.clause(progress.target.source, of: plan))</div>
        <p class="small">Đến hết ngày \(plan.deadline(of: progress.target).short) \
        \(Parts.calendarLink(.target(progress.target.id, of: plan.id, "lich"), of: progress.target.text))</p>
        """,
      body: """
        <div class="grid two"><div>\(course)\(counted)</div><aside>\(lacking)</aside></div>
        """)
  }

  // MARK: How it came

  /// What is counted, in words.
  private var counting: String { progress.units == nil ? "hồ sơ" : "đơn vị đã làm phần mình" }

  private var course: HTML {
    guard progress.hasUnits else {
      return Parts.empty(
        "Chưa có đơn vị nào thuộc chỉ tiêu này nên chưa tính được: xem lại các cơ quan trong kế hoạch là đơn vị nào.")
    }
    guard let first = history.weeks.first, let last = history.weeks.last else {
      return Parts.card("Diễn biến", "<p>Kế hoạch chưa bắt đầu.</p>")
    }
    let chart = LineChart(
      "Số \(counting) theo tuần, từ \(first.first.short) đến \(last.last.short): \(last.total.grouped)",
      [0] + history.weeks.map(\.total), from: first.first.short, to: last.last.short, goal: progress.goal,
      expected: history.projection.map { ($0.expected, $0.weeksLeft) })
    return Parts.card(
      "Diễn biến",
      """
      \(chart.html)<p class="small">Nét đứt ngang: mức phải đạt.\
      \(if: history.projection != nil, " Nét chấm: ước tính.") Tính theo ngày nộp của những hồ sơ được tính đến hôm \
      nay.</p>\(projection)\(weeks)
      """)
  }

  private var projection: HTML {
    guard let projection = history.projection, !progress.isReached else { return .empty }
    let missing = progress.goal - projection.expected
    return """
      <p><b>Ước tính:</b> nếu mỗi tuần vẫn có thêm trung bình \(projection.perWeek) như từ đầu đến nay thì đến hết \
      ngày \(projection.deadline.short) có khoảng \(projection.expected.grouped) \(counting), \
      \(missing > 0 ? "còn thiếu \(missing.grouped)" : "đạt chỉ tiêu").</p>
      """
  }

  private var weeks: HTML {
    let rows = history.weeks.reversed().map { week in
      """
      <tr><td>\(week.first.short) – \(week.last.short)</td><td class="num">\(week.more.grouped)</td>\
      <td class="num">\(week.total.grouped)</td></tr>
      """ as HTML
    }
    return """
      <details class="deed"><summary>Số liệu từng tuần</summary><div class="scroll"><table><thead><tr><th>Tuần</th>\
      <th class="num">Thêm</th><th class="num">Cộng dồn</th></tr></thead><tbody>\(Array(rows))</tbody></table></div>\
      </details>
      """
  }

  // MARK: What counts, and who is missing

  private var counted: HTML {
    guard !lines.isEmpty else { return Parts.empty("Chưa có hồ sơ nào được tính.") }
    let items = lines.map { line in
      """
      <li><a href="\(Link.dossier(line.id))">\(line.title)</a> \(Parts.chip(line.state, of: plan))<br>\
      <small>\(line.byline)\(line.unitName.map { " · \($0)" } ?? "")</small></li>
      """ as HTML
    }
    return Parts.card(
      "Hồ sơ được tính: \(total.grouped)",
      """
      <ul class="plain-list">\(items)</ul>\
      \(Parts.pager(.target(progress.target.id, of: plan.id), query: [], page: number, size: TargetLook.size,
        total: total))
      """)
  }

  private var lacking: HTML {
    guard !progress.lacking.isEmpty else { return .empty }
    let named = progress.lacking.prefix(TargetLook.mostUnits).map { unit in
      #"<li><a href="\#(Link.unitState(unit.id, in: plan.id))">\#(unit.name)</a></li>"# as HTML
    }
    let more: HTML =
      progress.lacking.count > named.count
      ? """
      <p class="small">\(named.count.grouped) đơn vị đầu trong \(progress.lacking.count.grouped) đơn vị; \
      tệp Excel có đủ.</p><p>\(Parts.workbookLink(.plan(plan.id)))</p>
      """ : .empty
    return Parts.card(
      "Đơn vị còn thiếu: \(progress.lacking.count.grouped)",
      """
      <ul class="plain-list">\(named)</ul>\(more)\
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
