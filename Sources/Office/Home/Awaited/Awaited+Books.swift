import Domain
import Store

extension Awaited {
  /// On the front page; the rest is on the pages of the books.
  private static let mostStories = 20

  /// Stories of yearly books that the viewer's units have to write, and that wait for the standing office.
  func stories(_ viewer: Viewer, _ plans: [Plan]) throws -> [Waiting] {
    guard plans.contains(where: { $0.book != nil }) else { return [] }
    let units = viewer.scopes(for: .writeStory).compactMap(\.unit)
    let own = try Books.unwritten(by: units, limit: Self.mostStories, on: desk.connection)
    let waiting = try plans.filter { $0.book != nil && desk.allows(.editBook, at: Place(plan: $0.id)) }.compactMap {
      plan -> Waiting? in
      let count = try Books.waiting(under: plan.id, on: desk.connection)
      return count > 0 ? Waiting(.reviewStories(plan, count: count)) : nil
    }
    return own.map { Waiting(.writeStory($0)) } + waiting
  }
}
