import ArgumentParser
import Domain
import Foundation
@_spi(Desk) import Office
import Store

/// Fills a new installation with very many units that report in each of three rounds of a plan, and says how long
/// people wait: a unit for its report with the figures filled in and for sending it, the receiving office for its list,
/// the late ones, the consolidation.
struct ReportCost: AsyncParsableCommand {
  @Option(help: "A folder for the installation, which has to be new.") var data: String
  @Option(help: "The database, which has to be empty, if it is not in the folder.") var database: String?
  @Option(help: "Units that report.") var units = 5000
  @Option(help: "Dossiers of these units, whom the reports count.") var dossiers = 0
  @Option(help: "Reports that are sent one by one, to see how many a second.") var sending = 200

  func run() async throws {
    guard let filing = VietnamTime.instant("2023-05-10T08:00"), let start = VietnamTime.instant("2023-11-20T08:00")
    else { throw ExitCode(1) }
    let clock = Clock(rehearsingFrom: dossiers > 0 ? filing : start)
    let office = try await Office.open(data: data, database: try database.map { try DatabaseAddress($0) }, clock: clock)
    try await office.publishBuiltInPlans()
    try await askThrice(in: office)
    let department = try await Department(of: units, in: office)
    if dossiers > 0 {
      try await file(under: department, in: office)
      try clock.advance(to: start)
    }
    let rounds = try await office.read(as: nil) { try $0.plan(Department.plan).reportDuties.map(\.id) }.filter {
      $0 != "tong-hop"
    }
    var columns: [[String]] = []
    for round in rounds { columns.append(try await measure(round, of: department, in: office)) }
    let received = Self.reporting(department).count
    say("| reports of \(received) of \(units) units, at most 2 s | \(rounds.joined(separator: " | ")) |")
    say("|---|\(String(repeating: "---|", count: rounds.count))")
    for (place, name) in Self.names.enumerated() {
      say("| \(name) | \(columns.map { $0[place] }.joined(separator: " | ")) |")
    }
    try await office.close()
  }

  private static let names = [
    "filling a unit's report: median, slowest", "sending one: median, slowest", "list, who is missing first",
    "late list", "the list as Excel", "consolidation", "the consolidated paper", "issue",
  ]

  /// All but a tenth, who are late.
  private static func reporting(_ department: Department) -> ArraySlice<Domain.Unit.ID> {
    department.divisions.dropLast(department.divisions.count / 10)
  }

  /// What is waited for in a round, in the order of `names`.
  private func measure(_ round: String, of department: Department, in office: Office) async throws -> [String] {
    let (officer, reporting, plan) = (department.officer, Self.reporting(department), Department.plan)
    var waiting = reporting.prefix(sending).makeIterator()
    let filling = try await Taken(sending) {
      guard let unit = waiting.next() else { return }
      _ = try await office.look(ReportLook(round, of: unit, in: plan), as: officer)
    }
    waiting = reporting.prefix(sending).makeIterator()
    let sent = try await Taken(sending) {
      guard let unit = waiting.next() else { return }
      try await office.run(.sendReport(round, of: unit, in: plan, content: nil, entered: "Bản giấy."), as: officer)
    }
    try await fill(round, reporting.dropFirst(sending), department, office)
    let list = try await Taken(5) { _ = try await office.look(ReportRoundLook(round, of: plan), as: officer) }
    let late = try await Taken(5) { _ = try await office.look(ReportRoundLook(round, of: plan, .late), as: officer) }
    let sheet = try await Taken {
      _ = try await office.write(ReportRoundLook(round, of: plan), as: officer, to: "\(data)/\(round).xlsx") { $0 }
    }
    let sum = try await Taken(5) { _ = try await office.look(ConsolidationLook(round, of: plan), as: officer) }
    let paper = try await Taken {
      _ = try await office.look(ConsolidationLook(round, of: plan).map(\.paper), as: officer)
    }
    var content = Report.Content.nothingToAdd
    (content.number, content.day, content.signer) = ("1/BC", office.clock.now.day, "Người Ký")
    let issued = content
    let issue = try await Taken {
      try await office.run(.issueConsolidatedReport(of: round, in: plan, content: issued), as: officer)
    }
    return [filling, sent].map { "\(Taken.words($0.median)), \(Taken.words($0.slowest))" }
      + [list, late, sheet, sum, paper, issue].map { Taken.words($0.slowest) }
  }

  /// Publishes the plan with a third report, that of nine months.
  private func askThrice(in office: Office) async throws {
    let text = try await office.database.read { connection in
      try Records.load(PublishedPlan.self, "\(Department.plan)@1", on: connection)?.value.text ?? ""
    }
    let duty = """
        - id: chin-thang
          who: phong-don-vi
          what: Báo cáo 9 tháng kết quả thực hiện phong trào
          when: {yearly-before: 09-05}
          to: van-phong
          done-by: report
          source: II.5

      """
    let before = "  - id: tong-hop\n"
    guard text.contains(before) else { throw ExitCode(1) }
    _ = try await office.runUnattended(.publishPlan(text.replacing(before, with: duty + before)))
  }

  /// Copies a dossier that somebody of a division began, as if the others had been filed and found valid.
  private func file(under department: Department, in office: Office) async throws {
    let now = office.clock.now
    let author = try Person(id: Person.ID(at: now), name: "Lê Văn Mẫu", signIn: "mau", unit: department.divisions[0])
    try await office.runUnattended(.addPerson(author))
    let id = try await office.run(
      .startDossier(id: Dossier.ID(at: now), plan: Department.plan, track: "nam-2023"), as: author.id)
    let first = try await office.read(as: nil) { try $0.dossier(id) }
    let copies = try DossierCopies(of: first, as: .accepted, among: department.divisions)
    try await copies.write(1..<dossiers + 1, into: office, at: now)
  }

  /// The reports of the other units, as they are kept.
  private func fill(
    _ round: String, _ units: some Collection<Domain.Unit.ID>, _ department: Department, _ office: Office
  ) async throws {
    let now = office.clock.now
    let plan = try await office.read(as: nil) { try $0.plan(Department.plan) }
    let reports = try units.enumerated().map { number, unit -> Report in
      var counts = ReportCounts()
      counts.dossiers = [
        .init(state: .accepted, grade: nil, count: number % 7, endorsed: number % 7, benefit: 0, stated: 0)
      ]
      let key = Report.Key(plan: plan.id, round: plan.round, duty: round, unit: unit)
      return try Report(key, unitName: "Phòng số \(number)", receiver: department.standing, closes: round)
        .written(.nothingToAdd, today: now.day).sent(with: counts.figures(under: plan), by: department.officer, at: now)
    }
    for start in stride(from: 0, to: reports.count, by: 500) {
      let some = Array(reports[start..<min(start + 500, reports.count)])
      try await office.database.write { connection in _ = try Records.insert(all: some, on: connection) }
    }
  }
}
