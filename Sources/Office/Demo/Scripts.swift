import Domain

/// The made-up initiatives of a rehearsal.
struct Script: Sendable {
  /// How far the dossier comes; `unanswered` waited for its author in vain.
  enum Reach: Int, Comparable, Sendable {
    case draft, submitted, endorsed, received, incomplete, unanswered, refused, withdrawn, accepted, inCouncil, decided

    static func < (a: Reach, b: Reach) -> Bool { a.rawValue < b.rawValue }
  }

  var title: String
  var author: String
  var coAuthor: CoAuthor?
  var field: Category.ID
  /// The kind of solution; nil for the one that its field suggests.
  var solution: Category.ID?
  /// The kind of work; nil for the first that the plan names.
  var work: KindOfWork.ID?
  /// What it was recognised or awarded by elsewhere.
  var recognition: Recognition?
  var reach: Reach

  init(
    _ title: String, _ author: String, _ field: Category.ID, _ reach: Reach, with coAuthor: CoAuthor? = nil,
    as solution: Category.ID? = nil, being work: KindOfWork.ID? = nil,
    after recognition: Recognition? = nil
  ) {
    self.title = title
    self.author = author
    self.coAuthor = coAuthor
    self.field = field
    self.solution = solution
    self.work = work
    self.recognition = recognition
    self.reach = reach
  }

  static let quangTri: [Script] = [
    Script("Theo dõi văn bản đến hạn bằng bảng màu", "qt-tac-gia-2", "quan-ly-dieu-hanh", .accepted, as: "dieu-hanh"),
    Script("Chậu ươm giống từ bã nấm đã qua sử dụng", "qt-tac-gia-1", "su-nghiep", .accepted, as: "ung-dung"),
    Script("Phiếu thẩm định công nghệ một trang", "qt-tac-gia-2", "cong-tac", .accepted, as: "tham-dinh"),
    Script("Máy sấy nông sản đang chờ cấp bằng độc quyền", "qt-tac-gia-1", "su-nghiep", .refused, as: "ung-dung"),
    Script("Sổ giao ca bằng mã màu", "qt-tac-gia-1", "su-nghiep", .submitted, as: "ung-dung"),
  ]

  static let hungYen: [Script] = [
    Script("Kiểm định cân chợ lưu động theo lịch công khai", "hy-tac-gia-1", "kinh-te", .accepted, as: "3c"),
    Script("Kho học liệu thí nghiệm mở của trường", "hy-tac-gia-2", "giao-duc", .accepted, as: "4a"),
    Script("Nhắc hạn hiệu chuẩn thiết bị bằng tin nhắn", "hy-tac-gia-1", "chuyen-doi-so", .received, as: "2d"),
    Script("Câu lạc bộ chế tạo từ linh kiện cũ", "hy-tac-gia-2", "giao-duc", .endorsed, as: "4a"),
    Script(
      "Xe lăn leo bậc thềm cho người khuyết tật", "hy-tac-gia-1", "kinh-te", .accepted, as: "4b",
      after: Recognition(
        body: "Ban Tổ chức Hội thi Sáng tạo kỹ thuật tỉnh Mẫu", number: "54/QĐ-BTC",
        day: Day(year: 2023, month: 11, day: 6), form: "Giải Ba")),
  ]

  static let thuaThienHue: [Script] = [
    Script("Sàng lọc đột quỵ bằng bảng kiểm một phút", "tth-tac-gia-1", "y-te", .accepted, being: "sang-kien"),
    Script("Ủ phân từ bèo lục bình bằng men bản địa", "tth-tac-gia-2", "san-xuat", .accepted, being: "sang-tao"),
    Script("Giường xoay trở người bệnh làm từ phế liệu", "tth-tac-gia-1", "y-te", .received, being: "sang-che"),
    Script("Chợ phiên trao đổi đồ dùng trong khu dân cư", "tth-tac-gia-2", "cong-dong", .endorsed, being: "y-tuong"),
  ]

  static let vinhTuongEducation: [Script] = [
    Script("Rèn kỹ năng tự học cho học sinh lớp 4 qua sổ nhật ký đọc", "tac-gia-9", "giao-duc", .decided),
    Script("Dạy phân số bằng bộ bìa xoay làm từ vật liệu tái chế", "tac-gia-9", "giao-duc", .decided),
    Script("Tổ chức góc khoa học mười phút đầu giờ ở trường tiểu học", "tac-gia-9", "giao-duc", .decided),
    Script("Phối hợp với phụ huynh qua thư điện tử hằng tuần", "tac-gia-9", "giao-duc", .decided),
    Script("Giúp học sinh nhút nhát phát biểu bằng thẻ ý kiến", "tac-gia-9", "giao-duc", .decided),
    Script("Thư viện lưu động cho điểm trường lẻ", "tac-gia-9", "giao-duc", .decided),
  ]

  static let vinhTuongEconomy: [Script] = [
    Script("Mẫu hóa hồ sơ hộ tịch thường gặp ở xã", "tac-gia-10", "cai-cach-hanh-chinh", .decided),
    Script("Lịch hẹn trả kết quả qua tin nhắn cho người dân", "tac-gia-10", "cai-cach-hanh-chinh", .decided),
    Script("Ủ phân hữu cơ từ rơm bằng chế phẩm vi sinh quy mô hộ", "tac-gia-10", "san-xuat", .decided),
    Script("Bản đồ số các điểm tưới tiêu của xã", "tac-gia-10", "san-xuat", .decided),
    Script("Tủ sách pháp luật lưu động ở nhà văn hóa thôn", "tac-gia-10", "van-hoa-xa-hoi", .decided),
    Script("Sổ theo dõi công việc chung của bộ phận một cửa", "tac-gia-10", "cai-cach-hanh-chinh", .decided),
  ]

  static let tamDiep: [Script] = [
    Script("Sử dụng tranh cát trong giờ kể chuyện cho trẻ 5-6 tuổi", "tac-gia-3", "giao-duc", .inCouncil),
    Script(
      "Một số giải pháp giúp học sinh lớp 5 đọc hiểu văn bản thông tin", "tac-gia-1", "giao-duc", .inCouncil,
      with: .confirmed("tac-gia-6")),
    Script("Mô hình “Một cửa lưu động” cho người cao tuổi ở phường", "tac-gia-2", "cai-cach-hanh-chinh", .inCouncil),
    Script("Giảm thất thoát nước bằng bản đồ áp lực theo giờ", "tac-gia-4", "kinh-te", .inCouncil),
    Script("Số hóa sổ theo dõi tiêm chủng ở trạm y tế", "tac-gia-5", "y-te", .inCouncil),
    Script("Dạy lập trình bằng thẻ giấy cho học sinh lớp 6", "tac-gia-6", "giao-duc", .inCouncil),
    Script("Quy trình luân chuyển công văn nội bộ trong ngày", "tac-gia-7", "cai-cach-hanh-chinh", .inCouncil),
    Script("Bàn gá hàn xoay giảm mỏi tay cho thợ cơ khí", "tac-gia-8", "kinh-te", .inCouncil),
    Script("Góc vận động liên hoàn từ lốp xe cũ", "tac-gia-3", "giao-duc", .accepted, with: .invited("tac-gia-6")),
    Script("Ngân hàng câu hỏi mở môn Lịch sử và Địa lý", "tac-gia-6", "giao-duc", .accepted),
    Script("Sổ tay tình huống cho công chức một cửa", "tac-gia-2", "cai-cach-hanh-chinh", .accepted),
    Script("Đọc số đồng hồ nước bằng ảnh chụp điện thoại", "tac-gia-4", "kinh-te", .accepted),
    Script("Nhắc lịch khám thai bằng tin nhắn thoại", "tac-gia-5", "y-te", .accepted),
    Script(
      "Bảng công khai tiến độ thủ tục tại phường", "tac-gia-2", "cai-cach-hanh-chinh", .accepted,
      with: .typed("ỦY VIÊN MẪU BA")),
    Script("Trò chơi dân gian trong giờ ra chơi an toàn", "tac-gia-1", "giao-duc", .received),
    Script("Phiếu phản hồi nhanh sau mỗi tiết học", "tac-gia-6", "giao-duc", .received),
    Script("Làm quen chữ cái qua bài hát địa phương", "tac-gia-3", "giao-duc", .received),
    Script("Bộ thí nghiệm gia đình cho môn Khoa học tự nhiên", "tac-gia-6", "giao-duc", .received),
    Script("Sắp xếp kho vật tư theo tần suất sử dụng", "tac-gia-4", "kinh-te", .received),
    Script("Tuyên truyền phân loại rác bằng loa tổ dân phố", "tac-gia-2", "moi-truong", .received),
    Script("Hộp thư góp ý ẩn danh cho học sinh", "tac-gia-1", "giao-duc", .received),
    Script("Theo dõi huyết áp cộng đồng bằng thẻ màu", "tac-gia-5", "y-te", .received),
    Script("Câu lạc bộ đọc sách liên lớp", "tac-gia-1", "giao-duc", .incomplete),
    Script("Bảo dưỡng máy bơm theo số giờ chạy thực tế", "tac-gia-4", "kinh-te", .incomplete),
    Script("Vườn rau thực nghiệm của trẻ mầm non", "tac-gia-3", "giao-duc", .unanswered),
    Script("Phần mềm thương mại quản lý trường học mua sẵn", "tac-gia-6", "giao-duc", .refused),
    Script("Sao chép giáo án điện tử dùng chung", "tac-gia-1", "giao-duc", .refused),
    Script("Học toán bằng xếp hình gỗ", "tac-gia-3", "giao-duc", .endorsed),
    Script("Nhật ký cảm xúc giúp giáo viên chủ nhiệm hiểu học sinh", "tac-gia-1", "giao-duc", .endorsed),
    Script("Dạy bơi an toàn theo cặp", "tac-gia-6", "giao-duc", .endorsed),
    Script("Rút ngắn thời gian chứng thực bằng phiếu hẹn giờ", "tac-gia-2", "cai-cach-hanh-chinh", .endorsed),
    Script("Lọc bụi xưởng gỗ bằng quạt cũ cải tiến", "tac-gia-8", "moi-truong", .endorsed),
    Script("Thẻ nhớ thuốc cho người bệnh mạn tính", "tac-gia-5", "y-te", .endorsed),
    Script("Bản tin thanh niên bằng mã QR ở nhà văn hóa", "tac-gia-2", "van-hoa", .endorsed),
    Script("Kiểm kê tài sản bằng nhãn mã vạch tự in", "tac-gia-7", "khac", .endorsed),
    Script("Đôi bạn cùng tiến trong giờ tự học", "tac-gia-1", "giao-duc", .submitted),
    Script(
      "Kể chuyện theo tranh lật cỡ lớn", "tac-gia-3", "giao-duc", .submitted, with: .typed("Nguyễn Hiệu Trưởng Mẫu")),
    Script("Ôn tập Ngữ văn bằng sơ đồ nhân vật", "tac-gia-6", "giao-duc", .submitted, with: .declined("tac-gia-3")),
    Script("Sổ trực ban điện tử của phường", "tac-gia-2", "cai-cach-hanh-chinh", .submitted),
    Script("Phân luồng người bệnh bằng vạch màu", "tac-gia-5", "y-te", .submitted),
    Script("Báo hỏng đường ống qua nhóm tổ dân phố", "tac-gia-4", "kinh-te", .submitted),
    Script("Trang phục tái chế trong hội diễn", "tac-gia-3", "giao-duc", .withdrawn),
    Script("Bảng chấm công viết tay rút gọn", "tac-gia-7", "khac", .withdrawn),
    Script(
      """
      Một số biện pháp rèn chữ viết cho học sinh lớp 1 đầu cấp ở trường tiểu học có nhiều học sinh chuyển đến trong \
      năm học
      """,
      "tac-gia-1", "giao-duc", .draft),
    Script("Lịch học tại nhà theo tuần", "tac-gia-3", "giao-duc", .draft, with: .invited("tac-gia-1")),
    Script("Máy rửa tay đạp chân", "tac-gia-8", "kinh-te", .draft),
    Script("Lưu trữ hồ sơ bằng mã màu", "tac-gia-7", "khac", .draft),
    Script("Nhóm trực tuyến hỗ trợ dịch vụ công", "tac-gia-2", "cai-cach-hanh-chinh", .draft),
  ]
}
