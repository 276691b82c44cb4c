/// The movement: events, inspections, commendations, what is spread and kept.
extension HelpTopic {
  static let movement = [
    events, inspections, clusters, commendations, replications, models, needs, fund, awards, books,
  ]

  static let events = HelpTopic(
    "su-kien", "Sự kiện", pages: ["/su-kien"],
    what: "Hội thảo, tập huấn, triển lãm, lễ trao giải: giấy mời, chương trình, điểm danh, biên bản, ảnh, đánh giá.",
    work: """
      1. Tạo sự kiện với thời gian, địa điểm, chương trình.
      2. Mời theo cơ quan trong kế hoạch, theo tên đơn vị, hoặc ghi tên khách.
      3. Trong buổi họp, chiếu mã điểm danh để mọi người tự quét, hoặc đánh dấu vào danh sách.
      4. Sau đó ghi kết quả, ảnh; in biên bản.
      """,
    next: """
      Người được mời trả lời ở trang đầu. Sự kiện đã có kết quả thì việc tương ứng của kế hoạch được tính là xong.
      """)

  static let inspections = HelpTopic(
    "kiem-tra", "Kiểm tra", pages: ["/kiem-tra"],
    what: "Cuộc kiểm tra ở đơn vị: lịch, nội dung, biên bản, kết luận và việc phải làm sau đó.",
    work: """
      - Bên kiểm tra: lập lịch với các đơn vị, sau mỗi cuộc ghi điều đã thấy, kết luận, việc phải làm và hạn.
      - Đơn vị: đọc kết luận, làm và trả lời từng việc, kèm tệp.
      """,
    next: "Bên kiểm tra xem trả lời và nhận, hoặc yêu cầu làm thêm. Việc quá hạn hiện ở trang của cả hai bên.")

  static let clusters = HelpTopic(
    "cum-thi-dua", "Cụm, khối thi đua", pages: ["/cum", "/ke-hoach/:plan/cum"],
    what: "Các đơn vị cùng một cụm, cụm trưởng của năm, danh sách đề nghị và bỏ phiếu trong cụm.",
    work: """
      - Cơ quan thường trực lập cụm: gõ tên cụm trưởng và các thành viên.
      - Cụm trưởng lập danh sách đề nghị, mở bỏ phiếu, ghi kết quả và báo cáo của cụm.
      - Thủ trưởng từng thành viên bỏ phiếu.
      """,
    next: "Kết quả phiếu kín hiện khi đóng bỏ phiếu, rồi đi vào đề nghị khen thưởng.")

  static let commendations = HelpTopic(
    "khen-thuong", "Đề nghị khen thưởng", pages: ["/khen-thuong", "/ke-hoach/:plan/khen-thuong"],
    what: "Đề nghị khen cá nhân, tập thể theo hình thức và số lượng mà kế hoạch quy định.",
    work: """
      1. Đơn vị chọn hình thức, người hoặc tập thể, viết thành tích; thủ trưởng gửi.
      2. Cán bộ tiếp nhận thẩm tra điều kiện, trả lại nếu thiếu.
      3. Lập danh sách, bỏ phiếu, tờ trình; ghi quyết định khi có.
      """,
    next: "Người được khen có ở trang Vinh danh khi công bố; tiền thưởng sang mục Kinh phí.")

  static let replications = HelpTopic(
    "nhan-rong", "Nhân rộng", pages: ["/nhan-rong"],
    what: "Ghi việc một đơn vị áp dụng sáng kiến của nơi khác, và lợi ích thu được.",
    work: """
      1. Đầu mối tìm sáng kiến, ghi từ ngày nào, ở đâu, kết quả bao nhiêu, kèm minh chứng.
      2. Thủ trưởng xác nhận.
      3. Mỗi năm trả lời còn áp dụng hay không.
      """,
    next: "Lần áp dụng đã xác nhận được tính cho sáng kiến gốc; tác giả thấy sáng kiến của mình đã đến đâu.")

  static let models = HelpTopic(
    "mo-hinh", "Mô hình", pages: ["/mo-hinh"],
    what: "Cách làm hay của một đơn vị được đăng ký, thí điểm, đánh giá rồi giới thiệu để nhân rộng.",
    work: """
      Đơn vị đăng ký mô hình với mục tiêu, thời gian thí điểm; cơ quan thường trực đồng ý. Hết thí điểm, đơn vị ghi \
      kết \
      quả và đề nghị đánh giá.
      """,
    next: "Mô hình được đánh giá đạt thì công khai ở trang Mô hình để nơi khác học.")

  static let needs = HelpTopic(
    "nhu-cau", "Nhu cầu và giải pháp", pages: ["/nhu-cau"],
    what: "Điều mà cơ quan, doanh nghiệp, hợp tác xã, người dân đang cần giải quyết, và giải pháp được giới thiệu.",
    work: """
      - Người cần: nêu việc khó, nơi xảy ra, mong muốn. Không ghi số điện thoại, địa chỉ thư trong phần công khai.
      - Cơ quan thường trực: xem, công bố, giới thiệu sáng kiến hợp.
      - Người có giải pháp: bấm **Gửi giải pháp** ở trang nhu cầu.
      """,
    next: "Hai bên được giới thiệu với nhau; người cần ghi kết quả khi đã dùng thử.")

  static let fund = HelpTopic(
    "so-quy", "Sổ Quỹ",
    pages: ["/ke-hoach/:plan/quy", "/quy/but-toan", "/quy/khoan-chi"],
    what: "Sổ thu, chi của Quỹ do kế hoạch lập, từng bút toán có chứng từ.",
    work: """
      1. Cán bộ tài chính ghi khoản thu với chứng từ và người ủng hộ.
      2. Khoản chi được đề nghị, duyệt theo mức, rồi mới ghi đã chi.
      3. Ghi sai thì lập bút toán đảo, không xóa.
      4. Cuối năm khóa sổ với số dư thực tế.
      """,
    next: "Năm đã khóa thì không ghi thêm được. Số tổng hợp hiện ở trang Công khai Quỹ.")

  static let awards = HelpTopic(
    "giai-thuong", "Giải thưởng", pages: ["/ke-hoach/:plan/giai-thuong"],
    what: "Quy chế, các đợt và giải của một giải thưởng do Quỹ chi.",
    work: "Ghi quy chế (số, ngày, các giải, số lượng, mức tiền), rồi xếp giải cho người được đề nghị trong từng đợt.",
    next: "Số giải vượt quy chế thì không lưu được. Tiền giải sang khoản chi của Quỹ để duyệt.")

  static let books = HelpTopic(
    "an-pham", "Ấn phẩm hằng năm", pages: ["/an-pham", "/ke-hoach/:plan/an-pham"],
    what: "Sách hoặc kỷ yếu của năm: chọn bài, viết chuyện, xếp thứ tự, in.",
    work: """
      1. Cán bộ tiếp nhận lập ấn phẩm và chọn sáng kiến, gương điển hình.
      2. Đơn vị viết bài, kèm ảnh và giấy đồng ý của người trong bài; trình duyệt.
      3. Duyệt, xếp thứ tự, viết lời giới thiệu, tạo tệp in.
      """,
    next: "Ấn phẩm công bố thì ai cũng đọc được. Ai rút lời đồng ý thì bài về người đó được gỡ ra.")
}
