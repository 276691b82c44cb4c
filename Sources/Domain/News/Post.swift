/// A post of an office for everyone: news (tin tức) or guidance (hướng dẫn). A second person of the office reads it
/// before it is published.
public struct Post: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<Post>

  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case news, guidance

    public var name: String {
      switch self {
      case .news: "tin tức"
      case .guidance: "hướng dẫn"
      }
    }
  }

  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    case draft
    case inReview = "in-review"
    case published, withdrawn

    public var name: String {
      switch self {
      case .draft: "đang soạn"
      case .inReview: "chờ duyệt"
      case .published: "đã đăng"
      case .withdrawn: "đã gỡ"
      }
    }
  }

  /// Whose post it is: that of a plan's standing office, or of a unit, which may write about a plan.
  public struct Publisher: Hashable, Sendable, Codable {
    public let plan: Plan.ID?
    public let unit: Unit.ID?

    public init(office plan: Plan.ID) { (self.plan, unit) = (plan, nil) }
    public init(_ unit: Unit.ID, about plan: Plan.ID?) { (self.plan, self.unit) = (plan, unit) }
  }

  /// What everyone reads.
  public struct Content: Hashable, Sendable, Codable {
    public var kind: Kind
    public var title: String
    public var summary: String
    /// In the part of Markdown that `Markup` reads; a picture is named in it.
    public var text: String

    public init(kind: Kind, title: String, summary: String, text: String) {
      (self.kind, self.title, self.summary, self.text) = (kind, title, summary, text)
    }
  }

  /// That it was made public.
  public struct Publication: Hashable, Sendable, Codable {
    public let by: Person.ID
    public let at: Instant
  }

  public let id: ID
  public let publisher: Publisher
  public let begun: Instant
  public private(set) var content: Content
  /// In the order in which they were added.
  public private(set) var pictures: [NumberedPicture]
  public internal(set) var state: State
  /// Who wrote in it, the first first.
  public private(set) var writers: [Person.ID]
  /// The last publication; nil before the first one.
  public private(set) var publication: Publication?
  /// The last reason; nil where it was answered since.
  public private(set) var remark: Remark?
  private var lastNumber: Int

  public static let mostPictures = 10
  /// The longest text, in characters.
  public static let longestText = 12_000

  /// - Throws: `Refusals` for what is missing or too long.
  public init(
    id: ID, of publisher: Publisher, _ content: Content, by writer: Person.ID, at now: Instant
  ) throws {
    self.id = id
    self.publisher = publisher
    begun = now
    self.content = try content.checked()
    (pictures, state, writers, publication, remark, lastNumber) = ([], .draft, [writer], nil, nil, 0)
  }
}

extension Post.Content {
  fileprivate func checked() throws -> Post.Content {
    var refusals: [Refusal] = []
    let content = Post.Content(kind: kind, title: title.typed, summary: summary.typed, text: text.typed)
    if !(5...200).contains(content.title.count) || content.title.contains("\n") {
      refusals.append(.input("title", "Ghi tên bài trong một dòng, từ 5 đến 200 ký tự."))
    }
    if content.summary.count > 500 { refusals.append(.input("summary", "Tóm tắt dài tối đa 500 ký tự.")) }
    if content.text.count > Post.longestText {
      refusals.append(
        .input(
          "text", "Bài dài \(content.text.count.grouped) ký tự, tối đa \(Post.longestText.grouped).",
          next: "Rút gọn, hoặc tách thành hai bài."))
    }
    try refusals.throwIfAny()
    return content
  }
}

// MARK: Steps

extension Post {
  /// With another content.
  ///
  /// - Throws: `Refusals` for what is missing or too long; a `Refusal` where it is not being written.
  public func written(_ content: Content, by person: Person.ID) throws -> Post {
    var post = try stepped(.write)
    post.content = try content.checked()
    post.note(person)
    return post
  }

  /// With one more picture.
  public func adding(digest: String, size: Int, type: String, shows: String, by person: Person.ID) throws -> Post {
    var post = try stepped(.write)
    if let known = pictures.first(where: { $0.digest == digest }) {
      throw Refusal("Ảnh này đã có trong bài, tên là \(known.name).")
    }
    guard pictures.count < Self.mostPictures else {
      throw Refusal("Bài đã có \(Self.mostPictures) ảnh.", next: "Bỏ bớt một ảnh trước khi thêm.")
    }
    guard ["image/png", "image/jpeg", "image/webp"].contains(type) else {
      throw Refusal.input("file", "Tệp này không phải là ảnh.", next: "Chọn ảnh PNG, JPEG hoặc WebP.")
    }
    guard (3...200).contains(shows.typed.count), !shows.typed.contains("\n") else {
      throw Refusal.input("shows", "Ghi mô tả ảnh trong một dòng, từ 3 đến 200 ký tự.")
    }
    post.lastNumber += 1
    post.pictures.append(
      NumberedPicture(number: post.lastNumber, digest: digest, size: size, type: type, shows: shows.typed))
    post.note(person)
    return post
  }

  /// Without a picture.
  public func removing(picture number: Int, by person: Person.ID) throws -> Post {
    var post = try stepped(.write)
    try post.pictures.remove(number: number)
    post.note(person)
    return post
  }

  /// Laid before a second person.
  ///
  /// - Throws: `Refusals` for what everyone would miss in it.
  public func sent() throws -> Post {
    var post = try stepped(.send)
    var refusals: [Refusal] = []
    if content.summary.count < 10 {
      refusals.append(Refusal("Bài chưa có tóm tắt cho trang danh sách.", next: "Sửa bài, ghi tóm tắt từ 10 ký tự."))
    }
    if content.text.count < 20 { refusals.append(Refusal("Bài chưa có nội dung.", next: "Sửa bài rồi trình lại.")) }
    try refusals.throwIfAny()
    post.remark = nil
    return post
  }

  /// Taken back by those who write it.
  public func takenBack() throws -> Post { try stepped(.takeBack) }

  /// Sent back to be amended.
  public func sentBack(_ reason: String, by person: Person.ID, at now: Instant) throws -> Post {
    var post = try stepped(.sendBack)
    post.remark = Remark(reason: try reason.asked(), by: person, at: now)
    return post
  }

  /// Made public.
  ///
  /// - Parameter others: whether somebody who wrote nothing of it may publish it too.
  /// - Throws: `Refusal` for who wrote in it, as long as there are such others.
  public func published(by person: Person.ID, others: Bool, at now: Instant) throws -> Post {
    var post = try stepped(.publish)
    if others, writers.contains(person) {
      throw Refusal(
        "Bạn đã soạn bài này nên người khác của cơ quan duyệt và đăng.", kind: .forbidden,
        next: "Báo người cùng nhiệm vụ; bài hiện ở trang đầu của người đó.")
    }
    post.publication = Publication(by: person, at: now)
    return post
  }

  /// Taken from the public.
  public func withdrawn(_ reason: String, by person: Person.ID, at now: Instant) throws -> Post {
    var post = try stepped(.withdraw)
    post.remark = Remark(reason: try reason.asked(), by: person, at: now)
    return post
  }

  /// Given up before anyone read it.
  public func discarded() throws -> Post { try stepped(.discard) }

  /// Taken up again after it was withdrawn.
  public func resumed() throws -> Post { try stepped(.resume) }

  private mutating func note(_ person: Person.ID) {
    if !writers.contains(person) { writers.append(person) }
  }
}
