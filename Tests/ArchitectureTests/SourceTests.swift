import Testing

/// Where a plan may be named in code: the demonstration's data, the load client, and the list of the plans that the
/// program carries.
private let placesThatNamePlans = ["Office/Demo/", "PlanFile/BuiltIn.swift", "LoadClient/"]

@Suite("The sources keep the house rules")
struct SourceTests {
  @Test("The sources are found")
  func sourcesAreFound() throws {
    #expect(try Set(SourceTree.files().map(\.target)).isSuperset(of: ["Domain", "Office", "Web", "sangkien"]))
    #expect(try SourceTree.planNames().contains("tam-diep-2024"))
  }

  @Test("No code names a plan: what a plan rules stands in its file")
  func noCodeNamesAPlan() throws {
    let names = try SourceTree.planNames()
    for file in try SourceTree.files() where !placesThatNamePlans.contains(where: file.path.hasPrefix) {
      for line in file.code {
        // `plans/tam-diep-2024.yaml` in a help text is an example of a file, not a rule.
        let isExample = line.text.contains("plans/")
        let text = isExample ? line.text.replacing(/plans\/[\w-]+\.yaml/, with: "") : line.text
        for name in names where text.contains(name) {
          Issue.record("\(file.path):\(line.number) names the plan \(name)")
        }
      }
    }
  }

  @Test("Web reaches the database through Office alone")
  func webDoesNotReachPastOffice() throws {
    for file in try SourceTree.files() where file.target == "Web" {
      for line in file.code
      where line.text.contains("atabase") && line.text.contains(/\.database\b|\bSQLiteDatabase\b/) {
        Issue.record("\(file.path):\(line.number) reaches past Office:\(line.text)")
      }
    }
  }

  @Test("SQLite's own dialect stays in the engine's files: whatever else is written in SQL runs on any engine")
  func dialectStaysInTheEngine() throws {
    let dialect = /\b(?:PRAGMA|FTS5|ROWID|AUTOINCREMENT|VACUUM|GLOB|STRFTIME|IFNULL|SQLITE_\w+|INSERT\s+OR)\b/
      .ignoresCase()
    for file in try SourceTree.files() where file.target == "Store" && !file.path.hasPrefix("Store/Engine/SQLite/") {
      for line in file.code where line.text.contains(dialect) {
        Issue.record("\(file.path):\(line.number) is written for SQLite alone:\(line.text)")
      }
    }
  }

  @Test("Each form that changes something has a place for the session's secret")
  func formsHaveASecret() throws {
    for file in try SourceTree.files() where file.target == "Web" {
      let text = file.code.map(\.text).joined(separator: "\n")
      let (forms, places) = (text.ranges(of: #"method="post""#).count, text.ranges(of: "HTML.secretPlace").count)
      #expect(forms == places, "\(file.path): \(forms) forms, \(places) places")
    }
  }

  /// Where a state is shown in words, and where the queue of background work says what its own states mean.
  private static let placesThatNameStates = [
    "Web/Papers/PaperOrdersCard.swift", "Web/Lists/ListPage.swift", "Store/Work/Work.swift",
  ]

  @Test("What may be done in which state is asked of the tables of the domain: nobody else compares states")
  func statesAreAskedNotCompared() throws {
    let comparison = /\bstate\)? *(?:==|!=) *\.|switch [\w.?]+\.state\b|\bcase \.\w+ = \w+\.state\b/
    for file in try SourceTree.files() where !["Domain", "PlanFile"].contains(file.target) {
      guard !Self.placesThatNameStates.contains(file.path) else { continue }
      for line in file.code where line.text.contains("state") && line.text.contains(comparison) {
        Issue.record("\(file.path):\(line.number) compares a state instead of asking:\(line.text)")
      }
    }
  }

  @Test("A line has at most 120 columns, markup too")
  func linesAreShort() throws {
    for file in try SourceTree.files() {
      for (number, line) in file.lines.enumerated() where line.utf8.count > 120 && line.count > 120 {
        Issue.record("\(file.path):\(number + 1) has \(line.count) columns")
      }
    }
  }

  @Test("A file holds one idea: at most 400 lines")
  func filesAreShort() throws {
    for file in try SourceTree.files() where file.lines.count > 401 {
      Issue.record("\(file.path) has \(file.lines.count - 1) lines")
    }
  }
}
