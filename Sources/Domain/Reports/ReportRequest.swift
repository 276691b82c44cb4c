/// That a unit which has to report asks the units directly beneath it to report to it first (cấp dưới báo cáo lên).
public struct ReportRequest: Hashable, Sendable, Codable {
  public let plan: Plan.ID
  /// The round of the plan; 0 for a plan of one time.
  public let round: Int
  /// The key of the duty that asks for the reports.
  public let duty: String
  /// Who asks.
  public let unit: Unit.ID
  /// The last day on which a report is in time.
  public let due: Day
  public let by: Person.ID
  public let at: Instant

  /// - Throws: `Refusal` for a day that is over, and for one after that on which the unit itself has to report.
  public init(
    plan: Plan, duty: Duty, unit: Unit.ID, due: Day, by person: Person.ID, at now: Instant
  ) throws {
    guard due >= now.day else {
      throw Refusal.input("due", "Hạn báo cáo không thể trước hôm nay (\(now.day.short)).")
    }
    if let last = duty.due, now.day <= last, due > last {
      throw Refusal.input(
        "due", "Đơn vị phải báo cáo đến hết ngày \(last.short), hạn của cấp dưới không thể sau ngày đó.")
    }
    (self.plan, round, self.duty, self.unit) = (plan.id, plan.round, duty.id, unit)
    (self.due, by, at) = (due, person, now)
  }

  private init(_ request: ReportRequest, by unit: Unit.ID) {
    (plan, round, duty, self.unit) = (request.plan, request.round, request.duty, unit)
    (due, by, at) = (request.due, request.by, request.at)
  }

  /// As the unit that took over asks for them.
  public func passed(to heir: Unit.ID) -> ReportRequest { ReportRequest(self, by: heir) }
}
