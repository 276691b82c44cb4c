import Domain

extension PaperSamples {
  /// The papers of an event and of an inspection on that day.
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
    return [
      Sample(name: "chuong-trinh-su-kien", paper: Paper.programme(of: event, by: host, under: plan)),
      Sample(name: "danh-sach-ky-du", paper: Paper.attendance(at: event, by: host, under: plan, guests)),
      Sample(name: "chuong-trinh-kiem-tra", paper: Paper.programme(of: inspection, names, under: plan)),
      Sample(name: "bien-ban-kiem-tra", paper: Paper.minutes(of: concluded, names, under: plan)),
    ]
  }
}
