import Domain
import Foundation
import Office
import SiteSupport
import TestSupport
import Testing

/// An initiative of this installation that is published, and some that a list of past years brought.
struct PublishedScene: Sendable {
  let walk: PlanWalk
  let site: AskedSite
  let dossier: Dossier.ID
  let code: Certificate.Code
  let decision: Decision

  /// The scene with that title and list; who asks for the same again gets a copy.
  ///
  /// - Parameter past: lines of the list, in the order of its columns.
  init(_ title: String, past: String) async throws {
    let made = try await TestOffice.once("published \(title) \(past)") {
      let scene = try await PublishedScene(publishing: title, past: past)
      return (scene.walk.test, scene)
    }
    let scene = made.people
    walk = PlanWalk(scene.walk, in: made.test)
    site = AskedSite(made.test.office)
    (dossier, code, decision) = (scene.dossier, scene.code, scene.decision)
  }

  private init(publishing title: String, past: String) async throws {
    walk = try await PlanWalk("tam-diep-2024", on: "2024-03-10", unit: "Trường Mẫu", kind: "truong-hoc")
    dossier = try await walk.received(title, "dot-1", "giao-duc", "ky-thuat")
    try await walk.accept(dossier)
    let entry = try await walk.points(Points(85), for: "giao-duc")
    decision = try await walk.decide(try await walk.closedSession([(dossier, entry)]), number: "05/QĐ-UBND")
    try await walk.office.run(.issueCertificates(decision.id), as: walk.officer)
    _ = try await walk.office.run(.publishDecision(decision.id), as: walk.officer)
    let heading = "Tên sáng kiến,Tác giả,Đơn vị,Năm,Cấp,Lĩnh vực,Xếp loại,Số quyết định,Ngày quyết định,Tóm tắt"
    let list = try await walk.office.open(
      Array("\(heading)\n\(past)".utf8), name: "ds.csv", as: .pastInitiatives, by: nil)
    try await walk.office.runUnattended(.beginImport(list.id))
    try await walk.office.take(list.id, by: nil)
    code = try #require(try await walk.test.dossier(dossier).certificate?.code)
    site = AskedSite(walk.office)
  }
}
