import Domain
import Yams

/// Targets, duties, budget and forwarding.
extension PlanReader {
  func target(_ node: Node) -> Target {
    let fields = Fields(node, .target, log)
    return Target(
      id: fields.slug("id"), text: fields.text("text"), count: fields.requiredChoice("count", standIn: .dossiers),
      among: fields.slugs("among"), field: fields["field"].map { log.slug($0) },
      from: fields.choice("from", default: .endorsed), related: fields["related"].flatMap { log.choice($0) },
      goal: fields.required("goal").map(goal) ?? .number(0), source: fields.source())
  }

  private func goal(_ node: Node) -> Target.Goal {
    node.isShare ? .share(log.share(node)) : .number(log.int(node, 1...10_000_000))
  }

  func givenDuty(_ node: Node) -> GivenDuty {
    let fields = Fields(node, .givenDuty, log)
    let doneBy = fields.requiredChoice("done-by", standIn: GivenDuty.DoneBy.note)
    if doneBy != .report { fields.refuse("headings", because: "cho việc không xong bằng báo cáo") }
    return GivenDuty(
      id: fields.slug("id"), who: bodies(fields, "who", isRequired: true), what: fields.text("what"),
      when: fields["when"].flatMap(due), to: bodies(fields, "to"),
      doneBy: doneBy,
      atLeast: fields.optionalInt("at-least", 1...100) ?? 1, judgement: fields["judgement"].map { log.slug($0) },
      review: fields["review"].flatMap { log.choice($0) }, headings: headings(fields),
      servesBelow: fields.bool("serves-below", default: false), source: fields.source())
  }

  /// Those of a report; the standard ones where none are named.
  private func headings(_ fields: Fields) -> [ReportHeading] {
    guard fields["headings"] != nil else { return ReportHeading.standard }
    return fields.requiredItems("headings").map { node in
      let fields = Fields(node, .reportHeading, log)
      return ReportHeading(fields.slug("id"), fields.text("name"))
    }
  }

  /// One body, or a list of them.
  private func bodies(_ fields: Fields, _ key: String, isRequired: Bool = false) -> [Body.ID] {
    guard let node = isRequired ? fields.required(key) : fields[key] else { return isRequired ? [.standIn] : [] }
    guard node.sequence != nil else { return [log.slug(node)] }
    let items: [Body.ID] = log.items(node).map { log.slug($0) }
    if items.isEmpty { log.add(node, "danh sách «\(key)» trống", "ghi ít nhất một cơ quan") }
    return items.isEmpty ? [.standIn] : items
  }

  func difficulties(_ node: Node) -> Difficulties {
    let fields = Fields(node, .difficulties, log)
    return Difficulties(to: fields.slug("to"), text: fields.optionalText("text"), source: fields.source())
  }

  func budgetLine(_ node: Node) -> BudgetLine {
    let fields = Fields(node, .budgetLine, log)
    return BudgetLine(
      line: fields.text("line"), from: fields.text("from"),
      amount: fields.optionalInt("amount", 0...1_000_000_000_000).map(Dong.init),
      ratesBy: fields.optionalText("rates-by"), source: fields.source())
  }

  func estimateAppraisal(_ node: Node) -> EstimateAppraisal {
    let fields = Fields(node, .estimateAppraisal, log)
    return EstimateAppraisal(by: fields.slug("by"), source: fields.source())
  }

  func fund(_ node: Node) -> FundRules {
    let fields = Fields(node, .fund, log)
    return FundRules(
      name: fields.text("name"), by: fields.slug("by"), with: fields.slugs("with"),
      purposes: fields.requiredItems("purposes").map(fundPurpose), source: fields.source())
  }

  func book(_ node: Node) -> BookRules {
    let fields = Fields(node, .book, log)
    return BookRules(name: fields.text("name"), source: fields.source())
  }

  private func fundPurpose(_ node: Node) -> FundRules.Purpose {
    let fields = Fields(node, .fundPurpose, log)
    return FundRules.Purpose(
      id: fields.slug("id"), name: fields.text("name"), award: fields["award"].map { log.slug($0) },
      source: fields.source())
  }

  func forwarding(_ node: Node) -> Forwarding {
    let fields = Fields(node, .forwarding, log)
    return Forwarding(
      id: fields["id"].map { log.slug($0) } ?? Forwarding.standardID, to: fields.slug("to"),
      plan: fields["plan"].map { log.slug($0) }, what: fields.text("what"),
      takes: fields.choice("takes", default: .recognised), by: fields["by"].map { log.slug($0) },
      issuer: fields["issuer"].map { log.slug($0) }, copies: fields.optionalInt("copies", 1...100),
      isConsolidated: fields.bool("consolidated", default: false), nominates: nominated(fields),
      asks: fields.items("asks").map(asked),
      cap: fields.optionalInt("cap", 1...10_000), due: fields["due"].flatMap(due),
      resultsDue: fields["results-due"].flatMap(due), onAuthorsWish: fields.bool("on-authors-wish", default: false),
      found: fields.slugs("found"), source: fields.source())
  }

  private func nominated(_ fields: Fields) -> [Forwarding.Nominated] {
    let given: [Forwarding.Nominated] = fields.items("nominates").compactMap { log.choice($0) }
    return given.isEmpty ? [.initiative] : given
  }

  private func asked(_ node: Node) -> Forwarding.Asked {
    let fields = Fields(node, .forwardingAsk, log)
    return Forwarding.Asked(id: fields.slug("id"), name: fields.text("name"))
  }
}
