/// The administrator's work.
extension HelpTopic {
  static let administration = [
    units, reorganising, people, accountRequests, publishing, bodies, lists, outbox, journal,
  ]

  static let units = HelpTopic(
    "quan-tri-don-vi", "Đơn vị", pages: ["/quan-tri", "/quan-tri/don-vi"],
    what: "Cây đơn vị của cơ quan. Hồ sơ, vai trò, báo cáo đều theo cây này.",
    work: """
      1. Tìm theo tên, không cần dấu, hoặc đi từ trên xuống theo «đơn vị trực thuộc».
      2. Thêm từng đơn vị ở bên cạnh, hoặc nhập cả danh sách từ Excel.
      3. Ở những nơi khác, khi cần chọn đơn vị thì gõ tên như ở đây. Hai đơn vị cùng tên thì ghi thêm cấp trên: «Tổ \
      Một \
      < Phường Hai».
      """,
    next: "Đổi tên giữ tên cũ cho văn bản cũ. Đơn vị giải thể vẫn còn trong cây, không chọn được nữa.",
    picture: "Quản trị, mục Đơn vị: ô tìm, nút tải Excel, cây đơn vị.")

  static let reorganising = HelpTopic(
    "sap-xep-don-vi", "Sáp nhập, chia tách, giải thể",
    pages: [
      "/quan-tri/don-vi/:unit/chuyen", "/quan-tri/don-vi/:unit/sap-nhap", "/quan-tri/don-vi/:unit/chia-tach",
      "/quan-tri/don-vi/:unit/giai-the",
    ],
    what: "Chuyển một đơn vị sang cấp trên khác, nhập các đơn vị làm một, chia một đơn vị, hoặc giải thể.",
    work: """
      1. Xem đơn vị đang có gì: người, hồ sơ, vai trò, việc trong kế hoạch.
      2. Gõ tên đơn vị tiếp nhận, ghi số quyết định và ngày.
      3. Xem trước cái gì đi đâu rồi mới xác nhận. Việc này không làm lại được.
      """,
    next: """
      Người và hồ sơ được chuyển dần, trang đơn vị ghi đã xong bao nhiêu. Hồ sơ đã nộp giữ tên đơn vị lúc nộp; thủ \
      trưởng mới xác nhận tiếp.
      """)

  static let people = HelpTopic(
    "quan-tri-nguoi", "Người và vai trò", pages: ["/quan-tri/nguoi"],
    what: "Tài khoản của mọi người và vai trò của họ: ai làm việc gì, ở đâu, từ ngày nào.",
    work: """
      1. Thêm người: họ tên, tên đăng nhập, tên đơn vị.
      2. Cấp đường dẫn đặt mật khẩu, gửi riêng cho người đó.
      3. Giao vai trò: tìm người trước, chọn vai trò và phạm vi; vai trò ở đơn vị thì gõ tên đơn vị.
      4. Người nghỉ việc, chuyển đi: đóng tài khoản; vai trò hết theo.

      Ai cũng viết được hồ sơ, không cần vai trò.
      """,
    next: "Vai trò có hiệu lực từ ngày ghi. Việc của vai trò hiện ngay ở trang đầu của người đó.",
    picture: """
      Quản trị, mục Người và vai trò: nút Yêu cầu cấp tài khoản với số đang chờ, ô tìm, nút Tải Excel, danh sách người.
      """)

  static let accountRequests = HelpTopic(
    "yeu-cau-tai-khoan", "Yêu cầu cấp tài khoản", pages: ["/quan-tri/yeu-cau-tai-khoan"],
    what: "Công dân, hộ kinh doanh, doanh nghiệp, hợp tác xã chưa có tài khoản xin cấp; người quản trị xác nhận.",
    work: """
      1. Mở yêu cầu chờ lâu nhất. Xem phần **Giống mục đã có**: người trùng tên, tên đăng nhập; đơn vị trùng tên; \
      yêu cầu trùng tên, thư hoặc điện thoại.
      2. Liên hệ lại theo số điện thoại hoặc địa chỉ thư đã ghi, vì chưa được kiểm chứng. Chưa rõ thì **Hỏi lại một \
      lần**.
      3. **Xác nhận và lập tài khoản**: sửa họ tên, tên đăng nhập nếu cần; chọn đơn vị có sẵn, hoặc lập đơn vị mới cho \
      tổ chức.
      4. Không đúng thì **Không xác nhận** và nêu lý do; người xin đọc được lý do đó.
      """,
    next: """
      Người xin thấy kết quả bằng số và mã của họ, hoặc trong thư nếu hệ thống gửi thư, rồi tự đặt mật khẩu. Yêu cầu \
      được xóa sau 60 ngày kể từ lần xử lý cuối.
      """)

  static let publishing = HelpTopic(
    "quan-tri-ke-hoach", "Công bố kế hoạch", pages: ["/quan-tri/ke-hoach"],
    what: "Các kế hoạch đang có, và nơi đưa kế hoạch mới vào.",
    work: """
      1. Lập kế hoạch từ mẫu gần nhất, hoặc từ kế hoạch năm trước; sửa tên, số, ngày, đợt, mức trong các ô.
      2. Hệ thống nêu chỗ sai ở ô đó; sửa đến khi không còn. Phần khác sửa bằng văn bản (YAML).
      3. Xem kế hoạch đã lập, công bố, rồi trả lời cơ quan nào là đơn vị nào.
      4. Kế hoạch hằng năm: mở đợt sau từ đợt trước.
      """,
    next: "Bản đã công bố được giữ nguyên; công bố lại là bản mới, hồ sơ đã nộp vẫn theo bản cũ.",
    picture: "Quản trị, mục Kế hoạch: các kế hoạch đã công bố, mỗi kế hoạch dẫn tới các cơ quan của nó.")

  static let bodies = HelpTopic(
    "co-quan-trong-ke-hoach", "Cơ quan trong kế hoạch",
    pages: ["/quan-tri/ke-hoach/:plan/co-quan"],
    what: "Kế hoạch gọi tên các cơ quan; ở đây trả lời mỗi cơ quan đó là đơn vị nào trong hệ thống.",
    work: """
      Chọn trong các tên gần giống, gõ tên đơn vị khác, hoặc trả lời không có trong hệ thống. Ghi từ ngày nào. Chưa \
      trả \
      lời đủ thì kế hoạch chưa nhận hồ sơ.
      """,
    next: "Việc của cơ quan hiện ở đơn vị đã chọn. Khi sáp nhập, câu trả lời cũ giữ cho những ngày trước.")

  static let lists = HelpTopic(
    "nhap-danh-sach", "Nhập, xuất danh sách", pages: ["/quan-tri/danh-sach"],
    what: "Đưa vào nhiều đơn vị, người, vai trò, sáng kiến cũ cùng lúc từ tệp Excel.",
    work: """
      1. Tải mẫu, điền; hoặc dùng tệp sẵn có, cột được nhận ra theo tên.
      2. Tải lên, xem trước: dòng nào thêm, dòng nào sai và vì sao.
      3. Nhập khi không còn dòng sai.
      """,
    next: "Mỗi lần nhập có trang riêng và hoàn tác được, nếu chưa có gì dùng đến.")

  static let outbox = HelpTopic(
    "thu-di", "Thư đi", pages: ["/quan-tri/thu"],
    what: "Thư hệ thống đã gửi, đang chờ gửi, bị trả lại.",
    work: "Xem thư lỗi và lý do; sửa địa chỉ ở tài khoản người nhận rồi gửi lại, hoặc bỏ.",
    next: "Thư chưa đi được gửi lại theo từng khoảng thời gian, sau đó thì thôi và báo ở đây.")

  static let journal = HelpTopic(
    "nhat-ky", "Nhật ký", pages: ["/quan-tri/nhat-ky"],
    what: "Mọi thay đổi: ai, lúc nào, việc gì. Mỗi dòng được khóa với dòng trước nên không sửa, xóa lén được.",
    work: """
      Xem nhật ký còn nguyên vẹn không. Ghi mã cuối ra giấy hoặc gửi cho người khác giữ; lần sau nhập mã đó để đối \
      chiếu.
      """,
    next: "Có chỗ không khớp thì trang nêu rõ từ đâu. Báo ngay cho người vận hành và giữ nguyên máy chủ.")
}
