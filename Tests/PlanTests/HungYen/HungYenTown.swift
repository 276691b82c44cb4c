import Domain
import SiteSupport

/// The province of Hưng Yên with the department whose movement it is, its plan of 2024 not opened yet.
struct HungYenTown {
  let town: PlanTown
  /// Who writes at the centre and who heads it; who decides for the department.
  let (author, head, officer): (Browser, Browser, Browser)
  let authority: Browser
  static let (province, department, office) = ("UBND tỉnh Hưng Yên", "Sở Khoa học và Công nghệ", "Văn phòng Sở")
  static let (centre, district) = ("Trạm Khuyến nông Mẫu", "UBND huyện Mẫu")
  static let council = "Hội đồng thi đua khen thưởng của Sở"
  static let members = ["Hoàng Chủ Tịch", "Đỗ Thư Ký", "Mai Ủy Viên"]

  init(on day: String = "2024-04-03") async throws {
    town = try await PlanTown("hung-yen-2024", "Hưng Yên 2024", on: day) { town in
      try await town.units([Self.province], "uy-ban")
      try await town.units([Self.department, "Sở Y tế"], "so", under: Self.province)
      try await town.units([Self.office, "Phòng Quản lý khoa học"], "phong-ban", under: Self.department)
      try await town.units([Self.centre], "don-vi", under: Self.department)
      try await town.units([Self.district], "uy-ban", under: Self.province)
      try await town.units(["UBND xã Mẫu"], "phuong-xa", under: Self.district)
      try await town.units(["Công ty Ngoài Tỉnh"], "doanh-nghiep")
      let people: [(String, String?, Role?)] = [
        ("Quản Trị", nil, .administrator), ("Phạm Tiếp Nhận", nil, .intakeOfficer),
        ("Vũ Quyết Định", Self.department, .decidingAuthority), ("Nguyễn Tác Giả", Self.centre, nil),
        ("Trần Thủ Trưởng", Self.centre, .unitHead),
        ("Bùi Ngoài Tỉnh", "Công ty Ngoài Tỉnh", nil), ("Lưu Nông Dân", nil, nil),
        ("Hoàng Chủ Tịch", Self.department, nil), ("Đỗ Thư Ký", Self.office, nil),
        ("Mai Ủy Viên", "Phòng Quản lý khoa học", nil),
      ]
      for (name, unit, role) in people { try await town.person(name, in: unit, role) }
    }
    town.request = ("Văn bản đề nghị của cơ quan, đơn vị", "văn bản đề nghị")
    (author, head) = (try town["Nguyễn Tác Giả"], try town["Trần Thủ Trưởng"])
    (officer, authority) = (try town["Phạm Tiếp Nhận"], try town["Vũ Quyết Định"])
  }

  /// The bodies are those that the page proposes.
  func open() async throws { try await town.bind(3) }

  func establishCouncil() async throws {
    try await town.establish(Self.members, by: "Phạm Tiếp Nhận", number: "10/QĐ-SKHCN", day: "1/3/2024")
  }
}
