import Domain
@_spi(Desk) import Office
import SiteSupport
import Store
import TestSupport
import Testing

/// Units that are moved, merged and divided, through the administrator's pages, as in 2025, when districts ended and
/// wards were merged (TTH-1).
@Suite("Units are reorganised")
struct ReorganisingTests {
  private let site: PlanSite
  private let admin: Browser
  private let (city, first, second): (Domain.Unit.ID, Domain.Unit.ID, Domain.Unit.ID)
  private var test: TestOffice { site.walk.test }

  init() async throws {
    site = try await PlanSite("tam-diep-2024", on: "2024-04-10")
    let test = site.walk.test
    city = try await test.unit("UBND thành phố Tam Điệp", kind: "uy-ban")
    first = try await test.unit("Phường Một", kind: "phuong-xa", under: city)
    second = try await test.unit("Phường Hai", kind: "phuong-xa", under: city)
    admin = try await Browser(site.site, try await test.person("Quản Trị", (.administrator, .installation)))
  }

  private func unit(_ name: String) async throws -> Domain.Unit {
    try await test.office.read(as: nil) { desk in
      try #require(try Units.tree(on: desk.connection).all.first { $0.name == name })
    }
  }

  private func filed(_ title: String, by author: Person.ID) async throws -> Dossier.ID {
    let id = try await test.draft(
      title, by: author, plan: "tam-diep-2024", track: "dot-1", field: "giao-duc", solution: "quan-ly")
    try await test.office.run(.submitDossier(id), as: author)
    return id
  }

  @Test("A unit moves under another superior from a day on; circles, itself and days to come are refused")
  func moving() async throws {
    let school = try await test.unit("Trường Mẫu", kind: "truong-hoc", under: first)
    try await admin.open("/quan-tri/don-vi/\(first)")
    try await admin.follow("Chuyển về cấp trên khác…")
    for (parent, day, sentence) in [
      ("Trường Mẫu", "10/4/2024", "Trường Mẫu đang trực thuộc Phường Một. Chọn một đơn vị không trực thuộc."),
      ("Phường Một", "10/4/2024", "Đơn vị không thể trực thuộc chính mình."),
      ("UBND thành phố Tam Điệp", "10/4/2024", "Đơn vị đang ở nơi này."),
      ("Phường Hai", "11/4/2024", "Ngày chuyển chưa tới. Ghi việc này vào ngày đó hoặc sau đó."),
      ("Phường Không Có", "10/4/2024", "Không có đơn vị nào tên «Phường Không Có». Ghi đúng tên như ở trang Đơn vị."),
    ] {
      try await admin.press("Chuyển đơn vị", ["Chuyển về trực thuộc": parent, "Từ ngày": day])
      #expect(admin.page.refusals == [sentence])
    }
    try await admin.press("Chuyển đơn vị", ["Chuyển về trực thuộc": "Phường Hai", "Từ ngày": "1/4/2024"])
    #expect(admin.page.text.contains("1 đơn vị trực thuộc, đi cùng đơn vị."))
    try await admin.press("Chuyển đơn vị")
    #expect(admin.page.text.contains("UBND thành phố Tam Điệp đến trước 1/4/2024"))
    #expect(try await unit("Phường Một").parent == second)
    let lineage = try await test.office.read(as: nil) { try Units.lineage(of: school, on: $0.connection) }
    #expect(lineage == [school, first, second, city])
  }

  @Test("Two wards become one: people, dossiers, duties and the plan in response go there, the past keeps its names")
  func merging() async throws {
    let author = try await test.person("Nguyễn Phường Một", in: first)
    let head = try await test.person("Trần Chủ Tịch Một", (.unitHead, .unit(first)))
    let id = try await filed("Tranh cát", by: author)
    try await test.office.run(
      .sendResponse(
        id: ResponsePlan.ID(at: test.office.clock.now), to: "tam-diep-2024", from: first,
        content: try await content("7/KH")), as: head)
    try await admin.open("/quan-tri/don-vi/\(first)")
    try await admin.follow("Sáp nhập…")
    try await admin.press(
      "Sáp nhập",
      [
        "Các đơn vị cùng sáp nhập": "Phường Hai\nPhường Ba", "Đơn vị tiếp nhận": "Phường Tam Điệp",
        "Từ ngày": "10/4/2024",
      ])
    #expect(
      admin.page.refusals == ["Không có đơn vị nào tên «Phường Ba». Ghi đúng tên như ở trang Đơn vị."])
    try await admin.press(
      "Sáp nhập",
      [
        "Các đơn vị cùng sáp nhập": "Phường Hai", "Vai trò ở các đơn vị cũ": "Chuyển sang đơn vị tiếp nhận",
        "Số, ký hiệu quyết định": "1662/NQ-UBTVQH15",
      ])
    #expect(admin.page.text.contains("Phường Một, Phường Hai sáp nhập vào Phường Tam Điệp, từ ngày 10/4/2024"))
    #expect(admin.page.text.contains("Phường Một giải thể: 1 người"))
    try await admin.press("Sáp nhập")
    #expect(admin.page.text.contains("Đã sáp nhập vào Phường Tam Điệp từ 10/4/2024"))
    #expect(admin.page.text.contains("1662/NQ-UBTVQH15"))
    let heir = try await unit("Phường Tam Điệp")
    #expect(heir.parent == city && heir.kind == "phuong-xa")
    #expect(try await test.office.read(as: nil) { try $0.person(author).unit } == heir.id)

    // By the new name, and by the old one, the dossier is found.
    for words in ["Tam Điệp tranh", "phuong mot"] {
      let found = try await test.office.read(as: nil) {
        try Dossiers.page(DossierFilter(plan: "tam-diep-2024", words: words), on: $0.connection).map(\.id)
      }
      #expect(found == [id], "\(words)")
    }
    // The head has the role there: the dossier keeps its name, the plan in response is the new ward's.
    let president = try await Browser(site.site, head)
    try await president.open("/ho-so/\(id)")
    #expect(president.page.text.contains("Phường Một, nay là Phường Tam Điệp"))
    try await president.open("/ke-hoach/tam-diep-2024/huong-ung/\(heir.id)")
    #expect(president.page.text.contains("Kế hoạch số 7/KH"))
    try await admin.follow("Phường Tam Điệp")
    #expect(admin.page.text.contains("Tiếp nhận từ") && admin.page.text.contains("Phường Hai"))
    // Not twice.
    let again = try await site.site.get("/quan-tri/don-vi/\(first)/sap-nhap", as: admin.person)
    #expect(again.text.contains("Phường Một đã giải thể."))
    _ = try await test.verify()
  }

  @Test(
    "A ward is divided: who is named goes to the new one with dossiers, the rest stays; it can be divided to its end")
  func dividing() async throws {
    let (mover, stayer) = (
      try await test.person("Nguyễn Đi", in: first), try await test.person("Lê Ở Lại", in: first)
    )
    let (gone, kept) = (try await filed("Tranh cát", by: mover), try await filed("Bảng gỗ", by: stayer))
    let settled = try await filed("Ghế xếp", by: stayer)
    try await test.office.run(.withdrawDossier(settled, reason: "Tôi gộp vào hồ sơ khác."), as: stayer)
    let school = try await test.unit("Trường Mẫu", kind: "truong-hoc", under: first)
    try await admin.open("/quan-tri/don-vi/\(first)")
    try await admin.follow("Chia, tách…")
    try await admin.press(
      "Chia, tách",
      [
        "Đơn vị cũ": "Còn hoạt động, tách một phần ra", "Đơn vị 1": "Phường Mới", "Nguyễn Đi": "Đơn vị 1",
        "Trường Mẫu": "Đơn vị 1", "Từ ngày": "10/4/2024",
      ])
    #expect(admin.page.text.contains("Phường Mới nhận 1 người; 1 đơn vị trực thuộc."))
    try await admin.press("Chia, tách")
    let new = try await unit("Phường Mới")
    #expect(try await unit("Phường Một").dissolved == nil)
    let moved = try await test.dossier(gone)
    #expect(moved.unit == new.id && moved.unitName == "Phường Một")
    #expect(try await test.dossier(kept).unit == first)
    #expect(try await test.office.read(as: nil) { try $0.unit(school).parent } == new.id)

    try await admin.open("/quan-tri/don-vi/\(first)/chia-tach")
    try await admin.press(
      "Chia, tách",
      [
        "Đơn vị 1": "Phường Đông", "Đơn vị 2": "Phường Hai", "Đơn vị 2 là": "đơn vị đã có trong hệ thống",
        "Lê Ở Lại": "Đơn vị 2", "Từ ngày": "10/4/2024",
      ])
    try await admin.press("Chia, tách")
    #expect(admin.page.text.contains("Đã chia thành Phường Đông, Phường Hai từ 10/4/2024"))
    // What is settled goes with who filed it too: it counts where its people are.
    for dossier in try await [test.dossier(kept), test.dossier(settled)] {
      #expect(dossier.unit == second && dossier.unitName == "Phường Một")
    }
    _ = try await test.verify()
  }

  @Test("A body of a plan goes to the unit that takes over; without one the unit is not dissolved")
  func bodies() async throws {
    let economy = try await test.unit("Phòng Kinh tế", kind: "phong-ban", under: city)
    let infrastructure = try await test.unit("Phòng Kinh tế, Hạ tầng", kind: "phong-ban", under: city)
    try await site.bind(["ubnd": city, "phong-kinh-te": economy])
    try await admin.open("/quan-tri/don-vi/\(economy)/giai-the")
    #expect(admin.page.text.contains("Tam Điệp 2024: Phòng Kinh tế"))
    let refused = await #expect(throws: Refusal.self) {
      try await test.office.runUnattended(
        .dissolveUnit(economy, day: test.office.clock.now.day, successor: nil, reason: "Không còn nhiệm vụ"))
    }
    #expect(refused?.field == "successor")
    try await admin.open("/quan-tri/don-vi/\(economy)/sap-nhap")
    try await admin.press(
      "Sáp nhập",
      [
        "Đơn vị tiếp nhận": "Phòng Kinh tế, Hạ tầng", "Đơn vị tiếp nhận là": "đơn vị đã có trong hệ thống",
        "Từ ngày": "10/4/2024",
      ])
    #expect(admin.page.text.contains("nhiệm vụ của «Phòng Kinh tế» trong Kế hoạch Tam Điệp 2024"))
    try await admin.press("Sáp nhập")
    let bound = try await test.office.read(as: nil) { desk in
      try desk.bindings(of: "tam-diep-2024")?.answer(for: "phong-kinh-te", on: desk.now.day)?.unit
    }
    #expect(bound == infrastructure)
    #expect(!(try await admin.open("/").text.contains("giải thể")))
  }

  @Test("A unit with many people goes to its successor in portions; until then it is not changed again")
  func many() async throws {
    let people = try (1...450).map { number in
      try Person(id: Person.ID(number: number, of: first), name: "Người \(number)", signIn: "n-\(number)", unit: first)
    }
    try await test.office.database.write { connection in _ = try Records.insert(all: people, on: connection) }
    func merge(_ unit: Domain.Unit.ID, into heir: String) -> Command<Void> {
      .reorganise(
        Reorganisation(
          document: "", day: test.office.clock.now.day, units: [unit], end: true,
          heirs: [.init(id: Identifier(at: test.office.clock.now), name: heir, isNew: false)]))
    }
    func count(in unit: Domain.Unit.ID) async throws -> Int {
      try await test.office.read(as: nil) { try People.count(in: unit, on: $0.connection) }
    }
    try await test.office.run(merge(first, into: "Phường Hai"), as: try #require(admin.person?.person))
    #expect(try await count(in: first) == 250)
    try await admin.open("/quan-tri/don-vi/\(first)")
    #expect(admin.page.text.contains("Đang chuyển người và hồ sơ: 0 trên 250"))
    let refused = await #expect(throws: Refusal.self) {
      try await test.office.runUnattended(merge(second, into: "UBND thành phố Tam Điệp"))
    }
    #expect(refused?.reason == "Người và hồ sơ của Phường Một còn đang chuyển, chưa sắp xếp Phường Hai được.")
    #expect(try await test.office.doNextWork(of: [PassingOnWork()]))
    #expect(try await count(in: first) == 0)
    #expect(try await count(in: second) == 450)
    #expect(!(try await admin.open("/quan-tri/don-vi/\(first)").text.contains("Đang chuyển")))
    try await test.office.runUnattended(merge(second, into: "UBND thành phố Tam Điệp"))
  }

  private func content(_ number: String) async throws -> SignedDocument {
    let kept = try #require(try await test.office.files.keep(Array("%PDF-1.7 \(number)".utf8)))
    return try SignedDocument(
      number: number, day: test.office.clock.now.day, summary: "Mỗi tổ đăng ký một sáng kiến.",
      file: KeptFile(digest: kept.digest, name: "kh.pdf", size: kept.size, type: kept.type.mediaType),
      on: test.office.clock.now.day)
  }
}
