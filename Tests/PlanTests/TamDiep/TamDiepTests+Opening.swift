import Domain
import SiteSupport
import Testing

extension TamDiepTests {
  /// How the plan is opened in the city, and what people find then.
  @Suite("Tam Điệp 2024: opening") struct Opening {
    @Test("The front page has the plans of one's own unit and roles; the others are behind one link")
    func ownPlans() async throws {
      let city = try await TamDiepTown()
      try await city.open()
      func plans(_ page: ServedPage) -> Set<String> {
        Set(page.main.all("h3").filter { !$0.all("a").isEmpty }.map(\.text))
      }
      for name in ["Nguyễn Giáo Viên", "Trần Hiệu Trưởng", "Phạm Tiếp Nhận"] {
        let page = try await city.town[name].open("/")
        #expect(plans(page) == ["Tam Điệp 2024"], "\(name)")
        let rest = page.main.all("a").filter { $0.text.hasPrefix("Xem tất cả kế hoạch, có ") }
        #expect(rest.map { $0.facts["href"] } == ["/ke-hoach"])
      }
      let everyone = try await Browser(city.town.site).open("/")
      #expect(plans(everyone).isStrictSuperset(of: ["Tam Điệp 2024"]))
      #expect(!everyone.text.contains("kế hoạch khác"))
    }

    @Test(
      "The plan waits for its seven bodies, each proposed by its name; the culture office is in the council (IV.3)"
    )
    func bodies() async throws {
      let city = try await TamDiepTown()
      let (admin, teacher) = (try city.town["Quản Trị"], try city.town["Nguyễn Giáo Viên"])
      try await teacher.open("/ho-so/moi")
      try await teacher.press("Bắt đầu viết hồ sơ Tam Điệp 2024, Đợt I")
      #expect(
        teacher.page.text.contains(
          "chưa xác định Ủy ban nhân dân thành phố và 06 cơ quan khác là đơn vị nào trong hệ thống"))
      try await admin.open("/quan-tri/ke-hoach/tam-diep-2024/co-quan")
      let asked = [
        "Ủy ban nhân dân thành phố Tam Điệp", "Thành ủy", "Phòng Kinh tế", "Phòng Văn hóa và Thông tin",
        "Phòng Giáo dục và Đào tạo", "Phòng Nội vụ", "Phòng Tài chính - Kế hoạch",
      ]
      #expect(admin.page.asked(by: "Lưu").filter { $0 != "Tên đơn vị" } == asked + ["Từ ngày"])
      // Each is proposed by the whole of its name: Thành ủy is not the committee of the city.
      #expect(
        admin.page.texts("hint").filter { $0.hasPrefix("Đề xuất") }.map { $0.dropFirst(18) }
          == ["\(TamDiepTown.city).", "Thành ủy Tam Điệp."] + asked.dropFirst(2).map { "\($0)." })
      try await admin.press("Lưu")
      #expect(admin.page.text.contains("Mọi cơ quan đã có câu trả lời."))

      let officer = try await city.town.establish(
        ["Hoàng Chủ Tịch", "Đỗ Thư Ký", "Bùi Ủy Viên"], by: "Phạm Tiếp Nhận", number: "10/QĐ-UBND", day: "1/3/2024")
      #expect(
        officer.page.refusals.map {
          $0.hasPrefix("Hội đồng chưa có đại diện của Phòng Văn hóa và Thông tin. (mục IV.3)")
        }
          == [true])
      try await city.establishCouncil()
      try await officer.follow("Văn bản")
      let decision = officer.page.text
      #expect(decision.contains("Về việc thành lập \(TamDiepTown.council) CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ TAM ĐIỆP"))
      #expect(decision.contains("Theo đề nghị của Phòng Kinh tế. QUYẾT ĐỊNH"))
    }

    @Test("Offices and wards count by the units of the city itself: the figures of all four targets (I.2)")
    func targets() async throws {
      let city = try await TamDiepTown()
      try await city.open()
      let (head, officer) = (try city.town["Lưu Trưởng Phòng"], try city.town["Phạm Tiếp Nhận"])
      try await head.open("/")
      try await head.follow(beginning: "Tam Điệp 2024: Phòng Nội vụ chưa đạt 2 chỉ tiêu")
      #expect(head.page.status == 200)
      #expect(try await figures(officer) == ["0 trên 10", "0 trên 10", "0 trên 20", "0 trên 5"])
      try await city.fileFromOffice("Cổng tra cứu", "Cải cách hành chính")
      #expect(try await figures(officer) == ["1 trên 10", "0 trên 10", "1 trên 20", "1 trên 5"])
      try await city.fileFromOffice("Lịch họp chung", "Lãnh đạo, quản lý, điều hành")
      #expect(try await figures(officer) == ["1 trên 10", "0 trên 10", "1 trên 20", "1 trên 5"])
      try await officer.open("/ke-hoach/tam-diep-2024/chi-tieu/don-vi-tham-gia")
      #expect(
        officer.card("Đơn vị còn thiếu: 9")
          == """
          Đơn vị còn thiếu: 9 Ban Tuyên giáo Thành ủy Đội Trật tự đô thị Phòng Giáo dục và Đào tạo Phòng Kinh tế Phòng \
          Quản lý đô thị Phòng Tài chính - Kế hoạch Phòng Tư pháp Phòng Văn hóa và Thông tin Phòng Y tế \
          Nhắc các đơn vị này
          """)
      try await head.open("/")
      #expect(!head.page.text.contains("chỉ tiêu"))
      try await ward(city)
    }

    /// A ward registers with what its head passed on, and not before; who registered nothing is reminded.
    private func ward(_ city: TamDiepTown) async throws {
      let officer = try city.town["Phạm Tiếp Nhận"]
      let (first, last) = ("UBND phường số 1", "UBND phường số 2")
      try await city.town.person("Võ Cán Bộ", in: first)
      let heads = (try await city.town.head(of: first), try await city.town.head(of: last))
      try await city.town.file(
        "Một cửa", by: "Võ Cán Bộ", in: "Tam Điệp 2024, Đợt II",
        [("Lĩnh vực", "Cải cách hành chính"), ("Loại giải pháp", "Giải pháp quản lý")])
      #expect(try await figures(officer) == ["1 trên 10", "0 trên 10", "1 trên 20", "1 trên 5"])
      try await city.town.pass(
        "Một cửa", by: "Trưởng \(first)", [("Liên quan trực tiếp đến lĩnh vực đơn vị quản lý", "có")])
      #expect(try await figures(officer) == ["1 trên 10", "1 trên 10", "2 trên 20", "2 trên 5"])
      try await officer.go(by: "Kế hoạch", "Tam Điệp 2024")
      let link = try #require(
        officer.page.links.first {
          $0.facts["aria-label"]?.hasPrefix("Hồ sơ được tính: ") == true
            && $0.facts["href"]?.contains("phuong-xa-tham-gia") == true
        }?.facts["href"])
      try await officer.open(link)
      #expect(officer.card("Hồ sơ được tính: 1").contains("Một cửa"))
      #expect(!officer.card("Đơn vị còn thiếu: 9").isEmpty)
      try await officer.follow("Nhắc các đơn vị này")
      try await officer.press("Gửi lời nhắc")
      let reminder = "Đơn vị chưa đạt chỉ tiêu của kế hoạch Tam Điệp 2024"
      #expect(try await heads.1.open("/").text.contains(reminder))
      #expect(!(try await heads.0.open("/").text.contains(reminder)))
    }

    /// How far each target is reached, as its own page says.
    private func figures(_ officer: Browser) async throws -> [String] {
      var figures: [String] = []
      for target in ["don-vi-tham-gia", "phuong-xa-tham-gia", "moi-don-vi", "cai-cach-hanh-chinh"] {
        try await officer.open("/ke-hoach/tam-diep-2024/chi-tieu/\(target)")
        figures.append(String(officer.page.title.dropFirst("Chỉ tiêu: ".count)))
      }
      return figures
    }
  }
}
