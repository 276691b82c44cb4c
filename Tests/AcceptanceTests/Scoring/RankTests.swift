import Domain
import Foundation
import PlanFile
import TestSupport
import Testing

@Suite("sangkien rank: a file of ballots, ranked without a database")
struct RankTests {
  private func plan() throws -> Plan {
    let file = try #require(PlanFile.builtIn.first { $0.name == "tam-diep-2024" })
    return try #require(PlanFile.read(file.bytes).plan)
  }

  /// The judgement in which the ballots of a plan are cast.
  private func judgement(_ plan: Plan) throws -> Judgement {
    try #require(plan.judging.last { $0.isHeldInSession && $0.decides })
  }

  /// The rows of ballots in which each member gives a dossier those points on the four criteria.
  private func ballots(_ given: [(dossier: String, points: [[String]])], plan: Plan) -> String {
    let criteria = plan.judging[0].scoring.sheets[0].criteria.map(\.id)
    let rows = given.flatMap { dossier, points in
      points.enumerated().flatMap { member, row in
        zip(criteria, row).map { "\(dossier),m\(member),\($0),\($1)" }
      }
    }
    return (["dossier,member,criterion,points"] + rows).joined(separator: "\n")
  }

  private func ranked(_ csv: String, members: Int? = nil) throws -> [String] {
    let plan = try plan()
    let council = try judgement(plan)
    let sheet = try BallotTable(reading: Array(csv.utf8), by: council)
      .ranking(by: council, under: plan, members: members).csv
    return sheet.split(separator: "\n").map(String.init)
  }

  @Test("Means are exact, the result follows the plan, and the sheet is sorted by dossier")
  func sheet() throws {
    let csv = ballots(
      [
        ("b", [["28", "26", "14", "12"], ["28", "26", "14", "11.99"]]),
        ("a", [["28", "26", "14", "12"], ["28", "26", "14", "12"]]),
        ("c", [["10", "10", "10", "10"], ["10", "10", "10", "10"]]),
        ("d", [["20", "20", "10", "10"]]),
      ], plan: try plan())
    #expect(
      try ranked(csv, members: 3) == [
        "dossier,ballots,mean,result,grade,prize,open", "a,2,80,recognised,A,2000000,",
        "b,2,79.995,recognised,B,1000000,",
        "c,2,40,not_recognised,,0,", "d,1,60,invalid,,0,",
      ])
  }

  @Test("A ballot without every criterion does not count")
  func incompleteBallots() throws {
    var csv = ballots([("a", [["20", "20", "10", "10"], ["20", "20", "10", "10"]])], plan: try plan())
    csv += "\na,m7,tinh-moi,1"
    #expect(try ranked(csv, members: 3)[1] == "a,2,60,recognised,C,500000,")
  }

  @Test("Equal means across the last A are open, whatever the order of the rows", arguments: 0..<20)
  func ties(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let csv = ballots(
      (0..<6).map { ("d\($0)", [[$0 < 4 ? "30" : "27", "26", "16", "16"]]) }, plan: try plan())
    let rows = csv.split(separator: "\n")
    let shuffled = ([rows[0]] + rows.dropFirst().shuffled(using: &random)).joined(separator: "\r\n")
    #expect(
      try ranked(shuffled)[1...] == [
        "d0,1,88,recognised,A,2000000,", "d1,1,88,recognised,A,2000000,", "d2,1,88,recognised,A,2000000,",
        "d3,1,88,recognised,A,2000000,", "d4,1,85,recognised,,0,tie", "d5,1,85,recognised,,0,tie",
      ])
  }

  private func votes(_ rows: [String], members: Int? = nil) throws -> [String] {
    let file = try #require(PlanFile.builtIn.first { $0.name == "vinh-tuong-2022" })
    let plan = try #require(PlanFile.read(file.bytes).plan)
    let csv = (["dossier,member,criterion,points"] + rows).joined(separator: "\n")
    let council = try judgement(plan)
    let sheet = try BallotTable(reading: Array(csv.utf8), by: council)
      .ranking(by: council, under: plan, members: members).csv
    return sheet.split(separator: "\n").dropFirst().map(String.init)
  }

  @Test("A vote is yes, no, blank or spoiled; the share of yes is one of those present, the spoiled ballot is none")
  func votes() throws {
    #expect(
      try votes(
        ["a,m1,phieu,1", "a,m2,phieu,1", "a,m3,phieu,trang", "b,m1,phieu,1", "b,m2,phieu,trang", "b,m3,phieu,hong"],
        members: 3)
        == ["a,3,2/3,recognised,,0,", "b,2,1/3,not_recognised,,0,"])
    // Where the file names a question, a ballot that leaves it open does not count; a blank one need not answer.
    #expect(
      try votes(
        ["a,m1,phieu,1", "a,m1,tieu-bieu,1", "a,m2,phieu,1", "a,m3,phieu,trang"], members: 3)
        == ["a,2,1/3,not_recognised,,0,"])
    for vote in ["0.5", "0.01", "2", "1.0", "Trang", ""] {
      let mistake = #expect(throws: BallotTable.Mistake.self) { _ = try votes(["a,m1,phieu,\(vote)"]) }
      #expect(mistake?.line == 2)
      #expect(
        mistake?.reason
          == "«\(vote)» không phải phiếu; viết 1 (đạt), 0 (không đạt), trang (phiếu trắng) hoặc hong (phiếu hỏng)")
    }
  }

  @Test("A share of those present is one of the members with any row on the dossier")
  func present() throws {
    let plan = try plan()
    var council = try judgement(plan)
    council.scoring.validity.of = .present
    let validity = council.scoring.validity.atLeast
    #expect(validity == Fraction(2, of: 3))
    let rows = ballots([("a", [["20", "20", "10", "10"]])], plan: plan)
    func sheet(_ more: String) throws -> String? {
      try BallotTable(reading: Array((rows + more).utf8), by: council)
        .ranking(by: council, under: plan, members: 9).csv
        .split(separator: "\n").last.map(String.init)
    }
    #expect(try sheet("") == "a,1,60,recognised,C,500000,")
    #expect(try sheet("\na,m1,tinh-moi,1") == "a,1,60,invalid,,0,")
  }

  @Test("However names are spelled and quoted, the sheet is the same, whatever the order of the rows")
  func spelling() throws {
    let plan = try plan()
    let council = try judgement(plan)
    let whole = [["20", "20", "10", "10"]]
    let header = "dossier,member,criterion,points\n"
    func rows(_ name: String, _ member: String) -> [String] {
      zip(council.scoring.sheets[0].criteria, whole[0]).map { "\(name),\(member),\($0.id),\($1)" }
    }
    let composed = "S\u{E1}ng ki\u{1EBF}n"
    let decomposed = composed.decomposedStringWithCanonicalMapping
    let (first, second) = (
      rows(composed, "m1") + rows(#""\#(decomposed)""#, #""m2""#),
      rows(#""\#(decomposed)""#, "m2") + rows(composed, "m1")
    )
    let sheets = try [first, second].map { rows in
      Array(
        try BallotTable(reading: Array((header + rows.joined(separator: "\n")).utf8), by: council)
          .ranking(by: council, under: plan).csv.utf8)
    }
    #expect(sheets[0] == sheets[1])
    #expect(
      String(decoding: sheets[0], as: UTF8.self).unicodeScalars.elementsEqual(
        "dossier,ballots,mean,result,grade,prize,open\n\(composed),2,60,recognised,C,500000,\n".unicodeScalars))
    let mistake = #expect(throws: BallotTable.Mistake.self) {
      _ = try BallotTable(
        reading: Array((header + #""a""b",m,tinh-moi,1\#na""b,m,ap-dung,1"#).utf8), by: council)
    }
    #expect(mistake?.line == 3)
  }

  @Test("More members than any council has are refused, and the largest sums are told from each other")
  func bounds() throws {
    let plan = try plan()
    var council = try judgement(plan)
    let many = ["dossier,member,criterion,points"] + (0...BallotTable.memberLimit).map { "a,m\($0),tinh-moi,1" }
    let mistake = #expect(throws: BallotTable.Mistake.self) {
      _ = try BallotTable(reading: Array(many.joined(separator: "\n").utf8), by: council)
    }
    #expect(mistake?.line == BallotTable.memberLimit + 2)
    #expect(mistake?.reason == "tệp nêu hơn 1.000 thành viên; xem lại cột dossier và cột member")
    for index in council.scoring.sheets[0].criteria.indices {
      council.scoring.sheets[0].criteria[index].max = Points(1_000_000)
      council.scoring.sheets[0].criteria[index].levels = []
      council.scoring.sheets[0].criteria[index].weight = try #require(Weight(index == 0 ? "99.99" : "100"))
    }
    let criteria = council.scoring.sheets[0].criteria
    let rows = ["a", "b"].flatMap { dossier in
      (0..<BallotTable.memberLimit).flatMap { member in
        criteria.map { "\(dossier),m\(member),\($0.id),\(dossier == "b" && member == 0 ? "999999.99" : "1000000")" }
      }
    }
    let csv = (["dossier,member,criterion,points"] + rows).joined(separator: "\n")
    let ranking = try BallotTable(reading: Array(csv.utf8), by: council).ranking(by: council, under: plan)
    #expect(ranking.standings.map(\.key) == ["a", "b"])
    #expect(ranking.standings.map(\.rank) == [1, 2])
  }

  @Test("What a message quotes is short and steers no terminal; names with controls are refused")
  func messages() throws {
    let council = try judgement(try plan())
    func told(_ rows: String, header: String = "dossier,member,criterion,points") throws -> String {
      let mistake = #expect(throws: BallotTable.Mistake.self) {
        _ = try BallotTable(reading: Array((header + "\n" + rows).utf8), by: council)
      }
      return try #require(mistake.map { "\($0.line): \($0.reason)" })
    }
    let long = String(repeating: "x", count: 3_000_000)
    #expect(
      try [
        told("a,m,\(long),1"), told("a,m,\u{1B}[2Jla,1"), told("a\u{0},m,tinh-moi,1"), told("\(long),m,tinh-moi,1"),
        told(#""a\#rb",m,tinh-moi,1\#na,m,la,1"#), told("a;m;tinh-moi;1", header: "dossier;member;criterion;points"),
      ] == [
        "2: kế hoạch không có tiêu chí «\(String(repeating: "x", count: 39))…»",
        "2: kế hoạch không có tiêu chí «[2Jla»",
        "2: cột dossier có ký tự điều khiển", "2: cột dossier dài quá 1.000 byte", "4: kế hoạch không có tiêu chí «la»",
        "1: các cột cách nhau bằng dấu chấm phẩy; lưu lại tệp với dấu phẩy giữa các cột, số điểm viết với dấu chấm",
      ])
  }

  @Test(
    "A malformed row stops it with its line and the reason",
    arguments: [
      ("dossier,member\n", 1, "dòng đầu phải là dossier,member,criterion,points"),
      ("dossier,member,criterion,points\na,m,tinh-moi\n", 2, "cần 4 cột, dòng này có 3"),
      ("dossier,member,criterion,points\na,m,tinh-moi,31\n", 2, "31 điểm, tối đa 30"),
      ("dossier,member,criterion,points\n\na,m,la,3\n", 3, "kế hoạch không có tiêu chí «la»"),
      (
        "dossier,member,criterion,points\na,m,tinh-moi,2\na,m,tinh-moi,2\n", 3,
        "điểm của hồ sơ «a», tiêu chí «tinh-moi» đã có của cùng thành viên"
      ),
      ("dossier,member,criterion,points\na,,tinh-moi,2\n", 2, "cột member bỏ trống"),
      (
        "dossier,member,criterion,points\na,m,tinh-moi,-2\n", 2,
        "«-2» không phải số điểm; viết như 24.5, tối đa hai chữ số thập phân"
      ),
      (#"dossier,member,criterion,points\#na,m,tinh-moi,"2\#n"#, 2, "thiếu dấu ngoặc kép đóng"),
    ])
  func malformed(csv: String, line: Int, reason: String) throws {
    let council = try judgement(try plan())
    let mistake = #expect(throws: BallotTable.Mistake.self) {
      _ = try BallotTable(reading: Array(csv.utf8), by: council)
    }
    #expect(mistake?.line == line)
    #expect(mistake?.reason == reason)
  }
}
