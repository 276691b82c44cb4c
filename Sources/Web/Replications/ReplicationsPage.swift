import Domain
import Markup
import Office
import Store

/// What units apply of others, with what it brought.
extension ReplicationsLook.Found {
  var page: Page {
    Page(
      title: "Nhân rộng sáng kiến", place: .unit, crumbs: [("Kế hoạch", .plans)],
      lead: """
        <p class="lead">Đơn vị áp dụng sáng kiến của đơn vị khác; thủ trưởng nơi áp dụng xác nhận.</p>\
        \(if: mayWrite, ways)
        """,
      body: "\(filter.card("Lọc", file: true))\(figures)\(table)\(summing)")
  }

  private var ways: HTML { "<p>\(Parts.link("Ghi việc áp dụng sáng kiến", .replicable))</p>" }

  private var filter: Filter {
    Filter(
      .replications, .plan(plans, wanted.plan),
      .choice(
        "trang-thai", "Trạng thái", ReplicationFilter.Kind.allCases.map { ($0.rawValue, $0.name) },
        wanted.kind?.rawValue ?? "", any: "Mọi trạng thái"),
      .year((2020...max(2021, today.year)).reversed(), wanted.year),
      .kept("don-vi", wanted.unit?.description ?? ""))
  }

  private var figures: HTML {
    guard total.count > 0 else { return .empty }
    return """
      <p>\(total.count.grouped) lần nhân rộng đã xác nhận ở \(total.units.grouped) đơn vị, làm lợi \
      \(total.benefit.text)\(wanted.year.map { " trong năm \($0)" }).</p>
      """
  }

  private var table: HTML {
    guard !lines.isEmpty else { return filter.empty("Chưa có bản ghi nhân rộng nào", "", mayWrite ? ways : .empty) }
    return Parts.card(
      nil, "\(ListTable(.replications).html(lines))\(filter.pager(number, size: ReplicationsLook.size, total: count))")
  }

  /// What the list adds up to; of each only what is greatest, the file has all.
  private var summing: HTML {
    guard total.count > 0 else { return .empty }
    let cards = sums.filter { !$0.sums.isEmpty }.map { sums -> HTML in
      return Parts.card(
        "Theo \(sums.heading.lowercasedFirst)",
        """
        \(ListTable(.sums(sums)).html(sums.sums))\(if: sums.count > sums.sums.count, """
          <p class="small">Còn \((sums.count - sums.sums.count).grouped) dòng nữa trong tệp Excel.</p>
          """)
        """)
    }
    return #"<div class="grid half">\#(cards)</div>"#
  }
}

extension ReplicationFilter.Kind {
  fileprivate var name: String {
    switch self {
    case .waiting: "Chờ thủ trưởng xác nhận"
    case .returned: "Trả lại để sửa"
    case .applied: "Đang áp dụng"
    case .stopped: "Đã ngừng"
    case .withdrawn: "Đã rút"
    }
  }
}

/// Who applies an initiative, on its page for everyone.
extension ShownReplications {
  var card: HTML {
    guard !lines.isEmpty || mayRecord else { return .empty }
    let items = lines.map { line -> HTML in
      let benefit: HTML = line.benefit > .zero ? "; làm lợi \(line.benefit.text), thủ trưởng đơn vị xác nhận" : .empty
      return """
        <li><b>\(line.unit)</b>, từ \(line.since.short)\(if: line.isStopped, " (đã ngừng)")\(benefit)</li>
        """
    }
    return Parts.card(
      "Đã áp dụng ở",
      """
      \(items.isEmpty ? "<p>Chưa có đơn vị nào ghi là đã áp dụng.</p>" : #"<ul class="plain-list">\#(items)</ul>"#)\
      \(if: total > lines.count, #"<p class="small">và \#((total - lines.count).grouped) đơn vị nữa</p>"#)
      """)
  }

  /// The way to record that one's unit applies the initiative.
  func recording(_ dossier: Dossier.ID) -> HTML {
    recording("sáng kiến này", [("sang-kien", dossier.description)])
  }

  /// The way to record that one's unit applies the model.
  func recording(_ model: Model.ID) -> HTML { recording("mô hình này", [("mo-hinh", model.description)]) }

  private func recording(_ what: String, _ query: [(String, String)]) -> HTML {
    mayRecord ? "<p>\(Parts.quietLink("Đơn vị tôi áp dụng \(what)", Link.newReplication.with(query)))</p>" : .empty
  }
}
