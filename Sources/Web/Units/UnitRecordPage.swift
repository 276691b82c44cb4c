import Domain
import Markup
import Office

/// A unit as the administrator sees it: its names, what is above it, the ways to rename and to dissolve it.
extension UnitRecordLook.Found {
  var page: Page {
    let names = unit.names.reversed().map { "<li>\($0.text) <small>từ \($0.since.short)</small></li>" as HTML }
    return Page(
      title: unit.name, place: .administration, crumbs: [("Đơn vị", .administration("don-vi"))],
      body: """
        <div class="grid half">\(Parts.card("Thông tin", """
        <dl><dt>Loại</dt><dd>\(unit.kind)</dd><dt>Thuộc</dt>\
        <dd>\(parent ?? "Không thuộc đơn vị nào")</dd>
        <dt>Tên gọi</dt><dd><ul class="plain-list">\(Array(names))</ul></dd>\(ending)</dl>
        """))\(changes)</div>
        """)
  }

  private var ending: HTML {
    guard let day = unit.dissolved else { return .empty }
    let heir = successor.map { successor in
      #"<dt>Đơn vị tiếp nhận</dt><dd><a href="\#(Link.unitRecord(successor.id))">\#(successor.name)</a></dd>"# as HTML
    }
    return """
      <dt>Giải thể</dt><dd>\(day.short)</dd>\
      \(heir)\(unit.dissolutionReason.map { "<dt>Lý do</dt><dd>\($0)</dd>" as HTML })
      """
  }

  private var changes: HTML {
    guard canManage, unit.dissolved == nil else { return .empty }
    return """
      <div>\(Parts.card("Đổi tên", Parts.form(.unitRecord(unit.id, "doi-ten"), """
      \(Field("name", "Tên mới", required: true).text(""))
      \(Field("from", "Từ ngày", required: true).day(today))\(Parts.quietButton("Đổi tên"))
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
extension DissolvingLook.Found {
  var page: Page {
    Page(
      title: "Giải thể \(unit.name)", place: .administration,
      crumbs: [("Đơn vị", .administration("don-vi")), (unit.name, .unitRecord(unit.id))],
      body: """
        <div class="grid two"><div>\(list)</div>
        <aside>\(Parts.card("Giải thể", fields))</aside></div>
        """)
  }

  private var list: HTML {
    let roles = dependants.roles.map { "<li>\($0.role.name): \(people[$0.person]?.name)</li>" as HTML }
    let children = dependants.children.map { "<li>\($0.name)</li>" as HTML }
    let adoptions = dependants.adoptions.map {
      "<li>\(plans[$0.plan]?.shortTitle): số \($0.number) ngày \($0.day.short)</li>" as HTML
    }
    let dossierCard: HTML = dependants.dossierCount > 0 ? dossiers : .empty
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

  private var dossiers: HTML {
    let rows = dependants.dossiers.map { item in
      let plan = plans[item.plan]
      return "<li>\(plan?.shortTitle): \(item.count.grouped) \(Parts.chip(item.state, of: plan))</li>" as HTML
    }
    return Parts.card(
      "\(dependants.dossierCount.grouped) hồ sơ đang giải quyết",
      """
      <p>Bản nháp chuyển sang đơn vị tiếp nhận. Hồ sơ đã nộp giữ tên đơn vị lúc nộp; thủ trưởng đơn vị tiếp nhận xem \
      và xác nhận tiếp.</p>
      <ul class="plain-list">\(rows)</ul>
      """)
  }

  private var fields: HTML {
    let reason: HTML =
      dependants.needsSuccessor
      ? .empty
      : Field("reason", "Lý do", hint: "Cần ghi khi không có đơn vị tiếp nhận.").area("")
    return Parts.form(
      .unitRecord(unit.id, "giai-the"),
      """
      \(Field("successor", "Đơn vị tiếp nhận", required: dependants.needsSuccessor)
        .select(Parts.options(of: successors), "", blank: dependants.needsSuccessor ? "Chọn đơn vị" : "Không có"))
      \(Field("day", "Ngày giải thể", hint: "Theo quyết định; không sau hôm nay.", required: true).day(today))\(reason)
      <p class="small">Không làm lại được việc này.</p>
      <div class="actions">\(Parts.button("Giải thể đơn vị"))\(Parts.quietLink("Không giải thể", .unitRecord(unit.id)))\
      </div>
      """)
  }
}
