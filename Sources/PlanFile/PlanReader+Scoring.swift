import Domain
import Yams

/// Scoring, recognition and grades.
extension PlanReader {
  func scoring(_ node: Node) -> Scoring {
    let fields = Fields(
      node,
      known: [
        "method", "out-of", "yes", "of", "criteria", "sheets", "ballots", "mean", "outliers", "blind",
        "same-unit-conflict", "source",
      ], log)
    let method = method(fields)
    return Scoring(
      method: method, sheets: sheets(fields, method),
      validity: fields.required("ballots").map(validity)
        ?? Scoring.Validity(atLeast: .whole, of: .members, source: .standIn),
      rounding: fields.choice("mean", default: .exact), outliers: fields["outliers"].map(outliers),
      blind: fields.bool("blind", default: false),
      sameUnitConflict: fields.bool("same-unit-conflict", default: false), source: fields.source())
  }

  private enum MethodName: String, CaseIterable { case points, vote }

  private func method(_ fields: Fields) -> Scoring.Method {
    switch fields.requiredChoice("method", standIn: MethodName.points) {
    case .points: .points(outOf: fields.points("out-of"))
    case .vote:
      .vote(
        yes: fields.required("yes").map { log.fraction($0) } ?? .whole,
        of: fields.requiredChoice("of", standIn: .members))
    }
  }

  private func sheets(_ fields: Fields, _ method: Scoring.Method) -> [Sheet] {
    var sheets = fields.items("sheets").map { node in
      let inner = Fields(node, known: ["fields", "criteria"], log)
      return Sheet(
        fields: inner.items("fields").map { log.slug($0) },
        criteria: checked(inner.items("criteria").map { criterion($0, method) }, node, method))
    }
    if let node = fields["criteria"] {
      sheets.append(Sheet(criteria: checked(log.items(node).map { criterion($0, method) }, node, method)))
    }
    if sheets.isEmpty { _ = fields.required("criteria") }
    return sheets
  }

  /// The criteria, after a look at whether they add up.
  private func checked(_ criteria: [Criterion], _ node: Node, _ method: Scoring.Method) -> [Criterion] {
    guard case .points(let outOf) = method else { return criteria }
    let sum = criteria.reduce(Points.zero) { $0 + $1.max }
    if sum != outOf {
      log.add(
        node, "các tiêu chí cộng lại \(sum.text) điểm, «out-of» là \(outOf.text)",
        "sửa «max» của tiêu chí hoặc «out-of»")
    }
    return criteria
  }

  private func criterion(_ node: Node, _ method: Scoring.Method) -> Criterion {
    let fields = Fields(node, known: ["id", "name", "about", "max", "floor", "levels", "source"], log)
    let isScored = if case .points = method { true } else { false }
    let criterion = Criterion(
      id: fields.slug("id"), name: fields.text("name"), about: fields.optionalText("about"),
      max: isScored ? fields.points("max") : fields["max"].map { log.points($0) } ?? .zero,
      floor: fields["floor"].map { log.points($0) }, levels: fields.items("levels").map(level), source: fields.source())
    if let floor = criterion.floor, floor > criterion.max {
      log.add(node, "điểm sàn lớn hơn điểm tối đa", "viết «floor» không quá \(criterion.max.text)")
    }
    checkLevels(of: criterion, fields)
    return criterion
  }

  private func level(_ node: Node) -> Criterion.Level {
    let fields = Fields(node, known: ["name", "from", "through"], log)
    let level = Criterion.Level(
      name: fields.text("name"), from: fields.points("from"), through: fields.points("through"))
    if level.through < level.from { log.add(node, "mức điểm lộn ngược", "viết «from» nhỏ hơn «through»") }
    return level
  }

  private func checkLevels(of criterion: Criterion, _ fields: Fields) {
    guard let node = fields["levels"] else { return }
    let levels = criterion.levels.sorted { $0.from < $1.from }
    if let top = levels.last, top.through != criterion.max {
      log.add(
        node, "mức cao nhất đến \(top.through.text), tối đa là \(criterion.max.text)", "cho mức cao nhất đến đúng «max»"
      )
    }
    for (lower, upper) in zip(levels, levels.dropFirst()) where upper.from <= lower.through {
      log.add(node, "hai mức «\(lower.name)» và «\(upper.name)» chồng nhau", "cho các mức rời nhau")
    }
  }

  private func validity(_ node: Node) -> Scoring.Validity {
    let fields = Fields(node, known: ["at-least", "of", "source"], log)
    return Scoring.Validity(
      atLeast: fields.required("at-least").map { log.fraction($0) } ?? .whole,
      of: fields.requiredChoice("of", standIn: .members), source: fields.source())
  }

  private func outliers(_ node: Node) -> Scoring.OutlierRule {
    let fields = Fields(node, known: ["further-than", "source"], log)
    return Scoring.OutlierRule(furtherThan: fields.points("further-than"), source: fields.source())
  }

  func recognised(_ node: Node) -> Recognised {
    let fields = Fields(node, known: ["mean", "source"], log)
    return Recognised(mean: fields["mean"].map { log.points($0) }, source: fields.source())
  }

  func grade(_ node: Node) -> Grade {
    let fields = Fields(node, known: ["id", "name", "mean", "cap", "prize", "source"], log)
    return Grade(
      id: fields.slug("id"), name: fields.text("name"), mean: fields.points("mean"),
      cap: fields.optionalInt("cap", 0...1_000_000), prize: Dong(fields.optionalInt("prize", 0...100_000_000_000) ?? 0),
      source: fields.source())
  }

  func commendation(_ node: Node) -> CommendationKind {
    let fields = Fields(node, known: ["id", "name", "by", "for", "cap", "merits", "source"], log)
    return CommendationKind(
      id: fields.slug("id"), name: fields.text("name"), by: fields.text("by"),
      candidates: fields.required("for").map { log.items($0).compactMap { log.choice($0) } } ?? [],
      cap: fields["cap"].map(cap) ?? .none, merits: fields.items("merits").map(merit), source: fields.source())
  }

  private func cap(_ node: Node) -> CommendationKind.Cap {
    let fields = Fields(node, known: ["joint", "collectives", "individuals"], log)
    if let joint = fields.optionalInt("joint", 0...1_000_000) { return .joint(joint) }
    return .separate(
      collectives: fields.int("collectives", 0...1_000_000), individuals: fields.int("individuals", 0...1_000_000))
  }

  private func merit(_ node: Node) -> CommendationKind.Merit {
    let fields = Fields(node, known: ["for", "text", "source"], log)
    return CommendationKind.Merit(
      candidate: fields.requiredChoice("for", standIn: .collective), text: fields.text("text"), source: fields.source())
  }
}
