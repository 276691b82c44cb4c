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
  @Option(help: "Units that report.") var units = 5000
  @Option(help: "Reports that are sent one by one, to see how many a second.") var sending = 200

  private static let plan: Plan.ID = "quang-tri-2023"

  func run() async throws {
    guard let start = VietnamTime.instant("2023-11-20T08:00") else { throw ExitCode(1) }
    let office = try await Office.open(data: data, clock: Clock(rehearsingFrom: start))
    try await office.publishBuiltInPlans()
    try await askThrice(in: office)
    let all = try await place(in: office, at: start)
    let officer = try await officer(of: office)
    let rounds = try await office.read(as: nil) { try $0.plan(Self.plan).reportDuties.map(\.id) }.filter {
      $0 != "tong-hop"
    }
    for round in rounds {
      let reporting = Array(all.dropLast(all.count / 10))
      let filling = try await time {
        for unit in reporting.prefix(sending) {
          _ = try await office.look(ReportLook(round, of: unit, in: Self.plan), as: officer)
        }
      }
      let began = ContinuousClock.now
      for unit in reporting.prefix(sending) {
        try await office.run(
          .sendReport(round, of: unit, in: Self.plan, content: nil, entered: "Bản giấy."), as: officer)
      }
      let sent = ContinuousClock.now
      try await fill(round, reporting.dropFirst(sending), office, at: start)
      let list = try await time {
        try await office.read(as: nil) { _ = try ReportRoundLook(round, of: Self.plan).find(at: $0) }
      }
      let late = try await time {
        try await office.read(as: nil) { _ = try ReportRoundLook(round, of: Self.plan, .late).find(at: $0) }
      }
      let sum = try await time {
        try await office.read(as: nil) { _ = try ConsolidationLook(round, of: Self.plan).find(at: $0) }
      }
      var content = Report.Content.nothingToAdd
      (content.number, content.day, content.signer) = ("1/BC", start.day, "Người Ký")
      let issued = content
      let issue = try await time {
        try await office.run(.issueConsolidatedReport(of: round, in: Self.plan, content: issued), as: officer)
      }
      let rate = Double(sending) / (began.duration(to: sent) / .seconds(1))
      print(
        """
        \(round): \(units) units, \(reporting.count) reports; filling \
        \(Self.text(filling / Double(sending) * 1000)) ms, sending \(Self.text(rate)) a second, list \
        \(Self.text(list)) s, late list \(Self.text(late)) s, consolidation \(Self.text(sum)) s, issue \
        \(Self.text(issue)) s
        """)
    }
    try await office.close()
  }

  /// Publishes the plan with a third report, that of nine months.
  private func askThrice(in office: Office) async throws {
    let text = try await office.database.read { connection in
      try Records.load(PublishedPlan.self, "\(Self.plan)@1", on: connection)?.value.text ?? ""
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

  private func officer(of office: Office) async throws -> Person.ID {
    let person = try Person(id: Person.ID(at: office.clock.now), name: "Võ Văn Thư", signIn: "van-thu")
    try await office.runUnattended(.addPerson(person))
    try await office.runUnattended(
      .appoint(
        Appointment(
          id: Appointment.ID(at: office.clock.now), person: person.id, role: .intakeOfficer, scope: .plan(Self.plan),
          from: office.clock.now.day.adding(days: -100))))
    return person.id
  }

  private static func text(_ number: Double) -> String { String(format: "%.2f", number) }

  private func time(_ work: () async throws -> Void) async throws -> Double {
    let began = ContinuousClock.now
    try await work()
    return began.duration(to: .now) / .seconds(1)
  }

  /// A department with its office and so many divisions.
  private func place(in office: Office, at now: Instant) async throws -> [Domain.Unit.ID] {
    func id(_ number: Int) -> Domain.Unit.ID { Domain.Unit.ID(at: now, random: (UInt64(number), UInt64(number))) }
    let since = now.day.adding(days: -900)
    let department = Domain.Unit(id: id(1), name: "Sở Khoa học và Công nghệ", kind: "so", since: since)
    let standing = Domain.Unit(id: id(2), name: "Văn phòng Sở", kind: "phong-ban", parent: department.id, since: since)
    let divisions = (1...units).map {
      Domain.Unit(id: id($0 + 2), name: "Phòng số \($0)", kind: "phong-ban", parent: department.id, since: since)
    }
    let all = [department, standing] + divisions
    try await office.database.write { connection in _ = try Records.insert(all: all, on: connection) }
    try await office.runUnattended(
      .bindBodies(
        Self.plan, [("so", .unit(department.id)), ("van-phong", .unit(standing.id))], from: now.day.adding(days: -800)))
    return divisions.map(\.id)
  }

  /// The reports of the other units, as they are kept.
  private func fill(
    _ round: String, _ units: some Collection<Domain.Unit.ID>, _ office: Office, at now: Instant
  ) async throws {
    let plan = try await office.read(as: nil) { try $0.plan(Self.plan) }
    let by = Person.ID(at: now, random: (1, 1))
    let receiver = Domain.Unit.ID(at: now, random: (2, 2))
    let reports = try units.enumerated().map { number, unit -> Report in
      var counts = ReportCounts()
      counts.dossiers = [
        .init(state: .accepted, grade: nil, count: number % 7, endorsed: number % 7, benefit: 0, stated: 0)
      ]
      let key = Report.Key(plan: plan.id, round: plan.round, duty: round, unit: unit)
      return try Report(key, unitName: "Phòng số \(number)", receiver: receiver, closes: round)
        .written(.nothingToAdd, today: now.day).sent(with: counts.figures(under: plan), by: by, at: now)
    }
    for start in stride(from: 0, to: reports.count, by: 500) {
      let some = Array(reports[start..<min(start + 500, reports.count)])
      try await office.database.write { connection in _ = try Records.insert(all: some, on: connection) }
    }
  }
}
