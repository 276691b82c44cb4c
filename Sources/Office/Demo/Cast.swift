import Domain

/// The made-up units and people of a rehearsal.
struct Cast: Sendable {
  var units: [String: Unit.ID] = [:]
  var people: [String: Person.ID] = [:]
  var councils: [String: Council.ID] = [:]

  static let tamDiep: Plan.ID = "tam-diep-2024"
  static let vinhTuong: Plan.ID = "vinh-tuong-2022"

  private static let unitList: [(key: String, name: String, kind: String, parent: String?)] = [
    ("td", "Ủy ban nhân dân thành phố Tam Điệp", "uy-ban", nil),
    ("td-kt", "Phòng Kinh tế", "phong-ban", "td"),
    ("td-gd", "Phòng Giáo dục và Đào tạo", "phong-ban", "td"),
    ("td-nv", "Phòng Nội vụ", "phong-ban", "td"),
    ("td-vh", "Phòng Văn hóa và Thông tin", "phong-ban", "td"),
    ("td-tc", "Phòng Tài chính - Kế hoạch", "phong-ban", "td"),
    ("td-p1", "UBND phường Mẫu Một", "phuong-xa", "td"),
    ("td-p2", "UBND phường Mẫu Hai", "phuong-xa", "td"),
    ("td-x1", "UBND xã Mẫu Ba", "phuong-xa", "td"),
    ("td-mn", "Trường Mầm non Mẫu", "truong-hoc", "td-gd"),
    ("td-th", "Trường Tiểu học Mẫu", "truong-hoc", "td-gd"),
    ("td-cs", "Trường Trung học cơ sở Mẫu", "truong-hoc", "td-gd"),
    ("td-yt", "Trạm Y tế phường Mẫu Một", "don-vi", "td-p1"),
    ("td-cn", "Công ty Cấp nước Mẫu", "doanh-nghiep", "td"),
    ("vt", "Ủy ban nhân dân huyện Vĩnh Tường", "uy-ban", nil),
    ("vt-kt", "Phòng Kinh tế và Hạ tầng huyện", "phong-ban", "vt"),
    ("vt-gd", "Phòng Giáo dục và Đào tạo huyện", "phong-ban", "vt"),
    ("vt-th", "Trường Tiểu học Giả Định", "truong-hoc", "vt-gd"),
    ("vt-xa", "UBND xã Giả Định", "phuong-xa", "vt"),
  ]

  private static let personList: [(key: String, name: String, unit: String?, position: String)] = [
    ("tac-gia-1", "Nguyễn Thị Thử", "td-th", "Giáo viên"),
    ("tac-gia-2", "Trần Minh Mẫu", "td-p1", "Công chức Văn phòng - Thống kê"),
    ("tac-gia-3", "Lê Thị Giả Định", "td-mn", "Giáo viên"),
    ("tac-gia-4", "Phạm Văn Thử", "td-cn", "Kỹ sư"),
    ("tac-gia-5", "Hoàng Thị Mẫu", "td-yt", "Điều dưỡng"),
    ("tac-gia-6", "Vũ Văn Giả Định", "td-cs", "Giáo viên"),
    ("tac-gia-7", "Đỗ Thị Mẫu Mực", "td-nv", "Chuyên viên"),
    ("tac-gia-8", "Ngô Văn Thử Nghiệm", nil, "Thợ cơ khí"),
    ("tac-gia-9", "Bùi Thị Thử", "vt-th", "Giáo viên"),
    ("tac-gia-10", "Đặng Văn Mẫu", "vt-xa", "Công chức Tư pháp - Hộ tịch"),
    ("hieu-truong", "Nguyễn Hiệu Trưởng Mẫu", "td-gd", "Trưởng phòng Giáo dục và Đào tạo"),
    ("chu-tich-phuong", "Trần Chủ Tịch Mẫu", "td-p1", "Chủ tịch UBND phường"),
    ("thu-truong-td", "Lê Thủ Trưởng Mẫu", "td", "Chánh Văn phòng"),
    ("tiep-nhan", "Phạm Thị Tiếp Nhận Mẫu", "td-kt", "Chuyên viên Phòng Kinh tế"),
    ("chu-tich-hd", "Vũ Chủ Tịch Hội Đồng Mẫu", "td", "Phó Chủ tịch UBND thành phố"),
    ("thu-ky", "Hoàng Thư Ký Mẫu", "td-kt", "Phó Trưởng phòng Kinh tế"),
    ("uy-vien-1", "Ủy Viên Mẫu Một", "td-vh", "Trưởng phòng"),
    ("uy-vien-2", "Ủy Viên Mẫu Hai", "td-gd", "Phó Trưởng phòng"),
    ("uy-vien-3", "Ủy Viên Mẫu Ba", "td-tc", "Trưởng phòng"),
    ("uy-vien-4", "Ủy Viên Mẫu Bốn", nil, "Chuyên gia kỹ thuật"),
    ("uy-vien-5", "Ủy Viên Mẫu Năm", nil, "Chuyên gia giáo dục"),
    ("uy-vien-6", "Ủy Viên Mẫu Sáu", nil, "Chuyên gia y tế"),
    ("uy-vien-7", "Ủy Viên Mẫu Bảy", nil, "Đại diện công đoàn"),
    ("quyet-dinh", "Chủ Tịch Thành Phố Mẫu", "td", "Chủ tịch UBND thành phố"),
    ("vt-thu-truong", "Đặng Thủ Trưởng Mẫu", "vt", "Chánh Văn phòng huyện"),
    ("vt-tiep-nhan-gd", "Bùi Tiếp Nhận Giáo Dục", "vt-gd", "Chuyên viên"),
    ("vt-tiep-nhan-kt", "Ngô Tiếp Nhận Kinh Tế", "vt-kt", "Chuyên viên"),
    ("vt-tham-dinh", "Tổ Trưởng Thẩm Định Mẫu", "vt-gd", "Tổ trưởng Tổ thẩm định"),
    ("vt-chu-tich-hd", "Chủ Tịch Hội Đồng Giả Định", "vt", "Phó Chủ tịch UBND huyện"),
    ("vt-thu-ky", "Thư Ký Giả Định", "vt-kt", "Trưởng phòng"),
    ("vt-uy-vien-1", "Ủy Viên Giả Định Một", nil, "Chuyên gia"),
    ("vt-uy-vien-2", "Ủy Viên Giả Định Hai", nil, "Chuyên gia"),
    ("vt-uy-vien-3", "Ủy Viên Giả Định Ba", nil, "Đại diện công đoàn"),
    ("vt-quyet-dinh", "Chủ Tịch Huyện Mẫu", "vt", "Chủ tịch UBND huyện"),
    ("quan-tri", "Quản Trị Mẫu", nil, "Quản trị hệ thống"),
    ("kiem-tra", "Thanh Tra Mẫu", nil, "Thanh tra"),
  ]

  /// Sets everyone up; the first administrator by the program itself, the rest by the administrator.
  static func gather(in office: Office) async throws -> Cast {
    var cast = Cast()
    let now = office.clock.now
    let since = Day(daysSince1970: 12_784)
    for entry in unitList {
      let id = Unit.ID(at: now)
      cast.units[entry.key] = id
      try await office.runUnattended(
        AddUnit(
          id: id, name: entry.name, kind: entry.kind, parent: entry.parent.flatMap { cast.units[$0] }, since: since))
    }
    for entry in personList {
      let id = Person.ID(at: now)
      cast.people[entry.key] = id
      let person = try Person(
        id: id, name: entry.name, signIn: entry.key, unit: entry.unit.flatMap { cast.units[$0] },
        birth: since.adding(days: -8000), position: entry.position, qualification: "Đại học")
      try await office.runUnattended(AddPerson(person: person))
    }
    try await cast.appoint(in: office)
    try await cast.seat(in: office)
    return cast
  }

  func person(_ key: String) throws -> Person.ID {
    guard let id = people[key] else { throw Refusal.absent }
    return id
  }

  private func appoint(in office: Office) async throws {
    func unit(_ key: String) throws -> Scope {
      guard let id = units[key] else { throw Refusal.absent }
      return .unit(id)
    }
    let list: [(String, Role, Scope)] = [
      ("quan-tri", .administrator, .installation), ("kiem-tra", .auditor, .installation),
      ("hieu-truong", .unitHead, try unit("td-gd")), ("chu-tich-phuong", .unitHead, try unit("td-p1")),
      ("thu-truong-td", .unitHead, try unit("td")), ("vt-thu-truong", .unitHead, try unit("vt")),
      ("tiep-nhan", .intakeOfficer, .plan(Cast.tamDiep)), ("quyet-dinh", .decidingAuthority, .plan(Cast.tamDiep)),
      ("vt-tiep-nhan-gd", .intakeOfficer, .track(Cast.vinhTuong, "giao-duc")),
      ("vt-tiep-nhan-kt", .intakeOfficer, .plan(Cast.vinhTuong)),
      ("vt-tham-dinh", .appraiser, .track(Cast.vinhTuong, "giao-duc")),
      ("vt-quyet-dinh", .decidingAuthority, .plan(Cast.vinhTuong)),
    ]
    let day = office.clock.now.day
    for (key, role, scope) in list {
      let appointment = try Appointment(
        id: Appointment.ID(at: office.clock.now), person: try person(key), role: role, scope: scope, from: day)
      try await office.runUnattended(Appoint(appointment: appointment))
    }
  }

  private mutating func seat(in office: Office) async throws {
    let tamDiep: [(String, Council.Seat)] =
      [("chu-tich-hd", .chair), ("thu-ky", .secretary)] + (1...7).map { ("uy-vien-\($0)", .member) }
    let vinhTuong: [(String, Council.Seat)] =
      [("vt-chu-tich-hd", .chair), ("vt-thu-ky", .secretary)] + (1...3).map { ("vt-uy-vien-\($0)", .member) }
    let list: [(Plan.ID, String, String, [(String, Council.Seat)])] = [
      (Cast.tamDiep, "Hội đồng Tư vấn nhiệm vụ Khoa học và Công nghệ thành phố", "12/QĐ-UBND", tamDiep),
      (Cast.vinhTuong, "Hội đồng Sáng kiến huyện", "34/QĐ-UBND", vinhTuong),
    ]
    for (plan, name, number, seats) in list {
      let council = try Council(
        id: Council.ID(at: office.clock.now), plan: plan, name: name,
        mandate: Council.Mandate(number: number, day: office.clock.now.day),
        members: try seats.map { Council.Member(person: try person($0.0), seat: $0.1) })
      try await office.runUnattended(EstablishCouncil(council: council))
      councils[plan.description] = council.id
    }
  }
}
