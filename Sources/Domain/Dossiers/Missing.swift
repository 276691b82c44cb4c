/// The sections of the guided form, in the order in which they are written.
public enum Section: String, Hashable, Sendable, Codable, CaseIterable {
  case name = "ten"
  case authors = "tac-gia"
  case consent = "dong-y"
  case nature = "ban-chat"
  case benefit = "hieu-qua"
  case conditions = "dieu-kien"
  case form = "mau-rieng"
  case evidence = "minh-chung"
  case review = "xem-lai"

  fileprivate var title: String {
    switch self {
    case .name: "Tên và lĩnh vực"
    case .authors: "Tác giả"
    case .consent: "Sự đồng ý của gia đình"
    case .nature: "Bản chất"
    case .benefit: "Hiệu quả"
    case .conditions: "Điều kiện công nhận"
    case .form: "Nội dung theo mẫu"
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

extension Plan {
  /// The sections of the form of a dossier: those in which something is asked.
  public func sections(for writing: Writing) -> [Section] {
    let hasAsks = parts(for: writing).contains { !$0.asks.isEmpty }
    return Section.allCases.filter { section in
      switch section {
      case .form: hasAsks
      case .consent: participants.consent != nil
      default: true
      }
    }
  }

  /// What the section is called.
  public func title(of section: Section, for writing: Writing) -> String {
    section == .nature ? "Bản chất của \(workName(of: writing))" : section.title
  }

  /// The section that follows another one in the form of a dossier; the last follows itself.
  public func section(after section: Section, for writing: Writing) -> Section {
    let all = sections(for: writing)
    let place = all.firstIndex(of: section) ?? 0
    return all[min(place + 1, all.count - 1)]
  }
}

/// Something that still has to be written before a dossier can be submitted.
public struct Missing: Hashable, Sendable {
  public var section: Section
  /// The form field to go to.
  public var field: String
  /// What is missing, short enough for a list.
  public var what: String
  public var clause: Clause?
}

extension Dossier {
  /// What is still missing, in the order of the form; empty when the dossier can be submitted.
  public func missing(under plan: Plan) -> [Missing] {
    // What its authors wrote and signed on paper is counted when it is received.
    if onPaper != nil { return missingNames(under: plan) + missingAuthors(under: plan) + missingScan(under: plan) }
    return missingNames(under: plan) + missingAuthors(under: plan) + missingConsents(under: plan)
      + missingPassages(under: plan) + missingConditions(under: plan) + missingAnswers(under: plan)
      + missingFiles(under: plan)
  }

  /// How many requirements there are in all, for showing how far the author has come.
  public func requirementCount(under plan: Plan) -> Int {
    var blank = self
    let chosen = [writing.field.map { _ in 1 }, writing.solution.map { _ in 1 }, writing.work.map { _ in 1 }]
    blank.writing = Writing(work: writing.work, field: writing.field, solution: writing.solution)
    blank.attachments = []
    return blank.missing(under: plan).count + chosen.compactMap { $0 }.count
  }

  private func missingNames(under plan: Plan) -> [Missing] {
    var missing: [Missing] = []
    func add(_ field: String, _ what: String, section: Section = .name, clause: Clause? = nil) {
      missing.append(Missing(section: section, field: field, what: what, clause: clause))
    }
    if plan.work(of: writing) == nil { add("work", "Loại: \(plan.workNames)", clause: plan.works.first?.source.clause) }
    if writing.title.isEmpty { add("title", "Tên \(plan.workName(of: writing))") }
    let field = writing.field.flatMap(plan.fields.category)
    if field == nil {
      add("field", "Lĩnh vực")
    } else if let field, !plan.tracks(for: field.id).contains(where: { $0.id == track }) {
      add("field", "Lĩnh vực thuộc đợt đã chọn")
    }
    if !plan.solutions.isEmpty, writing.solution.flatMap(plan.solutions.category) == nil {
      add("solution", "Loại giải pháp", clause: plan.solutions.first?.source.clause)
    }
    if writing.firstApplied == nil, let condition = plan.application(of: writing) {
      add("first-applied", "Ngày áp dụng lần đầu", section: .benefit, clause: condition.source.clause)
    }
    return missing
  }

  private func missingPassages(under plan: Plan) -> [Missing] {
    Section.allCases.flatMap { section in
      section.passages.filter { $0.isRequired && (writing.passages[$0] ?? "").isEmpty }
        .map { Missing(section: section, field: $0.rawValue, what: plan.name(of: $0, in: writing)) }
    }
  }

  private func missingConditions(under plan: Plan) -> [Missing] {
    let unproved = plan.conditions(for: writing).filter { condition in
      condition.asksForRecognition(of: self) && !writing.recognitions.contains(where: \.isWhole)
    }
    let declarations = plan.exclusions.filter { !writing.declared.contains($0.id.description) }
    return unproved.map {
      Missing(
        section: .conditions, field: "recognition-body-1", what: "Nơi công nhận, số, ngày, hình thức: \($0.text)",
        clause: $0.source.clause)
    }
      + declarations.map {
        Missing(
          section: .conditions, field: "declared-\($0.id)", what: "Cam kết không thuộc: \($0.text)",
          clause: $0.source.clause)
      }
  }

  private func missingAnswers(under plan: Plan) -> [Missing] {
    plan.parts(for: writing).flatMap { part in
      part.asks.filter { $0.isRequired && writing.told[$0.id.description] == nil }
        .map { Missing(section: .form, field: "told-\($0.id)", what: $0.name, clause: part.source.clause) }
    }
  }

  /// What a unit took in goes on as it was scanned: the paper with the signatures is its proof.
  private func missingScan(under plan: Plan) -> [Missing] {
    guard !cameToOffice, attachments.isEmpty, let place = plan.filePlaces(for: writing).first else { return [] }
    return [
      Missing(
        section: .evidence, field: "files-\(place.id)", what: "Bản quét hồ sơ giấy có chữ ký của tác giả",
        clause: place.source.clause)
    ]
  }

  private func missingFiles(under plan: Plan) -> [Missing] {
    plan.filePlaces(for: writing).compactMap { place in
      let count = attachments.count { $0.part == place.id }
      guard place.isRequired, count < place.least else { return nil }
      let what = place.least == 1 ? place.name : "\(place.name): \(count) trên \(place.least) tệp, mỗi tác giả một"
      return Missing(section: .evidence, field: "files-\(place.id)", what: what, clause: place.source.clause)
    }
  }
}

extension Plan {
  /// The condition that asks when a work was first used; nil where none does, as for an idea.
  public func application(of writing: Writing) -> Condition? {
    conditions(for: writing).first { $0.check == .applied }
  }

  /// What a passage is called for a work: where it need not have been used, its benefit is still to come.
  public func name(of passage: Writing.Passage, in writing: Writing) -> String {
    switch passage {
    case .before: "Tình trạng trước khi có \(workName(of: writing))"
    case .benefitByAuthors where isStillToBeUsed(writing): "Lợi ích dự kiến"
    default: passage.name
    }
  }

  /// Whether other works of this plan must have been used, and this one need not.
  private func isStillToBeUsed(_ writing: Writing) -> Bool {
    work(of: writing) != nil && application(of: writing) == nil && conditions.contains { $0.check == .applied }
  }
}
