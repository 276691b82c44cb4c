import ArgumentParser
import Domain
import Foundation
import Papers
import PlanFile

/// The papers and what they look like.
struct PaperCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paper", abstract: "List the papers, or write a sample of one.",
    subcommands: [List.self, WriteSample.self])

  /// Names every paper.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Name every paper.", discussion: "Example: sangkien paper list")

    @Option(help: "The plan whose bodies and rules the papers carry: a built-in one or a file (default: the first).")
    var plan: String?

    func run() throws {
      for sample in try PaperSamples.all(under: try readPlan(plan)) { print("\(sample.name): \(sample.paper.title)") }
    }
  }

  /// Writes a sample.
  struct WriteSample: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "sample", abstract: "Write a sample of a paper.",
      discussion: "Example: sangkien paper sample quyet-dinh-cong-nhan --format docx --to quyet-dinh.docx")

    enum Format: String, ExpressibleByArgument, CaseIterable {
      case docx, pdf, html
    }

    @Argument(help: "The paper's name, as `paper list` shows it.") var name: String
    @Option(help: "docx, pdf or html.") var format: Format = .docx
    @Option(help: "The file to write.") var to: String
    @Option(help: "How often it is put into the file, to see how long many take.") var copies = 1
    @Option(help: "The plan whose bodies and rules the paper carries: a built-in one or a file (default: the first).")
    var plan: String?

    func run() async throws {
      let samples = try PaperSamples.all(under: try readPlan(plan))
      guard let one = samples.first(where: { $0.name == name })?.paper else {
        throw ValidationError("No paper is called \(name): `sangkien paper list` names them.")
      }
      let papers = Array(repeating: one, count: max(1, copies))
      let paper = Paper.together(one.title, papers)
      let bytes: [UInt8] =
        switch format {
        case .docx: try paper.word()
        case .pdf: try await Paper.pdf(papers)
        case .html: paper.printPage.utf8
        }
      try Data(bytes).write(to: URL(fileURLWithPath: to))
    }
  }
}

/// The plan of that name that the program carries, or in that file.
///
/// - Parameter name: nil for the first that it carries.
private func readPlan(_ name: String?) throws -> Plan {
  let carried = PlanFile.builtIn.first { name == nil || $0.name == name }?.bytes
  guard let bytes = carried ?? name.flatMap({ FileManager.default.contents(atPath: $0) }).map({ [UInt8]($0) }) else {
    let names = PlanFile.builtIn.map(\.name).joined(separator: ", ")
    throw ValidationError("No plan is called so and there is no such file; built in are \(names).")
  }
  guard let plan = PlanFile.read(bytes).plan else {
    throw ValidationError("The plan has mistakes: `sangkien plan check` shows them.")
  }
  return plan
}
