import Domain
@_spi(Desk) import Office
import SiteSupport
import Store
import TestSupport
import Testing

@testable import Web

@Suite("An office of 5,000 units and 20,000 people", .onOneEngine)
struct LargeOfficeTests {
  private static let plan: Plan.ID = "tam-diep-2024"
  /// The most bytes of a page.
  private static let most = 60_000

  /// A city with 100 wards of 49 schools each; the first 2,000 people are of one ward, the others and the schools
  /// share the rest.
  private struct Town {
    let test: TestOffice
    let site: AskedSite
    let city: Domain.Unit.ID
    let ward: Domain.Unit.ID
    let people: [(name: String, person: Person.ID)]
  }

  private func town(people count: Int) async throws -> Town {
    let test = try await TestOffice(on: "2024-03-10")
    let city = try await test.unit("UBND thành phố Tam Điệp", kind: "uy-ban")
    let (now, since) = (test.office.clock.now, Day(daysSince1970: 0))
    var units: [Domain.Unit] = []
    for ward in 1...100 {
      let id = Domain.Unit.ID(number: ward * 100, of: city)
      units.append(Unit(id: id, name: "Phường số \(ward)", kind: "phuong-xa", parent: city, since: since))
      units += (1...49).map { school in
        Unit(
          id: Domain.Unit.ID(number: ward * 100 + school, of: city), name: "Trường Trung học cơ sở \(ward)-\(school)",
          kind: "truong-hoc", parent: id, since: since)
      }
    }
    let ward = units[0].id
    let people = try (0..<count).map { number in
      try Person(
        id: Person.ID(at: now, random: (UInt64(number % 4096), UInt64(number))), name: "Nguyễn Thị Mẫu \(number)",
        signIn: "nguoi-\(number)@vidu.vn", unit: number < 2000 ? ward : units[number % units.count].id,
        position: "Giáo viên")
    }
    let made = units
    try await test.office.database.write { connection in
      _ = try Records.insert(all: made, on: connection)
      _ = try Records.insert(all: people, on: connection)
    }
    return Town(
      test: test, site: AskedSite(test.office), city: city, ward: ward,
      people: [
        ("administrator", try await test.person("Quản Trị", (.administrator, .installation))),
        ("officer", try await test.person("Tiếp Nhận", in: city, (.intakeOfficer, .plan(Self.plan)))),
        ("head", try await test.person("Chủ Tịch", in: city, (.unitHead, .unit(city)))),
        ("author", people[0].id),
      ])
  }

  /// The address of a page about the plan, a unit or a person; nil for one about a record of another kind.
  private func address(_ pattern: String, unit: Domain.Unit.ID, person: Person.ID) -> String? {
    let values = [
      ":plan": Self.plan.description, ":unit": unit.description, ":person": person.description,
    ]
    let parts = pattern.split(separator: "/", omittingEmptySubsequences: false).map { part in
      part.hasPrefix(":") ? values[String(part)] : String(part)
    }
    return parts.contains(nil) ? nil : parts.compactMap { $0 }.joined(separator: "/")
  }

  @Test("No page that its administrator, an officer, a head or an author opens is larger than 60 kB")
  func sizes() async throws {
    let town = try await town(people: 20_000)
    // The choice of a role is a page of rehearsals.
    let patterns = town.site.site.routes.filter { $0.method == .get && !$0.path.hasPrefix("/dien-tap") }.map(\.path)
    var (asked, large) = (0, [String: Int]())
    for (name, person) in town.people {
      let signedIn = try await town.site.signIn(person)
      for unit in [town.city, town.ward] {
        for address in patterns.compactMap({ address($0, unit: unit, person: town.people[0].person) }) {
          let answer = try await town.site.get(address, as: signedIn)
          guard answer.status == 200, answer.headers[.contentType]?.hasPrefix("text/html") == true else { continue }
          asked += 1
          if answer.bytes.count > Self.most { large["\(name) \(address)"] = answer.bytes.count }
        }
      }
    }
    #expect(large == [:])
    #expect(asked > 100)
  }

  @Test("Its units are found by the way down and by words, 50 on a page; the Excel file has all of them")
  func units() async throws {
    let town = try await town(people: 1)
    let admin = try await Browser(town.site, town.people[0].person)
    try await admin.open("/quan-tri/don-vi")
    #expect(admin.page.text.contains("UBND thành phố Tam Điệp"))
    try await admin.follow("100 đơn vị trực thuộc")
    #expect(admin.page.text.contains("trang 1 trên 2, 100 mục"))
    try await admin.follow("49 đơn vị trực thuộc", near: "Phường số 1 ")
    #expect(admin.page.text.contains("Trường Trung học cơ sở 1-49"))
    try await admin.open("/quan-tri/don-vi?q=truong+thcs+7-3")
    #expect(admin.page.text.contains("Không có đơn vị nào có tên như vậy."))
    try await admin.open("/quan-tri/don-vi?q=trung+hoc+co+so+7-30")
    #expect(admin.page.text.contains("Trường Trung học cơ sở 7-30"))
    #expect(admin.page.text.contains("1 mục"))
    let file = try await town.site.get("/quan-tri/don-vi?dang=xlsx", as: town.people[0].person)
    #expect(file.status == 200 && file.bytes.count > 30_000)
  }

  @Test("A name that no unit has is refused with those that are like it; of several the unit above tells which")
  func names() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let city = try await test.unit("UBND thành phố Tam Điệp", kind: "uy-ban")
    for ward in ["Phường Một", "Phường Hai"] {
      let id = try await test.unit(ward, kind: "phuong-xa", under: city)
      try await test.unit("Tổ Bảy", kind: "to-dan-pho", under: id)
    }
    let site = AskedSite(test.office)
    let person = try await test.person("Quản Trị", (.administrator, .installation))
    let admin = try await Browser(site, person)
    try await admin.open("/quan-tri/nguoi")
    try await admin.press(
      "Thêm người",
      ["Họ và tên": "Trần Văn Thử", "Tên đăng nhập": "tran-thu", "Đơn vị (gõ tên)": "thanh pho Tam Điệp"])
    #expect(
      admin.page.refusals == [
        """
        Không có đơn vị nào tên «thanh pho Tam Điệp». Gần giống: «UBND thành phố Tam Điệp». Ghi đúng tên muốn chọn.
        """
      ])
    try await admin.press("Thêm người", ["Đơn vị (gõ tên)": "Tổ Bảy"])
    #expect(
      admin.page.refusals == [
        "Có 2 đơn vị tên «Tổ Bảy». Ghi thêm đơn vị cấp trên: «Tổ Bảy < tên đơn vị cấp trên»."
      ])
    try await admin.press("Thêm người", ["Đơn vị (gõ tên)": "tổ bảy < phường hai"])
    #expect(admin.page.refusals == [])
    #expect(admin.page.text.contains("Tổ Bảy"))
    try await admin.open("/quan-tri/nguoi?q=tran+van+thu")
    try await admin.press(
      "Giao vai trò",
      ["Người": "Trần Văn Thử (tran-thu)", "Vai trò": "Thủ trưởng đơn vị", "Phạm vi": "Một đơn vị, ghi ở ô dưới"])
    #expect(admin.page.refusals == ["Gõ tên đơn vị của vai trò."])
    try await admin.press("Giao vai trò", ["Đơn vị của vai trò (gõ tên)": "Tổ Bảy < Phường Hai"])
    #expect(admin.page.refusals == [])
    let roles = try await test.office.read(as: nil) { desk in
      try People.find(signIn: "tran-thu", on: desk.connection).map {
        try People.appointments(of: $0.id, on: desk.connection).map(\.role)
      }
    }
    #expect(roles == [.unitHead])
  }
}
