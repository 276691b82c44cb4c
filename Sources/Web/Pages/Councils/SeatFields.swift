import Domain
import Markup
import Office
import Store

/// Rows of a form in which members take their seats: who, which seat, for which body, expert of what.
struct SeatFields {
  var plan: Plan
  var kind: Council.Kind
  var rows: Int
  var form = Form.empty
  var refusals: [Refusal] = []

  /// The rows, with the names of people to choose from.
  func html(people: [Person]) -> HTML {
    let options = people.filter { $0.closed == nil }.map {
      "<option value=\"\($0.signIn)\">\($0.name), \($0.position)</option>" as HTML
    }
    return """
      <datalist id="people">\(options)</datalist><p class="hint">Gõ tên đăng nhập hoặc chọn người trong gợi ý; dòng trống được bỏ qua.</p>
      <div class="scroll"><table class="list seats"><thead><tr><th>TT</th><th>Tên đăng nhập</th><th>Chức danh</th><th>Cơ quan đại diện</th><th>Chuyên gia lĩnh vực</th></tr></thead>
      <tbody>\((1...rows).map(row))</tbody></table></div>
      """
  }

  private func row(_ number: Int) -> HTML {
    let usual: Council.Seat = number == 1 ? .chair : number == 2 ? .secretary : .member
    let seat = form.contains("seat-\(number)") ? form["seat-\(number)"] : usual.rawValue
    let isWrong = refusals.contains { $0.field == "member-\(number)" }
    return """
      <tr><td class="num">\(number)</td>
      <td class="main"><input type="text" id="member-\(number)" name="member-\(number)" list="people" value="\(form["member-\(number)"])" placeholder="Tên đăng nhập" autocomplete="off" aria-label="Tên đăng nhập của thành viên \(number)"\(if: isWrong, " aria-invalid=\"true\"")></td>
      <td><select name="seat-\(number)" aria-label="Chức danh của thành viên \(number)">\(Parts.options(Council.Seat.allCases.map { ($0.rawValue, $0.name(in: kind)) }, chosen: seat))</select></td>
      <td><input type="text" name="body-\(number)" value="\(form["body-\(number)"])" placeholder="Cơ quan" aria-label="Cơ quan mà thành viên \(number) đại diện"></td>
      <td><select name="field-\(number)" aria-label="Lĩnh vực của thành viên \(number)"><option value="">—</option>\(Parts.options(plan.fields.choices, chosen: form["field-\(number)"]))</select></td></tr>
      """
  }

  /// Rows that are read: more than the largest council has seats.
  private static let most = 200

  /// The members that the rows name.
  ///
  /// - Throws: `Refusals` for names that nobody signs in with, one for each row.
  static func members(_ form: Form, at desk: Desk) throws -> [Council.Member] {
    var refusals: [Refusal] = []
    let numbers = form.rows("member-").filter { !form["member-\($0)"].isEmpty }
    guard numbers.count <= most else {
      throw Refusal.input("member-1", "Mỗi lần ghi tối đa \(most) thành viên.")
    }
    let members = try numbers.compactMap { number -> Council.Member? in
      let name = form["member-\(number)"].lowercased()
      guard let person = try People.find(signIn: name, on: desk.connection), person.closed == nil else {
        refusals.append(.input("member-\(number)", "Dòng \(number): không có ai đăng nhập bằng «\(name)»."))
        return nil
      }
      let field: Category.ID? = form.slug("field-\(number)")
      return Council.Member(
        person: person.id, seat: Council.Seat(rawValue: form["seat-\(number)"]) ?? .member,
        body: form["body-\(number)"], fields: field.map { [$0] } ?? [])
    }
    guard refusals.isEmpty else { throw Refusals(refusals) }
    return members
  }
}

extension [Category] {
  /// Every field with those below it, set off by their depth.
  var choices: [(value: String, label: String)] { flatMap { $0.choices(depth: 0) } }
}

extension Category {
  fileprivate func choices(depth: Int) -> [(value: String, label: String)] {
    [(id.description, String(repeating: "– ", count: depth) + name)] + children.flatMap { $0.choices(depth: depth + 1) }
  }
}
