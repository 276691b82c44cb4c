import Domain
import SiteSupport
import Testing

extension TamDiepTests {
  /// How a dossier is written, passed on, received and checked.
  @Suite("Tam Điệp 2024: filing") struct Filing {
    @Test("What a teacher is asked, told and offered; the application goes to the council (II.2, II.4, II.5)")
    func written() async throws {
      let city = try await TamDiepTown()
      try await city.open()
      let teacher = try city.town["Nguyễn Giáo Viên"]
      try await teacher.go(by: "Hồ sơ của tôi", "Viết hồ sơ mới")
      #expect(offer(teacher, "Đợt I") == "Nhận hồ sơ trước ngày 20/4/2024")
      #expect(offer(teacher, "Đợt II") == "Nhận hồ sơ trước ngày 10/7/2024")
      try await teacher.press("Bắt đầu viết hồ sơ Tam Điệp 2024, Đợt I")
      #expect(teacher.page.asked(by: "Lưu") == Self.first)
      #expect(teacher.page.offered(at: "Lĩnh vực") == ["Giáo dục và Đào tạo"])
      #expect(teacher.page.offered(at: "Loại giải pháp") == Self.solutions)
      #expect(
        teacher.card("Chưa đáp ứng")
          == """
          Chưa đáp ứng \(TamDiepTown.applied): chưa ghi ngày áp dụng. \(TamDiepTown.kind): chưa chọn loại giải pháp. \
          Phòng Kinh tế chỉ xác nhận hồ sơ hợp lệ khi các điều kiện này đạt.
          """)
      #expect(
        teacher.card("Sau khi nộp")
          == """
          Sau khi nộp trong 3 ngày Trường Tiểu học Mẫu xem xét, xác nhận, đưa vào tờ trình trong 3 ngày Phòng Giáo dục \
          và Đào tạo tiếp nhận, tổng hợp trước ngày 20/4/2024 Phòng Kinh tế tiếp nhận, cấp số trong 1 tháng Phòng \
          Kinh tế kiểm tra điều kiện sau khi hồ sơ hợp lệ \(TamDiepTown.council) chấm điểm trong 3 tháng từ khi hợp \
          lệ Chủ tịch Ủy ban nhân dân thành phố quyết định công nhận
          """)
      try await teacher.follow("Điều kiện công nhận")
      #expect(teacher.page.asked(by: "Lưu") == ["Có tính mới", TamDiepTown.lawful])
      try await teacher.follow("Minh chứng")
      #expect(
        teacher.page.main.all("h2").map(\.text).prefix(3) == [
          "Bước 6 trên 7: Minh chứng", "Các tài liệu, giấy tờ, hình ảnh liên quan",
          "Minh chứng: \(TamDiepTown.applied)",
        ])
      try await teacher.open("/ho-so/moi")
      try await teacher.press("Bắt đầu viết hồ sơ Tam Điệp 2024, Đợt II")
      #expect(teacher.page.offered(at: "Lĩnh vực") == Self.fields)
      #expect(
        teacher.card("Sau khi nộp").contains(
          "Mẫu xem xét, xác nhận, đưa vào tờ trình trước ngày 10/7/2024 Phòng Kinh tế tiếp nhận"))
    }

    private static let first = ["Tên sáng kiến", "Lĩnh vực", "Loại giải pháp", "Chủ đầu tư tạo ra sáng kiến"]
    private static let solutions = [
      "Giải pháp kỹ thuật", "Giải pháp quản lý", "Giải pháp tác nghiệp", "Giải pháp ứng dụng tiến bộ kỹ thuật",
    ]
    private static let fields = [
      "Cải cách hành chính", "Lãnh đạo, quản lý, điều hành", "Kinh tế và sản xuất", "Nông nghiệp và nông thôn",
      "Công nghệ thông tin và chuyển đổi số", "Y tế", "Văn hóa và thông tin", "Tài nguyên và môi trường",
      "Lĩnh vực khác",
    ]

    private func offer(_ browser: Browser, _ round: String) -> String? {
      let card = browser.page.main.all.last { $0.text.hasPrefix("Tam Điệp 2024 · \(round) ") }
      return card.flatMap { $0.text.firstMatch(of: /Nhận hồ sơ[^·]*/).map { String($0.output.dropLast()) } }
    }

    @Test("A school's dossier passes through the education office, which lists it upward (II.4, IV.4)")
    func passedOn() async throws {
      let city = try await TamDiepTown()
      try await city.open()
      let officer = try city.town["Phạm Tiếp Nhận"]
      let teacher = try await city.town.write(
        "Tranh cát", by: "Nguyễn Giáo Viên", in: "Tam Điệp 2024, Đợt I", [("Loại giải pháp", "Giải pháp tác nghiệp")])
      try await teacher.follow(beginning: "Minh chứng")
      try await teacher.press(
        "Tải lên", ["Chọn tệp, hoặc kéo thả vào đây": "tranh.png"],
        near: "Các tài liệu, giấy tờ, hình ảnh liên quan")
      try await teacher.follow(beginning: "Tiếp tục: Xem lại và nộp")
      try await teacher.press("Nộp hồ sơ")
      try await teacher.follow("Đơn yêu cầu công nhận sáng kiến")
      #expect(teacher.page.text.contains("Kính gửi: \(TamDiepTown.council) Tam Điệp"))
      let ownField = "Liên quan trực tiếp đến lĩnh vực đơn vị quản lý"
      try await city.town.pass("Tranh cát", by: "Trần Hiệu Trưởng", [(ownField, "có")])
      let school = try await city.town.send(["Tranh cát"], by: "Trần Hiệu Trưởng", number: "12/TTr-THM")
      let request = String(school.page.address.prefix { $0 != "?" })
      try await school.follow("Tờ trình đề nghị công nhận sáng kiến")
      #expect(PaperLines(school.page).signature.last == "Trần Hiệu Trưởng")
      #expect(school.page.text.contains("Kính gửi: \(TamDiepTown.council) Tam Điệp (qua Phòng Giáo dục và Đào tạo)"))
      // Signed on paper by its head, it comes back as a file.
      try await school.open(request)
      try await school.follow("Gửi bản đã ký")
      try await school.press("Gửi bản đã ký")
      #expect(!school.page.refusals.isEmpty)
      try await school.press(
        "Gửi bản đã ký", ["Tệp PDF đã ký số hoặc bản quét (PDF, PNG, JPEG, tối đa 15 MB)": "to-trinh.pdf"])
      #expect(school.page.text.contains("bản đã ký, đóng dấu (PDF"))
      // The school passed it on; the standing office has nothing before the education office has done so too.
      try await officer.open("/tiep-nhan")
      #expect(officer.page.text.contains("0 mục."))
      let education = try city.town["Lê Trưởng Phòng Giáo Dục"]
      try await education.open("/")
      #expect(
        education.page.text.contains(
          "Tam Điệp 2024: Phòng Giáo dục và Đào tạo tiếp nhận, tổng hợp 1 hồ sơ Đợt I, đến hết ngày 19/4/2024"))
      // What the school said is told and not asked again.
      try await education.go(by: "Xác nhận hồ sơ «Tranh cát»")
      #expect(education.page.text.contains("\(ownField): có, đơn vị trước đã trả lời."))
      #expect(!education.page.html.contains(#"name="own-field""#))
      try await city.town.pass("Tranh cát", by: "Lê Trưởng Phòng Giáo Dục")
      _ = try await city.town.send(["Tranh cát"], by: "Lê Trưởng Phòng Giáo Dục", number: "31/TTr-PGDĐT")
      try await education.follow("Tờ trình đề nghị công nhận sáng kiến")
      let list = education.page.text
      #expect(list.contains("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO"))
      #expect(list.contains("Kính gửi: \(TamDiepTown.council) Tam Điệp (qua Phòng Kinh tế)"))
      #expect(education.page.row("Tranh cát")?.contains("Trường Tiểu học Mẫu") == true)
      // Eleven copies and no soft copy are too few; with twelve and it, and the picture, the receipt says so.
      try await city.town.receive(
        "Tranh cát", by: "Phạm Tiếp Nhận", [(TamDiepTown.request, "1"), (TamDiepTown.application, "11")])
      try await officer.press(
        "Xác nhận hợp lệ", ["Có tính mới": "Đạt", TamDiepTown.applied: "Đạt", TamDiepTown.lawful: "Đạt"])
      #expect(officer.page.refusals.count == 2)
      try await officer.press(
        "Lưu số đã nhận",
        [TamDiepTown.application: "12", "Đã nhận bản mềm gửi vào khoahocconghetamdiep@gmail.com": "có"])
      try await officer.press(
        "Xác nhận hợp lệ", ["Có tính mới": "Đạt", TamDiepTown.applied: "Đạt", TamDiepTown.lawful: "Đạt"])
      #expect(officer.page.refusals == [])
      try await officer.go(by: "Tiếp nhận", "Tất cả 1", "Tranh cát")
      #expect(officer.page.text.contains("tranh.png"))
      try await officer.follow("Giấy biên nhận hồ sơ")
      #expect(officer.page.row("Đơn yêu cầu")?.contains("12 bản") == true)
    }

    @Test("What comes on 20/4 or 10/7 is late: the day counts at the standing office (II.5)")
    func late() async throws {
      let city = try await TamDiepTown()
      try await city.open()
      for title in ["Tranh cát", "Thẻ giấy"] {
        try await city.town.file(
          title, by: "Nguyễn Giáo Viên", in: "Tam Điệp 2024, Đợt I", [("Loại giải pháp", "Giải pháp tác nghiệp")])
        try await city.town.pass(title, by: "Trần Hiệu Trưởng")
      }
      try city.town.go(to: "2024-04-19T23:59")
      try await city.town.pass("Tranh cát", by: "Lê Trưởng Phòng Giáo Dục")
      try city.town.go(to: "2024-04-20T00:00")
      let education = try await city.town.pass("Thẻ giấy", by: "Lê Trưởng Phòng Giáo Dục")
      #expect(
        refused(
          education, "Đợt I đã hết hạn nhận hồ sơ: nhận trước ngày 20/4/2024. (mục II.5) Trả lại hồ sơ để tác giả"))
      // Only with a reason and a document of the standing office it is taken all the same.
      try await education.press("Trả lại", ["Cần sửa chỗ nào": "Xin nộp muộn ở Phòng Kinh tế."])
      let (teacher, officer) = (try city.town["Nguyễn Giáo Viên"], try city.town["Phạm Tiếp Nhận"])
      try await teacher.go(by: "Hồ sơ của tôi", "Thẻ giấy")
      try await teacher.press("Gửi đề nghị", ["Lý do xin nộp muộn": "Tôi nằm viện từ 15/4."])
      try await officer.go(by: "Tam Điệp 2024: trả lời 1 đề nghị nộp muộn, Đợt I", "Thẻ giấy")
      try await officer.press(
        "Cho nộp muộn",
        ["Lý do cho nộp muộn": "Có giấy ra viện", "Số văn bản cho phép": "12/PKT", "Ngày văn bản": "20/4/2024"])
      #expect(officer.page.refusals == [])
      let staff = try await city.town.write(
        "Cổng tra cứu", by: "Ngô Chuyên Viên", in: "Tam Điệp 2024, Đợt II",
        [("Lĩnh vực", "Cải cách hành chính"), ("Loại giải pháp", "Giải pháp quản lý")])
      try city.town.go(to: "2024-07-10T00:00")
      try await staff.press("Nộp hồ sơ")
      #expect(
        refused(staff, "Đợt II đã hết hạn nhận hồ sơ: nhận trước ngày 10/7/2024. (mục II.5) Bản nháp vẫn được giữ."))
    }

    private func refused(_ browser: Browser, _ words: String) -> Bool {
      browser.page.refusals.contains { $0.hasPrefix(words) }
    }

    @Test(
      "What the office checks: three parts, twelve copies, four conditions; the receipt is the receiver's (II.2, II.4)"
    )
    func checked() async throws {
      let city = try await TamDiepTown()
      try await city.open()
      try await city.fileFromSchool(["Tranh cát"])
      let officer = try await city.town.receive("Tranh cát", by: "Phạm Tiếp Nhận", [(TamDiepTown.application, "11")])
      let counted = [
        TamDiepTown.request, TamDiepTown.application, "Đã nhận bản mềm gửi vào khoahocconghetamdiep@gmail.com",
        "Các tài liệu, giấy tờ, hình ảnh liên quan",
      ]
      let answered = ["Có tính mới", TamDiepTown.applied, TamDiepTown.lawful].flatMap { [$0, "Ghi chú"] }
      #expect(
        officer.page.asked(by: "Xác nhận hợp lệ")
          == answered + ["Tìm hồ sơ, sáng kiến khác"] + counted + [
            "Số và ký hiệu", "Nơi nhận", "Câu mẫu", "Cần bổ sung những gì", "Hạn bổ sung", "Lý do mẫu", "Căn cứ",
            "Lý do",
          ])
      #expect(officer.page.text.contains("\(TamDiepTown.kind) đạt Giải pháp tác nghiệp."))
      #expect(
        officer.page.offered(at: "Căn cứ").map { $0.prefix { $0 != ":" } } == Array(repeating: "Mục II.2", count: 4)
          + ["Mục II.1"])
      try await officer.press("Xác nhận hợp lệ")
      #expect(
        officer.page.refusals.map { $0.prefix { $0 != "(" } } == [
          "Chưa kiểm tra điều kiện: Có tính mới. ", "Chưa kiểm tra điều kiện: \(TamDiepTown.applied). ",
          "Chưa kiểm tra điều kiện: \(TamDiepTown.lawful). ", "Đơn yêu cầu công nhận sáng kiến ",
          "Đơn yêu cầu công nhận sáng kiến ",
        ])
      try await officer.open("/tiep-nhan")
      try await officer.follow("Tranh cát")
      try await officer.follow("Giấy biên nhận hồ sơ")
      let receipt = officer.page.text
      #expect(receipt.contains("ỦY BAN NHÂN DÂN THÀNH PHỐ TAM ĐIỆP PHÒNG KINH TẾ"))
      #expect(receipt.contains("Phòng Kinh tế đã nhận hồ sơ của: Nguyễn Giáo Viên"))
      #expect(officer.page.row("Tờ trình")?.last == "Tờ trình số 12/TTr-THM ngày 10/3/2024, lập trên hệ thống")
      #expect(officer.page.row("Các tài liệu")?[2...] == ["chưa nhận", "chưa nhận"])
      try await refusedByClause(city)
    }

    /// All twelve copies are there, and it is not new: it is refused with the clause, and its author reads which.
    private func refusedByClause(_ city: TamDiepTown) async throws {
      let (officer, teacher) = (try city.town["Phạm Tiếp Nhận"], try city.town["Nguyễn Giáo Viên"])
      try await officer.go(by: "Tiếp nhận", "Tranh cát", "Kiểm tra điều kiện")
      try await officer.press(
        "Lưu số đã nhận",
        [
          TamDiepTown.request: "1", TamDiepTown.application: "12",
          "Đã nhận bản mềm gửi vào khoahocconghetamdiep@gmail.com": "có",
        ])
      try await officer.press(
        "Xác nhận hợp lệ",
        ["Có tính mới": "Không đạt", TamDiepTown.applied: "Đạt", TamDiepTown.lawful: "Đạt"])
      #expect(officer.page.refusals.contains { $0.contains("Có tính mới") && $0.contains("II.2") })
      try await officer.press("Từ chối hồ sơ")
      #expect(!officer.page.refusals.isEmpty)
      try await officer.press(
        "Từ chối hồ sơ", ["Căn cứ": "Mục II.2: Có tính mới", "Lý do": "Đã công nhận năm 2022."])
      try await officer.press("Từ chối hồ sơ")
      try await teacher.go(by: "Hồ sơ của tôi", "Tranh cát", "Thông báo từ chối hồ sơ")
      #expect(teacher.page.text.contains("mục II.2") && teacher.page.text.contains("Đã công nhận năm 2022."))
    }
  }
}
