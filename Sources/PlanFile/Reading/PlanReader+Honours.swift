import Domain
import Yams

/// How prizes are given where a grade has no least mean.
enum PrizeOrder: String, CaseIterable {
  /// From the best mean down, as far as there are places.
  case byMean = "by-mean"
}

/// Grades with their prizes, commendations with their caps.
extension PlanReader {
  /// The most places that a cap may name.
  private static let places = 0...1_000_000

  /// The grades from high to low; where prizes go by order alone, one may lack its least mean.
  func grades(_ fields: Fields) -> [Grade] {
    let order: PrizeOrder? = fields["order"].flatMap { log.choice($0) }
    let grades = fields.items("grades").map { grade($0, isByOrder: order != nil) }
    if order != nil, grades.allSatisfy({ $0.mean != nil }), let node = fields["order"] {
      log.add(
        node, "khóa «order» không dùng khi loại nào cũng có điểm tối thiểu", "bỏ khóa này, hoặc bỏ «mean» của giải")
    }
    return grades
  }

  private func grade(_ node: Node, isByOrder: Bool) -> Grade {
    let fields = Fields(node, .grade, log)
    return Grade(
      id: fields.slug("id"), name: fields.text("name"),
      mean: isByOrder ? fields["mean"].map { log.points($0) } : fields.points("mean"),
      floors: fields["floors"].map(floors) ?? Grade.Floors(),
      prize: Dong(fields.optionalInt("prize", 0...100_000_000_000) ?? 0), source: fields.source())
  }

  /// Any key but `each` is the id of a criterion.
  private func floors(_ node: Node) -> Grade.Floors {
    guard let mapping = node.mapping, !mapping.isEmpty else {
      log.add(node, "chỗ này cần điểm sàn", "viết «{each: 40%}», hoặc mã tiêu chí với điểm, ví dụ «{tinh-moi: 24}»")
      return Grade.Floors()
    }
    var floors = Grade.Floors()
    for (key, value) in mapping {
      let least = least(value)
      if key.scalar?.string == "each" {
        floors.each = least
      } else {
        floors.criteria.append(Grade.OfCriterion(criterion: log.slug(key), least: least))
      }
    }
    return floors
  }

  private func least(_ node: Node) -> Grade.Least {
    node.isShare ? .share(log.share(node)) : .points(log.points(node))
  }

  func gradeCap(_ node: Node) -> Domain.Cap {
    let fields = Fields(node, .gradeCap, log)
    let limit = fields.required("at-most")
    let isShare = limit?.isShare ?? false
    if !isShare { fields.refuse("of", because: "khi «at-most» là một số") }
    let base: Domain.Cap.Base = fields.choice("of", default: .recognised)
    return Domain.Cap(
      grades: fields.requiredItems("grades").map { log.slug($0) },
      atMost: limit.map { isShare ? .share(log.share($0), of: base) : .places(log.int($0, 1...1_000_000)) }
        ?? .places(.standIn),
      per: fields.requiredChoice("per", standIn: .round), source: fields.source())
  }

  func tie(_ node: Node) -> TieRule {
    let fields = Fields(node, .tie, log)
    return TieRule(prefer: fields.requiredChoice("prefer", standIn: .womenFirst), source: fields.source())
  }

  func specialPrize(_ node: Node) -> SpecialPrize {
    let fields = Fields(node, .specialPrize, log)
    return SpecialPrize(
      id: fields.slug("id"), name: fields.text("name"), atMost: fields.int("at-most", 1...1000),
      prize: Dong(fields.optionalInt("prize", 0...100_000_000_000) ?? 0), source: fields.source())
  }

  func commendation(_ node: Node) -> CommendationKind {
    let fields = Fields(node, .commendation, log)
    return CommendationKind(
      id: fields.slug("id"), name: fields.text("name"), by: fields.slug("by"),
      candidates: fields.requiredItems("for").compactMap { log.choice($0) }, cap: fields["cap"].map(cap) ?? .none,
      merits: fields.items("merits").flatMap(merits), conditions: fields.items("conditions").map(commendationCondition),
      source: fields.source())
  }

  private func cap(_ node: Node) -> CommendationKind.Cap {
    let fields = Fields(node, .cap, log)
    guard fields["joint"] == nil else {
      fields.refuse("collectives", "individuals", because: "với «joint»")
      return .joint(fields.int("joint", PlanReader.places))
    }
    return .separate(
      collectives: fields.int("collectives", PlanReader.places),
      individuals: fields.int("individuals", PlanReader.places))
  }

  /// The merits of one kind of candidate: those that everyone needs, those of which one is enough, those preferred.
  private func merits(_ node: Node) -> [CommendationKind.Merit] {
    let fields = Fields(node, .merits, log)
    let candidate: CommendationKind.Candidate = fields.requiredChoice("for", standIn: .collective)
    let merits = CommendationKind.Merit.Need.allCases.flatMap { need in
      fields.items(need.rawValue).map { merit($0, candidate, need) }
    }
    if merits.isEmpty, node.mapping != nil {
      log.add(node, "chưa có tiêu chuẩn nào", "viết dưới «all», «any» hoặc «prefer»")
    }
    return merits
  }

  private func merit(
    _ node: Node, _ candidate: CommendationKind.Candidate, _ need: CommendationKind.Merit.Need
  ) -> CommendationKind.Merit {
    let fields = Fields(node, .merit, log)
    return CommendationKind.Merit(
      candidate: candidate, text: fields.text("text"), need: need,
      evidence: fields.choice("evidence", default: .documents), source: fields.source())
  }

  private func commendationCondition(_ node: Node) -> CommendationKind.Condition {
    let fields = Fields(node, .commendationCondition, log)
    return CommendationKind.Condition(id: fields.slug("id"), text: fields.text("text"), source: fields.source())
  }
}

extension Node {
  /// Whether a share is written here and no number: `15%`, `1/10`.
  var isShare: Bool { scalar.map { $0.string.hasSuffix("%") || $0.string.contains("/") } ?? false }
}
