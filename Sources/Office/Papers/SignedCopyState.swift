import Domain
import Store

/// The signed and sealed copy of a paper as the viewer sees it.
public struct SignedCopyState: Sendable {
  public var subject: SignedCopy.Subject
  /// Nil while there is none, or the viewer may not see it.
  public var file: SignedCopy.File?
  public var canAttach: Bool

  public init(_ subject: SignedCopy.Subject, at desk: Desk) throws {
    let paper = try SignedPapers(at: desk).paper(subject)
    self.subject = subject
    file = paper.isVisible ? try SignedCopies.find(subject, on: desk.connection)?.file : nil
    canAttach = paper.waiting == nil && desk.allows(.attachSignedCopy, at: paper.place)
  }

  /// Those of several papers that are made of one record.
  public static func of(_ kinds: [SignedCopy.Kind], of key: String, at desk: Desk) throws -> [SignedCopyState] {
    try kinds.map { try SignedCopyState(.init($0, key), at: desk) }
  }
}
