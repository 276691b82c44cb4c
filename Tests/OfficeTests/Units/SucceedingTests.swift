import Domain
@_spi(Desk) import Office
import PlanFile
import Store
import TestSupport
import Testing

/// A city with its economy office and two wards, each with a school beneath it. As Tam Điệp, but that wards report.
private struct ReportingCity: Sendable {
  static let plan: Plan.ID = "tam-diep-2024"
  static let duty = "bao-cao"
  var test: TestOffice
  let (first, second, school, other): (Unit.ID, Unit.ID, Unit.ID, Unit.ID)
  let (officer, heir): (Person.ID, Person.ID)
  var office: Office { test.office }

  init() async throws {
    let made = try await TestOffice.once("reporting city") {
      let city = try await ReportingCity(settling: try await TestOffice(on: "2024-04-10", with: try Self.text()))
      return (city.test, city)
    }
    self = made.people
    test = made.test
  }

  private static func text() throws -> String {
    let file = try #require(PlanFile.builtIn.first { $0.name == "tam-diep-2024" })
    let own = """
        - id: bao-cao
          who: phong-kinh-te
          what: Tổng hợp báo cáo tình hình, kết quả thực hiện Kế hoạch
          to: ubnd
      """
    let text = String(decoding: file.bytes, as: UTF8.self)
    let changed = text.replacing(
      own, with: own.replacing("who: phong-kinh-te", with: "who: phuong-xa").replacing("ubnd", with: "phong-kinh-te"))
    #expect(changed != text)
    return changed
  }

  private init(settling test: TestOffice) async throws {
    self.test = test
    let city = try await test.unit("UBND thành phố", kind: "uy-ban")
    let economy = try await test.unit("Phòng Kinh tế", kind: "phong-ban", under: city)
    first = try await test.unit("Phường Một", kind: "phuong-xa", under: city)
    second = try await test.unit("Phường Hai", kind: "phuong-xa", under: city)
    school = try await test.unit("Trường Một", under: first)
    other = try await test.unit("Trường Hai", under: second)
    try await test.office.bindBodies(
      of: test.office.read(as: nil) { try $0.plan(Self.plan) }, ["ubnd": city, "phong-kinh-te": economy])
    officer = try await test.person("Phạm Tiếp Nhận", in: economy, (.intakeOfficer, .plan(Self.plan)))
    heir = try await test.person("Chủ Tịch Hai", in: second, (.unitHead, .unit(second)))
  }

  func run(_ command: Command<Void>) async throws { try await office.run(command, as: officer) }

  /// Somebody of a unit files so many initiatives.
  @discardableResult
  func file(_ count: Int, in unit: Unit.ID, by name: String) async throws -> Person.ID {
    let author = try await test.person(name, in: unit)
    for number in 1...count {
      let id = try await test.draft(
        "Sáng kiến \(number) của \(name)", by: author, plan: Self.plan, track: "dot-1", field: "giao-duc",
        solution: "quan-ly")
      try await office.run(.submitDossier(id), as: author)
    }
    return author
  }

  func report(_ units: Unit.ID...) async throws {
    for unit in units {
      try await run(.sendReport(Self.duty, of: unit, in: Self.plan, content: nil, entered: "Bản giấy của đơn vị."))
    }
  }

  /// How many initiatives each report says were filed, and what they add up to, beside what the program counts.
  func filed() async throws -> (reported: [String: Int], sum: Int?, whole: Int?) { try await reported("filed") }

  /// What each report says of a figure, and what they add up to, beside what the program counts.
  func reported(_ key: String) async throws -> (reported: [String: Int], sum: Int?, whole: Int?) {
    let sums = try await office.look(ReportRoundLook(Self.duty, of: Self.plan), as: officer).found.sums
    let figure = try #require(sums.figures.first { $0.key == key })
    let reported = sums.lines.filter(\.isIn).compactMap { line in
      line.figures[key]?.number.map { (line.name, $0) }
    }
    return (Dictionary(reported, uniquingKeysWith: { $1 }), figure.counted.number, figure.whole?.number)
  }

  /// The units whose figures are told to differ from what the program counts.
  func differing() async throws -> [String] {
    try await office.look(ConsolidationLook(Self.duty, of: Self.plan), as: officer).found.differences.map(\.unit)
  }

  func unit(_ name: String) async throws -> Unit.ID {
    try await office.read(as: nil) { desk in
      try #require(try Units.tree(on: desk.connection).all.first { $0.name == name }).id
    }
  }

  func merge(
    _ unit: Unit.ID, into heirs: [(name: String, isNew: Bool)], _ choices: [String: Int] = [:], end: Bool = true
  ) async throws {
    try await office.runUnattended(
      .reorganise(
        Reorganisation(
          document: "9/NQ", day: office.clock.now.day, units: [unit], end: end,
          heirs: heirs.map { .init(id: Identifier(at: office.clock.now), name: $0.name, isNew: $0.isNew) },
          choices: choices)))
  }

  func waiting(for person: Person.ID) async throws -> [Waiting] {
    try await office.look(HomeLook(), as: person).found.waiting
  }
}

@Suite("Each initiative is counted by one report of a round")
struct CountedOnceTests {
  @Test("A ward that reported is divided: what went to a new ward is in its report, not in theirs (2 + 1 + 0 = 3)")
  func divided() async throws {
    let city = try await ReportingCity()
    try await city.file(1, in: city.first, by: "Nguyễn Ở Lại")
    let mover = try await city.file(1, in: city.first, by: "Lê Đi")
    try await city.file(1, in: city.second, by: "Trần Phường Hai")
    try await city.report(city.first)
    try city.test.go(to: "2024-04-11T08:00")
    try await city.merge(
      city.first, into: [("Phường Hai", false), ("Phường Mới", true)], [Passed.person(mover): 1])
    let new = try await city.unit("Phường Mới")
    try await city.report(city.second, new)
    let filed = try await city.filed()
    #expect(
      filed.reported == ["Phường Một (nay là Phường Hai, Phường Mới)": 2, "Phường Hai": 1, "Phường Mới": 0])
    #expect(filed.sum == 3 && filed.whole == 3)
    // What is filed afterwards is the new ward's own.
    try await city.file(1, in: new, by: "Vũ Phường Mới")
    try await city.run(.returnReport(ReportingCity.duty, of: new, in: ReportingCity.plan, reason: "Có hồ sơ mới."))
    try await city.report(new)
    #expect(try await city.filed().sum == 4)
    _ = try await city.test.verify()
  }

  @Test("What was counted and then went on twice is in the first report alone; what came later is in the last (2 + 1)")
  func movedTwice() async throws {
    let city = try await ReportingCity()
    try await city.file(1, in: city.first, by: "Nguyễn Ở Lại")
    let mover = try await city.file(1, in: city.first, by: "Lê Đi")
    try await city.report(city.first)
    try city.test.go(to: "2024-04-11T08:00")
    try await city.merge(city.first, into: [("Phường Mới", true)], [Passed.person(mover): 0], end: false)
    try city.test.go(to: "2024-04-12T08:00")
    try await city.merge(city.unit("Phường Mới"), into: [("Phường Đông", true)], [Passed.person(mover): 0], end: false)
    let new = try await city.unit("Phường Đông")
    try await city.file(1, in: new, by: "Vũ Phường Đông")
    try await city.report(try await city.unit("Phường Mới"), new)
    let filed = try await city.filed()
    #expect(filed.reported == ["Phường Một": 2, "Phường Mới": 0, "Phường Đông": 1])
    #expect(filed.sum == 3 && filed.whole == 3)
    #expect(try await city.differing() == [])
    // The list behind the figure has what the figure counts.
    let behind = FigureListLook("filed", of: ReportingCity.duty, .unit(new), in: ReportingCity.plan)
    let lines = try await city.office.look(behind, as: city.officer).found.lines
    #expect(lines.map(\.name) == ["Sáng kiến 1 của Vũ Phường Đông"])
    _ = try await city.test.verify()
  }

  @Test("A plan in response that the old unit reported is not reported again by the one that took over (1 + 0)")
  func response() async throws {
    let city = try await ReportingCity()
    let head = try await city.test.person("Chủ Tịch Một", in: city.first, (.unitHead, .unit(city.first)))
    let kept = try #require(try await city.office.files.keep(Array("%PDF-1.7 7/KH".utf8)))
    let day = city.office.clock.now.day
    let content = try SignedDocument(
      number: "7/KH", day: day, summary: "Mỗi tổ đăng ký một sáng kiến.",
      file: KeptFile(digest: kept.digest, name: "kh.pdf", size: kept.size, type: kept.type.mediaType), on: day)
    try await city.office.run(
      .sendResponse(
        id: ResponsePlan.ID(at: city.office.clock.now), to: ReportingCity.plan, from: city.first, content: content),
      as: head)
    try await city.report(city.first)
    try city.test.go(to: "2024-04-11T08:00")
    try await city.merge(city.first, into: [("Phường Hai", false)])
    try await city.report(city.second)
    let responses = try await city.reported("response-plans")
    #expect(responses.reported == ["Phường Một (nay là Phường Hai)": 1, "Phường Hai": 0])
    #expect(responses.sum == 1 && responses.whole == 1)
    _ = try await city.test.verify()
  }

  @Test("A school moves after its ward reported: that report has it, which the round says, and the other has not")
  func moved() async throws {
    let city = try await ReportingCity()
    try await city.file(2, in: city.school, by: "Nguyễn Giáo Viên")
    try await city.file(1, in: city.second, by: "Trần Phường Hai")
    try await city.report(city.first)
    try await city.office.runUnattended(
      .moveUnit(city.school, under: "Phường Hai", from: city.office.clock.now.day))
    let look = ReportLook(ReportingCity.duty, of: city.second, in: ReportingCity.plan)
    let elsewhere = try await city.office.look(look, as: city.heir).found.countedElsewhere
    #expect(elsewhere.map { "\($0.name): \($0.reporter)" } == ["Trường Một: Phường Một"])
    try await city.report(city.second)
    let filed = try await city.filed()
    #expect(filed.reported == ["Phường Một": 2, "Phường Hai": 1] && filed.sum == 3 && filed.whole == 3)
    let round = ReportRoundLook(ReportingCity.duty, of: ReportingCity.plan)
    let lines = try await city.office.look(round, as: city.officer).found.sums.lines
    #expect(lines.map { $0.counts } == [[], ["Trường Một"]])
  }

  @Test("A report that came back is corrected after its ward ended: what the heir reported is not reported again")
  func corrected() async throws {
    let city = try await ReportingCity()
    try await city.file(1, in: city.first, by: "Nguyễn Phường Một")
    try await city.file(1, in: city.second, by: "Trần Phường Hai")
    try await city.report(city.first)
    try await city.run(
      .returnReport(ReportingCity.duty, of: city.first, in: ReportingCity.plan, reason: "Thiếu kết quả."))
    try await city.merge(city.first, into: [("Phường Hai", false)])
    try await city.report(city.second)
    #expect(try await city.filed().reported == ["Phường Hai": 2])
    try await city.report(city.first)
    let filed = try await city.filed()
    #expect(filed.reported == ["Phường Một (nay là Phường Hai)": 0, "Phường Hai": 2])
    #expect(filed.sum == 2 && filed.whole == 2)
  }
}

@Suite("A report waits for who can do something about it")
struct ReportsAwaitedTests {
  private func works(_ city: ReportingCity, _ person: Person.ID) async throws -> [String] {
    try await city.waiting(for: person).compactMap { waiting in
      switch waiting.work {
      case .amendReport(_, let report, _): "amend \(report.unitName)"
      case .duty(let open) where open.duty.id == ReportingCity.duty: open.what
      default: nil
      }
    }
  }

  @Test("One that came back waits for its unit; where nobody is there, for everybody of the standing office")
  func returned() async throws {
    let city = try await ReportingCity()
    let colleague = try await city.test.person("Đỗ Tiếp Nhận", (.intakeOfficer, .plan(ReportingCity.plan)))
    try await city.report(city.first)
    try await city.office.run(
      .sendReport(ReportingCity.duty, of: city.second, in: ReportingCity.plan, content: .nothingToAdd), as: city.heir)
    for (unit, name) in [(city.first, "Phường Một"), (city.second, "Phường Hai")] {
      try await city.office.run(
        .returnReport(ReportingCity.duty, of: unit, in: ReportingCity.plan, reason: "Thiếu kết quả \(name)."),
        as: colleague)
    }
    #expect(try await works(city, city.heir).filter { $0.hasPrefix("amend") } == ["amend Phường Hai"])
    for officer in [city.officer, colleague] {
      #expect(try await works(city, officer).filter { $0.hasPrefix("amend") } == ["amend Phường Một"])
    }
  }

  @Test("Once the round was added up a unit that is missing has nothing to do on its front page")
  func closed() async throws {
    let city = try await ReportingCity()
    try await city.report(city.first)
    #expect(try await works(city, city.heir).count == 1)
    var content = Report.Content()
    (content.number, content.day, content.signer) = ("1/BC", city.office.clock.now.day, "Phạm Tiếp Nhận")
    try await city.run(
      .issueConsolidatedReport(of: ReportingCity.duty, in: ReportingCity.plan, content: content))
    #expect(try await works(city, city.heir) == [])
    try await city.run(
      .reopenReports(of: ReportingCity.duty, in: ReportingCity.plan, reason: "Bổ sung Phường Hai."))
    #expect(try await works(city, city.heir).count == 1)
  }
}

@Suite("What was asked of a unit that is merged")
struct PassingAskedTests {
  private func announce(_ city: ReportingCity, to bodies: [Body.ID] = ["phuong-xa"]) async throws -> Announcement.ID {
    let id = Announcement.ID(at: city.office.clock.now)
    let economy = try await city.office.read(as: nil) { try #require(try $0.person(city.officer).unit) }
    try await city.run(
      .beginAnnouncement(
        id: id, plan: ReportingCity.plan, sender: .unit(economy),
        content: Announcement.Content(
          kind: .guidance, title: "Hướng dẫn đăng ký sáng kiến", text: "Đăng ký trước ngày 1/5/2024.", bodies: bodies,
          passingOn: bodies)))
    try await city.run(.issueAnnouncement(id, number: "9/HD", day: city.office.clock.now.day))
    return id
  }

  private func counts(_ id: Announcement.ID, _ city: ReportingCity) async throws -> (units: Int, confirmed: Int)? {
    try await city.office.read(as: nil) { try Announcements.counts(of: [id], on: $0.connection)[id] }
  }

  private func words(_ city: ReportingCity) async throws -> [String] {
    try await city.waiting(for: city.heir).compactMap { waiting in
      switch waiting.work {
      case .confirmAnnouncement(_, let unit): "confirm at \(unit.name)"
      case .passOnAnnouncement(_, let unit): "pass on at \(unit.name)"
      default: nil
      }
    }
  }

  @Test("What neither had confirmed the heir confirms and passes on once, to the schools of both")
  func open() async throws {
    let city = try await ReportingCity()
    let id = try await announce(city)
    #expect(try await counts(id, city).map { [$0.units, $0.confirmed] } == [2, 0])
    try await city.merge(city.first, into: [("Phường Hai", false)])
    #expect(try await words(city) == ["confirm at Phường Hai"])
    try await city.office.run(.passOnAnnouncement(id, from: city.second, to: nil, asking: false), as: city.heir)
    #expect(try await words(city) == [])
    #expect(try await counts(id, city).map { [$0.units, $0.confirmed] } == [1, 1])
    let below = try await city.office.read(as: nil) {
      try Announcements.addressees(of: id, via: city.second, on: $0.connection).map(\.unit)
    }
    #expect(Set(below) == [city.school, city.other])
    _ = try await city.test.verify()
  }

  @Test("What the ward had confirmed and not passed on the heir passes on; nobody confirms it again")
  func confirmed() async throws {
    let city = try await ReportingCity()
    let id = try await announce(city)
    let head = try await city.test.person("Chủ Tịch Một", in: city.first, (.unitHead, .unit(city.first)))
    try await city.office.run(.confirmAnnouncement(id, at: city.first), as: head)
    try await city.merge(city.first, into: [("Phường Hợp Nhất", true)])
    let new = try await city.office.read(as: nil) { desk in
      try #require(try Units.tree(on: desk.connection).all.first { $0.name == "Phường Hợp Nhất" }).id
    }
    let look = DutiesLook(of: ReportingCity.plan, .init(unit: new), page: 1)
    let lines = try await city.office.look(look, as: city.officer).found.lines.filter { $0.duty.isAsked }
    #expect(Set(lines.map { "\($0.duty.before.prefix(5)): \($0.state.name)" }) == ["Chuyể: đang làm", "Xác n: đã làm"])
    #expect(try await counts(id, city).map { [$0.units, $0.confirmed] } == [3, 2])
    _ = try await city.test.verify()
  }

  @Test("Reports that a ward asked of its schools go on to the heir: who reported is not asked again")
  func requests() async throws {
    let city = try await ReportingCity()
    let due = city.office.clock.now.day.adding(days: 5)
    try await city.run(.requestReports(ReportingCity.duty, by: city.first, in: ReportingCity.plan, due: due))
    try await city.report(city.school)
    let third = try await city.test.unit("Trường Ba", under: city.first)
    let head = try await city.test.person("Hiệu Trưởng Ba", in: third, (.unitHead, .unit(third)))
    func isAsked() async throws -> Bool {
      try await city.waiting(for: head).contains { if case .sendReport = $0.work { true } else { false } }
    }
    #expect(try await isAsked())
    try await city.merge(city.first, into: [("Phường Hai", false)])
    #expect(try await isAsked())
    let look = ReportRoundLook(ReportingCity.duty, of: ReportingCity.plan, askedBy: city.second)
    let round = try await city.office.look(look, as: city.heir).found
    #expect(round.due == due && round.sums.lines.filter(\.isIn).map(\.name) == ["Trường Một"])
    #expect(round.sums.missing.map(\.name) == ["Trường Ba", "Trường Hai"])
    try await city.office.run(
      .sendReport(ReportingCity.duty, of: third, in: ReportingCity.plan, content: .nothingToAdd), as: head)
    #expect(try await !isAsked())
    _ = try await city.test.verify()
  }

  @Test("What an inspection asked of the ward its heir does, but for what the ward was let off")
  func inspected() async throws {
    let city = try await ReportingCity()
    let (office, today) = (city.office, city.office.clock.now.day)
    let economy = try await office.read(as: nil) { try #require(try $0.person(city.officer).unit) }
    let id = Inspection.ID(at: office.clock.now)
    try await city.run(
      .planInspection(
        id: id, InspectionSubject(plan: ReportingCity.plan, inspector: economy, unit: "Phường Một"),
        try InspectionDetails(
          time: EventTime(from: today), place: "Phường", team: "Phạm Tiếp Nhận", content: "Sổ theo dõi."),
        hasPassed: true))
    try await city.run(
      .concludeInspection(
        id, seen: "Sổ thiếu cột.", conclusion: "Phải bổ sung.",
        following: [("Bổ sung sổ theo dõi", today.adding(days: 5)), ("Niêm yết danh sách", today.adding(days: 6))]))
    let followUps = try await office.read(as: nil) {
      try #require(try Records.load(Inspection.self, id.description, on: $0.connection)).value.followUps
    }
    try await city.run(
      .excuseDuty(
        followUps[1].duty, of: ReportingCity.plan, holder: .unit(city.first), reason: "Đã niêm yết ở thành phố"))
    try await city.merge(city.first, into: [("Phường Hai", false)])
    func states() async throws -> [String] {
      let look = DutiesLook(of: ReportingCity.plan, .init(unit: city.second), page: 1)
      return try await office.look(look, as: city.officer).found.lines.filter { $0.duty.isAsked }
        .map { "\($0.name), \($0.duty.before): \($0.state.name)" }
    }
    #expect(
      try await states() == [
        "Phường Hai, Bổ sung sổ theo dõi: đang làm", "Phường Hai, Niêm yết danh sách: được miễn",
      ])
    let asked = try await city.waiting(for: city.heir).compactMap { waiting -> String? in
      if case .followUp(_, let followUp) = waiting.work { followUp.what } else { nil }
    }
    #expect(asked == ["Bổ sung sổ theo dõi"])
    try await office.run(.answerFollowUp(followUps[0].id, of: id, "Đã bổ sung sổ.", files: []), as: city.heir)
    #expect(try await states().first == "Phường Hai, Bổ sung sổ theo dõi: đã làm")
    _ = try await city.test.verify()
  }
}
