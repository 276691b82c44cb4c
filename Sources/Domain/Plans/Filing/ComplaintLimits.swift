/// The days of a complaint about a result.
public struct ComplaintLimits: Hashable, Sendable, Codable {
  /// Days after the result in which one can complain.
  public var days: Int
  /// Days after the complaint in which the office accepts it or says why not.
  public var acceptanceDays: Int
  /// Days after accepting in which it is settled.
  public var settlementDays: Int
  /// The same for a difficult case.
  public var difficultDays: Int
  public var source: Source

  public init(days: Int, acceptanceDays: Int, settlementDays: Int, difficultDays: Int, source: Source) {
    self.days = days
    self.acceptanceDays = acceptanceDays
    self.settlementDays = settlementDays
    self.difficultDays = difficultDays
    self.source = source
  }

  /// The limits of the law, which a plan may narrow down.
  public static let byLaw = ComplaintLimits(
    days: 90, acceptanceDays: 10, settlementDays: 30, difficultDays: 45,
    source: .assumption(
      "Luật Khiếu nại 2011, Điều 9, 27, 28: 90 ngày khiếu nại, 10 ngày thụ lý, 30 hoặc 45 ngày giải quyết"))
}
