/// What the movement around the recognition asks for, the lists that it counts by, who signed it.
extension OutlineWriter {
  var movement: [PlanOutline.Chapter] {
    [
      chapter(
        .targets, "Chỉ tiêu", plan.targets.enumerated().map { rule($1.words, $1.source, part: .target($0)) }),
      chapter(
        .tasks, "Phân công",
        plan.tasks.map { rule("\($0.who): \($0.what)\(Self.due($0.due))", $0.source, name: $0.who) }),
      chapter(
        .reports, "Báo cáo",
        plan.reports.map { rule("\($0.name): \($0.from) gửi \($0.to)\(Self.due($0.due))", $0.source) }),
      chapter(.activities, "Hoạt động", plan.activities.map(activity)),
      chapter(
        .forwarding, "Chuyển cấp trên",
        plan.forwards.map { rule($0.words(under: plan), $0.source, part: .forwarding($0.id)) }),
      chapter(
        .provisions, "Quy định khác",
        plan.provisions.map { provision in
          let by = provision.by.map { "; thực hiện: \($0)" } ?? ""
          return rule("\(provision.kind.words): \(provision.text)\(by)", provision.source, name: provision.kind.words)
        }),
      chapter(
        .budget, "Kinh phí",
        plan.budget.map { line in
          let rates = line.ratesBy.map { "; mức chi theo \($0)" } ?? ""
          return rule("\(line.line)\(line.amount.map { ", \($0.text)" } ?? ""): \(line.from)\(rates)", line.source)
        }
          + (plan.estimateAppraisal.map {
            [rule("Dự toán do \(plan.body($0.by).name) thẩm định trước khi phê duyệt", $0.source)]
          } ?? [])),
    ]
  }

  private func activity(_ activity: Activity) -> PlanOutline.Rule? {
    let by = activity.by.map { "; thực hiện: \($0)" } ?? ""
    let audience = activity.audience.map { "; đối tượng: \($0)" } ?? ""
    return rule(
      "\(activity.kind.words): \(activity.name)\(by)\(audience)\(Self.due(activity.due))", activity.source,
      name: activity.kind.words)
  }

  /// With a semicolon before it; empty where no day is set.
  private static func due(_ due: Due?) -> String { due.map { "; \($0.words)" } ?? "" }

  var end: [PlanOutline.Chapter] {
    [
      chapter(.fields, "Lĩnh vực", plan.fields.map(category)),
      chapter(.solutions, "Loại giải pháp", plan.solutions.map(category)), signature,
    ]
  }

  private func category(_ category: Category) -> PlanOutline.Rule? {
    rule(category.name, category.source, above: category.children.map(self.category))
  }

  private var signature: PlanOutline.Chapter {
    let signature = plan.signature
    return chapter(
      .signature, "Ký và gửi",
      [
        rule("Người ký: \(signature.inOneLine)", signature.source),
        plan.recipients.isEmpty
          ? nil : rule("Nơi nhận: \(plan.recipientLines.joined(separator: "; "))", signature.source),
      ])
  }
}
