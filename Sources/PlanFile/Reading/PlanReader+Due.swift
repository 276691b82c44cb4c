import Domain
import Yams

/// Days: windows with an open or a closed end, and when something falls due.
extension PlanReader {
  func window(_ fields: Fields) -> Window {
    let from = fields.optionalDay("from")
    let until: Deadline
    switch (fields["before"], fields["through"]) {
    case (let day?, nil): until = .before(log.day(day))
    case (nil, let day?): until = .through(log.day(day))
    case (nil, nil):
      if fields.node.mapping != nil {
        log.add(
          fields.node, "thiếu hạn cuối",
          "viết «before: 2024-04-20» (trước ngày) hoặc «through: 2024-04-20» (đến hết ngày)")
      }
      return .standIn
    case (_, let through?):
      log.add(
        through, "có cả «before» và «through»", "giữ một: «before» là trước ngày, «through» là đến hết ngày")
      return .standIn
    }
    let window = Window(from: from, until: until)
    guard window.isRead else { return .standIn }
    if let from, until.lastDay < from, let end = fields["before"] ?? fields["through"] {
      log.add(end, "hạn cuối trước ngày bắt đầu \(from.short)", "xem lại hai ngày")
    }
    return window
  }

  private static let dueKeys = ["before", "through", "quarter", "month", "yearly-before", "yearly-through"]

  func due(_ node: Node) -> Due? {
    let fields = Fields(node, .due, log)
    guard node.mapping != nil else { return nil }
    let written = PlanReader.dueKeys.filter { fields[$0] != nil }
    guard written.count == 1, let key = written.first, let value = fields[key] else {
      let what = written.isEmpty ? "thiếu hạn" : "có nhiều hạn: \(written.joined(separator: ", "))"
      log.add(node, what, "viết đúng một trong: \(PlanReader.dueKeys.joined(separator: ", "))")
      return nil
    }
    if key != "before", key != "through" { fields.refuse("from", because: "với «\(key)»") }
    if key != "quarter", key != "month" { fields.refuse("year", because: "với «\(key)»") }
    switch key {
    case "before", "through": return .window(window(fields))
    case "quarter":
      let quarter = log.int(value, 1...4)
      let year = roundYear(fields) ?? fields.optionalInt("year", 2000...2100)
      return quarter == .standIn || year == .standIn ? nil : .quarter(quarter, year: year)
    case "month":
      let month = log.int(value, 1...12)
      let year = roundYear(fields) ?? fields.int("year", 2000...2100)
      return month == .standIn || year == .standIn ? nil : .month(month, year: year)
    default: return yearly(value, inclusive: key == "yearly-through")
    }
  }

  /// The year of the round, where the plan starts again every so many years and writes none.
  private func roundYear(_ fields: Fields) -> Int? {
    guard let start = log.roundStart else { return nil }
    fields.refuse("year", because: "trong kế hoạch lặp lại theo đợt")
    return start.year
  }

  /// `06-05` for 5 June of every year; 2000 is a leap year, so that 29 February can be written.
  private func yearly(_ node: Node, inclusive: Bool) -> Due? {
    let written = node.scalar?.string ?? ""
    guard let day = Day("2000-" + written) else {
      log.add(node, "không có ngày «\(written.shortened)» trong năm", "viết tháng-ngày, ví dụ «06-05» cho ngày 05/6")
      return nil
    }
    return .yearly(month: day.month, day: day.day, inclusive: inclusive)
  }
}

extension Window {
  /// Neither of the days is a stand-in.
  var isRead: Bool {
    let end: Day =
      switch until {
      case .before(let day), .through(let day): day
      }
    return from != .standIn && end != .standIn
  }
}

extension Due {
  /// Nothing of it is a stand-in.
  var isRead: Bool {
    switch self {
    case .window(let window): window.isRead
    case .quarter(let quarter, let year): (1...4).contains(quarter) && year != .standIn
    case .month(let month, let year): (1...12).contains(month) && (2000...2100).contains(year)
    case .yearly: true
    }
  }
}
