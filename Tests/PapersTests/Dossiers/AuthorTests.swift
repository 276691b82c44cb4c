import Domain
import PlanFile
import Testing

@testable import Papers

@Suite("Papers of several authors")
struct AuthorTests {
  /// A dossier of three authors.
  private func dossier() throws -> (Dossier, PaperSamples.Scene, Plan) {
    let plan = try #require(
      PlanFile.builtIn.lazy.compactMap { PlanFile.read($0.bytes).plan }.first { $0.id == "tam-diep-2024" })
    let scene = try PaperSamples.Scene(plan)
    let track = try #require(plan.tracks.first)
    let author = try Person(id: Person.ID(at: Instant(microseconds: 1)), name: "Nguyễn Thị Một", signIn: "mot")
    let started = try Dossier.started(
      id: Dossier.ID(at: Instant(microseconds: 1)), by: author, unit: nil, as: .init(nil), plan: plan, version: 1,
      track: track,
      at: VietnamTime.instant(scene.day, hour: 8))
    var writing = started.writing
    let first = try #require(writing.authors.first)
    writing.authors = ["Nguyễn Thị Một", "Trần Văn Hai", "Lê Thị Ba"].map { name in
      var author = first
      (author.name, author.person) = (name, nil)
      return author
    }
    return (try started.written(writing, over: started.revision, by: author.id), scene, plan)
  }

  private func lines(_ paper: Paper) -> [String] {
    paper.parts.flatMap(\.blocks).flatMap { block -> [String] in
      switch block {
      case .paragraph(let line), .centred(let line, _): [line.text]
      case .names(let names): names
      default: []
      }
    }
  }

  @Test("All of them sign the application, which speaks of them in the plural")
  func application() throws {
    let (dossier, scene, plan) = try dossier()
    let paper = Paper.application(dossier: dossier, plan: plan, day: scene.day)
    let signers = paper.parts.flatMap(\.blocks).flatMap { block -> [String] in
      guard case .signatures(let blocks) = block else { return [] }
      return blocks.compactMap { if case .signer(_, _, let name) = $0 { name } else { nil } }
    }
    #expect(signers == ["Nguyễn Thị Một", "Trần Văn Hai", "Lê Thị Ba"])
    let text = lines(paper)
    #expect(text.contains("Chúng tôi ghi tên dưới đây:"))
    #expect(text.allSatisfy { !$0.contains("(chúng tôi)") && !$0.contains("(nhóm tác giả)") })
  }

  @Test("Each has a certificate of their own, which names the others beneath")
  func certificates() throws {
    let (dossier, scene, plan) = try dossier()
    let text = lines(
      Paper.certificate(
        dossier: dossier, certificate: scene.certificate, plan: plan, issuance: scene.decision.issuance,
        address: "https://vidu.vn", to: .author(1)
      ))
    #expect(text.contains("GIẤY CHỨNG NHẬN SÁNG KIẾN") && text.contains("Trần Văn Hai"))
    #expect(text.contains("Các đồng tác giả khác: Nguyễn Thị Một, Lê Thị Ba."))
  }

  @Test("One for all of them has each name on a line of its own, and names nobody beneath")
  func jointCertificate() throws {
    let (dossier, scene, plan) = try dossier()
    let paper = Paper.certificate(
      dossier: dossier, certificate: scene.certificate, plan: plan, issuance: scene.decision.issuance,
      address: "https://vidu.vn", to: .authors)
    #expect(paper.parts[0].blocks.contains(.names(["Nguyễn Thị Một", "Trần Văn Hai", "Lê Thị Ba"])))
    #expect(lines(paper).contains { $0.hasSuffix("là đồng tác giả của sáng kiến") })
    #expect(lines(paper).allSatisfy { !$0.contains("khác:") })
  }
}
