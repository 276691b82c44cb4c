/// Decisions.
extension HelpTopic {
  static let deciding = [decisions, draftDecision, corrections]

  static let decisions = HelpTopic(
    "quyet-dinh", "Quyết định", pages: ["/quyet-dinh"],
    what: "Quyết định công nhận đã ban hành, sổ số quyết định, và việc sau quyết định.",
    work: """
      1. Cán bộ tiếp nhận cấp giấy chứng nhận, tải bản quyết định đã ký lên.
      2. Người quyết định bấm **Cho công bố**; cán bộ tiếp nhận bấm **Công bố**.
      3. Nhiều văn bản thì đặt tạo một tệp; tệp làm xong hiện ở trang.
      """,
    next: """
      Tác giả thấy kết quả và giấy chứng nhận; sáng kiến công bố hiện ở trang Tra cứu. Hạn khiếu nại bắt đầu tính.
      """,
    picture: "Một quyết định công nhận đã công bố: số, ngày, người ký, danh sách sáng kiến.")

  static let draftDecision = HelpTopic(
    "du-thao-quyet-dinh", "Dự thảo, ban hành quyết định", pages: ["/quyet-dinh/du-thao", "/quyet-dinh/moi"],
    what: "Từ kết quả của phiên đến quyết định: dự thảo, duyệt, số, ngày, người ký.",
    work: """
      1. Cán bộ tiếp nhận hoặc thư ký lập dự thảo từ kết quả đã khóa, trình duyệt.
      2. Người quyết định đọc, duyệt hoặc trả lại kèm ý kiến.
      3. Sau khi ký, ghi số, ngày, người ký và thẩm quyền rồi ban hành.
      """,
    next: """
      Ban hành rồi thì nội dung không sửa được; sai sót thì đính chính. Giấy chứng nhận được cấp từ quyết định này.
      """)

  static let corrections = HelpTopic(
    "dinh-chinh", "Đính chính, hủy bỏ",
    pages: ["/quyet-dinh/:id/dinh-chinh", "/ho-so/:id/huy-bo", "/ho-so/:id/quyet-dinh-huy-bo"],
    what: "Sửa sai sót trong quyết định đã ban hành (tên, ngày, số), hoặc hủy việc công nhận một sáng kiến.",
    work: """
      - Đính chính: ghi chỗ sai, chỗ đúng, số và ngày quyết định đính chính.
      - Hủy bỏ: ghi lý do, căn cứ, số và ngày; xem trước những gì bị ảnh hưởng.
      """,
    next: "Giấy chứng nhận, trang tra cứu và trang xác minh đổi theo ngay. Tác giả được báo và có quyền khiếu nại.")
}
