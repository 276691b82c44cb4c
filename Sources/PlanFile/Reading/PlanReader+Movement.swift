import Domain
import Yams

/// Targets, tasks, reports, activities, budget, forwarding and provisions.
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

  func task(_ node: Node) -> Domain.Task {
    let fields = Fields(node, .task, log)
    return Task(
      who: fields.text("who"), what: fields.text("what"), due: fields["due"].flatMap(due), source: fields.source())
  }

  func report(_ node: Node) -> ReportRound {
    let fields = Fields(node, .report, log)
    return ReportRound(
      id: fields.slug("id"), name: fields.text("name"), from: fields.text("from"), to: fields.text("to"),
      due: fields["due"].flatMap(due), source: fields.source())
  }

  func activity(_ node: Node) -> Activity {
    let fields = Fields(node, .activity, log)
    return Activity(
      kind: fields.requiredChoice("kind", standIn: .publicity), name: fields.text("name"),
      by: fields.optionalText("by"), audience: fields.optionalText("audience"), due: fields["due"].flatMap(due),
      source: fields.source())
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

  func provision(_ node: Node) -> Provision {
    let fields = Fields(node, .provision, log)
    return Provision(
      kind: fields.requiredChoice("kind", standIn: .other), text: fields.text("text"), by: fields.optionalText("by"),
      source: fields.source())
  }
}
