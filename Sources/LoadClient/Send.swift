import ArgumentParser
import Foundation
import Synchronization

/// Sends forms from several clients at once and prints how many were answered, how many a second, the median and the
/// 99th percentile in milliseconds, and which answers were others than hoped for.
struct Send: ParsableCommand {
  @OptionGroup var clients: Clients
  @Option(help: "A file of paths, one a line; each is sent once, but with --undo.") var paths: String
  @Option(help: "The rest of the form.") var form = ""
  @Option(help: "Leave out that many paths at the start.") var skip = 0
  @Option(help: "What stands behind a path that takes back what was sent there: each client does both over and over.")
  var undo: String?

  func run() throws {
    let lines = try String(contentsOfFile: paths, encoding: .utf8).split(separator: "\n").dropFirst(skip).map(
      String.init)
    let course = Course(lines, clients: clients.clients, undo: undo)
    try clients.run { [form] turn in
      // What was sent last is taken back too, so that the next run finds everything as this one did.
      guard !turn.isOver || course.isMidway(turn.number) else { return nil }
      return course.path(number: turn.number, of: turn.client).map { turn.post($0, form) }
    }
  }
}

/// Who sends what, and in what order.
private final class Course: Sendable {
  private let lines: [String]
  private let clients: Int
  private let undo: String?
  private let next = Atomic(0)

  init(_ lines: [String], clients: Int, undo: String?) {
    self.lines = lines
    self.clients = clients
    self.undo = undo
  }

  /// Whether a client that has sent so many still has one to take back.
  func isMidway(_ sent: Int) -> Bool { undo != nil && !sent.isMultiple(of: 2) }

  /// What a client sends next; nil when there is nothing left for it.
  func path(number: Int, of client: Int) -> String? {
    guard let undo else {
      let index = next.add(1, ordering: .relaxed).oldValue
      return index < lines.count ? lines[index] : nil
    }
    let share = (lines.count - client + clients - 1) / clients
    guard share > 0 else { return nil }
    return lines[client + clients * (number / 2 % share)] + (isMidway(number) ? undo : "")
  }
}
