import Domain
@_spi(Desk) import Office
import SiteSupport
import Testing

/// The standing office asks units for something that the plan does not give them.
@Suite("The standing office asks units beside the plan")
struct UnitRequestTests {
  private static let page = "/ke-hoach/tam-diep-2024/yeu-cau"
  private let city: TamDiepTown
  private let (officer, ward): (Browser, Browser)
  private let what = "Cử một người tham gia Tổ thẩm định"

  init() async throws {
    city = try await TamDiepTown(on: "2024-03-10")
    try await city.town.person("Chủ Tịch Phường 1", in: "UBND phường số 1", .unitHead)
    try await city.open()
    officer = try city.town["Phạm Tiếp Nhận"]
    ward = try city.town["Chủ Tịch Phường 1"]
  }

  private func ask(_ kind: String = "Danh sách, họ tên") async throws {
    try await officer.open("/theo-doi")
    try await officer.follow("Yêu cầu đơn vị Tam Điệp 2024")
    try await officer.press(
      "Gửi yêu cầu",
      [
        "Điều cần trả lời": kind, "Nội dung yêu cầu": what, "Lý do": "lập Tổ thẩm định", "Hạn trả lời": "15/3/2024",
        "Đơn vị khác": "UBND phường số 1\nPhòng Nội vụ",
      ])
    #expect(officer.page.refusals == [])
  }

  @Test("It is a duty of each unit: answered, taken or given back; who is late is listed and reminded")
  func walk() async throws {
    try await ask()
    #expect(officer.page.text.contains("0 trên 2 đơn vị đã xong · lý do: lập Tổ thẩm định"))
    try await ward.open("/")
    try await ward.follow("Tam Điệp 2024: UBND phường số 1: \(what), đến hết ngày 15/3/2024")
    try await ward.press("Gửi trả lời", ["Ngày trả lời": "10/3/2024", "Trả lời": "Cử bà Đỗ Thị Mẫu, công chức."])
    #expect(!(try await ward.open("/").text.contains(what)))
    try await officer.open("/")
    try await officer.follow("Tam Điệp 2024: xem trả lời của UBND phường số 1, «\(what)»")
    try await officer.press("Trả lại", ["Lý do trả lại": "Ghi thêm số điện thoại."])
    try await ward.open("/")
    try await ward.follow("Tam Điệp 2024: UBND phường số 1: \(what), đến hết ngày 15/3/2024")
    try await ward.press("Gửi trả lời", ["Ngày trả lời": "10/3/2024", "Trả lời": "Bà Đỗ Thị Mẫu, số máy mẫu 0123."])
    try await officer.open("/")
    try await officer.follow("Tam Điệp 2024: xem trả lời của UBND phường số 1, «\(what)»")
    try await officer.press("Nhận trả lời")
    try await officer.open(Self.page)
    #expect(officer.page.links.contains { $0.text == "Tải Excel mọi trả lời" })
    let person = try #require(officer.person).person
    let sheets = try await city.town.sheets(of: UnitRequestsLook(of: "tam-diep-2024"), as: person)
    let answered = sheets.joined().filter { $0.contains(what) }
    #expect(answered.map { $0.contains("UBND phường số 1") } == [false, true])
    #expect(answered.first?.contains("đang làm") == true)
    #expect(
      Set(["Bà Đỗ Thị Mẫu, số máy mẫu 0123.", "đã làm", "đã nhận", "Chủ Tịch Phường 1"]).isSubset(of: answered[1]))
    try city.town.go(to: "2024-03-18T08:00")
    try await officer.open(Self.page)
    #expect(officer.page.text.contains("1 quá hạn") && officer.page.text.contains("1 trên 2 đơn vị đã xong"))
    try await officer.follow(what)
    #expect(officer.page.row("Phòng Nội vụ")?.joined().contains("quá hạn") == true)
    try await officer.follow("Nhắc những nơi chưa xong")
    #expect(officer.page.text.contains("1 đơn vị chưa xong việc này: Phòng Nội vụ"))
    try await officer.press("Gửi lời nhắc")
    try await officer.openDuty(what, of: "Phòng Nội vụ", "tam-diep-2024")
    try await officer.press("Miễn", ["Lý do miễn": "Phòng Nội vụ đã có người trong Hội đồng"])
    #expect(officer.page.dutyState == "được miễn")
    try await officer.open(Self.page)
    #expect(officer.page.text.contains("2 trên 2 đơn vị đã xong"))
  }

  @Test("A request without units, reason, day or words is refused at each field; others' people ask nobody")
  func refused() async throws {
    try await officer.open(Self.page)
    try await officer.press("Gửi yêu cầu", ["Hạn trả lời": "9/3/2024", "Nội dung yêu cầu": "Ngắn"])
    #expect(
      officer.page.refusals == [
        "Chọn điều cần đơn vị trả lời.", "Ghi nội dung yêu cầu, từ 10 đến 500 ký tự.",
        "Ghi lý do, từ 5 đến 1.000 ký tự.",
        "Hạn trả lời không thể trước hôm nay (10/3/2024).", "Chọn đơn vị phải trả lời.",
      ])
    try await officer.press("Gửi yêu cầu", ["Đơn vị khác": "Phòng Không Có"])
    #expect(officer.page.refusals.joined().contains("Không có đơn vị nào tên «Phòng Không Có»"))
    #expect(try await ward.open(Self.page).status == 403)
  }

  @Test("A file that is asked for has to be there; what is withdrawn nobody answers any more")
  func file() async throws {
    try await ask("Văn bản, tệp")
    try await ward.openDuty(what, of: "UBND phường số 1", "tam-diep-2024")
    try await ward.press("Gửi trả lời", ["Ngày trả lời": "10/3/2024", "Trả lời": "Gửi kèm danh sách."])
    #expect(ward.page.refusals == ["Đính kèm văn bản, tệp được yêu cầu."])
    try await officer.open(Self.page)
    try await officer.press("Thôi yêu cầu", ["Lý do thôi": "Đã có danh sách từ Phòng Nội vụ"])
    #expect(officer.page.text.contains("đã thôi yêu cầu"))
    #expect(!(try await ward.open("/").text.contains(what)))
  }
}
