import Domain
import Yams

/// How the council judges: method, sheets, criteria, validity.
extension PlanReader {
  private enum MethodName: String, CaseIterable { case points, vote }

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

  private func method(_ fields: Fields) -> Scoring.Method {
    switch fields.requiredChoice("method", standIn: MethodName.points) {
    case .points:
      fields.refuse("yes", "of", because: "khi chấm điểm")
      return .points(outOf: fields.points("out-of"))
    case .vote:
      fields.refuse("out-of", "mean", "outliers", because: "khi bỏ phiếu đạt, không đạt")
      return .vote(yes: fields.share("yes"), of: fields.requiredChoice("of", standIn: .members))
    }
  }

  /// The sheets for named fields first, then the criteria for all others.
  private func sheets(_ fields: Fields, _ method: Scoring.Method) -> [Sheet] {
    var sheets = fields.items("sheets").map { node in
      let inner = Fields(node, known: ["fields", "criteria"], log)
      let named: [Domain.Category.ID] = inner.requiredItems("fields").map { log.slug($0) }
      return Sheet(fields: named, criteria: inner.requiredItems("criteria").map { criterion($0, method) })
    }
    if fields["criteria"] != nil || fields["sheets"] == nil {
      sheets.append(Sheet(criteria: fields.requiredItems("criteria").map { criterion($0, method) }))
    }
    return sheets
  }

  private func criterion(_ node: Node, _ method: Scoring.Method) -> Criterion {
    let fields = Fields(node, known: ["id", "name", "about", "max", "floor", "levels", "source"], log)
    let isScored = if case .points = method { true } else { false }
    if !isScored { fields.refuse("max", "floor", "levels", because: "khi bỏ phiếu đạt, không đạt") }
    return Criterion(
      id: fields.slug("id"), name: fields.text("name"), about: fields.optionalText("about"),
      max: isScored ? fields.points("max") : .zero, floor: fields["floor"].map { log.points($0) },
      levels: fields.items("levels").map(level), source: fields.source())
  }

  private func level(_ node: Node) -> Criterion.Level {
    let fields = Fields(node, known: ["name", "from", "through"], log)
    return Criterion.Level(name: fields.text("name"), from: fields.points("from"), through: fields.points("through"))
  }

  private func validity(_ node: Node) -> Scoring.Validity {
    let fields = Fields(node, known: ["at-least", "of", "source"], log)
    return Scoring.Validity(
      atLeast: fields.share("at-least"), of: fields.requiredChoice("of", standIn: .members), source: fields.source())
  }

  private func outliers(_ node: Node) -> Scoring.OutlierRule {
    let fields = Fields(node, known: ["further-than", "source"], log)
    return Scoring.OutlierRule(furtherThan: fields.points("further-than"), source: fields.source())
  }
}
