import ArgumentParser
import Domain
import Foundation
@_spi(Desk) import Office
import Store

/// The load client of `make bench`: fills an installation, and sends submissions and ballots over HTTP.
@main
struct LoadClient: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load", abstract: "Fill an installation for measuring, and load a running site with writes.",
    subcommands: [
      Fill.self, Drafts.self, Multiply.self, Send.self, Filing.self, JournalCost.self, SheetCost.self, ReportCost.self,
      ClosingCost.self, DutyCost.self, UnitCost.self, RegisterCost.self, SyncRate.self,
    ])
}

/// Fills a rehearsal with many dossiers, and with drafts that are ready to be submitted.
struct Fill: AsyncParsableCommand {
  @Option(help: "The data folder.") var data: String
  @Option(help: "Dossiers that have reached the office.") var dossiers = 20_000
  @Option(help: "Drafts that are ready to be submitted.") var drafts = 8000
  @Option(help: "Where the paths of the drafts' submissions go, one a line.") var submissions: String
  @Option(help: "Where the paths of ballots go, one a line.") var ballots: String
  @Option(help: "Where the path of one dossier goes.") var page: String

  /// Dossiers before the council, so that each of the clients has ballots of its own.
  private static let judged = 32

  func run() async throws {
    guard let start = VietnamTime.instant("2024-04-10T08:00") else { throw ExitCode(1) }
    let office = try await Office.open(data: data, clock: Clock(rehearsingFrom: start))
    try await Demo.fill(office)
    let cast = try await Crowd(office)
    let filed = try await cast.file(dossiers, submit: true)
    let ready = try await cast.file(drafts, submit: false)
    try cast.writePaths(of: ready, to: submissions)
    try await cast.bringBeforeCouncil(Array(filed.suffix(Fill.judged))).joined(separator: "\n").write(
      toFile: ballots, atomically: true, encoding: .utf8)
    try "/ho-so/\(filed[filed.count / 2])".write(toFile: page, atomically: true, encoding: .utf8)
    say("filled: \(filed.count) dossiers, \(ready.count) drafts")
    try await office.close()
  }
}

/// Writes more drafts that are ready to be submitted into an installation, however many dossiers it has.
struct Drafts: AsyncParsableCommand {
  @Option(help: "The data folder of an installation made by fill.") var data: String
  @Option(help: "The database, if it is not in the folder.") var database: String?
  @Option(help: "How many.") var count = 3000
  @Option(help: "Where the paths of their submissions go, one a line.") var submissions: String

  func run() async throws {
    guard let start = VietnamTime.instant("2024-04-10T08:00") else { throw ExitCode(1) }
    let office = try await Office.open(
      data: data, database: try database.map { try DatabaseAddress($0) }, clock: Clock(rehearsingFrom: start))
    // The clock goes on from what happened last.
    try await Demo.fill(office)
    let cast = try await Crowd(office)
    try cast.writePaths(of: try await cast.file(count, submit: false), to: submissions)
    say("written: \(count) drafts")
    try await office.close()
  }
}

/// The rehearsal's people at work in bulk.
struct Crowd: Sendable {
  let office: Office
  let author: Person.ID

  init(_ office: Office) async throws {
    self.office = office
    author = try await office.read(as: nil) { try $0.person(signIn: "tac-gia-8") }
  }

  /// Writes that many dossiers of a person without a unit, sixteen at a time.
  func file(_ count: Int, submit: Bool) async throws -> [Dossier.ID] {
    try await withThrowingTaskGroup(of: [Dossier.ID].self) { group in
      for lane in 0..<16 {
        group.addTask {
          var ids: [Dossier.ID] = []
          for number in stride(from: lane, to: count, by: 16) { ids.append(try await file(number, submit)) }
          return ids
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
  }

  private func file(_ number: Int, _ submit: Bool) async throws -> Dossier.ID {
    let id = try await office.run(
      .startDossier(id: Dossier.ID(at: office.clock.now), plan: "tam-diep-2024", track: "dot-2"), as: author)
    try await office.run(
      .writeDossier(id, revision: 1) { writing in
        writing.title = "Giải pháp số \(number) về cải tiến quy trình làm việc tại đơn vị"
        (writing.field, writing.solution) = ("kinh-te", "ky-thuat")
        writing.authors[0].workplace = "Tổ dân phố Mẫu"
        writing.address = "Tổ dân phố Mẫu, thành phố Tam Điệp"
        writing.firstApplied = Day(daysSince1970: 19_500)
        for passage in Writing.Passage.allCases where passage.isRequired {
          writing.passages[passage] = String(repeating: "Nội dung đo tải của hồ sơ số \(number). ", count: 12)
        }
      }, as: author)
    if submit { try await office.run(.submitDossier(id), as: author) }
    return id
  }

  /// Accepts the dossiers, puts them before the session that is being scored, and gives the paths of their ballots.
  func bringBeforeCouncil(_ dossiers: [Dossier.ID]) async throws -> [String] {
    let (secretary, session) = try await office.read(as: nil) { desk in
      let open = try Sessions.of("tam-diep-2024", on: desk.connection).first { $0.allows(.score) }
      guard let open else { throw Refusal.absent }
      return (try desk.person(signIn: "thu-ky"), open)
    }
    try await accept(dossiers)
    try await office.run(.putBeforeCouncil(session.id, dossiers: dossiers), as: secretary)
    return dossiers.map { "/hoi-dong/\(session.council)/phien/\(session.id)/cham/\($0)" }
  }

  /// Receives the dossiers and finds them valid.
  func accept(_ dossiers: [Dossier.ID]) async throws {
    let (officer, plan) = try await office.read(as: nil) { desk in
      (try desk.person(signIn: "tiep-nhan"), try desk.plan("tam-diep-2024"))
    }
    try await office.run(.receiveDossiers(dossiers), as: officer)
    for id in dossiers {
      let dossier = try await office.read(as: nil) { try $0.dossier(id) }
      try await office.run(.countCopies(id, .whole(of: dossier, under: plan)), as: officer)
      let rules = dossier.rules(under: plan).sorted()
      try await office.run(.checkDossier(id, checks: rules.map { Dossier.Check(rule: $0, holds: true) }), as: officer)
      try await office.run(.acceptDossier(id), as: officer)
    }
  }

  /// Writes where drafts are submitted.
  func writePaths(of drafts: [Dossier.ID], to file: String) throws {
    try drafts.map { "/ho-so/\($0)/nop" }.joined(separator: "\n").write(
      toFile: file, atomically: true, encoding: .utf8)
  }
}
