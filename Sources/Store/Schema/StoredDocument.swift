import Foundation
import Markup

/// A record's document as a step of the schema reads it: by the names it had then, whatever the types are called today.
struct StoredDocument {
  private let members: [String: Any]

  init(_ text: String) throws {
    guard let members = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] else {
      throw Fault("a document is no object")
    }
    self.init(members)
  }

  private init(_ members: [String: Any]) { self.members = members }

  func text(_ name: String) -> String? { members[name] as? String }
  func int(_ name: String) -> Int? { members[name] as? Int }
  func document(_ name: String) -> StoredDocument? { (members[name] as? [String: Any]).map(StoredDocument.init) }
  func documents(_ name: String) -> [StoredDocument] {
    (members[name] as? [[String: Any]] ?? []).map(StoredDocument.init)
  }

  /// Calls `body` with the id and the document of each row of a table.
  static func each(
    _ table: SQL, _ condition: SQL = .empty, on connection: any Connection,
    _ body: (String, StoredDocument) throws -> Void
  ) throws {
    let ids = try connection.rows("SELECT id FROM \(table) \(condition)") { try $0.text(0) }
    for id in ids {
      guard let text = try connection.first("SELECT document FROM \(table) WHERE id = \(id)", { try $0.text(0) }) else {
        continue
      }
      try body(id, try StoredDocument(text))
    }
  }
}
