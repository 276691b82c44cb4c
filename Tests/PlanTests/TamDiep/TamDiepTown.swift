import Domain
import SiteSupport

/// The city of Tam Điệp with ten offices and ten wards, before its plan of 2024 is opened.
struct TamDiepTown {
  let town: PlanTown
  static let council = "Hội đồng Tư vấn nhiệm vụ Khoa học và Công nghệ thành phố"
  static let members = ["Hoàng Chủ Tịch", "Đỗ Thư Ký", "Mai Văn Hóa", "Bùi Ủy Viên"]
  static let city = "UBND thành phố Tam Điệp"

  init(on day: String = "2024-03-10") async throws {
    town = try await PlanTown("tam-diep-2024", "Tam Điệp 2024", on: day) { town in
      try await town.units(["Thành ủy Tam Điệp", Self.city], "uy-ban")
      try await town.units(["Ban Tuyên giáo Thành ủy"], "phong-ban", under: "Thành ủy Tam Điệp")
      try await town.units(
        [
          "Phòng Kinh tế", "Phòng Văn hóa và Thông tin", "Phòng Giáo dục và Đào tạo", "Phòng Nội vụ",
          "Phòng Tài chính - Kế hoạch", "Phòng Tư pháp", "Phòng Y tế", "Phòng Quản lý đô thị",
        ], "phong-ban", under: Self.city)
      try await town.units(["Đội Trật tự đô thị"], "don-vi", under: Self.city)
      try await town.units((1...10).map { "UBND phường số \($0)" }, "phuong-xa", under: Self.city)
      try await town.units(["Trường Tiểu học Mẫu"], "truong-hoc", under: "Phòng Giáo dục và Đào tạo")
      try await town.units(["Trạm Y tế phường số 1"], "don-vi", under: "UBND phường số 1")
      let people: [(String, String?, Role?)] = [
        ("Quản Trị", nil, .administrator), ("Nguyễn Giáo Viên", "Trường Tiểu học Mẫu", nil),
        ("Trần Hiệu Trưởng", "Trường Tiểu học Mẫu", .unitHead),
        ("Lê Trưởng Phòng Giáo Dục", "Phòng Giáo dục và Đào tạo", .unitHead),
        ("Phạm Tiếp Nhận", "Phòng Kinh tế", .intakeOfficer), ("Ngô Chuyên Viên", "Phòng Nội vụ", nil),
        ("Lưu Trưởng Phòng", "Phòng Nội vụ", .unitHead), ("Vũ Quyết Định", Self.city, .decidingAuthority),
        ("Lý Kế Toán", "Phòng Tài chính - Kế hoạch", .financeOfficer), ("Hoàng Chủ Tịch", Self.city, nil),
        ("Đỗ Thư Ký", "Phòng Kinh tế", nil), ("Mai Văn Hóa", "Phòng Văn hóa và Thông tin", nil),
        ("Bùi Ủy Viên", "Phòng Giáo dục và Đào tạo", nil), ("Ngô Thợ", nil, nil),
      ]
      for (name, unit, role) in people { try await town.person(name, in: unit, role) }
    }
  }

  /// The bodies are those that the page proposes.
  func open() async throws { try await town.bind(7) }

  func establishCouncil() async throws {
    try await town.establish(Self.members, by: "Phạm Tiếp Nhận", number: "10/QĐ-UBND", day: "1/3/2024")
  }
}

extension TamDiepTown {
  static let application = "Đơn yêu cầu công nhận sáng kiến (mẫu M-02)"
  static let request = "Tờ trình đề nghị công nhận sáng kiến (mẫu M-01)"
  static let applied =
    "Đã được áp dụng hoặc áp dụng thử tại cơ sở và có khả năng mang lại lợi ích thiết thực"
  static let kind = """
    Thuộc các đối tượng: Giải pháp kỹ thuật, giải pháp quản lý, giải pháp tác nghiệp và giải pháp ứng dụng tiến bộ kỹ \
    thuật
    """
  static let lawful = "Đáp ứng các yêu cầu theo quy định hiện hành"

  /// A teacher's dossier goes through the school and the education office, in lists of both.
  func fileFromSchool(_ titles: [String]) async throws {
    for title in titles {
      try await town.file(
        title, by: "Nguyễn Giáo Viên", in: "Tam Điệp 2024, Đợt I", [("Loại giải pháp", "Giải pháp tác nghiệp")])
      try await town.pass(title, by: "Trần Hiệu Trưởng")
    }
    _ = try await town.send(titles, by: "Trần Hiệu Trưởng", number: "12/TTr-THM")
    // The front page has the five that came last.
    for title in titles.reversed() { try await town.pass(title, by: "Lê Trưởng Phòng Giáo Dục") }
    _ = try await town.send(titles, by: "Lê Trưởng Phòng Giáo Dục", number: "31/TTr-PGDĐT")
  }

  /// A dossier of an office of the city goes straight to the standing office.
  func fileFromOffice(_ title: String, _ field: String) async throws {
    try await town.file(
      title, by: "Ngô Chuyên Viên", in: "Tam Điệp 2024, Đợt II",
      [("Lĩnh vực", field), ("Loại giải pháp", "Giải pháp quản lý")])
    try await town.pass(title, by: "Lưu Trưởng Phòng", [("Liên quan trực tiếp đến lĩnh vực đơn vị quản lý", "có")])
  }

  /// Twelve copies, the soft copy and the unit's request are there; every condition is met.
  func accept(_ title: String) async throws {
    let officer = try await town.receive(
      title, by: "Phạm Tiếp Nhận",
      [
        (Self.request, "1"), (Self.application, "12"), ("Đã nhận bản mềm gửi vào khoahocconghetamdiep@gmail.com", "có"),
      ])
    try await officer.press("Xác nhận hợp lệ", ["Có tính mới": "Đạt", Self.applied: "Đạt", Self.lawful: "Đạt"])
  }

  /// A session in which everybody gives those sums, the first criteria filled first.
  func session(_ name: String, _ sums: [(title: String, sum: Int)]) async throws -> String {
    let session = try await town.openSession(name, by: "Đỗ Thư Ký", of: Self.council)
    let points = sums.map { title, sum in
      var left = sum
      let entries = Self.criteria.map { heading, most -> (String, String) in
        defer { left -= min(left, most) }
        return (heading, "\(min(left, most))")
      }
      return (title: title, points: entries)
    }
    try await town.score(points, in: session, by: Self.members)
    return session
  }

  private static let criteria = [
    ("1. Tính mới tối đa 30", 30), ("2. Khả năng áp dụng, nhân rộng tối đa 30", 30),
    ("3. Hiệu quả kinh tế tối đa 20", 20), ("4. Lợi ích xã hội tối đa 20", 20),
  ]
}
