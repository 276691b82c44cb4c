import Domain
@_spi(Desk) import Office
import SiteSupport
import Store
import TestSupport
import Testing

@testable import Web

/// What an intake officer does at the desk, as the pages offer it.
@Suite("The intake desk", .onOneEngine)
struct DeskTests {
  /// Dossiers that the office has received, an hour after each other, and the officer before the queue of them.
  private struct Desk {
    let walk: PlanWalk
    let officer: Browser
    let ids: [Dossier.ID]

    init(_ titles: [String]) async throws {
      walk = try await PlanWalk("tam-diep-2024", on: "2024-03-10")
      var ids: [Dossier.ID] = []
      for (place, title) in titles.enumerated() {
        try walk.test.go(to: "2024-03-11T\(String("0\(8 + place)".suffix(2))):00")
        ids.append(try await walk.received(title, "dot-1", "giao-duc", "ky-thuat"))
      }
      self.ids = ids
      officer = try await Browser(AskedSite(walk.office), walk.officer)
      try await officer.open(Desk.queue)
    }

    static let queue = "/tiep-nhan?ke-hoach=tam-diep-2024&trang-thai=received"

    func dossier(_ place: Int) async throws -> Dossier { try await walk.test.dossier(ids[place]) }

    func open(_ title: String) async throws { try await officer.follow("Kiểm tra hồ sơ", near: title) }

    func states() async throws -> [Dossier.State] {
      var states: [Dossier.State] = []
      for id in ids { states.append(try await walk.test.dossier(id).state) }
      return states
    }
  }

  private let whole = "Nhận đủ theo thành phần, tất cả đạt"
  private let onward = "Hợp lệ, sang hồ sơ sau"

  @Test(
    "A clean dossier takes two presses; the next of the queue opens, behind the last one the queue with its filters")
  func twoPresses() async throws {
    let desk = try await Desk(["Tranh cát", "Thẻ giấy"])
    let officer = desk.officer
    try await desk.open("Tranh cát")
    #expect(officer.page.text.contains("hồ sơ 1 trên 2 chờ kiểm tra"))
    #expect(officer.page.text.contains("Nội dung thử."))
    try await officer.press(whole)
    #expect(try await desk.dossier(0).isUncounted, "nothing is kept before the officer decides")
    try await officer.press(onward)
    #expect(officer.page.refusals == [])
    #expect(officer.page.text.contains("Kiểm tra: Thẻ giấy"))
    let plan = try await desk.walk.office.read(as: nil) { try $0.plan("tam-diep-2024") }
    let accepted = try await desk.dossier(0)
    #expect(accepted.state == .accepted)
    #expect(accepted.received?.delivery == .whole(of: accepted, under: plan))
    #expect(Set(accepted.checks.map(\.rule)) == Set(accepted.askedRules(under: plan)))
    try await officer.press(whole)
    try await officer.press(onward)
    #expect(officer.page.address.hasPrefix(Desk.queue))
    #expect(try await desk.states() == [.accepted, .accepted])
  }

  @Test("Enter in a field keeps verdicts and counts; only what fills in the whole sheet leads to the decision")
  func enter() async throws {
    let desk = try await Desk(["Tranh cát"])
    let officer = desk.officer
    try await desk.open("Tranh cát")
    func focused() -> [String] {
      officer.page.main.all.filter { $0.facts["autofocus"] != nil }.map { $0.facts["name"] ?? $0.text }
    }
    let sheet = try #require(officer.page.main.all("form").first { $0.facts["id"] == "ban-kiem-tra" })
    #expect(sheet.all("button").first?.text == "Lưu phiếu")
    #expect(focused() == [])
    try await officer.press(whole)
    #expect(focused() == [onward])
    try await officer.press("Tìm hồ sơ khác")
    #expect(focused() == ["tim-gan"])
    try await officer.press("Lưu phiếu")
    #expect(focused() == [])
    let kept = try await desk.dossier(0)
    #expect(kept.state == .received && !kept.isUncounted && !kept.checks.isEmpty)
  }

  @Test("«Tất cả đạt» leaves a verdict that was given; what is refused keeps nothing and comes back as typed")
  func openVerdictsAlone() async throws {
    let desk = try await Desk(["Tranh cát"])
    let officer = desk.officer
    try await desk.open("Tranh cát")
    try await officer.press(whole, ["Có tính mới": "Không đạt"])
    try await officer.press(onward)
    #expect(officer.page.refusals.count == 1)
    #expect(officer.page.refusals.first?.contains("Điều kiện chưa đạt: Có tính mới.") == true)
    let dossier = try await desk.dossier(0)
    #expect(dossier.state == .received && dossier.isUncounted && dossier.checks.isEmpty)
    try await officer.press(onward, ["Có tính mới": "Đạt"])
    #expect(try await desk.states() == [.accepted])
  }

  @Test("What is still missing keeps a dossier from being passed on")
  func missing() async throws {
    let desk = try await Desk(["Tranh cát"])
    try await desk.open("Tranh cát")
    try await desk.officer.press(onward)
    #expect(desk.officer.page.refusals.contains { $0.hasPrefix("Chưa kiểm tra điều kiện: Có tính mới.") })
    #expect(desk.officer.page.refusals.contains { $0.contains("chưa nhận bản giấy nào trong 12 bản") })
    #expect(try await desk.states() == [.received])
  }

  @Test("Accepted by a colleague or withdrawn meanwhile, a dossier is not passed once more")
  func meanwhile() async throws {
    let desk = try await Desk(["Tranh cát", "Thẻ giấy"])
    let officer = desk.officer
    try await desk.open("Tranh cát")
    try await officer.press(whole)
    try await desk.walk.accept(desk.ids[0])
    let before = try await desk.dossier(0)
    try await officer.press(onward)
    #expect(officer.page.status != 200)
    #expect(try await desk.dossier(0) == before)
    try await officer.open(Desk.queue)
    try await desk.open("Thẻ giấy")
    try await officer.press(whole)
    try await desk.walk.office.run(.withdrawDossier(desk.ids[1], reason: "Gửi nhầm."), as: desk.walk.head)
    try await officer.press(onward)
    #expect(officer.page.status != 200)
    #expect(try await desk.dossier(1).state == .withdrawn)
  }

  @Test("Who does not receive for the plan passes nothing, alone or with others")
  func wrongPerson() async throws {
    let desk = try await Desk(["Tranh cát"])
    let id = desk.ids[0]
    let site = AskedSite(desk.walk.office)
    for person in [desk.walk.author, desk.walk.head, desk.walk.secretary] {
      for path in ["/tiep-nhan/\(id)/hop-le-tiep", "/tiep-nhan/\(id)/dien"] {
        #expect([403, 404].contains(try await site.post(path, as: person).status))
      }
      #expect([403, 404].contains(try await site.post("/tiep-nhan/hop-le", ["passed": "\(id)"], as: person).status))
    }
    #expect(try await desk.states() == [.received])
  }

  @Test("Several are accepted by one word that a page spells out; those that are not clean are named and left")
  func several() async throws {
    let desk = try await Desk(["Tranh cát", "Thẻ giấy", "Bảng từ"])
    let (officer, third) = (desk.officer, try await desk.dossier(2))
    let plan = try await desk.walk.office.read(as: nil) { try $0.plan("tam-diep-2024") }
    let rule = third.askedRules(under: plan)[0]
    try await desk.walk.office.run(
      .checkDossier(desk.ids[2], checks: [Dossier.Check(rule: rule, holds: false)]), as: desk.walk.officer)
    try await officer.press("Nhận đủ, hợp lệ hồ sơ đã chọn")
    #expect(officer.page.refusals == ["Chọn ít nhất một hồ sơ đang kiểm tra."])
    try await officer.open(Desk.queue)
    let all = ["Tranh cát", "Thẻ giấy", "Bảng từ"].map { ("Chọn «\($0)»", "có") }
    try await officer.press("Nhận đủ, hợp lệ hồ sơ đã chọn", filling: all)
    #expect(officer.page.text.contains("«Tranh cát» của"))
    #expect(officer.page.text.contains("«Bảng từ» giữ nguyên"))
    #expect(officer.page.text.contains("đã nhận đủ bản giấy, bản mềm"))
    #expect(try await desk.states() == [.received, .received, .received])
    try await officer.press("Nhận đủ, hợp lệ 02 hồ sơ")
    #expect(try await desk.states() == [.accepted, .accepted, .received])
    #expect(officer.page.address.hasPrefix(Desk.queue))
    // The one that is left is refused when nothing else is chosen.
    try await officer.press("Nhận đủ, hợp lệ hồ sơ đã chọn", ["Chọn «Bảng từ»": "có"])
    #expect(officer.page.refusals.first?.hasPrefix("«Bảng từ»: Điều kiện chưa đạt") == true)
  }

  @Test("A confirmation that was true a moment ago is asked anew when a colleague has taken one of them")
  func confirmedTooLate() async throws {
    let desk = try await Desk(["Tranh cát", "Thẻ giấy"])
    let officer = desk.officer
    try await officer.press(
      "Nhận đủ, hợp lệ hồ sơ đã chọn", ["Chọn «Tranh cát»": "có", "Chọn «Thẻ giấy»": "có"])
    try await desk.walk.accept(desk.ids[0])
    try await officer.press("Nhận đủ, hợp lệ 02 hồ sơ")
    #expect(officer.page.text.contains("Từ khi bạn mở trang này đã có thay đổi."))
    #expect(try await desk.states() == [.accepted, .received])
    try await officer.press("Nhận đủ, hợp lệ 01 hồ sơ")
    #expect(try await desk.states() == [.accepted, .accepted])
  }

  @Test("The most urgent dossier is first, «Quá hạn» lists what is late, and a figure counts what its list has")
  func urgent() async throws {
    let desk = try await Desk(["Tranh cát"])
    let (walk, officer) = (desk.walk, desk.officer)
    try walk.test.go(to: "2024-04-05T08:00")
    let later = try await walk.received("Thẻ giấy", "dot-1", "giao-duc", "ky-thuat")
    let settled = try await walk.received("Bảng từ", "dot-1", "giao-duc", "ky-thuat")
    try await walk.accept(settled)
    try walk.test.go(to: "2024-04-15T08:00")
    func titles(_ page: ServedPage) -> [String?] {
      page.main.all("td").filter { $0.isOf("main") }.map { $0.all("b").first?.text }
    }
    // What is settled is listed where all is asked for, or a word is looked for.
    let queue = "/tiep-nhan?ke-hoach=tam-diep-2024"
    #expect(try await titles(officer.open(queue)) == ["Tranh cát", "Thẻ giấy"])
    #expect(try await titles(officer.open("\(queue)&q=bang+tu")) == ["Bảng từ"])
    try await officer.open(queue)
    #expect(try await titles(officer.follow("Tất cả 3")) == ["Tranh cát", "Thẻ giấy", "Bảng từ"])
    #expect(try await titles(officer.follow("Tất cả 3 ✕ bỏ lọc")) == ["Tranh cát", "Thẻ giấy"])
    let late = try await officer.open("/tiep-nhan?ke-hoach=tam-diep-2024&qua-han=1")
    #expect(late.row("Tranh cát") != nil && late.row("Thẻ giấy") == nil)
    #expect(late.main.all("a").contains { $0.text.contains("Quá hạn") && $0.text.contains("1") })
    try await officer.follow("Kiểm tra hồ sơ", near: "Tranh cát")
    #expect(officer.page.text.contains("hồ sơ 1 trên 1 chờ kiểm tra"))
    let found = try await officer.open("/tiep-nhan?ke-hoach=tam-diep-2024&qua-han=1&q=the+giay")
    #expect(found.row("Thẻ giấy") != nil)
    #expect(found.text.contains("Khi tìm theo chữ, danh sách gồm cả hồ sơ chưa quá hạn"))
    #expect(try await walk.test.dossier(later).state == .received)
  }

  @Test("When nothing waits any more the queue says so and leads to what is settled; the register has it anyway")
  func emptied() async throws {
    let walk = try await PlanWalk("tam-diep-2024", on: "2024-03-10")
    try await walk.accept(try await walk.received("Bảng từ", "dot-1", "giao-duc", "ky-thuat"))
    let officer = try await Browser(AskedSite(walk.office), walk.officer)
    try await officer.open("/tiep-nhan?ke-hoach=tam-diep-2024")
    #expect(officer.page.row("Bảng từ") == nil)
    #expect(officer.page.text.contains("Không còn hồ sơ nào chờ xử lý ở khâu tiếp nhận."))
    let file = officer.page.links.first { $0.text == "Tải Excel" }?.facts["href"]
    #expect(file == "/tiep-nhan?ke-hoach=tam-diep-2024&trang-thai=tat-ca&dang=xlsx")
    try await officer.follow("Xem tất cả 1 hồ sơ")
    #expect(officer.page.row("Bảng từ") != nil)
  }

  @Test("A figure by which the queue is narrowed is marked, and pressed again it leads back to all")
  func figures() async throws {
    let officer = try await Desk(["Tranh cát"]).officer
    func marked() -> [String] {
      officer.page.main.all("a").filter { $0.facts["aria-current"] == "true" }.map(\.text)
    }
    #expect(marked() == ["Đang kiểm tra 1 ✕ bỏ lọc"])
    try await officer.follow("Đang kiểm tra 1 ✕ bỏ lọc")
    #expect(marked() == [])
    #expect(!officer.page.address.contains("trang-thai"))
    #expect(officer.page.row("Tranh cát") != nil)
    try await officer.follow("Quá hạn 0")
    #expect(marked() == ["Quá hạn 0 ✕ bỏ lọc"])
    #expect(officer.page.row("Tranh cát") == nil)
    // What was looked for stays looked for.
    try await officer.open("/tiep-nhan?ke-hoach=tam-diep-2024&q=tranh")
    try await officer.follow("Chờ bổ sung 0")
    #expect(officer.page.address.contains("q=tranh"))
    #expect(officer.page.text.contains("Các con số đếm cả hàng chờ"))
    try await officer.follow("Chờ bổ sung 0 ✕ bỏ lọc")
    #expect(officer.page.address.contains("q=tranh"))
    #expect(officer.page.row("Tranh cát") != nil)
  }

  @Test("Ready sentences name their clause and are edited before they are sent; the queue goes on from there")
  func sentences() async throws {
    let desk = try await Desk(["Tranh cát", "Thẻ giấy"])
    let officer = desk.officer
    try await desk.open("Tranh cát")
    let ask = try #require(officer.page.offered(at: "Câu mẫu").first { $0.contains("Có tính mới") })
    try await officer.press("Thêm câu này", ["Câu mẫu": ask, "Cần bổ sung những gì": "Bổ sung ảnh."])
    #expect(
      officer.page.written(at: "Cần bổ sung những gì")
        == "Bổ sung ảnh.\nĐề nghị bổ sung minh chứng cho điều kiện: Có tính mới. (mục II.2)")
    let ground = try #require(officer.page.offered(at: "Lý do mẫu").first { $0.contains("Có tính mới") })
    try await officer.press("Viết căn cứ, lý do này", ["Lý do mẫu": ground])
    #expect(officer.page.written(at: "Lý do") == "Hồ sơ chưa đáp ứng: Có tính mới. (mục II.2)")
    #expect(officer.page.written(at: "Căn cứ") == "II.2")
    try await officer.press("Gửi yêu cầu", ["Cần bổ sung những gì": "Bổ sung ảnh giờ học."])
    #expect(officer.page.text.contains("Kiểm tra: Thẻ giấy"))
    let asked = try await desk.dossier(0)
    #expect(asked.state == .incomplete && asked.completion?.text == "Bổ sung ảnh giờ học.")
  }

  @Test("Receiving keeps the filters of the queue")
  func receiving() async throws {
    let desk = try await Desk(["Tranh cát"])
    let (walk, officer) = (desk.walk, desk.officer)
    let id = try await walk.test.draft(
      "Thẻ giấy", by: walk.author, plan: walk.plan, track: "dot-1", field: "giao-duc", solution: "ky-thuat")
    try await walk.office.run(.submitDossier(id), as: walk.author)
    if try await walk.test.dossier(id).state == .submitted { try await walk.test.endorse(id, by: walk.head) }
    try await officer.open("/tiep-nhan?ke-hoach=tam-diep-2024&trang-thai=endorsed&dot=dot-1")
    try await officer.press("Tiếp nhận hồ sơ đã chọn", ["Chọn «Thẻ giấy»": "có"])
    #expect(try await walk.test.dossier(id).state == .received)
    #expect(officer.page.address.contains("trang-thai=endorsed"))
    #expect(officer.page.address.contains("dot=dot-1"))
    let number = try #require(try await walk.test.dossier(id).received?.number)
    func notice() -> String? { officer.page.root.all.first { $0.facts["role"] == "status" }?.text }
    #expect(notice() == "Đã tiếp nhận và cấp số \(number.twoDigits).")
    // Whatever an address says, a page says nothing but numbers.
    for typed in ["chin", "1-2-3", "-", "0", String(repeating: "9", count: 60)] {
      try await officer.open("/tiep-nhan?da=tiep-nhan&so=\(typed)")
      #expect(notice() == "Đã tiếp nhận và cấp số.")
    }
  }
}
