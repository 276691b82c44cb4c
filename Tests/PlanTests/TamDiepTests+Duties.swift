import SiteSupport
import Testing

extension TamDiepTests {
  @Suite("Duties")
  struct Duties {
    @Test("Each office does what the plan gives it, the education office before 20/4/2024 (IV)")
    func year() async throws {
      let city = try await TamDiepTown(on: "2024-04-15")
      try await city.open()
      let officer = try city.town["Phạm Tiếp Nhận"]
      let council = "Hội đồng Tư vấn nhiệm vụ Khoa học và Công nghệ thành phố"
      let given: [(unit: String, words: String, number: String?)] = [
        (council, "Chỉ đạo đôn đốc, kiểm tra, giám sát", nil),
        ("Phòng Kinh tế", "Tham mưu xây dựng kế hoạch, văn bản", "3/TTr"),
        ("Phòng Kinh tế", "Tổ chức tổng kết hoạt động sáng kiến", nil),
        ("Phòng Kinh tế", "Thông tin, tuyên truyền về các hoạt động", nil),
        ("Phòng Văn hóa và Thông tin", "Thông tin, tuyên truyền về các hoạt động", nil),
        ("Phòng Giáo dục và Đào tạo", "Thông tin, tuyên truyền về các hoạt động", nil),
        ("Phòng Văn hóa và Thông tin", "Đẩy mạnh công tác tuyên truyền, vận động", nil),
        ("Phòng Nội vụ", "Đưa vào đánh giá thi đua khen thưởng", "5/NV"),
        ("Phòng Nội vụ", "Ưu tiên xem xét khen thưởng", "6/NV"),
        ("Phòng Tư pháp", "Phối hợp, tổ chức triển khai Kế hoạch", nil),
      ]
      for duty in given {
        try await officer.fulfil(duty.words, of: duty.unit, "tam-diep-2024", on: "15/4/2024", document: duty.number)
        #expect(officer.page.text.contains("đã làm"), "\(duty.words)")
      }
      try await officer.announce(
        "theo dõi, đôn đốc, hướng dẫn", of: "Phòng Kinh tế", "tam-diep-2024", on: "15/4/2024", number: "1/TB",
        filling: [("UBND các phường, xã (10 đơn vị)", "có")])
      try await city.town["Lê Trưởng Phòng Giáo Dục"].announce(
        "vận động các trường học", of: "Phòng Giáo dục và Đào tạo", "tam-diep-2024", on: "15/4/2024", number: "4/HD")
      #expect(try await city.town["Trần Hiệu Trưởng"].open("/").text.contains("Văn bản mới số 4/HD ngày 15/4/2024"))
      try await officer.sendReport("Tổng hợp báo cáo tình hình", of: "Phòng Kinh tế", "tam-diep-2024")
      try await officer.openDuty("Tổng hợp báo cáo tình hình", of: "Phòng Kinh tế", "tam-diep-2024")
      try await officer.respond(
        "Cụ thể hóa Kế hoạch", of: "UBND phường số 3", "tam-diep-2024", on: "15/4/2024", number: "7/KH")
      #expect(officer.page.text.contains("đã làm"))
      for (unit, words) in [
        ("Phòng Kinh tế", "Tham mưu tổ chức chấm điểm"), ("Phòng Giáo dục và Đào tạo", "Tiếp nhận, thẩm định"),
        ("Phòng Tài chính - Kế hoạch", "bố trí kinh phí"),
      ] {
        try await officer.openDuty(words, of: unit, "tam-diep-2024")
        #expect(officer.page.text.contains("tự xong khi có"))
      }
      let education = try city.town["Lê Trưởng Phòng Giáo Dục"]
      try city.town.go(to: "2024-04-20T08:00")
      #expect(
        try await education.open("/").text.contains(
          "Tiếp nhận, thẩm định, đánh giá, tổng hợp các sáng kiến ngành giáo dục"))
    }
  }
}
