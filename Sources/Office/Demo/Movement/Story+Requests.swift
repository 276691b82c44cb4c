import Domain

/// What the standing office of Tam Điệp asked of wards beside the plan: one has answered of those that were asked; an
/// answer that was taken, and a request that nobody has to answer any more.
extension Story {
  func request() async throws {
    let names = try await ask(
      .names, "Cử một cán bộ đầu mối theo dõi sáng kiến của phường, xã", why: "lập danh sách tập huấn tháng 5",
      bodies: ["phuong-xa"])
    _ = try await answer(names, "Cử bà Đỗ Thị Đầu Mối Mẫu, công chức văn phòng.")
    let ward = ["UBND phường Mẫu Một"]
    let opinion = try await ask(.opinion, "Góp ý dự thảo mẫu sổ theo dõi sáng kiến", why: "thống nhất mẫu sổ", ward)
    let entry = try await answer(opinion, "Phường thống nhất với dự thảo, không có ý kiến khác.")
    try await office.run(
      .receiveAnswer(
        "yeu-cau-\(opinion)", of: Cast.tamDiep, holder: .unit(try asked()), entry: entry, returned: nil),
      as: cast.person("tiep-nhan"))
    let figures = try await ask(.figures, "Báo số sáng kiến đăng ký trong quý I", why: "tổng hợp số liệu quý I", ward)
    try await office.run(
      .withdrawRequest(figures, of: Cast.tamDiep, reason: "Số liệu đã có trong sổ tiếp nhận."),
      as: cast.person("tiep-nhan"))
  }

  private func asked() throws -> Domain.Unit.ID {
    guard let ward = cast.units["td-p1"] else { throw Refusal.absent }
    return ward
  }

  private func ask(
    _ kind: UnitRequest.Kind, _ what: String, why: String, bodies: [Body.ID] = [], _ names: [String] = []
  ) async throws -> UnitRequest.ID {
    let id = UnitRequest.ID(at: office.clock.now)
    try await office.run(
      .askUnits(
        id: id, of: Cast.tamDiep, kind: kind, what: what, why: why, bodies: bodies, names: names,
        due: office.clock.now.day.adding(days: 6)),
      as: try cast.person("tiep-nhan"))
    return id
  }

  private func answer(_ request: UnitRequest.ID, _ words: String) async throws -> Fulfilment.Entry.ID {
    let id = Fulfilment.Entry.ID(at: office.clock.now)
    try await office.run(
      .recordDuty(
        "yeu-cau-\(request)", of: Cast.tamDiep, holder: .unit(try asked()), id: id,
        report: DutyReport(day: office.clock.now.day, words: words)),
      as: try cast.person("chu-tich-phuong"))
    return id
  }
}
