import Domain

/// The made-up units and people of a rehearsal.
struct Cast: Sendable {
  var units: [String: Unit.ID] = [:]
  var people: [String: Person.ID] = [:]
  var councils: [Plan.ID: Council.ID] = [:]
  /// The appraisal teams by their plans.
  var teams: [Plan.ID: Council.ID] = [:]

  static let tamDiep: Plan.ID = "tam-diep-2024"
  static let vinhTuong: Plan.ID = "vinh-tuong-2022"
  static let quangTri: Plan.ID = "quang-tri-2023"
  static let hungYen: Plan.ID = "hung-yen-2024"
  static let thuaThienHue: Plan.ID = "thua-thien-hue"
  static let province: Plan.ID = "tinh-mau-2022"
  static let contest: Plan.ID = "hoi-thi-mau"
  static let youth: Plan.ID = "cuoc-thi-tre-mau"

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
    ("qt", "Sở Khoa học và Công nghệ Quảng Trị", "so", nil),
    ("qt-vp", "Văn phòng Sở", "phong-ban", "qt"),
    ("qt-tt", "Trung tâm Ứng dụng Mẫu", "don-vi", "qt"),
    ("qt-ql", "Phòng Quản lý Mẫu", "phong-ban", "qt"),
    ("hy-tinh", "Ủy ban nhân dân tỉnh Hưng Yên", "uy-ban", nil),
    ("hy", "Sở Khoa học và Công nghệ Hưng Yên", "so", "hy-tinh"),
    ("hy-vp", "Văn phòng Sở Hưng Yên", "phong-ban", "hy"),
    ("hy-tt", "Trung tâm Kỹ thuật Thử Nghiệm", "don-vi", "hy"),
    ("hy-th", "Trường Trung học phổ thông Thử Nghiệm", "truong-hoc", "hy-tinh"),
    ("tth", "Ủy ban MTTQ Việt Nam tỉnh Thừa Thiên Huế", "mat-tran", nil),
    ("tth-bv", "Bệnh viện Thử Nghiệm", "don-vi", "tth"),
    ("tth-htx", "Hợp tác xã Thử Nghiệm", "doanh-nghiep", "tth"),
    ("hy-cc", "Chi cục Tiêu chuẩn Mẫu", "don-vi", "hy"),
    ("tinh", "Ủy ban nhân dân tỉnh Mẫu", "uy-ban", nil),
    ("tinh-kh", "Sở Khoa học và Công nghệ tỉnh Mẫu", "so-nganh", "tinh"),
    ("tinh-cty", "Công ty Cơ khí Mẫu", "doanh-nghiep", "tinh"),
    ("tinh-cd", "Trường Cao đẳng nghề Mẫu", "truong-hoc", "tinh"),
    ("tre", "Tỉnh đoàn Mẫu", "doan-the", "tinh"),
    ("tre-cs", "Trường Trung học cơ sở Mẫu Non", "truong-hoc", "tinh"),
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
    ("qt-tac-gia-1", "Phan Thị Thử Quảng", "qt-tt", "Kỹ sư"),
    ("qt-tac-gia-2", "Cao Văn Mẫu Quảng", "qt-ql", "Chuyên viên"),
    ("qt-thu-truong", "Phan Giám Đốc Mẫu", "qt", "Giám đốc Sở"),
    ("qt-tiep-nhan", "Lương Văn Phòng Mẫu", "qt-vp", "Chuyên viên Văn phòng Sở"),
    ("hy-tac-gia-1", "Đào Thị Thử Hưng", "hy-tt", "Kỹ sư"),
    ("hy-tac-gia-2", "Đoàn Văn Mẫu Hưng", "hy-th", "Giáo viên"),
    ("hy-thu-truong", "Đào Thủ Trưởng Mẫu", "hy", "Phó Giám đốc Sở"),
    ("hy-hieu-truong", "Đoàn Hiệu Trưởng Mẫu", "hy-th", "Hiệu trưởng"),
    ("hy-chu-tich-hd", "Chủ Tịch Hội Đồng Thử Hưng", "hy", "Giám đốc Sở"),
    ("hy-thu-ky", "Thư Ký Thử Hưng", "hy-vp", "Chánh Văn phòng Sở"),
    ("hy-uy-vien-1", "Ủy Viên Thử Hưng Một", "hy", "Trưởng phòng"),
    ("hy-uy-vien-2", "Ủy Viên Thử Hưng Hai", nil, "Chuyên gia"),
    ("tth-tac-gia-1", "Tôn Thị Thử Huế", "tth-bv", "Bác sĩ"),
    ("tth-tac-gia-2", "Hồ Văn Mẫu Huế", "tth-htx", "Xã viên"),
    ("tth-thu-truong", "Tôn Thủ Trưởng Mẫu", "tth", "Phó Chủ tịch"),
    ("tth-tiep-nhan", "Hồ Tiếp Nhận Mẫu", "tth", "Chuyên viên Ban Phong trào"),
    ("tth-chu-tich-hd", "Chủ Tịch Hội Đồng Thử Huế", "tth", "Phó Chủ tịch Ủy ban MTTQ"),
    ("tth-thu-ky", "Thư Ký Thử Huế", "tth", "Trưởng ban Phong trào"),
    ("tth-uy-vien-1", "Ủy Viên Thử Huế Một", nil, "Chuyên gia y tế"),
    ("tth-uy-vien-2", "Ủy Viên Thử Huế Hai", nil, "Chuyên gia nông nghiệp"),
    ("tth-quyet-dinh", "Chủ Tịch Mặt Trận Mẫu", "tth", "Chủ tịch Ủy ban MTTQ tỉnh"),
    ("tth-tai-chinh", "Tôn Kế Toán Mẫu", "tth", "Kế toán"),
    ("td-tai-chinh", "Đỗ Kế Toán Mẫu", "td-tc", "Kế toán trưởng"),
    ("vt-tai-chinh", "Lương Kế Toán Giả Định", "vt-kt", "Chuyên viên Tài chính - Kế hoạch"),
    ("hy-giam-doc", "Đinh Giám Đốc Sở Mẫu", "hy", "Giám đốc Sở"),
    ("hy-van-phong", "Cao Văn Phòng Mẫu", "hy-vp", "Chuyên viên Văn phòng Sở"),
    ("hy-trung-tam", "Mai Giám Đốc Trung Tâm Mẫu", "hy-tt", "Giám đốc Trung tâm"),
    ("hy-chi-cuc", "Tạ Chi Cục Trưởng Mẫu", "hy-cc", "Chi cục trưởng"),
    ("hy-chuyen-vien", "La Chuyên Viên Mẫu", "hy-cc", "Chuyên viên"),
    ("tinh-tiep-nhan", "Tiếp Nhận Tỉnh Mẫu", "tinh-kh", "Chuyên viên Sở Khoa học và Công nghệ"),
    ("tinh-chu-tich-hd", "Chủ Tịch Hội Đồng Tỉnh Mẫu", "tinh", "Phó Chủ tịch UBND tỉnh"),
    ("tinh-thu-ky", "Thư Ký Tỉnh Mẫu", "tinh-kh", "Trưởng phòng"),
    ("tinh-uy-vien", "Ủy Viên Tỉnh Mẫu", nil, "Chuyên gia"),
    ("tinh-uy-vien-2", "Ủy Viên Tỉnh Mẫu Hai", nil, "Chuyên gia cơ khí"),
    ("tinh-ke-toan", "Kế Toán Tỉnh Mẫu", "tinh-kh", "Kế toán trưởng"),
    ("ht-tac-gia-1", "Lưu Thị Thi Mẫu", "tinh-cty", "Kỹ sư"),
    ("ht-tac-gia-2", "Mạc Văn Thi Mẫu", "tinh-cd", "Giảng viên"),
    ("ht-tac-gia-3", "Kiều Văn Trẻ Mẫu", nil, "Thợ sửa chữa máy nông nghiệp"),
    ("tinh-quyet-dinh", "Chủ Tịch Tỉnh Mẫu", "tinh", "Chủ tịch UBND tỉnh"),
    ("tre-giao-vien", "Kiều Cô Giáo Mẫu", "tre-cs", "Giáo viên Tin học"),
    ("tre-hieu-truong", "Lưu Hiệu Trưởng Mẫu", "tre-cs", "Hiệu trưởng"),
    ("tre-tiep-nhan", "Mạc Tiếp Nhận Trẻ Mẫu", "tre", "Chuyên viên Ban Thiếu nhi"),
    ("tre-bi-thu", "Bí Thư Tỉnh Đoàn Mẫu", "tre", "Bí thư"),
    ("tre-to-truong", "Tổ Trưởng Giám Khảo Mẫu", "tre", "Trưởng ban Thiếu nhi"),
    ("tre-giam-khao", "Giám Khảo Trẻ Mẫu", nil, "Chuyên gia giáo dục"),
    ("quan-tri", "Quản Trị Mẫu", nil, "Quản trị hệ thống"),
    ("kiem-tra", "Thanh Tra Mẫu", nil, "Thanh tra"),
  ]

  /// Sets everyone up; the first administrator by the program itself, the rest by the administrator.
  static func gather(in office: Office) async throws -> Cast {
    var cast = Cast()
    let now = office.clock.now
    let since = Day(daysSince1970: 12_784)
    // Level by level: a unit is added below one that is there.
    var left = unitList
    while !left.isEmpty {
      let above = cast.units
      let level = left.filter { $0.parent.map { above[$0] != nil } ?? true }
      for entry in level { cast.units[entry.key] = Unit.ID(at: now) }
      let units = cast.units
      try await office.runTogether(
        level.compactMap { entry in
          units[entry.key].map {
            .addUnit(
              id: $0, name: entry.name, kind: entry.kind, parent: entry.parent.flatMap { units[$0] }, since: since)
          }
        })
      left.removeAll { units[$0.key] != nil }
    }
    let people = try personList.map { entry in
      try Person(
        id: Person.ID(at: now), name: entry.name, signIn: entry.key, unit: entry.unit.flatMap { cast.units[$0] },
        birth: since.adding(days: -8000), position: entry.position, qualification: "Đại học")
    }
    for person in people { cast.people[person.signIn] = person.id }
    try await office.runTogether(people.map { .addPerson($0) })
    try await cast.bindBodies(in: office)
    try await cast.appoint(in: office)
    try await cast.nameHost(in: office)
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
      ("vt-quyet-dinh", .decidingAuthority, .plan(Cast.vinhTuong)),
      ("qt-thu-truong", .unitHead, try unit("qt")), ("qt-tiep-nhan", .intakeOfficer, .plan(Cast.quangTri)),
      ("qt-thu-truong", .decidingAuthority, .plan(Cast.quangTri)),
      ("hy-thu-truong", .unitHead, try unit("hy")), ("hy-hieu-truong", .unitHead, try unit("hy-th")),
      ("tth-thu-truong", .unitHead, try unit("tth")),
      ("tth-tiep-nhan", .intakeOfficer, .plan(Cast.thuaThienHue)),
      ("tth-quyet-dinh", .decidingAuthority, .plan(Cast.thuaThienHue)),
      ("tth-tai-chinh", .financeOfficer, .plan(Cast.thuaThienHue)),
      ("td-tai-chinh", .financeOfficer, .plan(Cast.tamDiep)), ("vt-tai-chinh", .financeOfficer, .plan(Cast.vinhTuong)),
      ("hy-giam-doc", .decidingAuthority, .plan(Cast.hungYen)), ("hy-van-phong", .intakeOfficer, .plan(Cast.hungYen)),
      ("hy-trung-tam", .unitHead, try unit("hy-tt")), ("hy-chi-cuc", .unitHead, try unit("hy-cc")),
      ("tinh-tiep-nhan", .intakeOfficer, .plan(Cast.province)),
      ("tinh-quyet-dinh", .decidingAuthority, .plan(Cast.province)),
      ("tinh-tiep-nhan", .intakeOfficer, .plan(Cast.contest)),
      ("tinh-quyet-dinh", .decidingAuthority, .plan(Cast.contest)),
      ("tinh-ke-toan", .financeOfficer, .plan(Cast.contest)), ("tre-hieu-truong", .unitHead, try unit("tre-cs")),
      ("tre-tiep-nhan", .intakeOfficer, .plan(Cast.youth)), ("tre-bi-thu", .decidingAuthority, .plan(Cast.youth)),
    ]
    let day = office.clock.now.day
    let appointments = try list.map { key, role, scope in
      try Appointment(
        id: Appointment.ID(at: office.clock.now), person: try person(key), role: role, scope: scope, from: day)
    }
    try await office.runTogether(appointments.map { .appoint($0) })
  }

  /// The councils by their plans; those of later years are set up when the story comes there.
  private mutating func seat(in office: Office) async throws {
    try await establish(
      Cast.tamDiep, "Hội đồng Tư vấn nhiệm vụ Khoa học và Công nghệ thành phố", by: "12/QĐ-UBND",
      [("chu-tich-hd", .chair), ("thu-ky", .secretary)] + (1...7).map { ("uy-vien-\($0)", .member) }, in: office)
    try await establish(
      Cast.vinhTuong, "Hội đồng Sáng kiến huyện", by: "34/QĐ-UBND",
      [("vt-chu-tich-hd", .chair), ("vt-thu-ky", .secretary)] + (1...3).map { ("vt-uy-vien-\($0)", .member) },
      in: office)
    try await establish(
      Cast.vinhTuong, "Tổ thẩm định sáng kiến lĩnh vực Giáo dục và Đào tạo", by: "35/QĐ-UBND", kind: .appraisalTeam,
      body: "to-tham-dinh",
      [("vt-tham-dinh", .chair), ("vt-tiep-nhan-gd", .secretary), ("vt-uy-vien-2", .member)], in: office)
    try await establish(
      Cast.province, "Hội đồng Sáng kiến tỉnh Mẫu", by: "56/QĐ-UBND",
      [("tinh-chu-tich-hd", .chair), ("tinh-thu-ky", .secretary), ("tinh-uy-vien", .member)], in: office)
  }

  /// Sets up the council or the appraisal team of a plan today.
  mutating func establish(
    _ plan: Plan.ID, _ name: String, by number: String, kind: Council.Kind = .council,
    body: Body.ID? = nil, _ seats: [(key: String, seat: Council.Seat)],
    fields: [String: Category.ID] = [:], bodies: [String: String] = [:], in office: Office
  ) async throws {
    let council = try Council(
      id: Council.ID(at: office.clock.now), plan: plan, kind: kind, body: body, name: name,
      mandate: Council.Mandate(number: number, day: office.clock.now.day),
      members: try seats.map { key, seat in
        Council.Member(
          person: try person(key), seat: seat, body: bodies[key] ?? "", fields: fields[key].map { [$0] } ?? [])
      })
    try await office.runUnattended(.establishCouncil(council))
    if kind == .council { councils[plan] = council.id } else { teams[plan] = council.id }
  }
}
