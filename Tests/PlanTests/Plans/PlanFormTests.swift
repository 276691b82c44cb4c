import Domain
import SiteSupport
import TestSupport
import Testing

/// A plan that an administrator makes of a template by a form.
@Suite("A plan by a form of values")
struct PlanFormTests {
  private let show = "Xem kế hoạch đã lập"

  private func begin() async throws -> (admin: Browser, stranger: Browser) {
    let test = try await TestOffice(emptyOn: "2027-01-20")
    let site = AskedSite(test.office)
    let admin = try await Browser(site, try await test.person("Quản Trị", (.administrator, .installation)))
    try await admin.open("/quan-tri/ke-hoach")
    try await admin.press("Lập kế hoạch từ mẫu", ["Mẫu": "Tam Điệp 2024"])
    return (admin, try await Browser(site))
  }

  private static let title = #"Công tác sáng kiến năm 2027: xã "Mẫu An" # bản chính"#

  /// What the form asks that the plan of 2027 says otherwise.
  private func commune(_ admin: Browser) -> [(String, String)] {
    let duties = admin.page.asked(by: show).filter { $0.hasSuffix(": thực hiện trước ngày") }
    return [
      ("Tên ngắn", "Xã Mẫu An 2027"), ("Tên kế hoạch (trích yếu)", Self.title),
      ("Số, ký hiệu văn bản", "21/KH-UBND"), ("Ngày văn bản", "15/1/2027"),
      ("Ủy ban nhân dân thành phố: tên trong kế hoạch", "Ủy ban nhân dân xã Mẫu An"),
      ("Kế hoạch từ ngày", "1/1/2027"), ("Kế hoạch đến hết ngày", "31/12/2027"),
      ("Đợt I: nhận hồ sơ trước ngày", "20/4/2027"), ("Đợt II: nhận hồ sơ trước ngày", "10/7/2027"),
      ("Loại C: điểm trung bình tối thiểu", "62,5"), ("Loại A: tiền thưởng (đồng)", "3 triệu"),
    ] + duties.map { ($0, "20/4/2027") }
  }

  @Test("An administrator makes the plan of a commune for 2027 from a template and publishes it")
  func published() async throws {
    let (admin, stranger) = try await begin()
    try await admin.press(show, filling: commune(admin))
    #expect(admin.page.status == 200)
    #expect(admin.page.text.contains("mã xa-mau-an-2027"))
    #expect(admin.page.text.contains(Self.title))
    #expect(try await stranger.open("/ke-hoach").text.contains("Chưa có kế hoạch nào được công bố."))
    try await admin.press("Công bố")
    #expect(try await stranger.open("/ke-hoach").text.contains("Chưa có kế hoạch nào được công bố."))
    try await admin.press("Công bố kế hoạch")
    #expect(admin.page.address.hasPrefix("/quan-tri/ke-hoach/xa-mau-an-2027/co-quan"))
    let text = try await stranger.open("/ke-hoach/xa-mau-an-2027").text
    for part in [Self.title, "số 21/KH-UBND ngày 15/1/2027", "62,5", "3.000.000"] {
      #expect(text.contains(part), "\(part)")
    }
    // Last year's plan is where the next one begins.
    try await admin.open("/quan-tri/ke-hoach")
    try await admin.press("Lập kế hoạch từ mẫu", ["Mẫu": "Xã Mẫu An 2027"])
    try await admin.press(show)
    #expect(admin.page.text.contains("đây sẽ là lần công bố thứ 2 của kế hoạch đó"))
  }

  @Test("Days, years and names of a template move to the year of the new plan, which is then one without mistakes")
  func moved() async throws {
    let (admin, _) = try await begin()
    try await admin.press(show)
    #expect(admin.page.status == 200 && admin.page.refusals == [])
    for part in ["mã tam-diep-2027", "sáng kiến cơ sở năm 2027", "20/4/2027"] {
      #expect(admin.page.text.contains(part), "\(part)")
    }
    #expect(admin.page.text.contains("Nội dung còn nhắc đến năm, địa danh của mẫu ở 1 dòng"))
  }

  @Test("What is wrong is said at its field, over what was typed; nothing is published")
  func refused() async throws {
    let (admin, stranger) = try await begin()
    let wrong = [("Ngày văn bản", "31/2/2027"), ("Loại A: tiền thưởng (đồng)", "nhiều")]
    try await admin.press(show, filling: commune(admin) + wrong)
    #expect(admin.page.status == 422)
    #expect(admin.page.text.contains("«31/2/2027» không phải một ngày."))
    #expect(admin.page.text.contains("«nhiều» không phải số tiền."))
    try await admin.press(
      show,
      [
        "Ngày văn bản": "15/1/2027", "Loại A: tiền thưởng (đồng)": "3.000.000",
        "Loại B: điểm trung bình tối thiểu": "cao",
      ])
    #expect(admin.page.text.contains("«cao» không phải số điểm."))
    try await admin.press(show, ["Loại B: điểm trung bình tối thiểu": "70"])
    #expect(admin.page.text.contains("mã xa-mau-an-2027"))
    #expect(try await stranger.open("/ke-hoach").text.contains("Chưa có kế hoạch nào được công bố."))
  }

  @Test("A plan as text is folded away behind the form, and open with a template's text and where it is refused")
  func folded() async throws {
    let (admin, _) = try await begin()
    func isOpen() -> Bool? { admin.page.main.all("details").last.map { $0.facts["open"] != nil } }
    try await admin.open("/quan-tri/ke-hoach")
    #expect(isOpen() == false)
    try await admin.press("Công bố", ["Nội dung tệp kế hoạch": "plan: thu\ntitel: Sai khóa"])
    #expect(isOpen() == true)
    #expect(admin.page.written(at: "Nội dung tệp kế hoạch") == "plan: thu\ntitel: Sai khóa")
    try await admin.open("/quan-tri/ke-hoach")
    try await admin.press("Lập kế hoạch từ mẫu", ["Mẫu": "Tam Điệp 2024"])
    try await admin.follow("Sửa bằng văn bản (YAML)")
    #expect(isOpen() == true)
  }

  @Test("From what was understood one goes on to the text, or back to the values")
  func onward() async throws {
    let (admin, _) = try await begin()
    try await admin.press(show, filling: commune(admin))
    try await admin.press("Sửa lại giá trị")
    #expect(admin.page.asked(by: show).contains("Tên ngắn"))
    try await admin.press(show)
    #expect(admin.page.text.contains("mã xa-mau-an-2027"))
    try await admin.press("Sửa bằng văn bản (YAML)")
    #expect(admin.page.asked(by: "Công bố") == ["Nội dung tệp kế hoạch"])
    // Who signed the template's plan is not taken over.
    #expect(admin.page.html.contains("signer: null"))
    try await admin.press("Công bố")
    try await admin.press("Công bố kế hoạch")
    #expect(admin.page.address.hasPrefix("/quan-tri/ke-hoach/xa-mau-an-2027/co-quan"))
  }
}
