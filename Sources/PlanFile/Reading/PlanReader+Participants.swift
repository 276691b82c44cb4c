import Domain
import Yams

/// What is taken in, and from whom.
extension PlanReader {
  func works(_ fields: Fields) -> [KindOfWork] {
    let works = fields.items("works").map { node in
      let inner = Fields(node, .work, log)
      return KindOfWork(id: inner.slug("id"), name: inner.text("name"), source: inner.source())
    }
    return works.isEmpty ? [.usual] : works
  }

  func participants(_ node: Node) -> Plan.Participants {
    let fields = Fields(node, .participants, log)
    let who: [Plan.Participants.Candidate] = fields.items("who").compactMap { log.choice($0) }
    if let node = fields["who"], node.sequence?.isEmpty == true {
      log.add(node, "«who» trống: không ai tham gia được", "viết ví dụ «who: [individual, team]», hoặc bỏ khóa này")
    }
    return Plan.Participants(
      text: fields.text("text"), who: who.isEmpty ? Plan.Participants.Candidate.allCases : who,
      under: fields.slugs("under"), unitKinds: unitKinds(fields, "unit-kinds"),
      territory: fields.optionalText("territory"), birth: birth(fields), guide: fields["guide"].map(guide),
      consent: fields["consent"].map(consent), source: fields.source())
  }

  private func guide(_ node: Node) -> Plan.GuideRule {
    let fields = Fields(node, .guide, log)
    return Plan.GuideRule(
      name: fields.text("name"), atMost: fields.optionalInt("at-most", 1...1000),
      worksOfAuthor: fields.optionalInt("works-of-author", 1...100),
      isCertified: fields.bool("certificate", default: false), source: fields.source())
  }

  private func consent(_ node: Node) -> Plan.ConsentRule {
    let fields = Fields(node, .consent, log)
    return Plan.ConsentRule(
      below: fields.int("below", 1...18), ownFrom: fields.optionalInt("own-from", 0...17), on: fields.day("on"),
      matters: fields.requiredItems("to").compactMap { log.choice($0) }, source: fields.source())
  }

  private func birth(_ fields: Fields) -> Plan.Birth? {
    switch (fields["born"], fields["age"]) {
    case (let node?, nil): return born(node)
    case (nil, let node?): return age(node)
    case (_?, let node?):
      log.add(node, "«age» và «born» cùng nói về tuổi", "giữ một trong hai")
      return nil
    case (nil, nil): return nil
    }
  }

  private func born(_ node: Node) -> Plan.Birth {
    let fields = Fields(node, .born, log)
    let (from, through) = (fields.optionalWholeDay("from"), fields.optionalWholeDay("through"))
    if from == nil, through == nil, node.mapping != nil { log.add(node, "«born» không nêu ngày nào", Self.bothEnds) }
    checkOrder(from, through, fields, "ngày sinh")
    return .born(from: from, through: through)
  }

  private func age(_ node: Node) -> Plan.Birth {
    let fields = Fields(node, .age, log)
    let (from, through) = (fields.optionalInt("from", 0...120), fields.optionalInt("through", 0...120))
    if from == nil, through == nil, node.mapping != nil { log.add(node, "«age» không nêu tuổi nào", Self.bothEnds) }
    if let from, let through, from != .standIn, through != .standIn, through < from, let node = fields["through"] {
      log.add(node, "không ai vừa từ \(from) tuổi vừa không quá \(through) tuổi", "xem lại hai tuổi")
    }
    return .age(from: from == .standIn ? nil : from, through: through == .standIn ? nil : through, on: fields.day("on"))
  }

  private static let bothEnds = "viết ít nhất một khóa «from», «through»"
}
