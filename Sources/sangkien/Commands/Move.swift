import ArgumentParser
import Foundation
import Office
import Store

/// Moves an installation from one database to another.
struct Move: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copy an installation's database into an empty one, of the other engine too, and prove both equal.",
    discussion: """
      Stop every node first. Files stay where they are; each is checked in the end. Interrupted, run it again.
      Example: sangkien move --data data --from sqlite:data/sangkien.sqlite --to postgres://sangkien@db.vidu.vn/sangkien
      """)

  @OptionGroup var folder: FolderOptions
  @Option(help: ArgumentHelp("The database to copy.", valueName: "address")) var from: String
  @Option(help: ArgumentHelp("The empty database to copy into.", valueName: "address")) var to: String

  func run() async throws {
    let (origin, goal) = (try DatabaseAddress(from), try DatabaseAddress(to))
    if case .sqlite(let path) = origin, !FileManager.default.fileExists(atPath: path) {
      throw ValidationError("\(path): no database here")
    }
    let (source, target) = (try origin.open(), try goal.open())
    let files = try folder.openFiles()
    let office = try await Office.open(data: folder.data, over: source, files: files, clock: Clock())
    try await office.seal()
    try await target.migrate()
    let bar = ProgressBar("copied")
    let proof = try await Transfer.move(from: source, to: target) { progress in
      bar.show(progress.done, of: progress.total, progress.table)
    }
    bar.end()
    print(
      "equal: \(proof.rows.values.reduce(0, +)) rows in \(proof.rows.count) tables, journal head \(proof.head.hash)")
    let report = try await Integrity.verify(target, files: files, against: office.keeper.witnesses)
    try await Transfer.finish(target)
    print("ok: \(report.told)")
    try await source.close()
    try await target.close()
  }
}
