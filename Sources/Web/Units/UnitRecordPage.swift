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
        <dl><dt>Loại</dt><dd>\(kind)</dd><dt>Thuộc</dt>\
        <dd>\(parent ?? "Không thuộc đơn vị nào")</dd>
        <dt>Tên gọi</dt><dd><ul class="plain-list">\(Array(names))</ul></dd>\(ending)</dl>\(passingOn)
        """))\(changes)</div>
        """)
  }

  /// How far its people and dossiers are that go to those that took over.
  private var passingOn: HTML {
    guard let passing else { return .empty }
    guard passing.isUnderWay else {
      return "<p>Chưa chuyển xong người và hồ sơ sang đơn vị tiếp nhận. Báo cho người vận hành hệ thống.</p>"
    }
    return """
      <ul class="plain-list" data-reload="2"><li>Đang chuyển người và hồ sơ: \(passing.done.grouped) trên \
      \(passing.total.grouped)<progress max="\(max(1, passing.total))" value="\(passing.done)" \
      aria-label="Chuyển người và hồ sơ"></progress></li></ul>
      <p class="small"><a href="\(Link.unitRecord(unit.id))">Xem đã xong chưa</a></p>
      """
  }

  /// What became of it.
  private var ending: HTML {
    guard let day = unit.dissolved else { return history }
    let heirs = successors.map { #"<a href="\#(Link.unitRecord($0.id))">\#($0.name)</a>"# as HTML }
      .joined(separator: ", ")
    let what = successors.isEmpty ? "Giải thể" : successors.count > 1 ? "Đã chia thành" : "Đã sáp nhập vào"
    return """
      <dt>\(what)</dt><dd>\(heirs) <small>từ \(day.short)</small></dd>\
      \(unit.document.map { "<dt>Theo</dt><dd>\($0)</dd>" as HTML })\
      \(unit.dissolutionReason.map { "<dt>Lý do</dt><dd>\($0)</dd>" as HTML })\(history)
      """
  }

  /// Where it was before, and what went into it.
  private var history: HTML {
    let places = earlier.map {
      "<li>\($0.name ?? "Không thuộc đơn vị nào") <small>đến trước \($0.until.short)</small></li>" as HTML
    }
    let taken = takenOver.map {
      #"<li><a href="\#(Link.unitRecord($0.id))">\#($0.name)</a> <small>từ \#($0.day.short)</small></li>"# as HTML
    }
    return """
      \(if: !places.isEmpty, #"<dt>Trước đây thuộc</dt><dd><ul class="plain-list">\#(places)</ul></dd>"#)\
      \(if: !taken.isEmpty, #"<dt>Tiếp nhận từ</dt><dd><ul class="plain-list">\#(taken)</ul></dd>"#)
      """
  }

  private var changes: HTML {
    guard canManage, unit.dissolved == nil else { return .empty }
    return """
      <div>\(Parts.card("Đổi tên", Parts.form(.unitRecord(unit.id, "doi-ten"), """
      \(Field("name", "Tên mới", required: true).text(""))
      \(Field("from", "Từ ngày", required: true).day(today))\(Parts.quietButton("Đổi tên"))
      """)))
      \(Parts.card("Sắp xếp lại", #"""
        <p class="small">Xem trước cái gì đi đâu rồi mới làm.</p>
        <p>\#(Parts.quietLink("Chuyển về cấp trên khác…", .unitRecord(unit.id, "chuyen"))) \#
        \#(Parts.quietLink("Sáp nhập…", .unitRecord(unit.id, "sap-nhap"))) \#
        \#(Parts.quietLink("Chia, tách…", .unitRecord(unit.id, "chia-tach")))</p>
        """#))
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
    let roles = named(dependants.roles) { "\($0.role.name): \(people[$0.person]?.name)" }
    let children = named(dependants.children) { "\($0.name)" }
    let responses = dependants.responses.map {
      "<li>\(plans[$0.plan]?.shortTitle): số \($0.content.number) ngày \($0.content.day.short)</li>" as HTML
    }
    let bodies = dependants.bodies.map { "<li>\($0.plan.shortTitle): \($0.body.name)</li>" as HTML }
    let dossierCard: HTML = dependants.dossierCount > 0 ? dossiers : .empty
    let none = !dependants.needsSuccessor && roles.isEmpty && responses.isEmpty
    return """
      \(if: none, Parts.empty("""
        Không còn hồ sơ đang giải quyết, người, đơn vị trực thuộc hay vai trò nào ở đơn vị này.
        """))
      \(dossierCard)
      \(if: dependants.peopleCount > 0, Parts.card("\(dependants.peopleCount.grouped) người",
        "<p>Chuyển sang đơn vị tiếp nhận.</p>"))
      \(if: !children.isEmpty, Parts.card("\(dependants.children.count.grouped) đơn vị trực thuộc",
        "<p>Chuyển về trực thuộc đơn vị tiếp nhận.</p><ul>\(children)</ul>"))
      \(if: !roles.isEmpty, Parts.card("\(dependants.roles.count.grouped) vai trò",
        "<p>Hết hiệu lực cùng đơn vị. Cần thì giao lại ở đơn vị tiếp nhận.</p><ul>\(roles)</ul>"))
      \(if: !bodies.isEmpty, Parts.card("Nhiệm vụ trong kế hoạch",
        "<p>Đơn vị tiếp nhận làm từ ngày giải thể.</p><ul>\(bodies)</ul>"))
      \(if: !responses.isEmpty, Parts.card("Kế hoạch hưởng ứng",
        "<p>Chuyển sang đơn vị tiếp nhận nếu nơi đó chưa có.</p><ul>\(responses)</ul>"))
      """
  }

  /// The first of them as items of a list, and how many there are besides.
  private func named<Item>(_ items: [Item], _ words: (Item) -> HTML) -> [HTML] {
    let most = 20
    let rest = items.count - most
    return items.prefix(most).map { "<li>\(words($0))</li>" } + (rest > 0 ? ["<li>và \(rest.grouped) nữa</li>"] : [])
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
      \(Field("successor", "Đơn vị tiếp nhận (gõ tên)", hint: """
        Tên như ở trang Đơn vị\(dependants.needsSuccessor ? "." : "; để trống nếu không có.")
        """, required: dependants.needsSuccessor).text(""))
      \(Field("day", "Ngày giải thể", hint: "Theo quyết định; không sau hôm nay.", required: true).day(today))\(reason)
      <p class="small">Không thể hoàn tác.</p>
      <div class="actions">\(Parts.button("Giải thể đơn vị"))\(Parts.quietLink("Không giải thể", .unitRecord(unit.id)))\
      </div>
      """)
  }
}
