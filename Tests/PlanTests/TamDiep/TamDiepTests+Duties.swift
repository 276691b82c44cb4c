import Domain
import SiteSupport
import Testing

extension TamDiepTests {
  @Suite("Duties")
  struct Duties {
    private static let plan: Plan.ID = "tam-diep-2024"
    private let city: TamDiepTown
    private let given: DutyTable
    private let education = "Phòng Giáo dục và Đào tạo"
    private let economy = "Phòng Kinh tế"

    init() async throws {
      city = try await TamDiepTown()
      given = city.given
    }

    @Test("Who is asked what, from when and by when, which record does it, and to whom it goes (IV)")
    func year() async throws {
      try await city.everyone()
      try await city.open()
      try await beforeApril()
      try await share()
      try given.go(to: "2024-12-26")
      try await asked()
      for (place, act) in TamDiepTown.acts.enumerated() {
        try await given.carryOut(
          act.duty, of: act.unit, by: city.town.head(of: act.unit), number: "\(place + 1)/VB",
          outside: "Các cơ quan, đơn vị trên địa bàn thành phố")
      }
      try await inspected()
      try await over()
    }

    /// The education office guides the schools and passes their initiatives on before 20/4/2024 (IV.4).
    private func beforeApril() async throws {
      let (head, neighbour) = (
        try await city.town.head(of: education), try await city.town.head(of: "Phòng Văn hóa và Thông tin")
      )
      try given.go(to: "2024-04-19")
      try await given.expectAsked(head, education, due: [TamDiepTown.spring])
      try await given.expectAsked(neighbour, "Phòng Văn hóa và Thông tin", due: [])
      try given.go(to: "2024-04-20")
      try await given.expectAsked(head, education, due: [TamDiepTown.spring])
      try await given.expectWays("tiep-nhan", of: education, for: head)
      try await given.expectState("tiep-nhan", of: education, for: head)
      try await given.carryOut("truong-hoc", of: education, by: head, number: "4/HD")
      // The school beneath the office has it on its front page.
      #expect(
        try await city.town["Trần Hiệu Trưởng"].open("/").text.contains("Văn bản mới số 4/HD ngày 20/4/2024"))
    }

    /// A ward files two works, one in administrative reform: its head and the interior office see the share (IV.8).
    private func share() async throws {
      let (ward, words) = ("UBND phường số 1", "Cụ thể hóa Kế hoạch")
      let head = try await city.town.head(of: ward)
      try await city.town.person("Võ Cán Bộ", in: ward)
      for (title, field) in [("Một cửa", "Cải cách hành chính"), ("Vườn rau", "Nông nghiệp và nông thôn")] {
        try await city.town.file(
          title, by: "Võ Cán Bộ", in: "Tam Điệp 2024, Đợt II",
          [("Lĩnh vực", field), ("Loại giải pháp", "Giải pháp quản lý")])
        try await city.town.pass(title, by: "Trưởng \(ward)")
      }
      try await head.openDuty(words, of: ward, Self.plan)
      #expect(head.card("Kết quả của đơn vị đến nay").contains("Hồ sơ đã nộp 2 Trong đó: Cải cách hành chính 1 trên 2"))
      let interior = try city.town["Lưu Trưởng Phòng"]
      try await interior.openDuty("Ưu tiên xem xét khen thưởng", of: "Phòng Nội vụ", Self.plan)
      try await interior.follow("Kết quả theo đơn vị")
      try await interior.press("Lọc", ["Cơ quan": "UBND các phường, xã"])
      let shares = interior.page.main.all("tr").compactMap { row in
        row.text.hasPrefix("UBND") ? "\(row.all("b")[0].text): \(row.children[3].text)" : nil
      }
      #expect(
        shares.sorted() == (1...10).map { "UBND phường số \($0): \($0 == 1 ? "1 trên 2" : "không có")" }.sorted())
    }

    private func asked() async throws {
      for unit in TamDiepTown.asked {
        try await given.expectAsked(
          city.town.head(of: unit), unit, due: [TamDiepTown.end], besides: [TamDiepTown.spring])
      }
      for (unit, duty) in [(economy, "cham-diem"), ("Phòng Tài chính - Kế hoạch", "kinh-phi")] {
        let head = try await city.town.head(of: unit)
        try await given.expectWays(duty, of: unit, for: head)
        try await given.expectState(duty, of: unit, for: head)
      }
    }

    /// The council is no unit: the standing office is told what it has to do, and records its inspections (IV.1).
    private func inspected() async throws {
      let (officer, council) = (try city.town["Phạm Tiếp Nhận"], TamDiepTown.council)
      try await given.expectAsked(officer, council, due: [TamDiepTown.end])
      try await given.expectWays("kiem-tra", of: council, for: officer)
      try await given.expectState("kiem-tra", of: council, for: officer)
      try await officer.recordInspection(of: "UBND phường số 1", on: "26/12/2024")
      given.did("kiem-tra", of: council)
      try await given.expectState("kiem-tra", of: council, for: officer)
      try await given.expectAsked(officer, council, due: [TamDiepTown.end])
    }

    /// What was done is asked of nobody any more, what was not is late; to whom it goes finds it.
    private func over() async throws {
      try given.go(to: "2025-01-01")
      for unit in TamDiepTown.asked {
        try await given.expectAsked(
          city.town.head(of: unit), unit, due: [TamDiepTown.end], besides: [TamDiepTown.spring])
      }
      for unit in [TamDiepTown.city, economy, education] {
        try await given.expectReceived(city.town.head(of: unit), unit)
      }
      // To whom something goes reads it, and says nothing of it in the place of who does it.
      let receiver = try await city.town.head(of: economy)
      try await given.expectReceived(receiver, economy)
      let links = receiver.page.main.all("a").filter { $0.text.contains("tổng hợp các sáng kiến ngành giáo dục") }
      try await receiver.open(try #require(links.first?.facts["href"]))
      #expect(receiver.page.dutyState == "quá hạn" && receiver.page.text.contains("Gửi đến \(economy)"))
      #expect(receiver.page.main.all("button").isEmpty)
    }
  }
}
