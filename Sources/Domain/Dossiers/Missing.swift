/// The sections of the guided form, in the order in which they are written.
public enum Section: String, Hashable, Sendable, Codable, CaseIterable {
  case name = "ten"
  case authors = "tac-gia"
  case nature = "ban-chat"
  case benefit = "hieu-qua"
  case conditions = "dieu-kien"
  case evidence = "minh-chung"
  case review = "xem-lai"

  public var title: String {
    switch self {
    case .name: "Tên và lĩnh vực"
    case .authors: "Tác giả"
    case .nature: "Bản chất của sáng kiến"
    case .benefit: "Hiệu quả"
    case .conditions: "Điều kiện công nhận"
    case .evidence: "Minh chứng"
    case .review: "Xem lại và nộp"
    }
  }

  public var passages: [Writing.Passage] {
    switch self {
    case .nature: [.before, .content, .novelty, .confidential]
    case .benefit: [.spread, .requirements, .benefitByAuthors, .benefitByUsers, .firstUsers]
    default: []
    }
  }
}

/// Something that still has to be written before a dossier can be submitted.
public struct Missing: Hashable, Sendable {
  public var section: Section
  /// The form field to go to.
  public var field: String
  /// What is missing, short enough for a list.
  public var what: String
  public var clause: String?
}

extension Dossier {
  /// What is still missing, in the order of the form; empty when the dossier can be submitted.
  public func missing(under plan: Plan) -> [Missing] {
    missingNames(under: plan) + missingAuthors() + missingPassages() + missingConditions(under: plan)
      + missingFiles(under: plan)
  }

  /// How many requirements there are in all, for showing how far the author has come.
  public func requirementCount(under plan: Plan) -> Int {
    4 + 2 + Writing.Passage.allCases.count(where: \.isRequired) + plan.exclusions.count
      + plan.conditions.count { $0.evidence == .required } + requiredFileParts(of: plan).count
  }

  private func missingNames(under plan: Plan) -> [Missing] {
    var missing: [Missing] = []
    if writing.title.isEmpty { missing.append(Missing(section: .name, field: "title", what: "Tên sáng kiến")) }
    let field = writing.field.flatMap(plan.fields.category)
    if field == nil {
      missing.append(Missing(section: .name, field: "field", what: "Lĩnh vực"))
    } else if let field, !plan.tracks(for: field.id).contains(where: { $0.id == track }) {
      missing.append(Missing(section: .name, field: "field", what: "Lĩnh vực thuộc đợt đã chọn"))
    }
    if writing.solution.flatMap(plan.solutions.category) == nil {
      missing.append(
        Missing(
          section: .name, field: "solution", what: "Loại giải pháp", clause: plan.solutions.first?.source.clause))
    }
    if writing.firstApplied == nil {
      let clause = plan.conditions.first { $0.check == .applied }?.source.clause
      missing.append(
        Missing(section: .benefit, field: "first-applied", what: "Ngày áp dụng lần đầu", clause: clause))
    }
    return missing
  }

  private func missingAuthors() -> [Missing] {
    var missing: [Missing] = []
    if writing.authors.isEmpty || writing.authors.contains(where: { $0.name.isEmpty || $0.workplace.isEmpty }) {
      missing.append(Missing(section: .authors, field: "author-name-1", what: "Họ tên và nơi công tác của tác giả"))
    }
    let shares = writing.authors.reduce(0) { $0 + ($1.share?.hundredths ?? 0) }
    if shares != Share.whole || writing.authors.contains(where: { $0.share == nil }) {
      let gap = Points(hundredths: abs(Share.whole - shares)).text
      let what =
        shares < Share.whole
        ? "Tỷ lệ đóng góp: còn \(gap)%"
        : shares > Share.whole ? "Tỷ lệ đóng góp: thừa \(gap)%" : "Tỷ lệ đóng góp của mỗi tác giả"
      missing.append(Missing(section: .authors, field: "author-share-1", what: what))
    }
    return missing
  }

  private func missingPassages() -> [Missing] {
    Section.allCases.flatMap { section in
      section.passages.filter { $0.isRequired && (writing.passages[$0] ?? "").isEmpty }
        .map { Missing(section: section, field: $0.rawValue, what: $0.name) }
    }
  }

  private func missingConditions(under plan: Plan) -> [Missing] {
    let answers = plan.conditions.filter {
      $0.evidence == .required && (writing.answers[$0.id.description] ?? "").isEmpty
    }
    let declarations = plan.exclusions.filter { !writing.declared.contains($0.id.description) }
    return answers.map {
      Missing(section: .conditions, field: "answer-\($0.id)", what: $0.text, clause: $0.source.clause)
    }
      + declarations.map {
        Missing(
          section: .conditions, field: "declared-\($0.id)", what: "Cam kết không thuộc: \($0.text)",
          clause: $0.source.clause)
      }
  }

  private func missingFiles(under plan: Plan) -> [Missing] {
    requiredFileParts(of: plan).filter { part in !attachments.contains { $0.part == part.id } }
      .map { Missing(section: .evidence, field: "files-\($0.id)", what: $0.name, clause: $0.source.clause) }
  }

  private func requiredFileParts(of plan: Plan) -> [Part] {
    plan.dossier.filter { part in
      if case .files = part.content { part.required && part.by == .author } else { false }
    }
  }
}
