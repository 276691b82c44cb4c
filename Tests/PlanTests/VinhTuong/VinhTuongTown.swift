import Domain
import SiteSupport
import Testing

/// The district of Vĩnh Tường with a commune and a school, its plan of 2022 not opened yet. Who judges is of another
/// unit than who writes.
struct VinhTuongTown {
  let town: PlanTown
  /// Who writes at the school and who heads it, the same of the commune.
  let (teacher, principal, author, head): (Browser, Browser, Browser, Browser)
  let (officer, chair, secretary, authority): (Browser, Browser, Browser, Browser)
  static let district = "UBND huyện Vĩnh Tường"
  static let (economy, education, treasury) = (
    "Phòng Kinh tế và Hạ tầng", "Phòng Giáo dục và Đào tạo", "Phòng Tài chính - Kế hoạch"
  )
  static let (commune, school) = ("UBND xã Mẫu", "Trường Tiểu học Mẫu")
  static let (council, team) = ("Hội đồng Sáng kiến huyện", "Tổ thẩm định giáo dục")
  static let members = ["Hoàng Chủ Tịch", "Đỗ Thư Ký", "Mai Ủy Viên"]
  static let judges = ["Cao Tổ Trưởng", "Hồ Thư Ký Tổ", "Bùi Thành Viên"]
  static let list = "Danh sách đề nghị công nhận sáng kiến có xác nhận của cơ quan, đơn vị"
  static let applied = [("Ngày áp dụng lần đầu hoặc áp dụng thử", "2/1/2022")]
  static let held = (
    education: "Hội đồng xét công nhận, lĩnh vực Giáo dục và Đào tạo (từ ngày 10/3/2022 đến hết ngày 20/3/2022)",
    economy: "Hội đồng xét công nhận, lĩnh vực Kinh tế - xã hội (từ ngày 1/9/2022 đến hết ngày 10/9/2022)"
  )

  init(on day: String) async throws {
    town = try await PlanTown("vinh-tuong-2022", "Vĩnh Tường 2022", on: day) { town in
      try await town.units([Self.district], "uy-ban")
      try await town.units([Self.economy, Self.education, Self.treasury], "phong-ban", under: Self.district)
      try await town.units([Self.commune], "phuong-xa", under: Self.district)
      try await town.units([Self.school], "truong-hoc", under: Self.education)
      let people: [(String, String?, Role?)] = [
        ("Quản Trị", nil, .administrator), ("Phạm Tiếp Nhận", Self.economy, .intakeOfficer),
        ("Vũ Quyết Định", Self.district, .decidingAuthority), ("Lý Kế Toán", Self.treasury, .financeOfficer),
        ("Nguyễn Giáo Viên", Self.school, nil), ("Trần Hiệu Trưởng", Self.school, .unitHead),
        ("Võ Cán Bộ", Self.commune, nil), ("Trần Thủ Trưởng", Self.commune, .unitHead),
        ("Hoàng Chủ Tịch", Self.district, nil), ("Đỗ Thư Ký", Self.economy, nil), ("Mai Ủy Viên", Self.treasury, nil),
        ("Cao Tổ Trưởng", Self.education, nil), ("Hồ Thư Ký Tổ", Self.education, nil),
        ("Bùi Thành Viên", Self.treasury, nil),
      ]
      for (name, unit, role) in people { try await town.person(name, in: unit, role) }
    }
    town.request = (Self.list, "danh sách")
    (teacher, principal) = (try town["Nguyễn Giáo Viên"], try town["Trần Hiệu Trưởng"])
    (author, head) = (try town["Võ Cán Bộ"], try town["Trần Thủ Trưởng"])
    (officer, chair) = (try town["Phạm Tiếp Nhận"], try town["Hoàng Chủ Tịch"])
    (secretary, authority) = (try town["Đỗ Thư Ký"], try town["Vũ Quyết Định"])
  }

  /// The bodies are those that the page proposes.
  func open() async throws { try await town.bind(4) }

  func establishCouncil() async throws {
    try await town.establish(Self.members, by: "Phạm Tiếp Nhận", number: "50/QĐ-UBND", day: "20/1/2022")
  }

  /// The team that appraises what comes from schools (II.1.a).
  func establishTeam() async throws {
    try await officer.go(by: "Hội đồng", town.title)
    try await officer.press(
      "Tìm người",
      filling: [
        ("Lập", "Tổ thẩm định"), ("Tên", Self.team), ("Số quyết định thành lập", "7/QĐ-UBND"),
        ("Ngày quyết định", "1/2/2022"),
      ] + Self.judges.enumerated().map { ("Thành viên \($0 + 1): họ tên hoặc tên đăng nhập", $1) })
    try await officer.press(
      "Lập",
      filling: [("Là cơ quan nào trong kế hoạch", "Tổ thẩm định: Tổ thẩm định")]
        + Self.judges.enumerated().map { ("Chọn người cho thành viên \($0 + 1)", $1) })
    #expect(officer.page.refusals == [])
  }

  /// The office counts what a unit passed on, and finds it valid; novelty is asked of schools alone.
  func accept(_ title: String, isOfSchool: Bool) async throws {
    try await town.receive(title, by: "Phạm Tiếp Nhận", [(Self.list, "1")])
    let asked = [VinhTuongTests.effect, VinhTuongTests.criteria] + (isOfSchool ? ["Có tính mới"] : [])
    try await officer.press("Xác nhận hợp lệ", filling: asked.map { ($0, "Đạt") })
    #expect(officer.page.refusals == [])
  }
}
