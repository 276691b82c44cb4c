import SiteSupport
import Testing

extension ThuaThienHueTests {
  /// What else the clauses ask for, each from the front page of who begins to its last page.
  @Suite("Thừa Thiên Huế: walks") struct Walks {
    @Test("Four levels down a group files; names and units change later, what was filed keeps its own (I.2, II)")
    func levels() async throws {
      let hue = try await HueTown()
      let (district, commune, other) = ("UBND huyện Mẫu", "UBND xã Mẫu", "UBND xã Bên")
      let (group, heir) = ("Tổ dân phố 5", "Tổ dân phố 6")
      try await hue.town.units([district], "uy-ban", under: HueTown.province)
      try await hue.town.units([commune, other], "uy-ban", under: district)
      try await hue.town.units([group, heir], "to", under: commune)
      try await hue.town.person("Đinh Tổ Dân Phố", in: group)
      let head = try await hue.town.head(of: group)
      try await hue.open()
      try await hue.town.write(
        "Đèn ngõ", by: "Đinh Tổ Dân Phố", in: HueTown.round, [("Loại", "Sáng kiến"), ("Lĩnh vực", "Cộng đồng dân cư")],
        named: "Tên \(HueTown.works)", last: [("Ngày áp dụng lần đầu hoặc áp dụng thử", "2/1/2025")]
      ).press("Nộp hồ sơ")
      try await hue.town.pass("Đèn ngõ", by: "Trưởng \(group)")
      _ = try await hue.town.send(["Đèn ngõ"], by: "Trưởng \(group)", number: "2/TDP")
      let list = String(head.page.address.prefix { $0 != "?" })
      try await renamed(hue, commune, group)
      try await merged(hue, group, heir)
      let officer = try hue.town["Phạm Tiếp Nhận"]
      try await officer.go(by: "Tiếp nhận", "Đèn ngõ")
      #expect(officer.page.text.contains("\(group), nay là \(heir)"))
      try await officer.open(list)
      try await officer.follow(HueTown.proposal)
      #expect(PaperLines(officer.page).head.contains(group.uppercased()))
    }

    private func unit(_ name: String, _ admin: Browser) async throws {
      try await admin.go(by: "Quản trị")
      try await admin.follow("Đơn vị", near: "Người và vai trò")
      try await admin.follow(name)
    }

    private func renamed(_ hue: HueTown, _ commune: String, _ group: String) async throws {
      let admin = try hue.town["Quản Trị"]
      try await unit(commune, admin)
      try await admin.press("Đổi tên", ["Từ ngày": "10/1/2025"])
      #expect(admin.page.refusals == ["Tên đơn vị dài từ 2 đến 200 ký tự."])
      try await admin.press("Đổi tên", ["Tên mới": "UBND phường Mẫu"])
      #expect(admin.page.refusals == [])
      #expect(admin.page.text.contains("UBND phường Mẫu") && admin.page.text.contains(commune))
      // A unit does not come to lie beneath itself.
      try await admin.follow("Chuyển về cấp trên khác…")
      try await admin.press("Chuyển đơn vị", ["Chuyển về trực thuộc": group, "Từ ngày": "10/1/2025"])
      #expect(admin.page.refusals.first?.hasPrefix("\(group) đang trực thuộc UBND phường Mẫu.") == true)
    }

    private func merged(_ hue: HueTown, _ group: String, _ heir: String) async throws {
      let admin = try hue.town["Quản Trị"]
      try await unit(group, admin)
      try await admin.follow("Sáp nhập…")
      try await admin.press(
        "Sáp nhập",
        [
          "Các đơn vị cùng sáp nhập": "Tổ dân phố 7", "Đơn vị tiếp nhận": heir,
          "Đơn vị tiếp nhận là": "đơn vị đã có trong hệ thống", "Từ ngày": "10/1/2025",
          "Số, ký hiệu quyết định": "12/NQ-HĐND",
        ])
      #expect(admin.page.refusals.first?.hasPrefix("Không có đơn vị nào tên «Tổ dân phố 7».") == true)
      try await admin.press("Sáp nhập", ["Các đơn vị cùng sáp nhập": ""])
      #expect(admin.page.refusals == [])
      try await admin.press("Sáp nhập")
      #expect(admin.page.text.contains("Đã sáp nhập vào \(heir) từ 10/1/2025"))
    }

    @Test("Exhibitions, seminars and articles are on record with who came and where it was published (III.1)")
    func media() async throws {
      let hue = try await HueTown()
      try await hue.open()
      let (science, press) = ("Sở Khoa học và Công nghệ", "Sở Thông tin và Truyền thông")
      let front = try await hue.town.head(of: HueTown.front)
      try await open("quảng bá sản phẩm sáng tạo", of: HueTown.front, front)
      let shown = [
        ("Loại sự kiện", "Triển lãm, hội chợ"), ("Tên sự kiện", "Triển lãm sáng tạo"), ("Ngày tổ chức", "11/1/2025"),
        ("Kết quả", "Sáu mươi gian hàng."), ("Số người dự, người xem", "1.200"),
      ]
      try await front.press("Ghi sự kiện", filling: shown)
      #expect(!front.page.refusals.isEmpty)
      try await front.press("Ghi sự kiện", ["Ngày tổ chức": "10/1/2025"])
      #expect(front.page.refusals == [] && front.page.text.contains("1.200"))
      let scientist = try await hue.town.head(of: science)
      try await open("Tổ chức hội thảo, tọa đàm", of: science, scientist)
      try await scientist.press(
        "Ghi sự kiện",
        [
          "Loại sự kiện": "Hội thảo, tọa đàm", "Tên sự kiện": "Hội thảo sáng tạo", "Ngày tổ chức": "9/1/2025",
          "Kết quả": "Đã bàn hai chủ đề.",
        ])
      #expect(scientist.page.refusals == [])
      let editor = try await hue.town.head(of: press)
      try await open("Chỉ đạo các cơ quan truyền thông", of: press, editor)
      try await editor.press(
        "Ghi sự kiện",
        [
          "Loại sự kiện": "Tuyên truyền, tin bài", "Tên sự kiện": "Loạt bài về sáng kiến", "Ngày tổ chức": "9/1/2025",
          "Kết quả": "Đã đăng ba bài.", "Nơi đăng, phát": "Báo Thử", "Tên tin bài": "Người thợ sáng tạo",
          "Địa chỉ tin bài": "javascript:alert(1)",
        ])
      #expect(editor.page.refusals.joined().contains("Địa chỉ bắt đầu bằng https://"))
      try await editor.press("Ghi sự kiện", ["Địa chỉ tin bài": "https://vidu.vn/bai"])
      #expect(editor.page.links.contains { $0.facts["href"] == "https://vidu.vn/bai" })
      let officer = try hue.town["Phạm Tiếp Nhận"]
      try await officer.go(by: "Kế hoạch", "Thừa Thiên Huế", "Sự kiện")
      for title in ["Triển lãm sáng tạo", "Hội thảo sáng tạo", "Loạt bài về sáng kiến"] {
        #expect(officer.page.text.contains(title), "\(title)")
      }
      try await officer.press("Lọc", ["Loại": "Triển lãm, hội chợ"])
      #expect(officer.page.text.contains("Triển lãm sáng tạo") && !officer.page.text.contains("Hội thảo sáng tạo"))
    }

    private func open(_ words: String, of unit: String, _ head: Browser) async throws {
      try await head.go(by: "Kế hoạch", "Thừa Thiên Huế", "Việc được giao")
      try await head.openListedDuty(words, of: unit)
      try await head.follow("Ghi sự kiện đã tổ chức")
    }
  }
}
