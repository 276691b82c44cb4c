import Domain
import Markup
import Office

/// What will follow when a unit is moved, merged or divided, before it is done.
extension Confirmation {
  static func moving(_ found: ReorganisingLook.Found, _ visit: Visit) -> Confirmation {
    let to = visit.form["parent"].isEmpty ? "không thuộc đơn vị nào" : visit.form["parent"]
    let with = found.lines(of: found.dependants).map { "\($0), đi cùng đơn vị." as HTML }
    let rest: [HTML] = [
      "Hồ sơ giữ tên đơn vị lúc nộp. Cấp trên mới xem và theo dõi từ nay.",
      "Kế hoạch nào áp dụng cho đơn vị thì theo nơi mới.",
    ]
    return Confirmation(
      deed: "Chuyển đơn vị", subject: "\(found.unit.name) chuyển về: \(to), từ ngày \(visit.form["from"])",
      follows: with + rest, facts: [("Trước đây thuộc", found.parent ?? "không thuộc đơn vị nào")],
      place: .administration)
  }

  static func merging(_ found: ReorganisingLook.Found, _ visit: Visit) -> Confirmation {
    let heir = visit.form["name-1"]
    let names = found.units.map(\.unit.name).joined(separator: ", ")
    let units = found.units.map { item in
      "<b>\(item.unit.name)</b> giải thể: \(list(found.lines(of: item.dependants)))." as HTML
    }
    let roles: HTML =
      visit.form["roles"] == "pass"
      ? "Vai trò chuyển sang \(heir)." : "Vai trò ở các đơn vị cũ hết hiệu lực; giao lại ở \(heir) khi cần."
    let rest: [HTML] = [
      "Người, đơn vị trực thuộc, bản nháp, kế hoạch hưởng ứng và nhiệm vụ trong kế hoạch chuyển sang \(heir).", roles,
      "Hồ sơ đã nộp giữ tên đơn vị lúc nộp; thủ trưởng \(heir) xem và xác nhận tiếp.",
      "Việc giao chung cho từng đơn vị thì đơn vị cũ thôi làm, lý do được ghi; \(heir) làm việc của mình.",
    ]
    return Confirmation(
      deed: "Sáp nhập", subject: "\(names) sáp nhập vào \(heir), từ ngày \(visit.form["day"])",
      follows: units + rest, facts: [("Quyết định", visit.form["document"])], place: .administration)
  }

  static func dividing(_ found: ReorganisingLook.Found, _ visit: Visit) throws -> Confirmation {
    let what = try visit.division(of: found.unit.id)
    let (verb, first) = (what.end ? "giải thể, chia thành" : "tách ra", what.heirs.first?.name ?? "")
    let names = what.heirs.map(\.name).joined(separator: ", ")
    let heirs = what.heirs.indices.map { index in
      "<b>\(what.heirs[index].name)</b> nhận \(list(found.passed(to: index, what)))." as HTML
    }
    let rest: [HTML] =
      what.end
      ? [
        """
        Hồ sơ đi theo người nộp, kể cả hồ sơ đã xong, và tính cho đơn vị mới của người đó; của người không ghi riêng \
        thì tính cho \(first). Hồ sơ giữ tên đơn vị lúc nộp.
        """,
        "Kế hoạch hưởng ứng chuyển sang \(first).", "Vai trò không ghi riêng hết hiệu lực; giao lại khi cần.",
      ]
      : [
        "Hồ sơ đang giải quyết và bản nháp đi theo người nộp; những gì không ghi riêng ở lại \(found.unit.name)."
      ]
    return Confirmation(
      deed: "Chia, tách", subject: "\(found.unit.name) \(verb) \(names), từ ngày \(visit.form["day"])",
      follows: heirs + rest, facts: [("Quyết định", visit.form["document"])], place: .administration)
  }

  private static func list(_ lines: [HTML]) -> HTML { lines.joined(separator: "; ") }
}

extension ReorganisingLook.Found {
  /// What an heir gets of the unit, in words.
  fileprivate func passed(to index: Int, _ what: Reorganisation) -> [HTML] {
    let goes = { (key: String, isRole: Bool) -> Bool in
      what.choices[key].map { $0 == index } ?? (!isRole && what.end && index == 0)
    }
    let rest = what.end && index == 0 ? dependants.peopleCount - people.count : 0
    let counted: [(Int, String)] = [
      (people.count { goes(Passed.person($0.id), false) } + rest, "người"),
      (dependants.children.count { goes(Passed.unit($0.id), false) }, "đơn vị trực thuộc"),
      (dependants.roles.count { goes(Passed.role($0.id), true) }, "vai trò"),
      (dependants.bodies.count { goes(Passed.body($0.body.id, of: $0.plan.id), false) }, "nhiệm vụ trong kế hoạch"),
    ]
    let lines = counted.filter { $0.0 > 0 }.map { "\($0.0.grouped) \($0.1)" as HTML }
    return lines.isEmpty ? ["chưa có gì"] : lines
  }
}

extension Visit {
  /// The names of units that are merged, one on each line.
  var merged: [String] {
    form.raw("others").split(whereSeparator: \.isNewline).map { String($0).typed }.filter { !$0.isEmpty }
  }

  /// What was decided in dividing a unit.
  func division(of unit: Domain.Unit.ID) throws -> Reorganisation {
    try reorganisation(of: unit, end: form["end"] != "0", heirs: 4)
  }

  /// What was decided in merging a unit with others.
  func merger(of unit: Domain.Unit.ID) throws -> Reorganisation {
    var what = try reorganisation(of: unit, end: true, heirs: 1)
    what.others = merged
    return what
  }

  private func reorganisation(of unit: Domain.Unit.ID, end: Bool, heirs count: Int) throws -> Reorganisation {
    let heirs = (1...count).compactMap { number -> Reorganisation.Heir? in
      guard !form["name-\(number)"].isEmpty, let id: Domain.Unit.ID = form.id("key-\(number)") else { return nil }
      return Reorganisation.Heir(
        id: id, name: form["name-\(number)"], isNew: form["new-\(number)"] != "0", kind: form["kind"])
    }
    let beginnings = ["nguoi-", "don-vi-", "vai-tro-", "co-quan-"]
    let chosen = form.fields.filter { field in beginnings.contains { field.name.hasPrefix($0) } }
      .compactMap { field in Int(field.value).map { (field.name, $0) } }
    return Reorganisation(
      document: form["document"], day: try form.requiredDay("day", "Ghi ngày của việc sắp xếp."), units: [unit],
      end: end, heirs: heirs, parent: form["parent"],
      choices: Dictionary(chosen, uniquingKeysWith: { $1 }), passesRoles: form["roles"] == "pass")
  }
}
