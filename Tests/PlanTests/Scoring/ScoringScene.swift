import Domain
import Foundation
import PlanFile
@_spi(Desk) import Office
import SiteSupport
import TestSupport
import Testing

/// Tam Điệp's plan with another way of scoring, as the next edition has it, and dossiers that wait for the council.
struct ScoringScene {
  let site: PlanSite
  let session: Session.ID
  let dossiers: [Dossier.ID]

  /// How Tam Điệp says how many ballots a result needs.
  static let ballots = """
          ballots:
            at-least: 2/3
            of: members
            source: "assumption: kế hoạch không nêu số phiếu tối thiểu; lấy hai phần ba thành viên như thông lệ"

    """

  /// - Parameters:
  ///   - changes: words of the plan, and by what they are replaced.
  ///   - unit: the body that the author's unit is, where the changes name one.
  init(_ titles: [String], _ changes: [(old: String, new: String)], unit: Body.ID? = nil) async throws {
    site = try await PlanSite("tam-diep-2024", on: "2024-03-10")
    let walk = site.walk
    if !changes.isEmpty { try await walk.amend(changes) }
    if let unit { try await site.bind([unit: walk.unit]) }
    var dossiers: [Dossier.ID] = []
    for title in titles {
      let id = try await walk.received(title, "dot-1", "giao-duc", "tac-nghiep")
      try await walk.accept(id)
      dossiers.append(id)
    }
    self.dossiers = dossiers
    session = Session.ID(at: walk.office.clock.now)
    try await walk.office.run(
      .prepareSession(id: session, of: walk.council, name: "Phiên thử", day: walk.office.clock.now.day),
      as: walk.secretary)
    try await walk.office.run(.putBeforeCouncil(session, dossiers: dossiers), as: walk.secretary)
  }

  /// The address of the session, or of a page under it.
  func page(_ name: String = "") -> String {
    "/hoi-dong/\(site.walk.council)/phien/\(session)\(name.isEmpty ? "" : "/\(name)")"
  }

  /// The browser of a member of the council.
  func browser(of person: Person.ID) -> Browser {
    let walk = site.walk
    if person == walk.chair { return site.chair }
    if person == walk.secretary { return site.secretary }
    return walk.members.firstIndex(of: person).map { site.members[$0] } ?? site.members[0]
  }

  func current() async throws -> Session {
    try await site.walk.office.read(as: nil) { [session] in try $0.session(session, shared: true) }
  }

  /// Hands in points on the four criteria of Tam Điệp (30, 30, 20, 20) at the member's sheet.
  @discardableResult
  func mark(_ dossier: Dossier.ID, _ points: [String], by person: Person.ID, also: KeyValuePairs<String, String> = [:])
    async throws -> ServedPage
  {
    let browser = browser(of: person)
    try await browser.open(page("cham/\(dossier)"))
    let names = ["Tính mới", "Khả năng áp dụng, nhân rộng", "Hiệu quả kinh tế", "Lợi ích xã hội"]
    var entries = zip(names, points).map { ("Điểm \($0)", $1) }
    entries += also.map { ($0.key, $0.value) }
    guard browser.page.text.contains("Nộp phiếu") else { return browser.page }
    let button = browser.page.text.contains("Nộp phiếu, sang hồ sơ tiếp") ? "Nộp phiếu, sang hồ sơ tiếp" : "Nộp phiếu"
    return try await browser.press(button, filling: entries)
  }
}

extension PlanWalk {
  /// Publishes the next edition of the plan.
  ///
  /// - Parameter changes: words of the plan file, and by what they are replaced.
  func amend(_ changes: [(old: String, new: String)]) async throws {
    let file = try #require(PlanFile.builtIn.first { $0.name == plan.description })
    var text = String(decoding: file.bytes, as: UTF8.self)
    for change in changes {
      try #require(text.contains(change.old), "\(change.old)")
      text = text.replacing(change.old, with: change.new)
    }
    try await office.runUnattended(.publishPlan(text))
  }
}
