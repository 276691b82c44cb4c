import ArgumentParser
import Foundation

/// Settings from the environment and from a file: an option given on the command line goes before the environment
/// (`SANGKIEN_PORT`), the environment before the file (`port = 8080` in `DATA/sangkien.conf`).
struct Settings {
  private let file: [String: String]

  /// - Parameter folder: the data folder, in which `sangkien.conf` may lie.
  init(data folder: String) throws {
    let path = ProcessInfo.processInfo.environment["SANGKIEN_CONFIG"] ?? "\(folder)/sangkien.conf"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      file = [:]
      return
    }
    file = try Settings.read(text, path: path)
  }

  subscript(name: String) -> String? {
    ProcessInfo.processInfo.environment["SANGKIEN_" + name.uppercased().replacing("-", with: "_")] ?? file[name]
  }

  static let names: Set<String> = [
    "database", "files", "files-endpoint", "files-region", "host", "idle-minutes", "imap", "imap-password", "imap-user",
    "log-level", "mail-from", "mail-name", "metrics-token", "port", "proxies", "public-address", "secure", "smtp",
    "smtp-password", "smtp-seconds", "smtp-user",
  ]

  /// Reads `name = value` lines; `#` begins a comment.
  static func read(_ text: String, path: String) throws -> [String: String] {
    var values: [String: String] = [:]
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = line.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
      if line.isEmpty { continue }
      let parts = line.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      guard parts.count == 2, names.contains(parts[0]) else {
        throw ValidationError(
          "\(path):\(number + 1): expected one of \(names.sorted().joined(separator: ", ")) as «name = value»")
      }
      values[parts[0]] = parts[1]
    }
    return values
  }
}
