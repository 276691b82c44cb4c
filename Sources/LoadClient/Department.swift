import Domain
import Foundation
@_spi(Desk) import Office
import Store

/// A department with very many divisions to which a plan gives duties and of which it asks reports.
struct Department {
  static let plan: Plan.ID = "quang-tri-2023"

  let id: Domain.Unit.ID
  /// The unit of the standing office, to which reports go.
  let standing: Domain.Unit.ID
  let divisions: [Domain.Unit.ID]
  /// Who works at the standing office.
  let officer: Person.ID

  /// Sets it up in an installation in which the plan is published. Units are written at once: what is measured is how
  /// they are looked at.
  init(of count: Int, in office: Office) async throws {
    let now = office.clock.now
    func id(_ number: Int) -> Domain.Unit.ID { Domain.Unit.ID(at: now, random: (UInt64(number), UInt64(number))) }
    let since = now.day.adding(days: -900)
    let department = Domain.Unit(id: id(1), name: "Sở Khoa học và Công nghệ", kind: "so", since: since)
    let standing = Domain.Unit(id: id(2), name: "Văn phòng Sở", kind: "phong-ban", parent: department.id, since: since)
    let divisions = (1...count).map {
      Domain.Unit(id: id($0 + 2), name: "Phòng số \($0)", kind: "phong-ban", parent: department.id, since: since)
    }
    let all = [department, standing] + divisions
    try await office.database.write { connection in _ = try Records.insert(all: all, on: connection) }
    try await office.runUnattended(
      .bindBodies(
        Self.plan, [("so", .unit(department.id)), ("van-phong", .unit(standing.id))], from: now.day.adding(days: -800)))
    let person = try Person(id: Person.ID(at: now), name: "Võ Văn Thư", signIn: "van-thu", unit: standing.id)
    try await office.runUnattended(.addPerson(person))
    try await office.runUnattended(
      .appoint(
        Appointment(
          id: Appointment.ID(at: now), person: person.id, role: .intakeOfficer, scope: .plan(Self.plan),
          from: now.day.adding(days: -100))))
    (self.id, self.standing) = (department.id, standing.id)
    (self.divisions, officer) = (divisions.map(\.id), person.id)
  }
}

/// How long something took each time that it was done.
struct Taken {
  /// What nobody waits longer for.
  static let limit = 2000.0

  /// In milliseconds, the shortest first.
  private let times: [Double]

  /// Does something so many times.
  init(_ times: Int = 1, _ body: () async throws -> Void) async throws {
    var taken: [Double] = []
    for _ in 0..<times {
      let began = ContinuousClock.now
      try await body()
      taken.append(began.duration(to: .now) / .milliseconds(1))
    }
    self.times = taken.sorted()
  }

  var median: Double { times[times.count / 2] }
  var slowest: Double { times[times.count - 1] }

  /// `47 ms`, or `2150 ms, over the limit`.
  static func words(_ milliseconds: Double) -> String {
    String(format: "%.0f ms", milliseconds) + (milliseconds > limit ? ", over the limit" : "")
  }
}
