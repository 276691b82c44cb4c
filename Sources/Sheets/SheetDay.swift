import Domain

/// Days as Excel counts them: 1 is 1 January 1900, and 1900 has a 29 February that never was.
enum SheetDay {
  /// 30 December 1899, from which days since March 1900 count.
  private static let origin = -25_569

  static func serial(of day: Day) -> Int {
    let days = day.daysSince1970 - origin
    return days > 60 ? days : days - 1
  }

  /// The day of that number; nil before 1900 and after 9999.
  ///
  /// - Parameter isFrom1904: whether the file counts from 1 January 1904, as old ones of the Macintosh do.
  static func day(_ serial: Double, isFrom1904: Bool) -> Day? {
    let first = isFrom1904 ? 0.0 : 1.0
    guard serial >= first, serial < 2_958_466 else { return nil }
    let days = Int(serial)
    if isFrom1904 { return Day(daysSince1970: days + origin + 1462) }
    return Day(daysSince1970: (days > 59 ? days : days + 1) + origin)
  }
}
