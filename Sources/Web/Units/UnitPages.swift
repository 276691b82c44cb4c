import Domain
import Markup
import Office
import Store

/// A unit's inbox: dossiers that wait for its word, drafts that lie with its people, what each plan asks of it,
/// dossiers on the way.
extension UnitLook.Found {
  var page: Page {
    Page(
      title: units.map(\.name).joined(separator: ", "), place: .unit,
      lead: "<p>\(Parts.quietLink("Văn bản đến", .arrivals))</p>",
      body: """
        <h2>Chờ đơn vị xác nhận</h2>
        \(card(
          waiting, .waiting, endorsing,
          empty: "Không có hồ sơ nào chờ xác nhận. Hồ sơ tác giả nộp sẽ hiện ở đây."))
        \(drafts.html(today: today))\(plansOfUnits)\(movement)\(spreading)
        <h2>Đã qua đơn vị</h2>
        \(card(passed, .passed, ListTable(list).html(passed.lines), empty: "Chưa có hồ sơ nào."))
        """)
  }

  private func card(_ dossiers: UnitLook.Listed, _ part: UnitLook.Part, _ table: HTML, empty: String) -> HTML {
    guard !dossiers.lines.isEmpty else { return Parts.empty(empty) }
    let filter = Filter(.unit, .kept("xem", part.word))
    return """
      <div class="card">\(table)</div>
      \(filter.pager(dossiers.page, size: UnitLook.size, total: dossiers.total))
      """
  }

  /// What waits, with boxes on what can be endorsed together; the rest says what it waits for besides.
  private var endorsing: HTML {
    var table = ListTable(list)
    table.more = { line in
      guard let refusal = together.alone[line.id] else { return .empty }
      return #"<br><small><a href="\#(Link.dossier(line.id))">\#(refusal.reason)</a></small>"#
    }
    guard !together.ready.isEmpty else { return table.html(waiting.lines) }
    table.pick = { line in
      together.ready.contains(line.id) ? RowPick(value: line.id.description, label: "Chọn «\(line.title)»") : nil
    }
    return Parts.form(
      .endorse,
      """
      <div class="bulk"><label><input type="checkbox" data-all> Chọn tất cả</label> \
      <button class="btn small" data-bulk="Xác nhận {n} hồ sơ đã chọn">Xác nhận hồ sơ đã chọn</button></div>
      \(table.html(waiting.lines))
      \(Field("note", "Ý kiến của đơn vị", hint: "Ghi ở mỗi hồ sơ đã chọn. Để trống nếu không có.").area(""))
      """)
  }

  private var list: Listing<DossierLine> {
    let plans = plans
    return Listing(
      .column("Sáng kiến", page: .main(), to: { .dossier($0.id) }) { .text($0.title) },
      .column(page: .below) { .text($0.byline) },
      .column(page: .below) { .text($0.unitName) },
      .column("Kế hoạch", page: .wide()) { .text(plans[$0.plan]?.shortTitle) },
      .state("Trạng thái", page: .cell()) { Chip($0.state, of: plans[$0.plan]) },
      .due("Còn lại", page: .figure(), from: today, \.due))
  }

  /// What the units hold, and how they were inspected last.
  private var movement: HTML {
    let last = inspected.map { inspection -> HTML in
      let name = units.first { $0.id == inspection.unit }?.name ?? ""
      return """
        <p>Kiểm tra gần nhất: <a href="\(Link.inspection(inspection.id))">\(name), \(inspection.time.text)</a>. \
        \(inspection.finding?.conclusion)</p>
        """
    }
    return Parts.card(
      "Sự kiện, kiểm tra",
      """
      \(last)<p>\(Parts.quietLink("Sự kiện", .events)) \(Parts.quietLink("Kiểm tra", .inspections))</p>
      """)
  }

  /// What is spread beyond where it was made.
  private var spreading: HTML {
    Parts.card(
      "Nhân rộng, mô hình, nhu cầu",
      """
      <p>\(Parts.quietLink("Nhân rộng", .replications)) \
      \(Parts.quietLink("Ghi việc áp dụng sáng kiến", .replicable)) \
      \(Parts.quietLink("Mô hình", .allModels)) \
      \(Parts.quietLink("Nhu cầu", .ownNeeds))</p>
      """)
  }

  private var plansOfUnits: HTML {
    guard !running.isEmpty else { return .empty }
    return #"<h2>Văn bản đề nghị và kế hoạch hưởng ứng</h2><div class="grid plans">\#(running.map(\.card))</div>"#
  }
}

extension UnitLook {
  init(_ query: Form) { self.init(part: Part(query["xem"]), page: query.page) }
}

extension UnitLook.Part {
  /// What it is called in an address.
  fileprivate var word: String {
    switch self {
    case .waiting: "cho"
    case .passed: "qua"
    }
  }

  fileprivate init?(_ word: String) {
    guard let part = [Self.waiting, .passed].first(where: { $0.word == word }) else { return nil }
    self = part
  }
}

/// A card for what a plan asks of a unit.
extension RunningPlan {
  fileprivate var card: HTML {
    let waiting: HTML =
      open > 0
      ? #"<p class="small">\#(open.grouped) hồ sơ đã xác nhận, chưa vào \#(plan.submission) nào.</p>"# : .empty
    return Parts.card(
      plan.shortTitle,
      """
      <p><a href="\(Link.submissionLists(unit, plan.id))">\(plan.name(of: .submissionList))</a></p>\
      <p><a href="\(Link.paperEntry(plan.id))">Nhập hồ sơ giấy hộ tác giả</a></p>\
      \(waiting)\(commending)\(responding)
      """)
  }

  private var commending: HTML {
    guard !plan.commendations.isEmpty else { return .empty }
    return #"<p><a href="\#(Link.commendations(plan.id))">Đề nghị khen thưởng</a></p>"#
  }

  /// The unit's own plan in response, where the movement asks for one; for the units beneath it too.
  private var responding: HTML {
    guard let responsePlan else { return .empty }
    let own = response.map { standing in
      """
      <p class="small">\(standing.sentence)</p>
      <p><a href="\(Link.response(plan.id, unit))">Kế hoạch hưởng ứng của đơn vị</a></p>
      """ as HTML
    }
    return """
      \(own)\
      <div class="para small">\(responsePlan.what) \(Parts.clause(responsePlan.source, of: plan))</div>
      <p><a href="\(Link.responses(plan.id))">Kế hoạch hưởng ứng của các đơn vị trực thuộc</a></p>
      """
  }
}
