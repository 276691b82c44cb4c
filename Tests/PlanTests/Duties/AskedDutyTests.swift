import Domain
import SiteSupport
import Testing

/// What records ask of units is in the list of the plan's duties, with its day, what shows it, a way to remind and to
/// let off.
@Suite("What documents and inspections ask of units are duties like others")
struct AskedDutyTests {
  private static let list = "/ke-hoach/tam-diep-2024/viec"
  private let city: TamDiepTown
  private let (officer, education, school): (Browser, Browser, Browser)

  init() async throws {
    city = try await TamDiepTown(on: "2024-03-10")
    try await city.open()
    officer = try city.town["Phạm Tiếp Nhận"]
    education = try city.town["Lê Trưởng Phòng Giáo Dục"]
    school = try city.town["Trần Hiệu Trưởng"]
  }

  /// The officer writes to the education office, which is asked to pass it on, by a day.
  private func announce(through day: String) async throws -> String {
    try await officer.open("/ke-hoach/tam-diep-2024/van-ban/moi")
    try await officer.press(
      "Lưu dự thảo",
      [
        "Trích yếu": "Đôn đốc đăng ký Đợt I", "Nội dung chính": "Các trường đăng ký trước ngày 1/4/2024.",
        "Phòng Giáo dục và Đào tạo": "có",
        "Đề nghị chuyển tiếp đến đơn vị trực thuộc: Phòng Giáo dục và Đào tạo": "có",
        "Xác nhận, chuyển tiếp trước hết ngày": day,
      ])
    try await officer.issue("09/TB-KT", on: "10/3/2024")
    return String(officer.page.address.prefix { $0 != "?" })
  }

  private func states(_ words: String, _ browser: Browser, _ query: String = "") async throws -> [String] {
    try await browser.open(Self.list + query)
    return browser.page.main.all("tr").filter { $0.text.contains(words) }.map { row in
      "\(row.all("a").map(\.text).joined(separator: ", ")): \(row.all.filter { $0.isOf("chip") }.map(\.text).joined())"
    }
  }

  private let confirming = "Xác nhận đã nhận văn bản số 09/TB-KT ngày 10/3/2024: «Đôn đốc đăng ký Đợt I»"
  private let passing = "Chuyển văn bản số 09/TB-KT ngày 10/3/2024 đến đơn vị trực thuộc: «Đôn đốc đăng ký Đợt I»"
  private let office = "Phòng Giáo dục và Đào tạo"

  @Test("Confirming and passing on are in the list with day and who did it; late ones are reminded")
  func announced() async throws {
    let address = try await announce(through: "13/3/2024")
    let open = ["\(passing), \(office): đang làm", "\(confirming), \(office): đang làm"]
    #expect(try await states("09/TB-KT", officer) == open)
    #expect(try await states("09/TB-KT", education).count == 2)
    try city.town.go(to: "2024-03-15T08:00")
    #expect(try await states("09/TB-KT", officer, "?trang-thai=late").count == 2)
    let late = try await officer.open("/theo-doi").main.all("li").filter { $0.text.contains(office) }
    #expect(late.contains { $0.text.contains("09/TB-KT") && $0.text.contains("chậm 2 ngày") })
    #expect(try await officer.open("/").text.contains("1 đơn vị chưa xong «\(confirming)»"))
    try await officer.openDuty(confirming, of: office, "tam-diep-2024")
    #expect(officer.page.title.hasPrefix("Xác nhận đã nhận văn bản"))
    try await officer.follow("Nhắc đơn vị này")
    #expect(officer.page.text.contains("1 đơn vị chưa xong việc này: \(office)"))
    try await officer.press("Gửi lời nhắc")
    #expect(try await education.open("/").text.contains("Đề nghị đơn vị thực hiện và ghi nhận việc «\(confirming)»"))
    // From its own list the unit comes to the document.
    try await education.openDuty(passing, of: office, "tam-diep-2024")
    try await education.follow("Mở văn bản")
    #expect(education.page.address == address)
    try await education.press("Chuyển đến đơn vị trực thuộc")
    #expect(
      try await states("09/TB-KT", officer) == [
        "\(passing), \(office): làm muộn", "\(confirming), \(office): làm muộn",
        "\(confirming), Trường Tiểu học Mẫu: quá hạn",
      ])
    try await officer.openDuty(passing, of: office, "tam-diep-2024")
    #expect(
      officer.page.text.contains("15/3/2024: Đã chuyển đến đơn vị trực thuộc Lê Trưởng Phòng Giáo Dục ghi"))
    #expect(try await states("09/TB-KT", school) == ["\(confirming), Trường Tiểu học Mẫu: quá hạn"])
  }

  @Test("Who is let off confirming or passing on is asked no more; demanded again it is asked again")
  func excused() async throws {
    let address = try await announce(through: "13/3/2024")
    for words in [confirming, passing] {
      try await officer.openDuty(words, of: office, "tam-diep-2024")
      try await officer.press("Miễn", ["Lý do miễn": "Đã giao trực tiếp tại cuộc họp"])
      #expect(officer.page.dutyState == "được miễn")
    }
    #expect(!(try await education.open("/").text.contains("09/TB-KT")))
    #expect(!(try await education.open("/van-ban?cho=1").text.contains("09/TB-KT")))
    #expect(try await officer.open("\(address)/noi-nhan").row(office)?.joined().contains("được miễn") == true)
    try await officer.openDuty(passing, of: office, "tam-diep-2024")
    try await officer.press("Thôi miễn")
    #expect(try await education.open("/").text.contains("chuyển văn bản số 09/TB-KT ngày 10/3/2024"))
  }

  @Test("A document that is withdrawn asks for nothing any more")
  func withdrawn() async throws {
    let address = try await announce(through: "13/3/2024")
    try await officer.open(address)
    try await officer.press("Thu hồi", ["Lý do thu hồi": "Ghi sai thời hạn nộp hồ sơ."])
    try await officer.press("Thu hồi")
    #expect(try await states("09/TB-KT", officer) == [])
  }

  @Test("What has to follow an inspection is reminded, and let off with a reason; its unit is asked no more")
  func inspected() async throws {
    let head = try city.town["Lưu Trưởng Phòng"]
    try await officer.open("/kiem-tra")
    try await officer.follow("Lên kế hoạch kiểm tra")
    try await officer.press(
      "Lưu kế hoạch kiểm tra",
      [
        "Đơn vị được kiểm tra": "Phòng Nội vụ", "Ngày kiểm tra": "12/3/2024", "Địa điểm": "Phòng họp",
        "Thành phần kiểm tra": "Phạm Tiếp Nhận", "Nội dung kiểm tra": "Sổ theo dõi sáng kiến",
      ])
    let address = String(officer.page.address.prefix { $0 != "?" })
    try city.town.go(to: "2024-03-13T08:00")
    try await officer.open(address)
    try await officer.press(
      "Ghi kết quả kiểm tra",
      [
        "Kết quả kiểm tra": "Sổ thiếu cột.", "Kết luận": "Phải bổ sung.",
        "Việc phải làm tiếp 1": "Bổ sung sổ theo dõi", "Hạn của việc 1": "20/3/2024",
        "Việc phải làm tiếp 2": "Niêm yết danh sách", "Hạn của việc 2": "20/3/2024",
      ])
    try city.town.go(to: "2024-03-22T08:00")
    try await officer.open(address)
    try await officer.follow("Nhắc, miễn việc này: Bổ sung sổ theo dõi")
    #expect(officer.page.dutyState == "quá hạn")
    try await officer.follow("Nhắc đơn vị này")
    try await officer.press("Gửi lời nhắc")
    #expect(try await head.open("/").text.contains("ghi nhận việc «Bổ sung sổ theo dõi», hạn đến hết ngày 20/3/2024"))
    try await officer.open(address)
    try await officer.follow("Nhắc, miễn việc này: Bổ sung sổ theo dõi")
    try await officer.press("Miễn", ["Lý do miễn": "Sổ được thay bằng phần mềm"])
    #expect(officer.page.text.contains("Sổ được thay bằng phần mềm"))
    try await head.open("/")
    #expect(!head.page.text.contains("Việc phải làm sau kiểm tra: Bổ sung sổ theo dõi"))
    #expect(head.page.text.contains("Việc phải làm sau kiểm tra: Niêm yết danh sách"))
    #expect(try await head.open(address).text.contains("hạn 20/3/2024 được miễn"))
    #expect(try await states("Bổ sung sổ", officer) == ["Bổ sung sổ theo dõi, Phòng Nội vụ: được miễn"])
    #expect(try await states("Niêm yết", officer) == ["Niêm yết danh sách, Phòng Nội vụ: quá hạn"])
  }
}
