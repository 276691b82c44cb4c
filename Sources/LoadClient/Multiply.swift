import ArgumentParser
import Domain
import Foundation
@_spi(Desk) import Office
import Store

/// Copies the dossiers that `fill` handed in until there are so many (`DossierCopies`): for measuring the search and
/// how everything grows.
struct Multiply: AsyncParsableCommand {
  @Option(help: "The data folder of an installation made by fill; an interrupted run is gone on with.") var data: String
  @Option(help: "How many dossiers there shall be at the office.") var to: Int

  /// From so many entries on making the search index anew takes less than gathering them.
  private static let many = 20_000

  func run() async throws {
    guard let start = VietnamTime.instant("2024-04-10T08:00") else { throw ExitCode(1) }
    var office = try await Office.open(data: data, clock: Clock(rehearsingFrom: start))
    let (original, count) = try await office.read(as: nil) { desk in
      let filter = DossierFilter(plan: "tam-diep-2024", states: [.endorsed])
      guard let line = try Dossiers.page(filter, limit: 1, on: desk.connection).first else { throw Refusal.absent }
      let all = DossierFilter(plan: "tam-diep-2024", atOffice: true)
      return (try desk.dossier(line.id), try Dossiers.list(all, on: desk.connection).total)
    }
    if count < to { try await DossierCopies(of: original).write(count..<to, into: office, at: start) }
    if try await office.database.read({ try $0.search.waiting(atMost: Multiply.many) }) == Multiply.many {
      _ = try await office.database.write { try $0.run("UPDATE search_turn SET edition = 0") }
      try await office.close()
      office = try await Office.open(data: data, clock: Clock(rehearsingFrom: start))
    } else {
      try await office.gatherSearch(from: 1)
    }
    say("multiplied: \(max(count, to)) dossiers")
    try await office.close()
  }
}
