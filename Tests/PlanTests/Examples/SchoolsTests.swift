import SiteSupport
import Testing

/// Schools of a ward: two mark each work without knowing whose it is, and a third where they come to two grades.
@Suite("Example: a school system")
struct SchoolsTests {
  @Test("Two who come to Tốt and to Đạt need a third, whose points count; two who agree do not (mục 5)")
  func third() async throws {
    let site = try await PlanSite(example: "nganh-giao-duc", on: "2026-03-02", kind: "truong-hoc")
    let (differ, agree) = ("Tranh cát", "Vở sạch chữ đẹp")
    for title in [differ, agree] {
      let id = try await site.file(
        title, at: "Bắt đầu viết hồ sơ Giáo dục Mẫu Đông, Năm học 2025-2026", as: "sáng kiến")
      try await site.head.open("/ho-so/\(id)")
      try await site.head.press("Xác nhận, đưa vào tờ trình")
      try await site.accept(id)
    }
    let secretary = site.secretary
    try await secretary.open("/hoi-dong/\(site.walk.council)")
    try await secretary.press("Mở phiên họp", ["Tên phiên họp": "Chấm sáng kiến"])
    let session = String(secretary.page.address.prefix { $0 != "?" })
    let boxes = secretary.page.main.all("input").filter { $0.facts["type"] == "checkbox" }
    #expect(boxes.map { $0.facts["name"] } == [nil, "dossier", "dossier"])
    #expect(boxes.first?.facts["data-all"] != nil && secretary.page.text.contains("Chọn tất cả"))
    try await secretary.press("Đưa vào phiên họp")
    try await secretary.press("Mở chấm")
    #expect(secretary.page.text.contains("2 hồ sơ chưa giao đủ 2 người chấm."))
    try await secretary.open("\(session)/phan-cong")
    try await secretary.press("Chia hồ sơ", ["Mỗi hồ sơ": "2 người"])
    try await secretary.open(session)
    try await secretary.press("Mở chấm")

    // Seventeen alone is Tốt and fifteen Đạt; seventeen and sixteen and a half are both Tốt.
    let given = [differ: [["7", "5", "5"], ["6", "5", "4"]], agree: [["7", "5", "5"], ["6,5", "5", "5"]]]
    let council = [site.chair, secretary] + site.members
    for title in [differ, agree] {
      var sheets = given[title] ?? []
      for voter in council {
        try await voter.open(session)
        try await voter.follow(title)
        guard voter.page.html.contains("Nộp phiếu") else { continue }
        #expect(!voter.page.text.contains("Nguyễn Tác Giả"))
        try await voter.handIn(.points(sheets.removeFirst()))
      }
      #expect(sheets.isEmpty)
    }
    try await secretary.open("\(session)/phan-cong")
    let name = try #require(secretary.page.offered(at: "Người chấm thêm").first)
    try await secretary.press("Mời chấm thêm", ["Người chấm thêm": name], near: differ)
    #expect(!secretary.page.html.contains("Mời chấm thêm"))
    let names = ["Hoàng Chủ Tịch", "Đỗ Thư Ký", "Ủy Viên Một", "Ủy Viên Hai", "Ủy Viên Ba"]
    let marker = council[try #require(names.firstIndex(of: name))]
    try await marker.open(session)
    try await marker.follow(differ)
    try await marker.handIn(.points(["6,5", "5", "4"]))
    try await site.lock(session)

    let decision = try await site.decide(session, "6/QĐ-VHXH")
    try await site.authority.open("\(decision)/van-ban")
    let paper = site.authority.page
    #expect(paper.text.contains("Căn cứ Hướng dẫn số 07/HD-VHXH ngày 10 tháng 02 năm 2026"))
    #expect(
      [differ, agree].map { paper.row($0)?.suffix(2).map { $0 } } == [["15,50", "Loại Đạt"], ["16,75", "Loại Tốt"]])
  }
}
