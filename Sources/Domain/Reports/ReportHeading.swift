/// A heading under which a report is written.
public struct ReportHeading: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Slug<ReportHeading>

  /// By which what is written under it is kept.
  public let id: ID
  public let name: String

  public init(_ id: ID, _ name: String) { (self.id, self.name) = (id, name) }

  /// By which a report keeps what is written under it.
  public var key: String { id.description }

  public static let results = ReportHeading("ket-qua", "Kết quả thực hiện")
  /// Where a review has the difficulties that the unit brought up.
  public static let shortcomings = ReportHeading("han-che", "Hạn chế, khó khăn")
  public static let causes = ReportHeading("nguyen-nhan", "Nguyên nhân")
  public static let proposals = ReportHeading("kien-nghi", "Kiến nghị, đề xuất")
  /// Where a review has the duties that are ahead.
  public static let next = ReportHeading("nhiem-vu", "Nhiệm vụ thời gian tới")

  /// Those of a report for which the plan names none, in their order.
  public static let standard = [results, shortcomings, causes, proposals, next]
  /// The most that a plan names for one report.
  public static let most = 12
}
