import ArgumentParser
import Foundation
import Synchronization

/// Clients that send forms at once, each over a connection of its own.
struct Clients: ParsableArguments {
  @Option(help: "The port of the site on this machine; several for several nodes, which the clients share out.")
  var port: [UInt16]
  @Option(help: "The session's cookie.") var cookie: String
  @Option(help: "The session's secret.") var csrf: String
  @Option(help: "Clients at once.") var clients = 16
  @Option(help: "The most seconds.") var seconds = 5.0

  /// What a client does next.
  struct Turn {
    var client: Int
    /// How many turns it had before.
    var number: Int
    /// Whether the seconds are over: what was begun may be ended.
    var isOver: Bool
    /// Sends a form and gives the status of the answer; 0 for a connection that ended.
    var post: (_ path: String, _ form: String) -> Int
  }

  /// Lets the clients work, and prints how many times they had what they hoped for, how many times a second, the median
  /// and the 99th percentile in milliseconds, and which answers were others.
  ///
  /// - Parameter take: takes a turn and gives the status of its last answer, 303 for what is hoped for; nil when the
  ///   client has nothing left to do.
  func run(_ take: @escaping @Sendable (Turn) -> Int?) throws {
    let tally = Mutex(Tally())
    let start = ContinuousClock.now
    let end = DispatchGroup()
    for client in 0..<clients {
      end.enter()
      // A thread of its own: a queue would let as many wait for answers at once as there are cores.
      Thread { [self] in
        let own = work(as: client, until: start + .seconds(seconds), take)
        tally.withLock { $0.add(own) }
        end.leave()
      }.start()
    }
    end.wait()
    let elapsed = start.duration(to: .now) / .seconds(1)
    let (times, others) = tally.withLock { ($0.times.sorted(), $0.othersInWords) }
    guard !times.isEmpty else {
      say("0 0 0 0 \(others)")
      throw ExitCode(1)
    }
    let (p50, p99) = (times[times.count / 2], times[times.count * 99 / 100])
    say(String(format: "%d %.0f %.2f %.2f ", times.count, Double(times.count) / elapsed, p50, p99) + others)
  }

  /// What one client does; after an answer that was not hoped for it goes on with the next turn.
  private func work(as client: Int, until end: ContinuousClock.Instant, _ take: (Turn) -> Int?) -> Tally {
    let port = port[client % port.count]
    guard var connection = Connection(port: port) else { return Tally(others: [0: 1]) }
    var (own, number) = (Tally(), 0)
    while true {
      let began = ContinuousClock.now
      let turn = Turn(client: client, number: number, isOver: end <= began) { path, form in
        connection.post(path, body: "_csrf=\(csrf)" + (form.isEmpty ? "" : "&\(form)"), cookie: cookie)
      }
      guard let status = take(turn) else { return own }
      number += 1
      if status == 303 {
        own.times.append(began.duration(to: .now) / .milliseconds(1))
        continue
      }
      own.others[status, default: 0] += 1
      if status == 0 {
        guard let next = Connection(port: port) else { return own }
        connection = next
      }
    }
  }
}

/// How answers came.
struct Tally {
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
