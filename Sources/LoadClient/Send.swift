import ArgumentParser
import Foundation
import Synchronization

/// Sends forms from several clients at once and prints how many were answered, how many a second, the median and the
/// 99th percentile in milliseconds, and which answers were others than hoped for.
struct Send: ParsableCommand {
  @Option(help: "The port of the site on this machine; several for several nodes, which the clients share out.")
  var port: [UInt16]
  @Option(help: "A file of paths, one a line; each is sent once, but with --undo.") var paths: String
  @Option(help: "The session's cookie.") var cookie: String
  @Option(help: "The session's secret.") var csrf: String
  @Option(help: "The rest of the form.") var form = ""
  @Option(help: "Clients at once.") var clients = 16
  @Option(help: "The most seconds.") var seconds = 5.0
  @Option(help: "Leave out that many paths at the start.") var skip = 0
  @Option(help: "What stands behind a path that takes back what was sent there: each client does both over and over.")
  var undo: String?

  func run() throws {
    let lines = try String(contentsOfFile: paths, encoding: .utf8).split(separator: "\n").dropFirst(skip).map(
      String.init)
    let body = "_csrf=\(csrf)" + (form.isEmpty ? "" : "&\(form)")
    let course = Course(lines, clients: clients, undo: undo)
    try Clients.run(clients) { client, start in send(as: client, along: course, body, since: start) }
  }

  /// What one client sends over one connection; after an answer that was not hoped for it goes on with the next form.
  private func send(
    as client: Int, along course: Course, _ body: String, since start: ContinuousClock.Instant
  ) -> Tally {
    let port = port[client % port.count]
    guard var connection = Connection(port: port) else { return Tally(others: [0: 1]) }
    var (own, sent) = (Tally(), 0)
    // What was sent last is taken back too, so that the next run finds everything as this one did.
    while start.duration(to: .now) < .seconds(seconds) || course.isMidway(sent),
      let path = course.path(number: sent, of: client)
    {
      let began = ContinuousClock.now
      let status = connection.post(path, body: body, cookie: cookie)
      sent += 1
      if status == 303 {
        own.times.append(began.duration(to: .now) / .milliseconds(1))
        continue
      }
      own.others[status, default: 0] += 1
      if status == 0 {
        guard let next = Connection(port: port) else { break }
        connection = next
      }
    }
    return own
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
