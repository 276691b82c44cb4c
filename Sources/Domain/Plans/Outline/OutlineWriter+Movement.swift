/// What the movement around the recognition asks for, the lists that it counts by, who signed it.
extension OutlineWriter {
  var movement: [PlanOutline.Chapter] {
    [
      chapter(
        .targets, "Chỉ tiêu", plan.targets.enumerated().map { rule($1.words, $1.source, part: .target($0)) }),
      chapter(
        .duties, "Phân công",
        plan.givenDuties.map { rule(plan.words(of: $0), $0.source, name: plan.names(of: $0.who)) }),
      chapter(
        .forwarding, "Chuyển cấp trên",
        plan.forwards.map { rule($0.words(under: plan), $0.source, part: .forwarding($0.id)) }),
      chapter(
        .budget, "Kinh phí",
        plan.budget.map { line in
          let rates = line.ratesBy.map { "; mức chi theo \($0)" } ?? ""
          return rule("\(line.line)\(line.amount.map { ", \($0.text)" } ?? ""): \(line.from)\(rates)", line.source)
        }
          + (plan.estimateAppraisal.map {
            [rule("Dự toán do \(plan.body($0.by).name) thẩm định trước khi phê duyệt", $0.source)]
          } ?? [])),
      fund,
      chapter(.book, "Ấn phẩm", plan.book.map { [rule("Hằng năm: «\($0.name)»", $0.source)] } ?? []),
    ]
  }

  private var fund: PlanOutline.Chapter {
    guard let fund = plan.fund else { return chapter(.fund, "Quỹ", []) }
    let others = fund.with.isEmpty ? "" : "; tham gia quản lý: \(plan.names(of: fund.with))"
    return chapter(
      .fund, "Quỹ",
      [
        rule(
          "\(fund.name): \(plan.body(fund.by).name) lập và quản lý\(others)", fund.source, name: fund.name,
          above: fund.purposes.map { rule("Chi: \($0.name)", $0.source) })
      ])
  }

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
