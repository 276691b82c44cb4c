import ArgumentParser
import Domain
import Foundation
import Markup
@_spi(Desk) import Office
import Store

/// Measures what it costs to divide a unit with thousands of dossiers: how long the command holds the database, and how
/// long the rest takes in the background, a portion at a time.
struct UnitCost: AsyncParsableCommand {
  @Option(help: "A data folder that is not there yet.") var data: String
  @Option(help: "Dossiers of the unit.") var dossiers = 5000

  private static let plan: Plan.ID = "tam-diep-2024"

  func run() async throws {
    guard let start = VietnamTime.instant("2024-04-10T08:00") else { throw ExitCode(1) }
    let office = try await Office.open(data: data, clock: Clock(rehearsingFrom: start))
    try await office.publishBuiltInPlans()
    let (unit, author) = try await fill(office)
    let heirs = ["Phường Đông", "Phường Tây"].map {
      Reorganisation.Heir(id: Domain.Unit.ID(at: office.clock.now), name: $0, isNew: true)
    }
    let what = Reorganisation(
      document: "1662/NQ-UBTVQH15", day: start.day, units: [unit], end: true, heirs: heirs,
      choices: [Passed.person(author): 1])
    let command = try await time { try await office.runUnattended(.reorganise(what)) }
    let rest = try await time { _ = try await office.doNextWork(of: [PassingOnWork()]) }
    let gone = try await office.read(as: nil) { desk in
      try Dossiers.count(DossierFilter(units: [heirs[1].id]), on: desk.connection)
    }
    say(
      String(
        format: "%d dossiers: the command %.0f ms, the rest %.1f s in portions of %d; %d went", dossiers,
        command * 1000, rest, PassingOnWork.portion, gone))
    try await office.close()
  }

  private func time(_ body: () async throws -> Void) async throws -> Double {
    let began = ContinuousClock.now
    try await body()
    return began.duration(to: .now) / .seconds(1)
  }

  /// A unit whose author has filed that many dossiers: one as it is done, the others written at once after it.
  private func fill(_ office: Office) async throws -> (unit: Domain.Unit.ID, author: Person.ID) {
    let (now, since) = (office.clock.now, Day(daysSince1970: 0))
    let unit = Domain.Unit.ID(at: now)
    try await office.runUnattended(.addUnit(id: unit, name: "Phường Mẫu", kind: "phuong-xa", parent: nil, since: since))
    let rules = try await office.read(as: nil) { try $0.plan(Self.plan) }
    try await office.runUnattended(
      .bindBodies(Self.plan, rules.bodiesToBind.map { ($0.id, .absent) }, from: since))
    let person = try Person(id: Person.ID(at: now), name: "Nguyễn Tác Giả Mẫu", signIn: "tac-gia", unit: unit)
    try await office.runUnattended(.addPerson(person))
    let id = try await office.run(
      .startDossier(id: Dossier.ID(at: now), plan: Self.plan, track: "dot-2"), as: person.id)
    try await office.run(
      .writeDossier(id, revision: 1) { writing in
        writing.title = "Giải pháp cải tiến quy trình làm việc"
        (writing.field, writing.solution) = ("kinh-te", "ky-thuat")
        (writing.address, writing.authors[0].workplace) = ("Tổ dân phố Mẫu", "Phường Mẫu")
        writing.firstApplied = Day(daysSince1970: 19_500)
        for passage in Writing.Passage.allCases where passage.isRequired {
          writing.passages[passage] = String(repeating: "Nội dung đo tải. ", count: 25)
        }
      }, as: person.id)
    try await office.run(.submitDossier(id), as: person.id)
    let original = try await office.read(as: nil) { try $0.dossier(id) }
    let document = try JSON.text(of: original)
    let copies = try (1..<dossiers).map { number in
      let key = Dossier.ID(number: number, of: id).description
      let text = document.replacingOccurrences(of: id.description, with: key)
      return try JSON.decoded(Dossier.self, from: text)
    }
    try await office.database.write { connection in _ = try Records.insert(all: copies, on: connection) }
    try await office.gatherSearch(from: 1)
    return (unit, person.id)
  }
}
