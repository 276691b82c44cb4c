import Domain
import Markup

extension SignedCopy: StoredRecord {
  public static let table: StaticString = "signed_copy"
  public var key: String { SignedCopies.key(subject) }
  public var columns: [(name: StaticString, value: SQL.Value)] { [("plan", plan.sqlValue)] }
  public var files: [String] { copies.map(\.digest) }
}

/// Finding signed copies.
public enum SignedCopies {
  public static func key(_ subject: SignedCopy.Subject) -> String { "\(subject.kind.rawValue)/\(subject.key)" }

  /// The signed copy of a paper; nil while there is none.
  public static func find(_ subject: SignedCopy.Subject, on connection: any Connection) throws -> SignedCopy? {
    try Records.load(SignedCopy.self, key(subject), on: connection)?.value
  }
}
