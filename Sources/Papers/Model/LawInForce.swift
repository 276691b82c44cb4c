import Domain

/// Documents that papers rest on, each with the first day on which it is in force; the next one takes its place.
struct LawInForce: Sendable {
  struct Edition: Sendable {
    var since: (year: Int, month: Int, day: Int)
    var bases: [String]
  }

  /// The first in force first.
  var editions: [Edition]

  /// What is cited on that day; the latest for a paper that has no day yet.
  func basis(on day: Day?) -> [String] {
    guard let day else { return editions.last?.bases ?? [] }
    let inForce = editions.last { edition in
      Day(year: edition.since.year, month: edition.since.month, day: edition.since.day).map { $0 <= day } ?? false
    }
    return (inForce ?? editions.first)?.bases ?? []
  }
}

extension LawInForce {
  /// The law on the organisation of local government, by which a people's committee or its chairman decides.
  static let localGovernment = LawInForce(editions: [
    Edition(
      since: (2016, 1, 1),
      bases: ["Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 19 tháng 6 năm 2015"]),
    Edition(
      since: (2020, 7, 1),
      bases: [
        """
        Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung \
        một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương số 47/2019/QH14 ngày 22 tháng \
        11 năm 2019
        """
      ]),
    Edition(
      since: (2025, 3, 1),
      bases: ["Căn cứ Luật Tổ chức chính quyền địa phương số 65/2025/QH15 ngày 19 tháng 02 năm 2025"]),
    Edition(
      since: (2025, 6, 16),
      bases: ["Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025"]),
  ])

  /// The law on emulation and commendation, and the decree that details it.
  static let emulation = LawInForce(editions: [
    Edition(
      since: (2017, 10, 1),
      bases: [
        """
        Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003; Luật sửa đổi, bổ sung một số điều của Luật Thi \
        đua, khen thưởng ngày 14 tháng 6 năm 2005 và ngày 16 tháng 11 năm 2013
        """,
        """
        Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số \
        điều của Luật Thi đua, khen thưởng
        """,
      ]),
    Edition(
      since: (2024, 1, 1),
      bases: [
        "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
        """
        Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số \
        điều của Luật Thi đua, khen thưởng
        """,
      ]),
    Edition(
      since: (2025, 7, 1),
      bases: [
        "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
        """
        Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền \
        trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, \
        khen thưởng
        """,
      ]),
  ])
}

extension Plan {
  /// What a decision of one of the plan's bodies rests on in law: for people's committees and their chairmen the law on
  /// local government of its day.
  func lawfulBasis(of body: Body, on day: Day?) -> [String] {
    office(of: body).fullName.hasPrefix("Ủy ban nhân dân") ? LawInForce.localGovernment.basis(on: day) : []
  }
}
