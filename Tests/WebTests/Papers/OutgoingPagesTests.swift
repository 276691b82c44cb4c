import Domain
import SiteSupport
@_spi(Desk) import Office
import PlanFile
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Number, recipients and signed copies on the pages of outgoing papers", .onOneEngine)
struct OutgoingPagesTests {
  private let filled = ["paper-number": "12/TB-PKT", "recipients": "- Như trên;\n- Lưu: VT, KT."]

  private func received() async throws -> (walk: PlanWalk, site: AskedSite, dossier: Dossier.ID) {
    let walk = try await PlanWalk("tam-diep-2024", on: "2024-03-10")
    let id = try await walk.received("Máy tưới mẫu", "dot-1", "giao-duc", "ky-thuat")
    return (walk, AskedSite(walk.office), id)
  }

  @Test("The check page proposes the recipients of a notice, and keeps those that were filled in")
  func completion() async throws {
    let (walk, site, id) = try await received()
    let page = try await site.get("/tiep-nhan/\(id)", as: walk.officer)
    #expect(page.text.contains("Như trên\nĐơn vị Mẫu\nLưu: VT</textarea>"))
    let sent = try await site.post(
      "/tiep-nhan/\(id)/bo-sung", filled.merging(["text": "Thiếu ảnh."]) { $1 }, as: walk.officer)
    #expect(sent.destination == "/ho-so/\(id)")
    let paper = try await site.get("/ho-so/\(id)/thong-bao-bo-sung", as: walk.officer)
    #expect(paper.text.contains("12/TB-PKT"))
    #expect(paper.text.contains("<li>- Lưu: VT, KT.</li>"))
    let dossier = try await site.get("/ho-so/\(id)", as: walk.officer)
    #expect(dossier.text.contains("Thông báo bổ sung hồ sơ: chưa có bản đã ký."))
  }

  @Test("A number without a figure is refused at its field, and what was typed comes back")
  func badNumber() async throws {
    let (walk, site, id) = try await received()
    let page = try await site.post(
      "/tiep-nhan/\(id)/bo-sung", ["paper-number": "chưa có", "recipients": "Như trên", "text": "Thiếu ảnh."],
      as: walk.officer)
    #expect(page.text.contains("Ghi số và ký hiệu văn bản, ví dụ 12/TB-PGDĐT."))
    #expect(page.text.contains(#"value="chưa có""#))
    #expect(try await walk.test.dossier(id).state == .received)
  }

  @Test("A complaint's page holds the number of its notice, and the signed copies of what answered it")
  func complaint() async throws {
    let (walk, site, id) = try await received()
    try await walk.office.run(.refuseDossier(id, clause: "II.1", reason: "Đã công bố."), as: walk.officer)
    let complaint = Complaint.ID(at: walk.office.clock.now)
    try await walk.office.run(
      .fileComplaint(id: complaint, dossier: id, text: "Đề nghị xem lại việc từ chối hồ sơ này."), as: walk.author)
    let path = "/khieu-nai/\(complaint)"
    #expect(try await site.get(path, as: walk.officer).text.contains("chưa có bản đã ký") == false)
    let sent = try await site.post("\(path)/thu-ly", filled, as: walk.officer)
    #expect(sent.destination == path)
    #expect(try await site.get("\(path)/thong-bao", as: walk.author).text.contains("12/TB-PKT"))
    try await walk.office.run(
      .settleComplaint(
        complaint, outcome: .rejected, answer: "Đối chiếu báo đã đăng, việc từ chối là đúng.", followUp: nil,
        signing: try await walk.test.signing("15/QĐ-UBND", for: walk.plan)), as: walk.authority)
    let page = try await site.get(path, as: walk.officer)
    #expect(page.text.contains("Thông báo về khiếu nại: chưa có bản đã ký."))
    #expect(page.text.contains("Quyết định giải quyết khiếu nại: chưa có bản đã ký."))
    let settlement = SignedCopy.Subject(.settlement, complaint.description)
    try await walk.office.attach(
      signedCopy: Array("%PDF-1.4\n".utf8), named: "qd-15.pdf", to: settlement, as: walk.authority)
    let author = try await site.get(path, as: walk.author)
    #expect(author.text.contains("Quyết định giải quyết khiếu nại: bản đã ký, đóng dấu"))
  }

  @Test("The meeting's page keeps number and recipients of the invitation apart from those of the minutes")
  func invitation() async throws {
    let (walk, site, _) = try await received()
    let session = Session.ID(at: walk.office.clock.now)
    try await walk.office.run(
      .prepareSession(id: session, of: walk.council, name: "Phiên thử", day: walk.office.clock.now.day),
      as: walk.secretary)
    let path = "/hoi-dong/\(walk.council)/phien/\(session)"
    let sent = try await site.post(
      "\(path)/cuoc-hop", filled.merging(["paper-number": "03/GM-HĐSK", "time": "08:30"]) { $1 }, as: walk.secretary)
    #expect(sent.destination == "\(path)/cuoc-hop")
    let paper = try await site.get("\(path)/giay-moi", as: walk.secretary)
    #expect(paper.text.contains("03/GM-HĐSK"))
    #expect(paper.text.contains("<li>- Lưu: VT, KT.</li>"))
    let minutes = try await site.get("\(path)/bien-ban", as: walk.secretary)
    #expect(!minutes.text.contains("Lưu: VT, KT"))
    #expect(try await site.get(path, as: walk.secretary).text.contains("Giấy mời họp: chưa có bản đã ký."))
  }

  @Test("Signing a submission list asks once, and says what will follow")
  func signing() async throws {
    let walk = try await PlanWalk("tam-diep-2024", on: "2024-03-10", unit: "Trường Mẫu", kind: "truong-hoc")
    let (office, site) = (walk.office, AskedSite(walk.office))
    let id = try await walk.test.draft(
      "Máy tưới mẫu", by: walk.author, plan: walk.plan, track: "dot-1", field: "giao-duc", solution: "ky-thuat")
    try await office.run(.submitDossier(id), as: walk.author)
    try await office.run(.endorseDossier(id), as: walk.head)
    let list = SubmissionList.ID(at: office.clock.now)
    try await office.run(
      .prepareSubmissionList(id: list, plan: walk.plan, unit: walk.unit, choice: .everythingOpen), as: walk.head)
    let form = [
      "number": "07/TTr-TM", "day": "10/3/2024", "capacity": "head", "collective": "", "head": "HIỆU TRƯỞNG",
      "signer": "Trần Thủ Trưởng", "recipients": "Như trên",
    ]
    func sending() async throws -> Sending? { try await office.read(as: nil) { try $0.submissionList(list).sending } }
    let asked = try await site.post("/to-trinh/\(list)/ky", form, as: walk.head)
    #expect(asked.text.contains("không thu lại và không sửa được nữa"))
    #expect(asked.text.contains("<dd>07/TTr-TM</dd>"))
    #expect(try await sending() == nil)
    let confirmed = form.merging(["_confirmed": try #require(asked.value("_confirmed"))]) { $1 }
    #expect(try await site.post("/to-trinh/\(list)/ky", confirmed, as: walk.head).destination == "/to-trinh/\(list)")
    #expect(try await sending()?.number == "07/TTr-TM")
  }

  @Test("Whoever answers for an appraising office answers each criterion, and says why one is not met")
  func appraising() async throws {
    let walk = try await PlanWalk("tam-diep-2024", on: "2024-03-10")
    let file = try #require(PlanFile.builtIn.first { $0.name == "tam-diep-2024" })
    try await walk.office.runUnattended(
      .publishPlan(
        String(decoding: file.bytes, as: UTF8.self).replacing(
          "\njudging:\n",
          with: """

            judging:
              - id: y-kien
                name: Thẩm định
                by: phong-kinh-te
                scoring: {method: answers, criteria: [{id: dung, name: Đúng chuyên môn, source: II.2}]}
                source: II.2

            """)))
    let id = try await walk.received("Máy tưới mẫu", "dot-1", "giao-duc", "ky-thuat")
    try await walk.accept(id)
    let appraiser = try await walk.test.person("Ngô Thẩm Định", (.appraiser, .track(walk.plan, "dot-1")))
    let (path, site) = ("/tiep-nhan/\(id)/tham-dinh", AskedSite(walk.office))
    let form = ["judgement": "y-kien", "opinion": "Xem kỹ phần tính mới."]
    let unanswered = try await site.post(path, form, as: appraiser)
    #expect(unanswered.text.contains("Chưa trả lời tiêu chí «Đúng chuyên môn»."))
    let bare = try await site.post(path, form.merging(["answer-dung": "no"]) { $1 }, as: appraiser)
    #expect(bare.text.contains("Ghi lý do không đạt tiêu chí «Đúng chuyên môn»."))
    #expect(try await walk.test.dossier(id).state == .accepted)
    let through = try await site.post(path, form.merging(["answer-dung": "yes"]) { $1 }, as: appraiser)
    #expect(through.destination == "/ho-so/\(id)")
    #expect(try await walk.test.dossier(id).state == .shortlisted)
  }
}
