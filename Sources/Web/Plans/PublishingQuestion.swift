import Domain
import Markup
import Office
import PlanFile
import Store

/// What is asked before an edition of a plan is published.
extension Confirmation {
  static func publishingPlan(_ visit: Visit, _ desk: Desk) throws -> Confirmation? {
    guard let plan = PlanFile.read(visit.form.raw("text").replacing("\r\n", with: "\n")).plan else {
      return nil
    }
    let known = try desk.plans().contains { $0.id == plan.id } ? try desk.edition(of: plan.id).number : 0
    let tracks = plan.tracks.map { "\($0.name): nhận hồ sơ \($0.intake.phrase)" as HTML }
    let filed = known == 0 ? 0 : try Dossiers.tally(of: plan.id, on: desk.connection).values.reduce(0, +)
    return Confirmation(
      deed: "Công bố kế hoạch",
      subject: "\(plan.title)\(if: known > 0, ", lần công bố thứ \(known + 1)").",
      follows: [
        "Mọi người thấy kế hoạch ngay; bản đã công bố không sửa, không gỡ được, chỉ công bố bản mới thay thế.",
        known == 0
          ? "Hồ sơ nộp được trong các đợt sau:<ul>\(tracks.map { "<li>\($0)</li>" as HTML })</ul>"
          : "Hồ sơ nộp từ nay theo bản mới; \(filed) hồ sơ đã có giữ bản mà chúng được nộp theo.",
      ], place: .administration)
  }
}
