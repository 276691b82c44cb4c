import Domain
@_spi(Desk) import Office
import SiteSupport
import TestSupport
import Testing

/// «Việc đến hạn» on the front page: what plans give to do, to those whose work it is.
@Suite("What falls due is on the front page")
struct DutyListTests {
  /// Tam Điệp with a school beneath the education office, which passes its dossiers on before 20/4/2024 (IV.4, II.5).
  struct City {
    static let plan: Plan.ID = "tam-diep-2024"
    let test: TestOffice
    let (city, education, school): (Domain.Unit.ID, Domain.Unit.ID, Domain.Unit.ID)
    let (author, headmaster, office, administrator): (Browser, Browser, Browser, Browser)
    let writer: Person.ID

    init(on day: String) async throws {
      test = try await TestOffice(on: day)
      city = try await test.unit("UBND thành phố Tam Điệp", kind: "uy-ban")
      education = try await test.unit("Phòng Giáo dục và Đào tạo", kind: "phong-ban", under: city)
      school = try await test.unit("Trường Tiểu học Thử", under: education)
      writer = try await test.person("Nguyễn Thử", in: school)
      let site = AskedSite(test.office)
      author = try await Browser(site, writer)
      headmaster = try await Browser(site, try await test.person("Trần Hiệu Trưởng", (.unitHead, .unit(school))))
      office = try await Browser(site, try await test.person("Lê Trưởng Phòng", (.unitHead, .unit(education))))
      administrator = try await Browser(site, try await test.person("Quản Trị", (.administrator, .installation)))
      let plan = try await test.office.read(as: nil) { try $0.plan(City.plan) }
      try await test.office.bindBodies(of: plan, ["ubnd": city, "phong-giao-duc": education])
    }

    /// A dossier that the school has passed on to the education office.
    func passedOn() async throws -> Dossier.ID {
      let id = try await test.draft(
        "Góc đọc sách", by: writer, plan: City.plan, track: "dot-1", field: "giao-duc", solution: "quan-ly")
      try await test.office.run(.submitDossier(id), as: writer)
      try await headmaster.open("/ho-so/\(id)")
      try await headmaster.press("Xác nhận, đưa vào tờ trình")
      return id
    }
  }

  private let passing = """
    Tam Điệp 2024: Phòng Giáo dục và Đào tạo tiếp nhận, tổng hợp 1 hồ sơ Đợt I, đến hết ngày 19/4/2024
    """

  @Test(
    "The education office is told of the schools' dossiers by 19/4/2024, late after it, and of nothing once passed on")
  func chain() async throws {
    let city = try await City(on: "2024-04-18")
    _ = try await city.passedOn()
    try await city.office.open("/")
    #expect(city.office.card("Việc đến hạn").hasPrefix("Việc đến hạn Thứ Sáu, 19/4/2024 còn 1 ngày"))
    #expect(city.office.card("Việc đến hạn").contains(passing))
    #expect(!city.office.card("Việc đến hạn").contains("quá hạn"))
    try city.test.go(to: "2024-04-20T08:00")
    try await city.office.open("/")
    #expect(city.office.card("Việc đến hạn").contains("\(passing) quá hạn"))
    try await city.office.follow(passing)
    #expect(city.office.page.text.contains("Góc đọc sách"))
  }

  @Test("A school's request goes to the council by the education office, which sends it on by the standing office")
  func addressee() async throws {
    let city = try await City(on: "2024-04-10")
    _ = try await city.passedOn()
    for (head, unit, to) in [
      (city.headmaster, city.school, "(qua Phòng Giáo dục và Đào tạo)"),
      (city.office, city.education, "(qua Phòng Kinh tế)"),
    ] {
      if unit == city.education {
        try await head.open("/don-vi")
        try await head.follow("Góc đọc sách")
        try await head.press("Xác nhận, đưa vào tờ trình")
      }
      try await head.open("/don-vi/\(unit)/to-trinh/tam-diep-2024")
      try await head.press("Lập tờ trình", ["Chọn «Góc đọc sách»": "có"])
      try await head.follow("Tờ trình đề nghị công nhận sáng kiến")
      #expect(head.page.text.contains(to))
    }
  }

  @Test("Where the education office is dissolved, who says which unit it is hears that nobody passes dossiers on")
  func dissolved() async throws {
    let city = try await City(on: "2024-04-01")
    try await city.administrator.open("/")
    #expect(city.administrator.card("Việc đến hạn") == "")
    try await city.test.office.runUnattended(
      .dissolveUnit(city.education, day: city.test.office.clock.now.day, successor: city.city, leavesBodies: true))
    try await city.administrator.open("/")
    let due = city.administrator.card("Việc đến hạn")
    #expect(due.contains("Phòng Giáo dục và Đào tạo đã giải thể, chưa có ai chuyển hồ sơ Đợt I"))
  }

  @Test("Who asks to file late is answered from the front page of the receiving office")
  func late() async throws {
    let site = try await PlanSite("tam-diep-2024", on: "2024-04-10", kind: "truong-hoc")
    let id = try await site.walk.test.draft(
      "Tranh cát", by: site.walk.author, plan: "tam-diep-2024", track: "dot-1", field: "giao-duc",
      solution: "quan-ly")
    try site.go(to: "2024-04-22T08:00")
    try await site.author.open("/ho-so/\(id)")
    try await site.author.press("Gửi đề nghị", ["Lý do xin nộp muộn": "Tôi nằm viện từ 15/4."])
    try await site.officer.open("/")
    try await site.officer.follow("Tam Điệp 2024: trả lời 1 đề nghị nộp muộn, Đợt I")
    try await site.officer.follow("Tranh cát")
    try await site.officer.press(
      "Cho nộp muộn",
      ["Lý do cho nộp muộn": "Có giấy ra viện", "Số văn bản cho phép": "12/PKT", "Ngày văn bản": "22/4/2024"])
    try await site.officer.open("/")
    #expect(!site.officer.page.text.contains("đề nghị nộp muộn"))
  }

  @Test("What was received is counted from the front page; once counted nothing is left of it")
  func counting() async throws {
    let site = try await PlanSite("tam-diep-2024", on: "2024-03-10", kind: "truong-hoc")
    _ = try await site.walk.received("Tranh cát", "dot-1", "giao-duc", "tac-nghiep")
    try await site.officer.open("/")
    let counting = "Tam Điệp 2024: ghi số bản giấy, hiện vật của 1 hồ sơ đã tiếp nhận, Đợt I"
    try await site.officer.follow(counting)
    try await site.officer.follow("Tranh cát")
    try await site.officer.follow("Kiểm tra điều kiện")
    try await site.officer.press("Lưu số đã nhận", ["Đơn yêu cầu công nhận sáng kiến (mẫu M-02)": "12"])
    try await site.officer.open("/")
    #expect(!site.officer.page.text.contains(counting))
  }
}
