import ArgumentParser
import Foundation
import Office
import Store

/// Checks that journal, rows and files agree.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check journal, rows and files; names the first break.",
    discussion: "Example: sangkien verify --data data")

  @OptionGroup var installation: InstallationOptions

  func run() async throws {
    guard try installation.exists(try installation.settings()) else {
      throw ValidationError("\(installation.data): no installation here")
    }
    let office = try await installation.open()
    do {
      let report = try await Integrity.verify(office.database, files: office.files)
      let unsealed = report.unsealed == 0 ? "" : " (\(report.unsealed) of the last moment not sealed yet)"
      print("ok: \(report.entries) journal entries\(unsealed), \(report.rows) rows, \(report.files) files")
    } catch {
      print("broken: \(error)")
      throw ExitCode(1)
    }
  }
}
