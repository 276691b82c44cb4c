import Domain
import Store

extension Awaited {
  /// Models of the viewer's units that are named; the rest is in the list.
  private static let mostModels = 20

  /// Models that wait for the standing office, and those of the viewer's units that came back or whose pilot is over.
  func models(_ viewer: Viewer, _ plans: [Plan]) throws -> [Waiting] {
    let reviewing = try plans.filter { desk.allows(.reviewModel, at: Place(plan: $0.id)) }.compactMap {
      plan -> Waiting? in
      let waiting = try Models.waiting(of: plan.id, on: desk.connection)
      guard waiting.agree + waiting.review > 0 else { return nil }
      return Waiting(.reviewModels(plan, agree: waiting.agree, review: waiting.review))
    }
    let own = try Models.open(
      of: spoken(viewer, .writeModel), on: desk.now.day, limit: Self.mostModels, on: desk.connection)
    return reviewing + own.map { Waiting(.carryOnModel($0)) }
  }
}
