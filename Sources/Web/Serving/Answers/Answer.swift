import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Markup
import Store

/// What a route answers.
enum Answer: Sendable {
  case page(HTML, status: HTTPResponse.Status = .ok, retryAfter: Int? = nil)
  /// On to another page, which shows the notice.
  case redirect(Link, Notice? = nil)
  case json([UInt8], status: HTTPResponse.Status = .ok)
  case other(Response)

  /// A file to be saved that was made for this answer.
  static func download(_ name: String, type: String, _ bytes: [UInt8]) -> Answer {
    attachment(name, type, ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// A file to be saved, written while it is sent.
  static func download(
    _ name: String, type: String,
    _ write: @escaping @Sendable ((_ piece: [UInt8]) async throws -> Void) async throws -> Void
  ) -> Answer {
    attachment(
      name, type,
      ResponseBody { writer in
        try await write { piece in
          if !piece.isEmpty { try await writer.write(ByteBuffer(bytes: piece)) }
        }
        try await writer.finish(nil)
      })
  }

  /// A file to be saved that `write` puts on the disk, naming it. From there it goes out in pieces, so that a large one
  /// is never in memory as a whole.
  static func download(type: String, _ write: (_ path: String) async throws -> String) async throws -> Answer {
    let path = FileManager.default.temporaryDirectory.appending(path: "download-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let name = try await write(path)
    // Opened before its name is removed: it lives as long as it is being sent.
    guard let file = FileHandle(forReadingAtPath: path) else { throw Fault("the file to be sent is gone: \(path)") }
    let size = Int(try file.seekToEnd())
    try file.seek(toOffset: 0)
    return attachment(
      name, type,
      ResponseBody(contentLength: size) { writer in
        while let piece = try file.read(upToCount: 256 << 10), !piece.isEmpty {
          try await writer.write(ByteBuffer(bytes: piece))
        }
        try await writer.finish(nil)
      })
  }

  private static func attachment(_ name: String, _ type: String, _ body: ResponseBody) -> Answer {
    .other(
      Response(
        status: .ok,
        headers: [
          .contentType: type, .cacheControl: "no-store",
          .contentDisposition: "attachment; filename*=UTF-8''\(URLText.encode(name))",
        ], body: body))
  }

  func response() -> Response {
    switch self {
    case .page(let html, let status, let seconds):
      var headers: HTTPFields = [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"]
      if let seconds { headers[.retryAfter] = "\(seconds)" }
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
