import Domain
import HTTPTypes
import Hummingbird
import Office

/// News and guidance: what everyone reads, and how offices write it.
enum NewsRoutes {
  /// The largest picture, in bytes.
  private static let largestPicture = 5 << 20

  static let all: [Route] = [
    .page("/tin-tuc", news, \.page),
    .get("/tin-tuc/atom.xml", NewsLook.self) { visit in
      let found = try await visit.look(
        NewsLook(plan: visit.query.slug("ke-hoach"), year: nil, kind: nil, page: 1))
      return .other(NewsFeed(found, visit.options.address).response)
    },
    .page("/tin-tuc/moi", { NewPostLook(about: $0.query.slug("ke-hoach")) }, \.page),
    .page(
      "/tin-tuc/soan",
      { PostsLook(in: Post.State(rawValue: $0.query["trang-thai"]), page: $0.query.page) }, \.page),
    .post(
      "/tin-tuc", on: "/tin-tuc/moi",
      { .writePost(try $0.form.required("key"), of: try publisher($0.form), try content($0.form)) },
      then: { .post(try $0.form.required("key"), "sua") }, .postKept),
    .page("/tin-tuc/:id", { PostLook(try $0.id()) }, \.page),
    .page("/tin-tuc/:id/sua", { WritingLook(try $0.id()) }, \.page),
    .post(
      "/tin-tuc/:id/sua",
      { .writePost(try $0.id(), of: nil, try content($0.form), over: $0.form.shownVersion) },
      then: { .post(try $0.id(), "sua") }, .postKept),
    .post("/tin-tuc/:id/trinh", { .sendPost(try $0.id()) }, then: post, .postSent),
    .post("/tin-tuc/:id/lay-lai", { .takeBackPost(try $0.id()) }, then: { .post(try $0.id(), "sua") }, .saved),
    .post("/tin-tuc/:id/bo", { .discardPost(try $0.id()) }, then: post, .removed),
    .post(
      "/tin-tuc/:id/tra-lai", { .returnPost(try $0.id(), reason: $0.form["reason"]) }, then: post, .postReturned),
    .post("/tin-tuc/:id/dang", { .publishPost(try $0.id(), over: $0.form.shownVersion) }, then: post, .postPublished),
    .post("/tin-tuc/:id/go", { .withdrawPost(try $0.id(), reason: $0.form["reason"]) }, then: post, .postWithdrawn),
    .post("/tin-tuc/:id/soan-lai", { .resumePost(try $0.id()) }, then: { .post(try $0.id(), "sua") }, .saved),
    .post("/tin-tuc/:id/anh", on: "/tin-tuc/:id/sua", file: largestPicture, addPicture),
    .post(
      "/tin-tuc/:id/anh/:number/bo", on: "/tin-tuc/:id/sua", { .removePicture(try $0.number(), from: try $0.id()) },
      then: { .post(try $0.id(), "sua") }, .removed),
    .get("/tin-tuc/:id/anh/:number", PostPictureLook.self) { visit in
      let picture = try await visit.look(PostPictureLook(visit.number(), of: visit.id()))
      return try await visit.kept(
        picture.digest, picture.name, type: picture.type, size: picture.size, isShown: true)
    },
  ]

  @Sendable private static func news(_ visit: Visit) -> NewsLook {
    NewsLook(
      plan: visit.query.slug("ke-hoach"), year: Int(visit.query["nam"]), kind: Post.Kind(rawValue: visit.query["loai"]),
      page: visit.query.page)
  }

  @Sendable private static func post(_ visit: Visit) throws -> Link { .post(try visit.id()) }

  /// Whose post it becomes: a unit's, or that of a plan's office.
  private static func publisher(_ form: Form) throws -> Post.Publisher {
    if let unit: Domain.Unit.ID = form.id("of") { return Post.Publisher(unit, about: form.slug("plan")) }
    guard let plan: Plan.ID = form.slug("of") else {
      throw Refusal.input("of", "Chọn cơ quan đăng bài.")
    }
    return Post.Publisher(office: plan)
  }

  private static func content(_ form: Form) throws -> Post.Content {
    guard let kind = Post.Kind(rawValue: form["kind"]) else { throw Refusal.input("kind", "Chọn loại bài.") }
    return Post.Content(kind: kind, title: form["title"], summary: form["summary"], text: form["text"])
  }

  @Sendable
  private static func addPicture(_ visit: Visit) async throws -> Answer {
    let id: Post.ID = try visit.id()
    // Before a file is kept: only those who write the post may add to it.
    _ = try await visit.look(WritingLook(id))
    try await visit.run(
      .addPicture(visit.keptPicture("PNG, JPEG hoặc WebP"), shows: visit.form["shows"], to: id))
    return .redirect(.post(id, "sua"), .added)
  }
}
