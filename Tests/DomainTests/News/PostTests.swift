import Domain
import Testing

@Suite("A post of an office")
struct PostTests {
  private let now = Instant(microseconds: 1_710_000_000_000_000)
  private let one = Person.ID(at: Instant(microseconds: 1))
  private let two = Person.ID(at: Instant(microseconds: 2))
  private let content = Post.Content(
    kind: .news, title: "Phát động phong trào", summary: "Mỗi bộ phận một giải pháp.",
    text: "Sáng nay cơ quan phát động phong trào.")

  private func draft() throws -> Post {
    try Post(id: Post.ID(at: now), of: Post.Publisher(office: "mau"), content, by: one, at: now)
  }

  @Test("A post is written, sent, published, withdrawn and taken up again; each step is open where the table says so")
  func life() throws {
    let draft = try draft()
    let sent = try draft.sent()
    let published = try sent.published(by: two, others: true, at: now)
    let withdrawn = try published.withdrawn("Nội dung đã cũ.", by: two, at: now)
    func take(_ step: Post.Step, of post: Post) throws -> Post {
      switch step {
      case .write: try post.written(content, by: one)
      case .send: try post.sent()
      case .takeBack: try post.takenBack()
      case .discard: try post.discarded()
      case .sendBack: try post.sentBack("Ghi thêm ngày.", by: two, at: now)
      case .publish: try post.published(by: two, others: true, at: now)
      case .withdraw: try post.withdrawn("Nội dung đã cũ.", by: two, at: now)
      case .resume: try post.resumed()
      }
    }
    let places = [("dr", draft), ("re", sent), ("pu", published), ("wi", withdrawn)]
    #expect(
      LifeTable.written(places) { try take($0, of: $1) } == """
                                    dr re pu wi
        write                       =  .  .  .
        send                        X  .  .  .
        publish                     .  X  .  .
        take-back                   .  X  .  .
        discard                     X  .  .  .
        send-back                   .  X  .  .
        withdraw                    .  .  X  .
        resume                      .  .  .  X
        """)
  }

  @Test("Who wrote in a post does not publish it as long as somebody else can")
  func apart() throws {
    let sent = try draft().written(content, by: two).sent()
    #expect(throws: Refusal.self) { try sent.published(by: two, others: true, at: now) }
    #expect(try sent.published(by: two, others: false, at: now).state == .published)
  }

  @Test("Ten pictures at most, each once, none but pictures; a number is given once")
  func pictures() throws {
    var post = try draft()
    func add(_ digest: String, _ type: String = "image/png", shows: String = "Hội nghị") throws -> Post {
      try post.adding(digest: digest, size: 1, type: type, shows: shows, by: one)
    }
    post = try add("a")
    post = try add("b", "image/jpeg").removing(picture: 2, by: one)
    post = try add("c", "image/webp")
    #expect(post.pictures.map(\.name) == ["anh-1", "anh-3"])
    for type in ["image/gif", "application/pdf", "text/plain; charset=utf-8", "image/svg+xml"] {
      #expect(throws: Refusal.self) { try add("d", type) }
    }
    #expect(throws: Refusal.self) { try add("a") }
    #expect(throws: Refusal.self) { try add("d", shows: "") }
    for number in 0..<8 { post = try add("e\(number)") }
    #expect(throws: Refusal.self) { try add("f") }
  }
}
