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

  func run() async throws {
    guard let start = VietnamTime.instant("2023-11-20T08:00") else { throw ExitCode(1) }
    let office = try await Office.open(data: data, clock: Clock(rehearsingFrom: start))
    try await office.publishBuiltInPlans()
    let department = try await Department(of: units, in: office)
    let officer = department.officer
    let plan = try await office.read(as: nil) { try $0.plan(Department.plan) }
    try await fill(plan, department, in: office)
    say("| \(units) units × \(plan.namedDuties.count) duties, at most 2 s | median | slowest |\n|---|---|---|")
    try await measure("front page") { _ = try await office.look(HomeLook(), as: officer) }
    try await measure("the standing office's day") { _ = try await office.look(OfficerDayLook(), as: officer) }
    try await measure("who is late") {
      _ = try await office.look(DutiesLook(of: Department.plan, .init(state: .late), page: 1), as: officer)
    }
    try await measure("who is late, as Excel") {
      let late = DutiesLook(of: Department.plan, .init(state: .late), page: 1)
      _ = try await office.write(late, as: officer, to: "\(data)/late.xlsx") { $0 }
    }
    let audience = ReminderAudience.behind("nam", only: nil)
    try await measure("whom a reminder goes to") {
      _ = try await office.look(RemindingLook(Department.plan, audience), as: officer)
    }
    try await measure("reminding them") {
      try await office.run(
        .remind(
          id: Reminder.ID(at: office.clock.now), plan: Department.plan, audience,
          text: "Đề nghị đơn vị gửi báo cáo năm.", path: ""), as: officer)
    }
    let unit = department.divisions[units / 2]
    try await measure("how a unit stands") {
      _ = try await office.look(UnitStateLook(unit, in: Department.plan), as: officer)
    }
    try await measure("what is not over") {
      _ = try await office.look(RoundClosingLook(of: Department.plan), as: officer)
    }
    try await office.close()
  }

  private func measure(_ name: String, _ body: () async throws -> Void) async throws {
    let taken = try await Taken(times, body)
    say("| \(name) | \(Taken.words(taken.median)) | \(Taken.words(taken.slowest)) |")
  }

  /// Every second division has done each duty.
  private func fill(_ plan: Plan, _ department: Department, in office: Office) async throws {
    let now = office.clock.now
    var done: [Fulfilment] = []
    for duty in plan.namedDuties {
      for (place, unit) in department.divisions.enumerated() where place.isMultiple(of: 2) {
        guard let one = try Self.fulfilment(of: duty, unit, by: department.officer, at: now, under: plan) else {
          continue
        }
        done.append(one)
      }
    }
    let all = done
    try await office.database.write { connection in _ = try Records.insert(all: all, on: connection) }
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
