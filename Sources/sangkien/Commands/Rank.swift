import ArgumentParser
import Domain
import Foundation
import PlanFile

/// Ranks without a database.
struct Rank: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Rank dossiers from a file of ballots.",
    discussion: """
      Example: sangkien rank --plan plans/tam-diep-2024.yaml --ballots ballots.csv --members 9

      The file has the columns dossier,member,criterion,points (decimal point «.»); a member's ballot counts when every
      criterion of the plan is there. Where a plan votes, the criterion is «phieu» with 1 for yes and 0 for no.
      Without --members the council is taken to be the members that the file names.
      """)

  @Option(help: "The plan file.") var plan: String
  @Option(help: "The CSV file of ballots.") var ballots: String
  @Option(help: "The members of the council.") var members: Int?
  @Flag(help: "Print how long reading and ranking took, on standard error.") var timing = false

  func run() throws {
    let reading = PlanFile.read(try bytes(of: plan))
    guard let plan = reading.plan else {
      for mistake in reading.mistakes { fail(mistake.text(file: self.plan)) }
      throw ExitCode(1)
    }
    if let members, members < 1 { throw ValidationError("--members is at least 1.") }
    let clock = ContinuousClock()
    let start = clock.now
    do {
      let table = try BallotTable(reading: try bytes(of: ballots), under: plan)
      let read = clock.now
      let sheet = table.ranking(under: plan, members: members).csv
      if timing { fail("read \(read - start), ranked \(clock.now - read)") }
      FileHandle.standardOutput.write(Data(sheet.utf8))
    } catch let mistake as BallotTable.Mistake {
      fail("\(ballots):\(mistake.line): \(mistake.reason)")
      throw ExitCode(1)
    }
  }

  private func fail(_ line: String) {
    FileHandle.standardError.write(Data("\(line)\n".utf8))
  }
}
