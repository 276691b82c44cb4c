import Foundation
import Testing

@Suite("The documentation speaks of what is there")
struct DocumentTests {
  @Test("Every file and folder that a page names exists")
  func paths() throws {
    let root = SourceTree.root.path
    for (page, text) in try SourceTree.documents() {
      for match in text.matches(of: /`([\w.+-]+(?:\/[\w.+-]+)+\/?)`/) {
        let path = String(match.1)
        let first = path.prefix { $0 != "/" }
        // What a browser asks for, a key of a file or what is made while the program runs is no path of the project.
        let folders =
          try FileManager.default.contentsOfDirectory(atPath: root)
          + FileManager.default.contentsOfDirectory(atPath: "\(root)/Sources")
        guard folders.contains(String(first)), !path.hasPrefix(".build") else { continue }
        let isThere = ["", "Sources/"].contains { FileManager.default.fileExists(atPath: "\(root)/\($0)\(path)") }
        #expect(isThere, "\(page) names \(path)")
      }
    }
  }

  @Test("Every link of a page leads to a file")
  func links() throws {
    for (page, text) in try SourceTree.documents() {
      let folder = SourceTree.root.appending(path: page).deletingLastPathComponent()
      for match in text.matches(of: /\]\(([^)#\s]+)\)/) where !match.1.contains("://") {
        let target = folder.appending(path: String(match.1)).standardizedFileURL.path
        #expect(FileManager.default.fileExists(atPath: target), "\(page) links to \(match.1)")
      }
    }
  }

  @Test("Every promise names the tests that hold it, and they exist")
  func promises() throws {
    let text = try String(contentsOf: SourceTree.root.appending(path: "docs/invariants.md"), encoding: .utf8)
    let promises =
      text.components(separatedBy: "\n## What `verify` cannot see").first?
      .components(separatedBy: "\n- **").dropFirst() ?? []
    let suites = Set(
      try SourceTree.testFiles().flatMap { file in
        file.code.filter { !$0.text.hasPrefix(" ") && $0.text.contains("Tests") }.compactMap {
          try? /.*\b(?:struct|class|enum) (\w+Tests)\b.*/.wholeMatch(in: $0.text).map { String($0.1) }
        }
      })
    let scripts = Set(
      try FileManager.default.subpathsOfDirectory(atPath: SourceTree.root.appending(path: "Tests").path)
        .compactMap { $0.split(separator: "/").last }.filter { $0.hasSuffix(".py") }.map { String($0.dropLast(3)) })
    #expect(promises.count > 50)
    for promise in promises {
      let body = promise.components(separatedBy: "\n## ").first ?? promise
      let named = body.matches(of: /`(\w+Tests|test_\w+)`/).map { String($0.1) }
      #expect(!named.isEmpty, "no test holds: \(body.prefix(60))")
      for name in named { #expect(suites.contains(name) || scripts.contains(name), "\(name)") }
    }
  }
}
