import Domain
import Store

extension Desk {
  /// The post as it stands, not held.
  func post(_ id: Post.ID) throws -> Post { try load(Post.self, id.description) }

  /// Where a post is: at the plan that it is about, and at its unit.
  func place(of publisher: Post.Publisher) throws -> Place {
    Place(
      plan: publisher.plan, lineage: try publisher.unit.map { try Units.lineage(of: $0, on: connection) } ?? [])
  }

  /// What a publisher is called, the unit or the standing office of the plan, and that plan.
  func office(of publisher: Post.Publisher) throws -> (name: String, plan: Plan?) {
    let plan = try publisher.plan.map { try self.plan($0) }
    return (try publisher.unit.map { try unit($0).name } ?? plan?.standing.name ?? "", plan)
  }

  /// Whether somebody who wrote nothing of the post may publish it too.
  func hasReviewer(_ post: Post) throws -> Bool {
    try hasOther(than: post.writers, for: .publishPost, at: place(of: post.publisher))
  }

  /// What may be done with a post now: who wrote it publishes it only where nobody else can.
  func steps(open post: Post) throws -> Set<Post.Step> {
    var open = steps(open: post, at: try place(of: post.publisher))
    if open.contains(.publish), try bars(post) { open.remove(.publish) }
    // Who wrote it takes it back instead.
    if let person = viewer?.person.id, post.writers.contains(person) { open.remove(.sendBack) }
    return open
  }

  /// Whether who works is kept out of publishing the post.
  func bars(_ post: Post) throws -> Bool {
    guard let person = viewer?.person.id, post.writers.contains(person) else { return false }
    return try hasReviewer(post)
  }
}

extension Post.Step: WritingStep {}

extension Post: Placed {
  /// Everyone reads what is published; the rest only who writes for its office.
  func isSeen(at desk: Desk) throws -> Bool {
    try isPublic || desk.allows(.writePost, at: desk.place(of: publisher))
  }

  func place(for action: Action, at desk: Desk) throws -> Place { try desk.place(of: publisher) }
}

extension Viewer {
  var writesPosts: Bool { isOfOffice(for: .writePost) }

  /// Whether this person does it for an office: who receives for one track alone does not.
  func isOfOffice(for action: Action) -> Bool {
    scopes(for: action).contains { if case .track = $0 { false } else { true } }
  }

  /// Whose posts this person works on by roles to which the action is open.
  func offices(for action: Action, on connection: any Connection) throws -> Posts.Offices {
    let scopes = scopes(for: action)
    let units = scopes.compactMap { if case .unit(let id) = $0 { id } else { nil } }
    return Posts.Offices(
      all: scopes.contains(.installation), plans: scopes.compactMap { if case .plan(let id) = $0 { id } else { nil } },
      units: units.isEmpty ? [] : try Units.below(units, on: connection))
  }
}
