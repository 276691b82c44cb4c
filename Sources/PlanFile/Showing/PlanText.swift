import Domain

extension PlanFile {
  /// The plan as an official would read it: plain Vietnamese in lines of at most a hundred columns, each rule with its
  /// clause.
  public static func shown(_ plan: Plan) -> String {
    var page = Page()
    page.head(of: plan)
    for chapter in plan.outline.chapters {
      page.heading(chapter.title)
      page.rules(chapter.rules)
    }
    return page.text
  }
}

extension Page {
  fileprivate mutating func head(of plan: Plan) {
    if let superior = plan.superior { line(superior.uppercased()) }
    line(plan.issuer.uppercased())
    line("Số: \(plan.number ?? "(chưa ghi số)")\(plan.issued.map { ", \($0.formal)" } ?? "")")
    gap()
    line(plan.document.kind.name.uppercased())
    line(plan.title)
    gap()
    line("Tên gọn: \(plan.shortTitle) (mã \(plan.id)), \(plan.level.name.lowercased())")
  }

  fileprivate mutating func rules(_ rules: [PlanOutline.Rule], depth: Int = 0) {
    for rule in rules {
      self.rule(rule.text, rule.source, depth: depth)
      self.rules(rule.rules, depth: depth + 1)
    }
  }
}
