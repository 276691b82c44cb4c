import Domain
import Foundation
@_spi(Desk) import Office
import Papers
import Store
import TestSupport
import Testing

@Suite("An office's own picture under its certificates")
struct BackgroundTests {
  private let walk: PlanWalk
  private let decision: Decision
  private var office: Office { walk.office }

  init() async throws {
    walk = try await PlanWalk("vinh-tuong-2022", on: "2022-08-10", unit: "UBND xã Mẫu")
    let solution = try await walk.office.read(as: nil) { [walk] in try $0.plan(walk.plan).solutions[0].id }
    let id = try await walk.received("Tưới tiết kiệm", "kinh-te-xa-hoi", "kinh-te-xa-hoi", solution)
    try await walk.accept(id)
    let entry = Ballot.Entry(vote: .yes, found: ["tieu-bieu": true, "nhan-rong": true])
    decision = try await walk.decide(try await walk.closedSession([(id, entry)]), number: "12/QĐ-UBND")
    _ = try await walk.office.run(.issueCertificates(decision.id), as: walk.officer)
  }

  /// A picture of one dot.
  private static let dot: [UInt8] = Array(
    Data(
      base64Encoded: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
      ?? Data())

  private func lay(
    _ bytes: [UInt8], for kind: PaperKind = .certificate, _ orientation: Orientation = .across, as person: Person.ID
  ) async throws {
    try await office.use(
      background: bytes, named: "nen.png", for: kind, lying: orientation, under: walk.plan, as: person)
  }

  private func certificates(isLandscape: Bool) async throws -> [Paper] {
    let papers = try await office.read(as: walk.officer) { [decision] desk in
      try DecisionPapers(decision, at: desk).certificates(verifying: "", isLandscape: isLandscape).map(\.paper)
    }
    return try await office.pictured(papers)
  }

  @Test("It lies under those of its orientation once it is sent, and the border is there again when it is taken away")
  func use() async throws {
    try await lay(Self.dot, as: walk.officer)
    let (across, upright) = (try await certificates(isLandscape: true), try await certificates(isLandscape: false))
    #expect(across.map { $0.parts[0].background?.bytes } == [Self.dot])
    #expect(upright.map { $0.parts[0].background } == [nil])
    try await office.run(.setBackground(plan: walk.plan, kind: .certificate, .across, file: nil), as: walk.officer)
    #expect(try await certificates(isLandscape: true).map { $0.parts[0].background } == [nil])
  }

  @Test("What is no picture, is broken, too large or for another paper is refused, and so is who may not")
  func refused() async throws {
    for bytes in [[], Array("%PDF-1.7 broken".utf8), Array("<svg/>".utf8), Array(Self.dot.dropLast(20))] {
      await #expect(throws: Refusal.self) { try await lay(bytes, as: walk.officer) }
    }
    await #expect(throws: Refusal.absent) { try await lay(Self.dot, for: .receipt, as: walk.officer) }
    let stranger = try await walk.test.person("Người Lạ")
    await #expect(throws: Refusal.self) { try await lay(Self.dot, as: stranger) }
    #expect(try await certificates(isLandscape: true).map { $0.parts[0].background } == [nil])
  }

  @Test("The first page of a PDF becomes a picture of a certificate's size")
  func page() async throws {
    guard PDFPrinter.isInstalled else { return }
    try await lay(try await Paper("Nền", [.heading("Nền", subject: "")]).pdf(), as: walk.officer)
    let background = try #require(try await certificates(isLandscape: true).first?.parts[0].background)
    #expect(background.type == "image/jpeg" && background.isPrintable)
  }
}
