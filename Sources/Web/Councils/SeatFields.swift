import Domain
import Markup
import Office

/// Rows of a form in which members take their seats: who, which seat, for which body, expert of what.
///
/// People are found by their names, or named at once by how they sign in. Where a name is that of several, the row
/// offers them when the form comes back.
struct SeatFields {
  var plan: Plan
  var kind: Council.Kind
  var rows: Int
  /// The seats that the first rows propose; the others propose a member's.
  var seats: [Council.Seat] = []
  /// Whom the rows mean, when the form comes back.
  var meant: [Int: SeatSearch]

  var html: HTML {
    """
    <p class="hint">Ghi họ tên rồi bấm «Tìm người», hoặc ghi ngay tên đăng nhập; dòng trống được bỏ qua.</p>
    <div class="scroll" id="thanh-vien"><table class="list seats entries"><thead><tr><th>TT</th>\
    <th>Họ tên hoặc tên đăng nhập</th><th>Chức danh</th>
    <th>Cơ quan đại diện</th><th>Chuyên gia lĩnh vực</th></tr></thead>
    <tbody>\((1...rows).map(row))</tbody></table></div>
    """
  }

  /// Offers whom the names mean, at the rows; nothing else is done.
  ///
  /// - Parameter form: where the form with the rows goes.
  static func finding(_ form: Link) -> HTML {
    #"<button class="btn quiet" name="_back" value="1" formaction="\#(form)#thanh-vien">Tìm người</button>"#
  }

  private func row(_ number: Int) -> HTML {
    let seat = seats.indices.contains(number - 1) ? seats[number - 1] : .member
    let seatOptions = Parts.options(
      Council.Seat.allCases.map { ($0.rawValue, $0.name(in: kind)) }, chosen: seat.rawValue)
    return """
      <tr><td class="num">\(number)</td>
      <td class="main" data-label="Họ tên hoặc tên đăng nhập">\
      <input type="text" id="member-\(number)" name="member-\(number)" autocomplete="off" \
      aria-label="Thành viên \(number): họ tên hoặc tên đăng nhập">\(choice(number))</td>
      <td data-label="Chức danh"><select name="seat-\(number)" aria-label="Chức danh của thành viên \(number)">\
      \(seatOptions)</select></td>
      <td data-label="Cơ quan đại diện"><input type="text" name="body-\(number)" \
      aria-label="Cơ quan mà thành viên \(number) đại diện"></td>
      <td data-label="Chuyên gia lĩnh vực"><select name="field-\(number)" \
      aria-label="Lĩnh vực của thành viên \(number)"><option value="">—</option>\
      \(Parts.options(plan.fields.choices, chosen: ""))</select></td></tr>
      """
  }

  /// Who is meant by what the row says: whom to choose from, the one who signs in so, or that nobody is.
  private func choice(_ number: Int) -> HTML {
    switch meant[number] {
    case nil: return .empty
    case .one(let person): return "<small>\(described(person))</small>"
    case .nobody: return "<small>Không tìm thấy ai có họ tên hoặc tên đăng nhập này.</small>"
    case .several(let people, let total):
      let options = Parts.options(people.map { ($0.id.description, described($0)) }, chosen: "")
      let more: HTML =
        total > people.count
        ? "<small>\(total.grouped) người có tên như vậy; ghi đủ họ tên để thấy hết.</small>" : .empty
      return """
        <select name="person-\(number)" aria-label="Chọn người cho thành viên \(number)">\
        <option value="">Chọn trong \(people.count) người</option>\(options)</select>\(more)
        """
    }
  }

  private func described(_ person: Person) -> String {
    [person.name, person.position].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  // MARK: Reading back

  /// Rows of the form by which a council is set up.
  static let ofNew = 15
  /// Rows of the form by which members join a council.
  static let ofChange = 5
  /// Rows that are read: more than the largest council has seats.
  private static let most = 60

  /// What each of the rows of a page says who is meant.
  static func names(_ form: Form, rows: Int) -> [Int: String] {
    Dictionary(uniqueKeysWithValues: (1...rows).map { ($0, form["member-\($0)"]) }).filter { !$0.value.isEmpty }
  }

  /// What each row says who is meant.
  ///
  /// - Throws: `Refusal` for more rows than are read.
  static func names(_ form: Form) throws -> [Int: String] {
    let numbers = form.rows("member-").filter { !form["member-\($0)"].isEmpty }
    guard numbers.count <= most else {
      throw Refusal.input("member-1", "Mỗi lần ghi tối đa \(most) thành viên.")
    }
    return Dictionary(uniqueKeysWithValues: numbers.map { ($0, form["member-\($0)"]) })
  }

  /// The members that the rows name.
  ///
  /// - Throws: `Refusals` for rows that name nobody, or do not say whom of several, one for each.
  static func members(_ form: Form, meaning meant: [Int: SeatSearch]) throws -> [Council.Member] {
    var refusals: [Refusal] = []
    let members = try meant.sorted { $0.key < $1.key }.compactMap { number, search -> Council.Member? in
      let person: Person
      do {
        person = try search.person(form.id("person-\(number)"))
      } catch let refusal as Refusal {
        refusals.append(.input("member-\(number)", "Dòng \(number): \(refusal.reason)", next: refusal.next))
        return nil
      }
      let field: Category.ID? = form.slug("field-\(number)")
      return Council.Member(
        person: person.id, seat: Council.Seat(rawValue: form["seat-\(number)"]) ?? .member,
        body: form["body-\(number)"], fields: field.map { [$0] } ?? [])
    }
    try refusals.throwIfAny()
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
