import ArgumentParser
import Domain
import Foundation
import Office

/// The load client of `make bench`: fills an installation, and sends submissions and ballots over HTTP.
@main
struct LoadClient: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load", abstract: "Fill an installation for measuring, and load a running site with writes.",
    subcommands: [Fill.self, Send.self, JournalCost.self, SheetCost.self])
}

/// Fills a rehearsal with many dossiers, and with drafts that are ready to be submitted.
struct Fill: AsyncParsableCommand {
  @Option(help: "The data folder.") var data: String
  @Option(help: "Dossiers that have reached the office.") var dossiers = 20_000
  @Option(help: "Drafts that are ready to be submitted.") var drafts = 8000
  @Option(help: "Where the paths of the drafts' submissions go, one a line.") var submissions: String
  @Option(help: "Where the paths of ballots go, one a line.") var ballots: String
  @Option(help: "Where the path of one dossier goes.") var page: String

  func run() async throws {
    guard let start = VietnamTime.instant("2024-04-10T08:00") else { throw ExitCode(1) }
    let office = try await Office.open(data: data, clock: Clock(rehearsingFrom: start))
    try await Demo.fill(office)
    let cast = try await Crowd(office)
    let filed = try await cast.file(dossiers, submit: true)
    let ready = try await cast.file(drafts, submit: false)
    try ready.map { "/ho-so/\($0)/nop" }.joined(separator: "\n").write(
      toFile: submissions, atomically: true, encoding: .utf8)
    try cast.scoring.joined(separator: "\n").write(toFile: ballots, atomically: true, encoding: .utf8)
    try "/ho-so/\(filed[filed.count / 2])".write(toFile: page, atomically: true, encoding: .utf8)
    print("filled: \(filed.count) dossiers, \(ready.count) drafts")
    try await office.close()
  }
}

/// The rehearsal's people at work in bulk.
struct Crowd: Sendable {
  let office: Office
  let author: Person.ID
  /// The paths of the ballots of the rehearsal's open session.
  let scoring: [String]

  init(_ office: Office) async throws {
    self.office = office
    (author, scoring) = try await office.read(as: nil) { desk in
      let author = try desk.person(signIn: "tac-gia-8")
      return (author, try desk.openBallots())
    }
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
      StartDossier(id: Dossier.ID(at: office.clock.now), plan: "tam-diep-2024", track: "dot-2"), as: author)
    try await office.run(
      WriteDossier(dossier: id, revision: 1) { writing in
        writing.title = "Giải pháp số \(number) về cải tiến quy trình làm việc tại đơn vị"
        (writing.field, writing.solution) = ("kinh-te", "ky-thuat")
        writing.authors[0].workplace = "Tổ dân phố Mẫu"
        writing.firstApplied = Day(daysSince1970: 19_500)
        for passage in Writing.Passage.allCases where passage.isRequired {
          writing.passages[passage] = String(repeating: "Nội dung đo tải của hồ sơ số \(number). ", count: 12)
        }
      }, as: author)
    if submit { try await office.run(SubmitDossier(dossier: id), as: author) }
    return id
  }
}
