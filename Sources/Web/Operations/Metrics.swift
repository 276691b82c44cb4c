import HeavyWork
import Office
import Store
import Synchronization

/// What a node has answered since its start, for Prometheus (text format 0.0.4).
final class Metrics: Sendable {
  private struct Key: Hashable {
    var route: String
    var status: Int
  }

  fileprivate struct Series {
    var counts = [Int](repeating: 0, count: Metrics.bounds.count)
    var count = 0
    var seconds = 0.0
  }

  /// The upper bounds of the histogram, in seconds.
  fileprivate static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

  private let series = Mutex<[Key: Series]>([:])

  /// Notes an answer.
  ///
  /// - Parameter route: the pattern of the address, such as `GET /ho-so/:id`: never what a person typed.
  func answered(_ route: String, status: Int, in time: Duration) {
    let seconds = time / .seconds(1)
    let place = Metrics.bounds.firstIndex { seconds <= $0 }
    series.withLock { series in
      series[Key(route: route, status: status), default: Series()].add(seconds, at: place)
    }
  }

  /// Everything as text.
  ///
  /// - Parameters:
  ///   - mails: what the node has sent and given up.
  ///   - vitals: what the database says of the installation; nil while it is away.
  func text(_ queues: DatabaseQueues, _ mails: MailCounts, _ vitals: Vitals?) -> String {
    var lines: [String] = []
    func metric(_ name: String, _ kind: String, _ help: String, _ values: [(labels: String, value: String)]) {
      lines += ["# HELP sangkien_\(name) \(help)", "# TYPE sangkien_\(name) \(kind)"]
      lines += values.map { "sangkien_\(name)\($0.labels.isEmpty ? "" : "{\($0.labels)}") \($0.value)" }
    }
    let series = self.series.withLock { $0 }.sorted { ($0.key.route, $0.key.status) < ($1.key.route, $1.key.status) }
    metric(
      "requests_total", "counter", "Answers by route and status.",
      series.map { (#"route="\#($0.key.route)",status="\#($0.key.status)""#, "\($0.value.count)") })
    lines += histogram(series.map { ($0.key.route, $0.value) })
    let waiting = Reading.allCases.map { ($0.rawValue, queues.reads[$0, default: 0]) } + [("write", queues.writes)]
    metric(
      "database_queue", "gauge", "Work that waits for a connection.",
      waiting.map { (#"kind="\#($0.0)""#, "\($0.1)") })
    metric("database_served_total", "counter", "Reads and writes that got a connection.", [("", "\(queues.served)")])
    metric("database_wait_seconds_total", "counter", "Time that these waited for it.", [("", "\(queues.waited)")])
    let work = WorkLine.all.map { (labels: #"line="\#($0.name)""#, length: $0.length) }
    metric("heavy_running", "gauge", "Heavy work that is being done.", work.map { ($0.labels, "\($0.length.running)") })
    metric(
      "heavy_waiting", "gauge", "Heavy work that waits in its line.", work.map { ($0.labels, "\($0.length.waiting)") })
    metric(
      "heavy_refused_total", "counter", "Heavy work for which there was no place.",
      work.map { ($0.labels, "\($0.length.refused)") })
    metric(
      "mails_total", "counter", "Mails by what came of them.",
      mails.all.sorted { $0.key < $1.key }.map { (#"outcome="\#($0.key)""#, "\($0.value)") })
    metric("database_up", "gauge", "Whether the database answers.", [("", vitals == nil ? "0" : "1")])
    if let vitals {
      metric("open_sessions", "gauge", "Signed-in sessions that have not ended.", [("", "\(vitals.sessions)")])
      metric("journal_unsealed", "gauge", "Journal entries that wait to be sealed.", [("", "\(vitals.unsealed)")])
      metric(
        "journal_sealing", "gauge", "Whether the node finds the journal as it left it.",
        [("", vitals.isSealing ? "1" : "0")])
      metric(
        "work_queue", "gauge", "Background work that waits or is under way.",
        vitals.work.sorted { $0.key < $1.key }.map { (#"kind="\#($0.key)""#, "\($0.value)") })
      metric(
        "outbox", "gauge", "Mails of the outbox by state.",
        vitals.mails.sorted { $0.key.rawValue < $1.key.rawValue }.map { (#"state="\#($0.key)""#, "\($0.value)") })
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func histogram(_ series: [(route: String, series: Series)]) -> [String] {
    let name = "sangkien_request_seconds"
    var lines = ["# HELP \(name) Time to answer by route.", "# TYPE \(name) histogram"]
    let routes = Dictionary(grouping: series, by: \.route).mapValues { $0.map(\.series).reduce(Series()) { $0 + $1 } }
    for (route, series) in routes.sorted(by: { $0.key < $1.key }) {
      var sum = 0
      for (bound, count) in zip(Metrics.bounds, series.counts) {
        sum += count
        lines.append(#"\#(name)_bucket{route="\#(route)",le="\#(bound)"} \#(sum)"#)
      }
      lines.append(#"\#(name)_bucket{route="\#(route)",le="+Inf"} \#(series.count)"#)
      lines.append(#"\#(name)_sum{route="\#(route)"} \#(series.seconds)"#)
      lines.append(#"\#(name)_count{route="\#(route)"} \#(series.count)"#)
    }
    return lines
  }
}

extension Metrics.Series {
  mutating func add(_ seconds: Double, at place: Int?) {
    count += 1
    self.seconds += seconds
    if let place { counts[place] += 1 }
  }

  static func + (a: Self, b: Self) -> Self {
    var sum = a
    sum.count += b.count
    sum.seconds += b.seconds
    for place in sum.counts.indices { sum.counts[place] += b.counts[place] }
    return sum
  }
}
