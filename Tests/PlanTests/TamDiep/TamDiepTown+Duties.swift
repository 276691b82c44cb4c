/// What the text of the plan gives whom; without a day of its own a duty lasts the year.
extension TamDiepTown {
  private static let (economy, culture, education) = (
    "Phòng Kinh tế", "Phòng Văn hóa và Thông tin", "Phòng Giáo dục và Đào tạo"
  )
  private static let (interior, treasury) = ("Phòng Nội vụ", "Phòng Tài chính - Kế hoạch")
  private static let offices = [
    "Ban Tuyên giáo Thành ủy", economy, culture, education, interior, treasury, "Phòng Tư pháp", "Phòng Y tế",
    "Phòng Quản lý đô thị", "Đội Trật tự đô thị",
  ]
  private static let wards = (1...10).map { "UBND phường số \($0)" }
  private static let unions = ["Ủy ban MTTQ Việt Nam thành phố", "Hội Nông dân thành phố"]
  private static let committee = "Ủy ban nhân dân thành phố"
  /// The last day on which schools are guided and their initiatives passed on, and that of all else.
  static let (spring, end) = ("2024-04-19", "2024-12-31")
  private static let (early, year) = ("2024-01-01"..."2024-04-19", "2024-01-01"..."2024-12-31")

  private static let duties: [(id: String, duty: DutyTable.Duty)] = [
    ("kiem-tra", .init("Chỉ đạo đôn đốc, kiểm tra, giám sát", [council], year, by: .inspection)),
    ("huong-dan", .init("theo dõi, đôn đốc, hướng dẫn", [economy], year, by: .notice)),
    ("bao-cao", .init("Tổng hợp báo cáo tình hình", [economy], year, to: committee, at: [city], by: .report)),
    ("van-ban", .init("Tham mưu xây dựng kế hoạch, văn bản", [economy], year, by: .file)),
    (
      "cham-diem",
      .init(
        "Tham mưu tổ chức chấm điểm", [economy], year, by: .record("phiên họp đã khóa kết quả"))
    ),
    ("tong-ket", .init("Tổ chức tổng kết hoạt động sáng kiến", [economy], year, by: .event)),
    (
      "tuyen-truyen",
      .init(
        "Thông tin, tuyên truyền về các hoạt động", [economy, culture, education], year, by: .event)
    ),
    ("van-dong", .init("Đẩy mạnh công tác tuyên truyền, vận động", [culture], year, by: .event)),
    ("truong-hoc", .init("vận động các trường học", [education], early, by: .notice)),
    (
      "tiep-nhan",
      .init(
        "Tiếp nhận, thẩm định, đánh giá, tổng hợp", [education], early, to: economy, at: [economy],
        by: .record("danh sách đã trình, gửi"))
    ),
    ("nguoi-dung-dau", .init("Đưa vào đánh giá thi đua khen thưởng", [interior], year, by: .file)),
    ("uu-tien", .init("Ưu tiên xem xét khen thưởng", [interior], year, by: .file)),
    (
      "kinh-phi",
      .init(
        "bố trí kinh phí", [treasury], year, to: committee, at: [city],
        by: .record("dự toán được duyệt hoặc khoản đã chi"))
    ),
    ("phoi-hop", .init("Phối hợp, tổ chức triển khai Kế hoạch", offices, year, by: .note)),
    ("phuong", .init("Cụ thể hóa Kế hoạch", wards, year, by: .plan)),
    ("doan-vien", .init("khuyến khích, vận động các đoàn viên", unions, year, by: .event)),
  ]

  var given: DutyTable { DutyTable(town, outside: [Self.council], Self.duties) }

  /// Those who are asked, and those beside and beneath them who are not: of the wards the first and the last.
  static let asked: [String] =
    offices + [wards[0], wards[9]] + unions
    + ["Thành ủy Tam Điệp", city, "Trường Tiểu học Mẫu", "Trạm Y tế phường số 1"]

  /// What is done at the end of the year by a record of its own kind: what offices have by name, and what one of each
  /// group has; the rest stays undone.
  static let acts: [(unit: String, duty: String)] = duties.flatMap { id, duty -> [(unit: String, duty: String)] in
    if duty.days.upperBound != end || duty.who == [council] { return [] }
    if case .record = duty.work { return [] }
    return duty.who.prefix(duty.who.count > 3 ? 1 : 3).map { ($0, id) }
  }

  /// The unions beside the offices and wards, and the head of each that is asked or not.
  func everyone() async throws {
    try await town.units([Self.unions[0]], "mat-tran", under: "Thành ủy Tam Điệp")
    try await town.units([Self.unions[1]], "doan-the", under: Self.city)
    for unit in Self.asked { try await town.head(of: unit) }
  }
}
