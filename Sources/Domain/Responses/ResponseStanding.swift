/// What is known of the plan in response that serves a unit: its own, or a superior unit's where the plan says so.
public enum ResponseStanding: Hashable, Sendable {
  /// Who asks belongs to no unit.
  case noUnit
  /// The unit has none; with its name.
  case none(unit: String)
  /// It was sent; the standing office has not looked at it.
  case waiting(unit: String, number: String)
  case returned(unit: String, reason: String)
  case noted(unit: String, number: String, day: Day)

  /// - Parameters:
  ///   - latest: the last one that was sent and not taken back, of the unit or of the nearest above it that serves it.
  ///   - unit: the name of the unit whose it is; where there is none, of the unit that has to send one.
  public init(_ latest: ResponsePlan?, noted: ResponsePlan?, unit: String) {
    if let noted {
      self = .noted(unit: unit, number: noted.content.number, day: noted.content.day)
    } else if let latest, latest.state == .sent {
      self = .waiting(unit: unit, number: latest.content.number)
    } else if let latest, latest.state == .returned {
      self = .returned(unit: unit, reason: latest.settled?.reason ?? "")
    } else {
      self = .none(unit: unit)
    }
  }

  /// Whether the standing office took note of one: dossiers are accepted then.
  public var isNoted: Bool { if case .noted = self { true } else { false } }

  /// A whole sentence that says what there is, or what is missing and who sees to it.
  public var sentence: String {
    switch self {
    case .noUnit:
      "Tác giả chưa thuộc đơn vị nào trong hệ thống nên không có kế hoạch hưởng ứng; người quản trị ghi đơn vị trước."
    case .none(let unit): "Đơn vị chưa có kế hoạch hưởng ứng; \(unit) gửi kế hoạch của mình ở trang «Đơn vị»."
    case .waiting(let unit, let number):
      "Đơn vị chưa có kế hoạch hưởng ứng được ghi nhận: kế hoạch số \(number) của \(unit) đã gửi, chờ ghi nhận."
    case .returned(let unit, let reason):
      "Đơn vị chưa có kế hoạch hưởng ứng được ghi nhận: kế hoạch của \(unit) bị trả lại, vì: \(reason)"
    case .noted(let unit, let number, let day):
      "\(unit) đã có kế hoạch hưởng ứng số \(number) ngày \(day.short)."
    }
  }
}
