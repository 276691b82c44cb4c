import ArgumentParser
import Foundation

/// Measures the disk of a folder alone: how many appends of a page a second it keeps when each is on the disk before
/// the next. No durable write of one client can be faster.
struct SyncRate: ParsableCommand {
  @Option(help: "A folder on that disk.") var folder: String
  @Option(help: "The seconds that it takes.") var seconds = 3.0

  func run() throws {
    let path = "\(folder)/sync-rate"
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    guard file >= 0 else { throw ExitCode(1) }
    defer {
      close(file)
      unlink(path)
    }
    let page = [UInt8](repeating: 7, count: 4096)
    let start = ContinuousClock.now
    var count = 0
    while start.duration(to: .now) < .seconds(seconds) {
      guard write(file, page, page.count) == page.count, fdatasync(file) == 0 else { throw ExitCode(1) }
      count += 1
    }
    say("\(Int(Double(count) / (start.duration(to: .now) / .seconds(1))))")
  }
}
