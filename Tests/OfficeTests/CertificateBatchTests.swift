import Archives
import Domain
import Foundation
import Office
import Papers
import Store
import TestSupport
import Testing

@Suite("All certificates of a decision in one file")
struct CertificateBatchTests {
  /// A rehearsal, which has decisions with certificates.
  private func decided() async throws -> (TestDatabase, Office, Decision) {
    let store = try await TestDatabase()
    try await store.database.migrate()
    let clock = Clock(rehearsingFrom: try #require(VietnamTime.instant("2024-04-10T08:00")))
    let office = Office(database: store.database, files: try FileStore(folder: store.folder), clock: clock)
    try await Demo.fill(office)
    let decision = try await office.read(as: nil) { desk in
      try desk.plans().flatMap { try Decisions.of($0.id, on: desk.connection) }.first { decision in
        try decision.recognised.contains { try desk.dossier($0.dossier).certificate != nil }
      }
    }
    return (store, office, try #require(decision))
  }

  @Test("The order waits, is done once, and gives a ZIP with a Word file for each certificate")
  func word() async throws {
    let (store, office, decision) = try await decided()
    let order = CertificateBatch.Order(form: .word, isLandscape: true, verifying: "https://vidu.vn/xac-minh/")
    try await office.order(order, for: decision)
    #expect(try await office.doNextWork(of: [CertificateBatch()]))
    #expect(try await !office.doNextWork(of: [CertificateBatch()]))
    let work = try await store.database.read {
      try WorkQueue.work(kind: CertificateBatch.kind, subject: decision.id.description, on: $0)
    }
    let product = try #require(work.first?.product)
    #expect(work.map(\.state) == [.done])
    var bytes: [UInt8] = []
    for try await piece in office.files.pieces(of: product.digest) { bytes += piece }
    let archive = try ArchiveReader(bytes, bounds: .own)
    var names: [String] = []
    while let entry = try archive.next() {
      names.append(entry.name)
      #expect(try archive.content().starts(with: Array("PK".utf8)))
    }
    let certified = try await office.read(as: nil) { desk in
      try decision.recognised.compactMap { try desk.dossier($0.dossier).certificate?.number }
    }
    #expect(names.sorted() == certified.map { "\($0.twoDigits).docx" }.sorted())
  }

  @Test("As a PDF it is one file; without WeasyPrint the order waits for another try and says why")
  func pdf() async throws {
    let (store, office, decision) = try await decided()
    let order = CertificateBatch.Order(form: .pdf, isLandscape: false, verifying: "https://vidu.vn/xac-minh/")
    try await office.order(order, for: decision)
    #expect(try await office.doNextWork(of: [CertificateBatch()]))
    let work = try #require(
      try await store.database.read {
        try WorkQueue.work(kind: CertificateBatch.kind, subject: decision.id.description, on: $0).first
      })
    if PDFPrinter.isInstalled {
      #expect(work.product?.type == "application/pdf")
    } else {
      #expect(work.state == .waiting)
      #expect(work.outcome?.contains("weasyprint") == true)
    }
  }
}
