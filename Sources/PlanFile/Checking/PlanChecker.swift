import Domain
import Yams

/// The checks that look across the keys and the sections of a plan. They pass over stand-ins: what could not be read
/// is a mistake already.
struct PlanChecker {
  let plan: Plan
  let log: MistakeLog
  private let at: Whereabouts

  init(root: Node, plan: Plan, log: MistakeLog) {
    self.plan = plan
    self.log = log
    at = Whereabouts(root: root)
  }

  func check() {
    checkNames()
    checkBodies()
    checkParticipants()
    checkConditions()
    checkTrackFields()
    checkTrackDays()
    checkDossier()
    checkJudging()
    checkSheets()
    checkGrades()
    checkCaps()
    checkSpecialPrizes()
    checkCommendations()
    checkFund()
    checkForwards()
    checkForwardingLists()
    checkTargets()
    checkDuties()
  }

  /// Logs a mistake at the place where the way ends.
  func mistake(_ way: [Step], _ what: String, _ instead: String) {
    log.add(at(way), what, instead)
  }

  /// The line of the file on which something stands.
  func line(_ way: [Step]) -> Int { at(way).mark?.line ?? 1 }

  /// Whether keys are written there.
  func isMapping(_ way: [Step]) -> Bool { at(way).mapping != nil }

  /// Whether a list is written there.
  func isList(_ way: [Step]) -> Bool { at(way).sequence != nil }

  func suggestion(_ word: String, _ known: [String]) -> String {
    log.meant(by: word, among: known).map { "viết «\($0)»" } ?? "chọn trong: \(known.joined(separator: ", "))"
  }

  /// Every category with the way to it.
  func outline(_ categories: [Domain.Category], _ way: [Step]) -> [(category: Domain.Category, way: [Step])] {
    categories.enumerated().flatMap { index, category in
      let here = way + [.item(index)]
      return [(category, here)] + outline(category.children, here + ["children"])
    }
  }

  /// The ids of all fields, for suggestions.
  var fieldNames: [String] { plan.fields.flattened.map(\.category.id.description) }
}
