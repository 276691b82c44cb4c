import SiteSupport
import Testing

/// An inspection from its programme to what followed it, and what is refused on the way.
@Suite("Inspections are planned, concluded and followed up")
struct InspectionTests {
  private let city: TamDiepTown
  private let officer: Browser
  private let head: Browser

  init() async throws {
    city = try await TamDiepTown(on: "2024-04-10")
    try await city.open()
    officer = try city.town["Phạm Tiếp Nhận"]
    head = try city.town["Lưu Trưởng Phòng"]
  }

  private func plan(on day: String, unit: String = "Phòng Nội vụ") async throws {
    try await officer.open("/kiem-tra")
    try await officer.follow("Lên kế hoạch kiểm tra")
    try await officer.press(
      "Lưu kế hoạch kiểm tra",
      [
        "Đơn vị được kiểm tra": unit, "Ngày kiểm tra": day, "Địa điểm": "Phòng họp",
        "Thành phần kiểm tra": "Đỗ Thư Ký, Trưởng đoàn\nPhạm Tiếp Nhận", "Nội dung kiểm tra": "Sổ theo dõi sáng kiến",
      ])
  }

  @Test("What has to follow is on the unit's front page until the inspector accepts it")
  func walk() async throws {
    try await plan(on: "12/4/2024")
    let address = String(officer.page.address.prefix { $0 != "?" })
    #expect(officer.page.text.contains("sẽ kiểm tra"))
    #expect(try await head.open(address).text.contains("sẽ kiểm tra"))
    #expect(head.page.asked(by: "Ghi kết quả kiểm tra").isEmpty)
    try await officer.follow("Sửa chương trình")
    #expect(officer.page.written(at: "Thành phần kiểm tra") == "Đỗ Thư Ký, Trưởng đoàn\nPhạm Tiếp Nhận")
    try await officer.press("Lưu", ["Địa điểm": "Hội trường", "Thành phần kiểm tra": ""])
    #expect(officer.page.refusals == ["Ghi người kiểm tra, mỗi dòng một người, từ 1 đến 30 người."])
    try await officer.press("Lưu", ["Thành phần kiểm tra": "Đỗ Thư Ký, Trưởng đoàn"])
    #expect(officer.page.text.contains("Chương trình trước khi sửa 12/4/2024 · Phòng họp"))
    #expect(try await officer.open("\(address)/chuong-trinh").text.contains("Địa điểm: Hội trường."))
    try await officer.open(address)
    try await officer.press("Tải lên", ["Thêm ảnh, biên bản đã ký": "anh-sai.pdf"])
    #expect(officer.page.text.contains("anh-sai.pdf"))
    try await officer.press("Bỏ anh-sai.pdf")
    #expect(!officer.page.text.contains("anh-sai.pdf"))
    try city.town.go(to: "2024-04-13T08:00")
    try await officer.open("/")
    try await officer.follow("Ghi kết quả cuộc kiểm tra 12/4/2024")
    try await officer.press(
      "Ghi kết quả kiểm tra",
      [
        "Kết quả kiểm tra": "Sổ chưa ghi đủ <b>ba</b> cột.", "Kết luận": "Phải bổ sung sổ.",
        "Việc phải làm tiếp 1": "Bổ sung sổ theo dõi", "Hạn của việc 1": "12/4/2024",
      ])
    #expect(officer.page.refusals == ["Hạn không thể trước hôm nay (13/4/2024)."])
    try await officer.press("Ghi kết quả kiểm tra", ["Hạn của việc 1": "20/4/2024"])
    #expect(officer.page.text.contains("đã kiểm tra") && officer.page.text.contains("<b>ba</b>"))
    let late = try await officer.site.get("\(address)/sua", as: officer.person)
    #expect(late.text.contains("Cuộc kiểm tra này đã có biên bản, không sửa chương trình được nữa."))
    try await officer.open("\(address)/bien-ban")
    #expect(officer.page.text.contains("Bổ sung sổ theo dõi") && officer.page.text.contains("Phải bổ sung sổ."))
    try city.town.go(to: "2024-04-21T08:00")
    try await head.open("/")
    #expect(head.card("Việc đến hạn").contains("Việc phải làm sau kiểm tra: Bổ sung sổ theo dõi quá hạn"))
    // A duty like any other: in the list, in the day of the standing office, in the unit's state.
    let overdue = "/ke-hoach/tam-diep-2024/viec?trang-thai=late"
    let row = try await officer.open(overdue).main.all("tr").first { $0.text.contains("Bổ sung sổ theo dõi") }
    #expect(row?.all("a").map(\.text) == ["Bổ sung sổ theo dõi", "Phòng Nội vụ"])
    let marked = officer.page.main.all("a").filter { $0.facts["aria-current"] == "true" }
    #expect(marked.map { $0.text.hasPrefix("Quá hạn ") } == [true])
    #expect(marked.first?.facts["href"] == "/ke-hoach/tam-diep-2024/viec")
    let day = try await officer.open("/theo-doi").main.all("li").filter { $0.text.contains("Phòng Nội vụ") }
    #expect(day.contains { $0.text.contains("Bổ sung sổ theo dõi") })
    try await head.follow("Việc phải làm sau kiểm tra: Bổ sung sổ theo dõi")
    try await head.press("Báo đã làm", ["Việc đã làm": "Đã ghi đủ các cột."])
    #expect(!(try await head.open("/").text.contains("Việc phải làm sau kiểm tra")))
    try await officer.open("/")
    try await officer.follow("Xem việc đã làm sau kiểm tra của Phòng Nội vụ")
    try await officer.press("Trả lại", ["Lý do trả lại": "Thiếu trang của tháng 3."])
    #expect(try await head.open("/").text.contains("Việc phải làm sau kiểm tra"))
    try await head.open(address)
    try await head.press("Báo đã làm", ["Việc đã làm": "Đã bổ sung trang tháng 3."])
    try await officer.open(address)
    try await officer.press("Chấp nhận")
    #expect(officer.page.text.contains("đã xong") && officer.page.text.contains("Phạm Tiếp Nhận chấp nhận"))
    #expect(!(try await head.open("/").text.contains("sau kiểm tra")))
    #expect(try await head.open("/don-vi").text.contains("Phải bổ sung sổ."))
  }

  @Test("A day that is over is not planned, an unknown unit and others' inspections are refused")
  func misuse() async throws {
    try await plan(on: "9/4/2024")
    #expect(officer.page.refusals.joined().contains("Ngày kiểm tra đã qua (9/4/2024)."))
    try await officer.press(
      "Lưu kế hoạch kiểm tra", ["Ngày kiểm tra": "12/4/2024", "Đơn vị được kiểm tra": "Phòng Không Có"])
    #expect(officer.page.refusals.joined().contains("Không có đơn vị nào tên «Phòng Không Có»"))
    try await officer.press("Lưu kế hoạch kiểm tra", ["Đơn vị được kiểm tra": "Phòng Nội vụ"])
    let address = String(officer.page.address.prefix { $0 != "?" })
    let other = try city.town["Lê Trưởng Phòng Giáo Dục"]
    // A unit inspects those beneath it, and no other.
    try await other.open("/kiem-tra/moi")
    let fields: KeyValuePairs = [
      "Đơn vị được kiểm tra": "Phòng Nội vụ", "Ngày kiểm tra": "12/4/2024",
      "Thành phần kiểm tra": "Lê Trưởng Phòng", "Nội dung kiểm tra": "Sổ theo dõi",
    ]
    try await other.press("Lưu kế hoạch kiểm tra", fields)
    #expect(
      other.page.refusals.joined().hasPrefix(
        "Phòng Nội vụ không thuộc phạm vi kiểm tra của Phòng Giáo dục và Đào tạo."))
    try await other.press("Lưu kế hoạch kiểm tra", ["Đơn vị được kiểm tra": "Trường Tiểu học Mẫu"])
    #expect(other.page.refusals == [])
    #expect(try await other.open(address).status == 404)
    let sent = try await head.site.post("\(address)/huy", as: head.person, [("reason", "Không cần kiểm tra")])
    #expect(sent.status == 403)
    let programme = [("from", "20/4/2024"), ("team", "Người Lạ, Trưởng đoàn"), ("content", "Nội dung khác.")]
    #expect(try await other.site.post("\(address)/sua", as: other.person, programme).status == 404)
    // Before its day nothing is found.
    let early = try await officer.site.post(
      "\(address)/ket-luan", as: officer.person, [("seen", "Đã xem hồ sơ rồi"), ("conclusion", "Đã kết luận rồi")])
    #expect(early.status != 303)
    try await officer.open(address)
    try await officer.press("Hủy", ["Lý do hủy": "Đổi kế hoạch công tác"])
    #expect(officer.page.text.contains("Lý do hủy: Đổi kế hoạch công tác"))
  }
}
