/// What is open to the public.
extension HelpTopic {
  static let outside = [
    plans, register, pastInitiatives, verifying, figures, publicFunds, honours, news, questions, askingAccount,
  ]

  static let askingAccount = HelpTopic(
    "xin-tai-khoan", "Xin cấp tài khoản", pages: ["/tai-khoan/xin-cap", "/tai-khoan/yeu-cau"],
    what: "Người chưa có tài khoản xin cấp để nộp hồ sơ: công dân, hộ kinh doanh, doanh nghiệp, hợp tác xã.",
    work: """
      1. Ghi bạn là ai, tên, cách liên hệ, xã, phường hoặc đơn vị. Đọc phần dữ liệu cá nhân rồi đánh dấu đồng ý.
      2. Gửi xong, ghi lại **số yêu cầu** và **mã bí mật**: xem kết quả bằng hai thứ đó, không cần tài khoản.
      3. Nếu cơ quan hỏi lại thì trả lời ở trang xem yêu cầu.
      """,
    next: """
      Người quản trị xác nhận hoặc nêu lý do không xác nhận. Được xác nhận thì đặt mật khẩu ngay ở trang xem yêu cầu. \
      Yêu cầu được xóa sau 60 ngày kể từ lần xử lý cuối; rút lại thì thông tin bị xóa ngay.
      """)

  static let plans = HelpTopic(
    "ke-hoach", "Kế hoạch", pages: ["/ke-hoach"],
    what: """
      Toàn bộ nội dung của một kế hoạch: ai được tham gia, nộp gì, nộp khi nào, xét thế nào, thưởng ra sao. Trang này \
      và mọi bước của hệ thống cùng dùng một bản, nên điều đọc ở đây là điều được áp dụng.
      """,
    work: """
      - Xem thời gian nhận hồ sơ và nhiệm vụ theo ngày ở đầu trang.
      - Bấm dấu § cạnh một điều để đọc đúng câu trong văn bản.
      - Muốn dự thi thì bấm **Viết hồ sơ**. Chưa rõ thì hỏi ở mục Hỏi đáp.
      """,
    next: """
      Ngày nào được đổi thì trang ghi ngày cũ và lý do. Khi có kết quả, sáng kiến được công nhận hiện ở trang Tra cứu.
      """)

  static let register = HelpTopic(
    "tra-cuu", "Tra cứu sáng kiến", pages: ["/sang-kien", "/cong-bo"],
    what: "Các sáng kiến đã được công nhận và cho công bố, kèm quyết định, tác giả, nội dung tóm tắt và nơi áp dụng.",
    work: """
      Gõ vài chữ, không cần dấu; thu hẹp theo năm, lĩnh vực, cấp, loại ở bên cạnh, trên điện thoại ở «Lọc kết quả». \
      Bấm vào tên để đọc. Danh sách tải được thành tệp Excel.

      Đơn vị muốn dùng lại một sáng kiến thì bấm **Ghi việc áp dụng** ở trang của sáng kiến đó.
      """,
    next: "Sáng kiến bị hủy quyết định công nhận không còn ở đây; giấy chứng nhận của nó được ghi là đã hủy.",
    picture: """
      Tra cứu sáng kiến đã công nhận: ô tìm có chữ «hoc sinh» gõ không dấu, dưới là các sáng kiến tìm thấy, chữ trùng \
      được đánh dấu.
      """)

  static let pastInitiatives = HelpTopic(
    "sang-kien-cu", "Sáng kiến những năm trước", pages: ["/sang-kien-cu"],
    what: "Danh mục sáng kiến đã công nhận trước khi cơ quan dùng hệ thống, nhập từ Excel.",
    work: """
      Tác giả tìm ở đây trước khi viết, để biết giải pháp của mình có gì khác. Người kiểm tra hồ sơ và thành viên Hội \
      đồng tìm để xét tính mới.
      """,
    next: "Thấy giải pháp trùng hoặc gần giống thì nêu điểm khác ở phần mô tả, hoặc ghi nhận xét ở phiếu.")

  static let verifying = HelpTopic(
    "xac-minh", "Xác minh giấy chứng nhận", pages: ["/xac-minh"],
    what: "Cho biết một giấy chứng nhận có thật, còn giá trị hay đã bị hủy, cấp cho ai theo quyết định nào.",
    work: """
      Gõ mã in trên giấy, hoặc chụp ô vuông in cạnh mã bằng điện thoại. Đối chiếu họ tên và tên sáng kiến với tờ giấy.
      """,
    next: """
      Nếu trang nói không có mã này, hoặc thông tin khác tờ giấy, liên hệ cơ quan ban hành quyết định ghi trên giấy.
      """,
    picture: "Trang xác minh: ô Mã trên giấy chứng nhận, nút Xác minh.")

  static let figures = HelpTopic(
    "so-lieu", "Số liệu và dữ liệu mở", pages: ["/so-lieu", "/du-lieu-mo"],
    what: "Số sáng kiến theo năm, lĩnh vực, đơn vị; và cùng dữ liệu ấy thành tệp để ai cũng dùng lại được.",
    work: """
      Bấm vào một con số để xem danh sách đằng sau nó. Ở trang Dữ liệu mở, chọn tệp CSV hoặc JSON; ý nghĩa từng cột \
      ghi \
      ngay ở trang đó.
      """,
    next: "Số liệu đổi ngay khi có sáng kiến được công bố hoặc bị hủy. Khi dùng lại, ghi nguồn và ngày lấy.",
    picture: "Số liệu sáng kiến: biểu đồ và bảng số sáng kiến theo năm.")

  static let publicFunds = HelpTopic(
    "cong-khai-quy", "Công khai Quỹ", pages: ["/quy"],
    what: "Thu, chi trong năm của Quỹ do các kế hoạch lập, được công khai cho mọi người.",
    work: "Chọn năm để xem số dư đầu năm, các khoản thu, các khoản chi và số dư cuối năm.",
    next: "Người ủng hộ không muốn nêu tên thì không có tên ở đây. Hỏi thêm thì hỏi cơ quan giữ Quỹ.")

  static let honours = HelpTopic(
    "vinh-danh", "Vinh danh", pages: ["/vinh-danh", "/ke-hoach/:plan/vinh-danh"],
    what: "Những người, đơn vị được khen thưởng theo quyết định, và chuyện của họ.",
    work: """
      Đơn vị ghi hình thức khen thưởng, số quyết định, ngày và người được khen, rồi thủ trưởng hoặc cán bộ tiếp nhận \
      cho công bố. Ai cũng xem được danh sách đã công bố.
      """,
    next: """
      Tên của người chưa thành niên chỉ hiện khi gia đình đã đồng ý. Danh sách tôn vinh của kế hoạch in được thành văn \
      bản.
      """)

  static let news = HelpTopic(
    "tin-tuc", "Tin tức, hướng dẫn", pages: ["/tin-tuc"],
    what: "Bài của các cơ quan về phong trào sáng kiến: tin, hướng dẫn, gương điển hình.",
    work: """
      1. Đầu mối đơn vị, thủ trưởng, cán bộ tiếp nhận bấm **Viết bài**: tiêu đề, nội dung, ảnh có lời mô tả.
      2. Trình duyệt khi xong.
      3. Thủ trưởng hoặc cán bộ tiếp nhận đăng, hoặc trả lại kèm lý do.

      Trong bài, dòng bắt đầu bằng ## là tiêu đề nhỏ, dấu - là gạch đầu dòng.
      """,
    next: "Bài đã đăng hiện cho mọi người. Gỡ xuống hoặc sửa thì bài cũ vẫn còn trong nhật ký.")

  static let questions = HelpTopic(
    "hoi-dap", "Hỏi đáp", pages: ["/ke-hoach/:plan/hoi-dap", "/hoi-dap"],
    what: "Câu hỏi về một kế hoạch và trả lời của cơ quan; câu trả lời có ích cho nhiều người thì được công khai.",
    work: """
      - Người hỏi: xem đã có câu trả lời chưa, rồi viết câu hỏi của mình; hỏi thay mặt đơn vị nếu là đầu mối.
      - Người trả lời: mở **Hộp thư**, trả lời từng câu, chọn có công khai hay không.
      """,
    next: "Người hỏi thấy trả lời ở trang đầu và trong thư hằng ngày. Câu hỏi chung được bỏ tên trước khi công khai.")
}
