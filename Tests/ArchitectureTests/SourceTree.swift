import Foundation

/// The project's files as text.
enum SourceTree {
  /// The folder that holds `Package.swift`.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every Swift file under `Sources`, sorted by path.
  static func files() throws -> [SourceFile] { try sources.get() }

  /// Every Swift file under `Tests`, sorted by path.
  static func testFiles() throws -> [SourceFile] { try tests.get() }

  // Reading them takes longer than most of what is asked of them.
  private static let sources = Result { try files(under: "Sources") }
  private static let tests = Result { try files(under: "Tests") }

  private static func files(under name: String) throws -> [SourceFile] {
    let folder = root.appending(path: name).path
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }
    return try paths.sorted().map { path in
      SourceFile(path: path, text: try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8))
    }
  }

  /// Every page of documentation, by its path.
  static func documents() throws -> [String: String] {
    let pages =
      try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "docs").path)
      .filter { $0.hasSuffix(".md") }.map { "docs/\($0)" } + ["README.md", "ARCHITECTURE.md"]
    return Dictionary(
      uniqueKeysWithValues: try pages.map {
        ($0, try String(contentsOf: root.appending(path: $0), encoding: .utf8))
      })
  }

  /// The manifest of the package.
  static func manifest() throws -> Manifest {
    Manifest(text: try String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8))
  }

  /// The names of the plans in `plans/`, each as written and without its year: `tam-diep-2024`, `tam-diep`.
  static func planNames() throws -> Set<String> {
    let files = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "plans").path)
    let names = files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(".yaml".count)) }
    return Set(names + names.map { String($0.replacing(/-\d{4}$/, with: "")) })
  }
}

/// One Swift file.
struct SourceFile {
  /// Where it is under the folder of all of them: `Store/Engine/Database.swift`.
  let path: String
  /// What it says, line by line.
  let lines: [Substring]
  /// The lines that are not comments, with their numbers, counted from one.
  let code: [(number: Int, text: Substring)]

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    code = lines.enumerated().filter { !$0.element.drop { $0 == " " }.hasPrefix("//") }
      .map { (number: $0.offset + 1, text: $0.element) }
    imports = lines.compactMap(Self.module(importedBy:))
  }

  /// The target that it belongs to.
  var target: String { String(path.prefix { $0 != "/" }) }

  /// The modules that it imports.
  let imports: [String]

  private static let kinds: Set<Substring> = [
    "struct", "class", "enum", "protocol", "typealias", "actor", "func", "let", "var",
  ]
  private static let modifiers: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]

  /// What a line imports; nil where it imports nothing.
  private static func module(importedBy line: Substring) -> String? {
    guard line.contains("import ") else { return nil }
    let words = line.split(separator: " ").drop { $0.hasPrefix("@") || modifiers.contains($0) }
    guard words.first == "import" else { return nil }
    return words.dropFirst().first { !kinds.contains($0) }.map { String($0.prefix { $0 != "." }) }
  }
}
