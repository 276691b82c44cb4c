import Domain

extension PaperSamples {
  /// The papers of announcements, of an event and of an inspection on that day.
  static func movement(under plan: Plan, on day: Day) throws -> [Sample] {
    let now = VietnamTime.start(of: day)
    let (unit, person) = (Unit.ID(at: now, random: (3, 3)), Person.ID(at: now, random: (2, 2)))
    let (host, visited) = ("Phòng Kinh tế Mẫu", "Trường Tiểu học Mẫu")
    let event = try Event.planned(
      id: Event.ID(at: now, random: (70, 70)), unit: unit,
      EventDetails(
        kind: .training, title: "Tập huấn viết hồ sơ", time: EventTime(from: day, begins: "08:00", ends: "11:30"),
        place: "Hội trường Mẫu", content: "Cách viết đơn và báo cáo mô tả.",
        programme: "08:00 Khai mạc\n08:15 Cách viết đơn\nHỏi đáp", teacher: "Trần Thị Mẫu", plans: [plan.id]),
      by: person, at: now)
    let guests = try ["Nguyễn Thị Thử", "Lê Văn Mẫu"].enumerated().map { place, name in
      try Participant(
        guest: name, from: visited, id: Participant.ID(number: place, of: unit), to: event.id, isInvited: true)
    }
    let inspection = try Inspection(
      id: Inspection.ID(at: now, random: (71, 71)), plan: plan.id, inspector: unit, unit: unit,
      InspectionDetails(
        time: EventTime(from: day, begins: "14:00"), place: visited,
        team: "Trần Thị Mẫu, Trưởng đoàn\nLê Văn Thử, Thành viên", content: "Sổ theo dõi sáng kiến.",
        number: "05/KH-PKT"), hasPassed: false, by: person, at: now)
    let concluded = try inspection.concluded(
      seen: "Sổ theo dõi chưa ghi đủ cột.", conclusion: "Cần bổ sung sổ theo dõi.",
      [(what: "Bổ sung sổ theo dõi", due: day.adding(days: 10))], by: person, at: now)
    let names = InspectionNames(inspector: host, unit: visited, work: nil)
    return try announcements(under: plan, by: person, at: now) + [
      Sample(name: "giay-moi-su-kien", paper: Paper.invitation(to: event, by: host, under: plan, guests.first)),
      Sample(
        name: "bien-ban-su-kien",
        paper: Paper.minutes(
          of: try event.held(
            EventOutcome("Học viên nắm được cách viết đơn.", audience: "64"), by: person, at: now), by: host,
          under: plan, present: guests.count)),
      Sample(name: "chuong-trinh-su-kien", paper: Paper.programme(of: event, by: host, under: plan)),
      Sample(name: "danh-sach-ky-du", paper: Paper.attendance(at: event, by: host, under: plan, guests)),
      Sample(name: "chuong-trinh-kiem-tra", paper: Paper.programme(of: inspection, names, under: plan)),
      Sample(name: "bien-ban-kiem-tra", paper: Paper.minutes(of: concluded, names, under: plan)),
    ]
  }

  /// The letter with which a plan is announced, and guidance.
  private static func announcements(under plan: Plan, by person: Person.ID, at now: Instant) throws -> [Sample] {
    let names = AnnouncementNames(
      sender: plan.standing.name, superior: nil, recipients: ["Các phòng, ban, ngành Mẫu", "UBND các phường Mẫu"])
    let now = max(now, plan.issued.map { VietnamTime.start(of: $0) } ?? now)
    func issued(_ number: String, _ content: Announcement.Content) throws -> Announcement {
      let draft = try Announcement(
        id: Announcement.ID(at: now, random: (72, 72)), plan: plan, sender: .body(plan.offices.standing),
        content: content, by: person)
      return try draft.attaching(.init(digest: "72", name: "Mẫu đơn.docx", size: 1, type: "application/msword"))
        .issued(
          number: number, day: now.day,
          authority: SigningAuthority(
            collective: "", capacity: .forHead, head: "TRƯỞNG PHÒNG", title: "PHÓ TRƯỞNG PHÒNG"),
          signer: "Lê Thị Mẫu", under: plan, reaches: true, by: person, at: now)
    }
    let letter = try issued(
      "12/PKT",
      Announcement.Content(
        kind: .plan, title: "Triển khai kế hoạch năm nay",
        text: "1. Phổ biến kế hoạch đến cán bộ, công chức, viên chức và người lao động.\n2. Gửi hồ sơ đúng hạn."))
    let guidance = try issued(
      "05/HD-PKT",
      Announcement.Content(
        kind: .guidance, title: "Cách viết đơn và báo cáo mô tả",
        text: "Đơn viết theo mẫu kèm theo.\nBáo cáo mô tả nêu rõ số liệu trước và sau khi áp dụng."))
    return [
      Sample(name: "van-ban-trien-khai", paper: Paper.announcement(letter, names, under: plan)),
      Sample(name: "van-ban-huong-dan", paper: Paper.announcement(guidance, names, under: plan)),
    ]
  }
}
