import Domain
import Store

/// Events of Tam Điệp at each stage, with one that is held today, and inspections with what has to follow.
extension Story {
  private func unit(_ key: String) throws -> Domain.Unit.ID {
    guard let unit = cast.units[key] else { throw Refusal.absent }
    return unit
  }

  private func served(_ duty: String, by key: String) throws -> ServedDuty {
    ServedDuty(plan: Cast.tamDiep, duty: duty, holder: .unit(try unit(key)))
  }

  private func picture(_ name: String) async throws -> KeptFile {
    guard let kept = try await office.files.keep(Array("%PDF-1.7 \(name)".utf8)) else { throw Refusal.absent }
    return KeptFile(digest: kept.digest, name: name, size: kept.size, type: kept.type.mediaType)
  }

  func events() async throws {
    let (officer, economy, today) = (try cast.person("tiep-nhan"), try unit("td-kt"), office.clock.now.day)
    let held = Event.ID(at: office.clock.now)
    try await office.run(
      .recordEvent(
        id: held, of: economy,
        EventDetails(
          kind: .workshop, title: "Tọa đàm «Từ ý tưởng đến sáng kiến»", time: EventTime(from: today.adding(days: -14)),
          place: "Hội trường phòng Kinh tế", content: "Trao đổi cách phát hiện và viết sáng kiến.",
          plans: [Cast.tamDiep], duties: [served("tuyen-truyen", by: "td-kt")]),
        EventOutcome(
          "Có 64 người dự; 12 ý tưởng được ghi lại để viết thành hồ sơ.", audience: "64", cost: Dong(3_500_000)),
        coverage: MediaItem(
          outlet: "Trang thông tin điện tử thành phố", title: "Tọa đàm về sáng kiến", day: today.adding(days: -13),
          link: "https://vidu.vn/toa-dam")), as: officer)
    try await office.run(.addEventFile(picture("tai-lieu-toa-dam.pdf"), to: held), as: officer)
    try await office.run(
      .planEvent(
        id: Event.ID(at: office.clock.now), of: economy,
        EventDetails(
          kind: .ceremony, title: "Tổng kết hoạt động sáng kiến năm 2024",
          time: EventTime(from: Day(year: 2024, month: 12, day: 20)),
          plans: [Cast.tamDiep], duties: [served("tong-ket", by: "td-kt")])), as: officer)
    try await invitingEvents(officer, economy, today)
    try await trainingOfVinhTuong()
  }

  /// One that is ahead, with invitations; one that is held today, with people present; one that was cancelled.
  private func invitingEvents(_ officer: Person.ID, _ economy: Domain.Unit.ID, _ today: Day) async throws {
    func announced(_ details: EventDetails) async throws -> Event.ID {
      let id = Event.ID(at: office.clock.now)
      try await office.run(.planEvent(id: id, of: economy, details), as: officer)
      try await office.run(
        .inviteToEvent(
          id,
          InvitationList(
            units: "Phòng Giáo dục và Đào tạo\nUBND phường Mẫu Một", who: .everyone,
            guests: "Phóng Viên Mẫu, Báo Thử Nghiệm")), as: officer)
      try await office.run(.announceEvent(id), as: officer)
      return id
    }
    _ = try await announced(
      EventDetails(
        kind: .training, title: "Tập huấn viết hồ sơ sáng kiến",
        time: EventTime(from: today.adding(days: 6), begins: "08:00", ends: "11:30"),
        place: "Trường Tiểu học Mẫu", content: "Cách viết đơn, báo cáo mô tả và cách tính hiệu quả.",
        programme: "08:00 Khai mạc\n08:15 Cách viết đơn và báo cáo mô tả\n10:00 Hỏi đáp", teacher: "Hoàng Thư Ký Mẫu",
        plans: [Cast.tamDiep]))
    let here = try await announced(
      EventDetails(
        kind: .meeting, title: "Họp giao ban công tác sáng kiến",
        time: EventTime(from: today, through: today.adding(days: 7)),
        place: "Phòng họp UBND thành phố", plans: [Cast.tamDiep], isOpen: true))
    let people = try await office.read(as: nil) {
      try Participants.page(of: here, limit: 3, offset: 0, on: $0.connection).map(\.value.id)
    }
    try await office.run(.tickAttendance(at: here, shown: people, present: Set(people.prefix(2))), as: officer)
    let cancelled = try await announced(
      EventDetails(
        kind: .exhibition, title: "Triển lãm đồ dùng dạy học tự làm", time: EventTime(from: today.adding(days: 20)),
        place: "Nhà văn hóa", plans: [Cast.tamDiep]))
    try await office.run(.cancelEvent(cancelled, reason: "Nhà văn hóa đang sửa chữa."), as: officer)
  }

  private func trainingOfVinhTuong() async throws {
    let economy = try unit("vt-kt")
    try await office.run(
      .recordEvent(
        id: Event.ID(at: office.clock.now), of: economy,
        EventDetails(
          kind: .training, title: "Lớp tập huấn công tác sáng kiến lĩnh vực kinh tế - xã hội",
          time: EventTime(from: Day(year: 2022, month: 5, day: 20)), place: "Hội trường UBND huyện",
          content: "Quy trình xét công nhận sáng kiến.", teacher: "Báo Cáo Viên Mẫu", plans: [Cast.vinhTuong],
          duties: [
            ServedDuty(plan: Cast.vinhTuong, duty: "tap-huan-kinh-te", holder: .unit(economy))
          ]),
        EventOutcome("Có 85 học viên của các xã, thị trấn dự đủ.", audience: "85", cost: Dong(12_000_000)),
        coverage: nil), as: try cast.person("vt-thu-truong"))
  }

  func inspections() async throws {
    let (officer, economy, today) = (try cast.person("tiep-nhan"), try unit("td-kt"), office.clock.now.day)
    let done = Inspection.ID(at: office.clock.now)
    let team = "Hoàng Thư Ký Mẫu, Phó Trưởng phòng Kinh tế, Trưởng đoàn\nPhạm Thị Tiếp Nhận Mẫu, Chuyên viên"
    try await office.run(
      .planInspection(
        id: done,
        InspectionSubject(
          plan: Cast.tamDiep, inspector: economy, unit: "UBND phường Mẫu Một",
          duty: ServedDuty(plan: Cast.tamDiep, duty: "dieu-phoi", holder: .body("hoi-dong"))),
        InspectionDetails(
          time: EventTime(from: today.adding(days: -7)), place: "UBND phường Mẫu Một", team: team,
          content: "Việc đăng ký và xét chọn sáng kiến của phường."), hasPassed: true), as: officer)
    try await office.run(
      .concludeInspection(
        done, seen: "Phường có 3 sáng kiến đăng ký, sổ theo dõi ghi chưa đủ.",
        conclusion: "Phường triển khai đúng kế hoạch, cần bổ sung sổ theo dõi.",
        following: [
          ("Lập sổ theo dõi đăng ký sáng kiến", today.adding(days: 5)),
          ("Công khai danh sách sáng kiến đã đăng ký", today.adding(days: 10)),
        ]), as: officer)
    try await office.run(.addInspectionFile(picture("bien-ban-kiem-tra.pdf"), to: done), as: officer)
    let first = try await office.read(as: nil) {
      try Records.load(Inspection.self, done.description, on: $0.connection)?.value.followUps.last?.id
    }
    guard let first else { throw Refusal.absent }
    try await office.run(
      .answerFollowUp(first, of: done, "Đã niêm yết danh sách ở bộ phận một cửa.", files: []),
      as: try cast.person("chu-tich-phuong"))
    try await office.run(
      .planInspection(
        id: Inspection.ID(at: office.clock.now),
        InspectionSubject(plan: Cast.tamDiep, inspector: economy, unit: "Trường Tiểu học Mẫu"),
        InspectionDetails(
          time: EventTime(from: today.adding(days: 9), begins: "14:00"), place: "Trường Tiểu học Mẫu", team: team,
          content: "Việc áp dụng sáng kiến đã được công nhận."), hasPassed: false), as: officer)
    let cancelled = Inspection.ID(at: office.clock.now)
    try await office.run(
      .planInspection(
        id: cancelled, InspectionSubject(plan: Cast.tamDiep, inspector: economy, unit: "Phòng Nội vụ"),
        InspectionDetails(
          time: EventTime(from: today.adding(days: 12)), place: "Phòng Nội vụ", team: team,
          content: "Việc đưa kết quả sáng kiến vào đánh giá người đứng đầu."), hasPassed: false), as: officer)
    try await office.run(.cancelInspection(cancelled, reason: "Lồng ghép vào cuộc kiểm tra quý III."), as: officer)
  }
}
