import Domain
import SiteSupport
import Testing

extension ThuaThienHueTests {
  /// Whom Thừa Thiên Huế names to the central council, through its pages (the second section III, clause 1).
  @Suite("Thừa Thiên Huế, to the central council") struct Forwarding {
    @Test("A list of one unit is made by typing of its name; where none has it the page says so")
    func ofUnit() async throws {
      let site = try await PlanSite("thua-thien-hue", on: "2024-03-04")
      try await site.walk.accept(
        try await site.walk.received("Bảng kiểm đột quỵ", "hang-nam", "y-te", "sang-kien"))
      let (officer, field) = (site.officer, "Lập danh mục của riêng một đơn vị")
      try await officer.open("/chuyen-cap/lap/thua-thien-hue/cap-tren")
      try await officer.press("Tìm đơn vị", [field: "don vi m"])
      #expect(officer.page.text.contains("Danh mục của Đơn vị Mẫu"))
      try await officer.press("Tìm đơn vị", [field: "Trường Khác"])
      #expect(officer.page.text.contains("Không tìm thấy đơn vị nào tên như «Trường Khác» có hồ sơ của kế hoạch này."))
      try await officer.follow("Lập danh mục của toàn cơ quan")
      #expect(!officer.page.text.contains("Danh mục của Đơn vị Mẫu"))
    }

    @Test("Units of one name are told apart by the unit above; how many more have the words is said")
    func namesakes() async throws {
      let site = try await PlanSite("thua-thien-hue", on: "2024-03-04")
      let (test, field) = (site.walk.test, "Lập danh mục của riêng một đơn vị")
      let wards = ["Phường Một", "Phường Hai"]
      for number in 1...12 {
        let ward = number < 3 ? try await test.unit(wards[number - 1]) : nil
        let name = number < 3 ? "Trường Mầm non Hoa Sen" : "Trường Mầm non số \(number)"
        let school = try await test.unit(name, under: ward)
        _ = try await test.draft(
          "Góc đọc \(number)", by: test.person("Tác Giả \(number)", in: school), plan: site.walk.plan,
          track: "hang-nam", field: "y-te", solution: "sang-kien")
      }
      let officer = site.officer
      try await officer.open("/chuyen-cap/lap/thua-thien-hue/cap-tren")
      try await officer.press("Tìm đơn vị", [field: "hoa sen"])
      #expect(
        Set(officer.page.links.map(\.text).filter { $0.contains("Hoa Sen") })
          == ["Trường Mầm non Hoa Sen, Phường Một", "Trường Mầm non Hoa Sen, Phường Hai"])
      #expect(!officer.page.text.contains("gõ thêm chữ"))
      try await officer.press("Tìm đơn vị", [field: "mam non"])
      #expect(officer.page.links.count { $0.text.hasPrefix("Trường Mầm non") } == 10)
      #expect(officer.page.text.contains("Còn 2 đơn vị, gõ thêm chữ để thu hẹp."))
      try await officer.press("Tìm đơn vị", [field: "hoa sen"])
      try await officer.follow("Trường Mầm non Hoa Sen, Phường Hai")
      #expect(officer.page.text.contains("Danh mục của Trường Mầm non Hoa Sen"))
    }

    @Test("Collectives and people with outstanding initiatives are named, in a letter of the Front")
    func named() async throws {
      let site = try await PlanSite("thua-thien-hue", on: "2024-03-04")
      let walk = site.walk
      var entries: [(dossier: Dossier.ID, entry: Ballot.Entry)] = []
      for (title, total) in [("Bảng kiểm đột quỵ", 92), ("Phân từ bèo", 75)] {
        let id = try await walk.received(title, "hang-nam", "y-te", "sang-kien")
        try await walk.accept(id)
        entries.append((id, try await walk.points(Points(total), for: "y-te")))
      }
      try site.go(to: "2024-08-05T08:00")
      _ = try await walk.decide(try await walk.closedSession(entries), number: "31/QĐ-MTTQ")

      let officer = site.officer
      try await officer.open("/")
      let above = "Hội đồng thẩm định sáng tạo Trung ương"
      try await officer.follow("Thừa Thiên Huế: lập danh mục 2 \(HueTown.works) gửi \(above)")
      try await officer.press("Lập danh mục", ["Tiêu biểu: «Bảng kiểm đột quỵ»": "có"])
      #expect(
        officer.page.refusals == [
          """
          «Phân từ bèo» chưa được xác nhận là «tiêu biểu». (mục III (thứ hai), khoản 1) Đánh dấu xác nhận, hoặc bỏ \
          sáng kiến này khỏi danh mục.
          """
        ])
      try await officer.open("/chuyen-cap/lap/thua-thien-hue/cap-tren")
      try await officer.press(
        "Lập danh mục",
        [
          "Tiêu biểu: «Bảng kiểm đột quỵ»": "có", "Tiêu biểu: «Phân từ bèo»": "có",
          "Đề nghị với «Bảng kiểm đột quỵ»": "cá nhân", "Đề nghị với «Phân từ bèo»": "tập thể",
        ])
      #expect(officer.page.refusals.map { $0.hasPrefix("Ghi tên tập thể được đề nghị với «Phân từ bèo».") } == [true])
      try await officer.open("/chuyen-cap/lap/thua-thien-hue/cap-tren")
      try await officer.press(
        "Lập danh mục",
        [
          "Tiêu biểu: «Bảng kiểm đột quỵ»": "có", "Tiêu biểu: «Phân từ bèo»": "có",
          "Đề nghị với «Bảng kiểm đột quỵ»": "cá nhân", "Đề nghị với «Phân từ bèo»": "tập thể",
          "Tên tập thể của «Phân từ bèo»": "Tổ Vườn ươm",
        ])
      try await officer.follow("Công văn chuyển cấp trên")
      let letter = officer.page.text
      #expect(letter.contains("01 tập thể, 01 cá nhân"))
      #expect(letter.contains("TM. BAN THƯỜNG TRỰC") && !letter.contains("TM. ỦY BAN NHÂN DÂN"))
      #expect(letter.contains("kết quả của từng sáng tạo, sáng kiến, sáng chế hoặc ý tưởng mới"))
      #expect(officer.page.row("Phân từ bèo")?[2] == "Tập thể Tổ Vườn ươm")
      #expect(officer.page.row("Bảng kiểm đột quỵ")?[2] == "Cá nhân Nguyễn Tác Giả")
    }
  }
}
