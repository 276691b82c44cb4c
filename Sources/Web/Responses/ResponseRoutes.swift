import Domain
import Office

/// Units' plans in response to a movement.
enum ResponseRoutes {
  /// The largest signed copy.
  private static let fileLimit = 15 << 20

  static let all: [Route] = [
    .list(
      "/ke-hoach/:plan/huong-ung",
      { visit in
        ResponsesLook(
          to: try visit.slug("plan"), round: round(visit), ResponseLine.State(rawValue: visit.query["trang-thai"]),
          page: visit.query.page)
      }, page: \.page),
    .page("/ke-hoach/:plan/huong-ung/:unit", look, \.page),
    .post("/ke-hoach/:plan/huong-ung/:unit", file: fileLimit, send),
    .post("/ke-hoach/:plan/huong-ung/:unit/:id/ghi-nhan", { .noteResponse(try $0.id()) }, then: page, .responseNoted),
    .post(
      "/ke-hoach/:plan/huong-ung/:unit/:id/tra-lai", { .returnResponse(try $0.id(), reason: $0.form["reason"]) },
      then: page,
      .responseReturned),
    .post(
      "/ke-hoach/:plan/huong-ung/:unit/:id/rut", { .withdrawResponse(try $0.id(), reason: $0.form["reason"]) },
      then: page, .saved),
    .get("/ke-hoach/:plan/huong-ung/:unit/:id/tep", ResponseFileLook.self) { visit in
      let file = try await visit.look(ResponseFileLook(try visit.id()))
      return try await visit.kept(file.digest, file.name, type: file.type, size: file.size)
    },
  ]

  @Sendable
  private static func look(_ visit: Visit) throws -> ResponseLook {
    ResponseLook(to: try visit.slug("plan"), round: round(visit), of: try visit.id("unit"))
  }

  @Sendable
  private static func page(_ visit: Visit) throws -> Link {
    .response(try visit.slug("plan"), try visit.id("unit"), round: round(visit) ?? 0)
  }

  /// The round that the form or the address names; nil for the one that was opened last.
  private static func round(_ visit: Visit) -> Int? { Int(visit.form["dot"]) ?? Int(visit.query["dot"]) }

  @Sendable
  private static func send(_ visit: Visit) async throws -> Answer {
    // Before a file is kept: only those who may send.
    let found = try await visit.look(look(visit))
    guard found.maySend else { throw found.closed ?? found.earlier ?? Refusal.notYours }
    let content = try SignedDocument(
      number: visit.form["number"], day: try visit.form.day("day"), summary: visit.form["summary"],
      file: try await visit.keptFiles().first, on: visit.office.clock.now.day)
    try await visit.run(
      .sendResponse(
        id: try visit.form.required("key"), to: try visit.slug("plan"), from: try visit.id("unit"), content: content))
    return .redirect(try page(visit), .responseSent)
  }
}
