import Domain
import Markup
import Office
import Store

/// A unit as the administrator sees it: its names, what is above it, the ways to rename and to dissolve it.
struct UnitRecordPage {
  var desk: Desk
  var unit: Unit

  static func load(
    _ id: Unit.ID, _ desk: Desk
  ) throws -> UnitRecordPage {
    try desk.require(.viewAdministration, at: .installation)
    return UnitRecordPage(desk: desk, unit: try desk.unit(id))
  }

  func page() throws -> Page {
    let names = unit.names.reversed().map { "<li>\($0.text) <small>từ \($0.since.short)</small></li>" as HTML }
    return Page(
      title: unit.name, place: .administration, crumbs: [("Đơn vị", .administration("don-vi"))],
      body: """
        <div class="grid half">\(Parts.card("Thông tin", """
        <dl><dt>Loại</dt><dd>\(unit.kind)</dd><dt>Thuộc</dt>\
        <dd>\(try unit.parent.map { try desk.unit($0).name } ?? "Không thuộc đơn vị nào")</dd>
        <dt>Tên gọi</dt><dd><ul class="plain-list">\(Array(names))</ul></dd>\(try ending)</dl>
        """))\(changes)</div>
        """)
  }

  private var ending: HTML {
    get throws {
      guard let day = unit.dissolved else { return .empty }
      let heir: HTML? = try unit.mergedInto.map { id in
        #"<dt>Đơn vị tiếp nhận</dt><dd><a href="\#(Link.unitRecord(id))">\#(try desk.unit(id).name)</a></dd>"#
      }
      return """
        <dt>Giải thể</dt><dd>\(day.short)</dd>\
        \(heir)\(unit.dissolutionReason.map { "<dt>Lý do</dt><dd>\($0)</dd>" as HTML })
        """
    }
  }

  private var changes: HTML {
    guard desk.allows(.manageUnits, at: .installation), unit.dissolved == nil else { return .empty }
    let day = desk.now.day
    return """
      <div>\(Parts.card("Đổi tên", Parts.form(.unitRecord(unit.id, "doi-ten"), """
      \(Field("name", "Tên mới", required: true).text(""))
      \(Field("from", "Từ ngày", required: true).day(day))\(Parts.quietButton("Đổi tên"))
      """)))
      \(Parts.card("Giải thể",
        #"""
        <p class="small">Xem còn gì thuộc đơn vị và chọn đơn vị tiếp nhận.</p>\#
        <p>\#(Parts.quietLink("Giải thể đơn vị…", .unitRecord(unit.id, "giai-the")))</p>
        """#))</div>
      """
  }
}

/// What runs under a unit, and who takes it over, before the unit is dissolved.
struct DissolvingPage {
  var desk: Desk
  var unit: Unit

  static func load(
    _ id: Unit.ID, _ desk: Desk
  ) throws -> DissolvingPage {
    try desk.require(.manageUnits, at: .installation)
    let unit = try desk.unit(id)
    guard unit.dissolved == nil else { throw Refusal("Đơn vị này đã giải thể.") }
    return DissolvingPage(desk: desk, unit: unit)
  }

  func page() throws -> Page {
    let dependants = try UnitDependants(of: unit.id, at: desk)
    return Page(
      title: "Giải thể \(unit.name)", place: .administration,
      crumbs: [("Đơn vị", .administration("don-vi")), (unit.name, .unitRecord(unit.id))],
      body: """
        <div class="grid two"><div>\(try list(dependants))</div>
        <aside>\(Parts.card("Giải thể", try fields(dependants)))</aside></div>
        """)
  }

  private func list(_ dependants: UnitDependants) throws -> HTML {
    let people = try People.all(dependants.roles.map(\.person), on: desk.connection)
    let roles = dependants.roles.map { "<li>\($0.role.name): \(people[$0.person]?.name)</li>" as HTML }
    let children = dependants.children.map { "<li>\($0.name)</li>" as HTML }
    let adoptions = try dependants.adoptions.map {
      "<li>\(try desk.plan($0.plan).shortTitle): số \($0.number) ngày \($0.day.short)</li>" as HTML
    }
    let dossierCard: HTML = dependants.dossierCount > 0 ? try dossiers(dependants) : .empty
    let none = !dependants.needsSuccessor && roles.isEmpty && adoptions.isEmpty
    return """
      \(if: none, Parts.empty("""
        Không còn hồ sơ đang giải quyết, người, đơn vị trực thuộc hay vai trò nào ở đơn vị này.
        """))
      \(dossierCard)
      \(if: dependants.peopleCount > 0, Parts.card("\(dependants.peopleCount.grouped) người",
        "<p>Chuyển sang đơn vị tiếp nhận.</p>"))
      \(if: !children.isEmpty, Parts.card("\(children.count.grouped) đơn vị trực thuộc",
        "<p>Chuyển về trực thuộc đơn vị tiếp nhận.</p><ul>\(children)</ul>"))
      \(if: !roles.isEmpty, Parts.card("\(roles.count.grouped) vai trò",
        "<p>Hết hiệu lực cùng đơn vị. Cần thì giao lại ở đơn vị tiếp nhận.</p><ul>\(roles)</ul>"))
      \(if: !adoptions.isEmpty, Parts.card("Kế hoạch hưởng ứng",
        "<p>Giữ nguyên trong hồ sơ lưu.</p><ul>\(adoptions)</ul>"))
      """
  }

  private func dossiers(_ dependants: UnitDependants) throws -> HTML {
    let rows = try dependants.dossiers.map { item in
      let plan = try desk.plan(item.plan)
      return "<li>\(plan.shortTitle): \(item.count.grouped) \(Parts.chip(item.state, of: plan))</li>" as HTML
    }
    return Parts.card(
      "\(dependants.dossierCount.grouped) hồ sơ đang giải quyết",
      """
      <p>Bản nháp chuyển sang đơn vị tiếp nhận. Hồ sơ đã nộp giữ tên đơn vị lúc nộp; thủ trưởng đơn vị tiếp nhận xem \
      và xác nhận tiếp.</p>
      <ul class="plain-list">\(rows)</ul>
      """)
  }

  private func fields(_ dependants: UnitDependants) throws -> HTML {
    let today = desk.now.day
    let below = Set(try Units.below([unit.id], on: desk.connection))
    let options = try Units.tree(on: desk.connection).outline
      .filter { $0.unit.exists(on: today) && !below.contains($0.unit.id) }
      .map { ($0.unit.id.description, String(repeating: "– ", count: $0.depth) + $0.unit.name) }
    let reason: HTML =
      dependants.needsSuccessor
      ? .empty
      : Field("reason", "Lý do", hint: "Cần ghi khi không có đơn vị tiếp nhận.").area("")
    return Parts.form(
      .unitRecord(unit.id, "giai-the"),
      """
      \(Field("successor", "Đơn vị tiếp nhận", required: dependants.needsSuccessor)
        .select(options, "", blank: dependants.needsSuccessor ? "Chọn đơn vị" : "Không có"))
      \(Field("day", "Ngày giải thể", hint: "Theo quyết định; không sau hôm nay.", required: true).day(today))\(reason)
      <p class="small">Không làm lại được việc này.</p>
      <div class="actions">\(Parts.button("Giải thể đơn vị"))\(Parts.quietLink("Không giải thể", .unitRecord(unit.id)))\
      </div>
      """)
  }
}
