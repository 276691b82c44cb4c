import Domain
import Store

/// What units of Tam Điệp apply of Vĩnh Tường's initiatives, at each stage.
extension Story {
  /// A ward applies an initiative soon after it was published: a year later it is asked whether it still does.
  func replicateFirst() async throws {
    try go(2022, 12, 30)
    let head = try cast.person("chu-tich-phuong")
    let ward = try await record(
      "Mẫu hóa hồ sơ hộ tịch thường gặp ở xã", by: "td-p1", since: (2022, 10, 3),
      benefits: [
        Replication.Benefit(
          year: 2022, amount: Dong(12_000_000), basis: "Giảm 240 giờ công của bộ phận một cửa, mỗi giờ 50.000 đồng.",
          document: "Bảng tính kèm báo cáo số 31/BC-UBND")
      ], as: head)
    try await office.run(.confirmReplication(ward, isPublic: true), as: head)
  }

  func replicate() async throws {
    let (education, city) = (try cast.person("hieu-truong"), try cast.person("thu-truong-td"))
    let school = try await record(
      "Dạy phân số bằng bộ bìa xoay làm từ vật liệu tái chế", by: "td-th", since: (2023, 9, 11),
      benefits: [
        Replication.Benefit(
          year: 2023, amount: Dong(4_500_000), basis: "Không phải mua 15 bộ đồ dùng, mỗi bộ 300.000 đồng.",
          document: "Dự toán mua sắm năm 2023")
      ], as: education)
    try await office.run(.addReplicationFile(file("bang-tinh.pdf"), to: school), as: education)
    try await office.run(.confirmReplication(school, isPublic: true), as: education)
    _ = try await record(
      "Dạy phân số bằng bộ bìa xoay làm từ vật liệu tái chế", by: "td-cs", since: (2024, 1, 8), from: school,
      as: education)
    let preschool = try await record(
      "Tổ chức góc khoa học mười phút đầu giờ ở trường tiểu học", by: "td-mn", since: (2024, 2, 5), as: education)
    try await office.run(
      .returnReplication(preschool, reason: "Ghi rõ đã áp dụng ở lớp nào, có số liệu trước và sau."), as: education)
    let stopped = try await record(
      "Phối hợp với phụ huynh qua thư điện tử hằng tuần", by: "td-gd", since: (2023, 9, 5), as: education)
    try await office.run(.confirmReplication(stopped, isPublic: false), as: education)
    try await office.run(
      .sayApplied(stopped, isApplied: false, reason: "Phụ huynh đọc tin nhắn nhiều hơn thư điện tử."), as: education)
    let withdrawn = try await record(
      "Lịch hẹn trả kết quả qua tin nhắn cho người dân", by: "td-nv", since: (2024, 1, 2), as: city)
    try await office.run(.confirmReplication(withdrawn, isPublic: false), as: city)
    try await office.run(
      .withdrawReplication(withdrawn, reason: "Ghi nhầm: phòng dùng phần mềm một cửa của tỉnh."), as: city)
    try await elsewhere(city)
  }

  /// One that was recognised in another province, told with its proof.
  private func elsewhere(_ city: Person.ID) async throws {
    guard let unit = cast.units["td-cn"] else { throw Refusal.absent }
    let id = Replication.ID(at: office.clock.now)
    try await office.run(
      .recordReplication(
        id: id, by: unit,
        of: .elsewhere(
          ReplicatedInitiative.Elsewhere(
            title: "Nghe rò rỉ đường ống bằng cảm biến tự lắp", authors: "Tạ Văn Ngoài Mẫu",
            unit: "Công ty Cấp nước Nơi Khác",
            recognition: Recognition(
              body: "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh khác", number: "19/QĐ-LHH",
              day: Day(year: 2022, month: 12, day: 9), form: "Giải Nhì hội thi sáng tạo kỹ thuật"))),
        Replication.Content(
          place: "Tuyến ống phường Mẫu Một", since: office.clock.now.day.adding(days: -60), changes: "",
          result: "Tìm ra bốn điểm rò trong một tháng, trước đây mỗi quý một điểm.", benefits: []), sure: false),
      as: city)
    try await office.run(.addReplicationFile(file("quyet-dinh-19.pdf"), to: id), as: city)
  }

  private func record(
    _ title: String, by key: String, since: (year: Int, month: Int, day: Int),
    benefits: [Replication.Benefit] = [], from: Replication.ID? = nil, as person: Person.ID
  ) async throws -> Replication.ID {
    guard let unit = cast.units[key], let day = Day(year: since.year, month: since.month, day: since.day) else {
      throw Refusal.absent
    }
    let dossier = try await office.read(as: nil) { desk in
      try Records.all(Dossier.self, "WHERE title = \(title) AND state = 'published'", on: desk.connection).first?.value
        .id
    }
    guard let dossier else { throw Refusal.absent }
    let id = Replication.ID(at: office.clock.now)
    try await office.run(
      .recordReplication(
        id: id, by: unit, of: .published(dossier),
        Replication.Content(
          place: "Toàn đơn vị", since: day, changes: "Đổi biểu mẫu cho hợp với địa phương.",
          result: "Áp dụng đều, ít sai sót hơn so với trước khi áp dụng.", benefits: benefits, from: from),
        sure: false), as: person)
    return id
  }

  private func file(_ name: String) async throws -> KeptFile {
    guard let kept = try await office.files.keep(Array("%PDF-1.7 \(name)".utf8)) else { throw Refusal.absent }
    return KeptFile(digest: kept.digest, name: name, size: kept.size, type: kept.type.mediaType)
  }
}
