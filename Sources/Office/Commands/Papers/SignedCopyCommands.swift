import Domain
import Store

/// Keeps the signed and sealed copy of an issued paper, in place of one that was sent before.
public struct AttachSignedCopy: Command {
  public var subject: SignedCopy.Subject
  public var file: SignedCopy.File
  public static let action = Action.attachSignedCopy

  public init(subject: SignedCopy.Subject, file: SignedCopy.File) {
    self.subject = subject
    self.file = file
  }

  public func place(at desk: Desk) throws -> Place { try desk.paper(subject).place }

  public func perform(at desk: Desk) throws {
    let paper = try desk.paper(subject)
    try paper.requireIssued()
    var file = file
    (file.by, file.at) = (try desk.person.id, desk.now)
    let change = ["file": file.digest]
    let key = SignedCopies.key(subject)
    if let before = try Records.load(SignedCopy.self, key, hold: .exclusive, on: desk.connection) {
      try desk.replace(before, by: try before.value.replaced(by: file), change)
    } else {
      try desk.insert(SignedCopy(subject, of: paper.plan, file), change)
    }
  }
}

extension SignedPaper {
  /// - Throws: `Refusal` while there is nothing to be signed.
  func requireIssued() throws {
    if let waiting { throw Refusal(waiting, next: "Ban hành văn bản trước, rồi gửi bản đã ký, đóng dấu.") }
  }
}

extension Office {
  /// Takes the signed copy of a paper.
  ///
  /// - Throws: `Refusal` for one who may not, a file that is too large, or one that is neither a PDF nor a picture.
  public func attach(
    signedCopy bytes: [UInt8], named name: String, to subject: SignedCopy.Subject, as person: Person.ID
  ) async throws {
    try await read(as: person) { desk in
      let paper = try desk.paper(subject)
      try desk.require(.attachSignedCopy, at: paper.place)
      try paper.requireIssued()
    }
    guard !bytes.isEmpty else { throw Refusal.input("file", "Chưa chọn tệp.") }
    guard bytes.count <= SignedCopy.largest else {
      throw Refusal.input("file", "Tệp lớn hơn \(SignedCopy.largest >> 20) MB.", next: "Quét ở độ phân giải thấp hơn.")
    }
    guard let kind = FileType(of: bytes), [.pdf, .png, .jpeg].contains(kind), let kept = try await files.keep(bytes)
    else {
      throw Refusal.input("file", "Bản đã ký là tệp PDF hoặc ảnh quét (PNG, JPEG).", next: "Quét lại rồi gửi.")
    }
    let file = SignedCopy.File(
      digest: kept.digest, name: SignedCopy.name(of: subject, kept.type, sentAs: name), size: kept.size,
      type: kept.type.mediaType, by: person, at: clock.now)
    try await run(AttachSignedCopy(subject: subject, file: file), as: person)
  }
}

extension SignedCopy {
  /// The name of the file as it was sent, without folders; one that follows from the paper where it has none.
  fileprivate static func name(of subject: Subject, _ type: FileType, sentAs name: String) -> String {
    let last = name.composed.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
    let plain = String(last.filter { !$0.isNewline }.prefix(150))
    return plain.isEmpty ? "\(subject.kind.rawValue).\(type.rawValue)" : plain
  }
}
