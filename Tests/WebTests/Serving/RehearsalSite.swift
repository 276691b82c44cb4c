import Domain
import SiteSupport
@_spi(Desk) import Office
import Store
import TestSupport

@testable import Web

/// The site of a rehearsal with a person for every role of three of its plans, made once for a run of the tests.
///
/// Whatever is sent to it is done and taken back (`TriedDatabase`), so that every test finds the same.
struct RehearsalSite: Sendable {
  /// The one that all tests share.
  static var shared: RehearsalSite { get async throws { try await made.value } }

  private static let made = _Concurrency.Task { try await RehearsalSite() }

  let asked: AskedSite
  /// Where it is kept, on the engine of the run.
  private let place: TestDatabase
  private let office: Office
  let records: RehearsalRecords
  /// Who is signed in, by plan and role.
  private let people: [Setting: [Asker: AskedSite.SignedIn]]

  private init() async throws {
    place = try await TestDatabase()
    let morning = Day(year: 2024, month: 4, day: 10).map { VietnamTime.instant($0, hour: 8) }
    guard let morning else { throw Refusal.absent }
    let office = try await Office.open(
      data: place.folder, over: place.database, files: try FileStore(folder: place.folder),
      clock: Clock(steppingFrom: morning))
    try await Demo.fill(office)
    self.office = office
    records = try await RehearsalRecords(office)
    asked = RehearsalSite.asked(office, TriedDatabase(office.database))
    var people: [Setting: [Asker: AskedSite.SignedIn]] = [:]
    for setting in Setting.allCases {
      for (asker, person) in try await setting.people(in: office) {
        people[setting, default: [:]][asker] = try await asked.signIn(person, at: office)
      }
    }
    self.people = people
  }

  /// Who asks at a plan; nil for a stranger.
  func person(_ asker: Asker, at setting: Setting) -> AskedSite.SignedIn? { people[setting]?[asker] }

  /// A session of the person, one more if there are others.
  func signIn(_ person: Person.ID) async throws -> AskedSite.SignedIn { try await asked.signIn(person, at: office) }

  /// The people without those who only sit in councils, but for two of them: what one of these sees the others see too.
  func withFewMembers(_ people: [Person.ID]) async throws -> [Person.ID] {
    let roles = try await office.read(as: nil) { try People.roles(of: people, on: $0.connection) }
    let members = people.filter { roles[$0] == [Council.Seat.member.name(in: .council)] }
    return people.filter { !members.dropFirst(2).contains($0) }
  }

  /// The same rehearsal as a site of its own, with the count of what is tried on it.
  func counted() -> (asked: AskedSite, database: TriedDatabase) {
    let database = TriedDatabase(office.database)
    return (RehearsalSite.asked(office, database), database)
  }

  /// The same rehearsal as a site of its own, with what it asks of its database.
  func watched() -> (asked: AskedSite, database: WatchedDatabase) {
    let database = WatchedDatabase(TriedDatabase(office.database))
    return (RehearsalSite.asked(office, database), database)
  }

  /// The same rehearsal as a site of its own, whose database reads nothing of a kind.
  func without(_ overload: Overload) -> AskedSite {
    RehearsalSite.asked(office, StrainedDatabase(TriedDatabase(office.database), overload))
  }

  private static func asked(_ office: Office, _ database: any Database) -> AskedSite {
    AskedSite(Office(database: database, files: office.files, clock: office.clock, keeper: office.keeper))
  }
}

/// Who asks: a column of the table of routes.
enum Asker: String, CaseIterable {
  case stranger, nobody, elsewhere, author, clerk, head, officer, appraiser, member, deputy, secretary, chair, authority
  case finance, auditor, administrator

  var meaning: String {
    switch self {
    case .stranger: "is not signed in"
    case .nobody: "is signed in and has no role"
    case .elsewhere: "has every role of another plan and unit"
    case .author: "wrote the dossier (or is invited to it)"
    case .clerk: "clerk of the author's unit"
    case .head: "head of the author's unit"
    case .officer: "intake officer of the plan"
    case .appraiser: "appraiser of the track"
    case .member: "member of the council"
    case .deputy: "deputy chair of the council"
    case .secretary: "secretary of the council"
    case .chair: "chair of the council"
    case .authority: "deciding authority of the plan"
    case .finance: "finance officer of the plan"
    case .auditor: "auditor of the installation"
    case .administrator: "administrator of the installation"
    }
  }
}

/// A plan of the rehearsal, at which a route is asked.
enum Setting: CaseIterable {
  /// Dossiers come in, a session scores.
  case tamDiep
  /// Everything is decided.
  case vinhTuong
  /// Units nominate for commendations.
  case hungYen
  /// Models are tried out, needs are published; a fund is kept, works are honoured.
  case thuaThienHue

  var plan: Plan.ID {
    switch self {
    case .tamDiep: "tam-diep-2024"
    case .vinhTuong: "vinh-tuong-2022"
    case .hungYen: "hung-yen-2024"
    case .thuaThienHue: "thua-thien-hue"
    }
  }

  private var track: Track.ID {
    switch self {
    case .tamDiep: "dot-1"
    case .vinhTuong: "giao-duc"
    case .hungYen: "nam-2024"
    case .thuaThienHue: "hang-nam"
    }
  }

  /// The people of the rehearsal by their sign-in names.
  private var names: [Asker: String] {
    let common: [Asker: String] = [.nobody: "tac-gia-8", .auditor: "kiem-tra", .administrator: "quan-tri"]
    let own: [Asker: String] =
      switch self {
      case .tamDiep:
        [
          .author: "tac-gia-1", .head: "hieu-truong", .officer: "tiep-nhan", .member: "uy-vien-1", .secretary: "thu-ky",
          .chair: "chu-tich-hd", .authority: "quyet-dinh", .finance: "td-tai-chinh",
        ]
      case .vinhTuong:
        [
          .author: "tac-gia-9", .head: "vt-thu-truong", .officer: "vt-tiep-nhan-kt",
          .member: "vt-uy-vien-1", .secretary: "vt-thu-ky", .chair: "vt-chu-tich-hd", .authority: "vt-quyet-dinh",
          .finance: "vt-tai-chinh",
        ]
      case .hungYen:
        [
          .author: "hy-tac-gia-1", .head: "hy-trung-tam", .officer: "hy-van-phong", .member: "hy-uy-vien-1",
          .secretary: "hy-thu-ky", .chair: "hy-chu-tich-hd", .authority: "hy-giam-doc",
        ]
      case .thuaThienHue:
        [
          .author: "tth-tac-gia-2", .head: "tth-thu-truong", .officer: "tth-tiep-nhan", .member: "tth-uy-vien-1",
          .secretary: "tth-thu-ky", .chair: "tth-chu-tich-hd", .authority: "tth-quyet-dinh",
          .finance: "tth-tai-chinh",
        ]
      }
    return common.merging(own) { $1 }
  }

  /// Who asks, with those roles added that the rehearsal gives to nobody at this plan.
  func people(in office: Office) async throws -> [Asker: Person.ID] {
    var people: [Asker: Person.ID] = [:]
    for (asker, name) in names {
      people[asker] = try await office.read(as: nil) { try People.find(signIn: name, on: $0.connection)?.id }
    }
    let head = people[.head]
    let unit = try await office.read(as: nil) { desk in
      try head.flatMap { try People.appointments(of: $0, on: desk.connection) }?.first { $0.role == .unitHead }?.scope
    }
    guard let unit else { throw Refusal.absent }
    people[.clerk] = try await add("Đầu Mối", [(.unitClerk, unit)], office)
    if people[.appraiser] == nil {
      people[.appraiser] = try await add("Thẩm Định", [(.appraiser, .track(plan, track))], office)
    }
    if people[.finance] == nil {
      people[.finance] = try await add("Kế Toán", [(.financeOfficer, .plan(plan))], office)
    }
    people[.elsewhere] = try await elsewhere(office)
    people[.deputy] = try await deputy(office)
    return people
  }

  private func add(_ name: String, _ roles: [(Role, Scope)], _ office: Office) async throws -> Person.ID {
    let id = Person.ID(at: office.clock.now)
    try await office.runUnattended(.addPerson(try Person(id: id, name: "Người \(name) Thử", signIn: "p-\(id)")))
    for (role, scope) in roles {
      let appointment = try Appointment(
        id: Appointment.ID(at: office.clock.now), person: id, role: role, scope: scope, from: office.clock.now.day)
      try await office.runUnattended(.appoint(appointment))
    }
    return id
  }

  private func elsewhere(_ office: Office) async throws -> Person.ID {
    let plan: Plan.ID = "quang-tri-2023"
    let head = try await office.read(as: nil) { desk in
      try People.find(signIn: "qt-thu-truong", on: desk.connection)?.unit
    }
    guard let head else { throw Refusal.absent }
    return try await add(
      "Nơi Khác",
      [
        (.unitClerk, .unit(head)), (.unitHead, .unit(head)), (.intakeOfficer, .plan(plan)),
        (.appraiser, .track(plan, "nam-2023")), (.decidingAuthority, .plan(plan)), (.financeOfficer, .plan(plan)),
      ], office)
  }

  private func deputy(_ office: Office) async throws -> Person.ID {
    let plan = plan
    let council = try await office.read(as: nil) { try Councils.of(plan, on: $0.connection).first?.id }
    guard let council else { throw Refusal.absent }
    let id = try await add("Phó Chủ Tịch", [], office)
    try await office.runUnattended(
      .changeCouncil(
        council, mandate: try Council.Mandate(number: "90/QĐ", day: office.clock.now.day), leaving: [],
        joining: [Council.Member(person: id, seat: .deputy)]))
    return id
  }
}
