import Domain
@_spi(Desk) import Office
import SiteSupport
import Store
import TestSupport
import Testing

/// A plan is announced to its recipients, guidance goes the same way; who gets it confirms, and passes it on.
@Suite("What is sent under a plan is confirmed by who gets it")
struct AnnouncementTests {
  private static let plan = "tam-diep-2024"

  /// The city with heads of two wards; its plan is open.
  private func city() async throws -> TamDiepTown {
    let city = try await TamDiepTown(on: "2024-03-10")
    for number in [1, 2] {
      try await city.town.person("Chủ Tịch Phường \(number)", in: "UBND phường số \(number)", .unitHead)
    }
    try await city.open()
    return city
  }

  /// The officer announces the plan from the front page on.
  private func announce(_ city: TamDiepTown, number: String = "08/TB-KT") async throws -> String {
    let officer = try city.town["Phạm Tiếp Nhận"]
    try await officer.open("/")
    try await officer.follow("Tam Điệp 2024: thông báo kế hoạch đến các nơi nhận")
    try await officer.press("Lưu dự thảo")
    try await officer.issue(number, on: "10/3/2024")
    return String(officer.page.address.prefix { $0 != "?" })
  }

  @Test("A ward finds it on its front page and confirms; the sender sees who has, who not and since when, and reminds")
  func confirming() async throws {
    let city = try await city()
    let address = try await announce(city)
    let ward = try city.town["Chủ Tịch Phường 1"]
    try await ward.open("/")
    let waiting = ward.page.main.all("a").first { $0.text.hasPrefix("Văn bản mới số 08/TB-KT ngày 10/3/2024") }
    try await ward.follow(try #require(waiting).text)
    try await ward.press("Xác nhận đã nhận")
    #expect(ward.page.text.contains("Đơn vị xác nhận"))
    #expect(!(try await ward.open("/").text.contains("Văn bản mới")))
    try await ward.open("/don-vi")
    try await ward.follow("Văn bản đến")
    #expect(ward.page.row("Triển khai thực hiện")?.joined().contains("đã nhận") == true)
    try city.town.go(to: "2024-03-15T08:00")
    let officer = try city.town["Phạm Tiếp Nhận"]
    try await officer.open("\(address)/noi-nhan?trang-thai=open")
    #expect(officer.page.row("UBND phường số 2")?.joined(separator: "|").contains("5") == true)
    #expect(!officer.page.main.all("td").contains { $0.text.hasPrefix("UBND phường số 1 ") })
    #expect(!officer.page.text.contains("Chủ Tịch Phường 1"))
    #expect(officer.page.row("UBND phường số 3")?.joined().contains("chưa có người nhận trong hệ thống") == true)
    try await officer.follow("Nhắc đơn vị chưa xác nhận")
    #expect(officer.page.text.contains("18 đơn vị chưa xác nhận"))
    try await officer.press("Gửi lời nhắc")
    #expect(officer.page.text.contains("Nơi nhận văn bản"))
    let other = try city.town["Chủ Tịch Phường 2"]
    try await other.open("/")
    #expect(other.page.text.contains("Đề nghị đơn vị đọc và xác nhận đã nhận văn bản số 08/TB-KT"))
    #expect(!(try await ward.open("/").text.contains("Đề nghị đơn vị đọc")))
    try await officer.open("\(address)/noi-nhan?trang-thai=confirmed")
    #expect(officer.page.row("UBND phường số 1")?.joined().contains("Chủ Tịch Phường 1") == true)
  }

  @Test("Who is asked to pass it on does so, and sees which unit beneath has confirmed")
  func passingOn() async throws {
    let city = try await city()
    let officer = try city.town["Phạm Tiếp Nhận"]
    try await officer.open("/ke-hoach/\(Self.plan)/van-ban")
    try await officer.follow("Soạn văn bản")
    try await officer.press(
      "Lưu dự thảo",
      [
        "Trích yếu": "Đôn đốc đăng ký sáng kiến Đợt I", "Nội dung chính": "Các trường đăng ký trước ngày 1/4/2024.",
        "Phòng Giáo dục và Đào tạo": "có",
        "Đề nghị chuyển tiếp đến đơn vị trực thuộc: Phòng Giáo dục và Đào tạo": "có",
        "Xác nhận, chuyển tiếp trước hết ngày": "13/3/2024",
      ])
    try await officer.issue("09/TB-KT", on: "10/3/2024")
    let address = String(officer.page.address.prefix { $0 != "?" })
    let education = try city.town["Lê Trưởng Phòng Giáo Dục"]
    let school = try city.town["Trần Hiệu Trưởng"]
    #expect(try await school.open(address).status == 404)
    let paper = try await officer.open("\(address)/ban-giay").text
    #expect(paper.contains("xác nhận đã nhận văn bản này đến hết ngày 13/3/2024") && paper.contains("TRƯỞNG PHÒNG"))
    try city.town.go(to: "2024-03-14T08:00")
    try await education.open("/")
    #expect(education.card("Việc đến hạn").contains("«Đôn đốc đăng ký sáng kiến Đợt I» quá hạn"))
    #expect(try await officer.open("\(address)/noi-nhan").row("Phòng Giáo dục")?.joined().contains("quá hạn") == true)
    try await education.open(address)
    try await education.press("Xác nhận đã nhận")
    try await education.open("/")
    #expect(education.page.text.contains("chuyển văn bản số 09/TB-KT ngày 10/3/2024 đến đơn vị trực thuộc"))
    try await education.open(address)
    try await education.press("Chuyển đến đơn vị trực thuộc", ["Trường Tiểu học Mẫu": "không"])
    #expect(education.page.refusals.joined().contains("Chọn ít nhất một đơn vị trực thuộc."))
    try await education.press("Chuyển đến đơn vị trực thuộc", ["Trường Tiểu học Mẫu": "có"])
    #expect(education.page.text.contains("Đã chuyển đến 1 đơn vị trực thuộc, 0 đã xác nhận."))
    try await education.follow("Xem từng đơn vị")
    try await education.follow("Nhắc đơn vị chưa xác nhận")
    #expect(education.page.text.contains("1 đơn vị chưa xác nhận: Trường Tiểu học Mẫu"))
    try await education.press("Gửi lời nhắc")
    #expect(education.page.title == "Phòng Giáo dục và Đào tạo chuyển đến")
    #expect(try await education.open("/ke-hoach/\(Self.plan)/nhac-viec").status == 403)
    #expect(!(try await education.open("/").text.contains("chuyển văn bản số 09/TB-KT")))
    try await school.open("/")
    #expect(school.page.text.contains("Đề nghị đơn vị đọc và xác nhận đã nhận văn bản số 09/TB-KT"))
    #expect(school.page.text.contains("Văn bản mới số 09/TB-KT"))
    try await school.open(address)
    try await school.press("Xác nhận đã nhận")
    try await education.open(address)
    try await education.follow("Xem từng đơn vị")
    #expect(education.page.row("Trường Tiểu học Mẫu")?.joined().contains("Trần Hiệu Trưởng") == true)
    #expect(try await officer.open(address).text.contains("1 trên 1 đơn vị đã xác nhận."))
  }

  @Test("A unit that was let off confirming is asked nothing, and what its window still sends is refused")
  func excused() async throws {
    let city = try await city()
    let address = try await announce(city)
    let (officer, ward) = (try city.town["Phạm Tiếp Nhận"], try city.town["Chủ Tịch Phường 1"])
    try await ward.open(address)
    let field = ward.page.main.all("input").first { $0.facts["name"] == "unit" }
    let unit = try #require(field?.facts["value"])
    try await officer.openDuty("Xác nhận đã nhận văn bản số 08/TB-KT", of: "UBND phường số 1", "tam-diep-2024")
    try await officer.press("Miễn", ["Lý do miễn": "Phường nhận bản giấy tại hội nghị."])
    #expect(!(try await ward.open("/").text.contains("Văn bản mới")))
    try await ward.open(address)
    #expect(ward.page.text.contains("Đơn vị được miễn xác nhận văn bản này."))
    #expect(!ward.page.main.all("button").contains { $0.text == "Xác nhận đã nhận" })
    let sent = try await ward.site.post("\(address)/xac-nhan", as: ward.person, [("unit", unit)])
    #expect(sent.text.contains("Đơn vị đã được miễn xác nhận văn bản này."))
    try await ward.open("/van-ban")
    #expect(ward.page.row("Triển khai thực hiện")?.joined().contains("được miễn") == true)
    // Asked again, it confirms.
    try await officer.press("Thôi miễn")
    try await ward.open(address)
    try await ward.press("Xác nhận đã nhận")
    #expect(ward.page.text.contains("Đơn vị xác nhận"))
  }

  @Test("Who takes over from a unit that passed it on sees who beneath confirmed, passes it on, and gets it not again")
  func heir() async throws {
    let city = try await city()
    let officer = try city.town["Phạm Tiếp Nhận"]
    try await officer.open("/ke-hoach/\(Self.plan)/van-ban/moi")
    try await officer.press(
      "Lưu dự thảo",
      [
        "Trích yếu": "Đôn đốc đăng ký sáng kiến Đợt I", "Nội dung chính": "Các trường đăng ký trước ngày 1/4/2024.",
        "Phòng Giáo dục và Đào tạo": "có",
        "Đề nghị chuyển tiếp đến đơn vị trực thuộc: Phòng Giáo dục và Đào tạo": "có",
      ])
    try await officer.issue("09/TB-KT", on: "10/3/2024")
    let address = String(officer.page.address.prefix { $0 != "?" })
    let (education, school) = (try city.town["Lê Trưởng Phòng Giáo Dục"], try city.town["Trần Hiệu Trưởng"])
    try await education.open(address)
    try await education.press("Chuyển đến đơn vị trực thuộc", ["Trường Tiểu học Mẫu": "có"])
    try await city.town.units(["Trường Trung học Mẫu"], "truong-hoc", under: "Phòng Văn hóa và Thông tin")
    let admin = try city.town["Quản Trị"]
    func merge(_ name: String) async throws {
      let unit = try await city.town.test.office.read(as: nil) { desk in
        try Units.tree(on: desk.connection).all.first { $0.name == name }?.id
      }
      try await admin.open("/quan-tri/don-vi/\(try #require(unit))/sap-nhap")
      try await admin.press(
        "Sáp nhập",
        [
          "Đơn vị tiếp nhận": "Phòng Văn hóa và Thông tin", "Đơn vị tiếp nhận là": "đơn vị đã có trong hệ thống",
          "Vai trò ở các đơn vị cũ": "Chuyển sang đơn vị tiếp nhận", "Từ ngày": "10/3/2024",
        ])
      try await admin.press("Sáp nhập")
      #expect(admin.page.text.contains("Đã sáp nhập vào Phòng Văn hóa và Thông tin"))
    }
    try await merge("Phòng Giáo dục và Đào tạo")
    try await education.open(address)
    #expect(education.page.text.contains("Đã chuyển đến 1 đơn vị trực thuộc, 0 đã xác nhận."))
    try await education.press("Chuyển thêm", ["Trường Tiểu học Mẫu": "không", "Trường Trung học Mẫu": "có"])
    #expect(education.page.text.contains("Đã chuyển đến 2 đơn vị trực thuộc, 0 đã xác nhận."))
    try await education.follow("Xem từng đơn vị")
    #expect(education.page.row("Trường Trung học Mẫu")?.joined().contains("chưa xác nhận") == true)
    #expect(try await school.open("/").text.contains("Văn bản mới số 09/TB-KT"))
    // What it passed on itself does not come back to it.
    try await merge("Trường Tiểu học Mẫu")
    #expect(!(try await education.open("/").text.contains("Văn bản mới số 09/TB-KT")))
  }

  @Test("Nobody confirms for another unit, and strangers and drafts' outsiders find nothing")
  func strangers() async throws {
    let city = try await city()
    let address = try await announce(city)
    let (ward, teacher) = (try city.town["Chủ Tịch Phường 1"], try city.town["Nguyễn Giáo Viên"])
    let site = ward.site
    try await ward.open(address)
    let field = ward.page.main.all("input").first { $0.facts["name"] == "unit" }
    let unit = try #require(field?.facts["value"])
    let sent = try await site.post(
      "\(address)/xac-nhan", as: try city.town["Chủ Tịch Phường 2"].person, [("unit", unit)])
    #expect(sent.status == 403)
    #expect(try await site.post("\(address)/xac-nhan", as: teacher.person, [("unit", unit)]).status == 403)
    #expect(try await site.post("\(address)/xac-nhan", as: nil, [("unit", unit)]).status != 200)
    #expect(try await ward.open("\(address)/noi-nhan").status == 404)
    for _ in 1...2 { _ = try await site.post("\(address)/xac-nhan", as: ward.person, [("unit", unit)]) }
    let officer = try city.town["Phạm Tiếp Nhận"]
    #expect(try await officer.open(address).text.contains("1 trên 19 đơn vị đã xác nhận."))
    try await officer.open("/ke-hoach/\(Self.plan)/van-ban/moi")
    try await officer.press(
      "Lưu dự thảo",
      ["Trích yếu": "<script>alert(1)</script> hướng dẫn", "Nội dung chính": "<img src=x onerror=alert(1)> nội dung"])
    let draft = String(officer.page.address.prefix { $0 != "?" })
    #expect(officer.page.main.all("script").isEmpty && officer.page.main.all("img").isEmpty)
    #expect(officer.page.text.contains("<img src=x onerror=alert(1)> nội dung"))
    #expect(try await ward.open(draft).status == 404)
    #expect(try await ward.open("\(draft)/sua").status == 404)
    for step in ["bo", "thu-hoi", "da-gui"] {
      #expect(try await site.post("\(draft)/\(step)", as: ward.person).status == 404, "\(step)")
    }
    try await officer.follow("Sửa dự thảo")
    let typed = [("kind", "other"), ("title", "Trích yếu ở cửa sổ kia"), ("text", "Nội dung ở cửa sổ kia.")]
    _ = try await site.post("\(draft)/sua", as: officer.person, typed + [("version", "1")])
    try await officer.press("Lưu dự thảo")
    #expect(officer.page.refusals.joined().hasPrefix("Nội dung này vừa được sửa ở một cửa sổ khác."))
    try await officer.press("Lưu dự thảo")
    try await officer.press("Ban hành", ["Số, ký hiệu": "10/TB-KT", "Ngày văn bản": "5/1/2020"])
    #expect(officer.page.refusals.joined().contains("Chưa có nơi nhận."))
    #expect(officer.page.refusals.joined().contains("văn bản không thể trước ngày đó."))
  }

  @Test("A unit that has nothing to announce writes to those beneath it alone, and one with none beneath to nobody")
  func reach() async throws {
    let city = try await city()
    let (ward, school) = (try city.town["Chủ Tịch Phường 1"], try city.town["Trần Hiệu Trưởng"])
    try await school.open("/ke-hoach/\(Self.plan)/van-ban")
    #expect(!school.page.links.contains { $0.text == "Soạn văn bản" })
    #expect(try await school.open("/ke-hoach/\(Self.plan)/van-ban/moi").status == 403)
    try await ward.open("/ke-hoach/\(Self.plan)/van-ban")
    try await ward.follow("Soạn văn bản")
    #expect(!ward.page.main.all("input").contains { $0.facts["name"] == "body" })
    try await ward.press(
      "Lưu dự thảo",
      [
        "Trích yếu": "Đăng ký sáng kiến của trạm", "Nội dung chính": "Trạm đăng ký trước ngày 1/4/2024.",
        "Đơn vị trực thuộc của nơi ban hành": "có",
      ])
    let address = String(ward.page.address.prefix { $0 != "?" })
    let forged: [(name: String, value: String)] = [
      ("kind", "guidance"), ("title", "Đăng ký sáng kiến của trạm"), ("text", "Trạm đăng ký trước ngày 1/4/2024."),
      ("body", "phuong-xa"),
    ]
    _ = try await ward.site.post("\(address)/sua", as: ward.person, forged)
    try await ward.open(address)
    try await ward.issue("5/TB-UBND", on: "10/3/2024")
    #expect(ward.page.refusals.joined().contains("Đơn vị chỉ gửi văn bản đến đơn vị trực thuộc."))
    _ = try await ward.site.post(
      "\(address)/sua", as: ward.person, Array(forged.dropLast()) + [(name: "own", value: "1")])
    try await ward.open(address)
    try await ward.issue("5/TB-UBND", on: "10/3/2024")
    #expect(ward.page.text.contains("0 trên 1 đơn vị đã xác nhận."))
  }

  @Test("What was issued is not changed: a later one corrects it, or it is withdrawn with a reason")
  func correcting() async throws {
    let city = try await city()
    let address = try await announce(city)
    let (officer, ward) = (try city.town["Phạm Tiếp Nhận"], try city.town["Chủ Tịch Phường 1"])
    let again = try await officer.site.post(
      "\(address)/ban-hanh", as: officer.person, [("number", "08/TB-KT"), ("day", "10/3/2024")])
    #expect(again.text.contains("Văn bản đã ban hành, số 08/TB-KT ngày 10/3/2024, không sửa được nữa."))
    #expect(try await officer.open("\(address)/sua").text.contains("không sửa được nữa"))
    try await officer.open(address)
    try await officer.follow("Soạn văn bản đính chính")
    try await officer.press("Lưu dự thảo")
    try await officer.press("Ban hành", ["Số, ký hiệu": "08/TB-KT", "Ngày văn bản": "10/3/2024"])
    #expect(officer.page.refusals.joined().contains("Số 08/TB-KT đã dùng cho văn bản ngày 10/3/2024"))
    let signed: KeyValuePairs = [
      "Số, ký hiệu": "11/TB-KT", "Ngày văn bản": "10/3/2024", "Cách ký": "KT. (cấp phó ký thay)",
      "Họ và tên người ký": "Bùi Phó Phòng",
    ]
    try await officer.press("Ban hành", signed)
    #expect(officer.page.refusals.joined().contains("Ghi chức vụ của người ký"))
    try await officer.press("Ban hành", ["Chức vụ của người ký": "Phó Trưởng phòng"])
    try await officer.press("Ban hành")
    let correction = String(officer.page.address.prefix { $0 != "?" })
    let paper = try await officer.open("\(correction)/ban-giay").text
    #expect(paper.contains("KT. TRƯỞNG PHÒNG PHÓ TRƯỞNG PHÒNG Bùi Phó Phòng"))
    try await ward.open(address)
    #expect(ward.page.text.contains("Văn bản này đã được thay bằng văn bản số 11/TB-KT ngày 10/3/2024."))
    #expect(!ward.page.main.all("button").contains { $0.text == "Xác nhận đã nhận" })
    try await officer.open(correction)
    try await officer.press("Thu hồi", ["Lý do thu hồi": "Ghi sai thời hạn nộp hồ sơ."])
    try await officer.press("Thu hồi")
    #expect(try await ward.open(correction).text.contains("Ghi sai thời hạn nộp hồ sơ."))
    #expect(!(try await ward.open("/").text.contains("Văn bản mới")))
  }
}
