import Domain
import Markup
import Office
import Store

/// The administrator's pages: units, people and roles, plans.
struct AdministrationPage {
  enum Part: String, CaseIterable {
    case units = "don-vi"
    case people = "nguoi"
    case plans = "ke-hoach"

    var title: String {
      switch self {
      case .units: "Đơn vị"
      case .people: "Người và vai trò"
      case .plans: "Kế hoạch"
      }
    }
  }

  var part: Part
  var desk: Desk
  var query: Form = .empty

  func page() throws -> Page {
    try desk.require(.viewAdministration, at: .installation)
    let body: HTML =
      switch part {
      case .units: try units()
      case .people: try people()
      case .plans: try plans()
      }
    return Page(
      title: "Quản trị: \(part.title.lowercasedFirst)", place: .administration,
      body: "\(AdministrationPage.tabs(.administration(part.rawValue)))\(body)")
  }

  /// The parts of administration, and which of them is shown.
  static func tabs(_ current: Link) -> HTML {
    let tabs =
      Part.allCases.map { ($0.title, Link.administration($0.rawValue)) } + [
        ("Nhập, xuất danh sách", Link.lists), ("Nhật ký", Link.journal),
      ]
    let links = tabs.map { title, link in
      #"<a href="\#(link)"\#(if: link == current, #" aria-current="page""#)>\#(title)</a>"# as HTML
    }
    return #"<nav class="tabs" aria-label="Phần quản trị">\#(links)</nav>"#
  }

  // MARK: Units

  private func units() throws -> HTML {
    let tree = try Units.tree(on: desk.connection)
    let items = tree.outline.map { unit, depth in
      """
      <li class="depth-\(min(depth, 6))"><a href="\(Link.unitRecord(unit.id))">\(unit.name)</a> \
      <small>\(unit.kind)\(if: !unit.exists(on: desk.now.day), " · đã giải thể")</small></li>
      """ as HTML
    }
    let options = unitOptions(tree)
    return """
      <div class="grid two"><div class="card"><ul class="tree">\(items)</ul>\
      \(if: items.isEmpty, Parts.empty("Chưa có đơn vị nào. Thêm đơn vị đầu tiên ở bên."))\
      <p>\(Parts.workbookLink(.administration("don-vi")))</p></div>
      <aside>\(Parts.card("Thêm đơn vị", Parts.form(.administration("don-vi"), """
      <input type="hidden" name="key" value="\(Unit.ID(at: desk.now).description)">\
      \(Field("name", "Tên đơn vị", required: true).text(""))
      \(Field("kind", "Loại", hint: "phong-ban, phuong-xa, truong-hoc, doanh-nghiep…").text(""))
      \(Field("parent", "Thuộc đơn vị").select(options, "", blank: "Không thuộc đơn vị nào"))
      \(Field("since", "Từ ngày", required: true).day(desk.now.day))\(Parts.button("Thêm đơn vị"))
      """)))</aside></div>
      """
  }

  private func unitOptions(_ tree: UnitTree) -> [(value: String, label: String)] {
    tree.outline.filter { $0.unit.exists(on: desk.now.day) }
      .map { unit, depth in (unit.id.description, String(repeating: "– ", count: depth) + unit.name) }
  }

  // MARK: People

  private func people() throws -> HTML {
    let words = query["q"]
    let number = query.page
    let (people, total) = try People.list(words: words, limit: 50, offset: (number - 1) * 50, on: desk.connection)
    let tree = try Units.tree(on: desk.connection)
    let withPassword = try Passwords.people(among: people.map(\.id), on: desk.connection)
    let rows = try people.map { person -> HTML in
      let roles = try People.appointments(of: person.id, on: desk.connection)
        .filter { !$0.isOver(on: desk.now.day) }
        .map { "<li>\($0.role.name): \(try desk.name(of: $0.scope))</li>" as HTML }
      let state =
        person.closed != nil ? "tài khoản đã đóng" : withPassword.contains(person.id) ? "" : "chưa đặt mật khẩu"
      return """
        <tr><td class="main"><a href="\(Link.person(person.id))"><b>\(person.name)</b></a><br>\
        <small>\(person.signIn)\(if: !person.position.isEmpty, " · \(person.position)")\
        \(if: !state.isEmpty, " · \(state)")</small></td>
        <td class="wide">\(person.unit.flatMap { tree[$0]?.name })</td><td><ul class="plain-list small">\(roles)</ul>\
        </td></tr>
        """
    }
    return """
      <form class="filter" action="\(Link.administration("nguoi"))"><label class="hidden" for="q">Tìm người</label>
      <input type="search" id="q" name="q" value="\(words)" placeholder="Tìm họ tên, tên đăng nhập">\
      <button class="btn quiet">Tìm</button>\(Parts.workbookLink(Link.administration("nguoi").with([("q", words)])))\
      </form>\(Parts.wordsLookedFor(of: words))
      <div class="card scroll"><table class="list"><thead><tr><th>Người</th><th class="wide">Đơn vị</th>\
      <th>Vai trò</th></tr></thead><tbody>\(rows)</tbody></table></div>
      \(Parts.pager(.administration("nguoi"), query: [("q", words)], page: number, size: 50, total: total))
      <div class="grid half">\(newPerson(tree))\(try newAppointment(people, tree))</div>
      """
  }

  private func newPerson(_ tree: UnitTree) -> HTML {
    Parts.card(
      "Thêm người",
      Parts.form(
        .administration("nguoi"),
        """
        <input type="hidden" name="key" value="\(Person.ID(at: desk.now).description)">\
        \(Field("name", "Họ và tên", required: true).text(""))
        \(Field("sign-in", "Tên đăng nhập", hint: "Địa chỉ thư hoặc tên ngắn không dấu.", required: true).text(""))
        \(Field("position", "Chức vụ").text(""))\
        \(Field("unit", "Đơn vị").select(unitOptions(tree), "", blank: "Không thuộc đơn vị nào"))
        <p class="small">Thêm xong, cấp đường dẫn để người đó tự đặt mật khẩu.</p>\(Parts.button("Thêm người"))
        """))
  }

  private func newAppointment(_ people: [Person], _ tree: UnitTree) throws -> HTML {
    let roles = Role.allCases.filter { !$0.scopes.isEmpty && !$0.scopes.contains(.council) }
    return Parts.card(
      "Giao vai trò",
      Parts.form(
        .administration("vai-tro"),
        """
        <input type="hidden" name="key" value="\(Appointment.ID(at: desk.now).description)">
        \(Field("person", "Người", required: true)
          .select(
            people.filter { $0.closed == nil }.map { ($0.id.description, "\($0.name) (\($0.signIn))") }, "",
            blank: "Chọn người"))
        \(Field("role", "Vai trò", required: true)
          .select(roles.map { ($0.rawValue, $0.name) }, "", blank: "Chọn vai trò"))
        \(Field("scope", "Phạm vi", required: true).select(try scopeOptions(tree), "", blank: "Chọn phạm vi"))
        \(Field("from", "Từ ngày", required: true).day(desk.now.day))\
        \(Field("through", "Đến ngày", hint: "Để trống nếu không hẹn.").day(nil))\(Parts.button("Giao vai trò"))
        """))
  }

  private func scopeOptions(_ tree: UnitTree) throws -> [(value: String, label: String)] {
    let plans = try desk.plans().flatMap { plan in
      [("plan/\(plan.id)", "Kế hoạch \(plan.shortTitle)")]
        + (plan.tracks.count > 1
          ? plan.tracks.map { ("track/\(plan.id)/\($0.id)", "Kế hoạch \(plan.shortTitle), \($0.name)") } : [])
    }
    return [("installation", "Toàn hệ thống")] + plans + unitOptions(tree).map { ("unit/\($0.value)", $0.label) }
  }

  // MARK: Plans

  private func plans() throws -> HTML {
    let items = try desk.plans().map { plan in
      """
      <li><a href="\(Link.plan(plan.id))">\(plan.shortTitle)</a> \
      <small>bản \(try desk.edition(of: plan.id).number) · \(plan.issuer)</small></li>
      """
        as HTML
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
