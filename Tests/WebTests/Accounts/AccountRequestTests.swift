import Domain
@_spi(Desk) import Office
import SiteSupport
import Store
import TestSupport
import Testing

@testable import Web

/// From a stranger's form to the first sign-in, through the pages of both sides.
@Suite("Who has no account asks for one", .onOneEngine)
struct AccountRequestTests {
  private struct Scene {
    var test: TestOffice
    var stranger: Browser
    var admin: Browser
  }

  private func begin() async throws -> Scene {
    let test = try await TestOffice(emptyOn: "2024-03-10")
    let commune = try await test.unit("UBND xã Mẫu Ba", kind: "phuong-xa")
    _ = try await test.person("Đỗ Cán Bộ", in: commune)
    let admin = try await test.person("Quản Trị Thử", (.administrator, .installation))
    let site = AskedSite(test.office)
    return Scene(test: test, stranger: try await Browser(site), admin: try await Browser(site, admin))
  }

  private static let firm: [(String, String)] = [
    ("Bạn là", "Hợp tác xã"), ("Họ và tên, hoặc tên hộ kinh doanh, tổ chức", "Hợp tác xã Nấm Mẫu"),
    ("Người đại diện", "Tạ Giám Đốc"), ("Địa chỉ thư điện tử", "nam@vidu.vn"),
    ("Xã, phường hoặc đơn vị", "UBND xã Mẫu Ba"), ("Xin tài khoản để làm gì", "Nộp sáng kiến ủ nấm."),
    (agreed, "có"),
  ]
  private static let agreed =
    "Tôi đồng ý để thông tin được xử lý như trên, theo Nghị định số 13/2023/NĐ-CP về bảo vệ dữ liệu cá nhân"

  /// Sends the form; the address of the receipt.
  private func ask(_ scene: Scene, _ entries: [(String, String)]? = nil) async throws -> String {
    try await scene.stranger.open("/dang-nhap")
    try await scene.stranger.follow("xin cấp tài khoản")
    try await scene.stranger.press("Gửi yêu cầu", filling: entries ?? Self.firm)
    return String(scene.stranger.page.address.prefix { $0 != "?" })
  }

  @Test("A co-operative asks, is asked back, answers, is confirmed with a unit of its own, and signs in")
  func walk() async throws {
    let scene = try await begin()
    let (stranger, admin) = (scene.stranger, scene.admin)
    let receipt = try await ask(scene)
    #expect(stranger.page.text.contains("chờ xem xét") && stranger.page.text.contains("Được xóa ngày 9/5/2024"))
    try await admin.open("/")
    try await admin.follow("Xem 1 yêu cầu cấp tài khoản")
    try await admin.follow("Hợp tác xã Nấm Mẫu")
    let place = String(admin.page.address)
    #expect(admin.page.text.contains("nam@vidu.vn") && admin.page.text.contains("Nộp sáng kiến ủ nấm."))
    try await admin.press("Gửi câu hỏi", ["Cần người xin trả lời gì": "Hợp tác xã ở thôn nào?"])
    #expect(try await !admin.open("/").text.contains("yêu cầu cấp tài khoản"))
    try await stranger.open(receipt)
    #expect(stranger.page.text.contains("Hợp tác xã ở thôn nào?"))
    try await stranger.press("Gửi trả lời", ["Trả lời": "Thôn Một."])
    try await admin.open(place)
    #expect(admin.page.text.contains("Thôn Một.") && !admin.page.text.contains("Hỏi lại một lần"))
    try await admin.press(
      "Xác nhận và lập tài khoản",
      [
        "Chức vụ": "Giám đốc", "Đơn vị của người này": "Lập đơn vị mới",
        "Đơn vị có sẵn, hoặc cấp trên của đơn vị mới": "UBND xã Mẫu Ba",
      ])
    #expect(admin.page.text.contains("Tạ Giám Đốc (nam@vidu.vn)"))
    try await admin.follow("Tạ Giám Đốc")
    #expect(admin.page.text.contains("Hợp tác xã Nấm Mẫu") && admin.page.text.contains("Chưa đặt mật khẩu."))
    let unit = try await scene.test.office.read(as: nil) { desk in
      try Units.tree(on: desk.connection).all.first { $0.name == "Hợp tác xã Nấm Mẫu" }
    }
    #expect(unit?.kind == "doanh-nghiep" && unit?.parent != nil)
    try await stranger.open(receipt)
    try await stranger.press("Đặt mật khẩu")
    #expect(stranger.page.address.hasPrefix("/mat-khau/"))
    try await stranger.press(
      "Đặt mật khẩu và tiếp tục",
      ["Mật khẩu mới": "bảy quả cam vàng", "Gõ lại mật khẩu mới": "bảy quả cam vàng"])
    // With a password the receipt opens no way to another one.
    try await stranger.open(receipt)
    #expect(stranger.page.text.contains("Mật khẩu đã được đặt."))
    let again = try await stranger.site.post("\(receipt)/mat-khau")
    #expect(again.status == 422)
  }

  @Test("What a stranger typed chooses no unit: whoever decides sees the likely one, and that nothing was checked")
  func unit() async throws {
    let scene = try await begin()
    _ = try await ask(
      scene,
      [
        ("Họ và tên, hoặc tên hộ kinh doanh, tổ chức", "Mạc Văn Mẫu"), ("Số điện thoại", "0912 345 678"),
        ("Xã, phường hoặc đơn vị", "UBND xã Mẫu Ba"), (Self.agreed, "có"),
      ])
    let admin = scene.admin
    try await admin.open("/quan-tri/yeu-cau-tai-khoan")
    try await admin.follow("Mạc Văn Mẫu")
    #expect(admin.page.text.contains("Theo người xin ghi, có thể là UBND xã Mẫu Ba."))
    #expect(
      admin.page.text.contains("Địa chỉ thư, số điện thoại chưa được kiểm chứng; liên hệ lại trước khi xác nhận."))
    try await admin.press("Xác nhận và lập tài khoản")
    let people = try await scene.test.office.read(as: nil) { desk in
      try People.named(["mac van mau"], on: desk.connection)
    }
    #expect(people.map(\.unit) == [nil])
  }

  @Test("Whoever has the number and the code sees the request; nobody else does")
  func codes() async throws {
    let scene = try await begin()
    let receipt = try await ask(scene)
    let parts = receipt.split(separator: "/").map(String.init)
    let number = try #require(scene.stranger.page.title.split(separator: " ").last.map(String.init))
    let code = parts[3].uppercased()
    let other = try await Browser(scene.stranger.site)
    try await other.open("/tai-khoan/yeu-cau")
    try await other.press("Xem yêu cầu", ["Số yêu cầu": number.lowercased(), "Mã bí mật": code])
    #expect(other.page.address == receipt)
    try await other.open("/tai-khoan/yeu-cau")
    try await other.press("Xem yêu cầu", ["Số yêu cầu": number, "Mã bí mật": "0000-0000-0000-0000"])
    #expect(other.page.refusals.count == 1 && other.page.status == 422)
    let wrong = try await other.site.get("/tai-khoan/yeu-cau/\(parts[2])/0000000000000000")
    let absent = try await other.site.get("/tai-khoan/yeu-cau/018ec5a0-0000-7000-8000-00000000aaaa/\(parts[3])")
    #expect(wrong.status == 404 && absent.status == 404)
    #expect(try await other.open("/quan-tri/yeu-cau-tai-khoan").title == "Đăng nhập")
  }

  @Test("What is missing is said at its field, and the form comes back as it was typed")
  func missing() async throws {
    let scene = try await begin()
    _ = try await ask(scene, [("Bạn là", "Doanh nghiệp"), ("Số điện thoại", "123")])
    #expect(scene.stranger.page.status == 422 && scene.stranger.page.refusals.count == 5)
    #expect(scene.stranger.page.html.contains(#"value="123""#))
  }

  @Test("Who decides sees the people, units and other requests that are like it")
  func alike() async throws {
    let scene = try await begin()
    _ = try await ask(
      scene,
      [
        ("Họ và tên, hoặc tên hộ kinh doanh, tổ chức", "đỗ cán bộ"), ("Số điện thoại", "0912 345 678"),
        ("Xã, phường hoặc đơn vị", "Xã Mẫu Ba"), (Self.agreed, "có"),
      ])
    _ = try await ask(
      scene,
      [
        ("Họ và tên, hoặc tên hộ kinh doanh, tổ chức", "Người Khác"), ("Số điện thoại", "+84 912 345 678"),
        ("Xã, phường hoặc đơn vị", "UBND xã Mẫu Ba"), (Self.agreed, "có"),
      ])
    let list = try await scene.admin.open("/quan-tri/yeu-cau-tai-khoan")
    #expect(list.row("đỗ cán bộ")?.joined().contains("giống 2 mục đã có") == true)
    try await scene.admin.follow("đỗ cán bộ")
    let card = scene.admin.page.main.all("section").first { $0.text.contains("Giống mục đã có") }?.text ?? ""
    #expect(card.contains("Người: Đỗ Cán Bộ") && card.contains("Người Khác, chờ xem xét"))
    #expect(card.contains("Người trùng họ tên hoặc tên đăng nhập; đơn vị trùng tên;"))
    // A firm for which the same person speaks.
    _ = try await ask(scene, Self.firm.map { $0.0 == "Người đại diện" ? ($0.0, "Đỗ Cán Bộ") : $0 })
    let again = try await scene.admin.open("/quan-tri/yeu-cau-tai-khoan")
    #expect(again.row("đỗ cán bộ")?.joined().contains("giống 3 mục đã có") == true)
  }

  @Test("Where more is like it than is told, the list and the page say so")
  func manyAlike() async throws {
    let scene = try await begin()
    for number in 1...12 {
      _ = try await ask(
        scene,
        [
          ("Họ và tên, hoặc tên hộ kinh doanh, tổ chức", "Người Thứ \(number)"), ("Số điện thoại", "0912 345 678"),
          ("Xã, phường hoặc đơn vị", "Xã Mẫu"), (Self.agreed, "có"),
        ])
    }
    let list = try await scene.admin.open("/quan-tri/yeu-cau-tai-khoan")
    #expect(list.row("Người Thứ 12")?.joined().contains("giống từ 10 mục đã có trở lên") == true)
    try await scene.admin.follow("Người Thứ 12")
    #expect(scene.admin.page.text.contains("Còn nữa; mỗi loại kể tối đa 10 mục."))
  }

  @Test("Of two who decide the second is told that the first did; what was typed stays")
  func together() async throws {
    let scene = try await begin()
    _ = try await ask(scene)
    let other = Browser(scene.admin.site, as: scene.admin.person)
    for browser in [scene.admin, other] {
      try await browser.open("/quan-tri/yeu-cau-tai-khoan")
      try await browser.follow("Hợp tác xã Nấm Mẫu")
    }
    try await scene.admin.press("Gửi câu hỏi", ["Cần người xin trả lời gì": "Hợp tác xã ở thôn nào?"])
    try await other.press("Không xác nhận", ["Lý do, người xin đọc được": "Không ở trên địa bàn."])
    #expect(other.page.status == 409 && other.page.html.contains("Không ở trên địa bàn."))
    #expect(other.page.refusals.first?.contains("vừa được sửa sau khi bạn mở trang") == true)
  }

  @Test("Several are refused together for one reason; the others wait on")
  func several() async throws {
    let scene = try await begin()
    for name in ["Người Một", "Người Hai", "Người Ba"] {
      _ = try await ask(
        scene,
        [
          ("Họ và tên, hoặc tên hộ kinh doanh, tổ chức", name), ("Số điện thoại", "0912 345 678"),
          ("Xã, phường hoặc đơn vị", "Xã Mẫu"), (Self.agreed, "có"),
        ])
    }
    let other = Browser(scene.admin.site, as: scene.admin.person)
    let both: KeyValuePairs = [
      "Chọn yêu cầu của Người Một": "có", "Chọn yêu cầu của Người Ba": "có",
      "Lý do, người xin đọc được": "Gửi hàng loạt.",
    ]
    for browser in [scene.admin, other] { try await browser.open("/quan-tri/yeu-cau-tai-khoan") }
    try await scene.admin.press("Không xác nhận", both)
    #expect(scene.admin.page.text.contains("Đã ghi không xác nhận 2 yêu cầu. Người xin đọc được lý do."))
    try await other.press("Không xác nhận", both)
    #expect(other.page.refusals.first?.contains("Các yêu cầu này vừa được người khác xử lý.") == true)
    #expect(scene.admin.page.row("Người Hai") != nil && scene.admin.page.row("Người Một") == nil)
    #expect(try await scene.admin.open("/").text.contains("Xem 1 yêu cầu cấp tài khoản"))
  }

  @Test("Who takes it back leaves nothing that could be read; who is refused reads why")
  func ends() async throws {
    let scene = try await begin()
    let withdrawn = try await ask(scene)
    try await scene.stranger.press("Rút yêu cầu và xóa thông tin")
    #expect(!scene.stranger.page.html.contains("Nấm Mẫu") && scene.stranger.page.text.contains("đã rút"))
    let refused = try await ask(scene)
    let title = scene.stranger.page.title
    #expect(refused != withdrawn)
    try await scene.admin.open("/quan-tri/yeu-cau-tai-khoan")
    try await scene.admin.follow("Hợp tác xã Nấm Mẫu")
    try await scene.admin.press("Không xác nhận", ["Lý do, người xin đọc được": "Không ở trên địa bàn."])
    #expect(try await scene.stranger.open(refused).text.contains("Không ở trên địa bàn."))
    // What is told by mail stands in the outbox of the rehearsal, and does not repeat the name that was typed.
    try await scene.admin.open("/quan-tri/thu")
    try await scene.admin.follow("\(title): không được xác nhận")
    #expect(scene.admin.page.text.contains("Kính gửi Ông/Bà,"))
    #expect(!scene.admin.page.text.contains("Kính gửi Tạ Giám Đốc"))
    // Who was refused may take it back too: the reason goes with it.
    try await scene.stranger.open(refused)
    try await scene.stranger.press("Rút yêu cầu và xóa thông tin")
    #expect(!scene.stranger.page.html.contains("Không ở trên địa bàn."))
  }

  @Test("The consent says for how long a backup keeps what was erased")
  func consent() async throws {
    let page = try await begin().stranger.open("/tai-khoan/xin-cap")
    #expect(page.text.contains("thông tin bị xóa ngay. Bản sao lưu còn giữ thêm tối đa 16 ngày."))
  }

  @Test("Hostile text is shown as text, and a name that is long is refused")
  func hostile() async throws {
    let scene = try await begin()
    let name = #"<script>alert(1)</script> "Mẫu" & 'Ba'"#
    _ = try await ask(
      scene,
      [
        ("Họ và tên, hoặc tên hộ kinh doanh, tổ chức", name), ("Số điện thoại", "0912 345 678"),
        ("Xã, phường hoặc đơn vị", name), ("Xin tài khoản để làm gì", name), (Self.agreed, "có"),
      ])
    #expect(scene.stranger.page.text.contains(name) && !scene.stranger.page.html.contains("<script>alert"))
    let list = try await scene.admin.open("/quan-tri/yeu-cau-tai-khoan")
    #expect(list.text.contains(name) && !list.html.contains("<script>alert"))
    try await scene.admin.follow(name)
    #expect(scene.admin.page.title == name && !scene.admin.page.html.contains("<script>alert"))
    _ = try await ask(
      scene,
      [
        ("Họ và tên, hoặc tên hộ kinh doanh, tổ chức", String(repeating: "a", count: 50_000)),
        ("Số điện thoại", "0912 345 678"),
        ("Xã, phường hoặc đơn vị", "Xã Mẫu"), (Self.agreed, "có"),
      ])
    #expect(scene.stranger.page.status == 422 && scene.stranger.page.refusals.count == 1)
  }
}
