import Domain
import SiteSupport
@_spi(Desk) @testable import Office
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Verifying a certificate", .onOneEngine)
struct VerifyingTests {
  /// A certificate that is open to the public.
  private func published() async throws -> (
    walk: PlanWalk, dossier: Dossier.ID, decision: Decision, code: Certificate.Code
  ) {
    let walk = try await PlanWalk("tam-diep-2024", on: "2024-03-10")
    let id = try await walk.received("May tuoi mẫu", "dot-1", "giao-duc", "ky-thuat")
    try await walk.accept(id)
    let entry = try await walk.points(Points(85), for: "giao-duc")
    let decision = try await walk.decide(try await walk.closedSession([(id, entry)]), number: "05/QĐ-UBND")
    try await walk.office.run(.issueCertificates(decision.id), as: walk.officer)
    try await walk.office.run(.publishDecision(decision.id), as: walk.officer)
    let code = try #require(try await walk.test.dossier(id).certificate?.code)
    return (walk, id, decision, code)
  }

  @Test("The right code gives the initiative, its grade, the decision, the signer and that it is valid, to anyone")
  func right() async throws {
    let (walk, _, decision, code) = try await published()
    let site = AskedSite(walk.office)
    let page = try await site.get("/xac-minh/\(code)")
    #expect(page.status == 200)
    for words in [
      "Giấy chứng nhận hợp lệ", "May tuoi mẫu", "Nguyễn Tác Giả", "số 05/QĐ-UBND ngày 10/3/2024", "Phạm Quyết Định",
      "còn giá trị",
    ] {
      #expect(page.text.contains(words), "\(words)")
    }
    #expect(!page.text.contains("không xếp loại"))
    #expect(page.text.contains(Link.published(decision.id).description), "the way to the decision")
    #expect(!page.text.contains("bản đã ký"), "there is none")
    let typed = try await site.get("/xac-minh?ma=\(code.description.lowercased().replacing("-", with: "%20"))")
    #expect(typed.text.contains("Giấy chứng nhận hợp lệ"), "however the code is typed")
  }

  @Test("A code that nobody has, and what is no code, say so and give nothing away")
  func wrong() async throws {
    let (walk, _, _, code) = try await published()
    let site = AskedSite(walk.office)
    let last = code.description.last == "A" ? "B" : "A"
    let unknown = try await site.get("/xac-minh/\(code.description.dropLast())\(last)")
    #expect(unknown.text.contains("Không có giấy chứng nhận nào mang mã"))
    let malformed = try await site.get("/xac-minh?ma=05")
    #expect(malformed.text.contains("Mã gồm 12 chữ và số"))
    for page in [unknown, malformed, try await site.get("/xac-minh")] {
      #expect(page.status == 200)
      #expect(!page.text.contains("May tuoi mẫu"))
    }
  }

  @Test("A corrected certificate shows the words before and after, and stays valid")
  func corrected() async throws {
    let (walk, id, decision, code) = try await published()
    let correction = Command.correctDecision(
      id: Correction.ID(at: walk.office.clock.now), decision: decision.id,
      lines: [
        .init(
          dossier: id,
          wording: .init(title: "Máy tưới mẫu", authors: ["Nguyễn Tác Giả"], unit: "Đơn vị Mẫu"))
      ],
      reason: "Đánh máy thiếu dấu.", signing: try await walk.test.signing("06/QĐ-UBND", for: walk.plan))
    try await walk.office.run(correction, as: walk.authority)
    let page = try await AskedSite(walk.office).get("/xac-minh/\(code)")
    for words in ["Giấy chứng nhận hợp lệ", "còn giá trị, đã đính chính", "Máy tưới mẫu", "May tuoi mẫu", "06/QĐ-UBND"]
    {
      #expect(page.text.contains(words), "\(words)")
    }
  }

  @Test("A revoked certificate says that it is, by which decision, and never that it is valid")
  func revoked() async throws {
    let (walk, id, _, code) = try await published()
    let revocation = Command.revokeRecognition(
      id: Revocation.ID(at: walk.office.clock.now), dossier: id, reason: "Giải pháp trùng với sáng kiến năm trước.",
      signing: try await walk.test.signing("07/QĐ-UBND", for: walk.plan))
    try await walk.office.run(revocation, as: walk.authority)
    let page = try await AskedSite(walk.office).get("/xac-minh/\(code)")
    for words in ["Giấy chứng nhận này đã bị hủy bỏ", "đã hủy bỏ, không còn giá trị", "07/QĐ-UBND"] {
      #expect(page.text.contains(words), "\(words)")
    }
    #expect(!page.text.contains("Giấy chứng nhận hợp lệ"))
  }

  @Test("The signed copy of the decision is shown beside the data, and anyone can open it")
  func signedCopy() async throws {
    let (walk, _, decision, code) = try await published()
    let scan = Array("%PDF-1.4\n%bản quét\n".utf8)
    let subject = SignedCopy.Subject(.decision, decision.id.description)
    try await walk.office.attach(signedCopy: scan, named: "qd-05.pdf", to: subject, as: walk.officer)
    let site = AskedSite(walk.office)
    let page = try await site.get("/xac-minh/\(code)")
    #expect(page.text.contains("Quyết định công nhận: bản đã ký, đóng dấu"))
    let copy = try await walk.office.read(as: nil) { try SignedPapers(at: $0).visibleCopy(of: subject) }
    let file = try await site.get("\(Link.signedCopy(subject))?ban=\(try #require(copy?.file?.digest))")
    #expect(file.status == 200)
    #expect(file.text == String(decoding: scan, as: UTF8.self))
  }
}
