import Domain

/// Plans that were read lately without a mistake, by their texts, the last one last.
struct RecentPlans {
  /// Texts, of 256 kB at most each.
  private static let limit = 16

  private var plans: [(text: String, plan: Plan)] = []

  /// The plan of a text; nil when it was not read lately.
  mutating func plan(of text: String) -> Plan? {
    guard let index = plans.firstIndex(where: { $0.text == text }) else { return nil }
    let found = plans.remove(at: index)
    plans.append(found)
    return found.plan
  }

  mutating func keep(_ plan: Plan, of text: String) {
    if plans.count >= Self.limit { plans.removeFirst() }
    plans.append((text, plan))
  }
}
