import Domain

/// What the text of the plan gives whom; without a day of its own a duty lasts the year.
extension TamDiepTown {
  private static let (economy, culture, education) = (
    "Phòng Kinh tế", "Phòng Văn hóa và Thông tin", "Phòng Giáo dục và Đào tạo"
  )
  private static let (interior, treasury) = ("Phòng Nội vụ", "Phòng Tài chính - Kế hoạch")
  private static let offices = [
    "Ban Tuyên giáo Thành ủy", economy, culture, education, interior, treasury, "Phòng Tư pháp", "Phòng Y tế",
    "Phòng Quản lý đô thị", "Đội Trật tự đô thị",
  ]
  private static let wards = (1...10).map { "UBND phường số \($0)" }
  private static let unions = ["Ủy ban MTTQ Việt Nam thành phố", "Hội Nông dân thành phố"]
  private static let (day, year) = ("19/4/2024", "31/12/2024")
  private static let committee = "Ủy ban nhân dân thành phố"

  static let given = GivenDuties(
    plan: "tam-diep-2024", title: "Tam Điệp 2024",
    entries: [
      .init("Chỉ đạo đôn đốc, kiểm tra, giám sát", [council], year, .inspection),
      .init("theo dõi, đôn đốc, hướng dẫn", [economy], year, .notice),
      .init("Tổng hợp báo cáo tình hình", [economy], year, .report, to: committee),
      .init("Tham mưu xây dựng kế hoạch, văn bản", [economy], year, .document),
      .init("Tham mưu tổ chức chấm điểm", [economy], year, .session),
      .init("Tổ chức tổng kết hoạt động sáng kiến", [economy], year, .event),
      .init("Thông tin, tuyên truyền về các hoạt động", [economy, culture, education], year, .event),
      .init("Đẩy mạnh công tác tuyên truyền, vận động", [culture], year, .event),
      .init("vận động các trường học", [education], day, .notice),
      .init("Tiếp nhận, thẩm định, đánh giá, tổng hợp", [education], day, .list, to: economy),
      .init("Đưa vào đánh giá thi đua khen thưởng", [interior], year, .document),
      .init("Ưu tiên xem xét khen thưởng", [interior], year, .document),
      .init("bố trí kinh phí", [treasury], year, .money, to: committee),
      .init("Phối hợp, tổ chức triển khai Kế hoạch", offices, year, .note),
      .init("Cụ thể hóa Kế hoạch", wards, year, .response),
      .init("khuyến khích, vận động các đoàn viên", unions, year, .event),
    ])

  /// Those who are asked, and those beside and beneath them who are not: of the wards the first and the last.
  static let asked: [String] =
    offices + [wards[0], wards[9]] + unions
    + ["Thành ủy Tam Điệp", city, "Trường Tiểu học Mẫu", "Trạm Y tế phường số 1"]

  /// What is done at the end of the year by a record of its own kind: what offices have by name, and what one of each
  /// group has; the rest stays undone.
  static let acts: [(unit: String, words: String)] = {
    var acts: [(unit: String, words: String)] = []
    for entry in given.entries where entry.due == year && entry.units != [council] {
      guard entry.record != .session, entry.record != .money else { continue }
      for unit in entry.units.prefix(entry.units.count > 3 ? 1 : 3) { acts.append((unit, entry.words)) }
    }
    return acts
  }()

  /// The unions beside the offices and wards, and the head of each that is asked or not.
  func everyone() async throws {
    try await town.units([Self.unions[0]], "mat-tran", under: "Thành ủy Tam Điệp")
    try await town.units([Self.unions[1]], "doan-the", under: Self.city)
    for unit in Self.asked { try await town.head(of: unit) }
  }
}
