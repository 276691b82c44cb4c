import Domain
import Markup
import Office

/// What is asked before an edition of a plan is published.
extension Confirmation {
  static func publishing(_ found: PublishingLook.Change) -> Confirmation {
    let (plan, known) = (found.plan, found.editions)
    let tracks = plan.tracks.map { "\($0.name): nhận hồ sơ \($0.intake.phrase)" as HTML }
    return Confirmation(
      deed: "Công bố kế hoạch",
      subject: "\(plan.title)\(if: known > 0, ", lần công bố thứ \(known + 1)").",
      follows: [
        "Mọi người thấy kế hoạch ngay; bản đã công bố không sửa, không gỡ được, chỉ công bố bản mới thay thế.",
        known == 0
          ? "Hồ sơ nộp được trong các đợt sau:<ul>\(tracks.map { "<li>\($0)</li>" as HTML })</ul>"
          : "Hồ sơ nộp từ nay theo bản mới; \(found.dossiers) hồ sơ đã có giữ bản mà chúng được nộp theo.",
      ], place: .administration)
  }
}
