import Foundation
import Synchronization

/// A line on standard error that shows how far a long command has come; silent where nobody looks at a terminal.
final class ProgressBar: Sendable {
  private let word: String
  private let shown = Mutex(-1)
  private let isTerminal = isatty(STDERR_FILENO) == 1

  /// - Parameter word: what has happened to what is counted, such as «copied».
  init(_ word: String) { self.word = word }

  func show(_ done: Int, of total: Int, _ what: String = "") {
    let percent = total == 0 ? 100 : min(100, done * 100 / total)
    let isNew = shown.withLock { shown in
      defer { shown = percent }
      return shown != percent
    }
    guard isTerminal, isNew else { return }
    let full = percent / 4
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: 25 - full)
    FileHandle.standardError.write(Data("\r\u{1B}[K\(bar) \(percent)% \(word) \(done) of \(total) \(what)".utf8))
  }

  func end() {
    if isTerminal { FileHandle.standardError.write(Data("\n".utf8)) }
  }
}
