import Foundation
import Logging
import Markup
import Synchronization

/// Writes each event as one line of JSON on standard error, for journald and whatever collects it.
struct JSONLog: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level

  private let label: String
  /// Lines of several threads do not run into one another.
  private static let output = Mutex(FileHandle.standardError)

  init(_ label: String, level: Logger.Level) {
    self.label = label
    logLevel = level
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var fields = metadata.merging(event.metadata ?? [:]) { $1 }.mapValues { "\($0)" }
    fields["time"] = Date.now.formatted(.iso8601)
    fields["level"] = event.level.rawValue
    fields["from"] = label
    fields["message"] = "\(event.message)"
    guard let line = try? JSON.encoded(fields) else { return }
    JSONLog.output.withLock { try? $0.write(contentsOf: line + [0x0A]) }
  }
}
