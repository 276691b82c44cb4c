import Domain
import Markup
import Office

/// The commendations of a plan: places that are left, nominations, lists.
extension CommendationsLook.Found {
  var page: Page {
    Page(
      title: "Khen thưởng: \(plan.shortTitle)", place: .plans, office: plan.standing.name,
      crumbs: [("Kế hoạch", .plans), (plan.shortTitle, .plan(plan.id))],
      body: """
        \(kinds)
        <h2>Đề nghị khen thưởng</h2>\(nominating)\(table)
        \(listCards)
        """)
  }

  private var kinds: HTML {
    let rows = plan.commendations.map { kind -> HTML in
      let given = lists.filter { $0.kind == kind.id && (plan.period.every == nil || $0.year == plan.period.from.year) }
        .reduce(into: [:]) { $0.merge($1.given, uniquingKeysWith: +) }
      return """
        <tr><td class="main"><b>\(kind.name)</b> \(Parts.clause(kind.source, of: plan))<br>\
        <small>\(plan.body(kind.by).name)</small></td>
        <td data-label="Số suất">\(kind.capText)</td>\
        <td class="n" data-label="Đã trình, đã khen">\(given.values.reduce(0, +))</td>\
        <td class="n" data-label="Còn lại">\(left(kind, given))</td></tr>
        """
    }
    return """
      <div class="card scroll"><table class="list"><thead><tr><th>Hình thức</th><th>Số suất</th>\
      <th class="n">Đã trình, đã khen</th>
      <th class="n">Còn lại</th></tr></thead><tbody>\(rows)</tbody></table></div>
      """
  }

  private func left(_ kind: CommendationKind, _ given: [CommendationKind.Candidate: Int]) -> String {
    guard let left = kind.left(given: given) else { return "không giới hạn" }
    if case .joint = kind.cap { return "\(left.values.max() ?? 0)" }
    return kind.candidates.map { "\(left[$0] ?? 0) \($0.name.lowercasedFirst)" }.joined(separator: ", ")
  }

  /// The ways to begin a nomination.
  private var nominating: HTML {
    units.map { unit -> HTML in
      let ways = plan.commendations.flatMap { kind in
        kind.candidates.map { candidate -> HTML in
          let link = Link.commendations(plan.id, "moi").with([
            ("don-vi", unit.id.description), ("hinh-thuc", kind.id.description), ("doi-tuong", candidate.rawValue),
          ])
          return #"<li><a href="\#(link)">\#(kind.name): \#(candidate.name.lowercasedFirst)</a></li>"#
        }
      }
      return Parts.card("Lập đề nghị của \(unit.name(on: now.day))", #"<ul class="plain-list">\#(ways)</ul>"#)
    }.joined()
  }

  /// The nominations, what waits for someone first.
  var inOrder: [Nomination] { nominations.sorted { ($0.state.order, $0.id) < ($1.state.order, $1.id) } }

  private var table: HTML {
    guard !nominations.isEmpty else {
      return Parts.empty(
        "Chưa có đề nghị nào. Đơn vị lập đề nghị kèm thành tích và minh chứng, rồi gửi cơ quan thường trực.")
    }
    return """
      <div class="card">\(ListTable(.nominations(under: plan)).html(inOrder))</div>
      <p>\(Parts.workbookLink(.commendations(plan.id)))</p>
      """
  }

  private var listCards: HTML {
    guard canOpenList || !lists.isEmpty else { return .empty }
    let names = Dictionary(plan.commendations.map { ($0.id, $0.name) }, uniquingKeysWith: { $1 })
    let items = lists.map { list in
      """
      <li><a href="\(Link.commendationList(list.id))">\(list.name)</a> \(Chip(list.state))<br>\
      <small>\(names[list.kind]) · \
      \(list.allows(.vote) ? "\(list.items.count) đề nghị đã bỏ phiếu" : "\(list.proposed.count) tập thể, cá nhân")\
      </small></li>
      """ as HTML
    }
    return """
      <h2>Danh sách trình khen thưởng</h2>
      \(Parts.card(nil, items.isEmpty ? "<p>Chưa có danh sách nào.</p>" : #"<ul class="plain-list">\#(items)</ul>"#))
      \(if: canOpenList, newList)
      """
  }

  private var newList: HTML {
    Parts.card(
      "Mở danh sách mới",
      Parts.form(
        .commendations(plan.id, "danh-sach"), class: "narrow",
        """
        \(Parts.key(CommendationList.ID(at: now)))
        \(Field("kind", "Hình thức", required: true).select(plan.commendations.map { ($0.id.description, $0.name) },
          ""))
        \(Field("name", "Tên đợt", required: true).text("Đợt khen thưởng năm \(now.day.year)"))
        \(if: !councils.isEmpty, Field("council", "Hội đồng xét").select(councils.map { ($0.id.description, $0.name) },
          "", blank: "Hội đồng không lập trên hệ thống"))
        \(Parts.quietButton("Mở danh sách"))
        """))
  }
}

extension CommendationKind {
  /// `10 tập thể và cá nhân`, `5 tập thể, 10 cá nhân`, `không giới hạn`.
  var capText: String {
    switch cap {
    case .none: "không giới hạn"
    case .joint(let places): "không quá \(places) tập thể và cá nhân"
    case .separate(let collectives, let individuals): "không quá \(collectives) tập thể, \(individuals) cá nhân"
    }
  }
}

extension Nomination.State {
  /// What waits for someone stands first.
  fileprivate var order: Int {
    switch self {
    case .sent: 0
    case .draft, .returned: 1
    case .verified: 2
    case .proposed: 3
    case .commended: 4
    case .passedOver, .notCommended, .refused, .withdrawn: 5
    }
  }
}
