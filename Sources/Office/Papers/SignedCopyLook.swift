import Domain
import Store

/// The file of a signed copy.
public struct SignedCopyFileLook: Look {
  public static let action = Action.visit

  let subject: SignedCopy.Subject
  let digest: String

  /// - Parameter digest: of the file; the one in force where it is empty.
  public init(_ subject: SignedCopy.Subject, digest: String) {
    self.subject = subject
    self.digest = digest
  }

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> SignedCopy.File {
    guard let copy = try SignedPapers(at: desk).visibleCopy(of: subject) else { throw Refusal.absent }
    if digest.isEmpty || digest == copy.file?.digest {
      guard let file = copy.file else { throw Refusal.absent }
      return file
    }
    // What was replaced is for those who may replace it.
    try desk.require(.attachSignedCopy, at: try SignedPapers(at: desk).paper(subject).place)
    return try copy.copies.kept(digest)
  }
}

/// A paper whose signed copy is sent, with those that were sent before.
public struct SignedCopyLook: Look {
  public static let action = Action.attachSignedCopy

  let subject: SignedCopy.Subject

  public struct Found: Sendable {
    public var subject: SignedCopy.Subject
    public var paper: SignedPaper
    public var copy: SignedCopy?
    public var people: [Person.ID: Person]
  }

  public init(_ subject: SignedCopy.Subject) { self.subject = subject }

  public func door(at desk: Desk) throws -> Door { .at(try SignedPapers(at: desk).paper(subject).place) }

  public func find(at desk: Desk) throws -> Found {
    let copy = try SignedCopies.find(subject, on: desk.connection)
    return Found(
      subject: subject, paper: try SignedPapers(at: desk).paper(subject), copy: copy,
      people: try People.all(Array(Set((copy?.copies ?? []).map(\.by))), on: desk.connection))
  }
}
