import Domain
import Foundation
@_spi(Desk) import Office
import Store
import Testing

extension Office {
  /// Why a command is refused; nil where it is done.
  func refusal<Outcome>(_ command: Command<Outcome>, as person: Person.ID) async throws -> String? {
    do {
      _ = try await run(command, as: person)
      return nil
    } catch let refusal as Refusal {
      return refusal.reason
    }
  }

  /// The last archive of a plan, checked.
  func archive(of plan: Plan.ID) async throws -> CheckedArchive {
    let closings = try await read(as: nil) { try RoundClosings.of(plan, on: $0.connection) }
    let kept = closings.compactMap { $0.times.last?.archive }
    let archive = try #require(kept.first)
    let path = "\(NSTemporaryDirectory())\(archive.digest).zip"
    defer { try? FileManager.default.removeItem(atPath: path) }
    var bytes: [UInt8] = []
    for try await piece in files.pieces(of: archive.digest) { bytes += piece }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return try CheckedArchive(path: path)
  }
}
