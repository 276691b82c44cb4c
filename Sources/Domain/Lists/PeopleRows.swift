/// Checks a list of people with their roles against those who are there.
public struct PeopleRows {
  /// What the list is checked against.
  public struct Known {
    public var units: UnitNames
    public var plans: [Plan]
    /// By the name that they sign in with; those of the list's names at least.
    public var people: [String: Person]
    public var appointments: [Person.ID: [Appointment]]

    public init(
      units: UnitNames, plans: [Plan], people: [String: Person], appointments: [Person.ID: [Appointment]]
    ) {
      self.units = units
      self.plans = plans
      self.people = people
      self.appointments = appointments
    }
  }

  private let known: Known
  private let today: Day
  private let person: (Int) -> Person.ID
  private let appointment: (Int) -> Appointment.ID
  private var list = CheckedList()
  /// New people by the name that they sign in with, and the row that brought them.
  private var added: [String: (person: Person, row: Int)] = [:]
  private var given: [Person.ID: [Appointment]]
  private var unitsByWords: [String: [Unit.ID]] = [:]

  /// - Parameters:
  ///   - person: the key of the person whom a row gives.
  ///   - appointment: the key of the role that a row gives.
  public init(
    _ known: Known, today: Day, person: @escaping (Int) -> Person.ID, appointment: @escaping (Int) -> Appointment.ID
  ) {
    self.known = known
    self.today = today
    self.person = person
    self.appointment = appointment
    given = known.appointments
  }

  public func check(_ rows: [ListRow]) -> CheckedList {
    var work = self
    for row in rows { work.take(row) }
    return work.list
  }

  private mutating func take(_ row: ListRow) {
    let mistakes = list.mistakes.count
    let person = kept(Result { () throws(ListMistake) in try readPerson(row) })
    let unit = kept(Result { () throws(ListMistake) in try readUnit(row) })
    let birth = kept(Result { () throws(ListMistake) in try readBirth(row) })
    let role = kept(Result { () throws(ListMistake) in try readRole(row) })
    guard list.mistakes.count == mistakes, var person else { return }
    if let role = role ?? nil, role.role == .administrator, !holds(role, person.id) {
      // An administrator is appointed by name, not as one row of many that are taken at once.
      list.mistakes.append(
        ListMistake(
          row: row.number, field: "vai-tro",
          "vai trò «\(role.role.name)» không nhận theo bảng; giao riêng ở trang của người đó"))
      return
    }
    if added[person.signIn] == nil, known.people[person.signIn] == nil {
      (person.unit, person.birth) = (unit ?? nil, birth ?? nil)
      added[person.signIn] = (person, row.number)
      list.people.append(person)
      list.fates[row.number] = .added
    } else {
      list.fates[row.number] = .known
      remark(on: row, person, unit ?? nil, birth ?? nil)
    }
    if let role = role ?? nil { give(role, to: person.id, row.number) }
  }

  /// Says what a row has of someone who is there that differs: it changes nothing.
  private mutating func remark(on row: ListRow, _ person: Person, _ unit: Unit.ID?, _ birth: Day?) {
    var differing: [String] = []
    if let unit, unit != person.unit { differing.append("đơn vị") }
    if let birth, birth != person.birth { differing.append("ngày sinh") }
    if !row["chuc-vu"].isEmpty, row["chuc-vu"] != person.position { differing.append("chức vụ") }
    if !row["trinh-do"].isEmpty, row["trinh-do"] != person.qualification { differing.append("trình độ") }
    guard !differing.isEmpty else { return }
    list.remarks[row.number] =
      """
      \(added[person.signIn] == nil ? "đã có" : "đã có ở dòng trên"), khác \(differing.joined(separator: ", ")); không \
      sửa theo bảng này
      """
  }

  /// What was read; what was not is noted.
  private mutating func kept<T>(_ read: Result<T, ListMistake>) -> T? {
    switch read {
    case .success(let value): return value
    case .failure(let mistake):
      list.mistakes.append(mistake)
      return nil
    }
  }

  /// A person as the list writes it. What is wrong with the name does not hide what is wrong with the sign-in name.
  private mutating func read(
    name: String, signIn: String, _ position: String, _ qualification: String, _ row: Int
  ) throws(ListMistake) -> Person {
    func person(_ name: String) throws(ListMistake) -> Person {
      do {
        return try Person(
          id: self.person(row), name: name, signIn: signIn, position: position, qualification: qualification)
      } catch {
        let field = (error as? Refusal)?.field == "name" ? "ho-ten" : "dang-nhap"
        throw ListMistake(row: row, field: field, error as? Refusal ?? .absent)
      }
    }
    do {
      return try person(name)
    } catch {
      if error.field == "ho-ten" { _ = kept(Result { () throws(ListMistake) in try person("Không tên") }) }
      throw error
    }
  }

  /// The person of a row: one who is there, one of a row above, or a new one.
  private mutating func readPerson(_ row: ListRow) throws(ListMistake) -> Person {
    let written = [row["ho-ten"], row[ListField.givenName.id]].filter { !$0.isEmpty }.joined(separator: " ")
    let name = written.isInCapitals ? written.nameCapitalised : written
    let position = try row.text("chuc-vu", "chức vụ", upTo: 200)
    let qualification = try row.text("trinh-do", "trình độ", upTo: 200)
    let person = try read(name: name, signIn: row["dang-nhap"], position, qualification, row.number)
    guard let other = added[person.signIn]?.person ?? known.people[person.signIn] else {
      if name != written { list.remarks[row.number] = "họ tên được ghi là «\(name)»" }
      return person
    }
    guard other.name.lowercased() == person.name.lowercased() else {
      let place = added[person.signIn].map { "ở dòng \($0.row)" } ?? "đã có"
      throw ListMistake(
        row: row.number, field: "dang-nhap", "tên đăng nhập «\(person.signIn)» là của \(other.name) \(place)")
    }
    guard other.closed == nil else {
      throw ListMistake(
        row: row.number, field: "dang-nhap",
        "tài khoản «\(person.signIn)» đã đóng; dùng tên đăng nhập khác, hoặc bỏ dòng này")
    }
    return other
  }

  private func readBirth(_ row: ListRow) throws(ListMistake) -> Day? {
    guard let birth = try row.day("ngay-sinh", "ngày sinh") else { return nil }
    guard birth.year >= 1900, birth < today.adding(months: -12 * 10) else {
      throw ListMistake(
        row: row.number, field: "ngay-sinh", "ngày sinh «\(row["ngay-sinh"])» không hợp lý; ghi năm bằng bốn chữ số")
    }
    return birth
  }

  private mutating func readUnit(_ row: ListRow) throws(ListMistake) -> Unit.ID? {
    let words = row["don-vi"]
    return words.isEmpty ? nil : try unit(words, row.number, "don-vi")
  }

  private mutating func unit(_ words: String, _ row: Int, _ field: String) throws(ListMistake) -> Unit.ID {
    let found = unitsByWords[words] ?? known.units.units(words)
    unitsByWords[words] = found
    guard let unit = found.first else {
      throw ListMistake(row: row, field: field, "không có đơn vị nào tên «\(words.prefix(80))»")
    }
    guard found.count == 1 else {
      throw ListMistake(
        row: row, field: field,
        "có \(found.count) đơn vị tên «\(words.prefix(80))»; ghi thêm đơn vị cấp trên, như «\(words.prefix(40)) < …»")
    }
    return unit
  }

  // MARK: Roles

  /// The role of a row; its person and key are set when it is given.
  private mutating func readRole(_ row: ListRow) throws(ListMistake) -> Appointment? {
    let words = row["vai-tro"]
    guard !words.isEmpty else {
      guard row["pham-vi"].isEmpty else {
        throw ListMistake(row: row.number, field: "vai-tro", "có phạm vi mà chưa ghi vai trò")
      }
      return nil
    }
    let key = UnitNames.key(words)
    guard let role = Role.allCases.first(where: { UnitNames.key($0.name) == key || $0.rawValue == key }) else {
      let names = Role.allCases.filter(\.isListed).map(\.name).joined(separator: ", ")
      throw ListMistake(
        row: row.number, field: "vai-tro", "không có vai trò «\(words.prefix(60))»; các vai trò: \(names)")
    }
    guard role != .author else { return nil }
    guard role.isListed || role == .administrator else {
      throw ListMistake(row: row.number, field: "vai-tro", "vai trò «\(role.name)» được giao khi lập Hội đồng")
    }
    let scope = try scope(row, of: role)
    let (from, through) = (try row.day("tu-ngay", "từ ngày") ?? today, try row.day("den-ngay", "đến ngày"))
    do {
      return try Appointment(
        id: appointment(row.number), person: person(row.number), role: role, scope: scope, from: from, through: through)
    } catch {
      let field = (error as? Refusal)?.field == "through" ? "den-ngay" : "pham-vi"
      throw ListMistake(row: row.number, field: field, error as? Refusal ?? .absent)
    }
  }

  private mutating func scope(_ row: ListRow, of role: Role) throws(ListMistake) -> Scope {
    let words = row["pham-vi"]
    if role.scopes == [.installation] || role.scopes.contains(.installation) && UnitNames.key(words) == "toàn hệ thống"
    {
      return .installation
    }
    guard !words.isEmpty else {
      throw ListMistake(row: row.number, field: "pham-vi", "vai trò «\(role.name)» cần ghi phạm vi")
    }
    if role.scopes.contains(.unit) { return .unit(try unit(words, row.number, "pham-vi")) }
    let parts = words.split(separator: ":", maxSplits: 1).map { UnitNames.key(String($0)) }
    guard let plan = known.plans.first(where: { [$0.id.description, UnitNames.key($0.shortTitle)].contains(parts[0]) })
    else {
      throw ListMistake(row: row.number, field: "pham-vi", "không có kế hoạch nào tên «\(words.prefix(80))»")
    }
    guard parts.count > 1 else { return .plan(plan.id) }
    guard let track = plan.tracks.first(where: { [$0.id.description, UnitNames.key($0.name)].contains(parts[1]) })
    else {
      throw ListMistake(
        row: row.number, field: "pham-vi", "kế hoạch \(plan.shortTitle) không có đợt «\(parts[1].prefix(60))»")
    }
    return .track(plan.id, track.id)
  }

  /// Whether the person has the role for all of that time.
  private func holds(_ role: Appointment, _ person: Person.ID) -> Bool {
    (given[person] ?? []).contains {
      $0.role == role.role && $0.scope == role.scope && $0.from <= role.from
        && ($0.through ?? .last) >= (role.through ?? .last)
    }
  }

  private mutating func give(_ role: Appointment, to person: Person.ID, _ row: Int) {
    var role = role
    role.person = person
    guard !holds(role, person) else { return }
    given[person, default: []].append(role)
    list.appointments.append(role)
    if list.fates[row] == .known { list.fates[row] = .roleAdded }
  }
}

extension String {
  /// Whether a name of several words has no small letter.
  fileprivate var isInCapitals: Bool { contains(" ") && self == uppercased() && self != lowercased() }

  /// `H'HEN NIÊ` as `H'Hen Niê`: each part of a name begins with a capital.
  fileprivate var nameCapitalised: String {
    var (name, isFirst) = ("", true)
    for letter in lowercased() {
      name += isFirst ? letter.uppercased() : String(letter)
      isFirst = !letter.isLetter
    }
    return name
  }
}

extension Role {
  /// Whether a list can give it: an author is everyone, seats are given by a council's decision, and an administrator
  /// is appointed by name.
  public var isListed: Bool { !scopes.isEmpty && !scopes.contains(.council) && self != .administrator }
}

extension Day {
  /// Later than any term ends.
  fileprivate static let last = Day(daysSince1970: 2_932_896)
}
