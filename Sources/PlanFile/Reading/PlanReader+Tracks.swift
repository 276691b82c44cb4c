import Domain
import Yams

/// Tracks and the time that everyone has.
extension PlanReader {
  func track(_ node: Node) -> Track {
    let fields = Fields(node, .track, log)
    let source = fields.source()
    let received = fields.required("intake").map { intake($0, inheriting: source) }
    return Track(
      id: fields.slug("id"), name: fields.text("name"), fields: trackFields(fields),
      through: fields.items("through").map { station($0, inheriting: source) }, receives: fields.slug("receives"),
      intake: received?.window ?? .standIn, isPostmarked: received?.isPostmarked ?? false,
      intakeSource: received?.source, source: source)
  }

  private func trackFields(_ fields: Fields) -> Track.Fields {
    guard let node = fields.required("fields") else { return .these([]) }
    if node.scalar?.string == "other" { return .other }
    guard node.sequence != nil else {
      log.add(
        node, "«fields» cần danh sách mã lĩnh vực hoặc chữ «other»", "viết «fields: [giao-duc]» hoặc «fields: other»")
      return .these([])
    }
    return .these(fields.slugs("fields"))
  }

  private func station(_ node: Node, inheriting source: Source) -> Track.Station {
    let fields = Fields(node, .station, log)
    return Track.Station(
      body: fields.slug("body"), work: fields.requiredChoice("does", standIn: .vets),
      source: fields.source(inheriting: source))
  }

  private func intake(
    _ node: Node, inheriting source: Source
  ) -> (window: Window, isPostmarked: Bool, source: Source) {
    let fields = Fields(node, .intake, log)
    return (window(fields), fields.bool("postmarked", default: false), fields.source(inheriting: source))
  }

  func timeLimits(_ node: Node) -> TimeLimits {
    let fields = Fields(node, .timeLimits, log)
    return TimeLimits(
      checkMonths: fields.int("check-months", 0...24), completionMonths: fields.int("completion-months", 0...24),
      decisionMonths: fields.int("decision-months", 0...24),
      endorsementDays: fields.int("endorsement-days", 0...365),
      complaints: fields["complaints"].map(complaintLimits) ?? .byLaw, source: fields.source())
  }

  private func complaintLimits(_ node: Node) -> ComplaintLimits {
    let fields = Fields(node, .complaints, log)
    let limits = ComplaintLimits(
      days: fields.int("days", 1...365), acceptanceDays: fields.int("acceptance-days", 1...90),
      settlementDays: fields.int("settlement-days", 1...180), difficultDays: fields.int("difficult-days", 1...180),
      source: fields.source())
    if limits.difficultDays < limits.settlementDays, let node = fields["difficult-days"] {
      log.add(
        node, "vụ việc phức tạp có ít ngày hơn vụ việc thường (\(limits.settlementDays))",
        "viết số ngày từ \(limits.settlementDays) trở lên")
    }
    return limits
  }
}
