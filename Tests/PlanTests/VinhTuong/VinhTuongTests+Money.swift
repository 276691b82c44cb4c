import SiteSupport
import Testing

extension VinhTuongTests {
  @Test("Finance appraises the estimate before the district approves it; what is spent stays within it (III, IV)")
  func appraisal() async throws {
    let site = try await VinhTuongTown(on: "2022-03-02")
    try await site.open()
    let finance = try site.town["Lý Kế Toán"]
    let line = "Hoạt động sáng kiến theo nội dung và mức chi của Thông tư số 03/2019/TT-BTC"
    try await site.officer.go(by: "Kế hoạch", "Vĩnh Tường 2022", "Kinh phí")
    #expect(
      (1...3).map { line in
        ["Nội dung chi", "Nguồn kinh phí"].map { site.officer.page.written(at: "\($0), dòng \(line)") }
      } == [
        [line, "Ngân sách nhà nước"], ["Hoạt động sáng kiến", "Các nguồn kinh phí hợp pháp khác"], ["", ""],
      ])
    // The rates are those of the circular: whoever writes an amount says by which of its articles.
    try await site.officer.press(
      "Lưu dự toán",
      [
        "Đơn giá (đồng), dòng 1": "1.500.000", "Số lượng, dòng 1": "8", "Đơn giá (đồng), dòng 2": "500.000",
        "Số lượng, dòng 2": "1",
      ])
    #expect(
      site.officer.page.refusals == [
        """
        Dòng 1 «\(line)»: mức chi theo Thông tư số 03/2019/TT-BTC, chưa ghi căn cứ. (mục III) Ghi điều, khoản của văn \
        bản nêu mức chi này.
        """
      ])
    try await site.officer.press(
      "Lưu dự toán",
      [
        "Căn cứ mức chi, dòng 1": "Điều 5 Thông tư số 03/2019/TT-BTC", "Đơn giá (đồng), dòng 2": "0",
        "Số lượng, dòng 2": "1",
      ])
    #expect(site.officer.page.row(line)?.contains { $0.contains("12.000.000") } == true)
    try await site.officer.follow("Dự toán kinh phí")
    #expect(site.officer.page.row(line)?[1] == "\(line) (Điều 5 Thông tư số 03/2019/TT-BTC)")

    try await site.authority.go(by: "Kế hoạch", "Vĩnh Tường 2022", "Kinh phí")
    try await site.authority.press("Phê duyệt dự toán", ["Số và ký hiệu văn bản": "88/QĐ-UBND"])
    #expect(
      site.authority.page.refusals.contains { $0.contains("chưa được Phòng Tài chính - Kế hoạch thẩm định") })

    try await expectMoney(site.officer, ["đang làm", "đang làm"])
    try await finance.open("/")
    try await finance.follow("Vĩnh Tường 2022: thẩm định dự toán 12.000.000 đồng")
    try await finance.press("Ghi ý kiến thẩm định", ["Ý kiến thẩm định": "Đúng mức chi"])
    try await site.authority.open("/")
    try await site.authority.follow("Vĩnh Tường 2022: phê duyệt dự toán 12.000.000 đồng")
    try await site.authority.press("Phê duyệt dự toán", ["Số và ký hiệu văn bản": "88/QĐ-UBND"])
    #expect(site.authority.page.text.contains("đã phê duyệt"))
    try await expectMoney(site.officer, ["đã làm"])

    // The training class of the second quarter is paid from it, and nothing beyond it.
    try await finance.go(by: "Kế hoạch", "Vĩnh Tường 2022", "Kinh phí")
    try await spend("9.000.000", from: "\(line) (còn 12.000.000)", finance)
    try await finance.press("Ghi khoản chi")
    #expect(finance.page.row("Lớp tập huấn")?.contains("9.000.000") == true)
    try await expectMoney(site.officer, ["đã làm", "đã làm"])
    try await spend("3.500.000", from: "\(line) (còn 3.000.000)", finance)
    #expect(finance.page.refusals.first?.hasPrefix("Khoản chi 3.500.000 đồng vượt số còn lại của dòng") == true)
  }

  /// Where the duties are to draw up the estimate, and to see that it is paid.
  private func expectMoney(_ officer: Browser, _ states: [String]) async throws {
    let duties = [
      ("Phòng Kinh tế và Hạ tầng", "Xây dựng dự toán kinh phí"),
      ("Phòng Tài chính - Kế hoạch", "trình UBND huyện cấp kinh phí"),
    ]
    for ((office, words), state) in zip(duties, states) {
      try await officer.expectDuty(words, of: office, "vinh-tuong-2022", is: state)
    }
  }

  private func spend(_ amount: String, from line: String, _ finance: Browser) async throws {
    try await finance.press(
      "Ghi khoản chi",
      [
        "Nội dung chi": "Lớp tập huấn", "Người, đơn vị nhận": "Trung tâm Mẫu", "Số tiền (đồng)": amount,
        "Chi từ dòng": line, "Số chứng từ": "PC-1",
      ])
  }
}
