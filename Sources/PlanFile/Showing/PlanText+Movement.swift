import Domain

/// What the movement around the recognition asks for.
extension PlanText {
  mutating func targets() {
    guard !plan.targets.isEmpty else { return }
    page.heading("Chỉ tiêu")
    for target in plan.targets { page.rule(target.text, target.source) }
  }

  mutating func movement() {
    list("Phân công", plan.tasks) { ("\($0.who): \($0.what)\(PlanText.due($0.due))", $0.source) }
    list("Báo cáo", plan.reports) { ("\($0.name): \($0.from) gửi \($0.to)\(PlanText.due($0.due))", $0.source) }
    list("Hoạt động", plan.activities) { activity in
      let by = activity.by.map { "; thực hiện: \($0)" } ?? ""
      let audience = activity.audience.map { "; đối tượng: \($0)" } ?? ""
      return ("\(activity.kind.words): \(activity.name)\(by)\(audience)\(PlanText.due(activity.due))", activity.source)
    }
    list("Chuyển cấp trên", plan.forwards) { forwarding in ("\(forwarding.words)", forwarding.source) }
    list("Quy định khác", plan.provisions) { provision in
      ("\(provision.kind.words): \(provision.text)\(provision.by.map { "; thực hiện: \($0)" } ?? "")", provision.source)
    }
    list("Kinh phí", plan.budget) { line in
      ("\(line.line)\(line.amount.map { ", \($0.text)" } ?? ""): \(line.from)", line.source)
    }
  }

  private mutating func list<Item>(_ title: String, _ items: [Item], _ words: (Item) -> (String, Source)) {
    guard !items.isEmpty else { return }
    page.heading(title)
    for item in items {
      let (text, source) = words(item)
      page.rule(text, source)
    }
  }

  /// With a semicolon before it; empty where no day is set.
  private static func due(_ due: Due?) -> String { due.map { "; \($0.words)" } ?? "" }
}
