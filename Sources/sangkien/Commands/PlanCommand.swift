import ArgumentParser
import Foundation
import PlanFile

/// Checking and showing plan files.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Check or show plan files.", subcommands: [Check.self, Show.self, Reference.self])

  /// Prints `FILE: ok` or each mistake with its place.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check plan files: each mistake as FILE:LINE:COLUMN: what is wrong; what to write instead.",
      discussion: "Example: sangkien plan check plans/tam-diep-2024.yaml")

    @Argument(help: "Plan files.") var files: [String]

    func run() throws {
      var isWrong = false
      for file in files {
        let (lines, ok) = PlanFile.check(path: file)
        for line in lines { print(line) }
        isWrong = isWrong || !ok
      }
      if isWrong { throw ExitCode(1) }
    }
  }

  /// Prints a plan as an official would read it.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a plan as an official would read it.",
      discussion: "Example: sangkien plan show plans/vinh-tuong-2022.yaml")

    @Argument(help: "A plan file.") var file: String

    func run() throws {
      let reading = PlanFile.read(path: file)
      guard let plan = reading.plan else {
        for mistake in reading.mistakes { print(mistake.text(file: file)) }
        throw ExitCode(1)
      }
      print(PlanFile.shown(plan), terminator: "")
    }
  }
}

extension PlanCommand {
  /// Prints the text of `docs/plan-file.md`.
  struct Reference: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the reference of all keys of a plan file.",
      discussion: "Example: sangkien plan reference > docs/plan-file.md")

    func run() { print(PlanFile.reference, terminator: "") }
  }
}

/// The bytes of a file named on the command line.
func bytes(of path: String) throws -> [UInt8] {
  guard let data = FileManager.default.contents(atPath: path) else {
    throw ValidationError("\(path): the file cannot be read")
  }
  return Array(data)
}
