import Domain
import Yams

/// What must hold, and what belongs to a dossier.
extension PlanReader {
  func condition(_ node: Node) -> Condition {
    let fields = Fields(node, .condition, log)
    let check = fields.choice("check", default: Condition.Check.office)
    if check != .applied { fields.refuse("application", because: "ngoài «check: applied»") }
    return Condition(
      id: fields.slug("id"), text: fields.text("text"), check: check,
      application: check == .applied ? fields["application"].map(application) : nil,
      evidence: fields.choice("evidence", default: .none), when: when(fields), source: fields.source())
  }

  private func application(_ node: Node) -> Condition.Application {
    let fields = Fields(node, .application, log)
    let rule = Condition.Application(
      from: fields.optionalDay("from"), through: fields.optionalDay("through"),
      months: fields.optionalInt("months", 1...120))
    if rule == Condition.Application(), node.mapping != nil {
      log.add(node, "«application» không nêu điều gì", "viết ít nhất một khóa «from», «through», «months»")
    }
    checkOrder(rule.from, rule.through, fields, "ngày áp dụng")
    return rule
  }

  /// Two days that a rule names, the first before the last.
  func checkOrder(_ from: Day?, _ through: Day?, _ fields: Fields, _ what: String) {
    guard let from, let through, from != .standIn, through != .standIn, through < from, let node = fields["through"]
    else { return }
    log.add(node, "\(what) đến \(through.short) trước ngày đầu \(from.short)", "xem lại hai ngày")
  }

  func exclusion(_ node: Node) -> Exclusion {
    let fields = Fields(node, .exclusion, log)
    let moments: [Exclusion.Moment] = fields.items("ask").compactMap { log.choice($0) }
    if let ask = fields["ask"], moments.isEmpty, ask.sequence?.isEmpty == true {
      log.add(ask, "«ask» trống", "viết lúc cần hỏi, ví dụ «ask: [intake]»")
    }
    return Exclusion(
      id: fields.slug("id"), text: fields.text("text"), ask: moments.isEmpty ? [.intake] : moments,
      source: fields.source())
  }

  /// To which dossiers the rule speaks that the fields are of.
  private func when(_ fields: Fields) -> When {
    guard let node = fields["when"] else { return .always }
    let inner = Fields(node, .when, log)
    let when = When(
      works: inner.slugs("work"), solutions: inner.slugs("solution"), fields: inner.slugs("field"))
    if when == .always, node.mapping != nil, inner.meant.isEmpty {
      log.add(node, "«when» không nêu điều gì", "viết ví dụ «when: {work: [sang-kien]}», hoặc bỏ khóa này")
    }
    return when
  }

  func part(_ node: Node) -> Part {
    let fields = Fields(node, .part, log)
    return Part(
      id: fields.slug("id"), name: fields.text("name"), content: content(fields),
      by: fields.choice("by", default: .author), required: fields.bool("required", default: true),
      isForEachAuthor: fields.bool("for-each-author", default: false),
      copies: fields.optionalInt("copies", 0...100) ?? 0, softCopy: fields["electronic"].flatMap(softCopy),
      asks: fields.items("asks").map(ask), when: when(fields), source: fields.source())
  }

  private func content(_ fields: Fields) -> Part.Content {
    let megabytes = fields.optionalInt("max-megabytes", 1...2000) ?? 100
    let isObject = fields.bool("object", default: false)
    switch (fields["paper"], fields["files"], isObject) {
    case (let paper?, nil, false):
      fields.refuse("max-megabytes", because: "với «paper»")
      if let form: PaperForm = log.choice(paper, "mẫu") { return .paper(form) }
    case (nil, let files?, false): return .files(maxMegabytes: megabytes, formats: formats(files))
    case (nil, nil, true):
      fields.refuse("max-megabytes", "electronic", because: "với «object»")
      return .object
    default:
      if fields.node.mapping != nil {
        log.add(
          fields.node, "phần hồ sơ cần đúng một trong các khóa «paper», «files», «object»",
          "viết «paper: m-02», «files: any» hoặc «object: true»")
      }
    }
    return .files(maxMegabytes: megabytes, formats: [])
  }

  private func formats(_ node: Node) -> [FileFormat] {
    if node.sequence != nil { return log.items(node).compactMap { log.choice($0, "loại tệp") } }
    if node.scalar?.string != "any" {
      log.add(
        node, "«files» cần chữ «any» hoặc danh sách loại tệp", "viết «files: any» hoặc «files: [pdf, image]»")
    }
    return []
  }

  private func softCopy(_ node: Node) -> Part.SoftCopy? {
    let written = node.scalar?.string.typed ?? ""
    switch written {
    case "true": return .here
    case "false": return nil
    case _ where written.isEMailAddress: return .to(written)
    default:
      log.add(
        node, "«\(written.shortened)» không phải «true» hay địa chỉ thư điện tử",
        "viết «electronic: true» hoặc địa chỉ nhận bản mềm")
      return nil
    }
  }

  private func ask(_ node: Node) -> Ask {
    let fields = Fields(node, .ask, log)
    let form = fields.choice("as", default: Ask.Form.text)
    if form != .choice { fields.refuse("options", because: "ngoài «as: choice»") }
    if form != .table { fields.refuse("columns", because: "ngoài «as: table»") }
    return Ask(
      id: fields.slug("id"), name: fields.text("name"), kind: kind(form, fields),
      isRequired: fields.bool("required", default: false))
  }

  private func kind(_ form: Ask.Form, _ fields: Fields) -> Ask.Kind {
    switch form {
    case .text: .text
    case .amount: .amount
    case .day: .day
    case .choice: .choice(fields.requiredItems("options").map { log.text($0) })
    case .table: .table(fields.requiredItems("columns").map { log.text($0) })
    }
  }
}

extension String {
  /// Whether it looks like an e-mail address: one `@` with a name before and a domain behind it.
  fileprivate var isEMailAddress: Bool {
    let parts = split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && parts[1].count > 3
      && !contains(where: \.isWhitespace)
  }
}
