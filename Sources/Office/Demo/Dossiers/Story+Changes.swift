import Domain

extension Story {
  /// What changes in an office over the years: a unit that went into another one, someone who left.
  func changes() async throws {
    let administrator = try cast.person("quan-tri")
    guard let department = cast.units["td-nv"] else { throw Refusal.absent }
    let (now, today) = (office.clock.now, office.clock.now.day)
    let unit = Unit.ID(at: now)
    try await office.run(
      .addUnit(
        id: unit, name: "Tổ Thi đua Mẫu", kind: "phong-ban", parent: department, since: today.adding(days: -900)),
      as: administrator)
    let person = try Person(
      id: Person.ID(at: now), name: "Lý Văn Chuyển Công Tác", signIn: "da-nghi", unit: unit, position: "Chuyên viên")
    try await office.run(
      .moveUnit(unit, under: "Phòng Văn hóa và Thông tin", from: today.adding(days: -90)), as: administrator)
    try await office.run(.addPerson(person), as: administrator)
    try await office.run(.closePerson(person.id), as: administrator)
    try await office.run(.dissolveUnit(unit, day: today, successor: department), as: administrator)
  }
}
