import Foundation
import TestSupport
import Testing

@testable import PlanFile

@Suite("The reference of the plan file")
struct ReferenceTests {
  @Test("docs/plan-file.md is what `sangkien plan reference` prints")
  func upToDate() throws {
    let page = try String(contentsOf: Project.folder.appending(path: "docs/plan-file.md"), encoding: .utf8)
    #expect(page == PlanFile.reference, "run: sangkien plan reference > docs/plan-file.md")
  }

  @Test("The keys of the file that the reference calls required are those that a file is told it lacks")
  func required() {
    let reading = PlanFile.read("short-titel: Kế hoạch mẫu của một file thiếu gần hết các khóa\n")
    let lacking = reading.mistakes.compactMap { mistake in
      mistake.what.hasPrefix("thiếu khóa «") ? String(mistake.what.dropFirst("thiếu khóa «".count).dropLast()) : nil
    }
    let required = Mapping.plan.keys.filter(\.isRequired).map(\.name)
    // Nobody misses a key that was only mistyped.
    #expect(Set(lacking) == Set(required).subtracting(["short-title"]))
  }

  @Test("Each key stands once in its mapping")
  func keys() {
    for mapping in Mapping.all { #expect(Set(mapping.names).count == mapping.names.count, "\(mapping.path)") }
  }

  @Test("Something obeys each key, and what obeys is said of keys that there are")
  func obeyed() {
    for mapping in Mapping.all {
      for key in mapping.names { #expect(Obeyed.by(key, in: mapping.path) != nil, "\(mapping.path) \(key)") }
    }
    let known = Dictionary(Mapping.all.map { ($0.path, Set($0.names)) }, uniquingKeysWith: { $0.union($1) })
    for (path, keys) in Obeyed.byKey {
      for key in keys.keys where key != "*" { #expect(known[path]?.contains(key) == true, "\(path) \(key)") }
    }
  }
}
