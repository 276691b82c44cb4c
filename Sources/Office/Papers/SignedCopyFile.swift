import Domain
import Store

extension Office {
  /// Takes the signed copy of a paper.
  ///
  /// - Throws: `Refusal` for one who may not, a file that is too large, or one that is neither a PDF nor a picture.
  public func attach(
    signedCopy bytes: [UInt8], named name: String, to subject: SignedCopy.Subject, as person: Person.ID
  ) async throws {
    try await read(as: person) { desk in
      let paper = try SignedPapers(at: desk).paper(subject)
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
    try await run(.attachSignedCopy(subject, file: file), as: person)
  }
}

extension SignedCopy {
  /// The name of the file as it was sent, without folders; one that follows from the paper where it has none.
  static func name(of subject: Subject, _ type: FileType, sentAs name: String) -> String {
    let last = name.composed.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
    let plain = String(last.filter { !$0.isNewline }.prefix(150))
    return plain.isEmpty ? "\(subject.kind.rawValue).\(type.rawValue)" : plain
  }
}
