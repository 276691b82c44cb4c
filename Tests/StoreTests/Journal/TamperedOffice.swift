import Cryptography
import Domain
import Markup
import Office
import TestSupport

@testable import Store

/// A copy of one installation at work, for someone who can do with its database and files what they like, and who has
/// not its key.
struct TamperedOffice {
  let test: TestOffice
  /// What the story left: a published dossier with a file, one that was submitted, a draft, ballots that were handed
  /// in.
  let story: Story

  struct Story: Sendable {
    var published: Dossier.ID
    var submitted: Dossier.ID
    var draft: Dossier.ID
    var files: [String]
    /// How many entries the journal had, all of them sealed.
    var entries: Int
  }

  var office: Office { test.office }
  var database: any Database { office.database }
  var folder: String { test.folder }

  func path(of digest: String) -> String { "\(folder)/files/\(digest.prefix(2))/\(digest.dropFirst(2))" }

  func verify(since heads: [Journal.Head] = []) async throws -> IntegrityReport {
    var witnesses = office.keeper.witnesses
    witnesses.heads += heads
    return try await Integrity.verify(database, files: office.files, against: witnesses)
  }

  // MARK: The installation that is copied

  private static func original() async throws -> (TestOffice, Story) {
    let walk = try await PlanWalk("tam-diep-2024", on: "2024-03-04", unit: "Trường Mẫu", kind: "truong-hoc")
    var (dossiers, files): ([Dossier.ID], [String]) = ([], [])
    for (number, title) in ["Bài giảng mẫu", "Sổ theo dõi mẫu", "Tủ sách mẫu"].enumerated() {
      let id = try await walk.test.draft(
        title, by: walk.author, plan: walk.plan, track: "dot-1", field: "giao-duc", solution: "tac-nghiep")
      let kept = try await walk.office.files.keep(Array("%PDF-1.7 tệp \(number)".utf8))
      guard let kept else { throw Fault("the file was not kept") }
      let attachment = Attachment(
        digest: kept.digest, name: "a.pdf", size: kept.size, type: kept.type.mediaType, part: "tai-lieu",
        added: walk.office.clock.now)
      try await walk.office.run(.attachFile(id, attachment: attachment), as: walk.author)
      try await walk.office.run(.submitDossier(id), as: walk.author)
      try await walk.office.run(.endorseDossier(id), as: walk.head)
      try await walk.office.run(.receiveDossiers([id]), as: walk.officer)
      try await walk.accept(id)
      dossiers.append(id)
      files.append(kept.digest)
    }
    let entry = try await walk.points(Points(90), for: "giao-duc")
    let session = try await walk.closedSession(dossiers.map { ($0, entry) })
    let decision = try await walk.decide(session, number: "05/QĐ-UBND")
    _ = try await walk.office.run(.issueCertificates(decision.id), as: walk.officer)
    _ = try await walk.office.run(.publishDecision(decision.id), as: walk.officer)
    let submitted = try await written("Hồ sơ đã nộp", walk)
    try await walk.office.run(.submitDossier(submitted), as: walk.author)
    let draft = try await written("Hồ sơ đang viết", walk)
    try await walk.office.seal()
    let entries = try await walk.test.verify().entries
    return (
      walk.test,
      Story(published: dossiers[0], submitted: submitted, draft: draft, files: files, entries: entries)
    )
  }

  private static func written(_ title: String, _ walk: PlanWalk) async throws -> Dossier.ID {
    try await walk.test.draft(
      title, by: walk.author, plan: walk.plan, track: "dot-1", field: "giao-duc", solution: "tac-nghiep")
  }

  /// A copy of its own, on the engine of the run, with the same key and files.
  init() async throws {
    (test, story) = try await TestOffice.once("tampering") { try await TamperedOffice.original() }
  }
}

// MARK: What can be done with a database

extension Connection {
  /// Writes another document into a row as the program would: its seal, its columns and what follows from it agree.
  ///
  /// - Returns: the seal.
  @discardableResult
  func rewrite<R: StoredRecord>(
    _ type: R.Type, _ key: String, raising: Int = 0, _ change: (String) -> String
  ) throws -> String {
    let name = SQL(stringLiteral: R.table)
    let stored = try first("SELECT document FROM \(name) WHERE id = \(key)") { try $0.text(0) }
    guard let stored else { throw Fault("no row \(key)") }
    let document = change(stored)
    guard document != stored else { throw Fault("nothing was changed in \(key)") }
    let (before, after): (R, R) = (try Records.decoded(stored), try Records.decoded(document))
    let seal = Digest.hex(of: document.utf8)
    let columns = after.columns.map { ", \(SQL(stringLiteral: $0.name)) = \($0.value)" as SQL }.joined(
      separator: .empty)
    try run(
      """
      UPDATE \(name) SET document = \(document), seal = \(seal), version = version + \(raising)\(columns) WHERE id \
      = \(key)
      """)
    try after.updateDerivedRows(from: before, on: self)
    if let entry = after.searchEntry {
      try search.put(kind: R.table.description, id: key, entry)
    } else if before.searchEntry != nil {
      try search.remove(kind: R.table.description, id: key)
    }
    return seal
  }

  /// The keys of a table's rows, in order.
  func keys(_ table: StaticString) throws -> [String] {
    try rows("SELECT id FROM \(SQL(stringLiteral: table)) ORDER BY id") { try $0.text(0) }
  }

  /// Takes the last entries away, and the row's head back to what is left.
  func cutJournal(to last: Int) throws {
    try run("DELETE FROM journal WHERE sequence > \(last)")
    try setHead(last)
  }

  func setHead(_ last: Int) throws {
    guard let hash = try Journal.hash(of: last, on: self) else { throw Fault("no entry \(last)") }
    try run("UPDATE journal_seal SET sequence = \(last), hash = \(hash)")
  }

  /// Takes entries out of the chain without taking them away.
  func unseal(after last: Int) throws {
    try run("UPDATE journal SET sequence = NULL, previous = NULL, hash = NULL WHERE sequence > \(last)")
    try setHead(last)
  }

  /// Works out the whole chain anew over what the entries say now.
  func chainAnew() throws {
    var head = Journal.Head(sequence: 0, hash: Journal.root)
    for entry in try rows("SELECT \(Journal.columns) FROM journal ORDER BY sequence", Journal.entry) {
      let link = entry.linked(after: head)
      try run(
        """
        UPDATE journal SET previous = \(link.previous), hash = \(link.hash)
        WHERE kind = \(entry.kind) AND subject = \(entry.subject) AND version = \(entry.version)
        """)
      head = Journal.Head(sequence: link.sequence, hash: link.hash)
    }
    try run("UPDATE journal_seal SET hash = \(head.hash)")
  }

  /// An entry that nobody made.
  func forgeEntry(_ kind: String, _ subject: String, _ version: Int, seal: String) throws {
    try run(
      """
      INSERT INTO journal (kind, subject, version, time, person, action, change, seal, mark)
      VALUES (\(kind), \(subject), \(version), 1, NULL, 'appoint', '{}', \(seal), \(seal))
      """)
  }
}
