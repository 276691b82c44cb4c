import Domain
import Store

extension Awaited {
  /// Posts that are looked through for those that wait; a list has all of them.
  private static let mostPosts = 100

  /// Posts that wait for a second person, and those that came back to who wrote them.
  func posts(_ viewer: Viewer) throws -> [Waiting] {
    guard viewer.writesPosts else { return [] }
    let writing = try viewer.offices(for: .writePost, on: desk.connection)
    let returned = try Posts.returned(of: writing, limit: Self.mostPosts, on: desk.connection)
      .filter { $0.writers.contains(viewer.person.id) }.map { Waiting(.amendPost($0)) }
    guard !viewer.scopes(for: .publishPost).isEmpty else { return returned }
    let waiting = try Posts.page(
      of: viewer.offices(for: .publishPost, on: desk.connection), in: .inReview, limit: Self.mostPosts, offset: 0,
      on: desk.connection
    ).filter { try !desk.bars($0) }.count
    return returned + (waiting > 0 ? [Waiting(.reviewPosts(waiting))] : [])
  }
}
