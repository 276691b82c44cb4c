import Domain
import PlanFile
import TestSupport
import Testing

@_spi(Desk) @testable import Office

/// `sangkien rank` and a session take the same ballots and refuse the same.
@Suite("A ballot at both doors")
struct BallotDoorsTests {
  /// A ballot as it is filled in: by criterion of Tam Điệp, question and recommendation.
  struct Filled: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var rows: [(criterion: String, points: String)]
    var counts: Bool

    init(_ name: String, _ changes: [String: String?] = [:], counts: Bool) {
      testDescription = name
      let whole = [
        ("tinh-moi", "20"), ("ap-dung", "20.5"), ("kinh-te", "15"), ("xa-hoi", "15"), ("nhan-rong", "1"),
        ("de-nghi", "1"),
      ]
      rows = whole.compactMap { criterion, points in
        let changed = changes[criterion] ?? points
        return changed.map { (criterion, $0) }
      }
      self.counts = counts
    }

    /// With a criterion that no sheet has.
    static let strange: Filled = {
      var filled = Filled("an unknown criterion", counts: false)
      filled.rows.append(("la", "3"))
      return filled
    }()
  }

  static let ballots = [
    Filled("complete", counts: true),
    Filled("nothing on the points", ["tinh-moi": "0", "ap-dung": "0", "kinh-te": "0", "xa-hoi": "0"], counts: true),
    Filled("the most points", ["tinh-moi": "30", "ap-dung": "30", "kinh-te": "20", "xa-hoi": "20"], counts: true),
    Filled("a no", ["nhan-rong": "0", "de-nghi": "0"], counts: true),
    Filled("a criterion left out", ["xa-hoi": nil], counts: false),
    Filled("a question left open", ["nhan-rong": nil], counts: false),
    Filled("no recommendation", ["de-nghi": nil], counts: false),
    Filled("over the most", ["kinh-te": "20.5"], counts: false),
    Filled("below nothing", ["kinh-te": "-1"], counts: false),
    Filled("between steps", ["ap-dung": "20.25"], counts: false),
    Filled("three decimals", ["ap-dung": "20.500"], counts: false),
    Filled("no number", ["ap-dung": "hai mươi"], counts: false), .strange,
  ]

  private static let changes = [
    ("      out-of: 100\n", "      out-of: 100\n      step: 0.5\n      recommends: true\n"),
    ("    passes: {mean: 50}\n", "    passes: {mean: 50}\n    asks: [{id: nhan-rong, name: Nhân rộng}]\n"),
  ]

  private func text() throws -> String {
    let file = try #require(PlanFile.builtIn.first { $0.name == "tam-diep-2024" })
    return try Self.changes.reduce(String(decoding: file.bytes, as: UTF8.self)) { text, change in
      try #require(text.contains(change.0), "\(change.0)")
      return text.replacing(change.0, with: change.1)
    }
  }

  /// The ballot as the page reads it; nil where a field cannot be read.
  private func entry(_ filled: Filled) -> Ballot.Entry? {
    var entry = Ballot.Entry()
    for (criterion, points) in filled.rows {
      switch criterion {
      case "nhan-rong": entry.found[criterion] = points == "1"
      case "de-nghi": entry.recommends = points == "1"
      default:
        guard let points = Points(points) else { return nil }
        entry.points[criterion] = points
      }
    }
    return entry
  }

  /// Whether the ballot counts in a file, beside a complete one.
  private func fileTakes(_ filled: Filled, by judgement: Judgement, under plan: Plan) -> Bool {
    let whole = Filled("complete", counts: true)
    let rows = [whole, filled].enumerated().flatMap { member, filled in
      filled.rows.map { "a,m\(member),\($0.criterion),\($0.points)" }
    }
    let csv = (["dossier,member,criterion,points"] + rows).joined(separator: "\n")
    guard let table = try? BallotTable(reading: Array(csv.utf8), by: judgement),
      let ranking = try? table.ranking(by: judgement, under: plan, members: 2)
    else { return false }
    return ranking.standings.map(\.score.ballots) == [2]
  }

  @Test("Each ballot is taken by both or by neither")
  func table() async throws {
    let people = try await TamDiepTests.People(on: "2024-03-10")
    try await people.office.runUnattended(.publishPlan(try text()))
    let dossier = try await people.accepted("Máy tưới mẫu")
    let session = try await people.openSession([dossier])
    let plan = try await people.office.read(as: nil) { try $0.plan(TamDiepTests.plan) }
    let judgement = try #require(plan.deciding(for: "dot-1"))
    let member = people.members[0]
    for filled in Self.ballots {
      var isTaken = false
      if let entry = entry(filled) {
        do {
          try await people.office.run(
            .writeBallot(session, dossier: dossier, entry: entry, submit: true), as: member)
          try await people.office.run(.takeBackBallot(session, dossier: dossier), as: member)
          isTaken = true
        } catch is Refusals {}
      }
      #expect(isTaken == filled.counts, "the session: \(filled.testDescription)")
      #expect(
        fileTakes(filled, by: judgement, under: plan) == filled.counts, "the file: \(filled.testDescription)")
    }
  }

  private func marked(_ settles: Scoring.Markers.Settlement, then: Bool = false) throws -> (Judgement, Plan) {
    let plan = try #require(PlanFile.read(try text()).plan)
    var judgement = try #require(plan.deciding(for: "dot-1"))
    judgement.asks = []
    judgement.scoring.recommends = false
    judgement.scoring.markers = Scoring.Markers(
      count: 2, thirdWhen: .points(Points(10)), settles: settles, source: judgement.source)
    if then {
      judgement.scoring.markers = nil
      judgement.then = Judgement.FollowingVote(yes: Fraction(2, of: 3) ?? .half, of: .present, source: judgement.source)
    }
    return (judgement, plan)
  }

  private func ranked(_ rows: [String], _ place: (Judgement, Plan), members: Int = 5) -> String {
    let csv = (["dossier,member,criterion,points"] + rows).joined(separator: "\n")
    do throws(BallotTable.Mistake) {
      let table = try BallotTable(reading: Array(csv.utf8), by: place.0)
      let sheet = try table.ranking(by: place.0, under: place.1, members: members).csv
      return sheet.split(separator: "\n").dropFirst().joined(separator: " ")
    } catch {
      return "\(error.line): \(error.reason)"
    }
  }

  private func ballot(_ member: String, _ novelty: Int) -> [String] {
    ["a,\(member),tinh-moi,\(novelty)", "a,\(member),ap-dung,20", "a,\(member),kinh-te,15", "a,\(member),xa-hoi,15"]
  }

  @Test("A file of markers: a third where they differ and not else, and the chair's decision within their points")
  func markers() throws {
    let (apart, near) = (ballot("m1", 10) + ballot("m2", 25), ballot("m1", 20) + ballot("m2", 25))
    let third = ballot("m3", 21)
    #expect(ranked(apart, try marked(.third)) == "a,2,67.5,invalid,,0,")
    #expect(ranked(apart + third, try marked(.third)) == "a,3,71,recognised,B,1000000,")
    #expect(ranked(apart + third, try marked(.mean)) == "a,3,206/3,recognised,C,500000,")
    #expect(ranked(apart + third, try marked(.chair)) == "a,3,206/3,invalid,,0,")
    #expect(ranked(apart + third + ["a,ct,quyet-diem,74.5"], try marked(.chair)) == "a,3,74.5,recognised,B,1000000,")
    #expect(
      ranked(near + third, try marked(.third)) == "13: hồ sơ «a» có 3 phiếu, kế hoạch giao 2 người chấm hồ sơ như vậy")
    #expect(
      ranked(apart + third + ["a,ct,quyet-diem,80"], try marked(.chair))
        == "14: hồ sơ «a»: Chủ tịch chỉ quyết điểm khi các phiếu chấm khác nhau, trong khoảng các phiếu đã chấm")
  }

  @Test("A file knows the vote of the meeting after the points")
  func meeting() throws {
    let place = try marked(.mean, then: true)
    let points = (1...4).flatMap { ballot("m\($0)", 20) }
    func votes(_ given: [String]) -> [String] { given.enumerated().map { "a,m\($0 + 1),bieu-quyet,\($1)" } }
    #expect(ranked(points + votes(["1", "1", "1", "0"]), place) == "a,4,70,recognised,B,1000000,")
    #expect(ranked(points + votes(["1", "1", "0", "trang"]), place) == "a,4,70,not_recognised,,0,")
    #expect(
      ranked(points, place)
        == """
        17: hồ sơ «a» đủ điểm mà tệp không có phiếu của cuộc họp; ghi tiêu chí «bieu-quyet» cho từng thành viên
        """)
    #expect(ranked(votes(["1"]), place) == "a,0,,invalid,,0,")
  }
}
