import Domain
import Yams

/// How a judgement is judged: method, sheets, criteria, validity.
extension PlanReader {
  private enum MethodName: String, CaseIterable { case points, vote, answers }

  func scoring(_ node: Node, met: Int?, inheriting source: Source) -> Scoring {
    let fields = Fields(node, .scoring, log)
    let method = method(fields, met: met)
    let (panel, source) = (fields["panel"].map(panel), fields.source(inheriting: source))
    return Scoring(
      method: method, sheets: sheets(fields, method), validity: validity(fields, method, panel, source),
      rounding: fields.choice("mean", default: .exact), outliers: fields["outliers"].map(outliers), panel: panel,
      blind: fields.bool("blind", default: false), secret: fields.bool("secret", default: false),
      sameUnitConflict: fields.bool("same-unit-conflict", default: false), source: source)
  }

  private func method(_ fields: Fields, met: Int?) -> Scoring.Method {
    switch fields.requiredChoice("method", standIn: MethodName.points) {
    case .points:
      fields.refuse("yes", "of", because: "khi chấm điểm")
      return .points(outOf: fields.points("out-of"))
    case .vote:
      fields.refuse("out-of", "mean", "outliers", "panel", because: "khi bỏ phiếu đạt, không đạt")
      return .vote(yes: fields.share("yes"), of: fields.requiredChoice("of", standIn: .members))
    case .answers:
      fields.refuse(
        "out-of", "yes", "of", "ballots", "mean", "outliers", "panel", "blind", "secret", "same-unit-conflict",
        because: "khi trả lời từng tiêu chí")
      return .answers(met: met)
    }
  }

  /// The sheets for named fields first, then the criteria for all others.
  private func sheets(_ fields: Fields, _ method: Scoring.Method) -> [Sheet] {
    var sheets = fields.items("sheets").map { node in
      let inner = Fields(node, .sheet, log)
      let named: [Domain.Category.ID] = inner.requiredItems("fields").map { log.slug($0) }
      return Sheet(fields: named, criteria: inner.requiredItems("criteria").map { criterion($0, method) })
    }
    if fields["criteria"] != nil || fields["sheets"] == nil {
      sheets.append(Sheet(criteria: fields.requiredItems("criteria").map { criterion($0, method) }))
    }
    return sheets
  }

  private func criterion(_ node: Node, _ method: Scoring.Method) -> Criterion {
    let fields = Fields(node, .criterion, log)
    let isScored = if case .points = method { true } else { false }
    if !isScored { fields.refuse("max", "weight", "floor", "levels", because: "khi không chấm điểm") }
    return Criterion(
      id: fields.slug("id"), name: fields.text("name"), about: fields.optionalText("about"),
      max: isScored ? fields.points("max") : .zero, weight: fields["weight"].map { log.weight($0) } ?? .one,
      floor: fields["floor"].map { log.points($0) },
      levels: fields.items("levels").map(level), source: fields.source())
  }

  private func level(_ node: Node) -> Criterion.Level {
    let fields = Fields(node, .criterionLevel, log)
    return Criterion.Level(name: fields.text("name"), from: fields.points("from"), through: fields.points("through"))
  }

  /// A panel says by itself how many ballots there are; who answers for all gives none.
  private func validity(
    _ fields: Fields, _ method: Scoring.Method, _ panel: Scoring.Panel?, _ source: Source
  ) -> Scoring.Validity {
    if case .answers = method { return .ofOne(source) }
    if let panel {
      fields.refuse("ballots", "secret", because: "khi mỗi hồ sơ có người chấm riêng (panel)")
      return Scoring.Validity(atLeast: .whole, of: .present, source: panel.source)
    }
    return fields.required("ballots").map(validity)
      ?? Scoring.Validity(atLeast: .whole, of: .members, source: .standIn)
  }

  private func panel(_ node: Node) -> Scoring.Panel {
    let fields = Fields(node, .panel, log)
    return Scoring.Panel(
      markers: fields.int("markers", 2...9), oneMoreWhenApart: fields.points("one-more-when-apart"),
      source: fields.source())
  }

  private func validity(_ node: Node) -> Scoring.Validity {
    let fields = Fields(node, .ballots, log)
    return Scoring.Validity(
      atLeast: fields.share("at-least"), of: fields.requiredChoice("of", standIn: .members), source: fields.source())
  }

  private func outliers(_ node: Node) -> Scoring.OutlierRule {
    let fields = Fields(node, .outliers, log)
    return Scoring.OutlierRule(furtherThan: fields.points("further-than"), source: fields.source())
  }
}
