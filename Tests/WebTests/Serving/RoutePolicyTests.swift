import Domain
import Foundation
import SiteSupport
import TestSupport
import Testing

@testable import Web

/// Every route, asked by a stranger and by a person of every role, compared with the table `route-policy.txt`.
///
/// `SANGKIEN_PRINT_POLICY=1 scripts/swift-tests --filter RoutePolicyTests` writes the table anew: read what changed
/// in it.
@Suite("Who may do what on which route", .onOneEngine)
struct RoutePolicyTests {
  @Test("Every route answers every role and a stranger as the table says")
  func everyRoute() async throws {
    let found = try await RoutePolicy.ofRehearsal.text
    if ProcessInfo.processInfo.environment["SANGKIEN_PRINT_POLICY"] != nil {
      try Data(found.utf8).write(to: URL(filePath: RoutePolicy.file))
    }
    let expected = try String(contentsOfFile: RoutePolicy.file, encoding: .utf8)
    let (now, was) = (found.split(separator: "\n"), expected.split(separator: "\n"))
    let differences = now.difference(from: was).map { change in
      switch change {
      case .insert(_, let line, _): "is   \(line)"
      case .remove(_, let line, _): "was  \(line)"
      }
    }
    #expect(differences == [])
  }

  @Test("What someone may not know of answers as what is not there, byte for byte but for the address")
  func lookAlikes() async throws {
    let (site, policy) = (try await RehearsalSite.shared, try await RoutePolicy.ofRehearsal)
    let hidden = policy.cells.filter(\.outcome.hides)
    #expect(hidden.count > 500)
    let told = try await hidden.concurrentMap { cell -> String? in
      guard let absent = cell.subject.absent else { return nil }
      let answer = try await cell.asked(at: absent, site)
      return cell.told == cell.told(by: answer, at: absent) ? nil : "\(cell.route) \(cell.asker)"
    }
    #expect(told.compactMap { $0 } == [])
  }

  @Test("A draft that was never submitted is there for its authors alone")
  func drafts() async throws {
    let site = try await RehearsalSite.shared
    let draft = "/ho-so/\(try site.records["draft"])"
    for asker in Asker.allCases {
      let answer = try await site.asked.get(draft, as: site.person(asker, at: .tamDiep))
      let expected: RoutePolicy.Outcome = asker == .author ? .done : asker == .stranger ? .signIn : .absent
      #expect(RoutePolicy.Outcome(answer) == expected, "\(asker)")
      if expected == .absent { #expect(answer.text.contains("Không tìm thấy")) }
    }
  }
}
