import Domain
import Yams

/// The judgements of a plan, in their order.
extension PlanReader {
  ///
  /// - Parameter bodies: those of the plan, because what judges is one of them.
  func judging(_ fields: Fields, _ bodies: [Body]) -> [Judgement] {
    fields.items("judging").reduce(into: []) { read, node in read.append(judgement(node, bodies, after: read)) }
  }

  /// - Parameter earlier: those that were read before, because one may be judged the same way as an earlier one.
  private func judgement(_ node: Node, _ bodies: [Body], after earlier: [Judgement]) -> Judgement {
    let fields = Fields(node, .judgement, log)
    let source = fields.source()
    let by: Body.ID = fields.slug("by")
    let judge = Judgement.Judge(bodies.first { $0.id == by }?.kind)
    let passes = fields["passes"].map { Fields($0, .passes, log) }
    let met = passes?.optionalInt("met", 1...100)
    let scoring = scoring(fields, isOutside: judge == .outside, met: met, earlier, inheriting: source)
    checkPasses(passes, scoring)
    return Judgement(
      id: fields.slug("id"), name: fields.text("name"), tracks: fields.slugs("tracks"), by: by, judge: judge,
      days: fields["window"].map { days($0, inheriting: source) }, after: fields["after"].map { log.slug($0) },
      scoring: scoring, mean: passes?["mean"].map { log.points($0) },
      meanSource: passes.map { $0.source(inheriting: source) }, best: passes.flatMap(best),
      carried: fields["carries"].map { carried($0, inheriting: source) },
      returns: fields["returns"].map { band($0, inheriting: source) },
      then: fields["then"].map { following($0, inheriting: source) }, asks: fields.items("asks").map(question),
      mayNotCome: fields.bool("may-not-come", default: false), decides: fields.bool("decides", default: false),
      source: source)
  }

  /// How it is judged: written here, the same way as an earlier one, or by a higher level in its own way.
  private func scoring(
    _ fields: Fields, isOutside: Bool, met: Int?, _ earlier: [Judgement], inheriting source: Source
  ) -> Scoring {
    guard let node = fields["scoring"] else {
      if isOutside { return .above(source) }
      _ = fields.required("scoring")
      return .standIn
    }
    guard let name = node.scalar?.string else { return scoring(node, met: met, inheriting: source) }
    if let same = earlier.first(where: { $0.id.description == name }) { return same.scoring }
    log.add(
      node, "không có lần xét nào ở trên mang mã «\(name.shortened)»",
      earlier.isEmpty
        ? "viết «scoring» với «method: …»" : "chọn trong: \(earlier.map(\.id.description).joined(separator: ", "))")
    return .standIn
  }

  /// How many go on, and where they are counted.
  private func best(_ passes: Fields) -> Judgement.Best? {
    guard let count = passes.optionalInt("best", 1...10_000) else {
      passes.refuse("per", because: "khi không có «best»")
      return nil
    }
    let scope = passes.choice("per", default: Cap.Scope.round)
    if scope == .cluster, let node = passes["per"] {
      log.add(node, "không đếm hồ sơ được đưa tiếp theo cụm", "viết «per: unit», hoặc «round», «track», «field»")
    }
    return Judgement.Best(count, per: scope)
  }

  private func carried(_ node: Node, inheriting source: Source) -> Judgement.Carried {
    let fields = Fields(node, .carries, log)
    if let share = fields["share"], let all = Fraction(share.scalar?.string ?? ""), all.numerator == all.denominator {
      log.add(share, "tính cả kết quả từ lần trước thì phiếu lần này không có nghĩa", "viết tỷ lệ dưới 1, ví dụ «30%»")
    }
    return Judgement.Carried(
      from: fields.slug("from"), share: fields.share("share"), source: fields.source(inheriting: source))
  }

  private func checkPasses(_ passes: Fields?, _ scoring: Scoring) {
    guard let passes else { return }
    switch scoring.method {
    case .points: passes.refuse("met", because: "khi chấm điểm")
    case .vote: passes.refuse("mean", "met", because: "khi bỏ phiếu đạt, không đạt")
    case .answers: passes.refuse("mean", because: "khi trả lời từng tiêu chí")
    }
  }

  private func days(_ node: Node, inheriting source: Source) -> Judgement.Days {
    let fields = Fields(node, .judgementDays, log)
    let source = fields.source(inheriting: source)
    guard fields["quarter"] != nil else {
      fields.refuse("year", because: "khi không có «quarter»")
      return Judgement.Days(window: window(fields), source: source)
    }
    fields.refuse("from", "before", "through", because: "với «quarter»")
    let (quarter, year) = (fields.int("quarter", 1...4), fields.int("year", 2000...2100))
    guard let from = Day(year: year, month: quarter * 3 - 2, day: 1), year != .standIn, quarter != .standIn else {
      return Judgement.Days(window: .standIn, source: source)
    }
    return Judgement.Days(
      window: Window(from: from, until: .through(from.adding(months: 3).adding(days: -1))), source: source)
  }

  private func band(_ node: Node, inheriting source: Source) -> Judgement.Band {
    let fields = Fields(node, .band, log)
    return Judgement.Band(
      from: fields.points("from"), below: fields.points("below"), source: fields.source(inheriting: source))
  }

  private func following(_ node: Node, inheriting source: Source) -> Judgement.FollowingVote {
    let fields = Fields(node, .following, log)
    return Judgement.FollowingVote(
      yes: fields.share("yes"), of: fields.requiredChoice("of", standIn: .members),
      source: fields.source(inheriting: source))
  }

  private func question(_ node: Node) -> Judgement.Question {
    let fields = Fields(node, .question, log)
    return Judgement.Question(
      id: fields.slug("id"), name: fields.text("name"), isRequired: fields.bool("required", default: false))
  }
}

extension Judgement.Judge {
  fileprivate init(_ kind: Body.Kind?) {
    switch kind {
    case .author, .units: self = .authorsUnit
    case .outside: self = .outside
    default: self = .body
    }
  }
}

extension Scoring.Validity {
  /// One answers for the whole body.
  static func ofOne(_ source: Source) -> Scoring.Validity {
    Scoring.Validity(atLeast: .whole, of: .present, source: source)
  }
}

extension Scoring {
  /// A higher level judges in its own way; of what it finds only the result is recorded here.
  static func above(_ source: Source) -> Scoring {
    Scoring(method: .answers(met: nil), sheets: [], validity: .ofOne(source), source: source)
  }
}
