import ArgumentParser
import Domain
import Foundation
@_spi(Desk) import Office
import Store

/// Lists, from the command line: units, people, initiatives of past years.
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Take lists in from Excel or CSV, or write them as Excel files.",
    subcommands: [Import.self, Export.self, Template.self])

  /// The lists by the names that the command line gives them.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case units, people
    case pastInitiatives = "past-initiatives"

    var kind: ListKind {
      switch self {
      case .units: .units
      case .people: .people
      case .pastInitiatives: .pastInitiatives
      }
    }
  }

  /// Takes a list in.
  struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take a list in: every row, or none.",
      discussion: "Example: sangkien list import people nguoi.xlsx --check")

    @OptionGroup var installation: InstallationOptions
    @Argument(help: "units, people or past-initiatives.") var kind: Kind
    @Argument(help: "An .xlsx or .csv file.") var file: String
    @Option(help: "The sheet that holds the list; found by its headings when it is not told.") var sheet: String?
    @Flag(help: "Only say what is wrong; take nothing in.") var check = false

    func run() async throws {
      let content = try bytes(of: file)
      let office = try await installation.open()
      do {
        let name = URL(fileURLWithPath: file).lastPathComponent
        let list = try await office.open(content, name: name, sheet: sheet, as: kind.kind, by: nil)
        for note in list.notes { print(note) }
        let checked = try await office.check(list)
        for (row, remark) in checked.remarks.sorted(by: { $0.key < $1.key }) { print("Dòng \(row): \(remark).") }
        for mistake in checked.mistakes { print(list.sentence(mistake)) }
        guard checked.mistakes.isEmpty else { throw ExitCode.failure }
        if !check {
          try await office.runUnattended(.beginImport(list.id))
          try await office.take(list.id, by: nil)
        }
        print("ok: \(checked.additions) \(check ? "to add" : "added") from \(list.rows) rows")
      } catch let refusal as Refusal {
        throw ValidationError(refusal.sentence)
      }
      try await office.close()
    }
  }

  /// Writes a list.
  struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write a list as an Excel file, in the columns in which it comes in.",
      discussion: "Example: sangkien list export people --to nguoi.xlsx")

    @OptionGroup var installation: InstallationOptions
    @Argument(help: "units, people or past-initiatives.") var kind: Kind
    @Option(help: "The file to write.") var to: String

    func run() async throws {
      let office = try await installation.open()
      let (book, path) = (ListWorkbook(kind: kind.kind), to)
      try await office.read(as: nil) { try book.write(path: path, at: $0) }
      try await office.close()
    }
  }

  /// Writes an empty list.
  struct Template: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write an empty list to be filled in, with how to fill it in.",
      discussion: "Example: sangkien list template people --to mau.xlsx")

    @Argument(help: "units, people or past-initiatives.") var kind: Kind
    @Option(help: "The file to write.") var to: String

    func run() throws {
      try ListTemplate(kind: kind.kind).write(path: to)
    }
  }
}
