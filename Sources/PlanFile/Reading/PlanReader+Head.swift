import Domain
import Yams

/// What stands at the head and the foot of a plan: level, period, legal bases, offices, signature, fields.
extension PlanReader {
  func level(_ node: Node) -> Level {
    let fields = Fields(node, .level, log)
    return Level(id: fields.slug("id"), name: fields.text("name"))
  }

  func period(_ node: Node) -> Plan.Period {
    let fields = Fields(node, .period, log)
    let period = Plan.Period(
      from: fields.day("from"), through: fields.day("through"), everyYear: fields.bool("every-year", default: false),
      source: fields.optionalSource())
    if period.through < period.from, period.through != .standIn, let through = fields["through"] {
      log.add(
        through, "ngày cuối \(period.through.short) trước ngày đầu \(period.from.short)",
        "xem lại hai ngày của kế hoạch")
    }
    return period
  }

  func basis(_ node: Node) -> Plan.Basis {
    let fields = Fields(node, .basis, log)
    return Plan.Basis(
      cite: fields.text("cite"), date: fields.optionalDay("date"), about: fields.optionalText("about"))
  }

  /// - Parameter issuer: decides where the plan names nobody else.
  func offices(_ node: Node, issuer: Body.ID) -> Plan.Offices {
    let fields = Fields(node, .offices, log)
    return Plan.Offices(
      standing: fields.slug("standing"), council: fields.slug("council"),
      decides: fields["decides"].map { log.slug($0) } ?? issuer,
      chair: fields.optionalText("chair"), source: fields.source())
  }

  func signature(_ node: Node) -> Plan.Signature {
    let fields = Fields(node, .signature, log)
    return Plan.Signature(
      authority: fields.texts("authority"), title: fields.text("title"), name: fields.optionalText("name"),
      source: fields.optionalSource())
  }

  /// Kinds of units are written like ids, as `Unit.kind` holds them.
  func unitKinds(_ fields: Fields, _ key: String) -> [String] {
    fields.items(key).map { node in
      let kind: Slug<Unit> = log.slug(node)
      return kind.description
    }
  }

  /// A field or a kind of solution; what is below takes its source when it has none of its own.
  func category(_ node: Node, inheriting source: Source? = nil, depth: Int = 1) -> Domain.Category {
    let fields = Fields(node, .category, log)
    let source = fields.source(inheriting: source)
    if depth >= 5, let children = fields["children"] { log.add(children, "phân loại sâu quá 5 cấp", "gộp bớt cấp") }
    let children = depth >= 5 ? [] : fields.items("children").map { category($0, inheriting: source, depth: depth + 1) }
    return Category(
      id: fields.slug("id"), code: fields.optionalText("code"), name: fields.text("name"), children: children,
      source: source)
  }
}
