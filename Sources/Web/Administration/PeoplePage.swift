import Domain
import Markup
import Office

/// The people of the installation and their roles; adding people, giving roles.
extension PeopleLook.Found {
  var page: Page {
    Page(
      title: "Quản trị: người và vai trò", place: .administration,
      body: "\(AdministrationTabs.html(link))\(steps?.line)\(content)")
  }

  private var link: Link { .administration("nguoi") }

  private var content: HTML {
    let filter = Filter(link, .words(asked.words, "Tìm người", hint: "Tìm họ tên, tên đăng nhập"))
    return """
      \(ways)\(filter.bar("Tìm", file: true))<div class="card">\(table.html(lines))</div>
      \(filter.pager(asked.page, size: PeopleLook.size, total: total))
      <div class="grid half">\(newPerson)\(newAppointment)</div>
      """
  }

  private static let (newPersonPlace, newRolePlace) = ("them-nguoi", "giao-vai-tro")

  /// The way to the forms beneath the list, and to the requests of those who have no account, for who decides on them.
  private var ways: HTML {
    """
    <p>\(requests)<a href="#\(Self.newPersonPlace)">Thêm người</a> <a href="#\(Self.newRolePlace)">Giao vai trò</a></p>
    """
  }

  private var requests: HTML {
    guard let waitingRequests else { return .empty }
    let waiting = waitingRequests > 0 ? ": \(waitingRequests.grouped) đang chờ" : ""
    return "\(Parts.quietLink("Yêu cầu cấp tài khoản\(waiting)", .accountRequests)) "
  }

  private var table: ListTable<PeopleLook.Line> {
    var table = ListTable<PeopleLook.Line>(
      Listing(
        .column("Người", page: .main(), to: { .person($0.person.id) }) { .text($0.person.name) },
        .column(page: .below) { .text($0.person.signIn) },
        .column(page: .below) { .text($0.person.position) },
        .column(page: .below) {
          .text($0.person.closed != nil ? "tài khoản đã đóng" : $0.hasPassword ? "" : "chưa đặt mật khẩu")
        },
        .column("Đơn vị", page: .wide()) { .text($0.unit) }))
    table.last = (
      "Vai trò",
      { #"<ul class="plain-list small">\#($0.roles.map { "<li>\($0.name): \($1)</li>" as HTML })</ul>"# }
    )
    return table
  }

  private var newPerson: HTML {
    Parts.card(
      "Thêm người", id: Self.newPersonPlace,
      Parts.form(
        .administration("nguoi"),
        """
        \(Parts.key(Person.ID(at: now)))\
        \(Field("name", "Họ và tên", required: true).text(""))
        \(Field("sign-in", "Tên đăng nhập", hint: "Địa chỉ thư hoặc tên ngắn không dấu.", required: true).text(""))
        \(Field("position", "Chức vụ").text(""))\
        \(Field("unit", "Đơn vị (gõ tên)", hint: "Để trống nếu không thuộc đơn vị nào.").text(""))
        <p class="small">Thêm xong, cấp đường dẫn để người đó tự đặt mật khẩu.</p>\(Parts.button("Thêm người"))
        """))
  }

  private var newAppointment: HTML {
    let roles = Role.allCases.filter { !$0.scopes.isEmpty && !$0.scopes.contains(.council) }
    let people = lines.map(\.person).filter { $0.closed == nil }
    let looked = !asked.words.isEmpty && people.count == 1 ? people[0].id.description : ""
    return Parts.card(
      "Giao vai trò", id: Self.newRolePlace,
      Parts.form(
        .administration("vai-tro"),
        """
        \(Parts.key(Appointment.ID(at: now)))
        \(Field("person", "Người", hint: "Những người ở danh sách trên; chưa thấy thì tìm trước.", required: true)
          .select(people.map { ($0.id.description, "\($0.name) (\($0.signIn))") }, looked, blank: "Chọn người"))
        \(Field("role", "Vai trò", required: true)
          .select(roles.map { ($0.rawValue, $0.name) }, "", blank: "Chọn vai trò"))
        \(Field("scope", "Phạm vi", required: true).select(scopeOptions, "", blank: "Chọn phạm vi"))
        \(Field("scope-unit", "Đơn vị của vai trò (gõ tên)", hint: "Khi phạm vi là một đơn vị.").text(""))
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
    return [("\(Scope.installation)", "Toàn hệ thống"), (Scope.ofUnit, "Một đơn vị, ghi ở ô dưới")] + plans
  }
}
