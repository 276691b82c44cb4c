import Domain

/// What a decision of commendation rests on in law, by the day on which it is signed.
enum EmulationLaw {
  /// The law in force, and the decree that details it.
  static func basis(on day: Day?) -> [String] {
    let changed = Day(year: 2024, month: 1, day: 1)
    if let day, let changed, day < changed { return former }
    return current
  }

  private static let former = [
    "Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 14 tháng 6 năm 2005 và ngày 16 tháng 11 năm 2013",
    "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng",
  ]

  /// In force since 01/01/2024.
  private static let current = [
    "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
    "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng",
  ]
}
