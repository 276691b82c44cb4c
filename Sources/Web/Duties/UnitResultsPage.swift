import Domain
import Markup
import Office

/// What came of a plan in each unit, with its head, and whose works were recognised.
extension UnitResultsLook.Found {
  var page: Page {
    Page(
      title: "Kết quả theo đơn vị, người đứng đầu", place: .plans, office: plan.standing.name,
      crumbs: [("Kế hoạch", .plans), (plan.shortTitle, .plan(plan.id)), ("Việc được giao", .duties(plan.id))],
      lead: """
        <p class="lead">Chỉ tiêu, hồ sơ, báo cáo và việc được giao của từng đơn vị đến \(today.short); tác giả có \
        \(plan.workNames) được công nhận.</p>
        """,
      body: "\(filter.card("Lọc", file: true))\(units)\(authors)")
  }

  private var filter: Filter {
    Filter(
      .results(plan.id),
      .choice(
        "co-quan", "Cơ quan", bodies.map { ($0.id.description, $0.name) }, body?.id.description ?? "",
        any: "Mọi đơn vị"))
  }

  private var units: HTML {
    guard !lines.isEmpty else { return Parts.empty("Kế hoạch không giao việc, chỉ tiêu cho đơn vị nào.") }
    let paper = Link.results(plan.id, "van-ban").with(filter.query)
    return Parts.card(
      "Đơn vị: \(total.grouped)",
      """
      \(ListTable(list).html(lines))\(filter.pager(number, size: UnitResultsLook.size, total: total))\
      <p>\(Parts.quietLink("Bản giấy (Word, PDF)", paper))</p>
      """)
  }

  private var authors: HTML {
    guard !works.isEmpty else {
      return Parts.card("Tác giả được công nhận", "<p>Chưa có \(plan.workNames) nào được công nhận.</p>")
    }
    let more: HTML =
      workCount > works.count
      ? """
      <p class="small">\(works.count.grouped) \(plan.workNames) mới nhất trong \(workCount.grouped); tệp Excel có \
      đủ.</p>
      """ : .empty
    return Parts.card(
      "Tác giả được công nhận: \(workCount.grouped) \(plan.workNames)", "\(ListTable(workList).html(works))\(more)")
  }
}

/// What came of a plan in one unit, as it is shown beside what rests on it.
extension UnitResult {
  func card(_ title: String, of plan: Plan) -> HTML {
    let fields = plan.targetFields.map { field in
      "<dt>Trong đó: \(field.name)</dt><dd>\(share(of: field).text)</dd>" as HTML
    }
    return Parts.card(
      title,
      """
      <dl>\(if: targets.asked > 0, "<dt>Chỉ tiêu đạt</dt><dd>\(targets.text)</dd>")\
      <dt>Hồ sơ đã nộp</dt><dd>\(dossiers.grouped)</dd>\(fields)\
      <dt>Được công nhận</dt><dd>\(recognised.grouped)</dd>\
      \(if: reports.asked > 0, "<dt>Báo cáo đúng hạn</dt><dd>\(reports.text)</dd>")\
      <dt>Việc được giao đúng hạn</dt><dd>\(duties.text)</dd></dl>
      """)
  }
}
