import Domain
import Store

/// News and guidance that everyone reads, the latest first.
public struct NewsLook: Look {
  public static let action = Action.visit
  /// Posts on a page.
  public static let size = 20

  let filter: Posts.Filter
  let page: Int

  public struct Found: Sendable {
    public var filter: Posts.Filter
    public var lines: [PostLine]
    public var number: Int
    public var total: Int
    public var years: [Int]
    public var plans: [Plan]
    /// Whether the viewer writes for an office.
    public var isWriter: Bool
  }

  public init(plan: Plan.ID?, year: Int?, kind: Post.Kind?, page: Int) {
    filter = Posts.Filter(plan: plan, year: year, kind: kind)
    self.page = page
  }

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    let posts = try Posts.shown(
      filter, limit: NewsLook.size, offset: (page - 1) * NewsLook.size, on: desk.connection)
    return Found(
      filter: filter, lines: try posts.map { try PostLine($0, at: desk) }, number: page,
      total: try Posts.count(filter, on: desk.connection), years: try Posts.years(on: desk.connection),
      plans: try desk.plans(), isWriter: desk.viewer?.writesPosts == true)
  }
}

/// A post with the names of what it is of.
public struct PostLine: Sendable {
  public let post: Post
  /// Who publishes it: the unit, or the standing office of the plan.
  public let office: String
  /// The plan that it is about.
  public let plan: Plan?

  init(_ post: Post, at desk: Desk) throws {
    self.post = post
    (office, plan) = try desk.office(of: post.publisher)
  }

  /// The latest that everyone reads, of a plan or of all.
  static func latest(of plan: Plan.ID? = nil, at desk: Desk) throws -> [PostLine] {
    try Posts.shown(Posts.Filter(plan: plan), limit: 3, on: desk.connection).map { try PostLine($0, at: desk) }
  }
}
