import Domain
import SiteSupport

/// The province of Thừa Thiên Huế in January 2025, its plan not opened yet.
struct HueTown {
  let town: PlanTown
  static let front = "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"
  static let union = "Liên hiệp các Hội Khoa học Kỹ thuật tỉnh"
  static let province = "UBND tỉnh Thừa Thiên Huế"
  static let council = "Hội đồng thẩm định sáng tạo tỉnh"
  static let members = ["Hoàng Chủ Trì", "Đỗ Thư Ký", "Mai Khoa Học"]

  init() async throws {
    town = try await PlanTown("thua-thien-hue", "Thừa Thiên Huế", on: "2025-01-10") { town in
      try await town.units([Self.province, Self.front], "uy-ban")
      try await town.units(
        [
          "Sở Khoa học và Công nghệ", "Sở Y tế", "Sở Giáo dục và Đào tạo", "Sở Lao động - Thương binh và Xã hội",
          "Sở Thông tin và Truyền thông", "Sở Tài chính", "Sở Nội vụ",
        ], "so", under: Self.province)
      try await town.units([Self.union], "hoi", under: Self.province)
      try await town.units(["Bệnh viện Mẫu"], "don-vi", under: "Sở Y tế")
      try await town.units(["Câu lạc bộ Sáng tạo"], "don-vi", under: Self.front)
      try await town.units(["Công ty Ngoài Tỉnh"], "doanh-nghiep")
      let people: [(String, String?, Role?)] = [
        ("Quản Trị", nil, .administrator), ("Nguyễn Bác Sĩ", "Bệnh viện Mẫu", nil),
        ("Trần Giám Đốc", "Bệnh viện Mẫu", .unitHead), ("Phạm Tiếp Nhận", Self.front, .intakeOfficer),
        ("Tôn Chủ Tịch", Self.front, .decidingAuthority), ("Lý Kế Toán", "Sở Khoa học và Công nghệ", .financeOfficer),
        ("Hoàng Chủ Trì", Self.front, nil), ("Đỗ Thư Ký", Self.union, nil),
        ("Mai Khoa Học", "Sở Khoa học và Công nghệ", nil), ("Lê Hội Viên", "Câu lạc bộ Sáng tạo", nil),
        ("Bùi Ngoài Tỉnh", "Công ty Ngoài Tỉnh", nil), ("Ngô Nông Dân", nil, nil),
      ]
      for (name, unit, role) in people { try await town.person(name, in: unit, role) }
    }
    town.request = (Self.proposal, "văn bản bình chọn, đề xuất")
  }

  /// The bodies are those that the page proposes; the round of 2025 begins.
  func open() async throws {
    try await town.bind(9)
    let admin = try town["Quản Trị"]
    try await admin.go(by: "Quản trị")
    try await admin.follow("Kế hoạch", near: "Người và vai trò")
    try await admin.follow("Mở đợt sau")
    try await admin.press("Mở đợt 2025")
  }
}

extension HueTown {
  static let proposal = "Văn bản bình chọn, đề xuất của cơ quan, tổ chức, đơn vị"
  static let application = "Đơn đề nghị xét tôn vinh sáng kiến, sáng chế, ý tưởng mới"
  static let report = "Báo cáo mô tả sáng kiến, sáng chế, ý tưởng mới"
  static let works = "sáng tạo, sáng kiến, sáng chế hoặc ý tưởng mới"
  static let round = "Thừa Thiên Huế, Xét chọn hằng năm"
  static let useful = "Nâng cao năng suất lao động, hiệu quả quản lý"
  static let applied = "Đã được áp dụng hoặc áp dụng thử trên địa bàn tỉnh"

  /// An initiative of the hospital, passed on by its director and received.
  func received(_ title: String, _ field: String) async throws -> Browser {
    try await town.write(
      title, by: "Nguyễn Bác Sĩ", in: Self.round, [("Loại", "Sáng kiến"), ("Lĩnh vực", field)],
      named: "Tên \(Self.works)", last: [("Ngày áp dụng lần đầu hoặc áp dụng thử", "2/1/2025")]
    ).press("Nộp hồ sơ")
    try await town.pass(title, by: "Trần Giám Đốc")
    return try await town.receive(
      title, by: "Phạm Tiếp Nhận", [(Self.proposal, "1"), (Self.application, "1"), (Self.report, "1")])
  }

  func accepted(_ title: String, _ field: String) async throws {
    try await received(title, field).press("Xác nhận hợp lệ", [Self.useful: "Đạt", Self.applied: "Đạt"])
  }
}
