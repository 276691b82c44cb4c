import Domain
import Foundation
@_spi(Desk) import Office
import SiteSupport
import Store
import TestSupport
import Testing

@Suite("Closing a plan and its archive")
struct ClosingTests {
  private static let plan: Plan.ID = "tam-diep-2024"
  private static let page = "/ke-hoach/tam-diep-2024/ket-thuc"
  private static let said = "đã kết thúc và lưu trữ, không ghi thêm được"

  /// Tam Điệp with a dossier that the office received, and its author then withdrew.
  private func site(withdrawn: Bool) async throws -> (PlanSite, Dossier.ID) {
    let site = try await PlanSite("tam-diep-2024", on: "2024-03-10", kind: "truong-hoc")
    let id = try await site.walk.received("Tranh cát", "dot-1", "giao-duc", "tac-nghiep")
    if withdrawn {
      try await site.walk.office.run(.withdrawDossier(id, reason: "Tôi chuyển công tác."), as: site.walk.head)
    }
    return (site, id)
  }

  private func close(_ site: PlanSite) async throws {
    try await site.officer.open(Self.page)
    try await site.officer.press(
      "Kết thúc", ["Lý do kết thúc khi còn việc để lại": "Thành phố sáp nhập, kế hoạch dừng từ hôm nay."])
    try await site.officer.press("Kết thúc")
  }

  @Test("A dossier that the office has taken keeps the plan open; what can be left takes a reason")
  func open() async throws {
    let (site, id) = try await site(withdrawn: false)
    try await site.officer.open("/ke-hoach/tam-diep-2024")
    try await site.officer.follow("Kết thúc và lưu trữ")
    #expect(site.officer.page.text.contains("1 hồ sơ đã tiếp nhận chưa có kết quả"))
    #expect(!site.officer.page.html.contains(">Kết thúc</button>"))
    let refused = try await site.site.post(
      Self.page, ["key": RoundClosing.Time.ID(at: site.walk.office.clock.now).description], as: site.walk.officer)
    #expect(refused.text.contains("Chưa kết thúc được: còn 1 hồ sơ đã tiếp nhận chưa có kết quả"))
    try await site.walk.office.run(.withdrawDossier(id, reason: "Tôi chuyển công tác."), as: site.walk.head)
    try await site.officer.open(Self.page)
    try await site.officer.press("Kết thúc")
    #expect(site.officer.page.refusals.joined().contains("Ghi lý do kết thúc khi còn việc để lại"))
    try await close(site)
    #expect(site.officer.page.text.contains("Đã kết thúc"))
    #expect(site.officer.page.text.contains("Lý do: Thành phố sáp nhập"))
  }

  @Test("Nothing is written under a closed plan, which stays readable; reopened with a reason, all goes on")
  func closed() async throws {
    let (site, id) = try await site(withdrawn: true)
    let draft = try await site.walk.test.draft(
      "Góc đọc sách", by: site.walk.author, plan: Self.plan, track: "dot-1", field: "giao-duc", solution: "quan-ly")
    try await close(site)
    try await site.author.open("/ho-so/\(draft)/soan/ten")
    try await site.author.press("Lưu", ["Tên sáng kiến": "Góc đọc sách mới"])
    #expect(site.author.page.text.contains(Self.said))
    #expect(try await site.author.open("/ho-so/\(id)").text.contains("Tranh cát"))
    try await site.authority.open(Self.page)
    try await site.authority.press("Mở lại", ["Lý do mở lại": "Còn một quyết định phải đính chính."])
    #expect(site.authority.page.text.contains("mở lại lúc"))
    try await site.author.open("/ho-so/\(draft)/soan/ten")
    try await site.author.press("Lưu", ["Tên sáng kiến": "Góc đọc sách mới"])
    #expect(!site.author.page.text.contains(Self.said))
  }

  @Test("What units have not confirmed or answered, and a plan nobody took note of, are named with the way there")
  func named() async throws {
    let office = try await QuangTriOffice()
    try await office.open()
    let (officer, head) = (office.officer, office.head)
    try await officer.go(by: "Quảng Trị 2023: thông báo kế hoạch đến các nơi nhận")
    try await officer.press("Lưu dự thảo")
    try await officer.issue("15/TB-SKHCN", on: "20/3/2023")
    try await officer.open("/theo-doi")
    try await officer.follow("Yêu cầu đơn vị Quảng Trị 2023")
    let what = "Cử một người làm đầu mối phong trào"
    try await officer.press(
      "Gửi yêu cầu",
      [
        "Điều cần trả lời": "Danh sách, họ tên", "Nội dung yêu cầu": what, "Lý do": "lập danh sách đầu mối",
        "Hạn trả lời": "31/3/2023", "Đơn vị khác": "Phòng Quản lý khoa học",
      ])
    #expect(officer.page.refusals == [])
    try await office.send("08/KH-QLKH")

    let page = "/ke-hoach/quang-tri-2023/ket-thuc"
    let open = [
      "1 kế hoạch hưởng ứng chờ ghi nhận", "1 lượt xác nhận, chuyển tiếp văn bản còn thiếu",
      "1 câu trả lời theo yêu cầu còn thiếu",
    ]
    try await officer.open(page)
    for words in open { #expect(officer.page.text.contains(words), "\(words)") }
    try await officer.follow(beginning: "Số 15/TB-SKHCN ngày 20/3/2023: ")
    #expect(officer.page.row("Phòng Quản lý khoa học")?.joined().contains("chưa xác nhận") == true)
    try await officer.open(page)
    try await officer.follow(what)
    #expect(officer.page.row("Phòng Quản lý khoa học")?.joined().contains("đang làm") == true)
    try await officer.open(page)
    try await officer.follow("Số 08/KH-QLKH, Phòng Quản lý khoa học")
    try await officer.press("Ghi nhận kế hoạch")

    try await head.open("/")
    try await head.follow(beginning: "Văn bản mới số 15/TB-SKHCN ngày 20/3/2023 đến Phòng Quản lý khoa học")
    try await head.press("Xác nhận đã nhận")
    try await head.openDuty(what, of: "Phòng Quản lý khoa học", "quang-tri-2023")
    try await head.press("Gửi trả lời", ["Ngày trả lời": "20/3/2023", "Trả lời": "Cử ông Ngô Chuyên Viên."])
    try await officer.open(page)
    for words in open { #expect(!officer.page.text.contains(words), "\(words)") }
  }

  @Test("All of it is archived in one file that verifies; an altered file does not")
  func archive() async throws {
    let (site, _) = try await site(withdrawn: true)
    try await close(site)
    #expect(site.officer.page.text.contains("Đang tạo tệp"))
    let office = site.walk.office
    #expect(try await office.doNextWork(of: [RoundArchiving()]))
    try await site.officer.open(Self.page)
    let closing = try await office.read(as: nil) { try RoundClosings.of(Self.plan, on: $0.connection) }
    let archive = try #require(closing.first?.times.first?.archive)
    #expect(site.officer.page.text.contains(archive.digest))
    let path = "\(NSTemporaryDirectory())\(archive.digest).zip"
    defer { try? FileManager.default.removeItem(atPath: path) }
    var bytes: [UInt8] = []
    for try await piece in office.files.pieces(of: archive.digest) { bytes += piece }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let checked = try CheckedArchive(path: path)
    #expect(checked.names.count == archive.files)
    #expect(checked.signer == office.keeper.key.publicKey.fingerprint)
    for name in ["Đọc trước.txt", "2 Danh sách/Sổ tiếp nhận.xlsx", "6 Nhật ký.csv"] {
      #expect(checked.names.contains(name), "\(name) in \(checked.names)")
    }
    #expect(checked.names.contains { $0.hasPrefix("4 Hồ sơ/00001 Tranh cát/") })
    bytes[bytes.count / 2] ^= 1
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    #expect(throws: (any Error).self) { try CheckedArchive(path: path) }
  }

  @Test("A decision that was issued before a plan was closed gives no certificates after it")
  func decision() async throws {
    let site = try await PlanSite("tam-diep-2024", on: "2024-03-10", kind: "truong-hoc")
    let walk = site.walk
    let id = try await walk.received("Tranh cát", "dot-1", "giao-duc", "tac-nghiep")
    try await walk.accept(id)
    let points = ["tinh-moi": Points(30), "ap-dung": Points(30), "kinh-te": Points(20), "xa-hoi": Points(20)]
    let session = try await walk.closedSession([(id, Ballot.Entry(points: points))])
    let decision = try await walk.decide(session, number: "12/QĐ-UBND")
    try await site.officer.open(Self.page)
    #expect(site.officer.page.text.contains("1 sáng kiến chưa cấp giấy chứng nhận hoặc chưa công bố"))
    try await close(site)
    #expect(
      try await walk.office.refusal(.issueCertificates(decision.id), as: walk.officer)
        == "Kế hoạch Tam Điệp 2024 \(Self.said).")
  }
}
