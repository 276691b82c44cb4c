import Domain

/// What the text of the plan gives whom; without a day of its own a duty lasts the year.
extension HueTown {
  static let (health, district) = ("Sở Y tế", "UBND huyện Mẫu")
  private static let (science, education, labour) = (
    "Sở Khoa học và Công nghệ", "Sở Giáo dục và Đào tạo", "Sở Lao động - Thương binh và Xã hội"
  )
  private static let (media, treasury, interior) = ("Sở Thông tin và Truyền thông", "Sở Tài chính", "Sở Nội vụ")
  private static let (youth, firm) = ("Tỉnh đoàn", "Công ty Mẫu")
  private static let departments = [
    science, health, education, labour, media, treasury, interior, youth, firm,
  ]
  /// What takes two documents: of the award, and of its fund (III.4).
  static let award = "Thành lập giải thưởng và lập Quỹ"
  private static let (day, year) = ("2/9/2025", "31/12/2025")

  /// Departments, unions and firms of the province, each district: each for itself (II.1, II.2, III.5.3, III(2).8).
  private static let ofGroups: [GivenDuties.Entry] = [
    .init("Đề ra nội dung phong trào", departments + [district], year, .response),
    .init("bình chọn và đề xuất", departments + [district], year, .list, to: front),
    .init("Bảo đảm các điều kiện phối hợp", [district], year, .note),
    .init("Chỉ đạo định kỳ phối hợp đánh giá", [district], year, .event),
  ]

  /// Bodies that the text names one by one (III, III(2)).
  static let ofBodies: [GivenDuties.Entry] = [
    .init("Báo cáo cấp ủy", [front], year, .note),
    .init("Chủ trì hiệp thương", [front], year, .note),
    .init("Thành lập Hội đồng thẩm định", [front], year, .document),
    .init("Đề xuất thành viên tham gia Hội đồng", [union], year, .answer, to: front),
    .init("Phối hợp xây dựng tiêu chí", [front, union, interior], year, .document),
    .init("quảng bá sản phẩm sáng tạo", [front], year, .event),
    .init("Xuất bản, công bố ấn phẩm", [front], day, .document),
    .init("Biểu dương tôn vinh và trao Giải thưởng", [front], day, .event),
    .init("Kết nối sáng kiến, ý tưởng", [front], year, .event),
    .init("Xây dựng và nhân rộng các mô hình", [front], year, .note),
    .init(award, [front], year, .document),
    .init("Tổ chức các cuộc thi sáng tạo trẻ", [union], year, .event),
    .init("Xây dựng cơ sở dữ liệu về sáng tạo", [science], year, .note),
    .init("Đề xuất rà soát, bổ sung", [science], year, .document, to: "Ủy ban nhân dân tỉnh"),
    .init("Tổ chức hội thảo, tọa đàm", [science], year, .event),
    .init("Chỉ đạo các cơ sở giáo dục", [education, labour], year, .notice),
    .init("Đánh giá, tổng hợp phong trào", [education, labour], year, .report, to: front),
    .init("Chỉ đạo các cơ quan truyền thông", [media], year, .event),
    .init("Bố trí ngân sách và hướng dẫn sử dụng kinh phí", [treasury], year, .money),
    .init("Phối hợp xây dựng quy chế tổ chức", [treasury, interior], year, .document),
  ]

  static let given = GivenDuties(plan: "thua-thien-hue", title: "Thừa Thiên Huế", entries: ofGroups + ofBodies)

  /// Those who are asked, and those beside and beneath them who are not.
  static let everyone: [String] =
    departments + [front, union, district, province, "UBND xã Mẫu", "Bệnh viện Mẫu", "Câu lạc bộ Sáng tạo"]

  /// What is done at the end of the year by a record of its own kind: every body's duties, one department's and one
  /// district's of those that all have; the rest stays undone.
  static let acts: [(unit: String, words: String)] = {
    var acts = [(unit: health, words: ofGroups[0].words)]
    for entry in ofGroups where entry.record != .list { acts.append((district, entry.words)) }
    for entry in ofBodies where entry.due == year && entry.record != .money && entry.words != award {
      for unit in entry.units { acts.append((unit, entry.words)) }
    }
    return acts
  }()

  /// The units that the text speaks of and those around them, each with its head.
  func everyone() async throws {
    try await town.units([Self.district], "uy-ban", under: Self.province)
    try await town.units(["UBND xã Mẫu"], "uy-ban", under: Self.district)
    try await town.units([Self.youth], "doan-the", under: Self.province)
    try await town.units([Self.firm], "doanh-nghiep", under: Self.province)
    for unit in Self.everyone { try await town.head(of: unit) }
  }
}
