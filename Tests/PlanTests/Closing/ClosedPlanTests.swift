import Domain
@_spi(Desk) import Office
import SiteSupport
import Store
import TestSupport
import Testing

/// What belongs to a plan that is closed, each changed by its own command.
@Suite("Nothing of a closed plan is changed")
struct ClosedPlanTests {
  private static let plan: Plan.ID = "tam-diep-2024"
  private static let said = "Kế hoạch Tam Điệp 2024 đã kết thúc và lưu trữ, không ghi thêm được."

  private let city: TamDiepTown
  private let office: Office
  private let (officer, head, secretary): (Person.ID, Person.ID, Person.ID)
  private let plan: Plan
  private let (economy, interior, justice, ward): (Domain.Unit.ID, Domain.Unit.ID, Domain.Unit.ID, Domain.Unit.ID)

  init() async throws {
    city = try await TamDiepTown(on: "2024-04-15")
    try await city.open()
    office = city.town.test.office
    func person(_ name: String, _ city: TamDiepTown) throws -> Person.ID {
      try #require(try city.town[name].person?.person)
    }
    officer = try person("Phạm Tiếp Nhận", city)
    head = try person("Lưu Trưởng Phòng", city)
    secretary = try person("Đỗ Thư Ký", city)
    let (plan, units) = try await office.read(as: nil) { desk in
      (try desk.plan(Self.plan), try Units.tree(on: desk.connection).all)
    }
    self.plan = plan
    func unit(_ name: String) throws -> Domain.Unit.ID { try #require(units.first { $0.name == name }?.id) }
    (economy, interior) = (try unit("Phòng Kinh tế"), try unit("Phòng Nội vụ"))
    (justice, ward) = (try unit("Phòng Tư pháp"), try unit("UBND phường số 3"))
  }

  private func details(_ title: String, on day: Day) throws -> EventDetails {
    try EventDetails(kind: .meeting, title: title, time: EventTime(from: day), plans: [Self.plan])
  }

  private func inspection() throws -> InspectionDetails {
    try InspectionDetails(
      time: EventTime(from: office.clock.now.day), place: "", team: "Đỗ Thư Ký", content: "Sổ theo dõi sáng kiến")
  }

  private func close() async throws {
    try await office.run(
      .closeRound(
        of: Self.plan, id: Identifier(at: office.clock.now), reason: "Kế hoạch dừng khi sáp nhập thành phố.",
        verifying: ""), as: officer)
  }

  @Test("A report, a plan in response, an announcement, an event, an inspection, a session, a nomination, a duty")
  func kinds() async throws {
    let (now, day) = (office.clock.now, office.clock.now.day)
    let (event, check, letter) = (
      Event.ID(at: now), Inspection.ID(at: now), Announcement.ID(at: now)
    )
    try await office.run(.planEvent(id: event, of: economy, details("Hội nghị tổng kết", on: day)), as: officer)
    let subject = InspectionSubject(plan: Self.plan, inspector: economy, unit: "Phòng Nội vụ")
    try await office.run(.planInspection(id: check, subject, inspection(), hasPassed: false), as: officer)
    let content = Announcement.Content(
      kind: .guidance, title: "Hướng dẫn viết hồ sơ", text: "Thực hiện đúng mẫu.", bodies: ["phong-ban"])
    try await office.run(
      .beginAnnouncement(id: letter, plan: Self.plan, sender: .unit(economy), content: content), as: officer)
    let told = Announcement.ID(at: office.clock.now)
    try await office.run(
      .beginAnnouncement(id: told, plan: Self.plan, sender: .unit(economy), content: content), as: officer)
    try await office.run(.issueAnnouncement(told, number: "2/HD", day: day), as: officer)
    let file = try await file("7/KH")
    try await city.establishCouncil()
    let councils = try await office.read(as: nil) { try Councils.of(Self.plan, on: $0.connection) }
    let council = try #require(councils.first?.id)

    let matters = try await office.look(RoundClosingLook(of: Self.plan), as: officer).found.matters
    let counts = Dictionary(uniqueKeysWithValues: matters.map { ($0.kind, $0.count) })
    #expect(counts[.events] == 6 && counts[.inspections] == 2 && counts[.announcements] == 3)
    #expect(counts[.reports] == 1 && counts[.responses] == 10)
    let owing = matters.filter { $0.kind == .responses }.flatMap(\.owing)
    #expect(owing.first?.name == "UBND phường số 1" && owing.count == 10)
    try await close()

    let report = DutyReport(day: day, words: "Đã phối hợp triển khai kế hoạch.")
    let candidate = Nomination.Candidate(kind: .individual, name: "Ngô Chuyên Viên", position: "Chuyên viên")
    let nominating = Nomination.Content(
      kind: try #require(plan.commendations.first?.id), candidate: candidate, achievements: "Có sáng kiến.", claims: [])
    let later = office.clock.now
    let commands: [(String, Command<Void>, Person.ID)] = [
      (
        "report",
        .sendReport("bao-cao", of: economy, in: Self.plan, content: .nothingToAdd, signer: "Trần Ký Thay"), officer
      ),
      (
        "plan in response",
        .sendResponse(id: Identifier(at: later), to: Self.plan, from: ward, content: file), officer
      ),
      (
        "new announcement",
        .beginAnnouncement(
          id: Identifier(at: later), plan: Self.plan, sender: .unit(economy), content: content), officer
      ),
      ("announcement", .discardAnnouncement(letter), officer),
      ("receipt", .confirmAnnouncement(told, at: interior), head),
      (
        "invitation",
        .inviteToEvent(event, InvitationList(who: .leaders, guests: "Nguyễn Khách")), officer
      ),
      ("new event", .planEvent(id: Identifier(at: later), of: economy, try details("Lễ trao", on: day)), officer),
      ("event", .cancelEvent(event, reason: "Trùng lịch họp."), officer),
      (
        "new inspection",
        .planInspection(id: Identifier(at: later), subject, try inspection(), hasPassed: false), officer
      ),
      ("inspection", .cancelInspection(check, reason: "Trùng lịch họp."), officer),
      (
        "session", .prepareSession(id: Identifier(at: later), of: council, name: "Phiên xét", day: day),
        secretary
      ),
      (
        "nomination",
        .beginNomination(id: Identifier(at: later), plan: Self.plan, unit: interior, content: nominating), head
      ),
      (
        "duty",
        .recordDuty("uu-dai", of: Self.plan, holder: .unit(justice), id: Identifier(at: later), report: report), officer
      ),
      (
        "reminder",
        .remind(
          id: Identifier(at: later), plan: Self.plan, .units([justice]), text: "Đề nghị gửi báo cáo.", path: ""),
        officer
      ),
    ]
    for (name, command, person) in commands {
      #expect(
        try await office.refusal(command, as: person)
          == Self.said, "\(name)")
    }
    // All of it is still there to be read; nothing is offered that would be refused.
    let pages = [
      ("/su-kien/\(event)", "Hội nghị tổng kết"), ("/su-kien/\(event)/nguoi-du", "Mời và điểm danh"),
      ("/van-ban/\(letter)", "Hướng dẫn viết hồ sơ"), ("/van-ban/\(told)", "Hướng dẫn viết hồ sơ"),
      ("/kiem-tra/\(check)", "Sổ theo dõi sáng kiến"),
      ("/ke-hoach/\(Self.plan)/viec/uu-dai/\(justice)", "Việc được giao"),
      ("/ke-hoach/\(Self.plan)/huong-ung/\(ward)", "Đơn vị chưa gửi kế hoạch hưởng ứng nào."),
    ]
    let browser = try city.town["Phạm Tiếp Nhận"]
    for (address, words) in pages {
      let text = try await browser.open(address).text
      #expect(text.contains(words) && text.contains(Self.said), "\(address)")
      #expect(browser.page.main.all("form").isEmpty, "\(address)")
    }
  }

  private func file(_ number: String) async throws -> SignedDocument {
    let kept = try #require(try await office.files.keep(Array("%PDF-1.7 \(number)".utf8)))
    return try SignedDocument(
      number: number, day: office.clock.now.day, summary: "Mỗi tổ đăng ký một sáng kiến.",
      file: KeptFile(digest: kept.digest, name: "kh.pdf", size: kept.size, type: kept.type.mediaType),
      on: office.clock.now.day)
  }

  @Test("The archive has reports, plans in response, announcements, events and inspections, with papers and files")
  func archive() async throws {
    let browser = try city.town["Phạm Tiếp Nhận"]
    try await browser.announce(
      "theo dõi, đôn đốc, hướng dẫn", of: "Phòng Kinh tế", Self.plan, on: "15/4/2024", number: "1/TB",
      filling: [("UBND các phường, xã (10 đơn vị)", "có")])
    try await browser.sendReport("Tổng hợp báo cáo tình hình", of: "Phòng Kinh tế", Self.plan)
    try await browser.respond("Cụ thể hóa Kế hoạch", of: "UBND phường số 3", Self.plan, on: "15/4/2024", number: "7/KH")
    try await browser.fulfil("Tổ chức tổng kết hoạt động sáng kiến", of: "Phòng Kinh tế", Self.plan, on: "15/4/2024")
    let subject = InspectionSubject(plan: Self.plan, inspector: economy, unit: "Phòng Nội vụ")
    try await office.run(
      .planInspection(id: Identifier(at: office.clock.now), subject, inspection(), hasPassed: false), as: officer)
    try await close()
    #expect(try await office.doNextWork(of: [RoundArchiving()]))
    let checked = try await office.archive(of: Self.plan)
    for name in [
      "2 Danh sách/Kế hoạch hưởng ứng.xlsx", "2 Danh sách/Văn bản triển khai.xlsx",
      "2 Danh sách/Nơi nhận văn bản 1-TB.xlsx", "2 Danh sách/Sự kiện.xlsx", "2 Danh sách/Kiểm tra.xlsx",
      "5 Tệp kèm theo/Kế hoạch hưởng ứng/UBND phường số 3/ke-hoach.pdf",
    ] { #expect(checked.names.contains(name), "\(name) in \(checked.names)") }
    func has(_ start: String, _ end: String) -> Bool {
      checked.names.contains { $0.hasPrefix(start) && $0.hasSuffix(end) }
    }
    let reports = checked.names.filter { $0.hasPrefix("2 Danh sách/Báo cáo") }
    #expect(reports.count == 1 && reports[0].contains("Tổng hợp báo cáo tình hình"), "\(checked.names)")
    #expect(has("3 Văn bản/Báo cáo/Phòng Kinh tế/", ".docx"))
    #expect(has("3 Văn bản/Sự kiện/2024-04-15 Chương trình", ".docx"))
    #expect(has("3 Văn bản/Kiểm tra/2024-04-15 ", "/Biên bản kiểm tra.docx"))
    #expect(has("3 Văn bản/Văn bản triển khai/2024-04-15 1-TB ", ".txt"))
  }
}
