import Domain
@_spi(Desk) import Office
import SiteSupport
import Testing
import TestSupport

extension TamDiepTests {
  @Test("Eleven copies are not twelve; the soft copy goes to the address of the plan (II.4)")
  func copies() async throws {
    let site = try await PlanSite("tam-diep-2024", on: "2024-03-10", kind: "truong-hoc")
    let id = try await site.walk.received("Tranh cát", "dot-1", "giao-duc", "tac-nghiep")
    let application = "Đơn yêu cầu công nhận sáng kiến (mẫu M-02)"
    try await site.officer.open("/tiep-nhan/\(id)")
    #expect(site.officer.card("Nhận hồ sơ").contains("\(application): chưa nhận bản giấy nào trong 12 bản"))
    try await site.officer.press("Lưu số đã nhận", [application: "11"])
    try await site.officer.press(
      "Xác nhận hợp lệ",
      ["Có tính mới": "Đạt", "Đáp ứng các yêu cầu theo quy định hiện hành": "Đạt"])
    let refusals = site.officer.page.refusals
    #expect(refusals.contains { $0.contains("đã nhận 11 trên 12 bản giấy") && $0.contains("II.4") })
    #expect(refusals.contains { $0.contains("chưa nhận bản mềm gửi vào khoahocconghetamdiep@gmail.com") })
    #expect(refusals.contains { $0.contains("Chưa có Tờ trình đề nghị công nhận sáng kiến (mẫu M-01)") })
    #expect(!refusals.contains { $0.contains("Có tính mới") })
    try await site.officer.open("/ho-so/\(id)/bien-nhan")
    #expect(site.officer.page.row("Đơn yêu cầu")?[2] == "11 bản")
    #expect(site.officer.page.row("Tờ trình")?[2...] == ["chưa nhận", "chưa nhận"])
  }

  @Test("Somebody without a unit says where they live, and the office confirms that it is in the city (II.1)")
  func address() async throws {
    let site = try await PlanSite("tam-diep-2024", on: "2024-03-10")
    let walk = site.walk
    let person = try await walk.test.person("Ngô Thợ Cơ Khí")
    let id = try await walk.test.draft(
      "Máy rửa tay", by: person, plan: walk.plan, track: "dot-2", field: "kinh-te", solution: "ky-thuat")
    let author = try await Browser(site.site, person)
    try await author.open("/ho-so/\(id)/soan/tac-gia")
    try await author.press("Lưu", ["Nơi ở hoặc nơi làm việc thuộc thành phố Tam Điệp": ""])
    #expect(author.card("Còn thiếu để nộp").contains("Nơi ở hoặc nơi làm việc thuộc thành phố Tam Điệp"))
    try await author.press("Lưu", ["Nơi ở hoặc nơi làm việc thuộc thành phố Tam Điệp": "12 phố Mẫu, phường Một"])
    try await walk.office.run(.submitDossier(id), as: person)
    try await walk.office.run(.receiveDossiers([id]), as: walk.officer)
    try await site.officer.open("/tiep-nhan/\(id)")
    #expect(site.officer.page.text.contains("Tác giả ghi: 12 phố Mẫu, phường Một."))
    try await site.officer.press("Xác nhận hợp lệ")
    #expect(
      site.officer.page.refusals.contains {
        $0.contains("Chưa kiểm tra điều kiện: Nơi ở hoặc nơi làm việc thuộc thành phố Tam Điệp") && $0.contains("II.1")
      })
  }
}
