import Domain
import Markup
import Office

/// The people of the installation and their roles; adding people, giving roles.
extension PeopleLook.Found {
  var page: Page {
    Page(
      title: "Quản trị: người và vai trò", place: .administration,
      body: "\(AdministrationTabs.html(link))\(content)")
  }

  private var link: Link { .administration("nguoi") }

  private var content: HTML {
    let query = [("q", asked.words)]
    return """
      <form class="filter" action="\(link)"><label class="hidden" for="q">Tìm người</label>
      <input type="search" id="q" name="q" value="\(asked.words)" placeholder="Tìm họ tên, tên đăng nhập">\
      <button class="btn quiet">Tìm</button>\(Parts.workbookLink(link.with(query)))\
      </form>\(Parts.wordsLookedFor(of: asked.words))
      <div class="card scroll"><table class="list"><thead><tr><th>Người</th><th class="wide">Đơn vị</th>\
      <th>Vai trò</th></tr></thead><tbody>\(lines.map(row))</tbody></table></div>
      \(Parts.pager(link, query: query, page: asked.page, size: PeopleLook.size, total: total))
      <div class="grid half">\(newPerson)\(newAppointment)</div>
      """
  }

  private func row(_ line: PeopleLook.Line) -> HTML {
    let person = line.person
    let roles = line.roles.map { "<li>\($0.name): \($1)</li>" as HTML }
    let state = person.closed != nil ? "tài khoản đã đóng" : line.hasPassword ? "" : "chưa đặt mật khẩu"
    return """
      <tr><td class="main"><a href="\(Link.person(person.id))"><b>\(person.name)</b></a><br>\
      <small>\(person.signIn)\(if: !person.position.isEmpty, " · \(person.position)")\
      \(if: !state.isEmpty, " · \(state)")</small></td>
      <td class="wide">\(line.unit)</td><td><ul class="plain-list small">\(roles)</ul>\
      </td></tr>
      """
  }

  private var newPerson: HTML {
    Parts.card(
      "Thêm người",
      Parts.form(
        .administration("nguoi"),
        """
        <input type="hidden" name="key" value="\(Person.ID(at: now).description)">\
        \(Field("name", "Họ và tên", required: true).text(""))
        \(Field("sign-in", "Tên đăng nhập", hint: "Địa chỉ thư hoặc tên ngắn không dấu.", required: true).text(""))
        \(Field("position", "Chức vụ").text(""))\
        \(Field("unit", "Đơn vị").select(Parts.options(of: units), "", blank: "Không thuộc đơn vị nào"))
        <p class="small">Thêm xong, cấp đường dẫn để người đó tự đặt mật khẩu.</p>\(Parts.button("Thêm người"))
        """))
  }

  private var newAppointment: HTML {
    let roles = Role.allCases.filter { !$0.scopes.isEmpty && !$0.scopes.contains(.council) }
    let people = lines.map(\.person).filter { $0.closed == nil }
    return Parts.card(
      "Giao vai trò",
      Parts.form(
        .administration("vai-tro"),
        """
        <input type="hidden" name="key" value="\(Appointment.ID(at: now).description)">
        \(Field("person", "Người", required: true)
          .select(people.map { ($0.id.description, "\($0.name) (\($0.signIn))") }, "", blank: "Chọn người"))
        \(Field("role", "Vai trò", required: true)
          .select(roles.map { ($0.rawValue, $0.name) }, "", blank: "Chọn vai trò"))
        \(Field("scope", "Phạm vi", required: true).select(scopeOptions, "", blank: "Chọn phạm vi"))
        \(Field("from", "Từ ngày", required: true).day(now.day))\
        \(Field("through", "Đến ngày", hint: "Để trống nếu không hẹn.").day(nil))\(Parts.button("Giao vai trò"))
        """))
  }

  private var scopeOptions: [(value: String, label: String)] {
    let plans = plans.flatMap { plan in
      [("\(Scope.plan(plan.id))", "Kế hoạch \(plan.shortTitle)")]
        + (plan.tracks.count > 1
          ? plan.tracks.map { ("\(Scope.track(plan.id, $0.id))", "Kế hoạch \(plan.shortTitle), \($0.name)") } : [])
    }
    let units = Parts.options(of: units).map { ("unit/\($0.value)", $0.label) }
    return [("\(Scope.installation)", "Toàn hệ thống")] + plans + units
  }
}
