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
    let tally = Mutex(Tally())
    let start = ContinuousClock.now
    let end = DispatchGroup()
    for client in 0..<clients {
      end.enter()
      // A thread of its own: a queue would let as many wait for answers at once as there are cores.
      Thread {
        let own = send(as: client, along: course, body, since: start)
        tally.withLock { $0.add(own) }
        end.leave()
      }.start()
    }
    end.wait()
    let elapsed = start.duration(to: .now) / .seconds(1)
    let (times, others) = tally.withLock { ($0.times.sorted(), $0.othersInWords) }
    guard !times.isEmpty else {
      print("0 0 0 0 \(others)")
      throw ExitCode(1)
    }
    let (p50, p99) = (times[times.count / 2], times[times.count * 99 / 100])
    print(String(format: "%d %.0f %.2f %.2f ", times.count, Double(times.count) / elapsed, p50, p99) + others)
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

/// How answers came.
private struct Tally {
  /// Milliseconds of each that was hoped for.
  var times: [Double] = []
  /// Other answers by their status; 0 for a connection that ended.
  var others: [Int: Int] = [:]

  mutating func add(_ other: Tally) {
    times += other.times
    others.merge(other.others, uniquingKeysWith: +)
  }

  /// `-`, or `409:3,503:12`.
  var othersInWords: String {
    others.isEmpty ? "-" : others.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }.joined(separator: ",")
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

/// One kept connection to the site.
final class Connection {
  private let handle: Int32
  private var buffer = [UInt8](repeating: 0, count: 65_536)

  /// Nil when nobody answers.
  init?(port: UInt16) {
    handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let status = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(handle, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else { return nil }
    var on: Int32 = 1
    setsockopt(handle, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
  }

  deinit { close(handle) }

  /// Sends a form and returns the answer's status.
  func post(_ path: String, body: String, cookie: String) -> Int {
    let request =
      "POST \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: phien=\(cookie)\r\n"
      + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
    let bytes = Array(request.utf8)
    guard send(handle, bytes, bytes.count, 0) == bytes.count else { return 0 }
    return answer()
  }

  /// Reads one answer: the head, then as much body as it announces.
  private func answer() -> Int {
    var received: [UInt8] = []
    while true {
      let count = recv(handle, &buffer, buffer.count, 0)
      guard count > 0 else { return 0 }
      received += buffer[0..<count]
      let text = String(decoding: received, as: UTF8.self)
      guard let end = text.range(of: "\r\n\r\n") else { continue }
      let head = text[..<end.lowerBound]
      let length =
        head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length:") }
        .flatMap { Int($0.split(separator: ":")[1].trimmingCharacters(in: .whitespaces)) } ?? 0
      if received.count >= head.utf8.count + 4 + length { return Int(head.dropFirst(9).prefix(3)) ?? 0 }
    }
  }
}
