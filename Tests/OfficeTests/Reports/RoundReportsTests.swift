import Domain
import Foundation
@_spi(Desk) import Office
import Sheets
import Store
import TestSupport
import Testing

/// What a round of reports leaves: what is not over, at every level, and all of it as one file.
@Suite("The reports of a round as a whole")
struct RoundReportsTests {
  private static let plan: Plan.ID = "quang-tri-2023"
  private static let half = "sau-thang"

  /// A department with its office, two divisions, and a team beneath the first of them.
  private struct Town {
    let test: TestOffice
    let (first, second, team): (Domain.Unit.ID, Domain.Unit.ID, Domain.Unit.ID)
    let officer: Person.ID

    init() async throws {
      test = try await TestOffice(on: "2023-06-01")
      let department = try await test.unit("Sở Khoa học và Công nghệ", kind: "so")
      let office = try await test.unit("Văn phòng Sở", kind: "phong-ban", under: department)
      first = try await test.unit("Phòng Một", kind: "phong-ban", under: department)
      second = try await test.unit("Phòng Hai", kind: "phong-ban", under: department)
      team = try await test.unit("Tổ Một", kind: "to", under: first)
      try await test.office.bindBodies(
        of: test.office.read(as: nil) { try $0.plan(plan) }, ["so": department, "van-phong": office])
      officer = try await test.person("Võ Văn Thư", in: office, (.intakeOfficer, .plan(plan)))
    }

    func run(_ command: Command<Void>) async throws { try await test.office.run(command, as: officer) }

    /// Asked of those beneath, come in, given back, not consolidated.
    func open() async throws -> [Int] {
      let open = try await test.office.read(as: nil) { try $0.openReports(of: $0.plan(plan)) }
      #expect(open.count == open.asked + open.waiting + open.returned + open.unconsolidated)
      return [open.asked, open.waiting, open.returned, open.unconsolidated]
    }
  }

  @Test("What is not over is counted at every level: asked, come in, given back, not consolidated")
  func open() async throws {
    let town = try await Town()
    #expect(try await town.open() == [0, 0, 0, 0])
    try await town.run(
      .requestReports(Self.half, by: town.first, in: Self.plan, due: town.test.office.clock.now.day))
    #expect(try await town.open() == [1, 0, 0, 0])
    try await town.run(.sendReport(Self.half, of: town.team, in: Self.plan, content: nil, entered: "Bản giấy."))
    try await town.run(.sendReport(Self.half, of: town.second, in: Self.plan, content: nil, entered: "Bản giấy."))
    #expect(try await town.open() == [0, 2, 0, 1])
    try await town.run(
      .returnReport(Self.half, of: town.second, in: Self.plan, reason: "Thiếu kết quả tuyên truyền."))
    #expect(try await town.open() == [0, 1, 1, 0])
    // The division's own report closes what it asked; the consolidated one closes the round.
    try await town.run(.sendReport(Self.half, of: town.first, in: Self.plan, content: nil, entered: "Bản giấy."))
    try await town.run(.takeReport(Self.half, of: town.first, in: Self.plan, note: ""))
    #expect(try await town.open() == [0, 0, 1, 1])
    var content = Report.Content()
    (content.number, content.day, content.signer) = ("1/BC", town.test.office.clock.now.day, "Võ Văn Thư")
    try await town.run(.issueConsolidatedReport(of: Self.half, in: Self.plan, content: content))
    #expect(try await town.open() == [0, 0, 0, 0])
  }

  @Test("A round whose consolidated report cannot be read is not shown as if it were open")
  func unreadable() async throws {
    let town = try await Town()
    try await town.run(.sendReport(Self.half, of: town.second, in: Self.plan, content: nil, entered: "Bản giấy."))
    var content = Report.Content()
    (content.number, content.day, content.signer) = ("1/BC", town.test.office.clock.now.day, "Võ Văn Thư")
    try await town.run(.issueConsolidatedReport(of: Self.half, in: Self.plan, content: content))
    let (office, look) = (town.test.office, ReportLook(Self.half, of: town.second, in: Self.plan))
    let closed = try await office.look(look, as: town.officer).found.closed
    #expect(closed?.reason.contains("báo cáo tổng hợp số 1/BC đã ban hành") == true)
    try await office.database.write {
      // With another seal: what was read before is not read again.
      try $0.run("UPDATE report SET document = '{}', seal = 'other' WHERE kind = 'consolidated'")
    }
    let error = await #expect(throws: (any Error).self) { try await office.look(look, as: town.officer) }
    #expect(error != nil && !(error is Refusal))
  }

  @Test("Who sends a report of a unit does not receive it; only a unit that reports asks those beneath it")
  func apart() async throws {
    let town = try await Town()
    let head = try await town.test.person(
      "Lê Kiêm Nhiệm", in: town.second, (.unitHead, .unit(town.second)), (.intakeOfficer, .plan(Self.plan)))
    let office = town.test.office
    try await office.run(.sendReport(Self.half, of: town.second, in: Self.plan, content: nil), as: head)
    let own = await #expect(throws: Refusal.self) {
      try await office.run(.takeReport(Self.half, of: town.second, in: Self.plan, note: ""), as: head)
    }
    #expect(own?.reason == "Người gửi báo cáo của đơn vị không tự ghi nhận hay trả lại báo cáo đó.")
    try await town.run(.takeReport(Self.half, of: town.second, in: Self.plan, note: ""))
    let above = try await office.read(as: nil) { try $0.unit(town.first).parent }
    let department = try #require(above)
    let asking = await #expect(throws: Refusal.self) {
      try await town.run(
        .requestReports(Self.half, by: department, in: Self.plan, due: office.clock.now.day))
    }
    #expect(asking?.reason == "Đơn vị này không phải báo cáo ở đợt này.")
  }

  @Test("All reports of a round are one Excel file: who sent what, every figure, every word")
  func workbook() async throws {
    let town = try await Town()
    var content = Report.Content()
    content.passages = ["ket-qua": "Đã phổ biến kế hoạch."]
    content.changes = [.init(key: "filed", value: .number(2), reason: "Hai hồ sơ giấy.")]
    content.additions = [
      .init(name: "Buổi tuyên truyền", value: "3"), .init(name: "Khó khăn chính", value: "kinh phí"),
    ]
    (content.number, content.day, content.signer) = ("7/BC-P1", town.test.office.clock.now.day, "Lê Trưởng Phòng")
    try await town.run(.sendReport(Self.half, of: town.first, in: Self.plan, content: content, entered: "Bản giấy."))
    try await town.run(.sendReport(Self.half, of: town.second, in: Self.plan, content: nil, entered: "Bản giấy."))
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: path) }
    try await town.test.office.read(as: nil) { desk in
      try RoundReportsWorkbook(plan: desk.plan(Self.plan)).write(path: path.path, at: desk)
    }
    let file = try SheetReader.read(
      Array(try Data(contentsOf: path)), name: "bao-cao.xlsx", within: .init(rows: 1000, columns: 40))
    #expect(file.sheets.map(\.name) == ["Báo cáo", "Số liệu", "Nội dung"])
    func rows(_ sheet: Int, _ words: String) -> [[String]] {
      file.sheets[sheet].rows.map { $0.cells.map(\.text) }.filter { $0.contains(words) }
    }
    #expect(
      rows(0, "Phòng Một").map { Array($0.dropFirst()) } == [
        [
          "Báo cáo 6 tháng kết quả thực hiện phong trào", "Phòng Một", "Văn phòng Sở", "4/6/2023", "1/6/2023",
          "đã gửi", "0", "7/BC-P1", "1/6/2023", "Lê Trưởng Phòng",
        ]
      ])
    #expect(
      rows(1, "Hồ sơ đã nộp").map { Array($0.dropFirst()) } == [
        ["Phòng Một", "Hồ sơ đã nộp", "2", "0", "Hai hồ sơ giấy."], ["Phòng Hai", "Hồ sơ đã nộp", "0", "0"],
      ])
    // What the unit added is a figure like the others.
    #expect(
      ["Buổi tuyên truyền", "Khó khăn chính"].map { rows(1, $0).map { Array($0.dropFirst()) } } == [
        [["Phòng Một", "Buổi tuyên truyền", "3"]], [["Phòng Một", "Khó khăn chính", "kinh phí"]],
      ])
    #expect(rows(2, "Phòng Một").map { Array($0.suffix(2)) } == [["Kết quả thực hiện", "Đã phổ biến kế hoạch."]])
    #expect(rows(2, "Phòng Hai").count == 5)
  }

  @Test("The Excel file of a round has what units changed and added, and whose figures are not what is counted now")
  func differences() async throws {
    let town = try await Town()
    var content = Report.Content()
    content.changes = [.init(key: "filed", value: .number(2), reason: "Hai hồ sơ giấy.")]
    content.additions = [.init(name: "Buổi tuyên truyền", value: "3")]
    try await town.run(.sendReport(Self.half, of: town.first, in: Self.plan, content: content, entered: "Bản giấy."))
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: path) }
    func sheets() async throws -> [String: [[String]]] {
      let look = ReportRoundLook(Self.half, of: Self.plan)
      _ = try await town.test.office.write(look, as: town.officer, to: path.path) { $0 }
      let file = try SheetReader.read(
        Array(try Data(contentsOf: path)), name: "dot.xlsx", within: .init(rows: 1000, columns: 60))
      return Dictionary(uniqueKeysWithValues: file.sheets.map { ($0.name, $0.rows.map { $0.cells.map(\.text) }) })
    }
    let before = try await sheets()
    #expect(before["Số đơn vị sửa"]?.last == ["Hồ sơ đã nộp", "Phòng Một", "2", "0", "Hai hồ sơ giấy."])
    #expect(before["Số liệu khác"]?.last == ["Buổi tuyên truyền", "Phòng Một", "3", "3"])
    #expect(before["Số liệu"]?.first { $0.contains("Phòng Một") }?.last == "Buổi tuyên truyền: 3")
    #expect(before["Khác với hệ thống"]?.dropFirst() == [["Hồ sơ đã nộp", "Phòng Một", "2", "0", "-2"]])
    #expect(before["Kiểm tra"]?.first { $0.contains("Hồ sơ đã nộp") }?.prefix(4) == ["1", "Hồ sơ đã nộp", "2", "0"])
    var whole = Report.Content()
    (whole.number, whole.day, whole.signer) = ("1/BC", town.test.office.clock.now.day, "Võ Văn Thư")
    try await town.run(.issueConsolidatedReport(of: Self.half, in: Self.plan, content: whole))
    // Issued, what was counted then stands beside what is counted now.
    #expect(
      try await sheets()["Kiểm tra"]?.first { $0.contains("Hồ sơ đã nộp") }?.prefix(5)
        == ["1", "Hồ sơ đã nộp", "2", "0", "0"])
  }
}
