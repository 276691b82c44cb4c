import Domain
import PlanFile
import Testing

@Suite("A plan as an official reads it")
struct ShownTests {
  /// The text without its line breaks, for looking up sentences that are wrapped.
  private func words(_ name: String) throws -> String {
    PlanFile.shown(try SourcePlans.plan(name)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("No line is wider than a hundred columns", arguments: PlanFile.builtIn.map(\.name))
  func width(name: String) throws {
    let lines = PlanFile.shown(try SourcePlans.plan(name)).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.filter { $0.count > 100 } == [])
    #expect(lines.filter { $0.hasSuffix(" ") } == [])
  }

  @Test("A plan says its numbers in words, each with its clause", arguments: sentences)
  func says(name: String, sentence: String) throws {
    #expect(try words(name).contains(sentence), "\(name) does not say: \(sentence)")
  }
}

private let sentences: [(String, String)] = [
  ("tam-diep-2024", "Nhận hồ sơ: trước ngày 20/4/2024 (20/4 đã là trễ), tại Phòng Kinh tế [II.5]"),
  ("tam-diep-2024", "Nhận hồ sơ: trước ngày 10/7/2024 (10/7 đã là trễ), tại Phòng Kinh tế [II.5]"),
  (
    "tam-diep-2024",
    "Loại A: bình quân từ 80 điểm trở lên; thưởng 2.000.000 đồng/sáng kiến [II.3.1]"
  ),
  (
    "tam-diep-2024",
    "Loại C: tối đa 10 giải, lấy từ cao xuống thấp [II.3.1]"
  ),
  ("tam-diep-2024", "Được công nhận, cấp giấy chứng nhận: bình quân từ 50 điểm trở lên [II.3.1]"),
  (
    "tam-diep-2024",
    """
    Đơn yêu cầu công nhận sáng kiến (mẫu M-02): do tác giả lập; 12 bản in; kèm bản mềm gửi vào địa chỉ \
    khoahocconghetamdiep@gmail.com [II.4]
    """
  ),
  (
    "tam-diep-2024",
    "Khả năng áp dụng, nhân rộng: tối đa 30 điểm [kế hoạch không quy định: kế hoạch để Hội đồng lập phiếu]"
  ),
  ("tam-diep-2024", "Số: (chưa ghi số)"),
  ("vinh-tuong-2022", "Số: 163/KH-UBND, ngày 18 tháng 01 năm 2022"),
  (
    "vinh-tuong-2022",
    "Nhận hồ sơ: từ ngày 1/2/2022 đến hết ngày 28/2/2022, tại Phòng Giáo dục và Đào tạo [II.1.a]"
  ),
  (
    "vinh-tuong-2022",
    """
    Thẩm định bằng phiếu: từ ngày 1/3/2022 đến hết ngày 10/3/2022, Phòng Giáo dục và Đào tạo hoặc Tổ thẩm định \
    [II.1.a]
    """
  ),
  (
    "vinh-tuong-2022",
    """
    Hội đồng xét công nhận, lĩnh vực Kinh tế - xã hội: từ ngày 1/9/2022 đến hết ngày 10/9/2022, Hội đồng Sáng kiến \
    huyện [II.1.b]
    """
  ),
  (
    "quang-tri-2023",
    """
    Các phòng, đơn vị thuộc Sở: Báo cáo 6 tháng kết quả thực hiện phong trào; gửi Văn phòng Sở; trước ngày 05/6 hằng \
    năm (05/6 đã là trễ) [II.5]
    """
  ),
  (
    "quang-tri-2023",
    """
    gửi Ban Phong trào - UBMTTQVN tỉnh; quý II hằng năm; mỗi đợt một danh mục tổng hợp; \
    mỗi sáng kiến hoặc ý tưởng mới 02 bộ hồ sơ; gồm cả hồ sơ hợp lệ chưa xét [II.4.4]
    """
  ),
  ("quang-tri-2023", "Người ký: KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC, Nguyễn Hữu Thắng [Nơi nhận]"),
  ("hung-yen-2024", "không quá 10 tập thể, cá nhân [IV.2.a]"),
  ("hung-yen-2024", "không quá 5 tập thể và 10 cá nhân [IV.2.b]"),
  ("thua-thien-hue", "từ ngày 1/1/2024 đến hết ngày 31/12/2024, thực hiện hằng năm [III.5.2, III.5.3]"),
  ("thua-thien-hue", "đến hết ngày 02/9 hằng năm [III.5.3]"),
]
