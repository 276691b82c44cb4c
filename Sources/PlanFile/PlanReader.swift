import Domain
import Yams

/// Reads the sections of a plan file. Each function mirrors a value of `Domain/Plan`.
struct PlanReader {
  let log: MistakeLog

  func plan(_ root: Node) -> Plan {
    let fields = Fields(
      root,
      known: [
        "plan", "title", "short-title", "number", "issued", "issuer", "superior", "place", "level", "period", "basis",
        "offices", "signature", "recipients", "participants", "fields", "solutions", "conditions", "exclusions",
        "tracks", "dossier", "time-limits", "scoring", "recognised", "grades", "commendations", "targets", "tasks",
        "reports", "activities", "budget", "forwards", "provisions",
      ], log)
    let plan = Plan(
      id: fields.slug("plan"), title: fields.text("title"), shortTitle: fields.text("short-title"),
      number: fields.optionalText("number"), issued: fields.optionalDay("issued"), issuer: fields.text("issuer"),
      superior: fields.optionalText("superior"), place: fields.text("place"),
      level: fields.required("level").map(level) ?? Level(id: "x", name: ""),
      period: fields.required("period").map(period) ?? Plan.Period(from: .standIn, through: .standIn),
      basis: fields.items("basis").map(basis),
      offices: fields.required("offices").map(offices)
        ?? Plan.Offices(standing: "", council: "", decides: "", source: .standIn),
      signature: fields.required("signature").map(signature) ?? Plan.Signature(authority: [], title: ""),
      recipients: fields.texts("recipients"),
      participants: fields.required("participants").map(participants)
        ?? Plan.Participants(text: "", source: .standIn),
      fields: categories(fields.required("fields")), solutions: categories(fields.required("solutions")),
      conditions: fields.items("conditions").map(condition), exclusions: fields.items("exclusions").map(exclusion),
      tracks: fields.required("tracks").map { log.items($0).map(track) } ?? [],
      dossier: fields.required("dossier").map { log.items($0).map(part) } ?? [],
      timeLimits: fields["time-limits"].map(timeLimits) ?? .byLaw,
      scoring: fields.required("scoring").map(scoring) ?? .standIn,
      recognised: fields.required("recognised").map(recognised) ?? Recognised(mean: nil, source: .standIn),
      grades: fields.items("grades").map(grade), commendations: fields.items("commendations").map(commendation),
      targets: fields.items("targets").map(target), tasks: fields.items("tasks").map(task),
      reports: fields.items("reports").map(report), activities: fields.items("activities").map(activity),
      budget: fields.items("budget").map(budgetLine), forwards: fields.items("forwards").map(forwarding),
      provisions: fields.items("provisions").map(provision))
    PlanChecker(fields: fields, log: log).check(plan)
    return plan
  }

  private func level(_ node: Node) -> Level {
    let fields = Fields(node, known: ["id", "name"], log)
    return Level(id: fields.slug("id"), name: fields.text("name"))
  }

  private func period(_ node: Node) -> Plan.Period {
    let fields = Fields(node, known: ["from", "through", "every-year"], log)
    let period = Plan.Period(
      from: fields.day("from"), through: fields.day("through"), everyYear: fields.bool("every-year", default: false))
    if period.through < period.from { log.add(node, "ngày cuối trước ngày đầu", "đổi chỗ «from» và «through»") }
    return period
  }

  private func basis(_ node: Node) -> Plan.Basis {
    let fields = Fields(node, known: ["cite", "date", "about"], log)
    return Plan.Basis(
      cite: fields.text("cite"), date: fields.optionalDay("date"), about: fields.optionalText("about"))
  }

  private func offices(_ node: Node) -> Plan.Offices {
    let fields = Fields(node, known: ["standing", "council", "decides", "chair", "source"], log)
    return Plan.Offices(
      standing: fields.text("standing"), council: fields.text("council"), decides: fields.text("decides"),
      chair: fields.optionalText("chair"), source: fields.source())
  }

  private func signature(_ node: Node) -> Plan.Signature {
    let fields = Fields(node, known: ["authority", "title", "name"], log)
    return Plan.Signature(
      authority: fields.texts("authority"), title: fields.text("title"), name: fields.optionalText("name"))
  }

  private func participants(_ node: Node) -> Plan.Participants {
    let fields = Fields(node, known: ["text", "unit-kinds", "source"], log)
    return Plan.Participants(text: fields.text("text"), unitKinds: fields.texts("unit-kinds"), source: fields.source())
  }

  private func categories(_ node: Node?) -> [Category] {
    guard let node else { return [] }
    let categories = log.items(node).map { category($0, inheriting: nil, depth: 1) }
    if categories.isEmpty, node.sequence != nil { log.add(node, "danh sách trống", "ghi ít nhất một mục") }
    return categories
  }

  private func category(_ node: Node, inheriting source: Source?, depth: Int) -> Domain.Category {
    let fields = Fields(node, known: ["id", "name", "children", "source"], log)
    let source = fields.source(inheriting: source)
    if depth > 5, let children = fields["children"] { log.add(children, "phân loại sâu quá 5 cấp", "gộp bớt cấp") }
    let children = depth > 5 ? [] : fields.items("children").map { category($0, inheriting: source, depth: depth + 1) }
    return Category(id: fields.slug("id"), name: fields.text("name"), children: children, source: source)
  }

  func window(_ node: Node, _ fields: Fields) -> Window {
    let from = fields.optionalDay("from")
    let until: Deadline
    switch (fields["before"], fields["through"]) {
    case (let day?, nil): until = .before(log.day(day))
    case (nil, let day?): until = .through(log.day(day))
    case (nil, nil):
      log.add(
        node, "thiếu hạn cuối", "viết «before: 2024-04-20» (trước ngày) hoặc «through: 2024-04-20» (đến hết ngày)")
      until = .through(.standIn)
    default:
      log.add(node, "có cả «before» và «through»", "giữ một: «before» là trước ngày, «through» là đến hết ngày")
      until = .through(.standIn)
    }
    if let from, until.lastDay < from { log.add(node, "hạn cuối trước ngày bắt đầu", "xem lại hai ngày") }
    return Window(from: from, until: until)
  }

  func due(_ node: Node) -> Due? {
    let fields = Fields(
      node, known: ["before", "through", "quarter", "month", "year", "yearly-before", "yearly-through"], log)
    if let day = fields["before"] { return .deadline(.before(log.day(day))) }
    if let day = fields["through"] { return .deadline(.through(log.day(day))) }
    let year = fields.optionalInt("year", 2000...2100)
    if let quarter = fields.optionalInt("quarter", 1...4) { return .quarter(quarter, year: year) }
    if let month = fields.optionalInt("month", 1...12) { return .month(month, year: year ?? 2000) }
    for (key, inclusive) in [("yearly-before", false), ("yearly-through", true)] {
      guard let node = fields[key] else { continue }
      guard let day = Day("2000-" + log.text(node)) else {
        log.add(node, "không có ngày này trong năm", "viết tháng-ngày, ví dụ «06-05» cho ngày 05/6")
        return nil
      }
      return .yearly(month: day.month, day: day.day, inclusive: inclusive)
    }
    log.add(node, "thiếu hạn", "viết «before», «through», «quarter», «month» hoặc «yearly-before»")
    return nil
  }
}

extension Day {
  /// What stands in for a day that could not be read.
  static let standIn = Day(daysSince1970: 0)
}

extension Source {
  static let standIn = Source.assumption("")
}

extension TimeLimits {
  /// The limits of Nghị định 13/2012/NĐ-CP, which plan files may change.
  static let byLaw = TimeLimits(
    checkMonths: 1, completionMonths: 1, decisionMonths: 3, endorsementDays: 3,
    source: .assumption("Nghị định 13/2012/NĐ-CP: 01 tháng kiểm tra, 01 tháng bổ sung, 03 tháng xét công nhận"))
}

extension Scoring {
  static let standIn = Scoring(
    method: .points(outOf: Points(100)), sheets: [],
    validity: Validity(atLeast: .whole, of: .members, source: .standIn),
    source: .standIn)
}
