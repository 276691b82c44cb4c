import Foundation
import Testing

/// `docs/walks.md` says by which walk each clause of the five plans is gone through.
@Suite("The list of walks")
struct WalkTests {
  /// How many clauses of each plan there are.
  private static let clauses = ["QT": 11, "HY": 8, "TTH": 12, "TD": 8, "VT": 7]

  /// A line of the list.
  private struct Walk {
    let clause: String
    /// Suites and function of each test: `TamDiepTests.Filing.late`.
    let tests: [[String]]
    let lastPages: [String]
  }

  private static func walks() throws -> [Walk] {
    let text = try String(contentsOf: SourceTree.root.appending(path: "docs/walks.md"), encoding: .utf8)
    return text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 5, cells[0].wholeMatch(of: /[A-Z]+-\d+/) != nil else { return nil }
      func named(_ cell: String) -> [String] { cell.matches(of: /`([^`]+)`/).map { String($0.1) } }
      return Walk(
        clause: cells[0], tests: named(cells[1]).map { $0.split(separator: ".").map(String.init) },
        lastPages: named(cells[3]))
    }
  }

  /// A file of `PlanTests` with the functions that it declares, and the types in which they stand.
  private struct Declaring {
    let file: SourceFile
    var (functions, types): (Set<Substring>, Set<Substring>) = ([], [])

    init(_ file: SourceFile) {
      self.file = file
      for (_, line) in file.code {
        let words = line.split { !$0.isLetter && !$0.isNumber }
        if let place = words.firstIndex(of: "func") { functions.formUnion(words.dropFirst(place + 1).prefix(1)) }
        if let place = words.firstIndex(where: { ["struct", "class", "extension"].contains($0) }) {
          types.formUnion(words.dropFirst(place + 1))
        }
      }
    }

    /// Whether that test is in it: its suites, its function.
    func has(_ test: [String]) -> Bool {
      functions.contains(Substring(test.last ?? "")) && test.dropLast().allSatisfy { types.contains(Substring($0)) }
    }
  }

  private static let planTests = Result {
    try SourceTree.testFiles().filter { $0.target == "PlanTests" }.map(Declaring.init)
  }

  @Test("Every clause has a line; the tests and the last pages that it names are there")
  func complete() throws {
    let walks = try Self.walks()
    let all = Self.clauses.flatMap { plan, count in (1...count).map { "\(plan)-\($0)" } }
    #expect(walks.map(\.clause).sorted() == all.sorted())
    let files = try Self.planTests.get()
    let policy = try String(
      contentsOf: SourceTree.root.appending(path: "Tests/WebTests/Serving/route-policy.txt"), encoding: .utf8)
    let pages = Set(
      policy.split(separator: "\n").filter { $0.hasPrefix("GET ") }.compactMap { line in
        line.split(separator: " ").dropFirst().first.map(String.init)
      })
    for walk in walks {
      #expect(!walk.tests.isEmpty && !walk.lastPages.isEmpty, "\(walk.clause)")
      for test in walk.tests {
        #expect(files.contains { $0.has(test) }, "\(walk.clause): \(test.joined(separator: "."))")
      }
      for page in walk.lastPages { #expect(pages.contains(page), "\(walk.clause): \(page)") }
    }
  }

  @Test("A walk goes by pages, links and forms: units, people and the plan alone are there when it begins")
  func pages() throws {
    let files = try Self.planTests.get()
    let tests = try Self.walks().flatMap(\.tests)
    let walked = files.filter { file in tests.contains { file.has($0) } }
    // Who lives in a town is there; `PlanTown` is where.
    let towns = files.filter {
      let name = $0.file.path.split(separator: "/").last ?? ""
      return name.contains("Town") || ["QuangTriOffice.swift", "DutyWalk.swift", "Drafting.swift"].contains(name)
    }
    let commands = [
      ".run(", "runUnattended(", ".database", ".office.look(", ".office.read(", ".office.write(", "test.draft(",
      "walk.received(", "walk.accept(", "walk.respond(", "closedSession(", "PlanSite(",
    ]
    for file in (walked + towns).map(\.file) {
      for line in file.code where !line.text.contains("isSeated: false") {
        for command in commands where line.text.contains(command) {
          Issue.record("\(file.path):\(line.number) is no page, link or form: \(command)")
        }
      }
    }
  }
}
