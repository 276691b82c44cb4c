import Domain
import Store

/// Keeps the signed and sealed copy of an issued paper, in place of one that was sent before.
public struct AttachSignedCopy: OldCommand {
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
