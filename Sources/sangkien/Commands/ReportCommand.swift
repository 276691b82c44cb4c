import ArgumentParser
import Domain
import Foundation
@_spi(Desk) import Office
import Papers

/// What the units of a plan reported, as a file.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the reports of a round as one file.",
    discussion: "Example: sangkien report --plan xa-mau --round nam --format docx --to bao-cao.docx")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// The figures of every unit.
    case csv, xlsx
    /// The consolidated report as it stands.
    case docx
  }

  @OptionGroup var installation: InstallationOptions
  @Option(help: "The plan.") var plan: String
  @Option(help: "The duty that asks for the reports, by its id in the plan file; of a year `id@2024`.") var round:
    String
  @Option(help: "The year of the plan's round, for a plan that starts again; without it the one that was opened last.")
  var year: Int?
  @Option(help: "csv, xlsx or docx.") var format: Format = .xlsx
  @Option(help: "The file to write.") var to: String

  func run() async throws {
    guard let plan = Plan.ID(plan) else { throw ValidationError("\(plan) is no id of a plan.") }
    let office = try await installation.open()
    let (round, year, path) = (round, year, to)
    do {
      switch format {
      case .csv:
        let text = try await office.read(as: nil) { try ReportRoundLook(round, of: plan, round: year).find(at: $0).csv }
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      case .xlsx:
        try await office.read(as: nil) {
          try ReportRoundLook(round, of: plan, round: year).find(at: $0).write(path: path, at: $0)
        }
      case .docx:
        let paper = try await office.read(as: nil) {
          try ConsolidationLook(round, of: plan, round: year).find(at: $0).paper
        }
        try Data(try paper.word()).write(to: URL(fileURLWithPath: path))
      }
    } catch let refusal as Refusal {
      let rounds = try? await office.read(as: nil) { try $0.plan(plan).reportDuties.map(\.id).joined(separator: ", ") }
      throw ValidationError("\(refusal.reason) Rounds of the plan: \(rounds ?? "none; there is no such plan").")
    }
    try await office.close()
  }
}
