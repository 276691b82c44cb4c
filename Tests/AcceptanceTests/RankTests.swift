import Domain
import PlanFile
import TestSupport
import Testing

@Suite("sangkien rank: a file of ballots, ranked without a database")
struct RankTests {
  private func plan() throws -> Plan {
    let file = try #require(PlanFile.builtIn.first { $0.name == "tam-diep-2024" })
    return try #require(PlanFile.read(file.bytes).plan)
  }

  /// The rows of ballots in which each member gives a dossier those points on the four criteria.
  private func ballots(_ given: [(dossier: String, points: [[String]])], plan: Plan) -> String {
    let criteria = plan.scoring.sheets[0].criteria.map(\.id)
    let rows = given.flatMap { dossier, points in
      points.enumerated().flatMap { member, row in
        zip(criteria, row).map { "\(dossier),m\(member),\($0),\($1)" }
      }
    }
    return (["dossier,member,criterion,points"] + rows).joined(separator: "\n")
  }

  private func ranked(_ csv: String, members: Int? = nil) throws -> [String] {
    let plan = try plan()
    let sheet = try BallotTable(reading: Array(csv.utf8), under: plan).ranking(under: plan, members: members).csv
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
      ("dossier,member,criterion,points\na,m,tinh-moi,\"2\n", 2, "thiếu dấu ngoặc kép đóng"),
    ])
  func malformed(csv: String, line: Int, reason: String) throws {
    let plan = try plan()
    let mistake = #expect(throws: BallotTable.Mistake.self) {
      _ = try BallotTable(reading: Array(csv.utf8), under: plan)
    }
    #expect(mistake?.line == line)
    #expect(mistake?.reason == reason)
  }
}
