/// The work of the receiving office.
extension HelpTopic {
  static let intake = [
    queue, check, paperEntry, participants, forwarding, money, templates, signedCopies, closing,
  ]

  static let queue = HelpTopic(
    "tiep-nhan", "Hàng đợi tiếp nhận", pages: ["/tiep-nhan"],
    what: """
      Hồ sơ còn chờ xử lý ở khâu tiếp nhận, việc gấp ở trên: chờ nhận, đang kiểm tra, chờ bổ sung. **Tất cả** có thêm \
      hồ sơ đã xong.
      """,
    work: """
      1. Bấm con số ở đầu trang để lọc theo trạng thái, bấm lần nữa để bỏ lọc; tìm theo tên, tác giả, đơn vị.
      2. Chọn nhiều hồ sơ đủ bản giấy rồi nhận cùng lúc; mỗi hồ sơ được cấp số.
      3. Mở từng hồ sơ để kiểm tra. Hồ sơ mà máy không thấy vướng mắc thì chọn nhiều, bấm **Nhận đủ, hợp lệ**: trang \
      tiếp theo liệt kê và ghi rõ bạn khai điều gì.
      4. Danh sách tải được thành Excel. Phím **?** cho biết các phím tắt.
      """,
    next: "Tác giả có biên nhận ngay. Hạn kiểm tra tính từ ngày nhận; sắp hết hạn thì hồ sơ lên đầu.",
    picture: """
      Trang Tiếp nhận hồ sơ: năm con số để lọc (chờ tiếp nhận, đang kiểm tra, chờ bổ sung, quá hạn, tất cả), dưới là ô \
      tìm và các ô chọn.
      """)

  static let check = HelpTopic(
    "kiem-tra-ho-so", "Kiểm tra một hồ sơ", pages: ["/tiep-nhan/:id"],
    what: "Nội dung, tệp và phiếu kiểm tra trên cùng một trang. Điều máy tự biết đã được tính sẵn.",
    work: """
      1. Hồ sơ đủ: **Nhận đủ theo thành phần, tất cả đạt**, xem lại, rồi **Hợp lệ, sang hồ sơ sau**.
      2. Còn điều phải xét: đánh dấu từng điều kiện, ghi chú khi chưa đạt, ghi số bản giấy đã nhận.
      3. Chọn một: **Xác nhận hợp lệ**, **Yêu cầu bổ sung** (có hạn), hoặc **Từ chối** (có điều và lý do).

      Câu yêu cầu bổ sung được viết sẵn từ những gì còn thiếu; sửa lại trước khi gửi. **Gần với hồ sơ này** nêu hồ sơ, \
      sáng kiến đã công nhận có tên, nội dung gần giống và vì sao; ô tìm ở đó tìm hồ sơ khác, phiếu đang ghi không mất.
      """,
    next: """
      Hồ sơ hợp lệ sang thẩm định hoặc Hội đồng. Yêu cầu bổ sung về tác giả; hết hạn không trả lời thì xét theo hồ sơ \
      đã \
      nộp. Từ chối thì tác giả được khiếu nại.
      """,
    picture: """
      Phiếu kiểm tra một hồ sơ: phần «Hệ thống đã kiểm tra» với bốn điều đều đạt, dưới là «Phiếu kiểm tra điều kiện», \
      mỗi điều kiện có hai ô «Đạt», «Không đạt» và ô ghi chú.
      """)

  static let paperEntry = HelpTopic(
    "ho-so-giay", "Nhập hồ sơ giấy hộ tác giả", pages: ["/ke-hoach/:plan/ho-so-giay"],
    what: """
      Dành cho tác giả nộp bản giấy: cán bộ tiếp nhận, đầu mối hoặc thủ trưởng đơn vị nhập thay, kèm bản quét có chữ \
      ký.
      """,
    work: """
      1. Chọn đợt; ghi tên, đơn vị của tác giả, ai nộp, nộp cách nào, ngày đến (dấu bưu điện nếu kế hoạch tính theo \
      dấu).
      2. Nhập các tác giả đúng như trên giấy.
      3. Quét đơn có chữ ký và các tệp, tải lên.
      4. Ở cơ quan tiếp nhận: chuyển tới tiếp nhận. Ở đơn vị: nộp; hồ sơ đi các bước như mọi hồ sơ của đơn vị.

      Nộp muộn hoặc ngoài đối tượng thì chỉ cơ quan tiếp nhận nhập được, khi có văn bản cho phép, ghi ở cuối trang.
      """,
    next: """
      Biên nhận ghi hồ sơ đến bằng cách nào. Tác giả có tài khoản thì trả lời «Tôi là tác giả» ở trang hồ sơ; tác \
      giả đứng đầu bấm «Nhận hồ sơ này là của tôi» để đứng nộp.
      """)

  static let participants = HelpTopic(
    "doi-tuong", "Cho tham gia ngoài đối tượng", pages: ["/ke-hoach/:plan/doi-tuong"],
    what: "Những người mà quy định của kế hoạch không cho tham gia nhưng được cấp có thẩm quyền cho phép.",
    work: "Gõ tên đăng nhập của người đó, lý do, số và ngày văn bản cho phép.",
    next: "Người đó nộp hồ sơ được; văn bản cho phép hiện ở hồ sơ cho mọi người xét.")

  static let forwarding = HelpTopic(
    "chuyen-cap", "Chuyển cấp trên", pages: ["/chuyen-cap", "/goi"],
    what: "Danh mục sáng kiến gửi cấp trên xét tiếp, gói hồ sơ đi kèm, và kết quả cấp trên gửi về.",
    work: """
      1. Chọn hồ sơ đủ điều kiện và được tác giả đồng ý, lập danh mục, công văn.
      2. Tải gói hồ sơ có chữ ký số, gửi đi; nơi nhận mở gói trong hệ thống của họ.
      3. Nhận kết quả bằng gói, hoặc ghi theo công văn trả lời.
      """,
    next: "Kết quả của cấp trên hiện ở hồ sơ và trang của tác giả.")

  static let money = HelpTopic(
    "kinh-phi", "Kinh phí", pages: ["/ke-hoach/:plan/kinh-phi"],
    what: "Dự toán, tiền thưởng, thù lao Hội đồng của kế hoạch trong năm, và đã chi bao nhiêu.",
    work: """
      1. Lập dự toán theo định mức kế hoạch nêu; cán bộ tài chính thẩm định, người quyết định duyệt.
      2. Có quyết định khen thưởng thì danh sách chi được lập sẵn.
      3. Ghi từng khoản đã trả với chứng từ.
      """,
    next: "Chi vượt dự toán thì bị chặn cho đến khi dự toán được điều chỉnh.")

  static let templates = HelpTopic(
    "mau-van-ban", "Mẫu văn bản của cơ quan", pages: ["/ke-hoach/:plan/mau-van-ban"],
    what: "Các văn bản hệ thống tạo ra, và mẫu Word riêng nếu cơ quan muốn dùng thể thức của mình.",
    work: "Tải mẫu gốc, sửa trong Word nhưng giữ các ô trong ngoặc, rồi tải lên. Hệ thống kiểm tra và cho xem thử.",
    next: "Bản Word tạo từ đó theo mẫu riêng; bản trên màn hình vẫn theo mẫu chung. Bỏ mẫu riêng lúc nào cũng được.")

  static let signedCopies = HelpTopic(
    "ban-ky", "Bản đã ký", pages: ["/ban-ky"],
    what: "Bản quét hoặc bản ký số của văn bản đã ban hành, gắn với đúng văn bản trong hệ thống.",
    work: "In văn bản, trình ký, đóng dấu, quét thành PDF rồi tải lên. Bản ký số thì tải nguyên tệp.",
    next: "Ai được xem văn bản thì xem được bản đã ký. Tải bản khác thay thì bản trước vẫn được giữ.")

  static let closing = HelpTopic(
    "ket-thuc", "Kết thúc và lưu trữ", pages: ["/ke-hoach/:plan/ket-thuc"],
    what: "Khép lại một đợt của kế hoạch và giữ toàn bộ hồ sơ, văn bản, nhật ký trong một tệp có chữ ký.",
    work: """
      1. Xem những gì chưa xong, mỗi điều có đường dẫn tới chỗ làm.
      2. Việc chưa xong mà vẫn khép thì ghi lý do.
      3. Kết thúc, tải tệp lưu trữ, cất hai nơi.
      """,
    next: "Đợt đã khép chỉ để đọc; khiếu nại, khoản còn nợ vẫn làm tiếp. Cần sửa thì mở lại, có lý do.")
}
