import Domain
import HTTPTypes
import Hummingbird
import Markup

/// What a route answers.
enum Answer: Sendable {
  case page(HTML, status: HTTPResponse.Status = .ok)
  /// On to another page, which shows the notice.
  case redirect(Link, Notice? = nil)
  case json([UInt8], status: HTTPResponse.Status = .ok)
  case other(Response)

  /// A file to be saved, written while it is sent.
  static func download(
    _ name: String, type: String,
    _ write: @escaping @Sendable ((_ piece: [UInt8]) async throws -> Void) async throws -> Void
  ) -> Answer {
    .other(
      Response(
        status: .ok,
        headers: [
          .contentType: type, .cacheControl: "no-store",
          .contentDisposition: "attachment; filename*=UTF-8''\(URLText.encode(name))",
        ],
        body: ResponseBody { writer in
          try await write { piece in
            if !piece.isEmpty { try await writer.write(ByteBuffer(bytes: piece)) }
          }
          try await writer.finish(nil)
        }))
  }

  func response() -> Response {
    switch self {
    case .page(let html, let status):
      var headers: HTTPFields = [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"]
      if status == .serviceUnavailable { headers[.retryAfter] = "5" }
      return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: html.utf8)))
    case .redirect(let link, let notice):
      let target = notice.map { link.with([("da", $0.rawValue)]) } ?? link
      return Response(status: .seeOther, headers: [.location: target.description, .cacheControl: "no-store"])
    case .json(let bytes, let status):
      return Response(
        status: status, headers: [.contentType: "application/json", .cacheControl: "no-store"],
        body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    case .other(let response):
      return response
    }
  }
}
