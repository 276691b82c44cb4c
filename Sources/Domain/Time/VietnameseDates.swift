extension Day {
  /// `20/4/2024`, as the plans write days.
  public var short: String { "\(day)/\(month)/\(year)" }

  /// `09/02/1988`, `20/4/2024`: in figures as papers write days, with the zeros of `formal`.
  public var figures: String { "\(day.twoDigits)/\(month <= 2 ? month.twoDigits : "\(month)")/\(year)" }

  /// `ngày 02 tháng 9 năm 2024`: days below 10 and months 1 and 2 get a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I).
  public var formal: String {
    "ngày \(day.twoDigits) tháng \(month <= 2 ? month.twoDigits : "\(month)") năm \(year)"
  }

  /// `thứ Tư`, `Chủ nhật`.
  public var weekday: String {
    let names = ["thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư"]
    return names[daysSince1970 - daysSince1970.flooredQuotient(by: 7) * 7]
  }
}

extension Instant {
  /// The day in Vietnam.
  public var day: Day { VietnamTime.day(of: self) }

  /// `08:00` on Vietnam's clock.
  public var hourMinute: String {
    let clock = VietnamTime.clock(of: self)
    return "\(clock.hour.twoDigits):\(clock.minute.twoDigits)"
  }

  /// `08:00:12` on Vietnam's clock.
  public var hourMinuteSecond: String { "\(hourMinute):\(VietnamTime.clock(of: self).second.twoDigits)" }

  /// `08:00, 10/4/2024`.
  public var short: String { "\(hourMinute), \(day.short)" }

  /// `thứ Tư, 10/4/2024, 08:00`.
  public var long: String { "\(day.weekday), \(day.short), \(hourMinute)" }
}

extension Deadline {
  /// `trước ngày 20/4/2024` or `đến hết ngày 28/2/2022`.
  public var phrase: String {
    switch self {
    case .before(let day): "trước ngày \(day.short)"
    case .through(let day): "đến hết ngày \(day.short)"
    }
  }
}

extension Window {
  /// `từ ngày 1/2/2022 đến hết ngày 28/2/2022`, or only the end when the start is open; why a day was moved follows in
  /// brackets.
  public var phrase: String { phrase(until: until.phrase) }

  /// - Parameter end: the words of the end.
  func phrase(until end: String) -> String {
    let start = from.map { "từ ngày \($0.short) " } ?? ""
    return start + end + (moved.map { " (\($0))" } ?? "")
  }
}

extension Due {
  /// `trước ngày 05/6 hằng năm`, `quý II năm 2023`.
  public var phrase: String {
    switch self {
    case .window(let window): window.phrase
    case .quarter(let quarter, let year):
      "quý \(["I", "II", "III", "IV"][min(max(quarter, 1), 4) - 1])\(year.map { " năm \($0)" } ?? " hằng năm")"
    case .month(let month, let year): "tháng \(month)/\(year)"
    case .yearly(let month, let day, let inclusive):
      "\(inclusive ? "đến hết ngày" : "trước ngày") \(day.twoDigits)/\(month) hằng năm"
    }
  }
}
