import Domain
import Foundation
import Markup
import Store

/// What is in a backup, beside the rows and the files.
///
/// A backup is an archive that any tool opens: `backup.json` says what it is, `tables/NAME/NUMBER.json` holds rows,
/// `files/DIGEST/NUMBER` the pieces of each file, `manifest.json` the digest of every entry before it, and
/// `signature.json`, the last, the installation's signature of the manifest.
enum BackupDocument {
  static let headName = "backup.json"
  static let manifestName = "manifest.json"
  static let signatureName = "signature.json"
  static let format = 2
  /// From which format on backups are signed.
  static let signedFormat = 2

  /// Tables of passing things, which are not saved: who was signed in, links to choose a password or to confirm
  /// an address, what was half uploaded, who is at a digest; and mails, which must not be sent once more from another
  /// place.
  static let leftOut: Set<String> = [
    "access", "attempt", "digest_claim", "mail", "mail_link", "password_link", "upload",
  ]
  /// Bytes of one entry: more than any that the program writes.
  static let largestEntry = 256 << 20

  /// The first entry.
  struct Head: Codable, Sendable {
    var format: Int
    /// The last step of the schema that the rows are written for.
    var step: Int
    var made: String
    var rows: [String: Int]
    var journalEntries: Int
    var journalHash: String
    /// The end of the journal as the installation signed it (`SignedHead.text`).
    var journalHead: String?
  }

  /// The SHA-256 of every entry before, by its name.
  struct Manifest: Codable, Sendable {
    var digests: [String: String]
  }

  /// Rows of one table.
  struct Rows: Codable, Sendable {
    var table: Table
    var rows: [[Cell]]
  }

  /// A value as JSON: null, a number, a text, or bytes and fractions in an object that names what they are.
  struct Cell: Codable, Sendable {
    var value: SQL.Value

    private enum Key: String, CodingKey {
      case bytes, double
    }

    init(_ value: SQL.Value) { self.value = value }

    /// What most cells are is tried first: a failure costs more than a value.
    init(from decoder: any Decoder) throws {
      let single = try decoder.singleValueContainer()
      if single.decodeNil() {
        value = .null
      } else if let text = try? single.decode(String.self) {
        value = .text(text)
      } else if let number = try? single.decode(Int64.self) {
        value = .int(number)
      } else {
        let object = try decoder.container(keyedBy: Key.self)
        if let bytes = try object.decodeIfPresent(Data.self, forKey: .bytes) {
          value = .blob(Array(bytes))
        } else {
          value = .double(try object.decode(Double.self, forKey: .double))
        }
      }
    }

    func encode(to encoder: any Encoder) throws {
      switch value {
      case .null:
        var single = encoder.singleValueContainer()
        try single.encodeNil()
      case .int(let number):
        var single = encoder.singleValueContainer()
        try single.encode(number)
      case .text(let text):
        var single = encoder.singleValueContainer()
        try single.encode(text)
      case .double(let number):
        var object = encoder.container(keyedBy: Key.self)
        try object.encode(number, forKey: .double)
      case .blob(let bytes):
        var object = encoder.container(keyedBy: Key.self)
        try object.encode(Data(bytes), forKey: .bytes)
      }
    }
  }

  /// The rows as entries, in halves where they would be too large together to be read back at ease.
  static func entries(of portion: Portion) throws -> [[UInt8]] {
    let bytes = try JSON.encoded(Rows(table: portion.table, rows: portion.rows.map { $0.map(Cell.init) }))
    guard bytes.count > largestEntry / 16, portion.rows.count > 1 else { return [bytes] }
    let middle = portion.rows.count / 2
    return try entries(of: Portion(table: portion.table, rows: Array(portion.rows[..<middle])))
      + entries(of: Portion(table: portion.table, rows: Array(portion.rows[middle...])))
  }
}
