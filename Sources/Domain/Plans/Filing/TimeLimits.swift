/// The days that the office and the author have, where the law gives them (Nghị định 13/2012/NĐ-CP).
public struct TimeLimits: Hashable, Sendable, Codable {
  /// Months to check a dossier after receiving it.
  public var checkMonths: Int
  /// Months the author has to complete it when asked.
  public var completionMonths: Int
  /// Months to decide after accepting it.
  public var decisionMonths: Int
  /// Days in which the unit should endorse or return.
  public var endorsementDays: Int
  public var complaints: ComplaintLimits
  public var source: Source

  public init(
    checkMonths: Int, completionMonths: Int, decisionMonths: Int, endorsementDays: Int,
    complaints: ComplaintLimits = .byLaw, source: Source
  ) {
    self.checkMonths = checkMonths
    self.completionMonths = completionMonths
    self.decisionMonths = decisionMonths
    self.endorsementDays = endorsementDays
    self.complaints = complaints
    self.source = source
  }
}

extension TimeLimits {
  /// The limits of Nghị định 13/2012/NĐ-CP, which a plan may change.
  public static let byLaw = TimeLimits(
    checkMonths: 1, completionMonths: 1, decisionMonths: 3, endorsementDays: 3,
    source: .assumption("Nghị định 13/2012/NĐ-CP: 01 tháng kiểm tra, 01 tháng bổ sung, 03 tháng xét công nhận"))
}
