import Domain

/// What the standing office of Tam Điệp asked of wards beside the plan; one has answered.
extension Story {
  func request() async throws {
    guard let ward = cast.units["td-p1"] else { throw Refusal.absent }
    let (officer, today) = (try cast.person("tiep-nhan"), office.clock.now.day)
    let id = UnitRequest.ID(at: office.clock.now)
    try await office.run(
      .askUnits(
        id: id, of: Cast.tamDiep, kind: .names, what: "Cử một cán bộ đầu mối theo dõi sáng kiến của phường, xã",
        why: "lập danh sách tập huấn tháng 5", bodies: ["phuong-xa"], names: [], due: today.adding(days: 6)),
      as: officer)
    let answer = DutyReport(day: today, words: "Cử bà Đỗ Thị Đầu Mối Mẫu, công chức văn phòng.")
    try await office.run(
      .recordDuty(
        "yeu-cau-\(id)", of: Cast.tamDiep, holder: .unit(ward), id: Fulfilment.Entry.ID(at: office.clock.now),
        report: answer),
      as: try cast.person("chu-tich-phuong"))
  }
}
