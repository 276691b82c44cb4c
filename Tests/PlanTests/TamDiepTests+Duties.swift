import SiteSupport
import Testing

extension TamDiepTests {
  @Suite("Duties")
  struct Duties {
    private let given = TamDiepTown.given
    private let education = "Phòng Giáo dục và Đào tạo"
    private let economy = "Phòng Kinh tế"

    @Test("Who is asked what, from when and by when, which record does it, and to whom it goes (IV)")
    func year() async throws {
      let city = try await TamDiepTown()
      try await city.everyone()
      try await city.open()
      try await beforeApril(city)
      try await share(city)
      try city.town.go(to: "2024-12-26T08:00")
      try await asked(city)
      for (place, act) in TamDiepTown.acts.enumerated() {
        try await city.town.head(of: act.unit).carryOut(
          act.words, of: act.unit, given, on: "26/12/2024", number: "\(place + 1)/VB",
          outside: "Các cơ quan, đơn vị trên địa bàn thành phố")
      }
      try await inspected(city)
      try await over(city)
    }

    /// The education office guides the schools and passes their initiatives on before 20/4/2024 (IV.4).
    private func beforeApril(_ city: TamDiepTown) async throws {
      let (head, neighbour) = (
        try await city.town.head(of: education), try await city.town.head(of: "Phòng Văn hóa và Thông tin")
      )
      try city.town.go(to: "2024-04-19T08:00")
      #expect(try await head.asked(of: education, given) == given.asked(of: education, due: ["19/4/2024"]))
      #expect(try await neighbour.asked(of: "Phòng Văn hóa và Thông tin", given) == [])
      try city.town.go(to: "2024-04-20T08:00")
      #expect(
        try await head.asked(of: education, given)
          == given.asked(of: education, due: ["19/4/2024"], isLate: true))
      try await head.begin(
        try given["Tiếp nhận, thẩm định, đánh giá, tổng hợp"], of: education, given, "quá hạn")
      try await head.carryOut(
        "vận động các trường học", of: education, given, on: "20/4/2024", number: "4/HD", from: "quá hạn",
        to: "làm muộn")
      // The school beneath the office has it on its front page.
      #expect(
        try await city.town["Trần Hiệu Trưởng"].open("/").text.contains("Văn bản mới số 4/HD ngày 20/4/2024"))
    }

    /// A ward files two works, one in administrative reform: its head and the interior office see the share (IV.8).
    private func share(_ city: TamDiepTown) async throws {
      let (ward, words) = ("UBND phường số 1", "Cụ thể hóa Kế hoạch")
      let head = try await city.town.head(of: ward)
      try await city.town.person("Võ Cán Bộ", in: ward)
      for (title, field) in [("Một cửa", "Cải cách hành chính"), ("Vườn rau", "Nông nghiệp và nông thôn")] {
        try await city.town.file(
          title, by: "Võ Cán Bộ", in: "Tam Điệp 2024, Đợt II",
          [("Lĩnh vực", field), ("Loại giải pháp", "Giải pháp quản lý")])
        try await city.town.pass(title, by: "Trưởng \(ward)")
      }
      try await head.openDuty(words, of: ward, given.plan)
      #expect(head.card("Kết quả của đơn vị đến nay").contains("Hồ sơ đã nộp 2 Trong đó: Cải cách hành chính 1 trên 2"))
      let interior = try city.town["Lưu Trưởng Phòng"]
      try await interior.openDuty("Ưu tiên xem xét khen thưởng", of: "Phòng Nội vụ", given.plan)
      try await interior.follow("Kết quả theo đơn vị")
      try await interior.press("Lọc", ["Cơ quan": "UBND các phường, xã"])
      let shares = interior.page.main.all("tr").compactMap { row in
        row.text.hasPrefix("UBND") ? "\(row.all("b")[0].text): \(row.children[3].text)" : nil
      }
      #expect(
        shares.sorted() == (1...10).map { "UBND phường số \($0): \($0 == 1 ? "1 trên 2" : "không có")" }.sorted())
    }

    private func asked(_ city: TamDiepTown) async throws {
      for unit in TamDiepTown.asked {
        let asked = try await city.town.head(of: unit).asked(of: unit, given).filter { !$0.hasSuffix("quá hạn") }
        #expect(asked == given.asked(of: unit, due: ["31/12/2024"]), "\(unit)")
      }
      for (unit, words) in [
        (economy, "Tham mưu tổ chức chấm điểm"), ("Phòng Tài chính - Kế hoạch", "bố trí kinh phí"),
      ] {
        try await city.town.head(of: unit).begin(try given[words], of: unit, given)
      }
    }

    /// The council is no unit: the standing office is told what it has to do, and records its inspections (IV.1).
    private func inspected(_ city: TamDiepTown) async throws {
      let officer = try city.town["Phạm Tiếp Nhận"]
      let (council, words) = (TamDiepTown.council, "Chỉ đạo đôn đốc, kiểm tra, giám sát")
      #expect(try await officer.asked(of: council, given) == given.asked(of: council, due: ["31/12/2024"]))
      try await officer.openDuty(words, of: council, given.plan)
      let address = officer.page.address
      #expect(officer.page.dutyState == "đang làm")
      try await officer.recordInspection(of: "UBND phường số 1", on: "26/12/2024")
      #expect(try await officer.open(address).dutyState == "đã làm")
      #expect(try await officer.asked(of: council, given) == [])
    }

    /// What was done is asked of nobody any more, what was not is late; to whom it goes finds it.
    private func over(_ city: TamDiepTown) async throws {
      try city.town.go(to: "2025-01-01T08:00")
      let done = Set(TamDiepTown.acts.map { "\($0.unit): \($0.words)" })
      for unit in TamDiepTown.asked {
        let asked = try await city.town.head(of: unit).asked(of: unit, given).filter { !$0.contains("19/4/2024") }
        #expect(asked == given.asked(of: unit, due: ["31/12/2024"], isLate: true, but: done), "\(unit)")
      }
      for (unit, body) in [
        (TamDiepTown.city, "Ủy ban nhân dân thành phố"), (economy, economy), (education, education),
      ] {
        #expect(try await city.town.head(of: unit).received(given) == given.received(by: body), "\(unit)")
      }
      // To whom something goes reads it, and says nothing of it in the place of who does it.
      let receiver = try await city.town.head(of: economy)
      let links = receiver.page.main.all("a").filter { $0.text.contains("tổng hợp các sáng kiến ngành giáo dục") }
      try await receiver.open(try #require(links.first?.facts["href"]))
      #expect(receiver.page.dutyState == "quá hạn" && receiver.page.text.contains("Gửi đến \(economy)"))
      #expect(receiver.page.main.all("button").isEmpty)
    }
  }
}
