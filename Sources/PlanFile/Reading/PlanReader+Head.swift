import Domain
import Yams

/// What stands at the head and the foot of a plan: level, period, legal bases, offices, signature, fields.
extension PlanReader {
  func document(_ node: Node) -> Plan.Document {
    let fields = Fields(node, .document, log)
    return Plan.Document(
      kind: fields.choice("kind", default: .plan), number: fields.optionalText("number"),
      day: fields.optionalWholeDay("day"), signer: fields.optionalText("signer"))
  }

  func level(_ node: Node) -> Level {
    let fields = Fields(node, .level, log)
    return Level(id: fields.slug("id"), name: fields.text("name"))
  }

  func period(_ node: Node) -> Plan.Period {
    let fields = Fields(node, .period, log)
    guard let every = fields["every"].map(years) else {
      fields.refuse("first", because: "khi không có «every»")
      let period = Plan.Period(
        from: fields.day("from"), through: fields.day("through"), source: fields.optionalSource())
      if period.through < period.from, period.through != .standIn, let through = fields["through"] {
        log.add(
          through, "ngày cuối \(period.through.short) trước ngày đầu \(period.from.short)",
          "xem lại hai ngày của kế hoạch")
      }
      return period
    }
    let first = fields.int("first", 1945...2100)
    log.roundStart = Day(year: log.round ?? max(first, 1945), month: 1, day: 1)
    let from = fields.day("from")
    log.roundStart = from
    let end = fields.day("through")
    let last = from == .standIn || end == .standIn ? end : end.adding(months: 12 * (every - 1))
    return Plan.Period(from: from, through: last, every: every, source: fields.optionalSource())
  }

  /// `year`, `2 years`, `3 years`.
  private func years(_ node: Node) -> Int {
    let words = (node.scalar?.string ?? "").split(separator: " ")
    if words == ["year"] { return 1 }
    if words.count == 2, words[1] == "years", let years = Int(words[0]), (2...10).contains(years) { return years }
    log.add(node, "«every» không đọc được", "viết «year» (hằng năm), hoặc «2 years», «3 years»")
    return 1
  }

  func basis(_ node: Node) -> Plan.Basis {
    let fields = Fields(node, .basis, log)
    return Plan.Basis(
      cite: fields.text("cite"), date: fields.optionalWholeDay("date"), about: fields.optionalText("about"),
      until: fields.optionalWholeDay("until"), replacedBy: fields.optionalText("replaced-by"))
  }

  /// - Parameter issuer: decides where the plan names nobody else.
  func offices(_ node: Node, issuer: Body.ID) -> Plan.Offices {
    let fields = Fields(node, .offices, log)
    return Plan.Offices(
      standing: fields.slug("standing"), council: fields.slug("council"),
      decides: fields["decides"].map { log.slug($0) } ?? issuer,
      source: fields.source())
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
