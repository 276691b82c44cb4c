import ArgumentParser
import Foundation
import Office
import Store

/// Checks that journal, rows and files agree.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check journal, rows and files; names the first break.",
    discussion: "Example: sangkien verify --data data")

  @Option(help: "The folder that holds everything.") var data = "data"

  func run() async throws {
    guard FileManager.default.fileExists(atPath: "\(data)/sangkien.sqlite") else {
      throw ValidationError("\(data): no installation here")
    }
    let office = try await Office.open(data: data, clock: Clock())
    do {
      let report = try await Integrity.verify(office.database, files: office.files)
      print("ok: \(report.entries) journal entries, \(report.rows) rows, \(report.files) files")
    } catch {
      print("broken: \(error)")
      throw ExitCode(1)
    }
  }
}
