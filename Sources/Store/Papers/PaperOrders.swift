import Domain
import Markup

/// An order of many papers in one file: who asked for which papers of a session, a decision or a yearly
/// book, and when.
public struct PaperOrder: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<PaperOrder>

  public enum Subject: Hashable, Sendable, Codable {
    case session(Session.ID)
    case decision(Decision.ID)
    case book(YearBook.ID)

    /// The key of what it is, by which the work is found.
    public var key: String {
      switch self {
      case .session(let id): id.description
      case .decision(let id): id.description
      case .book(let id): id.description
      }
    }
  }

  public enum Contents: String, Hashable, Sendable, Codable, CaseIterable {
    /// Every paper that there is by now.
    case everything = "tat-ca"
    case certificates = "giay-chung-nhan"
    case wideCertificates = "giay-chung-nhan-ngang"
    /// A sheet for each member and each initiative that the member may judge.
    case blankBallots = "phieu-trang"
    /// What the members handed in.
    case ballots = "phieu"
  }

  public enum Form: String, Hashable, Sendable, Codable, CaseIterable {
    /// One file to be printed.
    case pdf
    /// A ZIP of Word files.
    case word = "docx"
  }

  public let id: ID
  public var subject: Subject
  public var contents: Contents
  public var form: Form
  /// The address at which a certificate is verified, but for its code.
  public var verifying: String
  public var by: Person.ID
  public var at: Instant

  public init(
    id: ID, subject: Subject, contents: Contents, form: Form, verifying: String, by: Person.ID, at: Instant
  ) {
    self.id = id
    self.subject = subject
    self.contents = contents
    self.form = form
    self.verifying = verifying
    self.by = by
    self.at = at
  }

  /// Whether both ask for the same file.
  public func asksTheSame(as other: PaperOrder) -> Bool {
    (subject, contents, form) == (other.subject, other.contents, other.form)
  }
}

extension PaperOrder: StoredRecord {
  public static let table: StaticString = "paper_order"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] { [("subject", subject.key.sqlValue)] }
}

/// Finding orders.
public enum PaperOrders {
  /// The orders for a session or a decision, the newest first.
  public static func of(_ subject: PaperOrder.Subject, on connection: any Connection) throws -> [PaperOrder] {
    try Records.all(PaperOrder.self, "WHERE subject = \(subject.key) ORDER BY id DESC", on: connection).map(\.value)
  }
}
