import Foundation
import TestSupport
import Testing

@testable import Web

/// What a look asks and what a command writes is SQL of both engines. `RoutePolicyTests` asks every route as everyone,
/// on the embedded one.
@Suite("Each route on PostgreSQL", .enabled(if: TestDatabase.server != nil, "RoutePolicyTests asks them on SQLite"))
struct EachRouteTests {
  @Test("Each is asked by the first whom the table lets in, and answers as the table says")
  func everyRoute() async throws {
    let site = try await RehearsalSite.shared
    let table = try RoutePolicy.kept()
    let cells = try RoutePolicy.unasked(site).reduce(into: [String: RoutePolicy.Cell]()) { cells, cell in
      guard let mark = table[cell.key], ["yes", "form"].contains(mark) else { return }
      // Who sees or does it comes before those whose form is refused.
      if let other = cells[cell.route], mark == "form" || table[other.key] == "yes" { return }
      cells[cell.route] = cell
    }
    #expect(cells.count > 400)
    let wrong = try await Array(cells.values).concurrentMap { cell -> String? in
      let answer = try await cell.asked(at: cell.subject.address, site)
      let mark = RoutePolicy.Outcome(answer).mark
      return mark == table[cell.key] ? nil : "\(cell.key) is \(mark)"
    }
    #expect(wrong.compactMap { $0 }.sorted() == [])
  }
}
