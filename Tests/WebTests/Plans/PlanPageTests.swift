import Domain
import Office
import TestSupport
import Testing

@testable import Web

@Suite("The page of a plan", .onOneEngine)
struct PlanPageTests {
  @Test("Every chapter of a plan's outline has one place on its page")
  func chapters() {
    let shown = PlanLook.Found.chapters + PlanLook.Found.asides
    #expect(Set(shown) == Set(PlanOutline.Subject.allCases))
    #expect(shown.count == PlanOutline.Subject.allCases.count)
  }
}
