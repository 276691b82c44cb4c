/// What the text of the plan gives whom; without a day of its own a duty lasts the year.
extension HueTown {
  static let (health, district) = ("Sở Y tế", "UBND huyện Mẫu")
  private static let (science, education, labour) = (
    "Sở Khoa học và Công nghệ", "Sở Giáo dục và Đào tạo", "Sở Lao động - Thương binh và Xã hội"
  )
  private static let (media, treasury, interior) = ("Sở Thông tin và Truyền thông", "Sở Tài chính", "Sở Nội vụ")
  private static let (youth, firm) = ("Tỉnh đoàn", "Công ty Mẫu")
  private static let departments = [
    science, health, education, labour, media, treasury, interior, youth, firm,
  ]
  /// The last day of what is done for the award, and of all else.
  static let (autumn, end) = ("2025-09-02", "2025-12-31")
  /// What comes before a day is asked for thirty days long.
  private static let (day, year) = ("2025-08-03"..."2025-09-02", "2025-01-01"..."2025-12-31")

  /// Departments, unions and firms of the province, each district: each for itself (II.1, II.2, III.5.3, III(2).8).
  private static let ofGroups: [(id: String, duty: DutyTable.Duty)] = [
    ("huong-ung", .init("Đề ra nội dung phong trào", departments + [district], year, by: .plan)),
    (
      "binh-chon",
      .init(
        "bình chọn và đề xuất", departments + [district], year, to: front, at: [front],
        by: .record("danh sách đã trình, gửi"))
    ),
    ("dieu-kien", .init("Bảo đảm các điều kiện phối hợp", [district], year, by: .note)),
    ("danh-gia", .init("Chỉ đạo định kỳ phối hợp đánh giá", [district], year, by: .event)),
  ]

  /// Bodies that the text names one by one (III, III(2)).
  static let ofBodies: [(id: String, duty: DutyTable.Duty)] = [
    ("cap-uy", .init("Báo cáo cấp ủy", [front], year, by: .note)),
    ("hiep-thuong", .init("Chủ trì hiệp thương", [front], year, by: .note)),
    ("hoi-dong", .init("Thành lập Hội đồng thẩm định", [front], year, by: .file)),
    (
      "thanh-vien",
      .init("Đề xuất thành viên tham gia Hội đồng", [union], year, to: front, at: [front], by: .answer)
    ),
    ("tieu-chi", .init("Phối hợp xây dựng tiêu chí", [front, union, interior], year, by: .file)),
    ("quang-ba", .init("quảng bá sản phẩm sáng tạo", [front], year, by: .event)),
    ("an-pham", .init("Xuất bản, công bố ấn phẩm", [front], day, by: .file)),
    ("trao-giai", .init("Biểu dương tôn vinh và trao Giải thưởng", [front], day, by: .event)),
    ("ket-noi", .init("Kết nối sáng kiến, ý tưởng", [front], year, by: .event)),
    (
      "nhu-cau",
      .init("Nhận nhu cầu của các đơn vị", [front], year, by: .record("nhu cầu đã giới thiệu giải pháp"))
    ),
    (
      "mo-hinh",
      .init("Xây dựng và nhân rộng các mô hình", [front], year, by: .record("mô hình được nhân rộng"))
    ),
    // It takes two documents: of the award, and of its fund (III.4).
    ("giai-thuong", .init("Thành lập giải thưởng và lập Quỹ", [front], year, by: .file)),
    ("sang-tao-tre", .init("Tổ chức các cuộc thi sáng tạo trẻ", [union], year, by: .event)),
    ("co-so-du-lieu", .init("Xây dựng cơ sở dữ liệu về sáng tạo", [science], year, by: .note)),
    (
      "ra-soat",
      .init(
        "Đề xuất rà soát, bổ sung", [science], year, to: "Ủy ban nhân dân tỉnh", at: [province], by: .file)
    ),
    ("hoi-thao", .init("Tổ chức hội thảo, tọa đàm", [science], year, by: .event)),
    ("co-so-giao-duc", .init("Chỉ đạo các cơ sở giáo dục", [education, labour], year, by: .notice)),
    (
      "bao-cao",
      .init("Đánh giá, tổng hợp phong trào", [education, labour], year, to: front, at: [front], by: .report)
    ),
    ("truyen-thong", .init("Chỉ đạo các cơ quan truyền thông", [media], year, by: .event)),
    (
      "ngan-sach",
      .init(
        "Bố trí ngân sách và hướng dẫn sử dụng kinh phí", [treasury], year,
        by: .record("dự toán được duyệt hoặc khoản đã chi"))
    ),
    ("quy-che", .init("Phối hợp xây dựng quy chế tổ chức", [treasury, interior], year, by: .file)),
  ]

  var given: DutyTable { DutyTable(town, Self.ofGroups + Self.ofBodies) }

  /// Those who are asked, and those beside and beneath them who are not.
  static let everyone: [String] =
    departments + [front, union, district, province, "UBND xã Mẫu", "Bệnh viện Mẫu", "Câu lạc bộ Sáng tạo"]

  /// What is done at the end of the year by a record of its own kind: every body's duties, one department's and one
  /// district's of those that all have; the rest stays undone.
  static let acts: [(unit: String, duty: String)] =
    [(health, "huong-ung"), (district, "huong-ung"), (district, "dieu-kien"), (district, "danh-gia")]
    + ofBodies.flatMap { id, duty -> [(unit: String, duty: String)] in
      if case .record = duty.work { return [] }
      return duty.days.upperBound == end && id != "giai-thuong" ? duty.who.map { ($0, id) } : []
    }

  /// The units that the text speaks of and those around them, each with its head.
  func everyone() async throws {
    try await town.units([Self.district], "uy-ban", under: Self.province)
    try await town.units(["UBND xã Mẫu"], "uy-ban", under: Self.district)
    try await town.units([Self.youth], "doan-the", under: Self.province)
    try await town.units([Self.firm], "doanh-nghiep", under: Self.province)
    for unit in Self.everyone { try await town.head(of: unit) }
  }
}
