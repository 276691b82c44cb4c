import Domain
import Yams

/// How a judgement is judged: method, sheets, criteria, validity.
extension PlanReader {
  private enum MethodName: String, CaseIterable { case points, vote, answers }

  func scoring(_ node: Node, met: Int?, inheriting source: Source) -> Scoring {
    let fields = Fields(node, .scoring, log)
    let method = method(fields, met: met)
    let (markers, source) = (fields["markers"].map(markers), fields.source(inheriting: source))
    let step = fields["step"].map { Criterion.Step(points: log.points($0), source: source) }
    return Scoring(
      method: method, sheets: sheets(fields, CriterionWay(method, step)),
      validity: validity(fields, method, markers, source), rounding: fields.choice("mean", default: .exact),
      outliers: fields["outliers"].map(outliers), markers: markers,
      recommends: fields.bool("recommends", default: false), blind: fields.bool("blind", default: false),
      secret: fields.bool("secret", default: false),
      sameUnitConflict: fields.bool("same-unit-conflict", default: false), source: source)
  }

  private func method(_ fields: Fields, met: Int?) -> Scoring.Method {
    switch fields.requiredChoice("method", standIn: MethodName.points) {
    case .points:
      fields.refuse("yes", "of", because: "khi chấm điểm")
      return .points(outOf: fields.points("out-of"))
    case .vote:
      fields.refuse(
        "out-of", "mean", "outliers", "markers", "step", "recommends", because: "khi bỏ phiếu đạt, không đạt")
      return .vote(yes: fields.share("yes"), of: fields.requiredChoice("of", standIn: .members))
    case .answers:
      fields.refuse(
        "out-of", "yes", "of", "ballots", "mean", "outliers", "markers", "step", "recommends", "blind", "secret",
        "same-unit-conflict",
        because: "khi trả lời từng tiêu chí")
      return .answers(met: met)
    }
  }

  /// How the criteria of a judgement are judged.
  private struct CriterionWay {
    let isScored: Bool
    let step: Criterion.Step?

    init(_ method: Scoring.Method, _ step: Criterion.Step?) {
      isScored = if case .points = method { true } else { false }
      self.step = step
    }
  }

  /// The sheets for named fields first, then the criteria for all others.
  private func sheets(_ fields: Fields, _ way: CriterionWay) -> [Sheet] {
    var sheets = fields.items("sheets").map { node in
      let inner = Fields(node, .sheet, log)
      return sheet(inner, way, for: inner.requiredItems("fields").map { log.slug($0) })
    }
    if fields["criteria"] != nil || fields["groups"] != nil || fields["sheets"] == nil {
      sheets.append(sheet(fields, way))
    }
    return sheets
  }

  /// The criteria of a sheet, in groups or one after another.
  private func sheet(_ fields: Fields, _ way: CriterionWay, for named: [Domain.Category.ID] = []) -> Sheet {
    guard fields["groups"] != nil else {
      return Sheet(fields: named, criteria: fields.requiredItems("criteria").map { criterion($0, way) })
    }
    fields.refuse("criteria", because: "với «groups»")
    if !way.isScored { fields.refuse("groups", because: "khi không chấm điểm") }
    let groups = fields.requiredItems("groups").map { group($0, way) }
    return Sheet(fields: named, criteria: groups.flatMap(\.criteria), groups: groups.map(\.group))
  }

  private func group(_ node: Node, _ way: CriterionWay) -> (group: Sheet.Group, criteria: [Criterion]) {
    let fields = Fields(node, .criterionGroup, log)
    let criteria = fields.requiredItems("criteria").map { criterion($0, way) }
    let group = Sheet.Group(
      id: fields.slug("id"), name: fields.text("name"), criteria: criteria.map(\.id),
      floor: fields["floor"].map { log.points($0) }, warnBelow: fields["warn-below"].map { log.points($0) },
      source: fields.source())
    return (group, criteria)
  }

  private func criterion(_ node: Node, _ way: CriterionWay) -> Criterion {
    let fields = Fields(node, .criterion, log)
    if !way.isScored {
      fields.refuse("max", "weight", "floor", "warn-below", "levels", because: "khi không chấm điểm")
    }
    return Criterion(
      id: fields.slug("id"), name: fields.text("name"), about: fields.optionalText("about"),
      max: way.isScored ? fields.points("max") : .zero, weight: fields["weight"].map { log.weight($0) } ?? .one,
      floor: fields["floor"].map { log.points($0) }, warnBelow: fields["warn-below"].map { log.points($0) },
      step: way.step, levels: fields.items("levels").map(level), source: fields.source())
  }

  private func level(_ node: Node) -> Criterion.Level {
    let fields = Fields(node, .criterionLevel, log)
    return Criterion.Level(name: fields.text("name"), from: fields.points("from"), through: fields.points("through"))
  }

  /// Markers say by themselves how many ballots there are; who answers for all gives none.
  private func validity(
    _ fields: Fields, _ method: Scoring.Method, _ markers: Scoring.Markers?, _ source: Source
  ) -> Scoring.Validity {
    if case .answers = method { return .ofOne(source) }
    if let markers {
      fields.refuse("ballots", "secret", "outliers", because: "khi mỗi hồ sơ có người chấm riêng (markers)")
      return Scoring.Validity(atLeast: .whole, of: .present, source: markers.source)
    }
    return fields.required("ballots").map(validity)
      ?? Scoring.Validity(atLeast: .whole, of: .members, source: .standIn)
  }

  private enum DifferenceName: String, CaseIterable { case grades = "grades-differ" }

  private func markers(_ node: Node) -> Scoring.Markers {
    let fields = Fields(node, .markers, log)
    var difference = Scoring.Markers.Difference.grades
    if let points = fields["points-apart"] {
      fields.refuse("third-when", because: "với «points-apart»")
      difference = .points(log.points(points))
    } else {
      _ = fields.requiredChoice("third-when", standIn: DifferenceName.grades)
    }
    return Scoring.Markers(
      count: fields.int("count", 2...9), thirdWhen: difference,
      settles: fields.requiredChoice("settles", standIn: .mean), source: fields.source())
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
