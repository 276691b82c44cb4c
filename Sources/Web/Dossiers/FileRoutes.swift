import Domain
import Foundation
import HTTPTypes
import HeavyWork
import Hummingbird
import Office
import Store

/// Files of dossiers: uploads that can be resumed (tus 1.0), plain uploads, downloads.
enum FileRoutes {
  /// The largest piece of a resumable upload, and the largest plain upload.
  private static let pieceLimit = 8 << 20
  private static let plainLimit = 100 << 20
  /// Files of a plain upload: fewer than somebody may send at the same time.
  private static let plainFiles = 5

  static let all: [Route] = [
    .post("/ho-so/:id/tep", file: plainLimit, files: plainFiles, attach),
    .post(
      "/ho-so/:id/tep/:digest/bo",
      { .detachFile(try $0.id(), digest: $0.parameters.get("digest") ?? "") },
      then: { .section(try $0.id(), .evidence) }, .removed),
    .get("/ho-so/:id/tep/:digest", DossierFileLook.self) { visit in
      let digest = visit.parameters.get("digest") ?? ""
      let file = try await visit.look(DossierFileLook(digest, of: visit.id()))
      return try await visit.kept(digest, file.name, type: file.type, size: file.size, isShown: file.isShown)
    },
    .post("/ho-so/:id/tai-len", announce),
    Route(method: .head, path: "/tai-len/:upload", handle: offset),
    Route(method: .patch, path: "/tai-len/:upload", file: pieceLimit, handle: append),
  ]

  // MARK: Plain

  @Sendable
  private static func attach(_ visit: Visit) async throws -> Answer {
    let id: Dossier.ID = try visit.id()
    guard !visit.files.isEmpty, let part: Part.ID = visit.form.slug("part") else {
      throw Refusal.input("file", "Chưa chọn tệp.")
    }
    // Before the file is kept: only those who write in the dossier may add to it.
    _ = try await visit.look(DraftLook(id))
    var refused: [Refusal] = []
    for file in visit.files {
      do {
        try await attach(file, to: id, part, visit)
      } catch let refusal as Refusal where refusal.kind == .input || refusal.kind == .rule {
        // One that is not taken keeps no other back.
        refused.append(refusal)
      }
    }
    try refused.throwIfAny()
    return .redirect(.section(id, .evidence), .added)
  }

  private static func attach(_ file: SentFile, to id: Dossier.ID, _ part: Part.ID, _ visit: Visit) async throws {
    guard let kept = try await WorkLine.uploads.run({ try await visit.office.files.keep(file.arrived) }) else {
      throw Refusal.strangeFile(file.name)
    }
    try await visit.run(.attachFile(id, attachment: attachment(kept, name: file.name.unquoted, part: part, visit)))
  }

  private static func attachment(_ kept: FileStore.Kept, name: String, part: Part.ID, _ visit: Visit) -> Attachment {
    Attachment(
      digest: kept.digest, name: name.keptFileName, size: kept.size, type: kept.type.mediaType, part: part,
      added: visit.office.clock.now)
  }

  // MARK: Resumable (tus.io, protocol 1.0.0: core and creation)

  @Sendable
  private static func announce(_ visit: Visit) async throws -> Answer {
    let id: Dossier.ID = try visit.id()
    let draft = try await visit.look(DraftLook(id))
    guard let size = visit.headers[.uploadLength].flatMap({ Int($0) }), size > 0 else {
      throw Refusal.input("file", "Tệp trống.")
    }
    let facts = metadata(visit.headers[.uploadMetadata] ?? "")
    guard let part = facts["part"].flatMap({ Part.ID($0) }), let name = facts["filename"]?.keptFileName else {
      throw Refusal.absent
    }
    let now = visit.office.clock.now
    // What attaching would refuse, before anything is sent.
    let announced = Attachment(digest: "", name: name, size: size, type: "", part: part, added: now)
    _ = try draft.dossier.attaching(announced, under: draft.plan)
    let upload = Upload(
      id: Upload.ID(at: now), person: try visit.signedIn, dossier: id, part: part, name: name, size: size, started: now)
    try await visit.office.begin(upload)
    return .other(
      Response(
        status: .created, headers: [.location: Link.upload(upload.id.description).description, .tusResumable: "1.0.0"]))
  }

  @Sendable
  private static func offset(_ visit: Visit) async throws -> Answer {
    let upload = try await visit.look(UploadLook(visit.id("upload")))
    let received = try await visit.office.files.received(upload.id)
    // All of it has arrived, but the program was killed before it was attached: a browser that hears that it is
    // complete sends nothing more.
    if received == upload.size { try await finish(upload, visit) }
    return .other(
      Response(
        status: .ok,
        headers: [
          .uploadOffset: "\(received)", .uploadLength: "\(upload.size)", .tusResumable: "1.0.0",
          .cacheControl: "no-store",
        ]))
  }

  @Sendable
  private static func append(_ visit: Visit) async throws -> Answer {
    let upload = try await visit.look(UploadLook(visit.id("upload")))
    guard let offset = visit.headers[.uploadOffset].flatMap({ Int($0) }), offset >= 0,
      let piece = visit.file, offset <= upload.size - piece.size
    else { throw Refusal("Phần tệp gửi lên không khớp.", kind: .conflict, next: "Tải lại tệp.") }
    let reached = try await WorkLine.uploads.run {
      try await visit.office.files.append(try piece.bytes, to: upload.id, at: offset)
    }
    guard let reached else {
      throw Refusal("Phần tệp gửi lên không nối tiếp.", kind: .conflict, next: "Chờ vài giây, tệp sẽ tự tải tiếp.")
    }
    if reached == upload.size { try await finish(upload, visit) }
    return .other(Response(status: .noContent, headers: [.uploadOffset: "\(reached)", .tusResumable: "1.0.0"]))
  }

  private static func finish(_ upload: Upload, _ visit: Visit) async throws {
    guard let kept = try await WorkLine.uploads.run({ try await visit.office.files.finish(upload.id) }) else {
      try await visit.office.end(upload.id)
      throw Refusal.strangeFile(upload.name)
    }
    try await visit.run(
      .attachFile(
        upload.dossier, attachment: attachment(kept, name: upload.name, part: upload.part, visit),
        upload: upload.id))
    // What cannot be removed now harms nobody.
    try? await visit.office.files.drop(upload.id)
  }

  /// `filename d29ybGQ=,part dGFp`: keys with their values in base64.
  private static func metadata(_ header: String) -> [String: String] {
    var facts: [String: String] = [:]
    for pair in header.split(separator: ",") {
      let words = pair.split(separator: " ")
      guard words.count == 2, let data = Data(base64Encoded: String(words[1])) else { continue }
      facts[String(words[0])] = String(decoding: data, as: UTF8.self)
    }
    return facts
  }
}

extension String {
  /// The name of a file in a form, in which browsers write `"` as `%22` (HTML, 4.10.21.8).
  var unquoted: String { replacing("%22", with: "\"") }
}

extension Attachment {
  /// Whether a browser may show it instead of saving it.
  var isShown: Bool {
    ["application/pdf", "image/png", "image/jpeg", "image/webp", "image/gif"].contains(type)
  }
}

extension Visit {
  /// A kept file, as it is in the store.
  ///
  /// - Parameter isShown: whether a browser may show it; it is saved otherwise.
  func kept(_ digest: String, _ name: String, type: String, size: Int, isShown: Bool = false) async throws -> Answer {
    // The first bytes are read before the answer begins, so that a file that is not there is a fault and not half a
    // file.
    let files = office.files
    _ = try await files.read(digest, from: 0, count: 1)
    var response = Response(
      status: .ok,
      headers: [
        .contentType: type, .cacheControl: "private, max-age=3600",
        .contentDisposition: "\(isShown ? "inline" : "attachment"); filename*=UTF-8''\(URLText.encode(name))",
      ],
      body: ResponseBody(contentLength: size) { writer in
        for try await piece in files.pieces(of: digest) { try await writer.write(ByteBuffer(bytes: piece)) }
        try await writer.finish(nil)
      })
    response.headers[.contentSecurityPolicy] = "sandbox; default-src 'none'"
    return .other(response)
  }
}

extension Refusal {
  static func strangeFile(_ name: String) -> Refusal {
    .input(
      "file", "Tệp «\(name)» không thuộc loại được nhận.",
      next: "Gửi PDF, ảnh, Word, Excel, MP4, ZIP hoặc văn bản thường.")
  }
}

extension HTTPField.Name {
  static let uploadLength = HTTPField.Name("Upload-Length") ?? .contentLength
  static let uploadOffset = HTTPField.Name("Upload-Offset") ?? .contentLength
  static let uploadMetadata = HTTPField.Name("Upload-Metadata") ?? .contentLength
  static let tusResumable = HTTPField.Name("Tus-Resumable") ?? .contentLength
}
