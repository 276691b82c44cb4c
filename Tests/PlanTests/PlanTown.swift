import Domain
@_spi(Desk) import Office
import SiteSupport
import TestSupport

/// A place in which a plan is about to be opened: its units and people are there, nothing of the plan is. What follows
/// is done by these people, each at a browser.
final class PlanTown {
  typealias Entries = [(String, String)]

  let test: TestOffice
  let plan: Plan.ID
  /// What the plan is called where it is one of several.
  let title: String
  /// What the list is called by which units pass dossiers on: its title, and within a sentence.
  var request = (title: "Tờ trình đề nghị công nhận sáng kiến", name: "tờ trình")
  let site: AskedSite
  private var units: [String: Domain.Unit.ID] = [:]
  private var people: [String: Browser] = [:]

  /// Who lives in a town that was settled.
  private struct Settlers: Sendable {
    var units: [String: Domain.Unit.ID]
    var people: [String: AskedSite.SignedIn]
  }

  /// - Parameters:
  ///   - text: of a plan that is not one of the five.
  ///   - settle: puts the units and the people into it; done once for all towns of that plan, day and text.
  init(
    _ plan: Plan.ID, _ title: String, on day: String, text: String? = nil,
    settle: @escaping @Sendable (PlanTown) async throws -> Void
  ) async throws {
    let made = try await TestOffice.once("town \(plan) \(day) \(text ?? "")") {
      let town = PlanTown(plan, title, in: try await TestOffice(on: day, with: text, isBound: false))
      try await settle(town)
      return (town.test, Settlers(units: town.units, people: town.people.compactMapValues(\.person)))
    }
    test = made.test
    (self.plan, self.title) = (plan, title)
    site = AskedSite(test.office)
    units = made.people.units
    people = made.people.people.mapValues { [site] in Browser(site, as: $0) }
  }

  /// A place where nobody lives yet.
  private init(_ plan: Plan.ID, _ title: String, in test: TestOffice) {
    self.test = test
    (self.plan, self.title) = (plan, title)
    site = AskedSite(test.office)
  }

  /// Units of a kind beneath one that is there already.
  func units(_ names: [String], _ kind: String, under parent: String? = nil) async throws {
    for name in names { units[name] = try await test.unit(name, kind: kind, under: parent.flatMap { units[$0] }) }
  }

  /// Somebody of a unit, with what they are there for in the plan, or as head of the unit.
  func person(_ name: String, in unit: String? = nil, _ role: Role? = nil) async throws {
    let home = unit.flatMap { units[$0] }
    let scope: Scope =
      switch role {
      case .administrator, .auditor: .installation
      case .unitHead, .unitClerk: .unit(try known(home, unit))
      default: .plan(plan)
      }
    let id =
      if let role { try await test.person(name, in: home, (role, scope)) } else {
        try await test.person(name, in: home)
      }
    people[name] = try await Browser(site, id)
  }

  /// Somebody at their browser.
  subscript(name: String) -> Browser {
    get throws { try known(people[name], name) }
  }

  /// Says that the bodies of the plan are the units that the page proposes.
  ///
  /// - Parameter count: how many bodies are asked of.
  func bind(_ count: Int) async throws {
    let admin = try self["Quản Trị"]
    try await admin.go(by: "\(title): trả lời cơ quan trong kế hoạch là đơn vị nào, còn \(count) cơ quan")
    try await admin.press("Lưu")
  }

  /// Moves the clock to that moment, such as `2024-04-20T00:00`.
  func go(to moment: String) throws { try test.go(to: moment) }

  private func known<T>(_ value: T?, _ name: String?) throws -> T {
    guard let value else { throw Browser.NotThere(description: "nobody and no unit is called \(name ?? "")") }
    return value
  }
}
