import Archives
import Domain
import Foundation
@_spi(Desk) import Office
import Store
import TestSupport
import Testing

/// Scoring in an Excel file that is taken along and brought back.
@Suite struct ScoreSheetTests {
  typealias People = TamDiepTests.People

  private func scoring() async throws -> (people: People, session: Session.ID, dossiers: [Dossier.ID]) {
    let people = try await People(on: "2024-03-10")
    let dossiers = [try await people.accepted("Máy tưới mẫu"), try await people.accepted("Tủ sách mẫu")]
    return (people, try await people.openSession(dossiers), dossiers)
  }

  /// The file that the member is handed.
  private func sheet(of member: Person.ID, _ session: Session.ID, _ office: Office) async throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    _ = try await office.write(ScoreSheetLook(of: session), as: member, to: path) { $0 }
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  @Test("The table of a vote counts ballots: no places, no means")
  func votes() async throws {
    let walk = try await PlanWalk("vinh-tuong-2022", on: "2022-08-10", unit: "UBND xã Mẫu")
    let solution = try await walk.office.read(as: nil) { try $0.plan(walk.plan).solutions[0].id }
    let id = try await walk.received("Tưới tiết kiệm", "kinh-te-xa-hoi", "kinh-te-xa-hoi", solution)
    try await walk.accept(id)
    let session = try await walk.closedSession([
      (id, Ballot.Entry(vote: .yes, found: ["tieu-bieu": true, "nhan-rong": true]))
    ])
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let title = try await walk.office.write(RankingLook(of: session), as: walk.chair, to: path) { $0 }
    #expect(title == "Bảng tổng hợp kết quả bỏ phiếu Phiên xét")
    let reader = try ArchiveReader(Array(try Data(contentsOf: URL(fileURLWithPath: path))), bounds: .own)
    var text = ""
    while let entry = try reader.next() {
      let content = String(decoding: try reader.content(), as: UTF8.self)
      if entry.name == "xl/worksheets/sheet1.xml" { text = content }
    }
    let headings = ["TT", "Số phiếu", "Phiếu đạt", "Phiếu không đạt", "Phiếu trắng", "Kết quả", "Căn cứ"]
    for heading in headings { #expect(text.contains(">\(heading)<"), "\(heading)") }
    for word in ["Hạng", "bình quân", "xếp hạng", "Tỷ lệ", "ĐIỂM"] { #expect(!text.contains(word), "\(word)") }
  }

  /// The file with other cells, such as `E6` with `<v>24</v>`, and its parts changed by hand.
  private func filled(
    _ file: [UInt8], _ cells: [String: String], _ change: (_ path: String, _ text: String) -> String = { $1 }
  ) throws -> [UInt8] {
    let reader = try ArchiveReader(file, bounds: .own)
    let writer = try ArchiveWriter(format: .zip)
    while let entry = try reader.next() {
      var text = String(decoding: try reader.content(), as: UTF8.self)
      if entry.name == "xl/worksheets/sheet1.xml" {
        for (address, content) in cells {
          let cell = try Regex(#"<c r="\#(address)"[^>]*?(/>|>.*?</c>)"#)
          text = text.replacing(cell, with: #"<c r="\#(address)">\#(content)</c>"#)
        }
      }
      try writer.add(entry.name, Array(change(entry.name, text).utf8))
    }
    return try writer.finish()
  }

  private func take(
    _ file: [UInt8], by member: Person.ID, _ session: Session.ID, _ office: Office, submit: Bool = false
  ) async throws -> Int {
    let file = try await ScoreSheetReading.file(file, name: "phiếu.xlsx")
    return try await office.run(.takeScoreSheet(session, file: file, submit: submit), as: member)
  }

  /// What is wrong with a file; empty when it is taken.
  private func mistakes(
    _ file: [UInt8], by member: Person.ID, _ session: Session.ID, _ office: Office, submit: Bool = false
  ) async throws -> [String] {
    do {
      _ = try await take(file, by: member, session, office, submit: submit)
      return []
    } catch let refusals as Refusals { return refusals.all.map(\.reason) } catch let refusal as Refusal {
      return [refusal.reason]
    }
  }

  private static let points = ["E6": "<v>25</v>", "F6": "<v>20.5</v>", "G6": "<v>15</v>", "H6": "<v>18</v>"]

  @Test("A filled sheet becomes the member's drafts, is handed out again with them, and is handed in")
  func roundTrip() async throws {
    let (people, session, dossiers) = try await scoring()
    let (office, member) = (people.office, people.members[0])
    let blank = try await sheet(of: member, session, office)
    var cells = Self.points
    cells["I6"] = "<is><t>Rất tốt</t></is>"
    cells["E7"] = "<v>10</v>"
    let half = try filled(blank, cells) { path, text in
      text.replacing(#"<c r="I6">"#, with: #"<c r="I6" t="inlineStr">"#)
    }
    #expect(try await take(half, by: member, session, office) == 2)
    func ballots() async throws -> [Ballot?] {
      try await office.read(as: member) { desk in
        try dossiers.map { try Ballots.find(session, $0, member, on: desk.connection)?.value }
      }
    }
    let drafts = try await ballots()
    #expect(drafts.map { $0?.entry.points.values.reduce(.zero, +) } == [Points(hundredths: 7850), Points(10)])
    #expect(drafts[0]?.entry.remark == "Rất tốt")
    #expect(drafts.map { $0?.submitted } == [nil, nil])

    // The second is not complete: then neither is handed in.
    let again = try await sheet(of: member, session, office)
    let incomplete = try await mistakes(again, by: member, session, office, submit: true)
    #expect(incomplete.map { String($0.prefix(24)) } == Array(repeating: "Trang «Phiếu 1», dòng 7:", count: 3))
    #expect(try await ballots().map { $0?.submitted } == [nil, nil])
    let one = try filled(again, ["E7": ""])
    #expect(try await take(one, by: member, session, office, submit: true) == 1)
    #expect(try await ballots().map { $0?.submitted != nil } == [true, false])
    _ = try await people.test.verify()
  }

  @Test("Whatever was changed but the cells to be filled is named with its cell, and nothing is taken")
  func mistakes() async throws {
    let (people, session, dossiers) = try await scoring()
    let (office, member) = (people.office, people.members[0])
    let blank = try await sheet(of: member, session, office)
    let good = Self.points
    func wrong(_ cells: [String: String], _ change: (String, String) -> String = { $1 }) async throws -> [String] {
      let file = try filled(blank, good.merging(cells) { $1 }, change)
      return try await mistakes(file, by: member, session, office)
    }
    #expect(
      try await wrong(["G6": "<v>20.01</v>", "H6": "<v>-1</v>", "E7": "<v>1.234</v>"]) == [
        "Trang «Phiếu 1», ô G6: Hiệu quả kinh tế: cho từ 0 đến 20 điểm.",
        "Trang «Phiếu 1», ô H6: «-1» không phải số điểm.", "Trang «Phiếu 1», ô E7: «1,234» không phải số điểm.",
      ])
    #expect(try await wrong(["E6": "<f>10+15</f><v>25</v>"]) == ["Trang «Phiếu 1», ô E6: có công thức."])
    #expect(
      try await wrong([:]) { path, text in
        text.replacing("</sheetData>", with: #"</sheetData><mergeCells><mergeCell ref="E6:F6"/></mergeCells>"#)
      } == ["Trang «Phiếu 1», ô E6:F6: các ô bị gộp."])
    #expect(
      try await wrong(["E5": "<v>1</v>"]).map { String($0.prefix(49)) } == [
        "Trang «Phiếu 1», ô E5: cột này phải là «Tính mới "
      ])
    #expect(
      try await wrong(["K6": "<v>1</v>", "A6": "<v>7</v>"]) == [
        "Trang «Phiếu 1», ô A6: «7» không phải hồ sơ của phiên này."
      ])
    #expect(
      try await wrong([:]) { path, text in
        path == "xl/workbook.xml"
          ? text.replacing("</sheets>", with: #"<sheet name="Nháp" sheetId="9" r:id="rId1"/></sheets>"#) : text
      } == ["Trang «Nháp» không có trong phiếu đã phát."])
    #expect(
      try await mistakes(filled(blank, good), by: people.members[1], session, office) == [
        "Trang «Phiếu 1», ô A3: phiếu này phát cho người khác, phiên khác, hoặc ô A3 đã bị sửa."
      ])
    try await office.run(.declareConflict(session, dossier: dossiers[0], reason: "Anh em họ với tác giả."), as: member)
    #expect(
      try await wrong([:]) == [
        "Trang «Phiếu 1», ô A6: bạn không chấm hồ sơ này, đã nộp phiếu, hoặc có xung đột lợi ích."
      ])
    let ballots = try await office.read(as: member) { desk in
      try dossiers.compactMap { try Ballots.find(session, $0, member, on: desk.connection) }.count
    }
    #expect(ballots == 0)
  }
}
