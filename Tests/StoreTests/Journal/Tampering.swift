import Domain
import Foundation
import Markup
import Office
import Testing

@testable import Store

/// Something that someone does to an installation behind the program's back, and what `verify` says of it.
struct Tampering: Sendable, CustomTestStringConvertible {
  var number: Int
  var name: String
  /// What `verify` says; nil for what it cannot see, which docs/invariants.md lists by that name.
  var told: String?
  var act: @Sendable (TamperedOffice) async throws -> Void

  var testDescription: String { "\(number). \(name)" }

  /// Done with SQL.
  static func sql(
    _ number: Int, _ name: String, told: String?,
    _ act: @escaping @Sendable (any Connection, TamperedOffice.Story) throws -> Void
  ) -> Tampering {
    Tampering(number: number, name: name, told: told) { scene in
      let story = scene.story
      try await scene.database.write { try act($0, story) }
    }
  }

  static let all = rows + columns + journal + drafts + forgeries + numbers + unsealed + files
}

// MARK: Rows and columns

extension Tampering {
  private static let altered = "the row was altered"
  private static let stray = "a column does not follow from the document"
  private static let unsaid = "the row is not what its last journal entry says"

  static let rows: [Tampering] = [
    .sql(1, "a dossier's text, its seal left", told: altered) { connection, story in
      try connection.run(
        "UPDATE dossier SET document = replace(document, 'Bài giảng', 'Bài khác') WHERE id = \(story.published)")
    },
    .sql(2, "a dossier's text with its seal", told: unsaid) { connection, story in
      try connection.rewrite(Dossier.self, story.published.description) { $0.replacing("Bài giảng", with: "Bài khác") }
    },
    .sql(3, "a dossier's text, its seal and the seal in its entry", told: "was altered") { connection, story in
      let key = story.published.description
      let seal = try connection.rewrite(Dossier.self, key) { $0.replacing("Bài giảng", with: "Bài khác") }
      try connection.run(
        """
        UPDATE journal SET seal = \(seal) WHERE kind = 'dossier' AND subject = \(key)
          AND version = (SELECT version FROM dossier WHERE id = \(key))
        """)
    },
    .sql(4, "a row taken away", told: "the row is missing") { connection, _ in
      try connection.run("DELETE FROM appointment WHERE id = (SELECT max(id) FROM appointment)")
    },
    .sql(5, "a row that no entry tells of", told: "the journal does not know this row") { connection, _ in
      try Records.insert(try stranger(on: connection), on: connection)
    },
    .sql(6, "the points of a ballot", told: unsaid) { connection, _ in
      try connection.rewrite(Ballot.self, try connection.keys("ballot")[0]) { ballot in
        ballot.replacing(/"tinh-moi":\d+/) { _ in #""tinh-moi":100"# }
      }
    },
    .sql(7, "a ballot taken away", told: "the row is missing") { connection, _ in
      try connection.run("DELETE FROM ballot WHERE id = (SELECT max(id) FROM ballot)")
    },
    .sql(8, "a key that the document does not need", told: altered) { connection, _ in
      try connection.run(#"UPDATE person SET document = replace(document, '{"id"', '{"a":1,"id"')"#)
    },
    Tampering(number: 9, name: "an old row with its old seal and version", told: unsaid) { scene in
      let old = try await renamed(scene)
      try await scene.database.write { try putBack(old, version: 1, on: $0) }
    },
    Tampering(
      number: 10, name: "an old row with its old seal and a new version, the entry after it taken away",
      told: "are missing or altered"
    ) { scene in
      let old = try await renamed(scene)
      try await scene.database.write { connection in
        try putBack(old, version: 2, on: connection)
        try connection.run("DELETE FROM journal WHERE kind = 'unit' AND subject = \(old.key) AND version = 2")
      }
    },
  ]

  static let columns: [Tampering] = [
    .sql(11, "the title in the lists", told: stray) { connection, story in
      try connection.run("UPDATE dossier SET title = 'Khác' WHERE id = \(story.published)")
    },
    .sql(12, "the grade in the lists", told: stray) { connection, story in
      try connection.run("UPDATE dossier SET grade = 'C' WHERE id = \(story.published)")
    },
    .sql(13, "a row's version", told: unsaid) { connection, story in
      try connection.run("UPDATE dossier SET version = version + 1 WHERE id = \(story.published)")
    },
    .sql(14, "a number of the register of decisions taken out", told: "decision_number do not follow") {
      connection, _ in
      try connection.run("DELETE FROM decision_number")
    },
    .sql(15, "the counts of dossiers", told: "not the number of dossiers") { connection, _ in
      try connection.run("UPDATE tally SET count = count + 1 WHERE value = 'published'")
    },
    .sql(16, "an author's link to a dossier", told: "dossier_author do not follow") { connection, _ in
      try connection.run("DELETE FROM dossier_author")
    },
    .sql(17, "a seat in a council", told: "council_seat do not follow") { connection, _ in
      try connection.run("UPDATE council_seat SET seat = 'chair' WHERE seat = 'secretary'")
    },
    .sql(18, "a number below zero in the register", told: stray) { connection, story in
      try connection.run("UPDATE dossier SET number = -1 WHERE id = \(story.published)")
    },
  ]

  private static func stranger(on connection: any Connection) throws -> Appointment {
    guard let person = try connection.first("SELECT id FROM person", { try $0.identifier(0) as Person.ID }) else {
      throw Fault("nobody is here")
    }
    return try Appointment(
      id: Appointment.ID(at: Instant(microseconds: 1)), person: person, role: .administrator, scope: .installation,
      from: Day(daysSince1970: 0))
  }

  /// A unit gets another name; gives what it was before.
  fileprivate static func renamed(_ scene: TamperedOffice) async throws -> Domain.Unit {
    let key = try await scene.database.read { try $0.keys("unit").first ?? "" }
    let old = try await scene.database.read { try Records.load(Domain.Unit.self, key, on: $0)?.value }
    guard let old else { throw Fault("no unit") }
    try await scene.office.runUnattended(.renameUnit(old.id, name: "Tên mới", from: scene.office.clock.now.day))
    try await scene.office.seal()
    return old
  }

  fileprivate static func putBack(_ old: Domain.Unit, version: Int, on connection: any Connection) throws {
    let (document, seal) = try Records.encoded(old)
    try connection.run(
      """
      UPDATE unit SET document = \(document), seal = \(seal), version = \(version), name = \(old.name)
      WHERE id = \(old.key)
      """)
  }
}

// MARK: The journal

extension Tampering {
  private static func last(on connection: any Connection) throws -> Int { try Journal.head(on: connection).sequence }

  static let journal: [Tampering] = [
    .sql(19, "the newest entry taken away", told: "are missing or altered") { connection, _ in
      try connection.run("DELETE FROM journal WHERE sequence = (SELECT max(sequence) FROM journal)")
    },
    .sql(20, "the newest entry taken away, the head put back", told: "was seen there before") { connection, _ in
      try connection.cutJournal(to: try last(on: connection) - 1)
    },
    .sql(21, "the newest twenty entries taken away", told: "are missing or altered") { connection, _ in
      try connection.run("DELETE FROM journal WHERE sequence > \(try last(on: connection) - 20)")
    },
    .sql(22, "the newest twenty entries taken away, the head put back", told: "was seen there before") {
      connection, _ in try connection.cutJournal(to: try last(on: connection) - 20)
    },
    .sql(23, "who did it, in an entry", told: "was altered") { connection, _ in
      try connection.run("UPDATE journal SET person = NULL WHERE person IS NOT NULL AND sequence > 20")
    },
    .sql(24, "two entries in each other's place", told: "was altered") { connection, _ in
      try connection.run("UPDATE journal SET sequence = -1 WHERE sequence = 10")
      try connection.run("UPDATE journal SET sequence = 10 WHERE sequence = 11")
      try connection.run("UPDATE journal SET sequence = 11 WHERE sequence = -1")
    },
    .sql(25, "the whole chain taken off, the head at its beginning", told: "was seen there before") { connection, _ in
      try connection.unseal(after: 0)
    },
    .sql(26, "the last five entries taken out of the chain", told: "was seen there before") { connection, _ in
      try connection.unseal(after: try last(on: connection) - 5)
    },
    Tampering(
      number: 27, name: "an old row with its old seal, the entries from then on taken out of the chain or away",
      told: "was seen there before"
    ) { scene in
      let old = try await renamed(scene)
      try await scene.database.write { connection in
        try putBack(old, version: 1, on: connection)
        try connection.run("DELETE FROM journal WHERE kind = 'unit' AND subject = \(old.key) AND version = 2")
        try connection.unseal(after: 20)
      }
    },
    .sql(28, "the newest dossier with its entries, counts, links and the head", told: "was seen there before") {
      connection, story in
      let key = story.draft.description
      let first = try connection.first("SELECT min(sequence) FROM journal WHERE subject = \(key)") { try $0.int(0) }
      for table in ["dossier_author WHERE dossier", "dossier WHERE id"] as [SQL] {
        try connection.run("DELETE FROM \(table) = \(key)")
      }
      try connection.run("UPDATE tally SET count = count - 1 WHERE value = 'draft'")
      try connection.search.remove(kind: "dossier", id: key)
      try connection.cutJournal(to: (first ?? 1) - 1)
    },
    .sql(29, "another title, and the whole chain worked out anew", told: "is not the one that was seen there before") {
      connection, story in
      try retitle(story.published, on: connection)
    },
  ]

  /// A published dossier with another title, its entry's seal with it, and a chain in which all agrees.
  static func retitle(_ dossier: Dossier.ID, on connection: any Connection) throws {
    let key = dossier.description
    let seal = try connection.rewrite(Dossier.self, key) { $0.replacing("Bài giảng", with: "Bài khác") }
    try connection.run(
      """
      UPDATE journal SET seal = \(seal) WHERE kind = 'dossier' AND subject = \(key)
        AND version = (SELECT version FROM dossier WHERE id = \(key))
      """)
    try connection.chainAnew()
  }

  static let drafts: [Tampering] = [
    .sql(30, "a published dossier made one that its author completes, with another title", told: unsaid) {
      connection, story in
      try connection.rewrite(Dossier.self, story.published.description, raising: 1) { document in
        document.replacing(#""state":"published""#, with: #""state":"incomplete""#)
          .replacing("Bài giảng", with: "Bài khác")
      }
    },
    .sql(31, "a submitted dossier made a draft again", told: unsaid) { connection, story in
      try connection.rewrite(Dossier.self, story.submitted.description, raising: 1) { document in
        document.replacing(#""state":"submitted""#, with: #""state":"draft""#)
          .replacing("Hồ sơ đã nộp", with: "Hồ sơ khác")
      }
    },
    .sql(32, "all ballots that were handed in made drafts again", told: unsaid) { connection, _ in
      for key in try connection.keys("ballot") {
        try connection.rewrite(Ballot.self, key, raising: 1) { $0.replacing(/,"submitted":[^,}]+/, with: "") }
      }
    },
  ]

  private static let unwritten = "an entry that is not sealed was not written by the program"

  static let forgeries: [Tampering] = [
    .sql(33, "a role with an entry of its own", told: unwritten) { connection, _ in
      let role = try stranger(on: connection)
      let seal = try Records.insert(role, on: connection)
      try connection.forgeEntry("appointment", role.key, 1, seal: seal)
    },
    .sql(34, "another row with an entry of its own", told: unwritten) { connection, story in
      let key = story.published.description
      let seal = try connection.rewrite(Dossier.self, key, raising: 1) { $0.replacing("Bài giảng", with: "Bài khác") }
      let version = try connection.first("SELECT version FROM dossier WHERE id = \(key)") { try $0.int(0) }
      try connection.forgeEntry("dossier", key, version ?? 0, seal: seal)
    },
    .sql(35, "a row taken away with an entry of its own", told: unwritten) { connection, _ in
      guard let key = try connection.keys("appointment").last else { return }
      try connection.run("DELETE FROM appointment WHERE id = \(key)")
      try connection.forgeEntry("appointment", key, 2, seal: Journal.removed)
    },
  ]
}

// MARK: Numbers, what no seal covers, files

extension Tampering {
  static let numbers: [Tampering] = [
    .sql(36, "the counter of the register put back", told: "it does not stand at 3") { connection, _ in
      try connection.run("UPDATE counter SET value = 1 WHERE name LIKE 'register/%'")
    },
    .sql(37, "the counter of the certificates taken away", told: "it does not stand at 3") { connection, _ in
      try connection.run("DELETE FROM counter WHERE name LIKE 'certificate/%'")
    },
    .sql(38, "a counter that says no number, or another one", told: "it does not stand at 3") { connection, _ in
      let number: SQL.Value = connection is PostgresConnection ? .int(7) : .text("abc")
      try connection.run("UPDATE counter SET value = \(number) WHERE name LIKE 'register/%'")
    },
  ]

  static let unsealed: [Tampering] = [
    .sql(39, "a password", told: "it was not set by the program") { connection, _ in
      try connection.run(
        """
        INSERT INTO password (person, hash, changed, mark, once)
        SELECT id, 'scrypt$16384$8$1$AA==$AA==', 1, '', 1 FROM person
        """)
    },
    .sql(40, "a sign-in session", told: nil) { connection, _ in
      try connection.run(
        """
        INSERT INTO access (token, person, csrf, begun, expires, used, confined, address, browser)
        SELECT 'abc' || id, id, 'abc', 1, 9000000000000000, 0, 0, '', ''
        FROM person
        """)
    },
    .sql(41, "the key for packages", told: nil) { connection, _ in
      try connection.run("INSERT INTO secret (name, value) VALUES ('package-key', \([UInt8](repeating: 7, count: 32)))")
    },
    .sql(42, "a draft's text", told: nil) { connection, story in
      try connection.rewrite(Dossier.self, story.draft.description, raising: 1) { document in
        document.replacing("Hồ sơ đang viết", with: "Hồ sơ khác")
      }
    },
    .sql(43, "the search index", told: "the search does not follow from the document") { connection, story in
      let entry = SearchEntry(text: "khac", keys: [])
      try connection.search.put(kind: "dossier", id: story.published.description, entry)
    },
    .sql(44, "a trigger, or a view on a server", told: "is not of this program") { connection, _ in
      try connection.run(
        connection is PostgresConnection
          ? "CREATE VIEW everyone AS SELECT * FROM person"
          : "CREATE TRIGGER quiet AFTER INSERT ON access BEGIN DELETE FROM attempt; END")
    },
    .sql(45, "a number in the register of decisions that nothing has", told: "a row of nothing that is there") {
      connection, _ in
      try connection.run(
        """
        INSERT INTO decision_number (issuer, year, number, day, kind, subject)
        VALUES ('mau', 2024, '99', '2024-01-01', 'recognition', 'khong-co')
        """)
    },
    .sql(46, "a link of an author to a dossier that is not there", told: "a row of nothing that is there") {
      connection, _ in try connection.run("INSERT INTO dossier_author (person, dossier) VALUES ('a', 'khong-co')")
    },
    .sql(47, "a seat in a council that is not there", told: "a row of nothing that is there") { connection, _ in
      try connection.run(
        "INSERT INTO council_seat (council, place, person, seat) VALUES ('khong-co', 0, 'a', 'chair')")
    },
  ]

  static let files: [Tampering] = [
    Tampering(number: 48, name: "two files in each other's place", told: "the bytes were altered") { scene in
      let (a, b) = (scene.path(of: scene.story.files[0]), scene.path(of: scene.story.files[1]))
      try FileManager.default.moveItem(atPath: a, toPath: a + ".x")
      try FileManager.default.moveItem(atPath: b, toPath: a)
      try FileManager.default.moveItem(atPath: a + ".x", toPath: b)
    },
    Tampering(number: 49, name: "a file cut short", told: "the bytes were altered") { scene in
      try Data([0x25]).write(to: URL(fileURLWithPath: scene.path(of: scene.story.files[0])))
    },
    Tampering(number: 50, name: "a file taken away", told: ": missing") { scene in
      try FileManager.default.removeItem(atPath: scene.path(of: scene.story.files[0]))
    },
    Tampering(number: 51, name: "a file that nothing names", told: nil) { scene in
      try Data([0x25]).write(to: URL(fileURLWithPath: scene.folder + "/files/them.pdf"))
    },
    Tampering(number: 52, name: "a file's bytes at another place, and a link to them", told: nil) { scene in
      let path = scene.path(of: scene.story.files[0])
      try FileManager.default.moveItem(atPath: path, toPath: scene.folder + "/elsewhere")
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: scene.folder + "/elsewhere")
    },
  ]
}
