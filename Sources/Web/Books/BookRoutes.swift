import Domain
import HeavyWork
import Office
import Store

/// Yearly books: who is in them, the stories, the files.
enum BookRoutes {
  /// The largest upload, in bytes; what is kept of it is smaller (`BookStory.largestPicture`).
  private static let largestPicture = 5 << 20

  static let all: [Route] = [
    .page("/ke-hoach/:plan/an-pham", { BooksLook(of: try $0.slug("plan")) }, \.page),
    .post(
      "/ke-hoach/:plan/an-pham",
      { visit in
        guard let year = Int(visit.form["year"]) else { throw Refusal.input("year", "Ghi năm của ấn phẩm.") }
        return .beginBook(try visit.form.required("key"), of: try visit.slug("plan"), in: year)
      }, then: { .book(try $0.form.required("key")) }, .added),
    .page("/an-pham/:id", { BookLook(try $0.id()) }, \.page),
    .post(
      "/an-pham/:id/chon", fields: Route.fieldsOfMany,
      { .includeInBook(try $0.id(), origins: $0.form.all("origin")) }, then: book, .added),
    .post(
      "/an-pham/:id/loi-gioi-thieu",
      { .writeForeword(try $0.id(), $0.form["foreword"], over: $0.form.shownVersion) }, then: book, .saved),
    .post(
      "/an-pham/:id/thu-tu", fields: Route.fieldsOfMany, { .orderBook(try $0.id(), try places($0.form)) }, then: book,
      .saved),
    .post(
      "/an-pham/:id/cong-bo",
      {
        .issueBook(
          try $0.id(), number: $0.form["number"], day: try $0.form.requiredDay("day", "Ghi ngày công bố."))
      }, then: book, .bookIssued
    ).asking({ BookLook(try $0.id()) }, Confirmation.issuingBook),
    .post(
      "/an-pham/:id/giay-to",
      { visit in
        guard let form = PaperOrder.Form(rawValue: visit.form["dang"]),
          let contents = PaperOrder.Contents(rawValue: visit.form["gom"])
        else { throw Refusal.absent }
        return .orderPapers(
          id: try visit.form.required("key"), subject: .book(try visit.id()), contents: contents, form: form,
          verifying: visit.verifying)
      }, then: book, .batched),
    .get("/an-pham/:id/giay-to/:order", PaperOrderFileLook.self) { visit in
      let product = try await visit.look(PaperOrderFileLook(visit.id("order"), of: .book(visit.id())))
      return try await visit.kept(product.digest, product.name, type: product.type, size: product.size)
    },
    .page("/an-pham/bai/:id", { StoryLook(try $0.id()) }, \.page),
    .post(
      "/an-pham/bai/:id/sua",
      { visit in
        let form = visit.form
        let day = try form.day("consent-day")
        if day == nil, !form["consent"].isEmpty {
          throw Refusal.input("consent-day", "Ghi ngày người trong bài đồng ý.")
        }
        return .writeStory(
          try visit.id(), text: form["text"],
          consent: day.map { BookStory.Consent(day: $0, words: form["consent"]) }, over: form.shownVersion)
      }, then: story, .saved),
    .post("/an-pham/bai/:id/anh", file: largestPicture, addPicture),
    .post(
      "/an-pham/bai/:id/anh/:number/bo", { .removeStoryPicture(try $0.number(), from: try $0.id()) }, then: story,
      .removed),
    .get("/an-pham/bai/:id/anh/:number", StoryPictureLook.self) { visit in
      let picture = try await visit.look(StoryPictureLook(visit.number(), of: visit.id()))
      return try await visit.kept(
        picture.digest, "anh-\(picture.number)", type: picture.type, size: picture.size, isShown: true)
    },
    .post("/an-pham/bai/:id/trinh", { .sendStory(try $0.id()) }, then: story, .storySent),
    .post("/an-pham/bai/:id/lay-lai", { .takeBackStory(try $0.id()) }, then: story, .saved),
    .post(
      "/an-pham/bai/:id/tra-lai", { .returnStory(try $0.id(), reason: $0.form["reason"]) }, then: story,
      .storyReturned),
    .post(
      "/an-pham/bai/:id/duyet", { .approveStory(try $0.id(), over: $0.form.shownVersion) }, then: story,
      .storyApproved),
    .post("/an-pham/bai/:id/mo-lai", { .reopenStory(try $0.id()) }, then: story, .saved),
    .post("/an-pham/bai/:id/bo", { .dropStory(try $0.id()) }, then: story, .removed),
    .post("/an-pham/bai/:id/dua-lai", { .takeUpStory(try $0.id()) }, then: story, .added),
  ]

  @Sendable private static func book(_ visit: Visit) throws -> Link { .book(try visit.id()) }
  @Sendable private static func story(_ visit: Visit) throws -> Link { .story(try visit.id()) }

  /// The place that was typed for each story.
  private static func places(_ form: Form) throws -> [BookStory.ID: Int] {
    var places: [BookStory.ID: Int] = [:]
    for name in form.names("place-") {
      guard let id = BookStory.ID(name) else { continue }
      guard let place = Int(form["place-\(name)"]), (1...10_000).contains(place) else {
        throw Refusal.input("place-\(name)", "Ghi thứ tự bằng một số từ 1.")
      }
      places[id] = place
    }
    return places
  }

  @Sendable
  private static func addPicture(_ visit: Visit) async throws -> Answer {
    let id: BookStory.ID = try visit.id()
    // Before a file is kept: only those who write the story may add to it.
    guard try await visit.look(StoryLook(id)).steps.contains(.write) else { throw Refusal.notYours }
    try await visit.run(
      .addStoryPicture(visit.keptPicture("JPEG hoặc PNG"), shows: visit.form["shows"], to: id))
    return .redirect(.story(id), .added)
  }
}
