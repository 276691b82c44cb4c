import Domain
import Markup
import Office

/// Moving, merging and dividing a unit: the forms, beside what depends on it.
extension ReorganisingLook.Found {
  private var crumbs: [(String, Link)] {
    [("Đơn vị", .administration("don-vi")), (unit.name, .unitRecord(unit.id))]
  }

  private func page(_ title: String, _ form: HTML) -> Page {
    Page(
      title: "\(title) \(unit.name)", place: .administration, crumbs: crumbs,
      body: #"<div class="grid two"><div>\#(form)</div><aside>\#(depending)</aside></div>"#)
  }

  var movingPage: Page {
    page(
      "Chuyển",
      Parts.form(
        .unitRecord(unit.id, "chuyen"), class: "card",
        """
        <p>Đang thuộc: \(parent ?? "không thuộc đơn vị nào").</p>
        \(Field("parent", "Chuyển về trực thuộc", hint: """
          Tên đơn vị cấp trên như ở trang Đơn vị; để trống nếu không thuộc đơn vị nào.
          """).text(""))
        \(Field("from", "Từ ngày", hint: "Theo quyết định; không sau hôm nay.", required: true).day(now.day))
        \(Parts.button("Chuyển đơn vị"))
        """))
  }

  var mergingPage: Page {
    page(
      "Sáp nhập",
      Parts.form(
        .unitRecord(unit.id, "sap-nhap"), class: "card",
        """
        \(key(1))
        \(Field("others", "Các đơn vị cùng sáp nhập", hint: """
          Mỗi dòng một tên như ở trang Đơn vị; \(unit.name) không cần ghi.
          """).area(""))
        \(heirFields(1, "Đơn vị tiếp nhận"))\(newUnits)
        \(Field("roles", "Vai trò ở các đơn vị cũ").select(
          [("end", "Hết hiệu lực, giao lại sau"), ("pass", "Chuyển sang đơn vị tiếp nhận")], "end"))
        \(decision)\(Parts.button("Sáp nhập"))
        """))
  }

  var dividingPage: Page {
    page(
      "Chia, tách",
      Parts.form(
        .unitRecord(unit.id, "chia-tach"), class: "card",
        """
        \(Field("end", "Đơn vị cũ").select(
          [("1", "Giải thể, chia thành các đơn vị dưới đây"), ("0", "Còn hoạt động, tách một phần ra")], "1"))
        <p class="small">Đơn vị 1 nhận mọi việc không ghi riêng khi đơn vị cũ giải thể. Hồ sơ đi theo người nộp.</p>
        \((1...4).map { "\(key($0))\(heirFields($0, "Đơn vị \($0)", isNeeded: $0 == 1))" as HTML })\(newUnits)
        \(choices)\(decision)\(Parts.button("Chia, tách"))
        """))
  }

  private func key(_ number: Int) -> HTML {
    Parts.hidden("key-\(number)", Domain.Unit.ID(at: now).description)
  }

  private func heirFields(_ number: Int, _ label: String, isNeeded: Bool = true) -> HTML {
    """
    \(Field("name-\(number)", label, required: isNeeded).text(""))
    \(Field("new-\(number)", "\(label) là").select([("1", "đơn vị mới"), ("0", "đơn vị đã có trong hệ thống")], "1"))
    """
  }

  private var newUnits: HTML {
    let above = parent ?? "không thuộc đơn vị nào"
    return """
      \(Field("kind", "Loại của đơn vị mới", hint: "Để trống: như đơn vị cũ (\(kinds.name(unit.kind))).")
        .text("", among: kinds.names))
      \(Field("parent", "Đơn vị mới thuộc", hint: "Để trống: như đơn vị cũ (\(above)).").text(""))
      """
  }

  private var decision: HTML {
    """
    \(Field("document", "Số, ký hiệu quyết định", hint: "Ví dụ 1662/NQ-UBTVQH15.").text(""))
    \(Field("day", "Từ ngày", hint: "Theo quyết định; không sau hôm nay.", required: true).day(now.day))
    """
  }

  // MARK: Who gets what

  private var choices: HTML {
    let named = people.map { person in
      choice(Passed.person(person.id), [person.name, person.position].filter { !$0.isEmpty }.joined(separator: ", "))
    }
    let more = dependants.peopleCount - people.count
    let roles = dependants.roles.map { role in
      choice(
        Passed.role(role.id), "\(role.role.name): \(holders[role.person]?.name ?? "")",
        blank: "Hết hiệu lực nếu đơn vị cũ giải thể")
    }
    let bodies = dependants.bodies.map { bound in
      choice(Passed.body(bound.body.id, of: bound.plan.id), "\(bound.plan.shortTitle): \(bound.body.name)")
    }
    return """
      \(group("Người", named))\(if: more > 0, others(more, "người"))
      \(group("Đơn vị trực thuộc", beneath.map { choice(Passed.unit($0.id), $0.name) }))\(otherUnits)
      \(group("Vai trò", roles))\(group("Nhiệm vụ trong kế hoạch", bodies))
      """
  }

  private var beneath: ArraySlice<Domain.Unit> { dependants.children.prefix(Reorganising.mostBeneath) }

  private var otherUnits: HTML {
    let more = dependants.children.count - beneath.count
    return more > 0 ? others(more, "đơn vị trực thuộc") : .empty
  }

  private func others(_ count: Int, _ what: String) -> HTML {
    """
    <p class="small">\(count.grouped) \(what) khác: theo đơn vị 1 khi đơn vị cũ giải thể, còn không thì ở lại.</p>
    """
  }

  private func group(_ title: String, _ fields: [HTML]) -> HTML {
    fields.isEmpty ? .empty : "<fieldset><legend>\(title)</legend>\(fields)</fieldset>"
  }

  private func choice(_ key: String, _ label: String, blank: String = "Theo đơn vị 1, hoặc ở lại") -> HTML {
    Field(key, label).select((1...4).map { ("\($0 - 1)", "Đơn vị \($0)") }, "", blank: blank)
  }

  // MARK: What depends on it

  private var depending: HTML {
    Parts.card(
      "Đang có ở \(unit.name)",
      #"<ul class="plain-list">\#(lines(of: dependants).map { "<li>\($0)</li>" as HTML })</ul>"#)
  }

  /// What a unit has, in words, one line each.
  func lines(of dependants: UnitDependants) -> [HTML] {
    let counted: [(Int, String)] = [
      (dependants.peopleCount, "người"), (dependants.children.count, "đơn vị trực thuộc"),
      (dependants.roles.count, "vai trò"), (dependants.dossierCount, "hồ sơ đang giải quyết, kể cả bản nháp"),
      (dependants.settledCount, "hồ sơ đã giải quyết xong"),
      (dependants.responses.count(where: \.state.countsForUnit), "kế hoạch hưởng ứng"),
      (dependants.duties.reduce(0) { $0 + $1.count }, "việc được giao chưa xong"),
    ]
    let bodies = dependants.bodies.map { "nhiệm vụ của «\($0.body.name)» trong Kế hoạch \($0.plan.shortTitle)" as HTML }
    let lines = counted.filter { $0.0 > 0 }.map { "\($0.0.grouped) \($0.1)" as HTML } + bodies
    return lines.isEmpty ? ["Không còn gì thuộc đơn vị này."] : lines
  }
}
