import Domain
import Store

/// What was sent under the plan of Tam Điệp: the plan itself, which some have confirmed and one passed on, guidance,
/// what was corrected and withdrawn, a draft that waits for its number.
extension Story {
  func announce() async throws {
    let officer = try cast.person("tiep-nhan")
    let plan = try await announcePlan(by: officer)
    try await confirm(plan, at: "td-p1", by: "chu-tich-phuong")
    try await guide(plan)
    try await guideForms(by: officer)
    try await correct(by: officer)
    try await draft(by: officer)
  }

  /// Guidance that nobody has confirmed yet.
  private func guideForms(by officer: Person.ID) async throws {
    guard let unit = cast.units["td-kt"] else { throw Refusal.absent }
    let id = Announcement.ID(at: office.clock.now)
    try await office.run(
      .beginAnnouncement(
        id: id, plan: Cast.tamDiep, sender: .unit(unit),
        content: Announcement.Content(
          kind: .guidance, title: "Hướng dẫn lập đơn yêu cầu công nhận sáng kiến theo mẫu M-02",
          text: "Mỗi đơn in 12 bản, có xác nhận của thủ trưởng đơn vị. Bản mềm viết trên hệ thống.",
          bodies: ["phong-giao-duc", "phuong-xa"])), as: officer)
    try await office.run(.issueAnnouncement(id, number: "09/HD-KT", day: office.clock.now.day), as: officer)
  }

  /// The days of a meeting, corrected by a later one; a reminder that was withdrawn.
  private func correct(by officer: Person.ID) async throws {
    let title = "Lịch tập huấn công tác sáng kiến cho phòng Văn hóa và Thông tin"
    let first = try await issue(title, "15/TB-KT", by: officer)
    _ = try await issue("\(title) (đính chính)", "15a/TB-KT", corrects: first, by: officer)
    let wrong = try await issue("Đôn đốc gửi danh sách cán bộ phụ trách sáng kiến", "16/TB-KT", by: officer)
    try await office.run(.withdrawAnnouncement(wrong, reason: "Gửi nhầm nơi nhận."), as: officer)
  }

  private func issue(
    _ title: String, _ number: String, corrects: Announcement.ID? = nil, by officer: Person.ID
  ) async throws -> Announcement.ID {
    guard let unit = cast.units["td-kt"] else { throw Refusal.absent }
    let id = Announcement.ID(at: office.clock.now)
    try await office.run(
      .beginAnnouncement(
        id: id, plan: Cast.tamDiep, sender: .unit(unit), corrects: corrects,
        content: Announcement.Content(
          kind: .other, title: title, text: "Đề nghị phòng Văn hóa và Thông tin thực hiện đúng thời gian.",
          bodies: ["phong-van-hoa"])), as: officer)
    try await office.run(.issueAnnouncement(id, number: number, day: office.clock.now.day), as: officer)
    return id
  }

  /// The plan goes to its recipients: those in the program at once, one of the others by mail.
  private func announcePlan(by officer: Person.ID) async throws -> Announcement.ID {
    guard let office = cast.units["td-kt"] else { throw Refusal.absent }
    let now = self.office.clock.now
    let id = Announcement.ID(at: now)
    let content = Announcement.Content(
      kind: .plan, title: "Triển khai Kế hoạch hoạt động sáng kiến năm 2024 trên địa bàn thành phố",
      text: """
        Đề nghị các phòng, ban, đơn vị, phường, xã phổ biến Kế hoạch đến cán bộ, công chức, viên chức.
        Hồ sơ Đợt I nộp về Phòng Kinh tế theo thời hạn của Kế hoạch.
        """,
      bodies: ["phong-giao-duc", "phong-van-hoa", "phong-noi-vu", "phong-tai-chinh", "phuong-xa"],
      passingOn: ["phong-giao-duc"], outside: ["Sở Khoa học và Công nghệ (để b/c)", "Thường trực Thành ủy (để b/c)"])
    try await self.office.run(
      .beginAnnouncement(id: id, plan: Cast.tamDiep, sender: .unit(office), content: content), as: officer)
    guard let kept = try await self.office.files.keep(scan("Ke hoach hoat dong sang kien nam 2024, ban quet minh hoa"))
    else { throw Refusal.absent }
    try await self.office.run(
      .attachAnnex(
        id,
        annex: Announcement.Annex(
          digest: kept.digest, name: "ke-hoach-sang-kien-2024.pdf", size: kept.size, type: kept.type.mediaType)),
      as: officer)
    try await self.office.run(.issueAnnouncement(id, number: "08/TB-KT", day: now.day), as: officer)
    try await self.office.run(
      .recordOutsideSending(id, to: "Sở Khoa học và Công nghệ (để b/c)", on: now.day, .mail), as: officer)
    return id
  }

  private func confirm(_ id: Announcement.ID, at unit: String, by person: String) async throws {
    guard let unit = cast.units[unit] else { throw Refusal.absent }
    try await office.run(.confirmAnnouncement(id, at: unit), as: try cast.person(person))
  }

  /// The education office passes the plan on to its schools, and guides them, which closes its duty.
  private func guide(_ plan: Announcement.ID) async throws {
    guard let education = cast.units["td-gd"] else { throw Refusal.absent }
    let head = try cast.person("hieu-truong")
    try await office.run(.passOnAnnouncement(plan, from: education, to: nil, asking: false), as: head)
    let id = Announcement.ID(at: office.clock.now)
    try await office.run(
      .beginAnnouncement(
        id: id, plan: Cast.tamDiep, sender: .unit(education),
        content: Announcement.Content(
          kind: .guidance, title: "Hướng dẫn các trường học đăng ký sáng kiến năm 2024",
          text: "Mỗi trường đăng ký sáng kiến với Phòng trước ngày 10/4/2024, gửi hồ sơ Đợt I trước ngày 15/4/2024.",
          includesBelow: true, duties: ["huong-dan-truong"])), as: head)
    try await office.run(.issueAnnouncement(id, number: "31/HD-GDĐT", day: office.clock.now.day), as: head)
  }

  private func draft(by officer: Person.ID) async throws {
    guard let unit = cast.units["td-kt"] else { throw Refusal.absent }
    try await office.run(
      .beginAnnouncement(
        id: Announcement.ID(at: office.clock.now), plan: Cast.tamDiep, sender: .unit(unit),
        content: Announcement.Content(
          kind: .guidance, title: "Đôn đốc, hướng dẫn hoàn thiện hồ sơ sáng kiến Đợt I",
          text: "Các đơn vị rà soát hồ sơ, nộp đủ bản in đã ký và xác nhận trên hệ thống trước khi hết hạn.",
          bodies: ["phuong-xa"], duties: ["don-doc"])), as: officer)
  }
}
