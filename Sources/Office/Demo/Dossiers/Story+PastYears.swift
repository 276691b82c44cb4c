import Domain

/// What was recognised before the offices worked with the program, as their lists have it.
extension Story {
  func pastYears() async throws {
    let list = try await office.open(
      Array(Self.pastYears.utf8), name: "sang-kien-2016-2021.csv", as: .pastInitiatives, by: nil)
    try await office.runUnattended(.beginImport(list.id))
    try await office.take(list.id, by: nil)
  }

  private static let heading =
    "Tên sáng kiến,Tác giả,Đơn vị,Năm,Cấp,Lĩnh vực,Xếp loại,Số quyết định,Ngày quyết định,Tóm tắt"

  private static let works: [(title: String, field: String, summary: String)] = [
    (
      "Góc đọc sách luân chuyển giữa các lớp", "Giáo dục và Đào tạo",
      "Mỗi tuần các lớp đổi giá sách cho nhau; học sinh ghi phiếu đọc. Lượt mượn tăng gấp ba sau một học kỳ."
    ),
    (
      "Sổ theo dõi sĩ số bằng mã QR", "Giáo dục và Đào tạo",
      "Giáo viên quét mã đầu giờ; phụ huynh nhận tin ngay khi con vắng. Bớt ba mươi phút làm sổ mỗi ngày."
    ),
    (
      "Lịch hẹn qua điện thoại ở bộ phận một cửa", "Cải cách hành chính",
      "Người dân lấy giờ hẹn trước qua điện thoại. Thời gian chờ giảm từ 45 phút còn 10 phút."
    ),
    (
      "Mẫu tờ khai điền sẵn cho hộ kinh doanh", "Cải cách hành chính",
      "Dữ liệu đã có được in sẵn lên tờ khai; người dân chỉ kiểm tra và ký. Hồ sơ trả lại giảm tám phần mười."
    ),
    (
      "Tủ thuốc lưu động cho tổ dân phố", "Y tế",
      "Tủ có danh mục thuốc, hạn dùng và người phụ trách. Sơ cứu tại chỗ trong năm phút."
    ),
    (
      "Bảng kiểm an toàn trước phẫu thuật nhỏ", "Y tế",
      "Mười hai mục đọc to trước khi rạch da. Không còn nhầm bên, nhầm dụng cụ trong một năm áp dụng."
    ),
    (
      "Hệ thống tưới nhỏ giọt từ vật liệu bỏ đi", "Nông nghiệp",
      "Ống nhựa và chai cũ được đục lỗ theo thước mẫu. Lượng nước tưới giảm một nửa, năng suất giữ nguyên."
    ),
    (
      "Ủ phân từ bèo và rơm tại ruộng", "Nông nghiệp",
      "Men ủ tự nhân tại chỗ, đảo một lần sau mười ngày. Chi phí phân bón mỗi sào giảm một phần ba."
    ),
    (
      "Điểm thu gom pin cũ ở trường học", "Tài nguyên và Môi trường",
      "Học sinh mang pin cũ đến đổi sách. Mỗi tháng gom được ba mươi cân pin."
    ),
    (
      "Bản đồ cây xanh có mã từng cây", "Tài nguyên và Môi trường",
      "Mỗi cây có mã, loài, tình trạng và ngày cắt tỉa. Cây đổ trong mưa bão giảm rõ rệt."
    ),
  ]
  private static let units = [
    "Trường Tiểu học Mẫu Một", "Trường Trung học cơ sở Mẫu Hai", "Phường Mẫu Ba", "Xã Mẫu Bốn", "Trạm Y tế Mẫu Năm",
    "Phòng Mẫu Sáu",
  ]
  private static let names = ["Nguyễn Thị Mẫu", "Trần Văn Thử", "Lê Thị Ví Dụ", "Phạm Văn Giả Định", "Vũ Minh Họa"]

  /// Each work in each of six years, from another unit each time.
  private static let pastYears: String = {
    let lines = (2016...2021).flatMap { year in
      works.enumerated().map { index, work in
        let number = index + year - 2016
        let authors =
          [names[number % names.count]] + (number.isMultiple(of: 3) ? [names[(number + 2) % names.count]] : [])
        let cells = [
          year == 2016 ? work.title : "\(work.title), lần \(year - 2015)", authors.joined(separator: "; "),
          units[(index + year) % units.count], "\(year)", ["cơ sở", "huyện", "tỉnh"][number % 3], work.field,
          ["A", "B", "C"][(index + year) % 3], "\(100 + number)/QĐ-UBND", "15/12/\(year)", work.summary,
        ]
        return cells.map { "\"\($0)\"" }.joined(separator: ",")
      }
    }
    return ([heading] + lines).joined(separator: "\n")
  }()
}
