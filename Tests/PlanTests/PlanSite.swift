import Domain
@_spi(Desk) import Office
import SiteSupport
import Testing
import TestSupport

/// One of the plans with everybody it takes, each at a browser of their own.
final class PlanSite {
  let walk: PlanWalk
  let site: AskedSite
  let (author, head, officer): (Browser, Browser, Browser)
  let (chair, secretary, authority): (Browser, Browser, Browser)
  let members: [Browser]
  /// The dossiers that a test has taken as far as its own pages begin.
  var filed: [Dossier.ID] = []

  /// Opens the plan at eight in the morning of the day.
  ///
  /// - Parameters:
  ///   - kind: of the author's unit.
  ///   - isBound: whether it is said of every body of the plan that it is not here.
  ///   - isSeated: whether the council is there.
  convenience init(
    _ plan: Plan.ID, on day: String, unit: String = "Đơn vị Mẫu", kind: String = "don-vi", isBound: Bool = true,
    isSeated: Bool = true
  ) async throws {
    try await self.init(try await PlanWalk(plan, on: day, unit: unit, kind: kind, isBound: isBound, isSeated: isSeated))
  }

  init(_ walk: PlanWalk) async throws {
    self.walk = walk
    site = AskedSite(walk.office)
    author = try await Browser(site, walk.author)
    head = try await Browser(site, walk.head)
    officer = try await Browser(site, walk.officer)
    chair = try await Browser(site, walk.chair)
    secretary = try await Browser(site, walk.secretary)
    authority = try await Browser(site, walk.authority)
    var members: [Browser] = []
    for member in walk.members { members.append(try await Browser(site, member)) }
    self.members = members
  }

  /// Says what the bodies of the plan are: those units, and of all others that they are not here.
  func bind(_ units: [Body.ID: Domain.Unit.ID]) async throws {
    let plan = try await walk.office.read(as: nil) { [plan = walk.plan] in try $0.plan(plan) }
    try await walk.office.bindBodies(of: plan, units)
  }

  /// Says at the page that asks it that the plan's bodies are not here; it asks of nothing else. The plan is open then.
  func bind(noneOf bodies: [String]) async throws {
    let admin = try await Browser(site, try await walk.test.person("Quản Trị", (.administrator, .installation)))
    try await admin.open("/quan-tri/ke-hoach/\(walk.plan)/co-quan")
    #expect(admin.page.asked(by: "Lưu").filter { $0 != "Tên đơn vị" } == bodies + ["Từ ngày"])
    try await admin.press("Lưu", filling: bodies.map { ($0, "Không có trong hệ thống") })
    #expect(admin.page.text.contains("Mọi cơ quan đã có câu trả lời."))
  }

  /// Moves the clock to that moment, such as `2024-04-20T00:00`.
  func go(to moment: String) throws { try walk.test.go(to: moment) }
}
