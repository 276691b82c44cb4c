import Archives
import Domain
import Foundation
@_spi(Desk) import Office
import Papers
import Store
import TestSupport
import Testing

@Suite("The papers of a decision or a session in one file")
struct PaperBatchTests {
  private let walk: PlanWalk
  /// A decision with two certificates, and one who may order its papers.
  private let decision: Decision
  private var officer: Person.ID { walk.officer }
  private var office: Office { walk.office }

  init() async throws {
    walk = try await PlanWalk("vinh-tuong-2022", on: "2022-08-10", unit: "UBND xã Mẫu")
    let solution = try await walk.office.read(as: nil) { [walk] in try $0.plan(walk.plan).solutions[0].id }
    var entries: [(dossier: Dossier.ID, entry: Ballot.Entry)] = []
    for title in ["Tưới tiết kiệm", "Vườn ươm chung"] {
      let id = try await walk.received(title, "kinh-te-xa-hoi", "kinh-te-xa-hoi", solution)
      try await walk.accept(id)
      entries.append((id, Ballot.Entry(vote: .yes, found: ["tieu-bieu": true, "nhan-rong": true])))
    }
    decision = try await walk.decide(try await walk.closedSession(entries), number: "12/QĐ-UBND")
    _ = try await walk.office.run(.issueCertificates(decision.id), as: walk.officer)
  }

  private func order(
    _ contents: PaperOrder.Contents, _ form: PaperOrder.Form, of subject: PaperOrder.Subject? = nil, number: UInt64 = 1
  ) -> Command<Void> {
    .orderPapers(
      id: PaperOrder.ID(at: office.clock.now, random: (number, number)), subject: subject ?? .decision(decision.id),
      contents: contents, form: form, verifying: "https://vidu.vn/xac-minh/")
  }

  private func bytes(of product: PaperBatch.Product) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await piece in office.files.pieces(of: product.digest) { bytes += piece }
    return bytes
  }

  private func works() async throws -> [Work] {
    try await office.database.read { [decision] in
      try PaperBatch.orders(for: .decision(decision.id), on: $0).map(\.work)
    }
  }

  @Test("The order waits, is done once, and gives a ZIP with the decision and a Word file for each certificate")
  func word() async throws {
    try await office.run(order(.everything, .word), as: officer)
    #expect(try await office.doNextWork(of: [PaperBatch()]))
    #expect(try await !office.doNextWork(of: [PaperBatch()]))
    let work = try #require(try await works().first)
    let archive = try ArchiveReader(try await bytes(of: try #require(work.product)), bounds: .own)
    var names: [String] = []
    while let entry = try archive.next() {
      names.append(String(entry.name.drop { $0 != " " }.dropFirst()))
      #expect(try archive.content().starts(with: Array("PK".utf8)))
    }
    let certified = try await office.read(as: nil) { [decision] desk in
      try decision.recognised.compactMap { try desk.dossier($0.dossier).certificate?.number }
    }
    #expect(names == ["Quyết định công nhận sáng kiến.docx"] + certified.map { "Giấy chứng nhận \($0.twoDigits).docx" })
    #expect(work.total == names.count && work.done == names.count)
  }

  @Test("The same file is not ordered twice at once; another one is, and the same form sent twice orders once")
  func twice() async throws {
    let once = order(.certificates, .word)
    try await office.run(once, as: officer)
    try await office.run(once, as: officer)
    #expect(try await works().count == 1)
    let again = order(.certificates, .word, number: 2)
    await #expect(throws: Refusal.self) { try await office.run(again, as: officer) }
    try await office.run(order(.wideCertificates, .word, number: 3), as: officer)
    while try await office.doNextWork(of: [PaperBatch()]) {}
    try await office.run(again, as: officer)
    #expect(try await works().count == 3)
  }

  @Test("Who may not have a paper cannot order it, and what has no papers is not ordered")
  func permission() async throws {
    await #expect(throws: Refusal.notYours) {
      try await office.run(order(.everything, .word), as: walk.members[0])
    }
    let open = Session.ID(at: office.clock.now)
    let judgement = try await walk.test.deciding(decision.recognised[0].dossier)
    try await office.run(
      .prepareSession(
        id: open, of: walk.council, holding: judgement, name: "Phiên sau", day: office.clock.now.day),
      as: walk.secretary)
    let ballots = order(.ballots, .word, of: .session(open), number: 4)
    await #expect(throws: Refusal.self) { try await office.run(ballots, as: walk.chair) }
  }

  @Test("A file is offered for thirty days, then cleared away, unless something else has the same one")
  func cleared() async throws {
    for (number, contents) in [PaperOrder.Contents.certificates, .wideCertificates].enumerated() {
      try await office.run(order(contents, .word, number: UInt64(number)), as: officer)
    }
    while try await office.doNextWork(of: [PaperBatch()]) {}
    let digests = try await works().map { try #require($0.product).digest }
    // As if one of them had been attached to a dossier.
    try await office.database.write { connection in
      try connection.run("INSERT INTO record_file (digest, kind, id) VALUES (\(digests[0]), 'dossier', 'x')")
    }
    let now = Clock().now
    func age(_ days: Int64) async throws {
      let due = now.adding(seconds: -days * 24 * 3600 - 60)
      try await office.database.write { try $0.run("UPDATE work SET due = \(due.microseconds)") }
      for digest in digests {
        let path = "\(walk.test.folder)/files/\(digest.prefix(2))/\(digest.dropFirst(2))"
        let made = Date(timeIntervalSince1970: Double(due.microseconds) / 1_000_000)
        try FileManager.default.setAttributes([.modificationDate: made], ofItemAtPath: path)
      }
      _ = try await office.clear(since: now)
    }
    try await age(29)
    #expect(try await works().count == 2)
    try await age(30)
    #expect(try await works() == [])
    for digest in digests { try await office.files.verify(digest) }
    try await age(31)
    try await office.files.verify(digests[0])
    await #expect(throws: IntegrityBreak.self) { try await office.files.verify(digests[1]) }
    #expect(try await office.database.read { try WorkQueue.done(kind: PaperBatch.kind, on: $0) } == [])
  }

  @Test("A PDF that a node left half printed is finished by another with what was printed; without WeasyPrint it waits")
  func resumed() async throws {
    try await office.run(order(.everything, .pdf), as: officer)
    guard PDFPrinter.isInstalled else {
      #expect(try await office.doNextWork(of: [PaperBatch()]))
      #expect(try await works().first?.outcome?.contains("weasyprint") == true)
      return
    }
    struct Killed: Error {}
    let now = Clock().now
    let claimed = try await office.database.write {
      try WorkQueue.claim([PaperBatch.kind], at: now, until: now.adding(seconds: -1), on: $0)
    }
    let work = try #require(claimed)
    await #expect(throws: Killed.self) {
      _ = try await PaperBatch(portion: 1).perform(work, at: office) { done in
        if done > 0 { throw Killed() }
        return true
      }
    }
    let upload = try #require(Upload.ID(work.id.description))
    let printed = try await office.files.gathered(upload)
    #expect(printed.starts(with: Array("%PDF-".utf8)))
    #expect(try await office.doNextWork(of: [PaperBatch(portion: 1)]))
    let product = try #require(try await works().first?.product)
    #expect(product.type == "application/pdf")
    #expect(try await bytes(of: product).starts(with: Array("%PDF-".utf8)))
    #expect(try await office.files.gathered(upload) == [])
  }
}
