import Domain
import Store

/// A post: for everyone once it is published, before that for the office that writes it.
public struct PostLook: Look {
  public static let action = Action.visit

  let post: Post.ID

  public struct Found: Sendable {
    public var line: PostLine
    /// Of the post that the window shows.
    public var version: Int
    /// What the viewer can do with it now.
    public var steps: Set<Post.Step>
    /// Whether who looks wrote in it and so leaves publishing it to others.
    public var awaitsOthers: Bool
    /// Whether the viewer works at its office.
    public var isOffice: Bool
    /// Who wrote it, sent it back or published it; empty for others than its office.
    public var people: [Person.ID: Person]
    /// What was answered in public under its plan, the latest first.
    public var answers: [Question]

    public var post: Post { line.post }
  }

  public init(_ post: Post.ID) { self.post = post }

  public func door(at desk: Desk) throws -> Door {
    guard let post = try Records.load(Post.self, self.post.description, on: desk.connection)?.value else {
      throw Refusal.absent
    }
    let isOpen = try post.isSeen(at: desk)
    return .only(if: isOpen, else: .absent)
  }

  public func find(at desk: Desk) throws -> Found {
    let post = try desk.post(post)
    let isOffice = desk.allows(.writePost, at: try desk.place(of: post.publisher))
    let people = isOffice ? post.writers + [post.remark?.by, post.publication?.by].compactMap { $0 } : []
    let line = try PostLine(post, at: desk)
    let asked = line.plan.flatMap { $0.difficulties == nil ? nil : $0.id }
    return Found(
      line: line, version: try desk.version(of: Post.self, post.id.description), steps: try desk.steps(open: post),
      awaitsOthers: try post.allows(.publish) && desk.bars(post), isOffice: isOffice,
      people: try People.all(Array(Set(people)), on: desk.connection),
      answers: try asked.map { try Questions.page(.published, of: $0, limit: 3, offset: 0, on: desk.connection) } ?? [])
  }
}

/// A picture of a post, for those who may read that.
public struct PostPictureLook: Look {
  public static let action = Action.visit

  let post: PostLook
  let number: Int

  public init(_ number: Int, of post: Post.ID) { (self.post, self.number) = (PostLook(post), number) }

  public func door(at desk: Desk) throws -> Door { try post.door(at: desk) }

  public func find(at desk: Desk) throws -> NumberedPicture {
    guard let picture = try desk.post(post.post).pictures.first(where: { $0.number == number }) else {
      throw Refusal.absent
    }
    return picture
  }
}

/// The posts of the offices for which someone writes.
public struct PostsLook: Look {
  public static let action = Action.writePost
  /// Posts on a page.
  public static let size = 50

  let state: Post.State?
  let page: Int

  public struct Found: Sendable {
    public var state: Post.State?
    public var lines: [PostLine]
    public var number: Int
    public var total: Int
  }

  public init(in state: Post.State?, page: Int) { (self.state, self.page) = (state, page) }

  public func door(at desk: Desk) -> Door {
    .only(if: desk.viewer?.writesPosts == true, else: .notYours)
  }

  public func find(at desk: Desk) throws -> Found {
    guard let offices = try desk.viewer?.offices(for: .writePost, on: desk.connection) else {
      throw Refusal.signInNeeded
    }
    let posts = try Posts.page(
      of: offices, in: state, limit: PostsLook.size, offset: (page - 1) * PostsLook.size, on: desk.connection)
    return Found(
      state: state, lines: try posts.map { try PostLine($0, at: desk) }, number: page,
      total: try Posts.count(of: offices, in: state, on: desk.connection))
  }
}

/// Writing a new post: for which offices the viewer may.
public struct NewPostLook: Look {
  public static let action = Action.writePost

  public struct Found: Sendable {
    /// Plans for whose standing office the viewer writes.
    public var offices: [Plan]
    /// Units for which the viewer writes.
    public var units: [Unit]
    /// Every plan, about which a unit can write.
    public var plans: [Plan]
    /// The plan from which the page was opened.
    public var plan: Plan.ID?
    public var now: Instant
  }

  let plan: Plan.ID?

  public init(about plan: Plan.ID?) { self.plan = plan }

  public func door(at desk: Desk) -> Door {
    .only(if: desk.viewer?.writesPosts == true, else: .notYours)
  }

  public func find(at desk: Desk) throws -> Found {
    let plans = try desk.plans()
    let units = (desk.viewer?.scopes(for: .writePost) ?? []).compactMap { scope -> Unit.ID? in
      if case .unit(let id) = scope { id } else { nil }
    }
    return Found(
      offices: plans.filter { desk.allows(.writePost, at: Place(plan: $0.id)) },
      units: try Set(units).sorted().map { try desk.unit($0) }.filter { $0.exists(on: desk.now.day) }, plans: plans,
      plan: plan, now: desk.now)
  }
}

/// Writing in a post that was begun.
public struct WritingLook: Look {
  public static let action = Action.writePost

  let post: Post.ID

  public struct Found: Sendable {
    public var line: PostLine
    /// Of the post that the window shows.
    public var version: Int
  }

  public init(_ post: Post.ID) { self.post = post }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(of: post, for: Self.action)) }

  public func find(at desk: Desk) throws -> Found {
    let found = try desk.post(post)
    guard found.allows(.write) else { throw found.refusal(of: .write) }
    return Found(
      line: try PostLine(found, at: desk), version: try desk.version(of: Post.self, post.description))
  }
}

extension Listing<PostLine> {
  /// The posts of an office.
  public static var posts: Listing {
    Listing(
      .place(),
      .column("Bài", page: .main("Bài"), to: { .post($0.post.id) }) { .text($0.post.content.title) },
      .column("Loại", page: .below) { .text($0.post.content.kind.name) },
      .column("Cơ quan", page: .below) { .text($0.office) },
      .column("Kế hoạch", page: .below) { .text($0.plan?.shortTitle) },
      .state("Trạng thái", page: .cell()) { Chip($0.post) },
      .column("Ngày đăng", page: .wide()) { .day($0.post.publication?.at.day) })
  }
}

extension Chip {
  /// Where a post is.
  public init(_ post: Post) {
    let look: Look = post.isPublic ? .ok : post.isWithdrawn ? .plain : .wait
    self.init(post.isReturned ? "trả lại để sửa" : post.state.name, look)
  }
}
