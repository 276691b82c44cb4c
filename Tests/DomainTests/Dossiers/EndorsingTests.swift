import Domain
import TestSupport
import Testing

@Suite("The word of the units on a dossier's way")
struct EndorsingTests {
  @Test("The first head says whether it concerns the unit's own field; the next is not asked, until it was sent back")
  func ownField() throws {
    let scene = try DossierScene()
    let (head, now) = (scene.officer, scene.now)
    var (plan, silent) = (scene.plan, scene.plan)
    silent.targets = []
    plan.targets = [
      Target(
        id: "moi-don-vi", text: "Mỗi đơn vị một sáng kiến", count: .dossiersPerUnit, related: .ownField,
        goal: .number(1), source: .clause("I.2"))
    ]
    let unit = Domain.Unit.ID(at: Instant(microseconds: 1), random: (8, 8))
    let stations =
      DossierScene.stations + [Dossier.Holding(body: "phong", unit: unit, unitName: "Phòng Mẫu", work: .consolidates)]
    let filed = try scene.draft.submitted(
      by: scene.filer.id, as: AuthorshipTests.standing, through: stations, at: now, under: plan)
    #expect(filed.asksForOwnField(under: plan) && !filed.asksForOwnField(under: silent))
    let first = try filed.endorsed(by: head, note: "", isOwnField: true, through: stations, at: now, under: plan)
    #expect(first.state == .submitted && first.isOwnField == true && !first.asksForOwnField(under: plan))
    let second = try first.endorsed(by: head, note: "", isOwnField: false, through: stations, at: now, under: plan)
    #expect(second.state == .endorsed && second.isOwnField == true)
    #expect(try first.returned(by: head, reason: "Sửa tên.", at: now).asksForOwnField(under: plan))
  }
}
