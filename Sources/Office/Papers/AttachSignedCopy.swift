import Domain
import Store

extension Command<Void> {
  /// Keeps the signed and sealed copy of an issued paper, in place of one that was sent before.
  public static func attachSignedCopy(_ subject: SignedCopy.Subject, file: SignedCopy.File) -> Command {
    .at({ try SignedPapers(at: $0).paper(subject).place }, .attachSignedCopy) { desk in
      let paper = try SignedPapers(at: desk).paper(subject)
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
}

extension SignedPaper {
  /// - Throws: `Refusal` while there is nothing to be signed.
  func requireIssued() throws {
    if let waiting { throw Refusal(waiting, next: "Ban hành văn bản trước, rồi gửi bản đã ký, đóng dấu.") }
  }
}
