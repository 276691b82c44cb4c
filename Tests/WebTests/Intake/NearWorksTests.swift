import Domain
@_spi(Desk) import Office
import SiteSupport
import Store
import TestSupport
import Testing

@testable import Web

/// What an officer sees of other works beside a checklist.
@Suite("Works near the one that is checked", .onOneEngine)
struct NearWorksTests {
  /// The lines of a card on the page that is shown.
  private func lines(_ heading: String, _ browser: Browser) -> [String]? {
    browser.page.main.all("section").first { $0.all("h2").first?.text == heading }.map { $0.all("li").map(\.text) }
  }

  @Test("What is near stands beside the checklist with why; a search finds others, and the sheet stays as it was")
  func near() async throws {
    let walk = try await PlanWalk("tam-diep-2024", on: "2024-03-10")
    var ids: [Dossier.ID] = []
    for title in ["Tranh cát dạy số đếm", "Tranh cát dạy số học", "Máy tưới cây", "Cây xanh, máy tưới"] {
      ids.append(try await walk.received(title, "dot-1", "giao-duc", "ky-thuat"))
    }
    let officer = try await Browser(AskedSite(walk.office), walk.officer)
    try await officer.open("/tiep-nhan/\(ids[0])")
    let near = try #require(lines("Gần với hồ sơ này", officer))
    #expect(near.count == 1)
    #expect(near.first?.hasPrefix("Tranh cát dạy số học (mở ở thẻ khác)") == true)
    #expect(near.first?.contains("Tam Điệp 2024, đang kiểm tra") == true)
    #expect(near.first?.contains("Vì cùng có «tranh cát dạy số»") == true)

    let search = "Tìm hồ sơ, sáng kiến khác"
    try await officer.press("Tìm hồ sơ khác", [search: "may tuoi", "Có tính mới": "Không đạt"])
    let found = try #require(lines("Kết quả tìm", officer))
    #expect(Set(found.map { $0.prefix { $0 != "(" } }) == ["Máy tưới cây ", "Cây xanh, máy tưới "])
    #expect(officer.page.text.contains("Kiểm tra: Tranh cát dạy số đếm"))
    #expect(try await walk.test.dossier(ids[0]).checks.isEmpty, "a search keeps nothing")
    try await officer.press("Lưu phiếu kiểm tra")
    #expect(try await walk.test.dossier(ids[0]).checks.map(\.holds) == [false])

    try await officer.press("Tìm hồ sơ khác", [search: "không có từ này"])
    #expect(officer.page.text.contains("Không có hồ sơ, sáng kiến nào có đủ các từ này."))
    try await officer.press("Tìm hồ sơ khác", [search: String(repeating: "tranh cát ", count: 2_000)])
    #expect(officer.page.status == 200)
    try await officer.press("Tìm hồ sơ khác", [search: ""])
    #expect(lines("Gần với hồ sơ này", officer)?.count == 1)
  }

  @Test("What every title has is no reason; the same title is told all the same")
  func usual() async throws {
    let walk = try await PlanWalk("tam-diep-2024", on: "2024-03-10")
    var ids: [Dossier.ID] = []
    for title in (1...18).map({ "Giải pháp thử số \($0)" })
      + (19...20).map({ "Giải pháp thử số \($0): tranh cát dạy trẻ" }) + ["Giải pháp thử số", "Giải pháp thử số"]
    {
      ids.append(try await walk.received(title, "dot-1", "giao-duc", "ky-thuat"))
    }
    let officer = try await Browser(AskedSite(walk.office), walk.officer)
    try await officer.open("/tiep-nhan/\(ids[2])")
    #expect(lines("Gần với hồ sơ này", officer) == [])
    try await officer.open("/tiep-nhan/\(ids[18])")
    let near = try #require(lines("Gần với hồ sơ này", officer))
    #expect(near.count == 1)
    #expect(near.first?.hasSuffix("Vì cùng có «tranh cát dạy trẻ»; cùng lĩnh vực Giáo dục và Đào tạo") == true)
    try await officer.open("/tiep-nhan/\(ids[20])")
    let same = try #require(lines("Gần với hồ sơ này", officer))
    #expect(same.count == 1 && same.first?.contains("trùng tên") == true)
    #expect(!same.joined().contains("«"))
  }

  @Test("Only typed words wait among searches: the sheet itself comes as every page, however many search")
  func reading() {
    let id = Dossier.ID(at: Instant(microseconds: 0))
    let searched = QueueLook(plan: nil, words: "cát", state: nil, track: nil, isLateOnly: false, page: 1)
    #expect([nil, "", "  "].map { CheckLook(id, words: $0).reading } == [.page, .page, .page])
    #expect(CheckLook(id, words: "cát").reading == .search)
    #expect(CheckLook(id, in: searched, words: "").reading == .search)
  }

  @Test("The same title says so, and what is published or was recognised in past years is near too")
  func published() async throws {
    let scene = try await PublishedScene(
      "Máy tưới tiết kiệm nước",
      past: """
        Máy tưới tiết kiệm nước,Trần Thử,Trạm Y tế Mẫu,2021,tỉnh,Y tế,A,12/QĐ-UBND,20/11/2021,Tưới nhỏ giọt.
        Vườn trường,Lê Thử,Trường Mẫu,2022,cơ sở,Giáo dục,B,,1/6/2022,Học sinh trồng rau.
        """)
    let officer = try await Browser(scene.site, scene.walk.officer)
    try await officer.open("/tiep-nhan/\(scene.dossier)")
    let near = try #require(lines("Gần với hồ sơ này", officer))
    #expect(near.count == 1)
    #expect(near.first?.contains("trùng tên Trần Thử · Trạm Y tế Mẫu · công nhận năm 2021, cấp tỉnh") == true)
  }
}
