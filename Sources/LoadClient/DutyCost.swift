import ArgumentParser
import Domain
import Foundation
@_spi(Desk) import Office
import Store

/// Measures what duties cost with thousands of units: the front page and the day of the standing office, who is late,
/// and reminding them, in a round of which half of the units have done what they owe.
struct DutyCost: AsyncParsableCommand {
  @Option(help: "A data folder that is not there yet.") var data: String
  @Option(help: "Units.") var units = 5000
  @Option(help: "How often each is measured.") var times = 7

  private static let plan: Plan.ID = "quang-tri-2023"

  func run() async throws {
    guard let start = VietnamTime.instant("2023-11-20T08:00") else { throw ExitCode(1) }
    let office = try await Office.open(data: data, clock: Clock(rehearsingFrom: start))
    try await office.publishBuiltInPlans()
    let officer = try await fill(office)
    let plan = try await office.read(as: nil) { try $0.plan(Self.plan) }
    print("| \(units) units × \(plan.namedDuties.count) duties | median | slowest |\n|---|---|---|")
    try await measure("front page") { _ = try await office.look(HomeLook(), as: officer) }
    try await measure("the standing office's day") { _ = try await office.look(OfficerDayLook(), as: officer) }
    try await measure("who is late") {
      _ = try await office.look(DutiesLook(of: Self.plan, .init(state: .late), page: 1), as: officer)
    }
    try await measure("who is late, as Excel") {
      let late = DutiesLook(of: Self.plan, .init(state: .late), page: 1)
      _ = try await office.write(late, as: officer, to: "\(data)/late.xlsx") { $0 }
    }
    let audience = ReminderAudience.behind("nam", only: nil)
    try await measure("whom a reminder goes to") {
      _ = try await office.look(RemindingLook(Self.plan, audience), as: officer)
    }
    try await measure("reminding them") {
      try await office.run(
        .remind(
          id: Reminder.ID(at: office.clock.now), plan: Self.plan, audience, text: "Đề nghị đơn vị gửi báo cáo năm.",
          path: ""), as: officer)
    }
    let unit = try await office.read(as: nil) { try Units.tree(on: $0.connection).all.last?.id }
    guard let unit else { throw ExitCode(1) }
    try await measure("how a unit stands") {
      _ = try await office.look(UnitStateLook(unit, in: Self.plan), as: officer)
    }
    try await measure("what is not over") { _ = try await office.look(RoundClosingLook(of: Self.plan), as: officer) }
    try await office.close()
  }

  private func measure(_ name: String, _ body: () async throws -> Void) async throws {
    var taken: [Double] = []
    for _ in 0..<times {
      let began = ContinuousClock.now
      try await body()
      taken.append(began.duration(to: .now) / .milliseconds(1))
    }
    taken.sort()
    print(String(format: "| \(name) | %.0f ms | %.0f ms |", taken[times / 2], taken[times - 1]))
  }

  /// Units of whom every second has done each duty, and an officer.
  private func fill(_ office: Office) async throws -> Person.ID {
    let now = office.clock.now
    let head = Domain.Unit.ID(at: now)
    let since = Day(daysSince1970: 0)
    try await office.runUnattended(
      .addUnit(id: head, name: "Sở Khoa học và Công nghệ", kind: "so", parent: nil, since: since))
    let own = try (0..<units).map { number in
      Domain.Unit(
        id: Domain.Unit.ID(at: now), name: try Domain.Unit.checked("Đơn vị Mẫu số \(number)"), kind: "don-vi",
        parent: head, since: since)
    }
    let rules = try await office.read(as: nil) { try $0.plan(Self.plan) }
    try await office.runUnattended(
      .bindBodies(
        Self.plan,
        rules.bodiesToBind.map { body -> (body: Body.ID, answer: BodyAnswer) in
          (body.id, body.id == "so" ? .unit(head) : .absent)
        }, from: since))
    let person = try Person(id: Person.ID(at: now), name: "Phạm Tiếp Nhận Mẫu", signIn: "tiep-nhan", unit: head)
    try await office.runUnattended(.addPerson(person))
    try await office.runUnattended(
      .appoint(
        try Appointment(
          id: Appointment.ID(at: now), person: person.id, role: .intakeOfficer, scope: .plan(Self.plan), from: since)))
    var done: [Fulfilment] = []
    for duty in rules.namedDuties {
      for (place, unit) in own.enumerated() where place.isMultiple(of: 2) {
        guard let one = try Self.fulfilment(of: duty, unit.id, by: person.id, at: now, under: rules) else { continue }
        done.append(one)
      }
    }
    let (some, all) = (own, done)
    // Units and what they did are written at once: what is measured is how they are looked at.
    try await office.database.write { connection in
      _ = try Records.insert(all: some, on: connection)
      _ = try Records.insert(all: all, on: connection)
    }
    return person.id
  }

  private static func fulfilment(
    of duty: Duty, _ unit: Domain.Unit.ID, by person: Person.ID, at now: Instant, under plan: Plan
  ) throws -> Fulfilment? {
    guard let given = plan.given(duty), let day = duty.due.map({ min($0, now.day) }) else { return nil }
    return try Fulfilment(plan: plan.id, round: plan.round, duty: duty.id, holder: .unit(unit)).recorded(
      DutyReport(day: day, words: "Đã làm xong việc này.", number: "1/BC", documentDay: day),
      id: Fulfilment.Entry.ID(at: now), given: given, in: plan.period, by: person, at: now)
  }
}
