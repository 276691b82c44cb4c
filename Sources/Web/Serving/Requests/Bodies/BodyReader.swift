import Domain
import HTTPTypes
import Hummingbird
import Store

/// Reads what a request brings, within the bounds of its route: fields into memory, a file onto the disk.
struct BodyReader: Sendable {
  let files: FileStore
  /// What the body takes of the room for all.
  let share: BodyBudget.Share
  /// Bytes of fields.
  var limit: Int
  /// Fields.
  var count: Int
  /// Bytes of a file, or of several together; 0 where none is expected.
  var file: Int
  /// Files.
  var most = 1

  struct Body: Sendable {
    var form = Form.empty
    /// None when none was chosen.
    var files: [SentFile] = []
  }

  /// - Throws: `Refusal` for what is beyond the bounds, `Busy` when there is no room, `BodyPace.TooSlow`.
  func read(_ request: Request) async throws -> Body {
    let type = request.headers[.contentType] ?? ""
    do {
      if type.hasPrefix("application/x-www-form-urlencoded") { return try await form(request.body) }
      guard file > 0 else {
        if type.hasPrefix("multipart/") { throw Refusal.noFileExpected }
        return Body()
      }
      if type.hasPrefix("multipart/form-data") {
        guard let parts = Multipart(contentType: type) else { throw Multipart.Malformed() }
        return try await multipart(request.body, parts)
      }
      return Body(files: [try await whole(request.body)])
    } catch is BodyPace.TooLarge {
      throw Refusal.tooLarge(max(limit, file))
    } catch is BodyPace.BrokenOff, is Multipart.Malformed {
      throw Refusal.notWhole
    }
  }

  private func form(_ body: RequestBody) async throws -> Body {
    var bytes: [UInt8] = []
    try await BodyPace(limit: limit).read(body) { piece in
      try share.take(bytes: piece.readableBytes)
      bytes += piece.readableBytesView
    }
    guard let form = Form(urlEncoded: bytes, upTo: count) else { throw Refusal.tooManyFields }
    return Body(form: form)
  }

  private func whole(_ body: RequestBody) async throws -> SentFile {
    try share.take(files: 1)
    var writer = FileWriter(files: files)
    try await BodyPace(limit: file).read(body) { try await writer.add(Array($0.readableBytesView)) }
    return SentFile(name: "", arrived: try await writer.finish())
  }

  private func multipart(_ body: RequestBody, _ parts: Multipart) async throws -> Body {
    var parts = parts
    var fields: [(name: String, value: String)] = []
    var files: [(name: String, writer: FileWriter)] = []
    var taken = 0
    try await BodyPace(limit: limit + file).read(body) { piece in
      for event in try parts.take(piece.readableBytesView) {
        switch event {
        case .field(let name, let value): fields.append((name, value))
        case .file(let name):
          if name.isEmpty { continue }
          guard files.count < most else { throw Refusal.tooManyFiles(most) }
          try share.take(files: 1)
          files.append((name, FileWriter(files: self.files)))
        case .bytes(let bytes):
          if !files.isEmpty { try await files[files.count - 1].writer.add(bytes) }
        }
      }
      guard fields.count <= count else { throw Refusal.tooManyFields }
      guard parts.fieldBytes <= limit, files.reduce(0, { $0 + $1.writer.size }) <= file else {
        throw BodyPace.TooLarge()
      }
      try share.take(bytes: parts.fieldBytes - taken)
      taken = parts.fieldBytes
    }
    try parts.finish()
    var sent: [SentFile] = []
    for file in files where file.writer.size > 0 {
      var writer = file.writer
      sent.append(SentFile(name: file.name, arrived: try await writer.finish()))
    }
    return Body(form: Form(fields: fields), files: sent)
  }
}

/// Writes a file in steps that are worth a step to the disk.
private struct FileWriter {
  private static let step = 256 << 10

  let files: FileStore
  private let arriving: ArrivingFile
  private var gathered: [UInt8] = []
  private(set) var size = 0

  init(files: FileStore) {
    self.files = files
    arriving = files.arriving()
  }

  mutating func add(_ bytes: [UInt8]) async throws {
    gathered += bytes
    size += bytes.count
    if gathered.count >= FileWriter.step { try await write() }
  }

  mutating func finish() async throws -> ArrivingFile {
    if !gathered.isEmpty { try await write() }
    return arriving
  }

  private mutating func write() async throws {
    try await files.add(gathered, to: arriving)
    gathered = []
  }
}

extension Refusal {
  fileprivate static let noFileExpected = Refusal(
    "Trang này không nhận tệp.", kind: .input, next: "Mở lại trang rồi gửi lại.")

  fileprivate static func tooManyFiles(_ most: Int) -> Refusal {
    .input(
      "file", most == 1 ? "Mỗi lần chỉ gửi một tệp." : "Mỗi lần gửi nhiều nhất \(most) tệp.",
      next: most == 1 ? nil : "Gửi các tệp còn lại ở lần sau.")
  }

  fileprivate static let tooManyFields = Refusal(
    "Biểu mẫu gửi lên có quá nhiều mục.", kind: .input, next: "Mở lại trang, chia thành nhiều lần gửi.")

  fileprivate static let notWhole = Refusal(
    "Nội dung gửi lên không đến đủ.", kind: .input, next: "Quay lại trang trước: chữ đã gõ vẫn còn ở đó; gửi lại.")

  fileprivate static func tooLarge(_ limit: Int) -> Refusal {
    Refusal(
      "Nội dung gửi lên lớn hơn mức nhận (\(limit >> 20) MB).", kind: .input,
      next: "Quay lại trang trước: chữ đã gõ vẫn còn ở đó. Rút ngắn, hoặc đưa phần dài vào tệp đính kèm.")
  }
}
