import Archives
import Domain
import Foundation
@_spi(Desk) import Office
import PlanFile
import Store
import TestSupport
import Testing

/// From a district to its province, both in one installation (Vĩnh Tường 2022, II.2).
@Suite struct LevelsTests {
  static let district: Plan.ID = "vinh-tuong-2022"
  static let province: Plan.ID = "tinh-mau-2022"

  /// A district whose plan names the province's, and the people of both.
  struct People: Sendable {
    var test: TestOffice
    var author: Person.ID
    var officer: Person.ID
    var authority: Person.ID
    var chair: Person.ID
    var secretary: Person.ID
    var provinceOfficer: Person.ID
    var provinceAuthority: Person.ID
    var council: Council.ID
    var provinceCouncil: Council.ID
    var office: Office { test.office }

    /// - Parameter isTogether: whether the province is in the same installation.
    init(isTogether: Bool = true) async throws {
      let made = try await TestOffice.once("levels \(isTogether)") {
        let people = try await People(settling: try await TestOffice(on: "2022-08-05"), isTogether: isTogether)
        return (people.test, people)
      }
      self = made.people
      test = made.test
    }

    private init(settling test: TestOffice, isTogether: Bool) async throws {
      self.test = test
      author = try await test.person("Nguyễn Thử")
      officer = try await test.person("Lê Tiếp Nhận", (.intakeOfficer, .plan(district)))
      authority = try await test.person("Phạm Quyết Định", (.decidingAuthority, .plan(district)))
      chair = try await test.person("Vũ Chủ Tịch")
      secretary = try await test.person("Hoàng Thư Ký")
      provinceOfficer = try await test.person("Tiếp Nhận Tỉnh", (.intakeOfficer, .plan(province)))
      provinceAuthority = try await test.person("Quyết Định Tỉnh", (.decidingAuthority, .plan(province)))
      council = try await test.council(of: district, chair: chair, secretary: secretary, members: [])
      if isTogether {
        let text = try #require(PlanFile.builtIn.first { $0.name == district.description })
        try await test.office.runUnattended(
          .publishPlan(ProvincePlan.named(in: String(decoding: text.bytes, as: UTF8.self))))
      }
      try await test.office.runUnattended(.publishPlan(ProvincePlan.text))
      try await test.office.bindBodies(of: try await test.office.read(as: nil) { try $0.plan(province) })
      provinceCouncil = try await test.council(of: province, chair: chair, secretary: secretary, members: [])
    }

    /// Dossiers that the district has recognised.
    func recognised(
      _ titles: [String], field: Category.ID = "cai-cach-hanh-chinh", file: [UInt8]? = nil
    ) async throws -> [Dossier.ID] {
      var ids: [Dossier.ID] = []
      for title in titles {
        let id = try await test.draft(
          title, by: author, plan: district, track: "kinh-te-xa-hoi", field: field, solution: "quan-ly")
        if let file { try await attach(file, to: id) }
        try await office.run(.submitDossier(id), as: author)
        ids.append(id)
      }
      try await accept(ids, by: officer)
      try await decide(ids, district, council, "1107/QĐ-UBND", by: authority) { _ in
        Ballot.Entry(vote: .yes, found: ["tieu-bieu": true, "nhan-rong": true])
      }
      return ids
    }

    private func attach(_ bytes: [UInt8], to id: Dossier.ID) async throws {
      let kept = try #require(try await office.files.keep(bytes))
      let attachment = Attachment(
        digest: kept.digest, name: "minh-chung.pdf", size: kept.size, type: kept.type.mediaType, part: "tai-lieu",
        added: office.clock.now)
      try await office.run(.attachFile(id, attachment: attachment), as: author)
    }

    func accept(_ ids: [Dossier.ID], by officer: Person.ID) async throws {
      try await office.run(.receiveDossiers(ids), as: officer)
      for id in ids {
        try await test.check(id, by: officer)
        try await office.run(.acceptDossier(id), as: officer)
      }
    }

    /// Has the council judge them and the decision issued.
    func decide(
      _ ids: [Dossier.ID], _ plan: Plan.ID, _ council: Council.ID, _ number: String, by authority: Person.ID,
      _ entry: (Int) -> Ballot.Entry
    ) async throws {
      try await test.goToCouncil(ids[0])
      let now = office.clock.now
      let session = Session.ID(at: now)
      let judgement = try await test.deciding(ids[0])
      try await office.run(
        .prepareSession(
          id: session, of: council, holding: judgement, name: "Phiên thử", day: now.day), as: secretary)
      try await office.run(.putBeforeCouncil(session, dossiers: ids), as: secretary)
      try await office.run(.openSession(session), as: secretary)
      for voter in [chair, secretary] {
        for (index, id) in ids.enumerated() {
          try await office.run(.writeBallot(session, dossier: id, entry: entry(index), submit: true), as: voter)
        }
      }
      try await office.run(.closeSession(session), as: chair)
      try await test.approveDraft(of: session, by: secretary, and: authority)
      try await office.run(
        .issueDecision(id: Decision.ID(at: now), session: session, signing: try await test.signing(number, for: plan)),
        as: authority)
    }

    func listed(_ ids: [Dossier.ID]) async throws -> ForwardingList.ID {
      let list = ForwardingList.ID(at: office.clock.now)
      try await office.run(
        .prepareForwardingList(id: list, plan: district, forwarding: Forwarding.standardID, dossiers: ids), as: officer)
      return list
    }

    func send(_ list: ForwardingList.ID, number: String = "18/ubnd-ktht") async throws {
      try await office.run(
        .sendForwardingList(
          list, signing: try test.letter(number, by: "Người Ký Mẫu"),
          reception: Reception(track: "ca-nam", field: "san-xuat-kinh-doanh")), as: officer)
    }

    /// Shows the public what the decisions of a plan recognised.
    func publish(_ plan: Plan.ID, by officer: Person.ID) async throws {
      for decision in try await office.read(as: nil, { try Decisions.of(plan, on: $0.connection) }) {
        _ = try await office.run(.issueCertificates(decision.id), as: officer)
        _ = try await office.run(.publishDecision(decision.id), as: officer)
      }
    }

    /// What the public list has: titles with their plans.
    func initiatives(of plan: Plan.ID? = nil, _ words: String = "") async throws -> [String] {
      let look = InitiativesLook(
        typed: words, chosen: [.plan: [plan?.description].compactMap { $0 }], order: nil, page: 1)
      let found = try await office.look(look, as: nil).found
      #expect(found.total == found.initiatives.count)
      return found.initiatives.map { initiative in
        let plans = initiative.recognised.compactMap { $0.plan?.description }
        return "\(initiative.title): \(plans.joined(separator: ", "))"
      }.sorted()
    }

    /// The words of the Excel file of all initiatives.
    func file() async throws -> String {
      let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx").path
      defer { try? FileManager.default.removeItem(atPath: path) }
      let list = InitiativesLook(typed: "", chosen: [:], order: nil, page: 1)
      _ = try await office.write(InitiativesFileLook(list), as: officer, to: path) { $0 }
      let reader = try ArchiveReader(Array(try Data(contentsOf: URL(fileURLWithPath: path))), bounds: .own)
      var text = ""
      while let entry = try reader.next() {
        let content = String(decoding: try reader.content(), as: UTF8.self)
        if entry.name == "xl/worksheets/sheet1.xml" { text = content }
      }
      return text
    }

    func list(_ id: ForwardingList.ID) async throws -> ForwardingList {
      try await office.read(as: nil) { try $0.forwardingList(id) }
    }
  }

  @Test("Only what its author asked for goes up, once, and waits for the province's intake with where it comes from")
  func goingUp() async throws {
    let people = try await People()
    let ids = try await people.recognised(["Một", "Hai", "Ba"])
    var refusal = await #expect(throws: Refusal.self) { _ = try await people.listed(ids) }
    #expect(refusal?.reason == "Tác giả của «Một» chưa đề nghị chuyển cấp trên.")
    #expect(refusal?.clause == "I.2, II.2")
    for id in ids.prefix(2) {
      try await people.office.run(.wishHigher(id, isYes: true), as: people.author)
    }
    try await people.office.run(.wishHigher(ids[2], isYes: false), as: people.author)

    try people.test.go(to: "2022-09-20T08:00")
    let list = try await people.listed(Array(ids.prefix(2)))
    refusal = await #expect(throws: Refusal.self) { _ = try await people.listed([ids[0]]) }
    #expect(
      refusal?.reason == "«Một» đã ở trong một danh mục chuyển cấp trên; mỗi hồ sơ chuyển một lần.")
    try await people.send(list)
    let sent = try await people.list(list)
    #expect(sent.way == .here(Self.province))
    #expect(sent.letter?.number == "18/UBND-KTHT")
    #expect(
      sent.items.map(\.finding)
        == Array(
          repeating: Finding(
            .recognised, mean: "100% phiếu đạt", decisionNumber: "1107/QĐ-UBND", decisionDay: Day("2022-09-01")),
          count: 2))

    let higher = try await people.test.dossier(try #require(sent.items[0].higher))
    #expect(higher.state == .endorsed && higher.plan == Self.province && higher.filer == people.author)
    #expect(higher.writing.field == "quan-ly-nha-nuoc", "the field of the same name")
    #expect(higher.writing.title == "Một" && higher.writing.answers.isEmpty)
    #expect(
      higher.origin
        == Origin(
          from: "Ủy ban nhân dân huyện Vĩnh Tường", planTitle: "Triển khai công tác sáng kiến năm 2022", list: list,
          dossier: ids[0], letterNumber: "18/UBND-KTHT", letterDay: try #require(Day("2022-09-20")),
          finding: sent.items[0].finding))
    #expect(try await people.test.dossier(ids[0]).history.last?.name == "Chuyển cấp trên")
    await #expect(throws: Refusal.self) { try await people.send(list) }
    await #expect(throws: Refusal.self) {
      try await people.office.run(.discardForwardingList(list), as: people.officer)
    }
    _ = try await people.test.verify()
  }

  @Test("What the province decides is known at the district by itself")
  func comingBack() async throws {
    let people = try await People()
    let ids = try await people.recognised(["Một", "Hai", "Ba"], field: "y-te")
    for id in ids { try await people.office.run(.wishHigher(id, isYes: true), as: people.author) }
    try people.test.go(to: "2022-09-20T08:00")
    let list = try await people.listed(ids)
    try await people.send(list)
    let higher = try await people.list(list).items.compactMap(\.higher)
    #expect(try await people.test.dossier(higher[0]).writing.field == "san-xuat-kinh-doanh", "the field it was given")
    try await people.accept(Array(higher.prefix(2)), by: people.provinceOfficer)
    try await people.decide(
      Array(higher.prefix(2)), Self.province, people.provinceCouncil, "7/QĐ-UBND", by: people.provinceAuthority
    ) { index in
      Ballot.Entry(
        points: index == 0
          ? ["tinh-moi": Points(40), "ap-dung": Points(30), "hieu-qua": Points(20)]
          : ["tinh-moi": Points(40), "ap-dung": Points(20), "hieu-qua": Points(0)])
    }
    let answers = try await people.office.read(as: people.officer) { desk in
      try desk.forwardingList(list).items.map { try Finding(answering: $0, at: desk) }
    }
    let day = Day("2022-09-20")
    #expect(
      answers == [
        Finding(.recognised, mean: "90,00 điểm", decisionNumber: "07/QĐ-UBND", decisionDay: day),
        Finding(.notRecognised, mean: "60,00 điểm", decisionNumber: "07/QĐ-UBND", decisionDay: day), nil,
      ])
  }

  @Test("What the district and the province recognised is listed once to the public, with both plans")
  func listedOnce() async throws {
    let people = try await People()
    let ids = try await people.recognised(["Một", "Hai"], field: "y-te")
    try await people.publish(Self.district, by: people.officer)
    #expect(try await people.initiatives() == ["Hai: vinh-tuong-2022", "Một: vinh-tuong-2022"])
    try await people.office.run(.wishHigher(ids[0], isYes: true), as: people.author)
    try people.test.go(to: "2022-09-20T08:00")
    let list = try await people.listed([ids[0]])
    try await people.send(list)
    let higher = try await people.list(list).items.compactMap(\.higher)
    try await people.accept(higher, by: people.provinceOfficer)
    try await people.decide(
      higher, Self.province, people.provinceCouncil, "7/QĐ-UBND", by: people.provinceAuthority
    ) { _ in
      Ballot.Entry(points: ["tinh-moi": Points(40), "ap-dung": Points(30), "hieu-qua": Points(20)])
    }
    #expect(try await people.initiatives().count == 2)
    try await people.publish(Self.province, by: people.provinceOfficer)
    let both = ["Hai: vinh-tuong-2022", "Một: tinh-mau-2022, vinh-tuong-2022"]
    #expect(try await people.initiatives() == both)
    #expect(try await people.file().contains(">Tỉnh Mẫu 2022, Vĩnh Tường 2022<"))
    #expect(try await people.initiatives(of: nil, "một") == ["Một: tinh-mau-2022, vinh-tuong-2022"])
    #expect(try await people.initiatives(of: Self.district) == both)
    #expect(try await people.initiatives(of: Self.province) == ["Một: tinh-mau-2022, vinh-tuong-2022"])
    // The address that it had first stays; that of the other level leads there.
    let code = try #require(try await people.test.dossier(ids[0]).certificate?.code)
    let upper = try #require(try await people.test.dossier(higher[0]).certificate?.code)
    for (asked, isElsewhere) in [(code, false), (upper, true)] {
      let shown = try await people.office.look(InitiativeLook(asked.description), as: nil).found
      #expect(shown.initiative.address == code)
      #expect(shown.isElsewhere == isElsewhere)
      #expect(shown.initiative.recognised.map(\.plan) == [Self.province, Self.district])
    }
    _ = try await people.test.verify()
    // When the province takes it back it stands as the district recognised it.
    try await people.office.run(
      .revokeRecognition(
        id: Revocation.ID(at: people.office.clock.now), dossier: higher[0], reason: "Trùng với giải pháp đã có.",
        signing: try await people.test.signing("9/QĐ-UBND", for: Self.province)),
      as: people.provinceAuthority)
    #expect(try await people.initiatives() == ["Hai: vinh-tuong-2022", "Một: vinh-tuong-2022"])
    let alone = try await people.office.look(InitiativeLook(code.description), as: nil).found
    #expect(alone.initiative.recognised.map(\.plan) == [Self.district])
    let revoked = try await people.office.look(InitiativeLook(upper.description), as: nil).found
    #expect(revoked.initiative.isRevoked && !revoked.isElsewhere)
    _ = try await people.test.verify()
  }

  @Test("A list given up frees its initiatives; a province that takes nothing now is not sent to")
  func givingUp() async throws {
    let people = try await People()
    let ids = try await people.recognised(["Một"])
    try await people.office.run(.wishHigher(ids[0], isYes: true), as: people.author)
    let first = try await people.listed(ids)
    let refusal = await #expect(throws: Refusal.self) { try await people.send(first) }
    #expect(
      refusal?.reason
        == """
        Kế hoạch Tỉnh Mẫu 2022: Đợt xét năm 2022 nhận hồ sơ từ ngày 15/9/2022 đến hết ngày 15/12/2022, hiện không nhận.
        """
    )
    #expect(try await people.list(first).isSent == false, "nothing is half done")
    try await people.office.run(.discardForwardingList(first), as: people.officer)
    try people.test.go(to: "2022-09-20T08:00")
    try await people.send(try await people.listed(ids))
    _ = try await people.test.verify()
  }

  @Test("Two nodes that list the same initiatives at once put each on one list")
  func twoNodes() async throws {
    let people = try await People()
    let ids = try await people.recognised((0..<6).map { "Sáng kiến \($0)" })
    for id in ids { try await people.office.run(.wishHigher(id, isYes: true), as: people.author) }
    let nodes = [people.office, try people.test.anotherNode()]
    await withTaskGroup(of: Void.self) { group in
      for (index, id) in ids.enumerated() {
        for node in nodes {
          let list = Command.prepareForwardingList(
            id: ForwardingList.ID(at: people.office.clock.now), plan: Self.district,
            forwarding: Forwarding.standardID, dossiers: index.isMultiple(of: 2) ? [id] : [id, ids[index - 1]])
          group.addTask { _ = try? await node.run(list, as: people.officer) }
        }
      }
    }
    let lists = try await people.office.read(as: nil) { try ForwardingLists.of(Self.district, on: $0.connection) }
    let listed = lists.flatMap { $0.items.map(\.dossier) }
    #expect(Set(listed).count == listed.count)
    for list in lists {
      for item in list.items { #expect(try await people.test.dossier(item.dossier).forwarded == list.id) }
    }
    _ = try await people.test.verify()
  }

  @Test("What a higher body writes in a letter is recorded for the list at once, and put right with a reason")
  func byLetter() async throws {
    let people = try await People(isTogether: false)
    let ids = try await people.recognised(["Một", "Hai", "Ba"])
    for id in ids { try await people.office.run(.wishHigher(id, isYes: true), as: people.author) }
    try people.test.go(to: "2022-09-20T08:00")
    let list = try await people.listed(ids)
    func record(
      _ findings: [Dossier.ID: Finding?], _ number: String = "12/hđsk", _ day: String = "2022-12-05",
      correction: String? = nil
    ) async throws {
      try await people.office.run(
        .recordFindings(list, number: number, day: try #require(Day(day)), findings: findings, correction: correction),
        as: people.officer)
    }
    let recognised = Finding(
      .recognised, grade: "Giải Nhì", decisionNumber: "7/QĐ-UBND", decisionDay: Day("2022-12-01"))
    await #expect(throws: Refusal.self) { try await record([ids[0]: recognised]) }
    try await people.send(list)
    try people.test.go(to: "2022-12-10T08:00")
    for (number, day) in [("12/HĐSK", "2022-09-19"), ("12/HĐSK", "2022-12-11"), ("không số", "2022-12-05")] {
      await #expect(throws: Refusal.self) { try await record([ids[0]: recognised], number, day) }
    }
    await #expect(throws: Refusal.self) {
      try await record([ids[0]: recognised, Dossier.ID(at: people.office.clock.now): recognised])
    }
    #expect(try await people.list(list).items.map(\.answer) == [nil, nil, nil], "nothing is half recorded")
    try await record([ids[0]: recognised, ids[1]: Finding(.notRecognised)])
    await #expect(throws: Refusal.self) { try await record([ids[0]: Finding(.notRecognised)]) }
    await #expect(throws: Refusal.self) { try await record([ids[0]: Finding(.notRecognised)], correction: " ") }
    try await record([ids[0]: Finding(.notRecognised), ids[1]: nil], correction: "Ghi nhầm dòng.")
    let after = try await people.list(list)
    #expect(after.items.map(\.answer) == [Finding(.notRecognised), nil, nil])
    #expect(after.items.map { $0.answeredIn?.text } == ["công văn số 12/HĐSK ngày 5/12/2022", nil, nil])
    #expect(after.corrections.map(\.reason) == ["Ghi nhầm dòng."])
    #expect(after.corrections.map(\.dossiers) == [[ids[0], ids[1]]])
    _ = try await people.test.verify()
  }
}
